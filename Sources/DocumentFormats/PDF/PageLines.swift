/// The lines of a printed page, from the places of its words.
struct PageLines {
  /// From left to right, one under the other.
  let rows: [[PageWord]]
  /// The width of a Chinese character of the page, in points.
  private let character: Double
  private let left: Double
  private let page: Int

  init(_ words: [PageWord], page: Int) {
    self.page = page
    rows = Self.rows(words)
    let widths = words.compactMap(\.characterWidth).sorted()
    let heights = words.map { $0.bottom - $0.top }.sorted()
    // A page without Chinese: its characters are about half as wide as high.
    let width = widths.isEmpty ? (heights.isEmpty ? 1 : heights[heights.count / 2] / 1.3) : widths[widths.count / 2]
    character = max(width, 1)
    left = words.lazy.map(\.left).min() ?? 0
  }

  /// Words belong to one line where the middle of one lies within the other.
  static func rows(_ words: [PageWord]) -> [[PageWord]] {
    let sorted = words.sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
    var rows: [[PageWord]] = []
    var (top, bottom) = (0.0, 0.0)
    for word in sorted {
      if rows.isEmpty || word.middle > bottom - 0.2 * (bottom - top) || word.bottom < top {
        rows.append([word])
        (top, bottom) = (word.top, word.bottom)
      } else {
        rows[rows.count - 1].append(word)
      }
    }
    return rows.map { $0.sorted { $0.left < $1.left } }
  }

  /// A line for each row.
  var lines: [PrintedLine] { rows.map(line) }

  private func line(_ row: [PageWord]) -> PrintedLine {
    PrintedLine(row, page: page, left: left, character: character)
  }

  /// The lines without some that are furniture, a blank one where the page has room for it; of tables that can be told
  /// by the places of their cells the whole.
  ///
  /// - Parameter table: the last table of the page before, which may go on; afterwards the last one of this page.
  func lines(without leftOut: Set<Int>, after table: inout PrintedTable?) -> [PrintedLine] {
    var words = rows.indices.filter { !leftOut.contains($0) }.flatMap { rows[$0] }
    var tables: [PrintedTable] = []
    while tables.count < 20, let (next, rest) = PrintedTable.find(words, character: character, after: table) {
      tables.append(next)
      words = rest
      table = nil
    }
    tables.sort { $0.top < $1.top }
    table = tables.last
    var lines: [PrintedLine] = []
    var rest = tables[...]
    var last: PrintedLine?
    for row in Self.rows(words) {
      let line = line(row)
      while let table = rest.first, table.top < line.top {
        lines.append(PrintedLine(table, page: page))
        rest.removeFirst()
      }
      if let last, line.top - last.bottom > 0.9 * (last.bottom - last.top) { lines.append(PrintedLine(blankOn: page)) }
      lines.append(line)
      last = line
    }
    return lines + rest.map { PrintedLine($0, page: page) }
  }
}
