import PolicyText

/// What the cell of a value states, from its row and its column.
extension TableRows {
  struct Named {
    var name: Range<Int>
    var scope: Range<Int>?
    var parent: Range<Int>?
    var unit: String
    var mark: IndicatorName
  }

  /// The indicator of a value: a part that names an indicator (本科学历比例) is one, a part that does not (小学) limits
  /// the one it is a part of.
  func named(
    _ name: IndicatorName, _ index: Int, _ row: [Range<Int>], _ column: TableColumns.Column
  ) -> Named {
    var unit = name.unit
    if unit.isEmpty, let unitColumn = columns.unit, !row[unitColumn].isEmpty {
      let units = CellPieces(text: text).values(row[unitColumn])
      let cell = units.count > 1 && index < units.count ? units[index] : row[unitColumn]
      if CellKind(text.units[cell]) != .dash { unit = text.string(cell).filter { $0 != " " } }
    }
    var named = Named(name: name.range, scope: nil, parent: nil, unit: unit, mark: name)
    if name.isPart, let parent, parent.range != name.range {
      named.parent = parent.range
      if !isIndicator(name) { (named.name, named.scope) = (parent.range, name.range) }
      if named.unit.isEmpty { named.unit = parent.unit }
    }
    if named.unit.isEmpty { named.unit = column.unit.isEmpty ? columns.defaultUnit : column.unit }
    return named
  }

  private func isIndicator(_ name: IndicatorName) -> Bool {
    !name.unit.isEmpty || (name.range.count > 4 && Self.indicatorEnds.ends(text.units[name.range]))
  }

  func tableCell(
    _ value: Range<Int>, _ named: Named, _ column: TableColumns.Column, _ row: [Range<Int>]
  ) -> TableCell {
    var kind = column.kind ?? .goal
    if CellKind(text.units[value]) == .bracketed, kind == .goal || kind == .annualGrowth || kind == .cumulativeGrowth {
      // The total of what is added is no growth: 新增床位 [300].
      kind = isAddition(named.name) ? .goal : .cumulativeGrowth
    }
    var scope = named.scope
    if scope == nil, let district = columns.district, !row[district].isEmpty,
      !Self.totals.equals(text.units[row[district]])
    {
      scope = row[district]
    }
    var unit = named.unit
    if column.role == .growth {
      // A yearly rate without a unit of its own is a percentage, whatever its indicator is counted in.
      if !column.unit.isEmpty { unit = column.unit } else if kind != .cumulativeGrowth, kind != .goal { unit = "%" }
    }
    let rowYear = columns.year.flatMap { HeaderYear(text.units[row[$0]])?.year }
    return TableCell(
      text: value, name: named.name, scope: scope, parent: named.parent, unit: unit, year: rowYear ?? column.year,
      periodStart: column.periodStart, kind: kind, binding: binding(named.mark, row),
      lead: columns.lead.flatMap { row[$0].isEmpty ? nil : row[$0] }, row: passage(value, named.name, row, column))
  }

  /// 新增…, 新建…, or an act at the end: …除险加固.
  private func isAddition(_ name: Range<Int>) -> Bool {
    let words = text.units[name]
    return Self.additions.prefix(of: words) != nil || Self.acts.ends(words)
  }

  private func passage(
    _ value: Range<Int>, _ name: Range<Int>, _ row: [Range<Int>], _ column: TableColumns.Column
  ) -> Range<Int> {
    var first = name
    // A part is quoted with the whole that it stands beside.
    if let parent, names.count > 1, names.contains(where: { $0.range == name }) { first = parent.range }
    if column.title != nil, let label = columns.district.map({ row[$0] }), !label.isEmpty { first = label }
    // In a turned table the row of the source is the year's.
    if grid.isTurned, let index = row.firstIndex(where: { $0.contains(value.lowerBound) }),
      let year = grid.columns[index].last, year.lowerBound < value.lowerBound
    {
      first = year
    }
    return min(first.lowerBound, value.lowerBound)..<max(first.upperBound, value.upperBound)
  }

  private func binding(_ name: IndicatorName, _ row: [Range<Int>]) -> TableCell.Binding {
    if let column = columns.binding, !row[column].isEmpty {
      let binding = Self.binding(of: text.units[row[column]])
      if binding != .none { return binding }
    }
    if name.binding != .none { return name.binding }
    if name.isStarred, starBinding != .none { return starBinding }
    return groupBinding
  }

  static func binding(of words: ArraySlice<UInt16>) -> TableCell.Binding {
    if binding.stands(in: words) { return .binding }
    return expected.stands(in: words) ? .expected : .none
  }

  /// 注：带*的为约束性指标
  static func meaningOfStar(_ notes: [Range<Int>], _ text: FoldedText) -> TableCell.Binding {
    for note in notes {
      let words = text.units[note]
      if words.contains(0x2A) || words.contains(0x203B) || words.contains(0x2605) { return binding(of: words) }
    }
    return .none
  }

  private static let additions = WordList("新增 新建 新改建 累计 改造 建设 完成")
  static let acts = WordList(
    "改造 更新 建设 治理 修复 整治 培训 绿化 抚育 造林 育林 加固 提升 安置 就业 清淤 维修 新建 扩建 改建 植树 筛查 创建 建成 搬迁 拆除 回收 淘汰")
  private static let binding = WordList("约束")
  private static let expected = WordList("预期")
  private static let indicatorEnds = WordList(
    "率 比例 比重 占比 数 量 值 面积 人数 长度 额 收入 年限 寿命 规模 强度 浓度 水平 产量 能力 指数")
}
