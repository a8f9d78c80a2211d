/// A tag of HTML: `<td colspan="2">`.
struct Markup {
  enum Name {
    case table, row, cell, headerCell, other
  }

  var range: Range<Int>
  var name: Name
  var isClosing: Bool
  var rowspan = 1
  var colspan = 1
}

/// Finds the tags in folded text. A `<` counts where the source has it: `&lt;5.5` and ＜5.5 are values.
struct MarkupScanner {
  let text: FoldedText
  var position: Int

  private static let longestTag = 2000

  /// The next tag in a range that fits; the position moves behind it.
  mutating func next(in range: Range<Int>, where fits: (Markup) -> Bool) -> Markup? {
    position = max(position, range.lowerBound)
    while position < range.upperBound {
      guard text.units[position] == 0x3C, text.source[Int(text.offsets[position])] == 0x3C else {
        position += 1
        continue
      }
      guard let tag = tag(at: position, before: range.upperBound) else {
        position += 1
        continue
      }
      position = tag.range.upperBound
      if fits(tag) { return tag }
    }
    return nil
  }

  private func tag(at open: Int, before end: Int) -> Markup? {
    var name = open + 1
    guard name < end else { return nil }
    let isClosing = text.units[name] == 0x2F
    if isClosing { name += 1 }
    guard name < end, isLetter(text.units[name]) || text.units[name] == 0x21 else { return nil }
    let limit = min(end, open + Self.longestTag)
    guard let close = text.units[name..<limit].firstIndex(of: 0x3E) else { return nil }
    let letters = text.units[name..<close].prefix { isLetter($0) || (0x30...0x39).contains($0) }.map { $0 | 0x20 }
    var tag = Markup(range: open..<close + 1, name: Self.name(letters), isClosing: isClosing)
    if tag.name == .cell || tag.name == .headerCell {
      tag.rowspan = attribute(Self.rowspan, in: name..<close)
      tag.colspan = attribute(Self.colspan, in: name..<close)
    }
    return tag
  }

  private func isLetter(_ unit: UInt16) -> Bool { (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit) }

  private static func name(_ letters: [UInt16]) -> Markup.Name {
    switch String(decoding: letters, as: UTF16.self) {
    case "table": .table
    case "tr": .row
    case "td": .cell
    case "th": .headerCell
    default: .other
    }
  }

  private static let rowspan = WordList("rowspan ROWSPAN")
  private static let colspan = WordList("colspan COLSPAN")

  /// The number of `rowspan="2"`, 1 where there is none.
  private func attribute(_ name: WordList, in range: Range<Int>) -> Int {
    guard let found = name.first(in: text.units[range]) else { return 1 }
    let value = text.units[(range.lowerBound + found + 7)..<range.upperBound]
      .drop { $0 == 0x3D || $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
      .prefix { (0x30...0x39).contains($0) }
    return min(max(value.reduce(0) { min($0 * 10 + Int($1 - 0x30), 500) }, 1), 500)
  }
}

/// The cells of an HTML table in rows of equal length: a cell that spans rows or columns stands in each.
struct SpanGrid {
  private(set) var rows: [[Range<Int>]] = []
  private var row: [Range<Int>] = []
  /// For each column the cell that spans down into the rows to come, and how many.
  private var spans: [(cell: Range<Int>, rows: Int)] = []

  private static let mostColumns = 60

  var hasOpenRow: Bool { !row.isEmpty }

  mutating func append(_ cell: Range<Int>, _ tag: Markup) {
    fillSpans()
    for _ in 0..<min(tag.colspan, Self.mostColumns) where row.count < Self.mostColumns {
      let column = row.count
      row.append(cell)
      while spans.count <= column { spans.append((0..<0, 0)) }
      spans[column] = (cell, tag.rowspan - 1)
    }
  }

  mutating func endRow() {
    guard !row.isEmpty else { return }
    fillSpans()
    rows.append(row)
    row = []
  }

  /// Puts the cells of rows above into the columns that they span.
  private mutating func fillSpans() {
    while row.count < spans.count, spans[row.count].rows > 0 {
      spans[row.count].rows -= 1
      row.append(spans[row.count].cell)
    }
  }
}
