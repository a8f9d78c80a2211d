/// A table with one cell a line, as it comes out of a word processor or a web page:
///
/// ```
/// 指标
/// 2020年
/// 2025年
/// 森林覆盖率（%）
/// 48.2
/// 48.5
/// ```
///
/// The words of the header tell how many columns there are; ``CellAlignment`` tells where each cell belongs.
struct CellLines {
  let text: FoldedText

  static func mayBegin(_ line: FoldedText.Line, _ text: FoldedText) -> Bool {
    guard line.range.count <= 10, !line.range.isEmpty else { return false }
    return ColumnRole.opensTable(text.units[text.cell(line.range)])
  }

  func read(at line: Int) -> TableFinder.Attempt {
    let stream = CellStream(text: text, isTabbed: text.lines[line].startsWithTab)
    let (titles, bodyLine) = header(at: line, stream)
    let roles = titles.map { ColumnRole(header: text.units[$0]) }
    guard titles.count >= 2, roles.contains(where: { $0 == .value || $0 == .growth }) else {
      // Nor does the rest of these titles make a header.
      return .none(before: max(bodyLine, line + 1))
    }
    let (cells, end) = stream.cells(from: bodyLine)
    guard let (table, last) = table(titles, roles, cells) else { return .none(before: max(end, line + 1)) }
    let lines = line..<cells[last].line + 1
    return .found(TableNotes(text: text).complete(FoundTable(lines: lines, table: table)))
  }

  /// The header cells from a line on, and the line after them.
  private func header(at line: Int, _ stream: CellStream) -> (titles: [Range<Int>], next: Int) {
    var titles: [Range<Int>] = []
    var next = line
    var end = line
    while next < text.lines.count, next - end <= 3, titles.count < 40 {
      let title = stream.content(of: next)
      if !title.isEmpty {
        if let last = titles.last, HeaderJoin.joins(text, last, title) {
          titles[titles.count - 1] = last.lowerBound..<title.upperBound
        } else {
          guard isTitle(title, line: next, after: titles.count, stream) else { break }
          titles.append(title)
        }
        end = next + 1
      }
      next += 1
    }
    return (titles, end)
  }

  /// A word of headers, or a short line between two of them.
  private func isTitle(_ title: Range<Int>, line: Int, after count: Int, _ stream: CellStream) -> Bool {
    if ColumnRole.isHeaderWord(text.units[title]) { return true }
    guard count >= 2, title.count <= 12, CellKind(text.units[title]) == .text else { return false }
    var next = line + 1
    while next < text.lines.count, next < line + 4, text.lines[next].range.isEmpty { next += 1 }
    guard next < text.lines.count else { return false }
    return ColumnRole.isHeaderWord(text.units[stream.content(of: next)])
  }

  /// The table, and the last of the cells that belongs to it.
  private func table(
    _ titles: [Range<Int>], _ roles: [ColumnRole], _ cells: [CellStream.Cell]
  ) -> (Table, last: Int)? {
    var kinds = cells.map { CellKind(text.units[$0.range]) }
    let numbers = rowNumbers(cells, kinds)
    for number in numbers { kinds[number] = .rowNumber }
    let isNumbered = !roles.contains(.ordinal) && !numbers.isEmpty
    let columns = (isNumbered ? [[]] : []) + titles.map { [$0] }
    let allRoles = (isNumbered ? [.ordinal] : []) + roles
    let rows =
      RowGaps(cells: cells, kinds: kinds, roles: allRoles).rows() ?? laidOut(cells, kinds, allRoles)
    // What follows the last value is text again.
    guard
      let lastRow = rows.lastIndex(where: { row in
        row.contains { kinds[$0.cell].isNumeric && allRoles[$0.column] != .ordinal }
      })
    else { return nil }
    let kept = rows[...lastRow].map { RowCells(count: columns.count, $0, cells) }
    let last = rows[lastRow].lazy.map(\.cell).max()!
    return (Table(columns: columns, rows: kept.map(\.ranges)), last)
  }

  private func laidOut(_ cells: [CellStream.Cell], _ kinds: [CellKind], _ roles: [ColumnRole]) -> [[PlacedCell]] {
    let stated = cells.indices.filter { kinds[$0] != .empty }
    if stated.count < cells.count, let rows = evenRows(cells, kinds, roles) { return rows }
    let places = CellAlignment(roles).places(of: stated.map { kinds[$0] }, isOneRow: false)
    var rows: [[PlacedCell]] = []
    for (cell, place) in zip(stated, places) {
      if place.row >= rows.count { rows.append([]) }
      rows[place.row].append(PlacedCell(cell: cell, column: place.column))
    }
    return rows.map { StackedValues.evenedOut($0, kinds, roles) }
  }

  /// Empty cells are written too, and so every row has all its cells.
  private func evenRows(_ cells: [CellStream.Cell], _ kinds: [CellKind], _ roles: [ColumnRole]) -> [[PlacedCell]]? {
    guard cells.count % roles.count == 0 else { return nil }
    let misfit = cells.indices.reduce(0) { $0 + CellAlignment.cost(of: kinds[$1], in: roles[$1 % roles.count]) }
    guard misfit <= cells.count / roles.count * 4 else { return nil }
    return stride(from: 0, to: cells.count, by: roles.count).map { first in
      roles.indices.map { PlacedCell(cell: first + $0, column: $0) }
    }
  }

  /// 1 name … 2 name …: the cells that number rows, also where no header says that they are numbered.
  private func rowNumbers(_ cells: [CellStream.Cell], _ kinds: [CellKind]) -> [Int] {
    var numbers: [Int] = []
    for index in cells.indices.dropLast() where kinds[index] == .integer && kinds[index + 1] == .text {
      let value = text.units[cells[index].range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if value == numbers.count + 1 { numbers.append(index) }
    }
    return numbers.count >= 2 ? numbers : []
  }
}

/// A cell of a stream and the column it was given.
struct PlacedCell {
  var cell: Int
  var column: Int
}

/// The cells of one row by column; cells of one column that follow each other are one range.
struct RowCells {
  var ranges: [Range<Int>]

  init(count: Int, _ placed: [PlacedCell], _ cells: [CellStream.Cell]) {
    ranges = [Range<Int>](repeating: 0..<0, count: count)
    for place in placed {
      let range = cells[place.cell].range
      guard !range.isEmpty else { continue }
      let before = ranges[place.column]
      ranges[place.column] = before.isEmpty ? range : before.lowerBound..<range.upperBound
    }
  }
}

/// Titles that were broken into two lines.
enum HeaderJoin {
  /// 2015年 and 目标 below it are one title, and so are 目标 and 任务, 年均增速 and （累计）.
  static func joins(_ text: FoldedText, _ above: Range<Int>, _ below: Range<Int>) -> Bool {
    let (first, second) = (text.units[above], text.units[below])
    if first.count <= 6, let year = HeaderYear(first), year.length >= first.count - 1, roles.equals(second) {
      return true
    }
    if second.first == 0x28, second.last == 0x29, second.count <= 12 { return true }
    return aims.equals(first) && tasks.equals(second)
  }

  private static let roles = WordList("目标 计划 实绩 现状 基期 完成 基数 实际 目标值 规划目标 现状值 完成值 完成情况 实际完成 预计")
  private static let aims = WordList("目标")
  private static let tasks = WordList("任务 值")
}
