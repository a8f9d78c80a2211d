import GoalReading
import Indicators
import Normalization

/// What one district says on one concept, each goal with its scale.
struct DistrictStatements {
  struct Keyed {
    var goal: Goal
    /// Nil for goals in words and by another body's level.
    var key: ComparisonKey?
    /// The yearly goals that this one closes, where their sum is meant.
    var parts: [Goal] = []
  }

  let goals: [Keyed]
  let results: [Goal]
  let levels: KnownLevels

  init(_ district: DistrictGoals, on concept: String, units: UnitCatalogue) {
    // In the order of the documents that settle conflicts, then of the text: whatever order they came in.
    let stated = district.goals(on: concept).sorted {
      (district.precedence(of: $0.document), $0.start, $0.end) < (
        district.precedence(of: $1.document), $1.start, $1.end
      )
    }
    results = district.results(on: concept)
    let keyed = stated.map { Keyed(goal: $0, key: ComparisonKey($0, units: units)) }
    goals = keyed + Self.sums(keyed)
    levels = KnownLevels(results + stated)
  }

  /// Yearly additions of years in a row, as one addition over them.
  private static func sums(_ keyed: [Keyed]) -> [Keyed] {
    let yearly = keyed.filter { $0.key?.measure == .addition && $0.key?.period == .year && $0.goal.parent.isEmpty }
    guard yearly.count > 1, let last = yearly.compactMap(\.goal.targetYear).max() else { return [] }
    var parts: [Keyed] = []
    var year = last
    while let part = yearly.first(where: { $0.goal.targetYear == year && $0.goal.scope == yearly[0].goal.scope }) {
      parts.insert(part, at: 0)
      year -= 1
    }
    guard parts.count > 1, let end = parts.last, var key = end.key else { return [] }
    (key.period, key.since) = (.total, year + 1)
    return [Keyed(goal: end.goal, key: key, parts: parts.map(\.goal))]
  }
}
