import PolicyText

/// What a table states, cell by cell.
///
/// ```
/// | 指标 | 单位 | 2020年 | 2025年 | 年均增长 | 属性 |
/// | 粮食产量 | 万吨 | 119.6 | 125 | 0.9% | 约束性 |
/// ```
///
/// is a baseline of 119.6 for 2020, a goal of 125 for 2025 and a yearly growth of 0.9%, all of 粮食产量, in 万吨 and
/// binding.
package struct TableLayout: Sendable, Equatable {
  /// In the order of the text.
  package var cells: [TableCell]
  /// Numbers that are no goals: weights, attainment.
  package var setAside: [SetAsideCell]

  /// Why a table states no goals that could be read.
  package enum Failure: Error, Sendable, Equatable {
    /// Nothing above the rows says what the columns are.
    case noHeader
    case noRows
    /// No column holds goals or values of a year: a table of tasks, of members, of contacts.
    case noValueColumn
    /// Values, and nothing that says of what.
    case noName
  }

  /// - Parameters:
  ///   - now: the year that the document speaks from, where it is known.
  ///   - begins: the first year of the period that the document plans for.
  package static func read(_ table: Table, text: FoldedText, now: Int?, begins: Int? = nil)
    -> Result<TableLayout, Failure>
  {
    guard !table.rows.isEmpty else { return .failure(.noRows) }
    guard table.columns.contains(where: { !$0.isEmpty }) else { return .failure(.noHeader) }
    let grid = TableGrid(table, text)
    let columns: TableColumns
    switch TableColumns.read(grid, text: text, now: now, begins: begins) {
    case .success(let read): columns = read
    case .failure(let failure): return .failure(failure)
    }
    var reader = TableRows(grid: grid, columns: columns, text: text)
    reader.read()
    return .success(TableLayout(cells: reader.cells, setAside: reader.setAside))
  }
}
