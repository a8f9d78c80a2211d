/// Lays cells that come without their columns on the columns of a header, at the least cost.
///
/// Where a table was flattened to one cell a line, or where merged and empty cells were left out, only the cells
/// themselves say where they belong: 元 under 单位, 31000 under 2015年, 约束性 under 属性. Every cell has a cost in every
/// column (by ``CellKind`` and ``ColumnRole``), and so has every column that is skipped; a cell may also go on with the
/// one before (a wrapped name, two values in one cell). The cheapest way through is found column by column, in time
/// proportional to cells × columns.
struct CellAlignment {
  struct Place: Equatable {
    var row: Int
    var column: Int
  }

  private let roles: [ColumnRole]
  /// What it costs to leave out all columns before one.
  private let skipped: [Int]
  private let isWeighted: Bool

  init(_ roles: [ColumnRole]) {
    self.roles = roles
    isWeighted = roles.contains(.weight)
    var skipped = [0]
    for role in roles { skipped.append(skipped[skipped.count - 1] + Self.costOfSkipping(role)) }
    self.skipped = skipped
  }

  /// Where each cell belongs.
  ///
  /// - Parameter isOneRow: the cells are known to be one row, with a cell each.
  func places(of cells: [CellKind], isOneRow: Bool) -> [Place] {
    guard !cells.isEmpty, !roles.isEmpty else { return [] }
    var costs = roles.indices.map { skipped[$0] + Self.cost(of: cells[0], in: roles[$0]) }
    var moves: [Move] = roles.indices.map { _ in .newRow(from: 0) }
    moves.reserveCapacity(cells.count * roles.count)
    for index in cells.indices.dropFirst() {
      costs = step(costs, from: cells[index - 1], to: cells[index], isOneRow, &moves)
    }
    return trace(costs, moves, cells.count)
  }

  private enum Move {
    case stay
    case next(from: Int)
    case newRow(from: Int)
  }

  private static let impossible = 1 << 40

  private func step(
    _ costs: [Int], from last: CellKind, to cell: CellKind, _ isOneRow: Bool, _ moves: inout [Move]
  ) -> [Int] {
    // The cheapest end of a row: what follows in the row is left out. A heading of a group ends where it stands.
    let end = skipped[roles.count]
    var (rowEnd, rowCost) = (0, Self.impossible)
    for column in roles.indices {
      let rest = last == .group ? 0 : end - skipped[column + 1]
      if costs[column] + rest < rowCost { (rowEnd, rowCost) = (column, costs[column] + rest) }
    }
    if isOneRow { rowCost = Self.impossible }
    var reached = [Int](repeating: 0, count: roles.count)
    // The cheapest column to the left, counted without what is skipped up to here.
    var (left, leftCost) = (0, Self.impossible)
    for column in roles.indices {
      var best = rowCost + skipped[column]
      var move = Move.newRow(from: rowEnd)
      if leftCost + skipped[column] < best { (best, move) = (leftCost + skipped[column], .next(from: left)) }
      let stay = isOneRow ? Self.impossible : costs[column] + Self.costOfGoingOn(last, cell, roles[column])
      if stay < best { (best, move) = (stay, .stay) }
      reached[column] = best + Self.cost(of: cell, in: roles[column])
      // The number beside the heading of a group is the weight of the group.
      if last == .group, cell.isNumeric, roles[column] != .weight, isWeighted { reached[column] += 10 }
      moves.append(move)
      let here = costs[column] - skipped[column + 1]
      if here <= leftCost { (left, leftCost) = (column, here) }
    }
    return reached
  }

  private func trace(_ costs: [Int], _ moves: [Move], _ count: Int) -> [Place] {
    let end = skipped[roles.count]
    var column = roles.indices.min { costs[$0] + end - skipped[$0 + 1] < costs[$1] + end - skipped[$1 + 1] }!
    var places: [Place] = []
    var row = 0
    for index in stride(from: count - 1, through: 0, by: -1) {
      places.append(Place(row: row, column: column))
      switch moves[index * roles.count + column] {
      case .stay: break
      case .next(let from): column = from
      case .newRow(let from):
        column = from
        row += 1
      }
    }
    // Rows were counted from the end.
    let last = places.last?.row ?? 0
    return places.reversed().map { Place(row: last - $0.row, column: $0.column) }
  }
}
