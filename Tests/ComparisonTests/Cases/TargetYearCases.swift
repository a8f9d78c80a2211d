import Comparison
import Testing

/// A year that a plan does not name stands in no table for it, unless it is asked for.
@Suite struct TargetYearTests {
  typealias Case = ComparisonCase

  static let cases: [Case] = [
    Case(
      name: "2025 is not carried on to 2027", concept: "used-car-volume",
      plans: [
        .rank(1, "46.41", "到2027年，二手车交易量较2023年增长46.41%"), .not("目标年为2025年", "到2025年，二手车交易量较2023年增长21%"),
      ]),
    Case(
      name: "unless it is asked for, with its formula", concept: "used-car-volume",
      options: .init(year: 2027, isExtrapolating: true),
      plans: [
        .rank(1, "46.41", "到2027年，二手车交易量较2023年增长46.41%"),
        .rank(1, "46.41", "到2025年，二手车交易量较2023年增长21%", says: "折算：(1 + 21%)^(4/2) − 1 = 46.41%"),
      ]),
    Case(
      name: "carried back", concept: "used-car-volume", options: .init(year: 2025, isExtrapolating: true),
      plans: [
        .rank(1, "21", "到2025年，二手车交易量较2023年增长21%"),
        .rank(1, "21", "到2027年，二手车交易量较2023年增长46.41%", says: "(1 + 46.41%)^(2/4) − 1 = 21%"),
      ]),
    Case(
      name: "carried on to a year that nobody names", concept: "used-car-volume",
      options: .init(year: 2031, isExtrapolating: true),
      plans: [
        .rank(1, "114.36", "到2027年，二手车交易量较2023年增长46.41%", says: "(1 + 46.41%)^(8/4) − 1 = 114.36%"),
        .rank(2, "46.41", "到2027年，二手车交易量较2023年增长21%", says: "(1 + 21%)^(8/4) − 1 = 46.41%"),
      ]),
    Case(
      name: "another base is not carried on", concept: "used-car-volume",
      options: .init(year: 2027, isExtrapolating: true),
      plans: [.rank(1, "45", "到2027年，二手车交易量较2023年增长45%"), .not("目标年为2025年", "到2025年，二手车交易量较2020年增长50%")]),
    Case(
      name: "nor is what has no base", concept: "used-car-volume", options: .init(year: 2027, isExtrapolating: true),
      plans: [.rank(1, "45", "到2027年，二手车交易量较2023年增长45%"), .not("目标年为2025年", "到2025年，二手车交易量增长21%")]),
    Case(
      name: "nor is a level", concept: "forest-coverage", options: .init(year: 2027, isExtrapolating: true),
      plans: [.rank(1, "33", "到2027年，森林覆盖率达到33%"), .not("目标年为2025年", "到2025年，森林覆盖率达到32%")]),
    Case(
      name: "no plan names 2031", concept: "used-car-volume", options: .init(year: 2031),
      plans: [.not("目标年为2027年", "到2027年，二手车交易量较2023年增长45%"), .not("目标年为2025年", "到2025年，二手车交易量较2023年增长21%")],
      notes: ["没有一份文件提出2031年的目标。"]),
    Case(
      name: "a target year is missing", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"),
        Case.Plan.not("目标年未写明", "二手车交易量较2023年增长50%").titled("方案"),
      ]),
    Case(
      name: "every target year is missing", concept: "forest-coverage",
      plans: [
        Case.Plan.rank(1, "33", "森林覆盖率达到33%").titled("方案"), Case.Plan.rank(2, "32", "森林覆盖率达到32%").titled("方案"),
      ]),
    Case(
      name: "one year's plans agree on the year before", concept: "gdp",
      plans: [
        Case.Plan.rank(1, "6", "地区生产总值增长6%").ofOneYear, Case.Plan.rank(2, "5.5", "地区生产总值较2025年增长5.5%").ofOneYear,
        Case.Plan.rank(3, "5", "地区生产总值同比增长5%左右").ofOneYear,
      ]),
    Case(
      name: "one year's plan and that of several years", concept: "gdp",
      plans: [
        Case.Plan.rank(1, "6", "地区生产总值增长6%").ofOneYear, Case.Plan.rank(2, "5", "地区生产总值增长5%").ofOneYear,
        .not("目标年为2027年", "到2027年，地区生产总值较2024年增长20%"),
      ]),
    Case(
      name: "the year that is asked for, of a plan with several", concept: "charging-stations",
      options: .init(year: 2026, measure: .level),
      plans: [
        .rank(1, "35", "2025年底前充换电站达到20座；2026年底前达到35座；2027年底前达到50座"),
        .rank(2, "30", "到2026年，充换电站达到30座"), .not("目标年为2027年", "到2027年，充换电站达到90座"),
      ]),
  ]

  @Test(arguments: cases) func holds(_ example: Case) throws { try example.check() }

  @Test("The last goal of last year stands beside this year's, with the step")
  func lastResult() throws {
    let plan = try Plans.district("甲区", "2025年，地区生产总值增长5.2%。2026年，地区生产总值增长5.5%", title: "2026年政府工作报告")
    let comparison = try #require(Plans.compare("gdp", [plan]))
    let row = try #require(ReadTable(comparison).rows.first)
    #expect(row["last_result"] == "+5.2%（2025年）")
    #expect(row["step"] == "+0.3个百分点")
  }
}
