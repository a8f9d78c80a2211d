import PolicyText

/// Tells columns by what stands in them, where the header leaves a doubt.
struct ColumnContent {
  let grid: TableGrid
  let text: FoldedText

  /// The role that the titles give, from the lowest up, unless the cells say otherwise.
  func role(of column: Int) -> ColumnRole {
    let titles = grid.columns[column]
    var role = ColumnRole.other
    for title in titles.reversed() {
      role = ColumnRole(header: text.withoutBlanks(title))
      if role != .other { break }
    }
    if grid.isTurned, column == 0 { return .name }
    if titles.isEmpty, share(of: column, where: { $0 == .integer }) == 1 { return .ordinal }
    switch role {
    case .unit: return unitOrBody(column)
    case .category, .other, .name:
      return share(of: column, where: { $0 == .binding }) > 0.6 ? .binding : role
    default: return role
    }
  }

  /// 单位 is a unit of measure, or the body that a row speaks of.
  private func unitOrBody(_ column: Int) -> ColumnRole {
    let isMeasure = share(of: column) { $0 == .unit || $0 == .dash || $0 == .number } >= 0.5
    if isMeasure { return .unit }
    let isShort = cells(of: column).allSatisfy { $0.count <= 6 }
    let isBody =
      share(of: column) { $0 == .office } > 0.5 || cells(of: column).contains { Self.bodies.ends(text.units[$0]) }
    if isBody { return column == 0 || column == 1 ? .district : .lead }
    return isShort ? .unit : .district
  }

  /// The column that names the indicators. A column of another role that turns out to hold them changes its role.
  func nameColumn(_ roles: inout [ColumnRole]) -> Int? {
    let named = roles.indices.filter { roles[$0] == .name }
    if var best = named.max(by: { weight($0) < weight($1) || (weight($0) == weight($1) && $0 > $1) }) {
      // 指标 over two columns: the right one says more.
      while best + 1 < roles.count, title(best + 1).elementsEqual(title(best)), isText(best + 1) { best += 1 }
      for other in named where other != best {
        roles[other] = share(of: other, where: { $0 == .integer }) == 1 ? .ordinal : .other
      }
      return best
    }
    // 目标 at the head of the first column, over what is to be reached, beside other columns of values.
    let values = roles.indices.filter { roles[$0] == .value }
    if let first = values.first, values.count > 1, first < 2, isText(first), HeaderYear(title(first)) == nil {
      roles[first] = .name
      return first
    }
    if roles.contains(.district) { return nil }
    for wanted in [ColumnRole.other, .category] {
      if let column = roles.indices.first(where: { roles[$0] == wanted && isText($0) }) {
        roles[column] = .name
        return column
      }
    }
    return nil
  }

  /// 年份: 2025年 in one row, 2026年 in the next.
  func yearColumn(_ roles: [ColumnRole]) -> Int? {
    roles.indices.first { column in
      switch roles[column] {
      case .other, .value, .category: break
      default: return false
      }
      let cells = cells(of: column)
      return !cells.isEmpty && cells.allSatisfy { $0.count <= 8 && HeaderYear(text.units[$0]) != nil }
    }
  }

  /// 三级指标 before 指标 before 任务.
  private func weight(_ column: Int) -> Int {
    let title = title(column)
    let isText = isText(column) ? 10 : 0
    if Self.third.stands(in: title) { return isText + 4 }
    if Self.second.stands(in: title) { return isText + 3 }
    return isText + (Self.indicator.stands(in: title) ? 2 : 1)
  }

  private func title(_ column: Int) -> ArraySlice<UInt16> { text.joined(grid.columns[column]) }

  private func isText(_ column: Int) -> Bool {
    share(of: column) { $0 == .text || $0 == .part || $0 == .group || $0 == .office || $0 == .unit } >= 0.5
  }

  /// The first cells of a column tell what it holds; a table of 10,000 rows is not asked for each of them six times.
  private func cells(of column: Int) -> [Range<Int>] {
    Array(grid.rows.lazy.map { $0[column] }.filter { !$0.isEmpty }.prefix(Self.mostCells))
  }

  private static let mostCells = 200

  private func share(of column: Int, where fits: (CellKind) -> Bool) -> Double {
    var (stated, fitting) = (0, 0)
    for row in grid.rows.indices where !grid.rows[row][column].isEmpty {
      stated += 1
      if fits(grid.kind(row, column)) { fitting += 1 }
    }
    return stated > 0 ? Double(fitting) / Double(stated) : 0
  }

  private static let third = WordList("三级")
  private static let second = WordList("二级 具体指标")
  private static let indicator = WordList("指标 名称 项目")
  private static let bodies = WordList("区 县 镇 乡 街道 市 局 委 园区 全市 全区 全县")
}
