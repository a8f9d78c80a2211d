import Indicators
import Normalization

extension ConsistencyCheck {
  /// What was held against what.
  public enum Kind: String, Sendable, CaseIterable {
    /// The running text and a table, or two tables.
    case textAndTable
    /// Two numbers for one indicator, measure and year.
    case twoNumbers
    /// 建设35家 and 达到35家: done in the period, or there at its end.
    case doneOrReached
    /// A stated growth, the level, and the value before.
    case growthAndLevel
    /// Points, or a change in the indicator's own unit, and the level.
    case changeAndLevel
    /// An addition, the level, and the value before.
    case levelAndAddition
    /// The amounts of single years and the total.
    case additionsAndTotal
    /// An amount a year, and the total.
    case yearlyAmountAndTotal
    /// Yearly rates and the growth over all the years.
    case ratesAndGrowth
    /// What the last year must bring.
    case lastYear
    /// Parts (其中) and their whole.
    case partsAndWhole
    /// One amount in two units.
    case twoUnits
  }

  public enum Verdict: String, Sendable, CaseIterable {
    case contradiction
    /// Not a contradiction, and not clear either: the text allows two readings, or a step that nothing explains.
    case unclear
    case agreement
  }

  /// Two numbers of a document held against each other.
  public struct Finding: Sendable {
    public var kind: Kind
    public var verdict: Verdict
    /// Id of the concept; empty where the wording is unmapped.
    public var concept: String
    /// The indicator and what it is limited to, in the document's words.
    public var indicator: String
    public var scope: String
    public var year: Int?
    /// What the document says at ``second`` (or at ``first`` where there is no other), in ``unit``.
    public var stated: Double
    /// What follows from ``first``, or what it says, in the same unit.
    public var other: Double
    public var unit: String
    /// The two numbers are percentages of change or shares, and their difference is in points.
    public var isRate: Bool { unit == "%" }
    /// The arithmetic, with its numbers.
    public var arithmetic: String
    public var reason: Reason
    public var first: Goal
    public var second: Goal?

    public var isContradiction: Bool { verdict == .contradiction }
    public var difference: Double { stated - other }
    /// The difference as a share of the larger number.
    public var size: Double {
      let scale = max(abs(stated), abs(other))
      return scale > 0 ? abs(difference) / scale : 0
    }
  }

  /// Why a finding is unclear and no contradiction, or what else has to be known of it.
  public enum Reason: String, Sendable {
    case none
    /// Two lower or upper bounds, the one inside the other.
    case bothBounds
    /// One of the two names no base year.
    case baseUnstated
    /// Growth is at constant prices, the level at current ones.
    case prices
    /// New ones were counted, and some were lost.
    case losses
    /// The parts may overlap.
    case overlap
    /// The last year brings twice as much as those before, or half.
    case jump
    /// One of the two is a bound, and the other keeps it.
    case within
    /// The parts that are named leave some of the whole.
    case remainder
    /// Off by less than one in a hundred.
    case small
  }
}

extension ConsistencyCheck.Finding {
  init(
    _ kind: ConsistencyCheck.Kind, _ verdict: ConsistencyCheck.Verdict, _ first: Claim, _ second: Claim?,
    stated: Double, other: Double, unit: String, arithmetic: String, reason: ConsistencyCheck.Reason = .none
  ) {
    self.init(
      kind: kind, verdict: verdict, concept: first.goal.concept, indicator: first.goal.indicator,
      scope: first.goal.scope, year: (second ?? first).year, stated: stated, other: other, unit: unit,
      arithmetic: arithmetic, reason: reason, first: first.goal, second: second?.goal)
  }
}

/// One thing that is held against another in every document.
protocol ConsistencyRule: Sendable {
  func findings(in claims: SubjectClaims) -> [ConsistencyCheck.Finding]
}
