import PolicyText

/// A table with its indicators down and its years across, whichever way it was written.
struct TableGrid {
  var columns: [[Range<Int>]]
  var rows: [[Range<Int>]]
  /// The table was turned: what stands in one row here stood in one column.
  var isTurned = false
  var caption: Range<Int>?
  var notes: [Range<Int>]
  /// What each cell looks like, row by row: asked for many times, found out once.
  private var kinds: [CellKind] = []

  init(_ table: Table, _ text: FoldedText) {
    (columns, rows) = (table.columns, table.rows)
    (caption, notes) = (table.caption, table.notes)
    turn(table, text)
    kinds.reserveCapacity(rows.count * columns.count)
    for row in rows { for column in columns.indices { kinds.append(CellKind(text.units[row[column]])) } }
  }

  @inline(__always)
  func kind(_ row: Int, _ column: Int) -> CellKind { kinds[row * columns.count + column] }

  private mutating func turn(_ table: Table, _ text: FoldedText) {
    guard Self.isTransposed(table, text) else { return }
    isTurned = true
    let years = table.rows.map { $0[0].isEmpty ? [] : [$0[0]] }
    // 单位 | 亿元 | 万人 right below the names.
    let hasUnits = table.columns[0].count > 1 && ColumnRole(header: text.units[table.columns[0].last!]) == .unit
    columns = [Array(table.columns[0].prefix(1))] + (hasUnits ? [[table.columns[0].last!]] : []) + years
    rows = table.columns.indices.dropFirst().map { column in
      let titles = table.columns[column]
      let unit = hasUnits && titles.count > 1 ? titles[titles.count - 1] : 0..<0
      let name = (hasUnits ? titles.first : titles.last) ?? 0..<0
      return [name] + (hasUnits ? [unit] : []) + table.rows.map { $0[column] }
    }
  }

  /// Years down the first column and none in the header:
  ///
  /// ```
  /// 年份 | 地区生产总值（亿元） | 城镇新增就业（万人）
  /// 2025年 | 1680 | 5
  /// ```
  private static func isTransposed(_ table: Table, _ text: FoldedText) -> Bool {
    guard table.columns.count >= 2, table.rows.count <= mostYears else { return false }
    let titles = table.columns.dropFirst().lazy.map { $0.flatMap { text.units[$0] } }
    guard !titles.contains(where: { HeaderYear($0[...]) != nil || TimeMark($0[...]) == .goal }) else { return false }
    let first = table.rows.map { text.units[$0[0]] }.filter { !$0.isEmpty }
    let timed = first.filter { $0.count <= 16 && (HeaderYear($0) != nil || timeWords.equals($0)) }
    return !timed.isEmpty && timed.contains { HeaderYear($0) != nil || TimeMark($0) == .goal }
      && (timed.count + first.filter { ColumnRole(header: $0) != .other }.count) >= first.count
  }

  /// More rows than that are no years, and turned they would be columns.
  private static let mostYears = 200

  private static let timeWords = WordList("目标 目标值 计划 现状 基期 基期值 现状值 规划目标 预期目标 完成 实绩")
}
