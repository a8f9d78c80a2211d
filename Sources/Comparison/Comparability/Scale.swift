import GoalReading
import Indicators
import Normalization

/// Puts goals on one scale, by arithmetic that needs nothing but what documents state (method §2).
struct Scale {
  let key: ComparisonKey
  /// The unit in which values stand: `%` for a growth and for points.
  let unit: String
  let units: UnitCatalogue
  /// Whether a growth may be carried on to another year at its own yearly rate.
  var isExtrapolating = false

  enum Placement {
    case placed(Placed)
    case refused(Refusal)
  }

  struct Placed {
    var value: Double
    /// The arithmetic, where the value is not the stated one.
    var derivation: Derivation?
    /// The period of the goal or that of the scale begins in a year that nobody states.
    var isStartUnstated = false
  }

  /// Whether values are yearly ones of whatever horizon (`--annualised`).
  var isAnnualised: Bool { key.period == .perYear && key.year == nil }

  func place(_ goal: Goal, _ own: ComparisonKey, levels: KnownLevels) -> Placement {
    guard let number = goal.number else { return .refused(.otherMeasure(goal.measure)) }
    switch (key.measure, own.measure) {
    case (.growth, .growth): return growth(number, own, levels)
    case (.growth, .level): return growth(ofLevel: number, goal, own, levels)
    case (.level, .level): return own.year == key.year ? converted(number, goal.unit) : .refused(.otherYear(own.year))
    case (.level, .growth), (.level, .addition): return level(number, goal, own, levels)
    case (.addition, .addition): return addition(number, goal, own)
    default: return .refused(.otherMeasure(own.measure))
    }
  }

  // MARK: Growth

  private func growth(_ number: Double, _ own: ComparisonKey, _ levels: KnownLevels) -> Placement {
    guard own.dimension == key.dimension else { return .refused(mismatch(own)) }
    if isAnnualised { return annualRate(number, own) }
    // The same words, but of a base that nobody names: the row says so.
    if own == key { return .placed(Placed(value: number, isStartUnstated: key.since == nil)) }
    guard own.year == key.year else { return extrapolated(number, own) }
    switch (key.period, own.period) {
    case (.perYear, .perYear):
      if let a = key.since, let b = own.since, a != b { return .refused(.otherSpan(b + 1, own.year)) }
      return .placed(Placed(value: number, isStartUnstated: true))
    case (.perYear, _):
      guard let since = own.since, since == key.since, key.dimension == .percent else {
        return .refused(.otherPeriod(own.period))
      }
      return annualRate(number, own)
    case (_, .perYear):
      guard let since = own.since, let year = own.year else { return .refused(.rateStartUnstated) }
      guard since == key.since, key.dimension == .percent else { return .refused(.otherBase(since)) }
      return .placed(derived(Conversion.compounded(annual: number, years: year - since)))
    default: return rebased(number, own, levels)
    }
  }

  /// Growth over another base: through the levels at both, where they are stated.
  private func rebased(_ number: Double, _ own: ComparisonKey, _ levels: KnownLevels) -> Placement {
    guard let from = own.since else { return .refused(.baseUnstated) }
    guard let base = key.since, key.dimension == .percent, let first = levels.at(from), let other = levels.at(base),
      let amount = units.convert(first.value, from: first.unit, to: other.unit)
    else { return .refused(.otherBase(from)) }
    let reached = Conversion.level(growth: number, baseline: amount, unit: other.unit)
    guard let result = Conversion.growth(level: reached.value, baseline: other.value, unit: other.unit) else {
      return .refused(.otherBase(from))
    }
    return .placed(
      Placed(
        value: result.value,
        derivation: Derivation(
          rule: .growthFromLevel, value: result.value, unit: "%", formula: reached.formula + "；" + result.formula)))
  }

  private func extrapolated(_ number: Double, _ own: ComparisonKey) -> Placement {
    guard isExtrapolating, own.period != .perYear, key.period != .perYear, key.dimension == .percent,
      let since = own.since, since == key.since, let from = own.year, let to = key.year,
      let result = Conversion.growth(number, over: from - since, to: to - since)
    else { return .refused(.otherYear(own.year)) }
    return .placed(derived(result))
  }

