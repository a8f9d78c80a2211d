/// A table whose columns only their places on the page tell apart, as it comes out of a PDF:
///
/// ```
///                        2025年    2030年
/// 类别   序号   指标                          属性
///                        （预计）   目标
///         1   森林覆盖率（%）    40       42     约束性
///  生态
///         2   湿地面积（公顷）   —        300    预期性
/// ```
///
/// Titles stand over several lines, cells are left empty, names are wrapped. What no cell of a row covers separates the
/// columns. Rows that all have as many cells as a header of one line are left to ``BlankColumns``.
struct PlacedColumns {
  let text: FoldedText

  static func mayBegin(_ line: FoldedText.Line, _ text: FoldedText) -> Bool {
    line.tabs == 0 && line.bars == 0 && line.range.count >= 4 && line.range.count <= 120
      && line.characters >= line.range.count + line.indent / 2 + 4
  }

  func read(at line: Int) -> TableFinder.Attempt {
    let header = titleLines(from: line)
    guard header.count > 0 else { return .none(before: line + 1) }
    let body = bodyLines(from: line + header.count)
    // What was read far ahead in vain is not read again.
    let none = TableFinder.Attempt.none(before: line + header.count + (body.count > 60 ? body.count : 0))
    let stated = body.filter(isStated)
    guard stated.count >= 2, header.count > 1 || !isPlain(header[0], body) else { return none }
    guard let found = placed(header, body, stated) ?? titled(header, stated) else { return none }
    let rows = PlacedRows(text: text, grid: found.grid, name: found.name).rows(body)
    let end = body[body.count - 1].line + 1
    let table = Table(columns: found.titles, rows: rows)
    return .found(TableNotes(text: text).complete(FoundTable(lines: line..<end, table: table)))
  }

  private struct Columns {
    var grid: PlaceGrid
    var titles: [[Range<Int>]]
    var name: Int
  }

  /// The columns that the rows cover, by the measure that tears fewer of them: each has a title, one says what the rows
  /// are of, and one holds values.
  private func placed(_ header: [PlacedLine], _ body: [PlacedLine], _ stated: [PlacedLine]) -> Columns? {
    let covering = body.filter { $0.cells.count > 1 || CellKind(text.units[$0.cells[0].range]) != .group }
    return [true, false].compactMap { PlaceGrid(covering, stated, isWide: $0) }.compactMap { columns($0, header) }
      .min { $0.titles.count < $1.titles.count }
  }

  /// Where places drift from row to row: the columns that the titles alone make, at least as many as a row has cells.
  /// Titles below each other share a column by the right measure of the two only.
  private func titled(_ header: [PlacedLine], _ stated: [PlacedLine]) -> Columns? {
    let longest = stated.lazy.map(\.cells.count).max() ?? 0
    let grids = [true, false].compactMap { PlaceGrid(header, header, isWide: $0) }
    guard let grid = grids.filter({ $0.columns.count >= longest }).min(by: { $0.columns.count < $1.columns.count }),
      var found = columns(grid, header)
    else { return nil }
    found.grid.align(by: found.titles.map(role), name: found.name, stated, text)
    return found
  }

  private func columns(_ grid: PlaceGrid, _ header: [PlacedLine]) -> Columns? {
    let titles = grid.titles(header.map(\.cells), text)
    guard titles.count >= 3, header.count > 1 || titles.count == header[0].cells.count,
      titles.allSatisfy({ !$0.isEmpty }), titles.contains(where: isValue),
      let name = titles.firstIndex(where: { role($0) == .name })
    else { return nil }
    return Columns(grid: grid, titles: titles, name: name)
  }

  // MARK: The header

  /// Lines of titles that follow each other; the first holds a word of headers, and all of them two.
  private func titleLines(from first: Int) -> [PlacedLine] {
    var lines: [PlacedLine] = []
    var words = 0
    while lines.count < 5, first + lines.count < text.lines.count {
      let line = PlacedLine(first + lines.count, text)
      let found = line.cells.lazy.filter { ColumnRole.isHeaderWord(text.units[$0.range]) }.count
      guard line.cells.count >= 2 || found > 0, line.cells.allSatisfy({ isTitle($0.range) }), !isStated(line) else {
        break
      }
      if lines.isEmpty, found * 2 < line.cells.count || line.cells.count < 2 { return [] }
      words += found
      lines.append(line)
    }
    return words >= 2 ? lines : []
  }

  private func isTitle(_ cell: Range<Int>) -> Bool {
    let units = text.units[cell]
    if ColumnRole.isHeaderWord(units) || UnitWriting.isUnit(units) { return true }
    if units.first == 0x28, units.last == 0x29, units.count <= 12 { return true }
    return units.count <= 8 && CellKind(units) == .text
  }

  private func isValue(_ titles: [Range<Int>]) -> Bool { role(titles) == .value || role(titles) == .growth }

  private func role(_ titles: [Range<Int>]) -> ColumnRole {
    ColumnRole(header: titles.flatMap { text.units[$0] }[...])
  }

  // MARK: The rows

  /// A value stands behind the first cell.
  private func isStated(_ line: PlacedLine) -> Bool {
    line.cells.count >= 2
      && line.cells.dropFirst().contains { cell in
        let kind = CellKind(text.units[cell.range])
        return (kind.isNumeric && HeaderYear(text.units[cell.range]) == nil) || kind == .dash
      }
  }

  /// Up to the last line with a value, and what stands right under it.
  private func bodyLines(from first: Int) -> [PlacedLine] {
    var lines: [PlacedLine] = []
    var last = 0
    var end = first
    var next = first
    while next < text.lines.count, next - end <= 2 {
      let current = text.lines[next]
      if !current.range.isEmpty {
        guard !endsTable(current) else { break }
        let line = PlacedLine(next, text)
        let goesOn = next == end && line.cells.count <= 2 && current.indent > 0
        guard isStated(line) || goesOn || line.cells.count == 1 else { break }
        lines.append(line)
        if isStated(line) || (goesOn && last == lines.count - 1) { last = lines.count }
        end = next + 1
      }
      next += 1
    }
    return Array(lines[..<last])
  }

  private func endsTable(_ line: FoldedText.Line) -> Bool {
    line.range.count > 120 || line.tabs > 0 || line.bars > 0 || text.units[line.range].contains(0x3002)
      || TableNotes.isNote(text.units[line.range])
  }

  private func isPlain(_ header: PlacedLine, _ body: [PlacedLine]) -> Bool {
    body.allSatisfy { line in
      line.cells.count == header.cells.count
        || (line.cells.count == 1 && CellKind(text.units[line.cells[0].range]) == .group)
    }
  }
}
