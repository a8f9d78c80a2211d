/// Puts the cells of one or more header rows over the columns.
///
/// ```
/// 指标 | 2024年完成        | 2025年目标
///      | 绝对值 | 增长（%） | 绝对值 | 增长（%）
/// ```
///
/// A cell that spans columns is written once; the columns under it get it all the same.
struct HeaderRows {
  let text: FoldedText
  /// Header rows from top to bottom.
  let rows: [[Range<Int>]]
  let count: Int

  func columns() -> [[Range<Int>]] {
    var columns = [[Range<Int>]](repeating: [], count: count)
    for (level, row) in rows.enumerated() {
      for (column, cell) in spread(row, level: level).enumerated() where !cell.isEmpty {
        if columns[column].last != cell { columns[column].append(cell) }
      }
    }
    return columns
  }

  /// One cell for each column.
  private func spread(_ row: [Range<Int>], level: Int) -> [Range<Int>] {
    if row.count >= count { return level + 1 < rows.count ? inherited(row, level) : Array(row.prefix(count)) }
    let fixed = level == 0 ? fixedColumns(row) : fixedColumns(rows[0])
    let inner = level == 0 ? Array(row.dropFirst(fixed.left).dropLast(fixed.right)) : row
    let width = count - fixed.left - fixed.right
    guard !inner.isEmpty, width >= inner.count, width % inner.count == 0 else { return unevenly(row, level) }
    let each = width / inner.count
    var cells = level == 0 ? Array(row.prefix(fixed.left)) : Self.empty(fixed.left)
    for cell in inner { cells += [Range<Int>](repeating: cell, count: each) }
    return cells + (level == 0 ? Array(row.suffix(fixed.right)) : Self.empty(fixed.right))
  }

  /// A row that cannot be spread evenly: alone it stands from the left, with a column before it where the rows are
  /// numbered; among others it says nothing certain.
  private func unevenly(_ row: [Range<Int>], _ level: Int) -> [Range<Int>] {
    guard rows.count == 1 else { return Self.empty(count) }
    let isNumbered = row.count == count - 1 && role(row[0]) == .name
    return Self.empty(isNumbered ? 1 : 0) + row + Self.empty(count - row.count - (isNumbered ? 1 : 0))
  }

  /// An empty cell right of a title over cells of the next row belongs to that title: | 2024年 | | over | 值 | 增长 |.
  private func inherited(_ row: [Range<Int>], _ level: Int) -> [Range<Int>] {
    var cells = Array(row.prefix(count))
    let below = rows[level + 1]
    for column in cells.indices.dropFirst() where cells[column].isEmpty && column < below.count {
      let isSpanned = !below[column].isEmpty && below.count >= count && !below[column - 1].isEmpty
      if isSpanned { cells[column] = cells[column - 1] }
    }
    return cells
  }

  /// Columns of the first row that have one title over all rows: the name and what stands beside it.
  private func fixedColumns(_ row: [Range<Int>]) -> (left: Int, right: Int) {
    let left = row.prefix { cell in
      switch role(cell) {
      case .name, .ordinal, .category, .district, .unit: true
      default: false
      }
    }.count
    let right = row.dropFirst(left).reversed().prefix { cell in
      switch role(cell) {
      case .lead, .binding: true
      default: false
      }
    }.count
    return (left, right)
  }

  private func role(_ cell: Range<Int>) -> ColumnRole { ColumnRole(header: text.units[cell]) }

  private static func empty(_ count: Int) -> [Range<Int>] { [Range<Int>](repeating: 0..<0, count: max(0, count)) }
}
