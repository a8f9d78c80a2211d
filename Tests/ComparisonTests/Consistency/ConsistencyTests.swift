import Comparison
import Foundation
import Indicators
import Normalization
import PolicyText
import Testing

@Suite struct ConsistencyTests {
  @Test("Yearly amounts and their total", arguments: ConsistencyCase.sums) func sums(_ example: ConsistencyCase) throws
  {
    try expect(example)
  }

  @Test("An amount a year and the total", arguments: ConsistencyCase.yearlyAmounts)
  func yearlyAmounts(_ example: ConsistencyCase) throws { try expect(example) }

  @Test("Growth and levels", arguments: ConsistencyCase.growth) func growth(_ example: ConsistencyCase) throws {
    try expect(example)
  }

  @Test("A yearly growth over several years and levels", arguments: ConsistencyCase.compounded)
  func compounded(_ example: ConsistencyCase) throws { try expect(example) }

  @Test("Points and levels", arguments: ConsistencyCase.points) func points(_ example: ConsistencyCase) throws {
    try expect(example)
  }

  @Test("Additions and levels", arguments: ConsistencyCase.additions) func additions(_ example: ConsistencyCase) throws
  {
    try expect(example)
  }

  @Test("Yearly rates and the growth of all years", arguments: ConsistencyCase.rates)
  func rates(_ example: ConsistencyCase) throws { try expect(example) }

  @Test("Parts and their whole", arguments: ConsistencyCase.parts) func parts(_ example: ConsistencyCase) throws {
    try expect(example)
  }

  @Test("One amount in two units", arguments: ConsistencyCase.units) func units(_ example: ConsistencyCase) throws {
    try expect(example)
  }

  @Test("Two numbers for one goal in the text", arguments: ConsistencyCase.twoNumbers)
  func twoNumbers(_ example: ConsistencyCase) throws { try expect(example) }

  @Test("The text and a table", arguments: ConsistencyCase.textAndTable)
  func textAndTable(_ example: ConsistencyCase) throws { try expect(example) }

  @Test("What is no contradiction", arguments: ConsistencySilence.texts) func silence(_ text: String) throws {
    #expect(Checking.notes(try Checking.check(text)) == [])
  }

  @Test("What is unclear, and why", arguments: ConsistencySilence.unclear)
  func unclear(_ example: ConsistencySilence.Unclear) throws {
    let found = try Checking.check(example.text).findings.filter { $0.verdict != .agreement }
    #expect(found.map(\.verdict) == [.unclear])
    #expect(found.map(\.reason) == [example.reason])
  }