  /// The yearly rate of a growth, whatever its horizon.
  private func annualRate(_ number: Double, _ own: ComparisonKey) -> Placement {
    if own.period == .perYear || own.period == .year { return .placed(Placed(value: number)) }
    guard let since = own.since, let year = own.year else { return .refused(.noHorizon) }
    // Points of a share add up, per cents of a base multiply.
    let rate =
      key.dimension == .percent
      ? Conversion.growth(number, over: year - since, to: 1)
      : Conversion.annual(
        addition: number, years: year - since, unit: key.dimension == .points ? "个百分点" : unit)
    return rate.map { .placed(derived($0)) } ?? .refused(.noHorizon)
  }

  private func growth(
    ofLevel number: Double, _ goal: Goal, _ own: ComparisonKey, _ levels: KnownLevels
  ) -> Placement {
    if isAnnualised { return annualRate(ofLevel: number, goal, own) }
    guard own.year == key.year else { return .refused(.otherYear(own.year)) }
    guard key.period != .perYear, let since = key.since, let base = levels.at(since),
      let amount = units.convert(base.value, from: base.unit, to: goal.unit)
    else {
      // 由4万辆提高到5万辆: a start, but not of which year.
      return .refused(goal.baseline.map { $0.year == nil } ?? false ? .baseUnstated : .baselineUnknown(.level))
    }
    let result =
      switch key.dimension {
      case .percent: Conversion.growth(level: number, baseline: amount, unit: goal.unit)
      case .points where goal.unit == "%": Conversion.points(level: number, baseline: amount)
      default: Derivation?.none
      }
    guard let result else { return .refused(.baselineUnknown(.level)) }
    return .placed(derived(result))
  }

  private func annualRate(ofLevel number: Double, _ goal: Goal, _ own: ComparisonKey) -> Placement {
    guard key.dimension == .percent, let baseline = goal.baseline, let start = baseline.year, let end = own.year,
      let amount = units.convert(baseline.number, from: baseline.unit, to: goal.unit),
      let growth = Conversion.growth(level: number, baseline: amount, unit: goal.unit),
      let yearly = Conversion.growth(growth.value, over: end - start, to: 1)
    else { return .refused(.baselineUnknown(.level)) }
    let formula = growth.formula + "；" + yearly.formula
    return .placed(derived(Derivation(rule: .growthFromLevel, value: yearly.value, unit: "%", formula: formula)))
  }

  // MARK: Levels

  /// What growth, points or an addition since a stated level come to.
  private func level(_ number: Double, _ goal: Goal, _ own: ComparisonKey, _ levels: KnownLevels) -> Placement {
    guard own.year == key.year else { return .refused(.otherYear(own.year)) }
    guard own.period == .year || own.period == .total,
      let since = own.since, let base = levels.at(own.measure == .growth ? since : since - 1)
    else { return .refused(.baselineUnknown(own.measure)) }
    let result: Derivation
    switch (own.measure, own.dimension) {
    case (.growth, .percent): result = Conversion.level(growth: number, baseline: base.value, unit: base.unit)
    case (.growth, .points) where base.unit == "%": result = Conversion.level(points: number, baseline: base.value)
    // 降低3微克/立方米 is a change by an amount, as an addition is.
    case (.addition, _), (.growth, .amount):
      guard let amount = convert(number, from: goal.unit, to: base.unit) else { return .refused(.otherUnit(goal.unit)) }
      result = Conversion.level(addition: amount, baseline: base.value, unit: base.unit)
    default: return .refused(.otherUnit(goal.unit))
    }
    guard let value = convert(result.value, from: base.unit, to: unit) else { return .refused(.otherUnit(base.unit)) }
    return .placed(Placed(value: value, derivation: result))
  }

  // MARK: Additions

