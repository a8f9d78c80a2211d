/// Puts the lines of a laid-out table together to rows.
///
/// A line with a value is a row; lines without one hold pieces of its cells. A name of two lines stands above and below
/// the line of its values, or ends in that line, or begins there. A cell is one range: of a name that its values stand
/// in the middle of only one piece is kept.
struct PlacedRows {
  let text: FoldedText
  let grid: PlaceGrid
  let name: Int

  private struct Line {
    /// By column.
    var cells: [Range<Int>]
    var isRow: Bool
    var isGroup: Bool
  }

  func rows(_ placed: [PlacedLine]) -> [[Range<Int>]] {
    let lines = placed.map(line)
    let anchors = lines.indices.filter { lines[$0].isRow || lines[$0].isGroup }
    // Pieces above the first row belong to it.
    var above = anchors.isEmpty ? [] : Array(0..<anchors[0])
    var rows: [[Range<Int>]] = []
    for (index, anchor) in anchors.enumerated() {
      let end = index + 1 < anchors.count ? anchors[index + 1] : lines.count
      let pieces = Array(anchor + 1..<end)
      let next = index + 1 < anchors.count ? lines[anchors[index + 1]] : nil
      let below = lines[anchor].isGroup ? 0 : countBelow(lines, anchor, above, pieces, next)
      rows.append(joined((above + [anchor] + pieces.prefix(below)).map { lines[$0].cells }))
      above = Array(pieces.dropFirst(below))
    }
    return rows
  }

  private func line(_ placed: PlacedLine) -> Line {
    var cells = [Range<Int>](repeating: 0..<0, count: grid.columns.count)
    let kinds = placed.cells.map { CellKind(text.units[$0.range]) }
    let isRow = kinds.dropFirst().contains { $0.isNumeric || $0 == .dash }
    for (cell, column) in zip(placed.cells, grid.places(of: placed, kinds, isRow: isRow)) {
      let before = cells[column]
      cells[column] = before.isEmpty ? cell.range : before.lowerBound..<cell.range.upperBound
    }
    let isGroup = !isRow && placed.cells.count == 1 && kinds[0] == .group
    if isGroup {
      cells = [Range<Int>](repeating: 0..<0, count: grid.columns.count)
      cells[name] = placed.cells[0].range
    }
    return Line(cells: cells, isRow: isRow, isGroup: isGroup)
  }

  /// How many of the pieces below a row belong to it; the others belong to the next.
  private func countBelow(_ lines: [Line], _ row: Int, _ above: [Int], _ pieces: [Int], _ next: Line?) -> Int {
    guard let next, !next.isGroup else { return pieces.count }
    let named = pieces.filter { !lines[$0].cells[name].isEmpty }
    let own = lines[row].cells[name]
    if own.isEmpty {
      // The values stand in the middle of their name.
      let count = above.lazy.filter { !lines[$0].cells[name].isEmpty }.count
      return named.count > count ? pieces.firstIndex(of: named[count])! : pieces.count
    }
    guard let first = named.first else { return pieces.count }
    if next.cells[name].isEmpty { return pieces.firstIndex(of: first)! }
    let opening = text.units[lines[first].cells[name].lowerBound]
    let isComplete = text.units[own.upperBound - 1] == 0x29 && opening != 0x28
    return isComplete ? pieces.firstIndex(of: first)! : pieces.count
  }

  /// 资源化利用率（%） below 城镇生活垃圾 names what is counted; 增长（%） and 占产值比重（%） do not.
  private func namesMore(_ piece: Range<Int>) -> Bool {
    let units = text.units[piece]
    guard units.last == 0x29, let open = units.lastIndex(of: 0x28), open - units.startIndex >= 5 else { return false }
    return UnitWriting.isUnit(units[(open + 1)...].dropLast()) && Self.rests.prefix(of: units) == nil
  }

  private static let rests = WordList("占 增 降 年均 比 的 与 和 及 率")

  /// The cells of a row, each from the first line on that holds a piece of it.
  private func joined(_ lines: [[Range<Int>]]) -> [Range<Int>] {
    var row = [Range<Int>](repeating: 0..<0, count: grid.columns.count)
    for cells in lines {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        if row[column].isEmpty {
          row[column] = cell
        } else if row[column].upperBound == cell.lowerBound {
          row[column] = row[column].lowerBound..<cell.upperBound
        } else if column == name, namesMore(cell) {
          row[column] = cell
        }
      }
    }
    return row
  }
}