  private func expect(_ example: ConsistencyCase) throws {
    let check = try Checking.check(example.text)
    let found = check.findings.filter { $0.verdict != .agreement }
    guard let expected = example.expected else {
      #expect(Checking.notes(check) == [])
      #expect(!example.isHeld || !check.findings.isEmpty, "nothing was held against anything")
      return
    }
    #expect(found.count == 1, "\(Checking.notes(check))")
    let finding = try #require(found.first)
    // More of what is new than the level holds may be losses; and levels above what growth gives may be prices.
    #expect(finding.isContradiction || finding.reason == .losses || finding.reason == .prices)
    #expect(finding.kind == expected.kind)
    #expect(abs(finding.stated - expected.stated) < 1e-6)
    if let other = expected.other { #expect(abs(finding.other - other) < 0.01) }
  }

  @Test("A document without goals, with one goal, and bases that are no bases", arguments: ConsistencySilence.hostile)
  func hostile(_ text: String) throws { #expect(try Checking.check(text).contradictions.isEmpty) }

  @Test("Ten thousand numbers on one subject take no time")
  func many() throws {
    let text = (0..<5000).map { "到2027年，森林覆盖率达到\($0 % 90 + 1)%。" }.joined()
    let start = ContinuousClock.now
    #expect(try Checking.check(text).contradictions.isEmpty)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("The order is by size, contradictions first")
  func order() throws {
    let check = try Checking.check(
      "到2027年，森林覆盖率达到35%，二手车交易量达到10万辆以上，口袋公园达到30个。\n二、任务\n到2027年，森林覆盖率达到33%，二手车交易量达到12万辆以上。到2027年，口袋公园达到60个。")
    #expect(
      Checking.notes(check) == ["! twoNumbers 口袋公园 30 60", "! twoNumbers 森林覆盖率 35 33", "? twoNumbers 二手车交易量 10 12"])
  }
}

/// What must be let pass.
enum ConsistencySilence {
  static let texts = [
    // Relations.
    "到2027年，森林覆盖率达到35%以上。\n二、任务\n到2027年，森林覆盖率达到36%。", "到2027年，口袋公园达到30个左右。\n二、任务\n到2027年，口袋公园达到31个。",
    "2026年GDP增长6%以上，力争6.5%。", "到2027年，高新技术企业达到100家，力争达到120家。", "到2027年，高新技术企业达到100家。\n二、任务\n力争到2027年高新技术企业达到120家。",
    "城镇调查失业率控制在5.5%以内。\n二、任务\n城镇调查失业率控制在5%。",
    // Rounding.
    "到2027年，二手车交易量由13.6万辆增加到14.5万辆，增长6.6%。",
    "到2027年，社会消费品零售总额达到1.2万亿元。\n附件\n\n| 指标 | 2027年目标 |\n| --- | --- |\n| 社会消费品零售总额（亿元） | 12150 |",
    "到2027年，二手车交易量由2023年的3.05万辆增加到4.42万辆，增长45%。",
    // Units.
    "到2027年，公共充电桩达到1.2万个。\n附件\n\n| 指标 | 2027年目标 |\n| --- | --- |\n| 公共充电桩（个） | 12000 |",
    "2025年、2026年、2027年分别新建充电桩8000个、10000个、1.2万个，三年累计新建充电桩3万个。",
    // Another period, base, statistic, scope or action.
    "2027年单位GDP能耗下降3%。到2027年，单位GDP能耗累计下降12%。", "到2027年，二手车交易量较2023年增长45%，较2024年增长30%。",
    "2026年森林覆盖率达到34%，2027年森林覆盖率达到35%。",
    "到2027年，规模以上工业增加值年均增长8%。2027年规模以上工业增加值增长7%。", "新建农村公路100公里，改造农村公路200公里。", "公交线路新增5条、优化8条。",
    "到2027年，城区污水集中收集率达到80%，乡镇污水集中收集率达到60%。", "2027年改造老旧小区40个。到2027年，累计改造老旧小区100个。",
    "到2027年，甲镇口袋公园达到3个。\n到2027年，乙镇口袋公园达到5个。\n到2027年，丙镇口袋公园达到8个。",
    "附件\n\n| 单位 | 任务 | 2027年目标 |\n| --- | --- | --- |\n| 甲镇 | 改造老旧小区（个） | 3 |\n| 乙镇 | 改造老旧小区（个） | 8 |",
    "实施重点项目100个，其中亿元以上项目60个、工业项目30个。", "新增就业3500人，其中残疾人就业200人。",
    // Growth of output is at constant prices.
    "到2027年，地区生产总值达到470亿元以上，年均增长6%（2024年为400亿元）。",
    // A total of rising totals.
    "到2027年，累计改造老旧小区100个。\n附件\n\n| 任务 | 2025年 | 2026年 | 2027年 |\n| --- | --- | --- | --- |\n| 累计改造老旧小区（个） | 30 | 60 | 100 |",
  ]

  struct Unclear: Sendable, CustomTestStringConvertible {
    var text: String
    var reason: ConsistencyCheck.Reason
    var testDescription: String { text }
  }

  static let unclear = [
    Unclear(text: "到2027年，森林覆盖率达到35%以上。\n二、任务\n到2027年，森林覆盖率达到33%以上。", reason: .bothBounds),
    Unclear(text: "到2027年，地区生产总值达到500亿元，年均增长5%（2024年为400亿元）。", reason: .prices),
    Unclear(text: "2024年底高新技术企业100家。到2027年，新增高新技术企业30家，达到120家。", reason: .losses),
    Unclear(text: "实施重点项目100个，其中亿元以上项目60个、工业项目70个。", reason: .overlap),
    Unclear(text: "建设高标准农田5.2万亩，其中新建3万亩、改造提升2万亩。", reason: .remainder),
    Unclear(
      text:
        "| 指标 | 2023年现状 | 2024年目标 | 2025年目标 | 2026年目标 | 2027年目标 |\n| --- | --- | --- | --- | --- | --- |\n| 二手车交易量 | 二手车交易量3万辆 | 二手车交易量较上年度增长10% | 二手车交易量较上年度增长10% | 二手车交易量较上年度增长10% | 二手车交易量比2023年增长70% |",
      reason: .jump),
  ]

  static let hostile = [
    "", "加强领导。", "到2027年，森林覆盖率达到35%。", "到2025年，二手车交易量较2025年增长10%。", "到2025年，二手车交易量达到5万辆，较2025年增长10%。",
    "到2025年，二手车交易量达到5万辆，较2027年（4万辆）增长10%。", "到2027年，二手车交易量由0万辆增加到5万辆，增长100%。", "到2027年，茶叶产量下降100%，年均下降100%，三年累计下降100%。",
    "每年改造老旧小区0个，三年共改造0个。", "到9999年，森林覆盖率达到35%，年均增长99999999999999999999%。",
  ]
}
