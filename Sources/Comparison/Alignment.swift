import GoalReading
import Indicators
import Normalization

/// Districts held against the goals of a higher level, one by one (method §4).
public struct ReferenceAlignment: Sendable {
  public enum Outcome: String, Sendable, CaseIterable {
    case exceeds, meets, below
    /// The reference has a number, the district a word or another body's level.
    case vaguer
    case leftOut
    /// Both have a number that can't be compared.
    case notComparable
    /// The district names an indicator that the reference does not.
    case own
  }

  public struct Cell: Sendable {
    public var outcome: Outcome
    public var row: IndicatorComparison.Row
    public var measure: Measure
  }

  public var references: [ReferenceGoal]
  public var districts: [DistrictGoals]
  /// By reference goal, then by district.
  public var cells: [[Cell]]
  /// By district: the concepts that it adds.
  public var own: [[Goal]]

  public init(_ references: [ReferenceGoal], _ districts: [DistrictGoals], taxonomy: Taxonomy) {
    self.references = references
    self.districts = districts
    cells = references.map { reference in
      guard let concept = taxonomy.concept(reference.concept) else { return [] }
      let comparison = IndicatorComparison(
        concept, districts: districts, reference: reference, units: taxonomy.units, degreeRank: taxonomy.degreeRank,
        options: .init(year: reference.targetYear))
      return comparison.rowsAsGiven.map { row in
        let outcome = Self.outcome(row, reference, concept, taxonomy.degreeRank)
        return Cell(outcome: outcome, row: row, measure: comparison.measure)
      }
    }
    let named = Set(references.map(\.concept))
    own = districts.map { district in
      var seen: Set<String> = []
      return district.goals.filter { goal in
        !goal.concept.isEmpty && !named.contains(goal.concept) && seen.insert(goal.concept).inserted
      }
    }
  }

  private static func outcome(
    _ row: IndicatorComparison.Row, _ reference: ReferenceGoal, _ concept: Concept, _ degreeRank: (String) -> Int
  ) -> Outcome {
    guard let goal = row.goal else { return .leftOut }
    guard reference.value != nil else {
      if goal.number != nil { return .meets }
      guard goal.measure == .qualitative else { return .vaguer }
      let difference = degreeRank(goal.phrase) - degreeRank(reference.phrase)
      return difference > 0 ? .exceeds : difference == 0 ? .meets : .below
    }
    guard goal.number != nil else { return .vaguer }
    guard let gap = row.gap else { return .notComparable }
    if IndicatorComparison.isSame(gap, 0) { return .meets }
    return (gap > 0) == (concept.direction == .more) ? .exceeds : .below
  }
}