  private func addition(_ number: Double, _ goal: Goal, _ own: ComparisonKey) -> Placement {
    if isAnnualised { return yearly(number, goal, own) }
    guard own.year == key.year else { return .refused(.otherYear(own.year)) }
    switch (key.period, own.period) {
    case (.total, .total), (.perYear, .perYear):
      if let a = key.since, let b = own.since, a != b { return .refused(.otherSpan(b, own.year)) }
      return converted(number, goal.unit, isStartUnstated: key.since != own.since)
    case (.year, .year): return converted(number, goal.unit)
    case (.total, .perYear):
      guard let since = own.since, let year = own.year else { return .refused(.rateStartUnstated) }
      guard key.since == nil || key.since == since else { return .refused(.otherSpan(since, year)) }
      let sum = Conversion.addition(annual: number, years: year - since + 1, unit: goal.unit)
      return converted(sum, goal.unit)
    // 每年50个 holds in each year of its period.
    case (.year, .perYear): return converted(number, goal.unit)
    default: return .refused(.otherPeriod(own.period))
    }
  }

  /// What is done in a year, of a goal that names its years.
  private func yearly(_ number: Double, _ goal: Goal, _ own: ComparisonKey) -> Placement {
    guard own.period == .total else { return converted(number, goal.unit) }
    guard let since = own.since, let year = own.year,
      let mean = Conversion.annual(addition: number, years: year - since + 1, unit: goal.unit)
    else { return .refused(.noHorizon) }
    return converted(mean, goal.unit)
  }

  // MARK: Units

  private func mismatch(_ own: ComparisonKey) -> Refusal {
    switch (key.dimension, own.dimension) {
    case (.percent, .points): .pointsNotPercent
    case (.points, .percent): .percentNotPoints
    case (_, .amount(let unit)): .otherUnit(unit)
    default: .otherUnit("%")
    }
  }

  private func derived(_ derivation: Derivation) -> Placed { Placed(value: derivation.value, derivation: derivation) }

  private func converted(_ number: Double, _ written: String, isStartUnstated: Bool = false) -> Placement {
    guard let value = convert(number, from: written, to: unit) else { return .refused(.otherUnit(written)) }
    var placed = Placed(value: value, isStartUnstated: isStartUnstated)
    if written != unit, value != number {
      let formula = "\(Conversion.number(number))\(written) = \(Conversion.number(value))\(unit)"
      placed.derivation = Derivation(rule: .unit, value: value, unit: unit, formula: formula)
    }
    return .placed(placed)
  }

  private func converted(_ derivation: Derivation, _ written: String) -> Placement {
    guard let value = convert(derivation.value, from: written, to: unit) else { return .refused(.otherUnit(written)) }
    return .placed(Placed(value: value, derivation: derivation))
  }

  private func convert(_ number: Double, from: String, to: String) -> Double? {
    units.convert(number, from: from, to: to) ?? sameCount(number, from, to)
  }

  /// 家, 个, 台, 户 and 人 count the same things under one concept.
  private func sameCount(_ number: Double, _ written: String, _ wanted: String) -> Double? {
    guard let from = units.resolve(written), let to = units.resolve(wanted),
      ComparisonKey.Dimension(unit: written, units: units) == .counted,
      ComparisonKey.Dimension(unit: wanted, units: units) == .counted
    else { return nil }
    return number * from.multiplier / to.multiplier
  }
}

extension Scale {
  /// What yearly goals come to together: 8000个 + 10000个 + 12000个 = 30000个.
  ///
  /// Nil where a unit is of another dimension.
  func sum(_ goals: [Goal]) -> Derivation? {
    var total = 0.0
    for goal in goals {
      guard let number = goal.number, let value = convert(number, from: goal.unit, to: unit) else { return nil }
      total += value
    }
    let parts = goals.map { "\($0.value?.description ?? "")\($0.unit)" }.joined(separator: " + ")
    let formula = "\(parts) = \(Conversion.number(total))\(unit)"
    return Derivation(rule: .sum, value: total, unit: unit, formula: formula)
  }

  /// A sum over years where it belongs on the scale: as it is, or as its yearly mean.
  func placed(_ sum: Derivation, of years: Int) -> Placed {
    guard isAnnualised, let mean = Conversion.annual(addition: sum.value, years: years, unit: sum.unit) else {
      return derived(sum)
    }
    return derived(
      Derivation(rule: mean.rule, value: mean.value, unit: mean.unit, formula: sum.formula + "；" + mean.formula))
  }
}
