/// Rows that are told apart by the blank lines between them: one blank line between cells and two between rows, or
/// none and one.
struct RowGaps {
  let cells: [CellStream.Cell]
  let kinds: [CellKind]
  let roles: [ColumnRole]

  /// The rows, or nil where gaps tell nothing: most rows must then have as many cells as there are columns.
  func rows() -> [[PlacedCell]]? {
    let groups = Self.groups(cells)
    guard groups.count >= 2, groups.allSatisfy({ $0.count <= roles.count }) else { return nil }
    let whole = groups.lazy.filter { $0.count == roles.count }.count
    guard whole * 3 >= groups.count * 2 else { return nil }
    let alignment = CellAlignment(roles)
    return groups.map { group in
      if group.count == roles.count { return zip(group, roles.indices).map { PlacedCell(cell: $0, column: $1) } }
      let places = alignment.places(of: group.map { kinds[$0] }, isOneRow: true)
      return zip(group, places).map { PlacedCell(cell: $0, column: $1.column) }
    }
  }

  /// Cells between wider gaps than the narrowest.
  static func groups(_ cells: [CellStream.Cell]) -> [Range<Int>] {
    guard let narrowest = cells.dropFirst().lazy.map(\.gap).min() else { return [] }
    var groups: [Range<Int>] = []
    var start = 0
    for index in cells.indices.dropFirst() where cells[index].gap > narrowest {
      groups.append(start..<index)
      start = index
    }
    return groups + [start..<cells.count]
  }
}
