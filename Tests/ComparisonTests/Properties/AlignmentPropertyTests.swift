import Comparison
import GoalReading
import Indicators
import Normalization
import Testing

/// What holds of every alignment.
@Suite struct AlignmentPropertyTests {
  @Test("A plan aligned with its own goals meets every one", arguments: ComparisonPropertyTests.seeds)
  func itself(_ seed: UInt64) {
    var random = RandomGoals(seed)
    for district in random.districts(3) {
      for goal in district.goals {
        let own = RandomGoals.rebuilt(district, [goal], district.results)
        let alignment = ReferenceAlignment([Self.reference(goal)], [own], taxonomy: Plans.taxonomy)
        let cell = alignment.cells[0][0]
        #expect(cell.outcome == .meets, "\(goal) is \(cell.outcome) itself")
        if let ratio = cell.ratio { #expect(abs(ratio - 1) < 1e-9) }
      }
    }
  }

  @Test(
    "One cell for each reference and district, with a reason where it does not compare",
    arguments: ComparisonPropertyTests.seeds)
  func cells(_ seed: UInt64) {
    var random = RandomGoals(seed)
    let districts = random.districts(5)
    let references = districts[0].goals.map(Self.reference)
    let alignment = ReferenceAlignment(references, districts, taxonomy: Plans.taxonomy)
    #expect(alignment.cells.map(\.count) == references.map { _ in 5 })
    for (reference, cells) in zip(references, alignment.cells) {
      for (district, cell) in zip(districts, cells) {
        #expect(cell.row.code == district.code)
        if cell.outcome == .leftOut { #expect(district.goals(on: reference.concept).isEmpty) }
        if cell.outcome == .notComparable {
          guard case .notComparable = cell.row.standing else {
            Issue.record("\(cell.row.standing)")
            continue
          }
        }
        if case .ranked = cell.row.standing, reference.value != nil { #expect(cell.row.gap != nil) }
      }
    }
  }

  /// A goal as that of a higher level.
  static func reference(_ goal: Goal) -> ReferenceGoal {
    var reference = ReferenceGoal(
      reference: "own", concept: goal.concept, measure: goal.measure, value: goal.value, unit: goal.unit,
      relation: goal.relation, baseYear: goal.baseYear, targetYear: goal.targetYear, scope: goal.scope,
      phrase: goal.phrase, quote: goal.quote, source: goal.document)
    (reference.isPoints, reference.isAnnual) = (goal.isPoints, goal.isAnnual)
    (reference.periodStart, reference.planYear) = (goal.periodStart, goal.planYear)
    return reference
  }
}
