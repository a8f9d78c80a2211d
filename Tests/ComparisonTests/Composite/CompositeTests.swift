import Testing

@testable import Comparison

@Suite struct CompositeTests {
  @Test(
    "Neither the order of districts nor that of indicators changes a score or a rank", arguments: CompositeMethod.all)
  func order(_ method: CompositeMethod) {
    var random = RandomTables(seed: 31)
    for _ in 0..<100 {
      let table = random.table(notComparable: true)
      let weights = random.weights(table)
      var turned = table
      turned.districts.reverse()
      let last = table.districts.count - 1
      turned.indicators = table.indicators.reversed().map { indicator in
        var indicator = indicator
        indicator.values.reverse()
        indicator.notComparable = indicator.notComparable.map { last - $0 }
        return indicator
      }
      let here = Composite(table, weighting: .given(weights), method: method).byName
      let there = Composite(turned, weighting: .given(weights.reversed()), method: method).byName
      for (name, own) in here { expectSame(own, there[name], name) }
    }
  }

  @Test("Another unit changes nothing", arguments: CompositeMethod.all)
  func units(_ method: CompositeMethod) {
    var random = RandomTables(seed: 37)
    for _ in 0..<100 {
      let table = random.table()
      var scaled = table
      for place in scaled.indicators.indices {
        // Powers of two, so that equal values stay equal in binary.
        let factor = [0.0009765625, 16, 4096][random.below(3)]
        scaled.indicators[place].values = scaled.indicators[place].values.map { $0 * factor }
        scaled.indicators[place].reference = scaled.indicators[place].reference.map { $0 * factor }
      }
      for weighting in [Weights.equal, .entropy, .critic] {
        let here = Composite(table, weighting: weighting, method: method).byName
        let there = Composite(scaled, weighting: weighting, method: method).byName
        for (name, own) in here { expectSame(own, there[name], name) }
      }
    }
  }

  private func expectSame(_ a: (score: Double, rank: Int), _ b: (score: Double, rank: Int)?, _ name: String) {
    #expect(a.rank == b?.rank, "\(name)")
    #expect(a.score.isNaN ? b?.score.isNaN == true : abs(a.score - (b?.score ?? .nan)) < 1e-9, "\(name)")
  }

  @Test("Districts that share the best goals share the best score", arguments: CompositeMethod.all)
  func sharedBest(_ method: CompositeMethod) {
    let matrix = ScoreMatrix(
      districts: ["a", "b", "c", "d"],
      indicators: [
        .init(concept: "x", values: [9, 9, 4, 1], reference: 5),
        .init(concept: "y", values: [2, 2, 1, 2], reference: 1),
      ])
    let composite = Composite(matrix, method: method)
    #expect(composite.ranks.prefix(2) == [1, 1])
    #expect(composite.scores[0].score == composite.scores[1].score)
  }

  @Test("A goal that all share equally moves nobody", arguments: CompositeMethod.all)
  func sharedByAll(_ method: CompositeMethod) {
    // A distance is measured to a point outside: for TOPSIS what all share brings all nearer to it or farther off.
    if method.normalisation == .distance, method.aggregation == .topsis { return }
    var random = RandomTables(seed: 41)
    for _ in 0..<200 {
      let table = random.table()
      guard table.indicators.allSatisfy({ $0.values.allSatisfy { !$0.isNaN } }) else { continue }
      var more = table
      more.indicators.append(.init(concept: "shared", values: table.districts.map { _ in 7 }, reference: 9))
      let own = Composite(table, method: method)
      #expect(own.ranks == Composite(more, method: method).ranks)
    }
  }

  @Test("Every normalisation counts the same indicators", arguments: CompositeMethod.Missing.allCases)
  func sameIndicators(_ missing: CompositeMethod.Missing) {
    var random = RandomTables(seed: 43)
    for _ in 0..<200 {
      let table = random.table(notComparable: true)
      let counted = [Normalisation.percentile, .minmax, .zscore].map {
        table.counted(by: .init(missing: missing, normalisation: $0))
      }
      #expect(Set(counted).count == 1)
    }
  }

  @Test("Points sum to the score")
  func points() {
    var random = RandomTables(seed: 47)
    for _ in 0..<100 {
      let table = random.table(notComparable: true)
      let composite = Composite(table, weighting: .given(random.weights(table)))
      for score in composite.scores where !score.score.isNaN {
        let sum = composite.points(of: score.district).reduce(0) { $0 + ($1 ?? 0) }
        #expect(abs(sum - score.score) < 1e-12)
      }
    }
  }

