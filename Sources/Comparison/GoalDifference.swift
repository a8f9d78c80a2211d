import GoalReading
import Indicators
import Normalization

/// Two districts, or two versions of one plan, held against each other (method §4).
///
/// The difference is a mirror: `GoalDifference(a, b)` holds what `GoalDifference(b, a)` holds, with the sides changed
/// and the signs turned.
public struct GoalDifference: Sendable {
  public enum Side: String, Sendable { case first, second, neither }

  public enum Outcome: Sendable, Equatable {
    /// Both have a comparable number; `difference` is first less second.
    case both(difference: Double, unit: String, ahead: Side)
    /// Both say the same, in words or by a benchmark.
    case sameWords
    case onlyFirst
    case onlySecond
    case notComparable
  }

  public struct Row: Sendable {
    public var concept: Concept
    public var outcome: Outcome
    public var first: IndicatorComparison.Row
    public var second: IndicatorComparison.Row
    public var measure: Measure
  }

  public var rows: [Row]

  /// - Parameter degreeRank: the order of degree words, for goals in words.
  public init(_ first: DistrictGoals, _ second: DistrictGoals, taxonomy: Taxonomy) {
    var a = first
    var b = second
    // Two versions of one plan have one code; the sides must stay apart.
    (a.code, b.code) = ("1", "2")
    rows = taxonomy.concepts(namedBy: a.goals + b.goals).map { concept in
      let comparison = IndicatorComparison(
        concept, districts: [a, b], reference: nil, units: taxonomy.units, degreeRank: taxonomy.degreeRank)
      let rows = comparison.rows.sorted { $0.code < $1.code }
      return Row(
        concept: concept, outcome: Self.outcome(rows[0], rows[1], concept), first: rows[0], second: rows[1],
        measure: comparison.measure)
    }
  }

  private static func outcome(
    _ first: IndicatorComparison.Row, _ second: IndicatorComparison.Row, _ concept: Concept
  ) -> Outcome {
    guard let a = first.goal else { return .onlySecond }
    guard let b = second.goal else { return .onlyFirst }
    if case .ranked = first.standing, case .ranked = second.standing, let x = first.comparable,
      let y = second.comparable
    {
      let isSame = IndicatorComparison.isSame(x, y)
      let firstLeads = (x > y) == (concept.direction == .more)
      return .both(
        difference: isSame ? 0 : x - y, unit: first.unit, ahead: isSame ? .neither : firstLeads ? .first : .second)
    }
    return a.measure == b.measure && a.phrase == b.phrase && !a.phrase.isEmpty ? .sameWords : .notComparable
  }

  /// How many indicators each side leads, how many are equal, and how many stand on one side alone.
  public var counts: (first: Int, second: Int, equal: Int, onlyFirst: Int, onlySecond: Int, notComparable: Int) {
    var counts = (first: 0, second: 0, equal: 0, onlyFirst: 0, onlySecond: 0, notComparable: 0)
    for row in rows {
      switch row.outcome {
      case .both(_, _, .first): counts.first += 1
      case .both(_, _, .second): counts.second += 1
      case .both(_, _, .neither), .sameWords: counts.equal += 1
      case .onlyFirst: counts.onlyFirst += 1
      case .onlySecond: counts.onlySecond += 1
      case .notComparable: counts.notComparable += 1
      }
    }
    return counts
  }
}
