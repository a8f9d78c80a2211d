import Testing

@testable import Comparison

/// Promising less never helps.
@Suite struct MonotoneTests {
  static let methods = CompositeMethod.all.filter { $0.missing == .lowest }

  @Test("Deleting or lowering a goal gains neither score nor rank: 1,000 tables by every method", arguments: methods)
  func promisingLess(_ method: CompositeMethod) {
    var random = RandomTables(seed: 17)
    var moved = 0
    for number in 0..<1000 {
      let table = random.table()
      let weights = random.weights(table)
      guard let (less, more, district) = random.step(table) else { continue }
      let before = Composite(more, weighting: .given(weights), method: method).score(of: district)
      let after = Composite(less, weighting: .given(weights), method: method).score(of: district)
      // Without a score there is no rank to gain.
      guard after.rank > 0 else { continue }
      if before.rank == 0 { continue }
      moved += 1
      #expect(after.score <= before.score + 1e-9, "table \(number): the score rose from \(before) to \(after)")
      #expect(after.rank >= before.rank, "table \(number): the rank rose from \(before) to \(after)")
    }
    #expect(moved > 700)
  }

  @Test("So too where some goals can't be compared, by percentiles")
  func withGoalsThatCannotBeCompared() {
    var random = RandomTables(seed: 23)
    var moved = 0
    for aggregation in Aggregation.allCases {
      let method = CompositeMethod(aggregation: aggregation)
      for number in 0..<1000 {
        let table = random.table(notComparable: true)
        let weights = random.weights(table)
        guard let (less, more, district) = random.step(table) else { continue }
        let before = Composite(more, weighting: .given(weights), method: method).score(of: district)
        let after = Composite(less, weighting: .given(weights), method: method).score(of: district)
        guard after.rank > 0, before.rank > 0 else { continue }
        moved += 1
        #expect(after.score <= before.score + 1e-9, "\(aggregation), table \(number): \(before) to \(after)")
        #expect(after.rank >= before.rank, "\(aggregation), table \(number): \(before) to \(after)")
      }
    }
    #expect(moved > 3000)
  }

  @Test("A district that sets nothing has no score, and none that has one loses it by setting more")
  func settingMoreKeepsTheScore() {
    var random = RandomTables(seed: 29)
    for _ in 0..<1000 {
      let table = random.table(notComparable: true)
      guard let (less, more, district) = random.step(table) else { continue }
      for minimum in [0, 0.3, 1] {
        let before = Composite(less, minimumCoverage: minimum).score(of: district)
        let after = Composite(more, minimumCoverage: minimum).score(of: district)
        #expect(before.rank == 0 || after.rank > 0)
      }
    }
    let nothing = ScoreMatrix(districts: ["a", "b"], concepts: ["x"], columns: [[1, .nan]])
    #expect(Composite(nothing).ranks == [1, 0])
  }

  @Test("What is not monotone is refused with lowest, and offered with skip")
  func refusals() {
    for normalisation in [Normalisation.minmax, .distance] {
      var method = CompositeMethod(normalisation: normalisation, aggregation: .topsis)
      #expect(method.refusal(districts: 5) == .topsisIsNotMonotone)
      method.missing = .skip
      #expect(method.refusal(districts: 5) == nil)
    }
    #expect(CompositeMethod(ties: .min, aggregation: .topsis).refusal(districts: 5) == .topsisIsNotMonotone)
    #expect(CompositeMethod(aggregation: .copeland).refusal(districts: 1001) == .tooManyForCopeland(limit: 1000))
  }

  @Test("The reading that skips what is not set is not monotone: this is why it is not the default")
  func skippingIsNotMonotone() {
    // The first deletes its weak goal and overtakes the second.
    let method = CompositeMethod(missing: .skip)
    func matrix(_ weak: Double) -> ScoreMatrix {
      ScoreMatrix(
        districts: ["a", "b", "c"], concepts: ["x", "y"], columns: [[3, 2, 1], [weak, 3, 2]])
    }
    #expect(Composite(matrix(1), method: method).ranks == [2, 1, 3])
    #expect(Composite(matrix(.nan), method: method).ranks == [1, 2, 3])
    #expect(Composite(matrix(.nan)).ranks == [2, 1, 3])
  }
}

extension Composite {
  func score(of district: Int) -> CompositeScore { scores.first { $0.district == district }! }
}
