import Comparison
import GoalReading
import Indicators
import Normalization
import PolicyText
import Testing

@Suite struct EngineTests {
  static func plans() throws -> [DistrictGoals] {
    try BuiltInData.plans.map { name, bytes in
      let plan = IndicatorComparisonTests.normalizer.read(try PlanDocument(name: name, bytes: bytes))
      return DistrictGoals(code: plan.districtCode, name: plan.districtName, document: name, goals: plan.goals)
    }
  }

  @Test("diff A B is the mirror of diff B A", arguments: 0..<5, 0..<5)
  func mirror(_ a: Int, _ b: Int) throws {
    let plans = try Self.plans()
    let there = GoalDifference(plans[a], plans[b], taxonomy: .standard)
    let back = GoalDifference(plans[b], plans[a], taxonomy: .standard)
    #expect(there.rows.map(\.concept.id) == back.rows.map(\.concept.id))
    for (x, y) in zip(there.rows, back.rows) {
      switch (x.outcome, y.outcome) {
      case (.both(let p, let u, let s), .both(let q, let v, let t)):
        #expect(p == -q && u == v)
        #expect((s == .first && t == .second) || (s == .second && t == .first) || (s == .neither && t == .neither))
      case (.onlyFirst, .onlySecond), (.onlySecond, .onlyFirst), (.sameWords, .sameWords),
        (.notComparable, .notComparable):
        break
      default: Issue.record("\(x.concept.id): \(x.outcome) and \(y.outcome)")
      }
    }
  }

  @Test func alignment() throws {
    let plans = try Self.plans()
    let references = Taxonomy.standard.reference("national-2024")
    let alignment = ReferenceAlignment(references, plans, taxonomy: .standard)
    func outcomes(_ id: String) -> [ReferenceAlignment.Outcome] {
      references.firstIndex { $0.concept == id }.map { alignment.cells[$0].map(\.outcome) } ?? []
    }
    // 南开, 北辰, 历下, 南阳, 五通桥
    #expect(outcomes("equipment-investment") == [.vaguer, .meets, .leftOut, .exceeds, .meets])
    #expect(outcomes("used-car-volume") == [.leftOut, .meets, .leftOut, .meets, .below])
    #expect(outcomes("cnc-rate") == [.leftOut, .meets, .meets, .meets, .vaguer])
    #expect(outcomes("recycled-material-share") == [.leftOut, .meets, .leftOut, .leftOut, .meets])
  }

  @Test func trajectory() throws {
    let beichen = try #require(try Self.plans().first { $0.code == "120113" })
    let taxonomy = Taxonomy.standard
    func path(_ id: String) throws -> Trajectory {
      let concept = try #require(taxonomy.concept(id))
      return try #require(Trajectory(concept, goals: beichen.goals, units: taxonomy.units))
    }
    let investment = try path("equipment-investment")
    #expect(investment.points.map(\.level) == [13.6, 14.5, 15.3, 16.2, 17])
    let cars = try path("used-car-volume")
    #expect(abs(try #require(cars.lastYear).rate - 8.94) < 0.005)
  }

  // MARK: The composite

  static func matrix(_ count: Int, _ seed: UInt64) -> ScoreMatrix {
    var state = seed
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 61 == 0 ? .nan : Double(state >> 44)
    }
    return ScoreMatrix(
      districts: (0..<count).map { "d\($0)" }, concepts: ["a", "b", "c"],
      columns: (0..<3).map { _ in (0..<count).map { _ in next() } })
  }

  static func ranks(_ matrix: ScoreMatrix) -> [String: Int] {
    let scores = matrix.normalised(by: .percentile).scores(
      weights: [1, 1, 1], aggregation: .arithmetic, minimumCoverage: 0)
    return Dictionary(uniqueKeysWithValues: scores.map { (matrix.districts[$0.district], $0.rank) })
  }

  @Test("Ranks do not depend on the order of rows, nor on a monotone change of unit", arguments: 1..<6)
  func invariance(_ seed: UInt64) {
    let matrix = Self.matrix(50, seed)
    let expected = Self.ranks(matrix)
    var reversed = matrix
    reversed.districts.reverse()
    reversed.columns = reversed.columns.map { $0.reversed() }
    #expect(Self.ranks(reversed) == expected)
    var scaled = matrix
    scaled.columns = scaled.columns.map { $0.map { $0 * 10_000 + 3 } }
    #expect(Self.ranks(scaled) == expected)
  }

  @Test("Values all equal, one district, no values")
  func degenerate() {
    func scores(_ columns: [[Double]], _ method: Normalisation) -> [Double] {
      let matrix = ScoreMatrix(
        districts: columns[0].indices.map { "d\($0)" }, concepts: columns.indices.map { "c\($0)" }, columns: columns)
      return matrix.normalised(by: method).scores(
        weights: columns.map { _ in 1 }, aggregation: .arithmetic, minimumCoverage: 0
      ).map(\.score)
    }
    #expect(scores([[5, 5, 5]], .percentile) == [0, 0, 0])
    #expect(scores([[5]], .percentile).contains { !$0.isNaN } == false)
    for method in Normalisation.allCases { #expect(scores([[.nan, .nan]], method).contains { !$0.isNaN } == false) }
    #expect(scores([[1, 2, 3]], .minmax) == [1, 0.5, 0])
    #expect(scores([[1, 2, 4]], .distance) == [1, 0.5, 0.25])
  }

  @Test("The same ranges for the same seed, whatever the threads; a rank lies near its range")
  func sensitivity() {
    let matrix = Self.matrix(40, 9)
    let one = Sensitivity(matrix, weights: [1, 1, 1], minimumCoverage: 0, references: [:], draws: 200, seed: 7)
    let two = Sensitivity(matrix, weights: [1, 1, 1], minimumCoverage: 0, references: [:], draws: 200, seed: 7)
    #expect(one.ranges.map { $0?.low } == two.ranges.map { $0?.low })
    #expect(one.ranges.map { $0?.high } == two.ranges.map { $0?.high })
    #expect(one.ranges.contains { range in range.map { $0.low > $0.high } ?? false } == false)
  }
}
