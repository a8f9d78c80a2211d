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
      return DistrictGoals(plan)
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
}
