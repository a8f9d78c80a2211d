import Comparison
import Testing

/// Units convert inside a dimension, with the arithmetic in the cell, and never across.
@Suite struct UnitTests {
  typealias Case = ComparisonCase

  static let cases: [Case] = [
    Case(
      name: "公顷 and 亩", concept: "high-standard-farmland",
      plans: [
        .rank(1, "4.5", "到2027年，新建高标准农田3000公顷", says: "3000公顷 = 4.5万亩"), .rank(2, "4.2", "到2027年，新建高标准农田4.2万亩"),
        .rank(3, "1.5", "到2027年，新建高标准农田15000亩"),
      ]),
    Case(
      name: "斤 and 吨", concept: "grain-output",
      plans: [
        .rank(1, "100", "到2027年，粮食产量达到20亿斤", says: "20亿斤 = 100万吨"), .rank(2, "98", "到2027年，粮食产量不少于98万吨"),
        .rank(3, "90", "到2027年，粮食产量稳定在900000吨"),
      ]),
    Case(
      name: "万元 and 亿元", concept: "retail-sales", options: .init(measure: .level),
      plans: [
        .rank(1, "150", "到2027年，社会消费品零售总额达到1500000万元", says: "1500000万元 = 150亿元"),
        .rank(2, "15", "到2027年，社会消费品零售总额达到15亿元"),
      ]),
    Case(
      name: "equal in two units", concept: "retail-sales", options: .init(measure: .level),
      plans: [
        .rank(1, "15", "到2027年，社会消费品零售总额达到150000万元"), .rank(1, "15", "到2027年，社会消费品零售总额达到15亿元"),
      ]),
    Case(
      name: "万个 and 个", concept: "charging-piles",
      plans: [.rank(1, "12000", "到2027年，新建充电桩1.2万个"), .rank(2, "9000", "到2027年，新建充电桩9000个")]),
    Case(
      name: "个, 台 and 根", concept: "charging-piles",
      plans: [.rank(1, "9000", "到2027年，新建充电桩9000个"), .rank(2, "5000", "到2027年，新建充电桩5000台")]),
    Case(
      name: "人 and 万人", concept: "urban-jobs",
      plans: [.rank(1, "1", "到2027年，城镇新增就业1万人"), .rank(2, "0.6", "到2027年，城镇新增就业6000人", says: "6000人 = 0.6万人")]),
    Case(
      name: "户 and 万户", concept: "market-entities",
      plans: [.rank(1, "5", "到2027年，经营主体达到5万户"), .rank(2, "4.8", "到2027年，经营主体达到48000户")]),
    Case(
      name: "米 and 公里", concept: "gas-pipeline-renewal",
      plans: [
        .rank(1, "13", "到2027年，改造燃气老旧管网13公里"), .rank(2, "3", "到2027年，改造燃气老旧管网3000米", says: "3000米 = 3公里"),
      ]),
    Case(
      name: "兆瓦 and 万千瓦", concept: "renewable-capacity",
      plans: [
        .rank(1, "12", "到2027年，可再生能源装机容量达到12万千瓦"),
        .rank(2, "10", "到2027年，可再生能源装机容量达到100兆瓦", says: "100兆瓦 = 10万千瓦"),
      ]),
    Case(
      name: "平方米 and 万平方米", concept: "building-retrofit-area",
      plans: [.rank(1, "2", "到2027年，实施既有建筑低碳改造2万平方米"), .rank(2, "0.5", "到2027年，实施既有建筑低碳改造5000平方米")]),
    Case(
      name: "万美元 and 亿美元", concept: "foreign-investment",
      plans: [.rank(1, "1", "到2027年，实际使用外资达到1亿美元"), .rank(2, "0.8", "到2027年，实际使用外资达到8000万美元")]),
    Case(
      name: "no rate of exchange", concept: "foreign-trade", options: .init(measure: .level),
      plans: [
        .rank(1, "20", "到2027年，外贸进出口总额达到20亿元"), .rank(2, "10", "到2027年，外贸进出口总额达到10亿元"),
        Case.Plan(text: "到2027年，外贸进出口总额达到5亿美元", rank: "—"),
      ]),
  ]

  @Test(arguments: cases) func holds(_ example: Case) throws { try example.check() }
}
