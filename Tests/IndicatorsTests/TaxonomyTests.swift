import Indicators
import Testing

@Suite struct TaxonomyTests {
  let taxonomy = Taxonomy.standard

  @Test func holdsTheConceptsOfTheField() {
    #expect(taxonomy.concepts.count >= 350)
    #expect(Set(taxonomy.concepts.map(\.id)).count == taxonomy.concepts.count)
    for concept in taxonomy.concepts {
      #expect(!concept.englishLabel.isEmpty && !concept.broader.isEmpty && !concept.definition.isEmpty, "\(concept.id)")
      #expect(
        taxonomy.units.dimension(of: concept.unit) != nil || concept.unit.isEmpty, "\(concept.id): \(concept.unit)")
    }
  }

  @Test("The built-in files stand the checks that are made of files given in their place")
  func standsItsOwnChecks() {
    do {
      _ = try Taxonomy { ("built-in " + $0, BuiltInData.taxonomyFile($0)) }
    } catch { Issue.record("\(error)") }
  }

  @Test("Every field has a name, and every concept a field")
  func fields() {
    for concept in taxonomy.concepts {
      let field = taxonomy.field(concept.broader)
      #expect(field?.name.isEmpty == false && field?.englishName.isEmpty == false, "\(concept.id): \(concept.broader)")
    }
  }

  @Test func districtsByName() {
    let register = taxonomy.districts
    #expect(register.identify(fileName: "plan.txt", in: ["济南市历下区人民政府关于印发方案的通知"])?.code == "370102")
    #expect(register.identify(fileName: "120113-北辰区.txt", in: [])?.name == "北辰区")
    #expect(register.identify(fileName: "plan.txt", in: ["南阳市推动大规模设备更新实施方案"])?.code == "411300")
    #expect(register.identify(fileName: "plan.txt", in: ["朝阳区实施方案"]) == nil, "two districts have this name")
    #expect(register.identify(fileName: "plan.txt", in: ["北京市朝阳区实施方案"])?.code == "110105")
  }

  struct Amount: Sendable {
    let from: String
    let to: String
    let factor: Double
  }

  @Test(
    "Units convert there and back",
    arguments: [
      Amount(from: "万辆", to: "辆", factor: 10_000), Amount(from: "公里", to: "米", factor: 1000),
      Amount(from: "亿元", to: "万元", factor: 10_000), Amount(from: "万千瓦", to: "千瓦", factor: 10_000),
      Amount(from: "万吨标准煤", to: "吨标准煤", factor: 10_000), Amount(from: "平方公里", to: "万平方米", factor: 100),
      Amount(from: "台(套)", to: "台", factor: 1), Amount(from: "万亿元", to: "亿元", factor: 10_000),
    ])
  func conversion(_ amount: Amount) throws {
    let there = try #require(taxonomy.units.convert(3, from: amount.from, to: amount.to))
    #expect(abs(there - 3 * amount.factor) < 1e-6 * amount.factor)
    let back = try #require(taxonomy.units.convert(there, from: amount.to, to: amount.from))
    #expect(abs(back - 3) < 1e-9)
  }

  @Test func unitsOfOtherDimensionsDoNotConvert() {
    #expect(taxonomy.units.convert(1, from: "公里", to: "吨") == nil)
    #expect(taxonomy.units.convert(1, from: "公里", to: "石") == nil)
  }
}

@Suite struct IndicatorMatcherTests {
  static let matcher = IndicatorMatcher(.standard)

  struct Case: Sendable, CustomTestStringConvertible {
    let wording: String
    let concept: String?
    var testDescription: String { wording }
  }

  static let cases: [Case] = [
    .init(wording: "废旧家电回收量", concept: "appliance-recycling-volume"),
    .init(wording: "废旧家电规范回收处理量", concept: "appliance-recycling-volume"),
    .init(wording: "报废机动车回收拆解量", concept: "scrapped-vehicle-recycling-volume"),
    .init(wording: "二手车交易数量", concept: "used-car-volume"),
    .init(wording: "重点领域设备投资规模", concept: "equipment-investment"),
    .init(wording: "企业数字化研发设计工具普及率", concept: "digital-design-penetration"),
    .init(wording: "规上工业企业关键工序数控化率", concept: "cnc-rate"), .init(wording: "再生资源回收站点", concept: "recycling-sites"),
    .init(wording: "回收网点", concept: "recycling-sites"), .init(wording: "城镇老旧小区", concept: "old-communities-renovated"),
    .init(wording: "老旧供热管道", concept: "heating-pipeline-renewal"),
    .init(wording: "单位地区生产总值能耗", concept: "energy-intensity"),
    .init(wording: "GDP", concept: "gdp"), .init(wording: "全体居民人均可支配收入", concept: "household-income"),
    .init(wording: "环卫车辆", concept: "sanitation-vehicles"), .init(wording: "煤电机组", concept: "coal-units-retrofitted"),
    // Near misses: another head, another qualifier, or nothing of the kind.
    .init(wording: "二手车交易方式", concept: nil), .init(wording: "二手车交易税", concept: nil),
    .init(wording: "报废汽车", concept: nil),
    .init(wording: "废旧家电", concept: nil), .init(wording: "窗口服务满意率", concept: nil), .init(wording: "落后设备", concept: nil),
  ]

  @Test(arguments: cases)
  func maps(_ given: Case) {
    let match = Self.matcher.match(Wording(indicator: given.wording))
    #expect(match.map { Self.matcher.taxonomy.concepts[$0.concept].id } == given.concept)
  }

  @Test("The verb tells machinery bought from machinery retired")
  func verbs() {
    func concept(_ action: String, _ indicator: String) -> String? {
      Self.matcher.match(Wording(indicator: indicator, action: action, dimension: "count")).map {
        Self.matcher.taxonomy.concepts[$0.concept].id
      }
    }
    #expect(concept("新购置", "农机装备") == "farm-machinery-purchased")
    #expect(concept("淘汰", "老旧农机装备") == "farm-machinery-retired")
    #expect(concept("报废", "拖拉机") == "farm-machinery-retired")
  }

  @Test("Every label of a concept is mapped onto it")
  func ownLabels() {
    for concept in Taxonomy.standard.concepts {
      for label in concept.labels {
        let match = Self.matcher.match(Wording(indicator: label))
        #expect(match.map { Self.matcher.taxonomy.concepts[$0.concept].id } == concept.id, "\(label)")
      }
    }
  }
}
