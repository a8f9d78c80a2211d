import GoalReading
import Indicators
import Normalization

/// What two goals must have in common to stand on one scale: concept, measure, kind of period, base, target year and
/// dimension of the unit. The scope stands beside it, as a flag.
///
/// It is computed once for each goal, and every command compares by it, so that no two disagree on one pair.
public struct ComparisonKey: Hashable, Sendable {
  public enum Period: String, Sendable, CaseIterable {
    /// A level at the end of the target year.
    case point
    /// The change over the year before, or what is done in the target year alone.
    case year
    /// A rate or an amount a year, the same in each year of a period (年均, 每年).
    case perYear
    /// The change since a base, or what is done over a period, up to the target year.
    case total
  }

  public var concept: String
  public var measure: Measure
  public var dimension: Dimension
  public var period: Period
  /// Of a growth, the base year; of an addition or a yearly amount, the first year. Nil where the plan doesn't say.
  public var since: Int?
  /// The target year; nil where the plan doesn't say, and where any will do (yearly rates side by side).
  public var year: Int?

  /// What a number is a number of.
  public enum Dimension: Hashable, Sendable {
    /// A change in per cent of the base.
    case percent
    /// A change of a share in percentage points.
    case points
    /// An amount, by the dimension of its unit; things, households and people are counted alike under one concept.
    case amount(String)
  }

  public init(
    concept: String, measure: Measure, dimension: Dimension, period: Period, since: Int? = nil, year: Int? = nil
  ) {
    self.concept = concept
    self.measure = measure
    self.dimension = dimension
    self.period = period
    self.since = since
    self.year = year
  }
}

extension ComparisonKey {
  /// The scale of a goal as it is stated; nil for goals in words and by another body's level.
  public init?(_ goal: Goal, units: UnitCatalogue) {
    guard goal.value != nil, goal.measure.isNumeric else { return nil }
    let (period, since) = Self.period(of: goal)
    self.init(
      concept: goal.concept, measure: goal.measure, dimension: Dimension(goal, units: units), period: period,
      since: since, year: goal.targetYear)
  }

  /// A plan for one year promises for it, and reports on the year before.
  private static func isOfOneYear(_ goal: Goal) -> Bool {
    guard let plan = goal.planYear else { return false }
    return goal.targetYear == (goal.kind == .result ? plan - 1 : plan)
  }

  private static func period(of goal: Goal) -> (Period, Int?) {
    switch goal.measure {
    case .level: return (.point, nil)
    case .growth:
      if let base = goal.baseYear, let year = goal.targetYear, base == year - 1 { return (.year, base) }
      // What was reached in a year and names no base grew over the year before.
      if goal.kind == .result, goal.baseYear == nil, !goal.isAnnual, isOfOneYear(goal) {
        return (.year, goal.targetYear.map { $0 - 1 })
      }
      if goal.isAnnual {
        let since = goal.periodStart.map { $0 - 1 } ?? goal.baseYear
        return (since != nil && since == goal.targetYear.map { $0 - 1 } ? .year : .perYear, since)
      }
      if let base = goal.baseYear { return (.total, base) }
      // A plan for one year means the year before (同比), as statistics do.
      if let year = goal.targetYear, isOfOneYear(goal) { return (.year, year - 1) }
      return (.total, nil)
    default:
      if goal.isAnnual { return (.perYear, goal.periodStart) }
      guard let year = goal.targetYear else { return (.total, goal.periodStart) }
      let since = goal.periodStart ?? (isOfOneYear(goal) ? year : nil)
      return since == year ? (.year, year) : (.total, since)
    }
  }
}

extension ComparisonKey.Dimension {
  init(_ goal: Goal, units: UnitCatalogue) {
    if goal.isPoints {
      self = .points
    } else if goal.unit == "%" {
      self = .percent
    } else {
      self.init(unit: goal.unit, units: units)
    }
  }

  /// The dimension of an amount in a unit.
  init(unit: String, units: UnitCatalogue) {
    let dimension = units.dimension(of: unit) ?? unit
    self = unit == "%" ? .percent : Self.countings.contains(dimension) ? .counted : .amount(dimension)
  }

  static let counted = Self.amount("count")
  private static let countings: Set = ["count", "households", "people"]
}
