import Briefing
import Comparison
import Indicators
import Normalization
import Testing

/// What `align` says of one goal against that of the State Council's plan of 2024.
@Suite struct AlignmentCaseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let concept: String
    let text: String
    let outcome: ReferenceAlignment.Outcome
    var gap = ""
    var ratio = ""
    var remark = ""
    var isExtrapolating = false
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(concept: "used-car-volume", text: "到2027年，二手车交易量较2023年增长45%", outcome: .meets, gap: "0个百分点", ratio: "1"),
    Case(
      concept: "used-car-volume", text: "到2027年，二手车交易量较2023年增长60%", outcome: .exceeds, gap: "+15个百分点", ratio: "1.33"),
    Case(concept: "used-car-volume", text: "到2027年，二手车交易量较2023年增长10%", outcome: .below, gap: "-35个百分点", ratio: "0.22"),
    Case(concept: "used-car-volume", text: "到2027年，二手车交易量大幅增长", outcome: .vaguer),
    Case(concept: "used-car-volume", text: "到2027年，新建充电桩30个", outcome: .leftOut),
    Case(
      concept: "used-car-volume", text: "到2027年，二手车交易量较2020年增长60%", outcome: .notComparable, remark: "基期不同：以2020年为基期"),
    Case(concept: "used-car-volume", text: "到2027年，二手车交易量翻一番", outcome: .notComparable, remark: "基期未写明"),
    Case(concept: "used-car-volume", text: "到2025年，二手车交易量较2023年增长21%", outcome: .notComparable, remark: "目标年为2025年"),
    Case(
      concept: "used-car-volume", text: "到2025年，二手车交易量较2023年增长21%", outcome: .exceeds, gap: "+1.41个百分点", ratio: "1.03",
      remark: "折算：(1 + 21%)^(4/2) − 1 = 46.41%", isExtrapolating: true),
    Case(
      concept: "used-car-volume", text: "2024—2027年，二手车交易量年均增长10%", outcome: .exceeds, gap: "+1.41个百分点", ratio: "1.03",
      remark: "折算：(1 + 10%)^4 − 1 = 46.41%"),
    Case(concept: "used-car-volume", text: "到2027年，二手车交易量年均增长20%", outcome: .notComparable, remark: "起始年未写明"),
    Case(
      concept: "used-car-volume", text: "到2027年，二手车交易量由2023年的4万辆提高到6万辆", outcome: .exceeds, gap: "+5个百分点",
      ratio: "1.11", remark: "6万辆 ÷ 4万辆 − 1 = 50%"),
    Case(concept: "used-car-volume", text: "到2027年，二手车交易量达到6万辆", outcome: .notComparable, remark: "缺基期值"),
    Case(
      concept: "equipment-investment", text: "到2027年，工业领域设备投资规模较2023年增长30%", outcome: .exceeds, gap: "+5个百分点",
      ratio: "1.2", remark: "范围较窄"),
    Case(concept: "cnc-rate", text: "到2027年，规模以上工业企业关键工序数控化率达到80%", outcome: .exceeds, gap: "+5个百分点", ratio: "1.07"),
  ]

  @Test(arguments: cases) func holds(_ example: Case) throws {
    let references = Plans.taxonomy.reference("national-2024").filter { $0.concept == example.concept }
    let alignment = ReferenceAlignment(
      references, [try Plans.district("甲区", example.text)], taxonomy: Plans.taxonomy,
      isExtrapolating: example.isExtrapolating)
    #expect(alignment.cells[0][0].outcome == example.outcome)
    let list = ReadTable(AlignmentTable(alignment, taxonomy: Plans.taxonomy, language: .zh).list())
    let row = try #require(list.rows.first)
    #expect(row["gap"] == example.gap, "\(row)")
    #expect(row["ratio"] == example.ratio, "\(row)")
    #expect(row["remark"]?.contains(example.remark) == true || example.remark.isEmpty, "\(row)")
  }

  @Test("The more ambitious is 力度更大, whichever way the indicator goes; nobody is 更高, 更低 or 更好")
  func words() throws {
    let plans = [
      try Plans.district("甲区", "到2027年，PM2.5浓度不高于32微克/立方米"), try Plans.district("乙区", "到2027年，PM2.5浓度不高于36微克/立方米"),
      try Plans.district("丙区", "到2027年，PM2.5浓度不高于34微克/立方米"),
    ]
    let reference = AlignmentPropertyTests.reference(try #require(plans[2].goals.first))
    let alignment = ReferenceAlignment([reference], plans, taxonomy: Plans.taxonomy)
    let list = AlignmentTable(alignment, taxonomy: Plans.taxonomy, language: .zh)
    #expect(ReadTable(list.list()).rows.map { $0["outcome"] } == ["力度更大", "力度更小", "持平"])
    let difference = DifferenceTable(
      GoalDifference(plans[0], plans[1], taxonomy: Plans.taxonomy), "甲区", "乙区", .zh
    ).table()
    #expect(ReadTable(difference).rows.first?["outcome"] == "甲区力度更大")
    let cells = [list.matrix("own").rows, list.list().rows, difference.rows].joined().joined().joined()
    for word in ["更高", "更低", "更好", "最高"] { #expect(!cells.contains(word)) }
  }
}
