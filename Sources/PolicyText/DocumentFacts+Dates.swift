/// The dates of a document: when it was issued, heard by a session, published on a page.
struct DocumentDates {
  private let text: FoldedText
  private var found: [DocumentFacts.Evidence: WrittenDate] = [:]

  init(page: TitlePage) {
    text = page.text
    for line in page.lines where line.role != .body { read(line.units, isTitle: line.role == .document) }
    if found[.issueDate] == nil {
      for line in text.lines.suffix(40) where line.range.count <= 40 {
        if let date = Self.signature(text.units[line.range]) { found[.issueDate] = date }
      }
    }
  }

  /// The date that the document bears.
  var date: WrittenDate? { found[.issueDate] ?? found[.sessionDate] ?? found[.newsDate] }

  private mutating func read(_ line: ArraySlice<UInt16>, isTitle: Bool) {
    guard let date = WrittenDate.first(in: line) else { return }
    let evidence: DocumentFacts.Evidence
    if Self.isOfSession(line, date) {
      evidence = .sessionDate
    } else if Self.signature(line) != nil || Self.isOfDecision(line, date) {
      evidence = .issueDate
    } else if date.day != nil, Self.isOfPage(line, date) {
      evidence = .newsDate
    } else {
      return
    }
    if found[evidence] == nil { found[evidence] = date }
  }

  /// A line that is a date, or that ends in one, or in a date and 印发: 北辰区人民政府办公室2024年6月21日印发.
  private static func signature(_ line: ArraySlice<UInt16>) -> WrittenDate? {
    guard
      line.last == 0x65E5 || line.last == 0x6708 || line.last == 0x53D1 || line.last == 0x29  // 日 月 发 )
        || line.last.flatMap(WrittenYear.arabicFigure) != nil
    else { return nil }
    guard let date = WrittenDate.last(in: line), !line.holds(oneOf: pageWords) else { return nil }
    let before = line[..<date.range.lowerBound]
    let after = line[date.range.upperBound...]
    let closes = after.isEmpty || after == [0x29] || after.starts(withOneOf: issued) && after.count <= 3
    // A clause before it makes it a date in a sentence: 执行期限至2025年12月31日.
    let opens = before.isEmpty || before == [0x28] || before.ends(withOneOf: signers)
    return closes && opens ? date : nil
  }

  /// 2026年1月27日在贵州省第十四届人民代表大会…, 第十二届全国人大二次会议，2014年3月5日.
  private static func isOfSession(_ line: ArraySlice<UInt16>, _ date: WrittenDate) -> Bool {
    let before = line[..<date.range.lowerBound]
    let after = line[date.range.upperBound...]
    if before.allSatisfy({ $0 == 0x2D || $0 == 0x28 || $0 == 0x20 }) {
      return after.first == 0x5728 && after.holds(oneOf: sessionWords)  // 在
    }
    return after.count <= 1 && before.holds(.session) && before.holds(oneOf: congresses)
  }

  /// 成文日期：2024年3月7日, （2025年12月10日市委十四届九次全会通过）.
  private static func isOfDecision(_ line: ArraySlice<UInt16>, _ date: WrittenDate) -> Bool {
    if line.starts(withOneOf: dateLabels) { return true }
    return line[..<date.range.lowerBound].count <= 2 && line.drop { $0 == 0x28 }.suffix(4).holds(.passed)
  }

  /// A line about the page: it names a source or a time, opens with a date in figures, or is an edition.
  private static func isOfPage(_ line: ArraySlice<UInt16>, _ date: WrittenDate) -> Bool {
    if line.holds(oneOf: pageWords) { return true }
    let isInFigures = !text(date.range, in: line).contains(0x5E74)
    let before = line[..<date.range.lowerBound]
    return isInFigures && (before.isEmpty || before.last == 0x53F7 || line.count <= 30)  // 号
  }

  private static func text(_ range: Range<Int>, in line: ArraySlice<UInt16>) -> ArraySlice<UInt16> { line[range] }

  private static let dateLabels: [Phrase] = ["成文日期", "发文日期", "印发日期"]
  private static let issued: [Phrase] = ["印发", "发布"]
  private static let congresses: [Phrase] = ["人大", "人民代表大会"]
  private static let sessionWords: [Phrase] = ["届", "人民代表大会", "会议"]
  private static let signers: [Phrase] = ["政府", "办公室", "办公厅", "委员会", "委", "局", "厅", "部", "院", "会", "理", "长"]
  private static let pageWords: [Phrase] = ["来源", "时间", "日期", "浏览", "阅读", "编印", "字号", "作者", "记者", "编辑"]
}

extension DocumentDates {
  /// The year from which the document speaks.
  func now(facts: DocumentFacts, numbered: Int?, fileName: ArraySlice<UInt16>) -> DocumentFacts.Now? {
    let planned = facts.titleYears?.single
    let inName = TitleYears(of: fileName, bare: true)?.single
    for evidence in DocumentFacts.Evidence.allCases {
      let year: Int? =
        switch evidence {
        case .issueDate, .sessionDate: found[evidence]?.year
        case .newsDate: found[evidence].map(\.year).flatMap { isNear($0, planned) ? $0 : nil }
        case .documentNumber: numbered
        case .thisYear: thisYear
        case .titleYear: facts.title == nil ? nil : planned
        case .fileName: inName
        case .citedNumber: citedYear
        }
      if let year { return DocumentFacts.Now(year: year, evidence: evidence) }
    }
    return nil
  }

  /// A page may publish a document years later; one that plans for a year is made in it or next to it.
  private func isNear(_ year: Int, _ planned: Int?) -> Bool { planned.map { abs($0 - year) <= 1 } ?? true }

  /// 今年（2024年）, 今年即2024年.
  private var thisYear: Int? {
    let opening = text.units.prefix(2000)
    guard let found = opening.range(of: .thisYear) else { return nil }
    guard let year = WrittenYear(opening, at: found.upperBound), opening[year.range.upperBound...].first == 0x5E74
    else {
      return nil
    }
    return year.year
  }

  /// The latest of the documents that the first paragraphs cite: 豫政〔2024〕15号.
  private var citedYear: Int? {
    let opening = text.units.prefix(3000)
    var latest: Int?
    for open in opening.indices where opening[open] == 0x28 || opening[open] == 0x5B {
      if let number = DocumentNumber(opening, bracket: open) { latest = max(latest ?? 0, number.year) }
    }
    return latest
  }
}
