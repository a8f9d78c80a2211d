import Comparison
import GoalReading
import Indicators
import Normalization
import PolicyText
import Testing

@Suite struct IndicatorComparisonTests {
  static let normalizer = Normalizer(.standard)

  /// A district whose plan is one sentence.
  static func district(_ code: String, _ text: String) throws -> DistrictGoals {
    let document = try PlanDocument(name: code, bytes: Array("一、目标\n\n到2027年，\(text)。\n".utf8))
    return DistrictGoals(code: code, name: code, goals: normalizer.read(document).goals)
  }

  static func compare(_ id: String, _ districts: [DistrictGoals], _ options: IndicatorComparison.Options = .init())
    throws -> IndicatorComparison
  {
    let taxonomy = normalizer.taxonomy
    return IndicatorComparison(
      try #require(taxonomy.concept(id)), districts: districts,
      reference: taxonomy.reference("national-2024").first { $0.concept == id }, units: taxonomy.units,
      degreeRank: taxonomy.degreeRank, options: options)
  }

  static func standings(_ comparison: IndicatorComparison) -> [String] {
    comparison.rows.map { row in
      switch row.standing {
      case .ranked(let rank): "\(rank) \(row.district)"
      case .notComparable: "x \(row.district)"
      case .qualitative: "q \(row.district)"
      case .benchmark: "b \(row.district)"
      case .noGoal: "- \(row.district)"
      }
    }
  }

  static let texts = [
    "a": "二手车交易量较2023年增长45%以上", "b": "二手车交易量较2023年增长45%", "c": "二手车交易量较2023年增长10%", "d": "二手车交易量持续增长",
    "e": "二手车交易量大幅增长", "f": "二手车交易量增速高于全省平均水平", "g": "充电桩达到30个", "h": "二手车交易量达到5万辆",
    "i": "二手车交易量由2023年的4万辆提高到5万辆", "j": "二手车交易量由4万辆提高到5万辆",
  ]

  @Test("The order of method §3, with nobody missing, whatever the order of the rows", arguments: 0..<8)
  func order(_ seed: Int) throws {
    var districts = try Self.texts.map { try Self.district($0.key, $0.value) }.sorted { $0.code < $1.code }
    for step in 0..<seed { districts.swapAt(step % districts.count, (step * 5 + seed) % districts.count) }
    let comparison = try Self.compare("used-car-volume", districts)
    #expect(Self.standings(comparison) == ["1 a", "1 b", "3 i", "4 c", "x h", "x j", "q e", "q d", "b f", "- g"])
  }

  @Test("A level over a stated start is a growth, and says so")
  func derivedGrowth() throws {
    let row = try #require(
      try Self.compare(
        "used-car-volume",
        [
          Self.district("a", "二手车交易量由2023年的4万辆提高到5万辆"), Self.district("b", "二手车交易量较2023年增长10%"),
        ]
      )
      .rows.first)
    #expect(row.comparable == 25)
    #expect(row.derivation?.formula == "5万辆 ÷ 4万辆 − 1 = 25%")
  }

  @Test("Adding a district never reorders the others")
  func independence() throws {
    let all = try Self.texts.map { try Self.district($0.key, $0.value) }
    let full = Self.order(try Self.compare("used-car-volume", all))
    for left in all {
      let fewer = Self.order(try Self.compare("used-car-volume", all.filter { $0.code != left.code }))
      #expect(fewer == full.filter { $0 != left.code })
    }
  }

  private static func order(_ comparison: IndicatorComparison) -> [String] { comparison.rows.map(\.district) }

  @Test("Less is more where less is better")
  func direction() throws {
    let comparison = try Self.compare(
      "energy-intensity", [Self.district("a", "单位GDP能耗较2020年下降13%"), Self.district("b", "单位GDP能耗较2020年下降15%")])
    #expect(Self.standings(comparison) == ["1 b", "2 a"])
  }

  @Test("Units convert inside a dimension and are named")
  func units() throws {
    let comparison = try Self.compare(
      "charging-piles", [Self.district("a", "新建充电桩1.2万个"), Self.district("b", "新建充电桩9000个")])
    #expect(Self.standings(comparison) == ["1 a", "2 b"])
    #expect(comparison.rows[0].comparable == 12_000)
    #expect(comparison.rows[0].derivation?.rule == .unit)
  }

  @Test("Another year is shown and not ranked, unless it is asked for to carry growth on at its yearly rate")
  func years() throws {
    func plan(_ code: String, _ text: String) throws -> DistrictGoals {
      let document = try PlanDocument(name: code, bytes: Array("一、目标\n\n\(text)。\n".utf8))
      return DistrictGoals(code: code, name: code, goals: Self.normalizer.read(document).goals)
    }
    let districts = [
      try plan("a", "到2027年，二手车交易量较2023年增长46.41%"), try plan("b", "到2025年，二手车交易量较2023年增长21%"),
      try plan("c", "到2025年，二手车交易量增长21%"),
    ]
    let plain = try Self.compare("used-car-volume", districts, .init(year: 2027))
    #expect(Self.standings(plain) == ["1 a", "x b", "x c"])
    let comparison = try Self.compare("used-car-volume", districts, .init(year: 2027, isExtrapolating: true))
    #expect(Self.standings(comparison) == ["1 a", "1 b", "x c"])
    #expect(comparison.rows[1].derivation?.rule == .horizon)
  }
}

@Suite struct ScopeRelationTests {
  @Test func byWhatTheyName() {
    #expect(ScopeRelation("工业领域", to: "工业、农业、建筑等领域") == .narrower)
    #expect(ScopeRelation("全区工业、农业、建筑等领域", to: "工业、农业、建筑等领域") == .equal)
    #expect(ScopeRelation("工业、农业、交通领域", to: "工业、农业") == .wider)
    #expect(ScopeRelation("工业、交通", to: "工业、农业") == .overlapping)
    #expect(ScopeRelation("全区", to: "") == .equal)
    #expect(ScopeRelation("", to: "工业") == .unstated)
    #expect(ScopeRelation("市级及以上", to: "市级以上") == .equal)
  }
}

@Suite struct ConversionTests {
  @Test("There and back", arguments: [1.0, 10, 25, 45, 100, -10])
  func inverse(_ growth: Double) throws {
    let level = Conversion.level(growth: growth, baseline: 3792, unit: "台").value
    #expect(abs(try #require(Conversion.growth(level: level, baseline: 3792, unit: "台")).value - growth) < 1e-9)
    let longer = try #require(Conversion.growth(growth, over: 4, to: 7)).value
    #expect(abs(try #require(Conversion.growth(longer, over: 7, to: 4)).value - growth) < 1e-9)
    let years = Conversion.compounded(annual: growth, years: 3).value
    #expect(abs(try #require(Conversion.growth(years, over: 3, to: 1)).value - growth) < 1e-9)
  }

  @Test func impossible() {
    #expect(Conversion.growth(level: 5, baseline: 0, unit: "台") == nil)
    #expect(Conversion.growth(-100, over: 4, to: 2) == nil)
    #expect(Conversion.growth(10, over: 0, to: 2) == nil)
  }
}
