import Comparison
import Normalization
import Testing

/// What holds of every difference, on random goals and on plans.
@Suite struct DifferencePropertyTests {
  static let seeds = ComparisonPropertyTests.seeds

  static func turned(_ outcome: GoalDifference.Outcome) -> GoalDifference.Outcome {
    switch outcome {
    case .both(let difference, let unit, let ahead):
      .both(difference: difference == 0 ? 0 : -difference, unit: unit, ahead: turned(ahead))
    case .vaguer(let side): .vaguer(numberOn: turned(side))
    case .onlyFirst: .onlySecond
    case .onlySecond: .onlyFirst
    case .sameWords, .notComparable: outcome
    }
  }

  private static func turned(_ side: GoalDifference.Side) -> GoalDifference.Side {
    switch side {
    case .first: .second
    case .second: .first
    case .neither: .neither
    }
  }

  private static func turned(_ scope: ScopeRelation) -> ScopeRelation {
    switch scope {
    case .narrower: .wider
    case .wider: .narrower
    default: scope
    }
  }

  static func expectMirror(_ a: DistrictGoals, _ b: DistrictGoals) {
    let there = GoalDifference(a, b, taxonomy: Plans.taxonomy)
    let back = GoalDifference(b, a, taxonomy: Plans.taxonomy)
    #expect(there.rows.count == back.rows.count)
    for (x, y) in zip(there.rows, back.rows) {
      #expect(x.concept == y.concept && x.wording == y.wording)
      #expect(x.outcome == turned(y.outcome))
      #expect(x.first == y.second && x.second == y.first)
      #expect(x.scope == turned(y.scope) && x.scale == y.scale)
      #expect(x.firstDerivation == y.secondDerivation && x.secondDerivation == y.firstDerivation)
      #expect(x.firstSoftening == y.secondSoftening && x.secondSoftening == y.firstSoftening)
    }
    let (p, q) = (there.counts, back.counts)
    #expect(p.first == q.second && p.onlyFirst == q.onlySecond && p.softerFirst == q.softerSecond)
    #expect(p.equal == q.equal && p.changed == q.changed && p.notComparable == q.notComparable)
  }

  static func expectNoDifference(_ a: DistrictGoals) {
    for row in GoalDifference(a, a, taxonomy: Plans.taxonomy).rows {
      switch row.outcome {
      case .both(let difference, _, let ahead): #expect(difference == 0 && ahead == .neither)
      case .sameWords: break
      default: Issue.record("\(row.wording): \(row.outcome)")
      }
      #expect(row.first == row.second && row.firstSoftening.isEmpty && row.secondSoftening.isEmpty)
    }
  }

  /// Half of the goals on no indicator, so that wordings are paired too.
  private static func districts(_ seed: UInt64) -> [DistrictGoals] {
    var random = RandomGoals(seed)
    return random.districts(3).map { district in
      let goals = district.goals.map { goal in
        var goal = goal
        if goal.start % 200 == 0 { (goal.indicator, goal.concept) = (goal.concept, "") }
        return goal
      }
      return RandomGoals.rebuilt(district, goals, district.results)
    }
  }

  @Test("diff A B mirrors diff B A in every field", arguments: seeds)
  func mirror(_ seed: UInt64) {
    let districts = Self.districts(seed)
    Self.expectMirror(districts[0], districts[1])
    Self.expectMirror(districts[1], districts[2])
  }

  @Test("diff A A has no difference, and nobody is softer", arguments: seeds)
  func itself(_ seed: UInt64) {
    for district in Self.districts(seed) { Self.expectNoDifference(district) }
  }

  @Test("What is said twice, and in what order, changes nothing", arguments: seeds)
  func duplicates(_ seed: UInt64) {
    let districts = Self.districts(seed)
    let plain = GoalDifference(districts[0], districts[1], taxonomy: Plans.taxonomy)
    var random = RandomGoals(seed)
    let twice = random.shuffled([
      RandomGoals.rebuilt(districts[0], districts[0].goals + districts[0].goals, districts[0].results)
    ])
    let other = GoalDifference(twice[0], districts[1], taxonomy: Plans.taxonomy)
    #expect(plain.rows.map(\.outcome) == other.rows.map(\.outcome))
    #expect(plain.rows.map(\.first) == other.rows.map(\.first))
  }

  @Test("Every goal of either side is in the table", arguments: seeds)
  func nothingDropped(_ seed: UInt64) {
    let districts = Self.districts(seed)
    let rows = GoalDifference(districts[0], districts[1], taxonomy: Plans.taxonomy).rows
    for goal in districts[0].goals {
      #expect(
        rows.contains {
          $0.first?.value == goal.value && $0.first?.phrase == goal.phrase && $0.first?.measure == goal.measure
        })
    }
    for goal in districts[1].goals {
      #expect(
        rows.contains {
          $0.second?.value == goal.value && $0.second?.phrase == goal.phrase && $0.second?.measure == goal.measure
        })
    }
  }

  @Test("On the plans that come with the program", arguments: 0..<5, 0..<5)
  func plans(_ a: Int, _ b: Int) throws {
    let plans = try EngineTests.plans()
    if a == b { Self.expectNoDifference(plans[a]) } else { Self.expectMirror(plans[a], plans[b]) }
  }
}
