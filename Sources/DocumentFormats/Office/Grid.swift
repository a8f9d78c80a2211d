/// A table as rows of cells at their columns, where what spans several columns or rows stands in each of them.
struct Grid {
  struct Cell {
    var text: String
    /// How many columns right of the first one, and rows below the first one, of what spans them.
    var column = 0
    var row = 0
    /// Where the document has it: `目标表!B4`.
    var place: String?

    init(_ text: String, column: Int = 0, row: Int = 0, place: String? = nil) {
      self.text = text
      self.column = column
      self.row = row
      self.place = place
    }

    /// The first cell of what it belongs to.
    var isFirst: Bool { column == 0 && row == 0 }
  }

  private(set) var rows: [[Cell]] = []
  /// Rows that the document marks as its header; 0 where it marks none.
  var headerRows = 0
  private var count = 0

  private static let mostColumns = 1000
  private static let mostCells = 4_000_000

  init(headerRows: Int = 0) { self.headerRows = headerRows }

  /// Whether a row that has so many cells may have one more: merged cells can claim any number.
  func hasRoom(for cells: Int) -> Bool { cells < Self.mostColumns && count + cells < Self.mostCells }

  mutating func append(_ row: [Cell]) {
    count += row.count
    rows.append(row)
  }
}

/// Writes a table as the reader of plain text knows it: captions as lines above, rows between bars, a rule under the
/// header, notes as lines below.
struct GridLines {
  private var rows: [[Grid.Cell]]
  private var headerRows: Int

  /// What spans rows or columns is written into each of them up to this length. A name or a value is shorter; what is
  /// longer is told once.
  private static let longestRepeated = 60
  private static let mostHeaderRows = 4

  init(_ grid: Grid) {
    let width = grid.rows.lazy.map(\.count).max() ?? 0
    var isUsed = [Bool](repeating: false, count: width)
    for row in grid.rows { for (column, cell) in row.enumerated() where !cell.text.isEmpty { isUsed[column] = true } }
    let used = isUsed.indices.filter { isUsed[$0] }
    headerRows = grid.headerRows
    rows = []
    for (index, row) in grid.rows.enumerated() {
      guard row.contains(where: { !$0.text.isEmpty }) else {
        if index < grid.headerRows { headerRows -= 1 }
        continue
      }
      rows.append(used.map { $0 < row.count ? row[$0] : Grid.Cell("") })
    }
  }

  func write(to lines: inout TextLines) {
    var body = rows[...]
    while let row = body.first, let caption = onlyText(row), body.count > 1 {
      body.removeFirst()
      write(caption, to: &lines)
    }
    var notes: [Grid.Cell] = []
    while body.count > 1, let row = body.last, let note = onlyText(row), Self.isNote(note.text) {
      body.removeLast()
      notes.insert(note, at: 0)
    }
    if body.allSatisfy({ onlyText($0) != nil }) {
      for row in body { if let line = onlyText(row), line.row == 0 { write(line, to: &lines) } }
    } else {
      let header = headerHeight(body)
      for (index, row) in body.enumerated() {
        write(row, isHeader: index < header, to: &lines)
        if index == header - 1 {
          lines.line("|" + String(repeating: " --- |", count: row.count))
        }
      }
    }
    for note in notes { write(note, to: &lines) }
  }

  /// The only cell of a row with text, however many columns it spans.
  private func onlyText(_ row: [Grid.Cell]) -> Grid.Cell? {
    var only: Grid.Cell?
    for (index, cell) in row.enumerated() where !cell.text.isEmpty {
      if only == nil {
        only = cell
        continue
      }
      guard cell.column > 0, index > 0, row[index - 1].text == cell.text else { return nil }
    }
    return only
  }

  /// As many rows as the document marks, or as the highest cell of the first row spans where others in it are divided.
  private func headerHeight(_ rows: ArraySlice<[Grid.Cell]>) -> Int {
    let marked = headerRows - (self.rows.count - rows.count)
    if marked > 0 { return min(marked, rows.count) }
    guard let first = rows.first else { return 0 }
    let height = first.indices.map { column in 1 + rows.dropFirst().prefix { $0[column].row > 0 }.count }.max() ?? 1
    return height <= Self.mostHeaderRows && height < rows.count ? height : 1
  }

  private func write(_ row: [Grid.Cell], isHeader: Bool, to lines: inout TextLines) {
    let isGroup = onlyText(row) != nil
    lines.write("|")
    for cell in row {
      lines.write(" ")
      if !cell.text.isEmpty, isWritten(cell, isHeader: isHeader, isGroup: isGroup) {
        if let place = cell.place { lines.place(place) }
        lines.write(cell.text)
        lines.write(" ")
      }
      lines.write("|")
    }
    lines.line("")
  }

  /// A title that spans rows of the header is told once, and so is the heading of a group of rows.
  private func isWritten(_ cell: Grid.Cell, isHeader: Bool, isGroup: Bool) -> Bool {
    if cell.isFirst { return true }
    if isHeader ? cell.row > 0 : isGroup && cell.column > 0 { return false }
    return cell.text.count <= Self.longestRepeated
  }

  private func write(_ cell: Grid.Cell, to lines: inout TextLines) {
    if let place = cell.place { lines.place(place) }
    lines.line(cell.text)
  }

  private static func isNote(_ text: String) -> Bool {
    ["注", "备注", "说明", "资料来源", "数据来源", "※", "*"].contains { text.hasPrefix($0) }
  }
}
