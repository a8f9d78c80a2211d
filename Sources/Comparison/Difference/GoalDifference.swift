import GoalReading
import Indicators
import Normalization

/// Two districts, or two versions of one plan, held against each other goal by goal (method §4).
///
/// Goals are paired by concept, or where they are unmapped by their wording; within one of these by scale, then by
/// arithmetic that converts one to the other, then in words. The difference is a mirror: `GoalDifference(a, b)` holds
/// what `GoalDifference(b, a)` holds, with the sides changed and the signs turned.
public struct GoalDifference: Sendable {
  public enum Side: String, Sendable { case first, second, neither }

  public enum Outcome: Sendable, Equatable {
    /// Both have a comparable number; `difference` is first less second, in `unit`. Where nobody knows which way is the
    /// more ambitious (unmapped wordings), `ahead` is neither.
    case both(difference: Double, unit: String, ahead: Side)
    /// Both say the same, in words or by a benchmark.
    case sameWords
    /// One has a number where the other has a word or another body's level: the side that has the number.
    case vaguer(numberOn: Side)
    case onlyFirst
    case onlySecond
    case notComparable(Refusal)
  }

  public struct Row: Sendable {
    /// Nil for a wording that is on no indicator.
    public var concept: Concept?
    /// The document's words, where there is no concept.
    public var wording: String
    public var outcome: Outcome
    public var first: Goal?
    public var second: Goal?
    public var scope: ScopeRelation = .equal
    /// Of a pair that does not compare: the scale of the side that the other was held against.
    public var scale: ComparisonKey?
    /// How a side came onto the scale of the other, where it is not stated so.
    public var firstDerivation: Derivation?
    public var secondDerivation: Derivation?
    /// How each side is less firm than the other.
    public var firstSoftening: [Softening] = []
    public var secondSoftening: [Softening] = []
  }

  public var rows: [Row]

  public init(_ first: DistrictGoals, _ second: DistrictGoals, taxonomy: Taxonomy) {
    let pairing = GoalPairing(first, second, taxonomy: taxonomy)
    rows = pairing.rows()
  }

  /// How many goals each side leads, how many are equal, and how many stand on one side alone.
  public struct Counts: Sendable, Equatable {
    public var first = 0
    public var second = 0
    public var equal = 0
    /// Different, and nobody knows which way is the more ambitious.
    public var changed = 0
    public var onlyFirst = 0
    public var onlySecond = 0
    public var notComparable = 0
    public var softerFirst = 0
    public var softerSecond = 0
  }

  public var counts: Counts {
    var counts = Counts()
    for row in rows {
      switch row.outcome {
      case .both(_, _, .first): counts.first += 1
      case .both(_, _, .second): counts.second += 1
      case .both(let difference, _, .neither):
        if difference == 0 { counts.equal += 1 } else { counts.changed += 1 }
      case .sameWords: counts.equal += 1
      case .onlyFirst: counts.onlyFirst += 1
      case .onlySecond: counts.onlySecond += 1
      case .notComparable, .vaguer: counts.notComparable += 1
      }
      if !row.firstSoftening.isEmpty { counts.softerFirst += 1 }
      if !row.secondSoftening.isEmpty { counts.softerSecond += 1 }
    }
    return counts
  }
}
