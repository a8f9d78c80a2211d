/// Reads lines into blocks: joins wrapped lines, keeps the outline, and puts the tables that were found in their places.
struct LayoutReader {
  let text: FoldedText
  let source: SourceText
  /// In the order of the text.
  let tables: [FoundTable]
  var sections: [PlanDocument.Section] = []
  var blocks: [PlanDocument.Block] = []
  /// `key: value` lines between two `---` lines at the top.
  var frontMatter: [String: String] = [:]
  /// The line of the first heading: what comes before it is the title page.
  var firstHeadingLine: Int?

  private var outline: [Int] = []  // open sections, outermost first
  let wrapping: LineWrapping

  init(text: FoldedText, source: SourceText, tables: [FoundTable]) {
    self.text = text
    self.source = source
    self.tables = tables
    wrapping = LineWrapping(Self.prose(text.lines, tables))
  }

  /// The lines outside tables: rows of one width are no sign of a margin.
  private static func prose(_ lines: [FoldedText.Line], _ tables: [FoundTable]) -> [FoldedText.Line] {
    guard !tables.isEmpty else { return lines }
    var prose: [FoldedText.Line] = []
    var line = 0
    for table in tables {
      prose += lines[line..<max(line, table.lines.lowerBound)]
      line = max(line, table.lines.upperBound)
    }
    return prose + lines[line...]
  }

  mutating func read() {
    var line = readFrontMatter()
    var rest = tables[...].drop { $0.lines.lowerBound < line }
    while line < text.lines.count {
      if text.lines[line].isBlank {
        line += 1
      } else if let found = rest.first, found.lines.lowerBound <= line {
        blocks.append(.table(found.table, section: outline.last))
        line = max(line + 1, found.lines.upperBound)
        rest.removeFirst()
      } else {
        line = readParagraph(from: line, before: rest.first?.lines.lowerBound ?? text.lines.count)
      }
    }
  }

  private mutating func readFrontMatter() -> Int {
    guard isRule(0), let close = text.lines.indices.dropFirst().first(where: isRule), close < 60 else { return 0 }
    for line in 1..<close where !text.lines[line].range.isEmpty {
      let written = source.string(text.bytes(of: text.lines[line].range))
      guard let colon = written.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
      let value = written[written.index(after: colon)...].drop { $0 == " " }
      frontMatter[String(written[..<colon])] = String(value)
    }
    return close + 1
  }

  private func isRule(_ line: Int) -> Bool {
    line < text.lines.count && text.units[text.lines[line].range].elementsEqual([0x2D, 0x2D, 0x2D])
  }

  private mutating func readParagraph(from first: Int, before table: Int) -> Int {
    var last = first
    var isProse = false
    while true {
      isProse = isProse || holdsClauseMark(text.lines[last].range)
      guard let next = continuation(of: last, from: first, isProse: isProse), next < table else { break }
      last = next
    }
    let range = text.lines[first].range.lowerBound..<text.lines[last].range.upperBound
    guard !range.isEmpty else { return last + 1 }
    if let marker = HeadingMarker(text.units, range) {
      firstHeadingLine = firstHeadingLine ?? first
      openSection(marker, range)
    }
    blocks.append(.paragraph(range, section: outline.last))
    return last + 1
  }

  private func holdsClauseMark(_ range: Range<Int>) -> Bool {
    text.units[range].contains { $0 == 0x2C || $0 == 0x3002 }
  }

  /// The line that goes on with the sentence of `line`, or nil.
  ///
  /// - Parameters:
  ///   - first: the first line of the paragraph.
  ///   - isProse: the paragraph holds a clause mark so far.
  private func continuation(of line: Int, from first: Int, isProse: Bool) -> Int? {
    let next = line + 1
    guard next < text.lines.count else { return nil }
    let (here, there) = (text.lines[line], text.lines[next])
    guard !there.range.isEmpty, !there.startsWithTab, let end = text.units[here.range].last else { return nil }
    let startsAnew =
      HeadingMarker(text.units, there.range) != nil || there.indent > here.indent + 1 || startsWithBullet(there.range)
    if isNextEntry(there.range, after: text.lines[first].range) { return nil }
    if wrapping.isFull(here) { return startsAnew && endsSentence(end) ? nil : next }
    // A paragraph that was broken without a fixed margin: it holds a clause mark and stops in mid-sentence.
    return isProse && !startsAnew && !endsSentence(end) && there.indent == 0 ? next : nil
  }

  /// · behind ·: the next entry of a list, even where the one before happens to end at the margin.
  private func isNextEntry(_ range: Range<Int>, after first: Range<Int>) -> Bool {
    guard startsWithBullet(range), startsWithBullet(first) else { return false }
    return text.units[range.lowerBound] == text.units[first.lowerBound]
  }

  /// ● · ◆ ■ or a long dash opens an entry of a list.
  private func startsWithBullet(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    switch text.units[first] {
    case 0x25A0...0x25FF, 0xB7, 0x2022, 0x2605, 0x2606, 0x2660...0x2667, 0x2700...0x27BF, 0x30FB: return true
    case 0x2D: return range.count > 1 && text.units[first + 1] == 0x2D
    default: return false
    }
  }

  /// 。 ； ： ！ ？ ） and the closing quotation mark.
  private func endsSentence(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3002, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x22, 0x2E: true
    default: false
    }
  }

  private mutating func openSection(_ marker: HeadingMarker, _ range: Range<Int>) {
    while let open = outline.last, sections[open].level >= max(marker.level, 1) { outline.removeLast() }
    if marker.level == 0 { outline = [] }
    let title = headingTitle(marker, range)
    sections.append(PlanDocument.Section(level: max(marker.level, 1), title: title, parent: outline.last))
    outline.append(sections.count - 1)
  }

  /// The heading is the whole line, or what stands before the first full stop of a paragraph that begins with one.
  private func headingTitle(_ marker: HeadingMarker, _ range: Range<Int>) -> Range<Int> {
    let body = range.lowerBound + marker.length..<range.upperBound
    let stop = text.units[body].firstIndex { $0 == 0x3002 || $0 == 0x3A } ?? body.upperBound
    return range.lowerBound..<min(stop, body.lowerBound + 40)
  }
}
