import Comparison
import Normalization
import Testing

/// Two editions of one passage, and what a difference must say of it.
@Suite struct DifferenceCaseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let first: String
    let second: String
    let outcome: String
    var difference = ""
    var remark: [String] = []
    var title = "2026年工作要点"
    var testDescription: String { name }
  }

  static let changes: [Case] = [
    Case(
      name: "an amount", first: "社会消费品零售总额达到150亿元", second: "社会消费品零售总额达到120亿元", outcome: "前者力度更大", difference: "+30亿元"),
    Case(name: "a growth", first: "社会消费品零售总额增长7%", second: "社会消费品零售总额增长8%", outcome: "后者力度更大", difference: "-1个百分点"),
    Case(
      name: "less is more", first: "城镇调查失业率控制在5%以内", second: "城镇调查失业率控制在5.5%以内", outcome: "前者力度更大",
      difference: "-0.5个百分点"),
    // 1500000万元 is 150亿元, not 15: the cases call the two equal, and arithmetic does not.
    Case(
      name: "two units of one dimension", first: "网络零售额突破1500000万元", second: "网络零售额突破15亿元", outcome: "前者力度更大",
      difference: "+135亿元", remark: ["1500000万元 = 150亿元"]),
    Case(name: "equal in two units", first: "网络零售额突破150000万元", second: "网络零售额突破15亿元", outcome: "相同", difference: "0亿元"),
    Case(
      name: "dollars, ten thousand and a hundred million", first: "外贸进出口总额达到1亿美元", second: "外贸进出口总额达到8000万美元",
      outcome: "", difference: "+2000万美元"),
    Case(name: "dropped", first: "新建充电桩30个", second: "社会消费品零售总额增长8%", outcome: "仅前者"),
    Case(
      name: "points and per cent", first: "研发经费投入强度提高0.5个百分点", second: "研发经费投入强度提高5%", outcome: "不可比",
      remark: ["百分点"]),
    Case(name: "a level and a growth", first: "网络零售额突破15亿元", second: "网络零售额增长8%", outcome: "不可比", remark: ["缺基期值"]),
    Case(
      name: "another base", first: "到2027年，二手车交易量较2023年增长45%", second: "到2027年，二手车交易量较2020年增长50%", outcome: "不可比",
      remark: ["基期不同"], title: "行动方案"),
    Case(
      name: "an unmapped wording", first: "打造特色灯会品牌12个", second: "打造特色灯会品牌9个", outcome: "有改动", difference: "+3个"),
    Case(
      name: "an unmapped wording, unchanged", first: "打造特色灯会品牌12个", second: "打造特色灯会品牌12个", outcome: "相同",
      difference: "0个"),
    Case(name: "an unmapped wording, dropped", first: "打造特色灯会品牌12个", second: "新建充电桩30个", outcome: "仅前者"),
  ]

  @Test("A changed number is a change, mapped or not", arguments: changes)
  func changed(_ example: Case) throws {
    let row = try #require(try Self.row(example))
    if !example.outcome.isEmpty { #expect(row["outcome"] == example.outcome) }
    #expect(row["difference"] == example.difference)
    for part in example.remark { #expect(row["remark"]?.contains(part) == true, "\(row)") }
  }

  static let softenings: [Case] = [
    Case(name: "以上 lost", first: "新建充电桩30个以上", second: "新建充电桩30个", outcome: "相同", remark: ["后者表述较软", "以上"]),
    Case(name: "不少于 lost", first: "新建充电桩不少于30个", second: "新建充电桩30个", outcome: "相同", remark: ["后者表述较软", "以上"]),
    Case(name: "左右 added", first: "社会消费品零售总额增长8%", second: "社会消费品零售总额增长8%左右", outcome: "相同", remark: ["后者表述较软"]),
    Case(name: "以上 became 左右", first: "社会消费品零售总额增长8%以上", second: "社会消费品零售总额增长8%左右", outcome: "相同", remark: ["后者表述较软"]),
    Case(name: "力争 added", first: "社会消费品零售总额增长8%", second: "社会消费品零售总额力争增长8%", outcome: "相同", remark: ["后者表述较软", "力争"]),
    Case(
      name: "力争 taken out", first: "社会消费品零售总额力争增长8%", second: "社会消费品零售总额增长8%", outcome: "相同", remark: ["前者表述较软", "力争"]),
    Case(
      name: "a number made a word", first: "社会消费品零售总额增长8%", second: "社会消费品零售总额稳步增长", outcome: "后者未量化",
      remark: ["后者表述较软", "无数值"]),
    Case(
      name: "a weaker word", first: "社会消费品零售总额大幅增长", second: "社会消费品零售总额稳步增长", outcome: "不可比",
      remark: ["后者表述较软", "程度词减弱"]),
    Case(
      name: "应当 became 可以", first: "打造特色灯会品牌应当达到12个", second: "打造特色灯会品牌可以达到12个", outcome: "相同",
      remark: ["后者表述较软", "约束用语减弱"]),
    Case(name: "确保 became 争取", first: "确保新建充电桩30个", second: "争取新建充电桩30个", outcome: "相同", remark: ["后者表述较软"]),
    Case(
      name: "softer and lower", first: "新建充电桩30个以上", second: "力争新建充电桩20个", outcome: "前者力度更大", difference: "+10个",
      remark: ["后者表述较软", "以上", "力争"]),
    Case(
      name: "of an unmapped wording", first: "打造特色灯会品牌12个以上", second: "力争打造特色灯会品牌12个", outcome: "相同",
      remark: ["后者表述较软", "力争"]),
    Case(
      name: "the control of a ceiling lost", first: "城镇调查失业率控制在5%以内", second: "城镇调查失业率5%左右", outcome: "相同",
      remark: ["后者表述较软"]),
  ]

  @Test("Softer words are told beside the number", arguments: softenings)
  func softened(_ example: Case) throws {
    let row = try #require(try Self.row(example))
    #expect(row["outcome"] == example.outcome, "\(row)")
    if !example.difference.isEmpty { #expect(row["difference"] == example.difference) }
    for part in example.remark { #expect(row["remark"]?.contains(part) == true, "\(row)") }
  }

  @Test("Nobody is softer than itself", arguments: changes + softenings)
  func same(_ example: Case) throws {
    DifferencePropertyTests.expectNoDifference(try Plans.district("甲区", example.first, title: example.title))
    DifferencePropertyTests.expectMirror(
      try Plans.district("甲区", example.first, title: example.title),
      try Plans.district("甲区", example.second, title: example.title))
  }

  /// The row of the first goal.
  private static func row(_ example: Case) throws -> [String: String]? {
    let difference = GoalDifference(
      try Plans.district("甲区", example.first, title: example.title),
      try Plans.district("甲区", example.second, title: example.title), taxonomy: Plans.taxonomy)
    return ReadTable(difference).rows.first { $0["first"] != "—" }
  }
}
