import PolicyText

/// Reads the rows of a table whose columns are known.
struct TableRows {
  let grid: TableGrid
  let columns: TableColumns
  let text: FoldedText
  var cells: [TableCell] = []
  var setAside: [SetAsideCell] = []

  /// The names of the row, and of the last row that had any.
  private var names: [IndicatorName] = []
  /// The indicator that parts belong to.
  private var parent: IndicatorName?
  private var groupBinding = TableCell.Binding.none
  private let starBinding: TableCell.Binding

  init(grid: TableGrid, columns: TableColumns, text: FoldedText) {
    self.grid = grid
    self.columns = columns
    self.text = text
    starBinding = Self.meaningOfStar(grid.notes, text)
  }

  mutating func read() {
    for row in grid.rows { read(row) }
    cells.sort { $0.text.lowerBound < $1.text.lowerBound }
    // A cell that spans rows stands in each of them.
    var last = -1
    cells.removeAll { cell in
      defer { last = cell.text.lowerBound }
      return cell.text.lowerBound == last
    }
    setAside.sort { $0.text.lowerBound < $1.text.lowerBound }
  }

  private mutating func read(_ row: [Range<Int>]) {
    if let name = columns.name, !row[name].isEmpty {
      if isGroup(row, name) { return openGroup(row, name) }
      if Self.totals.equals(text.units[row[name]]) { return setAsideNumbers(row) }
      names = CellPieces(text: text).names(row[name]).map { IndicatorName($0, text) }
      if let first = names.first, !first.isPart { parent = first }
    }
    var read: Set<Int> = []
    // From the right: where one cell spans the base and the goal, the goal has it.
    for (index, column) in columns.columns.enumerated().reversed() {
      let cell = row[index]
      guard !cell.isEmpty, read.insert(cell.lowerBound).inserted else { continue }
      let kind = CellKind(text.units[cell])
      guard kind != .dash, kind != .empty else { continue }
      if column.kind != nil, column.title != nil || !names.isEmpty {
        readCell(cell, column, row)
      } else if kind.isNumeric, let meaning = Self.meaning(of: column.role) {
        setAside.append(SetAsideCell(text: cell, meaning: meaning))
      }
    }
  }

  private static func meaning(of role: ColumnRole) -> SetAsideCell.Meaning? {
    switch role {
    case .weight: .weight
    case .attainment: .attainment
    case .other, .lead, .binding, .value, .growth: .other
    case .name, .category, .district, .ordinal, .unit: nil
    }
  }

  /// 一、经济发展 with nothing beside it but perhaps a weight.
  private func isGroup(_ row: [Range<Int>], _ name: Int) -> Bool {
    !row.indices.contains { index in
      columns.columns[index].kind != nil && !row[index].isEmpty && row[index] != row[name]
    }
  }

  private mutating func openGroup(_ row: [Range<Int>], _ name: Int) {
    let title = text.units[row[name]]
    if CellKind(title) == .group || Self.groupWords.stands(in: title) {
      groupBinding = Self.binding(of: title)
      parent = nil
    } else {
      // A whole without a value of its own, whose parts follow.
      parent = IndicatorName(row[name], text)
    }
    names = [IndicatorName(row[name], text)]
    setAsideNumbers(row)
  }

  private mutating func setAsideNumbers(_ row: [Range<Int>]) {
    for (index, column) in columns.columns.enumerated() {
      guard CellKind(text.units[row[index]]).isNumeric, let meaning = Self.meaning(of: column.role) else { continue }
      setAside.append(SetAsideCell(text: row[index], meaning: meaning))
    }
  }

  private mutating func readCell(_ cell: Range<Int>, _ column: TableColumns.Column, _ row: [Range<Int>]) {
    if let title = column.title {
      cells.append(tableCell(cell, named(title, 0, row, column), column, row))
      return
    }
    let values = CellPieces(text: text).values(cell)
    guard values.count > 1 else {
      guard let name = names.first else { return }
      cells.append(tableCell(cell, named(name, 0, row, column), column, row))
      return
    }
    // As many names as values; or a whole that is only named, and its parts.
    let ones = names.count == values.count + 1 ? Array(names.dropFirst()) : names
    guard ones.count == values.count else {
      guard let name = names.first else { return }
      cells.append(tableCell(cell, named(name, 0, row, column), column, row))
      return
    }
    for (index, value) in values.enumerated() {
      var name = ones[index]
      if index > 0 || names.count > values.count { name.isPart = true }
      cells.append(tableCell(value, named(name, index, row, column), column, row))
    }
  }

  private struct Named {
    var name: Range<Int>
    var scope: Range<Int>?
    var parent: Range<Int>?
    var unit: String
    var mark: IndicatorName
  }

  /// The indicator of a value: a part that names an indicator (本科学历比例) is one, a part that does not (小学) limits
  /// the one it is a part of.
  private func named(
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

  private func tableCell(
    _ value: Range<Int>, _ named: Named, _ column: TableColumns.Column, _ row: [Range<Int>]
  ) -> TableCell {
    var kind = column.kind ?? .goal
    if CellKind(text.units[value]) == .bracketed, kind == .goal || kind == .annualGrowth { kind = .cumulativeGrowth }
    var scope = named.scope
    if scope == nil, let district = columns.district, !row[district].isEmpty { scope = row[district] }
    var unit = named.unit
    if column.role == .growth {
      // A yearly rate without a unit of its own is a percentage, whatever its indicator is counted in.
      if !column.unit.isEmpty { unit = column.unit } else if kind != .cumulativeGrowth { unit = "%" }
    }
    let rowYear = columns.year.flatMap { HeaderYear(text.units[row[$0]])?.year }
    return TableCell(
      text: value, name: named.name, scope: scope, parent: named.parent, unit: unit, year: rowYear ?? column.year,
      periodStart: column.periodStart, kind: kind, binding: binding(named.mark, row),
      lead: columns.lead.flatMap { row[$0].isEmpty ? nil : row[$0] }, row: passage(value, named.name, row, column))
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

  private static func binding(of words: ArraySlice<UInt16>) -> TableCell.Binding {
    if binding.stands(in: words) { return .binding }
    return expected.stands(in: words) ? .expected : .none
  }

  /// 注：带*的为约束性指标
  private static func meaningOfStar(_ notes: [Range<Int>], _ text: FoldedText) -> TableCell.Binding {
    for note in notes {
      let words = text.units[note]
      if words.contains(0x2A) || words.contains(0x203B) || words.contains(0x2605) { return binding(of: words) }
    }
    return .none
  }

  private static let totals = WordList("合计 总计 小计 总分 总和")
  private static let binding = WordList("约束")
  private static let expected = WordList("预期")
  private static let groupWords = WordList("指标 类 约束性 预期性")
  private static let indicatorEnds = WordList("率 比例 比重 占比 数 量 值 面积 人数 长度 额 收入 年限 寿命 规模 强度 浓度 水平 产量 能力 指数")
}
