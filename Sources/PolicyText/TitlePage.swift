/// The lines above the first heading of a document, each with what it is.
struct TitlePage {
  let text: FoldedText
  private(set) var lines: [Line] = []

  struct Line {
    var units: ArraySlice<UInt16>
    var role: Role
  }

  enum Role {
    /// Ends in a kind of document: 实施方案, 政府工作报告（摘要）, 行动计划（2024—2026年）.
    case document
    /// 关于印发…的通知.
    case notice
    /// A sentence.
    case body
    /// The years of the title above it: （2018—2020年）.
    case period
    /// Anything else.
    case other
  }

  init(text: FoldedText, firstSection: Int?, wrapping: LineWrapping) {
    self.text = text
    var end = firstSection ?? text.lines.count
    var index = -1
    while let (next, last) = Self.line(after: index, text, wrapping, before: end) {
      index = last
      let units = text.units[text.lines[next].range.lowerBound..<text.lines[last].range.upperBound]
      if next == end, lines.isEmpty, units.starts(with: .annex) {  // 附表3, and the title of the table
        end = next + 10
        continue
      }
      if next >= end || lines.count == 80 {
        // # 余姚市…规划纲要 is a heading and the title.
        if lines.isEmpty, units.first == 0x23 { append(units.drop { $0 == 0x23 }) }
        break
      }
      if lines.isEmpty, let head = Self.noticeAtHead(units) {
        append(units[head])
        append(units[head.upperBound...].prefix(40))
      } else {
        append(units)
      }
    }
    for index in lines.indices where lines[index].role == .document && isCrumb(index) { lines[index].role = .other }
  }

  /// The next line that holds anything, and the last of those that it was cut into at the margin:
  /// …建设方案（2024—2 and 026年）.
  private static func line(
    after index: Int, _ text: FoldedText, _ wrapping: LineWrapping, before end: Int
  ) -> (Int, last: Int)? {
    var next = index + 1
    while next < text.lines.count, text.lines[next].range.isEmpty { next += 1 }
    guard next < text.lines.count else { return nil }
    var last = next
    while last + 1 < min(end, text.lines.count), last - next < 4, wrapping.isFull(text.lines[last]) {
      let below = text.lines[last + 1]
      guard !below.range.isEmpty, !below.startsWithTab, below.indent <= text.lines[next].indent + 1 else { break }
      last += 1
    }
    return (next, last)
  }

  /// 首页 > 政府信息公开 > 政府工作报告, on one line or on several: where the page stands, not what it says.
  private func isCrumb(_ index: Int) -> Bool {
    if lines[index].units.contains(0x3E) { return true }
    return index + 1 < lines.count && lines[index + 1].units.elementsEqual([0x3E])
  }

  private mutating func append(_ units: ArraySlice<UInt16>) {
    let units = Self.stripped(units)
    guard !units.isEmpty else { return }
    lines.append(Line(units: units, role: Self.role(units)))
  }

  /// A page without line breaks: …关于印发…的通知 粤府办[2022]13号 2022-4-28 各地级以上市人民政府….
  private static func noticeAtHead(_ line: ArraySlice<UInt16>) -> Range<Int>? {
    guard line.count > 120, let end = line.prefix(120).range(of: .ofNotice),
      let about = line[..<end.lowerBound].range(of: .about), !line[..<about.lowerBound].contains(0x300A)
    else { return nil }
    return line.startIndex..<end.upperBound
  }

  /// Without what pages put around a title: 【媒体解读】, 原标题：, |, 《…》.
  private static func stripped(_ line: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
    var line = line.drop { $0 == 0x20 || $0 == 0x7C }
    while let last = line.last, last == 0x7C || last == 0x20 || last == 0x09 { line = line.dropLast() }
    if line.first == 0x28, let close = line.firstIndex(of: 0x29), close + 1 < line.endIndex,
      close - line.startIndex <= 8, WrittenYear(line, at: line.startIndex + 1) == nil
    {
      line = line[(close + 1)...]
    }
    for label in labels where line.starts(with: label) { line = line.dropFirst(label.units.count) }
    if line.first == 0x300A, line.last == 0x300B, line.dropFirst().dropLast().allSatisfy({ $0 != 0x300B }) {
      line = line.dropFirst().dropLast()
    }
    return line
  }

  private static let labels: [Phrase] = ["原标题:", "标题:", "名称:", "一图读懂:", "一图读懂", "图解:", "图解", "解读:", "解读"]

  private static func role(_ line: ArraySlice<UInt16>) -> Role {
    if line.count > 120 || line.starts(with: .deputies) { return .body }
    let hasStop = line.contains(0x3002) || line.contains(0x3B)
    if hasStop { return line.count >= 30 ? .body : .other }
    if line.first == 0x28, line.last == 0x29, line.count <= 16 {
      return TitleYears(of: line)?.form == .period ? .period : .other
    }
    let core = withoutBrackets(line)
    guard core.count >= 4, !core.contains(0x2C), !core.contains(0x3A), core.first.map(isBullet) != true else {
      return line.count >= 60 ? .body : line.holds(.aboutIssuing) && core.ends(with: .notice) ? .notice : .other
    }
    if core.ends(withOneOf: noticeKinds) { return .notice }
    if core.ends(withOneOf: kinds), core.holds(.about) || !core.holds(oneOf: reporting) { return .document }
    return .other
  }

  /// A line without the brackets at its end: （征求意见稿）, （2024—2026年）.
  static func withoutBrackets(_ line: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
    var line = line
    while line.last == 0x29, let open = line.lastIndex(of: 0x28), open > line.startIndex { line = line[..<open] }
    return line
  }

  static func isBullet(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x25CF, 0x2022, 0xB7, 0x2605, 0x2D, 0x2A: true  // ■ □ ◆ ◇ ● • · ★ - *
    default: false
    }
  }

  static let kinds: [Phrase] = [
    "方案", "计划", "规划", "纲要", "举措", "措施", "意见", "办法", "报告", "要点", "分解", "安排", "清单", "实事", "目标任务", "行动指南", "细则",
    "决定", "决议", "公报", "预案", "考核指标", "情况表", "指标表", "责任分工", "任务书", "路线图", "行动指引", "建议",
  ]
  private static let noticeKinds: [Phrase] = ["通知", "的函", "的批复", "通告"]
  /// What an article says of a document: 宜昌市出台节水行动实施方案.
  private static let reporting: [Phrase] = ["出台", "印发", "发布", "公布"]
}
