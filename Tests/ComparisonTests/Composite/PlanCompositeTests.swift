import Indicators
import Normalization
import PolicyText
import Testing

@testable import Comparison

/// The composite of the five plans that come with the program.
@Suite struct PlanCompositeTests {
  static let districts: [DistrictGoals] = {
    let normalizer = Normalizer(.standard)
    return BuiltInData.plans.map { name, bytes in
      DistrictGoals(normalizer.read(try! PlanDocument(name: name, bytes: bytes)))
    }
  }()

  /// The districts, one of them without its goals on some concepts.
  private static func without(_ concepts: Set<String>, in district: Int) -> [DistrictGoals] {
    var districts = districts
    let old = districts[district]
    districts[district] = DistrictGoals(
      code: old.code, name: old.name, documents: old.documents,
      goals: old.goals.filter { !concepts.contains($0.concept) })
    return districts
  }

  private static func composite(_ districts: [DistrictGoals]) -> Composite {
    Composite(CompositeIndicators(districts, taxonomy: .standard, options: .init(includesAbsolute: true)).matrix)
  }

  @Test("A plan that leaves out what it says on an indicator gains neither score nor rank", arguments: 0..<5)
  func leavingOut(_ district: Int) {
    let own = Self.composite(Self.districts).score(of: district)
    for concept in Set(Self.districts[district].concepts) {
      let less = Self.composite(Self.without([concept], in: district)).score(of: district)
      guard less.rank > 0 else { continue }
      #expect(less.score <= own.score + 1e-9 && less.rank >= own.rank, "without \(concept): \(own) to \(less)")
    }
  }

  @Test("五通桥区 without its goals for used cars and appliances does not pass 北辰区")
  func wutongqiao() throws {
    let wutongqiao = try #require(Self.districts.firstIndex { $0.name == "五通桥区" })
    let beichen = try #require(Self.districts.firstIndex { $0.name == "北辰区" })
    for absolute in [false, true] {
      let less = CompositeIndicators(
        Self.without(["used-car-volume", "appliance-recycling-volume"], in: wutongqiao), taxonomy: .standard,
        options: .init(includesAbsolute: absolute))
      let scores = Composite(less.matrix)
      #expect(scores.score(of: beichen).rank < scores.score(of: wutongqiao).rank)
    }
  }

  @Test("Amounts that grow with the district are left out and named; growth and shares are not")
  func sizes() throws {
    let left = CompositeIndicators(Self.districts, taxonomy: .standard)
    let units = Set(left.matrix.indicators.map(\.unit))
    #expect(units == ["%"], "\(units)")
    #expect(!left.dependingOnSize.isEmpty && left.dependingOnSize.allSatisfy { $0.extent == .extensive })
    let all = CompositeIndicators(Self.districts, taxonomy: .standard, options: .init(includesAbsolute: true))
    #expect(all.matrix.indicators.count == left.matrix.indicators.count + left.dependingOnSize.count)
  }

  @Test("A reference stands on the scale of the districts, or there is none")
  func references() throws {
    let indicators = CompositeIndicators(Self.districts, taxonomy: .standard).matrix.indicators
    let investment = try #require(indicators.first { $0.concept == "equipment-investment" })
    #expect(abs((investment.reference ?? 0) - 25) < 1e-6)
    for indicator in indicators where Taxonomy.standard.references.allSatisfy({ $0.concept != indicator.concept }) {
      #expect(indicator.reference == nil, "\(indicator.concept)")
    }
  }

  @Test("What binary arithmetic leaves behind does not part two amounts")
  func settled() {
    #expect(CompositeIndicators.settled(3.6 * 10_000) == CompositeIndicators.settled(36_000))
    #expect(CompositeIndicators.settled(0.1 + 0.2) == CompositeIndicators.settled(0.3))
    #expect(abs(CompositeIndicators.settled(-1234.5) + 1234.5) < 1e-8)
    #expect(CompositeIndicators.settled(0.3) != CompositeIndicators.settled(0.3000001))
  }
}
