/// A table with one cell a line whose header has several rows, told apart by wider gaps:
///
/// ```
/// 地区                     (rows of the header)
/// 就业促进工程
///
/// 城镇新增就业（人）
/// 失业人员再就业（人）
///
/// 目标任务 / 进度 / 目标任务 / 进度
///
/// 全市 / 27800 / 52242 / 4400 / 5358
/// ```
///
/// The last row of the header holds nothing but words of headers; the rows below have a cell more, whose row it is.
struct GroupedCells {
  let text: FoldedText

  func read(at line: Int) -> TableFinder.Attempt {
    let isTabbed = text.lines[line].startsWithTab
    let (cells, end) = CellStream(text: text, isTabbed: isTabbed).cells(from: line)
    let none = TableFinder.Attempt.none(before: max(end, line + 1))
    let groups = RowGaps.groups(cells)
    guard groups.count >= 3, let leaf = leafGroup(groups, cells) else { return none }
    let body = groups[(leaf + 1)...]
    let titles = groups[...leaf].map { group in group.map { cells[$0].range } }
    let longest = body.lazy.map(\.count).max() ?? 0
    let leaves = joined(titles[leaf])
    let namesRows = ColumnRole.opensTable(text.units[leaves[0]])
    let width = leaves.count + (namesRows ? 0 : 1)
    guard leaves.count >= 2, longest <= width, longest * 2 >= width else { return none }
    let columns = HeaderRows(text: text, rows: titles.dropLast() + [leaves], count: width).columns()
    let roles = columns.indices.map { $0 == 0 && !namesRows ? .district : role(columns[$0]) }
    let alignment = CellAlignment(roles)
    let attainment = AttainmentFit(text: text, roles: roles)
    let kinds = cells.map { CellKind(text.units[$0.range]) }
    let rows = body.map { group in
      let ranges = group.map { cells[$0].range }
      if let fitted = attainment.fitted(ranges) { return fitted }
      let places = alignment.places(of: group.map { kinds[$0] }, isOneRow: true)
      return RowCells(count: width, zip(group, places).map { PlacedCell(cell: $0, column: $1.column) }, cells).ranges
    }
    let lines = line..<cells[cells.count - 1].line + 1
    return .found(
      TableNotes(text: text).complete(FoundTable(lines: lines, table: Table(columns: columns, rows: Array(rows)))))
  }

  private func role(_ titles: [Range<Int>]) -> ColumnRole {
    // The lowest title says what the numbers are; the ones above say of what.
    titles.last.map { ColumnRole(header: text.units[$0]) } ?? .other
  }

  /// The last of the first rows that holds nothing but words of headers, with rows of values below it.
  private func leafGroup(_ groups: [Range<Int>], _ cells: [CellStream.Cell]) -> Int? {
    let leaf = groups.indices.prefix(8).last { index in
      groups[index].count >= 2 && groups[index].allSatisfy { ColumnRole.isHeaderWord(text.units[cells[$0].range]) }
    }
    guard let leaf, leaf > 0, leaf + 1 < groups.count else { return nil }
    let hasValues = groups[(leaf + 1)...].contains { group in
      group.dropFirst().contains { CellKind(text.units[cells[$0].range]).isNumeric }
    }
    return hasValues ? leaf : nil
  }

  /// 目标 and 任务 in two lines are one title.
  private func joined(_ titles: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for title in titles {
      if let last = joined.last, HeaderJoin.joins(text, last, title) {
        joined[joined.count - 1] = last.lowerBound..<title.upperBound
      } else {
        joined.append(title)
      }
    }
    return joined
  }
}
