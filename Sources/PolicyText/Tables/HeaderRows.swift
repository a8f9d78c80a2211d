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
  /// The rows below, which tell where a title spans columns.
  var body: [[Range<Int>]] = []

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
    if rows.count == 1 { return unevenly(row) }
    let fixed = level == 0 ? fixedColumns(row) : fixedColumns(rows[0])
    let inner = level == 0 ? Array(row.dropFirst(fixed.left).dropLast(fixed.right)) : row
    let width = count - fixed.left - fixed.right
    guard !inner.isEmpty, width >= inner.count, width % inner.count == 0 else { return Self.empty(count) }
    let each = width / inner.count
    var cells = level == 0 ? Array(row.prefix(fixed.left)) : Self.empty(fixed.left)
    for cell in inner { cells += [Range<Int>](repeating: cell, count: each) }
    return cells + (level == 0 ? Array(row.suffix(fixed.right)) : Self.empty(fixed.right))
  }

  /// The only row of the header: one title stands over two columns, or what is missing is missing at the end.
  private func unevenly(_ row: [Range<Int>]) -> [Range<Int>] {
    guard row.count == count - 1 else { return row + Self.empty(count - row.count) }
    let sample = sample
    var best: (misfit: Int, titles: ArraySlice<Range<Int>>)?
    for index in row.indices {
      let titles = row[...index] + row[index...]
      let misfit = misfit(titles, sample)
      if best.map({ misfit < $0.misfit }) ?? true { best = (misfit, titles) }
    }
    return Array(best?.titles ?? [])
  }

  /// What the cells of the first rows look like; a cell that spans rows is looked at once.
  private var sample: [[CellKind]] {
    var seen: Set<Int> = []
    return body.prefix(20).compactMap { row in
      guard row.count == count, seen.insert(row[0].lowerBound).inserted else { return nil }
      return row.map { CellKind(text.units[$0]) }
    }
  }

  /// How little the cells of the first rows look like what the titles above them promise.
  private func misfit(_ titles: ArraySlice<Range<Int>>, _ sample: [[CellKind]]) -> Int {
    let roles = titles.map { role($0) }
    return sample.reduce(0) { sum, row in zip(row, roles).reduce(sum) { $0 + cost(of: $1.0, under: $1.1) } }
  }

  /// Numbers below the names of indicators number the rows.
  private func cost(of cell: CellKind, under role: ColumnRole) -> Int {
    cell == .integer && role == .name ? 1 : CellAlignment.cost(of: cell, in: role)
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