  @Test("One district, one value, none: no score, and no crash", arguments: CompositeMethod.all)
  func degenerate(_ method: CompositeMethod) {
    func ranks(_ columns: [[Double]]) -> [Int] {
      let matrix = ScoreMatrix(
        districts: columns[0].indices.map { "d\($0)" }, concepts: columns.indices.map { "c\($0)" }, columns: columns)
      return Composite(matrix, method: method).ranks
    }
    #expect(ranks([[5]]) == [0])
    #expect(ranks([[.nan, .nan]]) == [0, 0])
    #expect(ranks([[1e308, -1e308, 5]]).count == 3)
    if method.normalisation != .distance { #expect(ranks([[5, 5, 5]]) == [1, 1, 1]) }
  }

  @Test("Weights from the data: they sum to 1, and an indicator on which all stand alike has none")
  func weightsOfTheData() {
    let matrix = ScoreMatrix(
      districts: ["a", "b", "c"], concepts: ["x", "y", "z"], columns: [[1, 2, 4], [3, 3, 3], [9, 1, 1]])
    for weighting in [Weights.entropy, .critic] {
      let weights = Composite(matrix, weighting: weighting).weights
      #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
      #expect(weights[1] == 0 && weights[0] > 0 && weights[2] > 0)
    }
    let alike = ScoreMatrix(districts: ["a", "b"], concepts: ["x", "y"], columns: [[1, 1], [3, 3]])
    #expect(Composite(alike, weighting: .entropy).weights == [0.5, 0.5])
    let fields = Composite(matrix, weighting: .perField(["p", "p", "q"])).weights
    #expect(fields == [0.25, 0.25, 0.5])
  }

  @Test("Most of what a district sets can't be compared: no score; some of it: a mean over the rest")
  func notComparable() {
    var matrix = ScoreMatrix(
      districts: ["a", "b", "c"], concepts: ["x", "y", "z"],
      columns: [[9, 1, 2], [.nan, 1, 2], [.nan, 1, 2]])
    matrix.indicators[1].notComparable = [0]
    #expect(Composite(matrix).ranks == [2, 3, 1])
    matrix.indicators[2].notComparable = [0]
    #expect(Composite(matrix).ranks == [0, 2, 1])
  }
}

/// Ranges, one change at a time, and indicators left out.
@Suite struct SensitivityTests {
  @Test("A rank lies in its range; who is ranked has one, and who is not has none", arguments: CompositeMethod.all)
  func ranges(_ method: CompositeMethod) {
    var random = RandomTables(seed: 53)
    for number in 0..<25 {
      let table = random.table(notComparable: true)
      let weighting: Weights = [.equal, .entropy, .critic, .given(random.weights(table))][number % 4]
      for minimum in [0, 0.3, 0.6, 1] {
        let composite = Composite(table, weighting: weighting, method: method, minimumCoverage: minimum)
        guard !composite.places.isEmpty else { continue }
        let ranges = Sensitivity(composite, draws: 20, seed: UInt64(number)).ranges
        for (rank, range) in zip(composite.ranks, ranges) {
          #expect((rank > 0) == (range != nil))
          if let range { #expect(range.contains(rank)) }
        }
        let ranked = composite.ranks.count { $0 > 0 }
        #expect(ranges.allSatisfy { $0.map { $0.upperBound <= max(ranked, 1) } ?? true })
      }
    }
  }

  @Test("The same ranges for the same seed, and every normalisation draws its own ranks")
  func draws() {
    var random = RandomTables(seed: 59)
    var table = random.table()
    while table.districts.count < 8 || table.indicators.count < 4 { table = random.table() }
    let composite = Composite(table)
    let one = Sensitivity(composite, draws: 200, seed: 7)
    #expect(one.ranges == Sensitivity(composite, draws: 200, seed: 7).ranges)
    #expect(one.normalisations == Normalisation.allCases)
    #expect(one.aggregations == Aggregation.allCases)
    // Scores by min–max, z-score and distance are not the same numbers on another scale.
    var seen: Set<[Int]> = []
    let skewed = ScoreMatrix(
      districts: ["a", "b", "c", "d", "e"],
      indicators: [
        .init(concept: "x", values: [100, 2, 3, 1, 4], reference: 4),
        .init(concept: "y", values: [1, 5, 4, 3, 2], reference: 90),
        .init(concept: "z", values: [3, 1, 6, 10, 2], reference: 1),
      ])
    for normalisation in Normalisation.allCases {
      seen.insert(Composite(skewed, method: .init(missing: .skip, normalisation: normalisation)).ranks)
    }
    #expect(seen.count >= 3)
  }

  @Test func oneAtATime() {
    var random = RandomTables(seed: 61)
    let table = random.table()
    let composite = Composite(table)
    let changes = OneAtATime(composite, fields: table.indicators.map { _ in "field" }).changes
    #expect(
      changes.map(\.option) == [
        "missing=skip", "percentile=min", "normalise=minmax", "normalise=zscore", "normalise=distance",
        "aggregate=geometric", "aggregate=harmonic", "aggregate=topsis", "aggregate=copeland", "weights=field",
        "weights=entropy", "weights=critic",
      ])
    for change in changes { #expect((change.greatestShift > 0) == (change.district != nil)) }
  }

  @Test("The rank hangs on the indicator without which it is another")
  func leaveOneOut() {
    let matrix = ScoreMatrix(
      districts: ["a", "b", "c"], concepts: ["x", "y"], columns: [[9, 1, 2], [2, 3, 1]])
    let composite = Composite(matrix)
    #expect(composite.ranks == [1, 2, 3])
    let found = LeaveOneOut(composite).districts
    // Without y: a, c, b. Without x: b, a, c.
    #expect(found[0] == .init(indicator: 0, rank: 2, range: 1...2))
    #expect(found[1] == .init(indicator: 0, rank: 1, range: 1...3))
    #expect(found[2] == .init(indicator: 1, rank: 2, range: 2...3))
  }
}
