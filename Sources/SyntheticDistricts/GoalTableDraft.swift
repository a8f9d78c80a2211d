/// An annex that lists goals in a table: one row an indicator, one column a year.
struct GoalTableDraft {
  var random: SeededRandom
  let style: DraftingStyle

  /// The indicators that a table can have: those with a level. A table has at least three rows.
  static func rows(of indicators: [StockIndicator]) -> [StockIndicator] {
    let rows = indicators.filter { indicator in
      switch indicator.kind {
      case .share, .volume, .count: true
      default: false
      }
    }
    return rows.count >= 3 ? rows : []
  }

  mutating func write(_ indicators: [StockIndicator], _ draft: inout Draft) {
    let hasNumbers = random.chance(50)
    let hasBase = random.chance(60)
    let years = random.pick([[2027], [2025, 2027], [2024, 2025, 2026, 2027]])
    var header = hasNumbers ? ["序号"] : []
    header += [random.pick(["指标", "指标名称", "主要指标"]), "单位"]
    if hasBase { header.append(random.pick(["2023年", "2023年基数"])) }
    header += years.map { "\($0)年" + (random.chance(50) ? "" : "目标") }
    open(header, &draft)
    for (row, indicator) in indicators.enumerated() {
      guard let (unit, values) = self.values(indicator, count: years.count + 1) else { continue }
      let name = random.pick(indicator.names)
      begin(&draft)
      if hasNumbers { cell(String(row + 1), &draft) }
      let start = cell(name, &draft)
      cell(unit, &draft)
      if hasBase { cell(values[0].value, &draft) }
      for (year, amount) in zip(years, values.dropFirst()) {
        cell(amount.text, &draft)
        var goal = SyntheticGoal(
          construct: .table, concept: indicator.concept, indicator: name, measure: "level", value: amount.value,
          unit: unit == "台（套）" ? "台(套)" : unit, targetYear: year)
        if hasBase { goal.baseline = .init(value: values[0].value, unit: goal.unit, year: 2023) }
        draft.note(goal, from: start)
      }
      end(&draft)
    }
    draft.write("\n")
  }

  /// Rising values of an indicator, in one unit; nil where a table has no level for it.
  private mutating func values(_ indicator: StockIndicator, count: Int) -> (String, [Amount])? {
    switch indicator.kind {
    case .share(let range):
      let low = random.number(range)
      return ("%", (0..<count).map { Amount(percent: Decimal(min(99, low + $0))) })
    case .volume(let units):
      let unit = random.pick(units)
      let low = random.number(unit.tenths)
      let isWhole = unit.tenths.upperBound > 20000
      return (
        unit.unit,
        (0..<count).map { step in
          let tenths = low + low * step * random.number(2...9) / 100
          return Amount(isWhole ? Decimal(tenths / 10) : Decimal(tenths, places: 1), unit.unit)
        }
      )
    case .count(let units, let range, _):
      let low = random.number(range)
      return (units[0], (0..<count).map { Amount(Decimal(low + $0 * max(1, low / 10)), units[0]) })
    default: return nil
    }
  }

  private var isFirstCell = true

  init(random: SeededRandom, style: DraftingStyle) {
    self.random = random
    self.style = style
  }

  private mutating func open(_ header: [String], _ draft: inout Draft) {
    begin(&draft)
    for title in header { cell(title, &draft) }
    end(&draft)
    guard style.table == .markdown else { return }
    draft.write("|" + header.map { _ in " --- |" }.joined() + "\n")
  }

  private mutating func begin(_ draft: inout Draft) {
    isFirstCell = true
    if style.table == .markdown { draft.write("| ") }
    if style.table == .tabbedCells { draft.write("\t") }
  }

  /// Writes a cell and returns where its text begins.
  @discardableResult private mutating func cell(_ text: String, _ draft: inout Draft) -> Int {
    if !isFirstCell {
      switch style.table {
      case .markdown: draft.write(" | ")
      case .commaSeparated: draft.write(",")
      case .tabbed: draft.write("\t")
      case .tabbedCells: draft.write("\n\t")
      case .bareCells: draft.write("\n")
      }
    }
    isFirstCell = false
    let start = draft.position
    draft.write(text)
    return start
  }

  private mutating func end(_ draft: inout Draft) {
    switch style.table {
    case .markdown: draft.write(" |\n")
    case .tabbedCells, .bareCells: draft.write("\n\n")
    default: draft.write("\n")
    }
  }
}
