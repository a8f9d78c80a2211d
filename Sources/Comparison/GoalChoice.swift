import GoalReading
import Indicators
import Normalization

/// Chooses the goal that stands for a district, and makes it comparable where named arithmetic can.
struct GoalChoice {
  let concept: Concept
  let measure: Measure
  let year: Int?
  let scope: String
  let units: UnitCatalogue
  let isAnnualised: Bool

  /// A number to rank by, or the reason why there is none.
  private enum Outcome {
    case value(Double, unit: String, Derivation?)
    case refused(IndicatorComparison.Reason)
  }

  func row(
    _ district: DistrictGoals, at position: Int, goals: [Goal], reference: ReferenceGoal?, strictScope: Bool
  ) -> IndicatorComparison.Row {
    var row = IndicatorComparison.Row(
      standing: .noGoal, code: district.code, district: district.name, position: position, goal: nil,
      comparable: nil, unit: unit, derivation: nil, impliedLevel: nil, scope: .equal, gap: nil, others: [])
    let quantities = goals.filter { $0.number != nil }.map { ($0, outcome($0)) }
    if let best = quantities.min(by: { preference($0.0, $0.1) < preference($1.0, $1.1) }) {
      take(best.0, best.1, into: &row, strictScope)
    } else if let word = best(goals.filter { $0.measure == .qualitative }) {
      row.goal = word
      row.standing = .qualitative
      row.scope = ScopeRelation(word.scope, to: scope)
    } else if let benchmark = best(goals.filter { $0.measure == .benchmark }) {
      row.goal = benchmark
      row.standing = .benchmark
      row.scope = ScopeRelation(benchmark.scope, to: scope)
    }
    row.others = goals.filter { $0 != row.goal }
    if let goal = row.goal { row.impliedLevel = impliedLevel(goal) }
    if case .ranked = row.standing, let value = row.comparable, let target = referenceValue(reference, unit: row.unit) {
      row.gap = value - target
    }
    return row
  }

  private var unit: String { measure == .growth ? "%" : concept.unit }

  private func take(
    _ goal: Goal, _ outcome: Outcome, into row: inout IndicatorComparison.Row, _ strictScope: Bool
  ) {
    row.goal = goal
    row.scope = ScopeRelation(goal.scope, to: scope)
    switch outcome {
    case .value(let value, let unit, let derivation):
      row.comparable = value
      row.unit = unit
      row.derivation = derivation
      let isOther = row.scope != .equal && row.scope != .unstated
      row.standing = strictScope && isOther ? .notComparable(.otherScope) : .ranked(0)
    case .refused(let reason):
      row.standing = .notComparable(reason)
    }
  }

  /// Stated before derived (all are, where yearly values are asked for), the year asked for before others, a scope like the reference's before narrower ones, the
  /// text before its repetition in a table.
  private func preference(_ goal: Goal, _ outcome: Outcome) -> (Int, Int, Int, Int) {
    let kind =
      switch outcome {
      case .value(_, _, nil): 0
      case .value(_, _, .some(let derivation)): derivation.rule == .unit || isAnnualised ? 0 : 1
      case .refused: 2
      }
    let distance = year.flatMap { year in goal.targetYear.map { abs($0 - year) } } ?? 50
    let scopeRank: Int =
      switch ScopeRelation(goal.scope, to: scope) {
      case .equal: 0
      case .unstated, .wider: 1
      case .narrower, .overlapping: 2
      case .disjoint: 3
      }
    return (kind, distance, scopeRank, goal.start)
  }

  private func best(_ goals: [Goal]) -> Goal? {
    goals.min {
      preference($0, .refused(.otherScope)) < preference($1, .refused(.otherScope))
    }
  }

  // MARK: Making comparable

  private func outcome(_ goal: Goal) -> Outcome {
    guard let number = goal.number else { return .refused(.otherMeasure(goal.measure)) }
    switch (measure, goal.measure) {
    case (.growth, .growth): return isAnnualised ? annualGrowth(goal, number) : growth(goal, number)
    case (.growth, .level): return growthFromLevel(goal, number)
    case (.level, .level): return amount(goal, number)
    case (.level, .growth), (.level, .addition): return level(goal, number)
    case (.addition, .addition): return isAnnualised ? annualAddition(goal, number) : addition(goal, number)
    default: return .refused(.otherMeasure(goal.measure))
    }
  }

  private func growth(_ goal: Goal, _ number: Double) -> Outcome {
    guard goal.unit == "%" else { return .refused(.otherUnit(goal.unit)) }
    if let year, let target = goal.targetYear, target != year {
      if !goal.isAnnual, let base = goal.baseYear,
        let derived = Conversion.growth(number, over: target - base, to: year - base)
      {
        return .value(derived.value, unit: "%", derived)
      }
      return .refused(.otherYear(target))
    }
    if goal.isAnnual, let year, let start = goal.periodStart, year > start {
      let derived = Conversion.compounded(annual: number, years: year - start + 1)
      return .value(derived.value, unit: "%", derived)
    }
    return .value(number, unit: "%", nil)
  }

  /// The yearly rate of a growth, whatever its horizon.
  private func annualGrowth(_ goal: Goal, _ number: Double) -> Outcome {
    guard goal.unit == "%" else { return .refused(.otherUnit(goal.unit)) }
    if goal.isAnnual { return .value(number, unit: "%", nil) }
    guard let base = goal.baseYear, let target = goal.targetYear else { return .refused(.noHorizon) }
    guard target - base != 1 else { return .value(number, unit: "%", nil) }
    guard let derived = Conversion.growth(number, over: target - base, to: 1) else { return .refused(.noHorizon) }
    return .value(derived.value, unit: "%", derived)
  }

