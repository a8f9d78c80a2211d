import Comparison
import Testing

/// What is assumed or left out has been asked for.
@Suite struct OptionTests {
  typealias Case = ComparisonCase

  static let heads = IndicatorComparison.Attribute(name: "population", values: ["甲区": 90, "乙区": 30, "丁区": 0])

  static let cases: [Case] = [
    Case(
      name: "narrower scopes rank with a flag", concept: "equipment-investment",
      plans: [
        .rank(1, "30", "到2027年，工业领域设备投资规模较2023年增长30%", says: "范围较窄（工业领域）"),
        .rank(2, "25", "到2027年，工业、农业、建筑、交通、教育、文旅、医疗等领域设备投资规模较2023年增长25%"),
      ]),
    Case(
      name: "--strict-scope keeps them out", concept: "equipment-investment", options: .init(strictScope: true),
      plans: [
        .not("范围不同（--strict-scope）", "到2027年，工业领域设备投资规模较2023年增长30%"),
        .rank(1, "25", "到2027年，工业、农业、建筑、交通、教育、文旅、医疗等领域设备投资规模较2023年增长25%"),
      ]),
    Case(
      name: "--strict-scope keeps who says no scope", concept: "equipment-investment",
      options: .init(strictScope: true),
      plans: [
        .rank(1, "30", "到2027年，设备投资规模较2023年增长30%", says: "范围未写明"),
        .rank(2, "25", "到2027年，工业、农业、建筑、交通、教育、文旅、医疗等领域设备投资规模较2023年增长25%"),
      ]),
    Case(
      name: "the whole counts before its part", concept: "equipment-investment",
      plans: [
        .rank(1, "28", "到2027年，工业领域设备投资规模较2023年增长40%，工业、农业、建筑、交通、教育、文旅、医疗等领域设备投资规模较2023年增长28%"),
        .rank(2, "25", "到2027年，工业、农业、建筑、交通、教育、文旅、医疗等领域设备投资规模较2023年增长25%"),
      ]),
    Case(
      name: "--per heads", concept: "charging-piles", options: .init(attribute: heads),
      plans: [
        .rank(2, "100", "到2027年，新建充电桩9000个", says: "9000个 ÷ 90（population） = 100"),
        .rank(1, "200", "到2027年，新建充电桩6000个"), .not("属性文件没有该地区的“population”", "到2027年，新建充电桩3000个"),
        .not("属性文件没有该地区的“population”", "到2027年，新建充电桩3000个"),
      ]),
    Case(
      name: "a growth does not divide by heads", concept: "used-car-volume", options: .init(attribute: heads),
      plans: [.not("增速和占比不能按“population”平均", "到2027年，二手车交易量较2023年增长45%")]),
    Case(
      name: "a share does not divide by heads", concept: "forest-coverage", options: .init(attribute: heads),
      plans: [.not("增速和占比不能按“population”平均", "到2027年，森林覆盖率达到30%")]),
    Case(
      name: "--measure level", concept: "gdp", options: .init(measure: .level),
      plans: [
        .rank(1, "500", "到2027年，地区生产总值达到500亿元"), .not("按增速设定，缺基期值", "到2027年，地区生产总值较2024年增长20%"),
      ]),
    Case(
      name: "--measure addition", concept: "recycling-sites", options: .init(measure: .addition),
      plans: [
        .rank(1, "50", "到2027年，新增再生资源回收网点50个"),
        .not("按达到的水平设定，本表按期内新增（完成）量比较", "到2027年，再生资源回收网点达到400个"),
      ]),
    Case(
      name: "--annualised of a level over a stated base", concept: "industrial-value-added",
      options: .init(isAnnualised: true),
      plans: [
        .rank(1, "10", "到2027年，规模以上工业增加值年均增长10%以上"),
        .rank(
          2, "9.14", "2024年，规模以上工业增加值120亿元。到2027年，规模以上工业增加值达到156亿元",
          says: "156亿元 ÷ 120亿元 − 1 = 30%；(1 + 30%)^(1/3) − 1 = 9.14%"),
        .rank(3, "7.72", "到2027年，规模以上工业增加值较2024年增长25%以上"), .not("按达到的水平设定，缺基期值", "到2027年，规模以上工业增加值达到200亿元"),
      ]),
    Case(
      name: "--annualised leaves levels as they are", concept: "forest-coverage", options: .init(isAnnualised: true),
      plans: [.rank(1, "33", "到2027年，森林覆盖率达到33%"), .rank(2, "32", "到2027年，森林覆盖率达到32%")]),
    Case(
      name: "less is more where less is better", concept: "pm25",
      plans: [.rank(2, "33", "到2027年，PM2.5浓度不高于33微克/立方米"), .rank(1, "32", "到2027年，PM2.5浓度下降到32微克/立方米")]),
    Case(
      name: "a number, a word, nothing", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"), .words("到2027年，二手车交易量大幅增长"), .none("到2027年，新建充电桩30个"),
      ]),
  ]

  @Test(arguments: cases) func holds(_ example: Case) throws { try example.check() }
}
