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
    /// Both have an amount that grows with the size of the place: a part of the reference's, neither more nor less ambitious.
    case share
    /// The district names an indicator that the reference does not.
    case own
  }

  public struct Cell: Sendable {
    public var outcome: Outcome
    public var row: IndicatorComparison.Row
    /// The scale on which the two were held against each other.
    public var key: ComparisonKey
    /// The reference on the scale of the row.
    public var referenceValue: Double?
    /// The district's goal divided by the reference's (加码倍数); nil for shares of another sign and for a reference of 0.
    public var ratio: Double?
  }

  public var references: [ReferenceGoal]
  public var districts: [DistrictGoals]
  /// By reference goal, then by district.
  public var cells: [[Cell]]
  /// By district: the concepts that it adds.
  public var own: [[Goal]]

  public init(
    _ references: [ReferenceGoal], _ districts: [DistrictGoals], taxonomy: Taxonomy, isExtrapolating: Bool = false
  ) {
    self.references = references
    self.districts = districts
    cells = references.map { reference in
      guard let concept = taxonomy.concept(reference.concept) else { return [] }
      let comparison = IndicatorComparison(
        concept, districts: districts, reference: reference, units: taxonomy.units, degreeRank: taxonomy.degreeRank,
        options: .init(
          year: reference.targetYear, isExtrapolating: isExtrapolating,
          key: ComparisonKey(Goal(reference), units: taxonomy.units)))
      return comparison.rowsAsGiven.map { row in
        Cell(
          outcome: Self.outcome(row, reference, concept, taxonomy.degreeRank), row: row, key: comparison.key,
          referenceValue: comparison.referenceValue, ratio: Self.ratio(row, comparison.referenceValue))
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

  private static func ratio(_ row: IndicatorComparison.Row, _ reference: Double?) -> Double? {
    guard let value = row.comparable, case .ranked = row.standing, let reference, reference != 0,
      (value < 0) == (reference < 0)
    else { return nil }
    return value / reference
  }

  private static func outcome(
    _ row: IndicatorComparison.Row, _ reference: ReferenceGoal, _ concept: Concept, _ degreeRank: (String) -> Int
  ) -> Outcome {
    guard let goal = row.goal else { return .leftOut }
    guard reference.value != nil else {
      // A number is more than a word where it is a promise for the same or an earlier year.
      if goal.number != nil { return .meets }
      // The level of the same body: 全省平均水平 on both sides.
      if goal.measure == reference.measure, goal.phrase == reference.phrase { return .meets }
      guard goal.measure == .qualitative else { return .vaguer }
      let difference = degreeRank(goal.phrase) - degreeRank(reference.phrase)
      return difference > 0 ? .exceeds : difference == 0 ? .meets : .below
    }
    guard goal.number != nil else { return .vaguer }
    guard let gap = row.gap else { return .notComparable }
    if IndicatorComparison.isSame(gap, 0) { return .meets }
    if concept.extent == .extensive, reference.measure != .growth { return .share }
    return (gap > 0) == (concept.direction == .more) ? .exceeds : .below
  }
}