  /// The addition of one year, of a goal that names its period.
  private func annualAddition(_ goal: Goal, _ number: Double) -> Outcome {
    if goal.isAnnual { return converted(number, goal) }
    guard let end = goal.targetYear, let start = goal.periodStart,
      let derived = Conversion.annual(addition: number, years: end - start + 1, unit: goal.unit)
    else { return .refused(.noHorizon) }
    guard let value = units.convert(derived.value, from: goal.unit, to: unit) ?? sameCount(derived.value, goal.unit)
    else { return .refused(.otherUnit(goal.unit)) }
    return .value(value, unit: unit, derived)
  }

  private func growthFromLevel(_ goal: Goal, _ number: Double) -> Outcome {
    guard let baseline = goal.baseline,
      let converted = units.convert(baseline.number, from: baseline.unit, to: goal.unit)
    else { return .refused(.baselineUnknown(.level)) }
    if isAnnualised {
      guard let start = baseline.year, let end = goal.targetYear,
        let growth = Conversion.growth(level: number, baseline: converted, unit: goal.unit),
        let yearly = Conversion.growth(growth.value, over: end - start, to: 1)
      else { return .refused(.noHorizon) }
      let formula = growth.formula + "；" + yearly.formula
      return .value(
        yearly.value, unit: "%",
        Derivation(rule: .growthFromLevel, value: yearly.value, unit: "%", formula: formula))
    }
    guard isYear(goal) else { return .refused(.otherYear(goal.targetYear)) }
    guard let derived = Conversion.growth(level: number, baseline: converted, unit: goal.unit) else {
      return .refused(.baselineUnknown(.level))
    }
    return .value(derived.value, unit: "%", derived)
  }

  private func amount(_ goal: Goal, _ number: Double) -> Outcome {
    guard isYear(goal) else { return .refused(.otherYear(goal.targetYear)) }
    return converted(number, goal)
  }

  private func addition(_ goal: Goal, _ number: Double) -> Outcome {
    guard isYear(goal) || (goal.isAnnual && goal.targetYear == nil) else {
      return .refused(.otherYear(goal.targetYear))
    }
    if goal.isAnnual, let start = goal.periodStart, let end = goal.targetYear, end > start {
      let derived = Conversion.addition(annual: number, years: end - start + 1, unit: goal.unit)
      guard let value = units.convert(derived.value, from: goal.unit, to: unit) ?? sameCount(derived.value, goal.unit)
      else {
        return .refused(.otherUnit(goal.unit))
      }
      return .value(value, unit: unit, derived)
    }
    return converted(number, goal)
  }

  private func level(_ goal: Goal, _ number: Double) -> Outcome {
    guard let baseline = goal.baseline else {
      return .refused(.baselineUnknown(goal.measure))
    }
    guard isYear(goal) else { return .refused(.otherYear(goal.targetYear)) }
    let derived =
      goal.measure == .growth
      ? Conversion.level(growth: number, baseline: baseline.number, unit: baseline.unit)
      : Conversion.level(addition: number, baseline: baseline.number, unit: baseline.unit)
    guard
      let value = units.convert(derived.value, from: baseline.unit, to: unit) ?? sameCount(derived.value, baseline.unit)
    else {
      return .refused(.otherUnit(baseline.unit))
    }
    return .value(value, unit: unit, derived)
  }

  private func isYear(_ goal: Goal) -> Bool { year == nil || goal.targetYear == nil || goal.targetYear == year }

  private func converted(_ number: Double, _ goal: Goal) -> Outcome {
    if goal.unit == unit { return .value(number, unit: unit, nil) }
    if let value = sameCount(number, goal.unit), units.resolve(goal.unit)?.multiplier == units.resolve(unit)?.multiplier
    {
      return .value(value, unit: unit, nil)
    }
    guard let value = units.convert(number, from: goal.unit, to: unit) else { return .refused(.otherUnit(goal.unit)) }
    let formula = "\(Conversion.number(number))\(goal.unit) = \(Conversion.number(value))\(unit)"
    return .value(value, unit: unit, Derivation(rule: .unit, value: value, unit: unit, formula: formula))
  }

  /// 家, 个, 台 and 户 count the same things under one concept.
  private func sameCount(_ number: Double, _ written: String) -> Double? {
    guard let from = units.resolve(written), let to = units.resolve(unit), to.unit.dimension == "count",
      from.unit.dimension == "count" || from.unit.dimension == "households"
    else { return nil }
    return number * from.multiplier / to.multiplier
  }

  /// The level at the target, where growth or an addition meets a known baseline.
  private func impliedLevel(_ goal: Goal) -> Derivation? {
    guard let number = goal.number, let baseline = goal.baseline, !goal.isAnnual else {
      return nil
    }
    switch goal.measure {
    case .growth where goal.unit == "%" && !goal.isPoints:
      return Conversion.level(growth: number, baseline: baseline.number, unit: baseline.unit)
    default: return nil
    }
  }

  private func referenceValue(_ reference: ReferenceGoal?, unit: String) -> Double? {
    guard let reference, !isAnnualised, reference.measure == measure, let value = reference.value else {
      return nil
    }
    if let year, let target = reference.targetYear, year != target { return nil }
    return units.convert(value.double, from: reference.unit, to: unit)
  }
}
