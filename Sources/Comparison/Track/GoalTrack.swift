import GoalReading
import Indicators
import Normalization

/// One indicator of one place over several years of documents: what was promised for each year, what was reached, and
/// how each promise lies to the one before.
public struct GoalTrack: Sendable {
  public enum Attainment: String, Sendable, CaseIterable { case reached, missed }

  /// How a year's goal lies to the goal for the year before.
  public enum Change: String, Sendable, CaseIterable {
    case raised, lowered, unchanged
    /// The number is the same or became a word, and the words commit to less.
    case softened
    /// A document for the year is there, and names no such goal any more.
    case dropped
    case notComparable
  }

  public struct Year: Sendable {
    public var year: Int
    public var goal: Goal?
    public var result: Goal?
    public var attainment: Attainment?
    public var change: Change?
    /// The goal less the one before, where both are on one scale; in `unit`.
    public var step: Double?
    public var unit: String
    /// The result less the goal, in `unit`.
    public var surplus: Double?
  }

  public var concept: Concept
  public var measure: Measure
  public var years: [Year]

  /// The tracks of a district, in the order of the taxonomy; only where two years say something.
  public static func tracks(
    _ district: DistrictGoals, on concepts: [Concept], taxonomy: Taxonomy
  ) -> [GoalTrack] {
    let planned = Set((district.goals + district.results).compactMap(\.planYear))
    return concepts.flatMap { concept in
      [Measure.growth, .level, .addition].compactMap { measure in
        GoalTrack(concept, measure, district, planned: planned, taxonomy: taxonomy)
      }
    }
  }

  private init?(
    _ concept: Concept, _ measure: Measure, _ district: DistrictGoals, planned: Set<Int>, taxonomy: Taxonomy
  ) {
    let units = taxonomy.units
    let series = Series(measure: measure, units: units)
    let goals = series.byYear(district.goals(on: concept.id), words: measure == concept.measure)
    let results = series.byYear(district.results(on: concept.id), words: false)
    let named = goals.keys.sorted()
    guard let first = named.first else { return nil }
    let years = Set(named + results.keys.filter { $0 >= first - 1 } + planned.filter { $0 > first }).sorted()
    guard years.count > 1, goals.values.contains(where: { $0.value != nil }) else { return nil }
    self.concept = concept
    self.measure = measure
    var before: Goal?
    self.years = years.map { year in
      let goal = goals[year]
      var entry = Year(year: year, goal: goal, result: results[year], unit: goal?.unit ?? results[year]?.unit ?? "")
      if let goal, let result = results[year], let surplus = series.difference(result, goal) {
        entry.surplus = surplus
        entry.attainment = Self.isReached(surplus, goal, concept) ? .reached : .missed
      }
      if let before {
        if let goal {
          entry.step = series.difference(goal, before)
          entry.change = Self.change(goal, since: before, entry.step, concept, taxonomy)
        } else if planned.contains(year) {
          entry.change = .dropped
        }
      }
      before = goal ?? (planned.contains(year) ? nil : before)
      return entry
    }
  }

  /// A goal is reached where the result is at it or beyond; of what is to be kept below, at it or below.
  private static func isReached(_ surplus: Double, _ goal: Goal, _ concept: Concept) -> Bool {
    if abs(surplus) < 1e-9 { return goal.relation != .above && goal.relation != .below }
    switch goal.relation {
    case .atMost, .below: return surplus < 0
    default: return (surplus > 0) == (concept.direction == .more)
    }
  }

  private static func change(
    _ goal: Goal, since before: Goal, _ step: Double?, _ concept: Concept, _ taxonomy: Taxonomy
  ) -> Change {
    let softening = Softening.of(goal, against: before, degreeRank: taxonomy.degreeRank)
    guard let step else { return softening.contains(.numberToWord) ? .softened : .notComparable }
    if abs(step) < 1e-9 { return softening.isEmpty ? .unchanged : .softened }
    return (step > 0) == (concept.direction == .more) ? .raised : .lowered
  }

  /// Goals of one kind, a year each: growth over the year before, levels, what is done in a year.
  private struct Series {
    let measure: Measure
    let units: UnitCatalogue

    /// - Parameter words: whether goals in words belong to the series.
    func byYear(_ goals: [Goal], words: Bool) -> [Int: Goal] {
      var byYear: [Int: Goal] = [:]
      for goal in goals {
        guard let year = goal.targetYear else { continue }
        if let key = ComparisonKey(goal, units: units) {
          guard key.measure == measure, key.period == (measure == .level ? .point : .year), goal.parent.isEmpty else {
            continue
          }
          if byYear[year]?.value == nil { byYear[year] = goal }
        } else if words, goal.measure == .qualitative, byYear[year] == nil {
          byYear[year] = goal
        }
      }
      return byYear
    }

    /// One less the other, in the unit of the other; nil where they don't stand on one scale.
    func difference(_ goal: Goal, _ other: Goal) -> Double? {
      guard let a = goal.number, let b = other.number,
        ComparisonKey.Dimension(goal, units: units) == ComparisonKey.Dimension(other, units: units),
        goal.scope == other.scope
      else { return nil }
      return units.convert(a, from: goal.unit, to: other.unit).map { $0 - b } ?? (goal.unit == other.unit ? a - b : nil)
    }
  }
}
