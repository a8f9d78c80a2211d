/// Several values in one cell, written one a line: 本科 and 其中:研究生 under one name have two values in every column.
enum StackedValues {
  /// Gives every column of values in a row as many of them: of four numbers for two columns the first two belong to
  /// the first, however the alignment has cut them.
  static func evenedOut(_ row: [PlacedCell], _ kinds: [CellKind], _ roles: [ColumnRole]) -> [PlacedCell] {
    func isValue(_ place: PlacedCell) -> Bool {
      let kind = kinds[place.cell]
      let role = roles[place.column]
      return (kind.isNumeric || kind == .dash) && (role == .value || role == .growth)
    }
    guard let first = row.firstIndex(where: isValue) else { return row }
    let end = row[first...].firstIndex { !isValue($0) } ?? row.endIndex
    var columns: [Int] = []
    for place in row[first..<end] where columns.last != place.column { columns.append(place.column) }
    let count = end - first
    guard count > columns.count, count % columns.count == 0 else { return row }
    var row = row
    for index in first..<end { row[index].column = columns[(index - first) / (count / columns.count)] }
    return row
  }
}
