import Comparison
import Testing

/// A yearly rate is no total over several years, and names no first year unless the plan does.
@Suite struct YearlyRateTests {
  typealias Case = ComparisonCase

  static let cases: [Case] = [
    Case(
      name: "年均 without a first year, beside a base", concept: "industrial-value-added",
      plans: [
        .rank(1, "25", "到2027年，规模以上工业增加值较2024年增长25%以上"),
        .not("年均增速，起始年未写明", "到2027年，规模以上工业增加值年均增长10%以上"),
      ]),
    Case(
      name: "年均 over named years compounds", concept: "used-car-volume",
      plans: [
        .rank(1, "46.41", "2024—2027年，二手车交易量年均增长10%", says: "(1 + 10%)^4 − 1 = 46.41%"),
        .rank(2, "45", "到2027年，二手车交易量较2023年增长45%"),
      ]),
    Case(
      name: "年均 over years that begin later", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"), .not("基期不同：以2024年为基期", "2025—2027年，二手车交易量年均增长10%"),
      ]),
    Case(
      name: "“十五五”时期年均 compounds over five years", concept: "gdp",
      plans: [
        .rank(1, "30", "到2030年，地区生产总值较2025年增长30%"), .rank(2, "25", "到2030年，地区生产总值较2025年增长25%"),
        .rank(3, "21.67", "“十五五”时期，地区生产总值年均增长4%", says: "(1 + 4%)^5 − 1 = 21.67%"),
      ]),
    Case(
      name: "rates over the same years", concept: "gdp",
      plans: [
        .rank(1, "6", "2026—2030年，地区生产总值年均增长6%"), .rank(2, "5.5", "“十五五”时期，地区生产总值年均增长5.5%"),
        .rank(3, "5", "“十五五”时期地区生产总值年均增长5%左右"),
      ]),
    Case(
      name: "rates over other years", concept: "gdp",
      plans: [
        .rank(1, "5", "2026—2030年，地区生产总值年均增长5%"), .rank(2, "4.5", "2026—2030年，地区生产总值年均增长4.5%"),
        .not("期间不同：2028—2030年", "2028—2030年，地区生产总值年均增长6%"),
      ]),
    Case(
      name: "rates until another year", concept: "gdp",
      plans: [
        .rank(1, "5", "2026—2030年，地区生产总值年均增长5%"), .rank(2, "4.5", "2026—2030年，地区生产总值年均增长4.5%"),
        .not("目标年为2027年", "到2027年，地区生产总值年均增长9%"),
      ]),
    Case(
      name: "a rate whose first year is not stated, beside one whose is", concept: "gdp",
      plans: [
        .rank(1, "6", "到2030年，地区生产总值年均增长6%", says: "起始年未写明"), .rank(2, "5", "2026—2030年，地区生产总值年均增长5%"),
        .rank(3, "4", "2026—2030年，地区生产总值年均增长4%"),
      ]),
    Case(
      name: "one year and five", concept: "gdp",
      plans: [
        .rank(1, "5", "2026—2030年，地区生产总值年均增长5%"), .rank(2, "4", "2026—2030年，地区生产总值年均增长4%"),
        Case.Plan.not("目标年为2026年", "地区生产总值增长6%").ofOneYear,
      ]),
    Case(
      name: "yearly rates of one year and of five, asked for", concept: "gdp", options: .init(isAnnualised: true),
      plans: [
        Case.Plan.rank(1, "6", "地区生产总值增长6%").ofOneYear, .rank(2, "5", "2026—2030年，地区生产总值年均增长5%"),
        .rank(3, "4.56", "到2030年，地区生产总值较2025年增长25%"),
      ]),
    Case(
      name: "yearly falls, asked for", concept: "energy-intensity", options: .init(isAnnualised: true),
      plans: [
        .rank(1, "-3.5", "到2027年，单位GDP能耗年均下降3.5%"),
        .rank(2, "-3.09", "到2027年，单位GDP能耗较2024年下降9%以上", says: "(1 − 9%)^(1/3) − 1 = -3.09%"),
      ]),
    Case(
      name: "points a year are no points in all", concept: "forest-coverage", options: .init(measure: .growth),
      plans: [
        .rank(1, "3", "到2027年，森林覆盖率较2024年提高3个百分点"), .rank(2, "2", "到2027年，森林覆盖率较2024年提高2个百分点"),
        .not("年均增速，起始年未写明", "到2027年，森林覆盖率年均提高0.5个百分点"),
      ]),
    Case(
      name: "points a year, asked for", concept: "forest-coverage",
      options: .init(measure: .growth, isAnnualised: true),
      plans: [
        .rank(1, "1", "到2027年，森林覆盖率较2024年提高3个百分点", says: "3个百分点 ÷ 3年 = 1个百分点"),
        .rank(2, "0.5", "到2027年，森林覆盖率年均提高0.5个百分点"),
      ]),
    Case(
      name: "two rates without a first year", concept: "used-car-volume",
      plans: [
        .rank(1, "12", "到2027年，二手车交易量年均增长12%", says: "起始年未写明"),
        .rank(2, "10", "到2027年，二手车交易量年均增长10%", says: "起始年未写明"),
      ]),
  ]

  @Test(arguments: cases) func holds(_ example: Case) throws { try example.check() }

  @Test("年均 over a base is a yearly rate since that base")
  func overABase() throws {
    let example = Case(
      name: "", concept: "used-car-volume",
      plans: [
        .rank(1, "46.41", "到2027年，二手车交易量较2023年年均增长10%"), .rank(2, "45", "到2027年，二手车交易量较2023年增长45%"),
      ])
    try example.check()
  }
}
