/// 关于印发…的通知: who issues what.
struct Notice {
  /// The line of the page on which it ends.
  var line: Int
  /// What stands before 关于: 平湖市人民政府.
  var issuer: ArraySlice<UInt16>
  /// What it issues, without the quotation; the notice itself where it issues nothing.
  var title: ArraySlice<UInt16>
}

extension TitlePage {
  /// The notice on the page; one broken over lines is put together.
  var notice: Notice? {
    guard let end = lines.firstIndex(where: { $0.role == .notice }) else { return nil }
    var whole = lines[end].units
    var first = end
    while !whole.holds(.about), first > 0, end - first < 3, lines[first - 1].role == .other,
      lines[first - 1].units.endIndex == whole.startIndex
    {
      first -= 1
      whole = text.units[lines[first].units.startIndex..<whole.endIndex]
    }
    guard let about = whole.range(of: .about) else { return nil }
    var issuer = whole[..<about.lowerBound]
    if let comma = issuer.lastIndex(of: 0x2C) { issuer = issuer[(comma + 1)...] }
    if issuer.isEmpty, first > 0, Self.isBody(lines[first - 1].units) { issuer = lines[first - 1].units }
    let rest = whole[about.upperBound...]
    guard let verb = Self.issuing.first(where: { rest.starts(with: $0) }) else {
      return Notice(line: end, issuer: issuer, title: whole[about.lowerBound...])
    }
    var title = rest.dropFirst(verb.units.count)
    if let quoted = Self.quoted(title) {
      title = quoted
    } else if title.ends(with: .ofNotice) {
      title = title.dropLast(3)
    }
    return Notice(line: end, issuer: issuer, title: title)
  }

  private static let issuing: [Phrase] = ["印发", "下达", "转发", "公布", "发布", "调整"]

  /// What stands in 《…》 at the start, with the 《》 inside it.
  private static func quoted(_ units: ArraySlice<UInt16>) -> ArraySlice<UInt16>? {
    guard units.first == 0x300A else { return nil }
    var depth = 0
    for index in units.indices {
      if units[index] == 0x300A { depth += 1 }
      if units[index] == 0x300B { depth -= 1 }
      if depth == 0 { return units[(units.startIndex + 1)..<index] }
    }
    return nil
  }

  /// The document's own title: what a notice issues, else a line that ends in a kind of document, else what an article
  /// announces, else the headline.
  func title(_ notice: Notice?) -> String? {
    if let notice, notice.title.count > 4 { return issued(by: notice) }
    let body = lines.firstIndex { $0.role == .body } ?? lines.count
    let own = lines.indices.filter { lines[$0].role == .document }
    // 政府工作报告 alone, as in the crumbs of a page, gives way to a line that says more; 任务安排 alone is no title.
    let telling = own.filter { Self.saysOfWhat(lines[$0].units) }
    let bare = own.first { Self.withoutBrackets(lines[$0].units).ends(with: .report) }
    if let line = (telling.first ?? bare), line < body { return string(joined(to: line)) }
    if let announced { return announced }
    if let bare, bare < body { return string(lines[bare].units) }
    if let line = headline(before: body) { return string(lines[line].units) }
    if let line = (telling.first { !lines[$0].units.ends(withOneOf: Self.tableKinds) }) {
      return string(joined(to: line))
    }
    return nil
  }

  /// A title names its subject: 某市实施方案, not 实施方案, 任务安排 or 政府工作报告.
  private static func saysOfWhat(_ line: ArraySlice<UInt16>) -> Bool {
    let core = withoutBrackets(line)
    let kind = kinds.first { core.ends(with: $0) }?.units.count ?? 0
    // 政府工作报告（2026年）
    guard core != Phrase.governmentReport.units[...] else { return TitleYears(of: line) != nil }
    return core.count - kind > 2
  }

  private func string(_ units: ArraySlice<UInt16>) -> String { text.string(units.indices) }

  /// The title in the notice, with the years that stand below it only above the text itself.
  private func issued(by notice: Notice) -> String {
    for line in lines.indices.dropFirst(notice.line + 1) where lines[line].role == .document {
      let own = joined(to: line)
      if own.starts(with: notice.title) { return string(own) }
    }
    return string(notice.title)
  }

  /// A title broken over two lines, and the years below it.
  private func joined(to line: Int) -> ArraySlice<UInt16> {
    var start = lines[line].units.startIndex
    var end = lines[line].units.endIndex
    if line > 0, continues(lines[line - 1], with: lines[line].units) { start = lines[line - 1].units.startIndex }
    if line + 1 < lines.count, lines[line + 1].role == .period, TitleYears(of: lines[line].units)?.form != .period {
      end = lines[line + 1].units.endIndex
    }
    return text.units[start..<end]
  }

  private func continues(_ above: Line, with line: ArraySlice<UInt16>) -> Bool {
    guard above.role == .other, above.units.count >= 8, let last = above.units.last, !line.holds(.about),
      above.units.endIndex == line.startIndex
    else { return false }
    let ends: [UInt16] = [0x65E5, 0x53F7, 0x29, 0x3A, 0x3002, 0x2C, 0x21, 0x3F]  // 日 号 ) : 。 , ! ?
    return !ends.contains(last) && WrittenDate.first(in: above.units) == nil && !Self.isBody(above.units)
      && !above.units.holds(oneOf: Self.pageWords)
  }

  /// The headline of an article: a short line at the top.
  private func headline(before body: Int) -> Int? {
    lines.indices.prefix(min(body, 8)).first { index in
      let line = lines[index].units
      guard lines[index].role == .other, (6...60).contains(line.count), let first = line.first, let last = line.last
      else {
        return false
      }
      return !line.contains(0x3002) && !line.contains(0x3B) && !Self.isBullet(first) && first != 0x28 && last != 0x3A
        && last != 0x3001 && !line.contains(0x09)
        && !line.contains(0x7C) && !line.holds(oneOf: Self.pageWords) && !Self.isBody(line)
        && WrittenDate.first(in: line) == nil && !line.starts(with: .annex) && DocumentNumber(line: line) == nil
    }
  }

  private static let pageWords: [Phrase] = [
    "来源", "时间:", "日期:", "浏览", "阅读", "字号", "作者", "记者", "编辑", "首页", "位置:", "打印", "下载", "期>",
  ]

  /// What an article tells that was issued: 近日，…印发《…实施方案》.
  private var announced: String? {
    for line in lines.prefix(8) where line.role == .body {
      var rest = line.units.prefix(400)
      while let open = rest.firstIndex(of: 0x300A) {
        guard let title = Self.quoted(rest[open...]) else { break }
        let before = rest[..<open]
        let isOwn = before.ends(withOneOf: Self.announcing) && !before.ends(withOneOf: Self.ofAnother)
        let core = Self.withoutBrackets(title)
        if isOwn, core.count >= 8, core.ends(withOneOf: Self.kinds) { return string(title) }
        rest = rest[(title.endIndex + 1)...]
      }
    }
    return nil
  }

  private static let tableKinds: [Phrase] = ["表", "指标"]
  private static let announcing: [Phrase] = ["印发", "印发了", "出台", "出台了", "公布", "公布了", "发布", "发布了", "发布的", "印发的", "提交了"]
  private static let ofAnother: [Phrase] = ["关于印发", "关于公布", "关于发布"]
}
