/// The columns of a laid-out table: the stretches of the page that cells of its rows cover.
struct PlaceGrid {
  let isWide: Bool
  private(set) var columns: [Range<Int>] = []
  /// Where places drift from row to row, what the cells look like tells their columns.
  private var drift: Drift?

  private struct Drift {
    var name: Int
    var whole: CellAlignment
    /// Of rows whose name stands in other lines.
    var nameless: CellAlignment
  }

  /// The columns that the cells of some lines cover; nil where two cells of one row would share a column.
  init?(_ lines: [PlacedLine], _ rows: [PlacedLine], isWide: Bool) {
    self.isWide = isWide
    cover(lines)
    for line in rows where Set(line.cells.map { column(of: $0) }).count < line.cells.count { return nil }
  }

  /// From now on cells are told by what the columns hold. Names begin where the names of the rows do, left of their title.
  mutating func align(by roles: [ColumnRole], name: Int, _ rows: [PlacedLine], _ text: FoldedText) {
    for cell in rows.lazy.flatMap(\.cells) where shared(columns[name], cell.extent(isWide)) > 0 {
      guard CellKind(text.units[cell.range]) == .text else { continue }
      columns[name] = min(columns[name].lowerBound, cell.extent(isWide).lowerBound)..<columns[name].upperBound
    }
    var others = roles
    others.remove(at: name)
    drift = Drift(name: name, whole: CellAlignment(roles), nameless: CellAlignment(others))
  }

  private mutating func cover(_ lines: [PlacedLine]) {
    let extents = lines.flatMap { line in line.cells.map { $0.extent(isWide) } }.sorted {
      $0.lowerBound < $1.lowerBound
    }
    for extent in extents {
      if let last = columns.last, extent.lowerBound < last.upperBound {
        columns[columns.count - 1] = last.lowerBound..<max(last.upperBound, extent.upperBound)
      } else {
        columns.append(extent)
      }
    }
  }

  /// The column of each cell of a line.
  func places(of line: PlacedLine, _ kinds: [CellKind], isRow: Bool) -> [Int] {
    var places = line.cells.map { column(of: $0) }
    guard let drift else { return places }
    // A long name reaches below the titles to its right.
    for (index, cell) in line.cells.enumerated() where !kinds[index].isNumeric && kinds[index] != .dash {
      if shared(columns[drift.name], cell.extent(isWide)) > 0 { places[index] = drift.name }
    }
    guard isRow else { return places }
    if places.contains(drift.name) { return drift.whole.places(of: kinds, isOneRow: true).map(\.column) }
    return drift.nameless.places(of: kinds, isOneRow: true).map { $0.column + ($0.column >= drift.name ? 1 : 0) }
  }

  /// The column that a cell stands in, or else the nearest.
  func column(of cell: PlacedLine.Cell) -> Int {
    let extent = cell.extent(isWide)
    return columns.indices.max { shared(columns[$0], extent) < shared(columns[$1], extent) }!
  }

  /// How much of a column a cell covers; what lies between where it covers none of it counts as less than nothing.
  private func shared(_ column: Range<Int>, _ cell: Range<Int>) -> Int {
    min(column.upperBound, cell.upperBound) - max(column.lowerBound, cell.lowerBound)
  }

  /// The titles of every column from top to bottom.
  ///
  /// A title that spans columns stands over the middle of them or over the first. A column that has only a title of the
  /// lower line (增长%) has the upper one of the column to its left, if that has both too (2024年完成 over 绝对值).
  func titles(_ lines: [[PlacedLine.Cell]], _ text: FoldedText) -> [[Range<Int>]] {
    var titles = [[Range<Int>?]](repeating: Array(repeating: nil, count: lines.count), count: columns.count)
    if columns.isEmpty { return [] }
    for (level, cells) in lines.enumerated() {
      for cell in cells {
        let covered = columns.indices.filter { shared(columns[$0], cell.extent(isWide)) > 0 }
        for column in covered.isEmpty ? [self.column(of: cell)] : covered { titles[column][level] = cell.range }
      }
    }
    for column in columns.indices.dropFirst() {
      guard let low = titles[column].lastIndex(where: { $0 != nil }), low > 0,
        HeaderYear(text.units[titles[column][low]!]) == nil,
        titles[column][..<low].allSatisfy({ $0 == nil }), titles[column - 1][low] != nil
      else { continue }
      for level in 0..<low { titles[column][level] = titles[column - 1][level] }
    }
    return titles.map { $0.compactMap { $0 } }
  }
}
