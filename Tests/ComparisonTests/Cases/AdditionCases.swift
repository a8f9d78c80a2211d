import Comparison
import Testing

/// What is done in a year, in each year and over years are three things.
@Suite struct AdditionTests {
  typealias Case = ComparisonCase

  static let cases: [Case] = [
    Case(
      name: "a list of years is summed beside a total", concept: "charging-piles",
      plans: [
        .rank(1, "30000", "到2027年，充电桩三年累计新建3万个"),
        .rank(
          1, "30000", "2025年、2026年、2027年分别新建充电桩8000个、10000个、12000个", says: "8000个 + 10000个 + 12000个 = 30000个"),
      ]),
    Case(
      name: "a list of years behind a total", concept: "charging-piles",
      plans: [
        .rank(1, "40000", "到2027年，三年累计新建充电桩4万个"), .rank(2, "30000", "2025年、2026年、2027年分别新建充电桩8000个、10000个、12000个"),
      ]),
    Case(
      name: "a list in two units", concept: "charging-piles",
      plans: [
        .rank(1, "40000", "到2027年，三年累计新建充电桩4万个"),
        .rank(2, "30000", "2025年、2026年、2027年分别新建充电桩8000个、1万个、1.2万个", says: "8000个 + 1万个 + 1.2万个 = 30000个"),
      ]),
    Case(
      name: "every year, over named years", concept: "charging-piles",
      plans: [
        .rank(1, "35000", "到2027年，三年累计新建充电桩3.5万个"),
        .rank(2, "30000", "2025—2027年，每年新建充电桩1万个", says: "1万个 × 3年 = 3万个"),
      ]),
    Case(
      name: "every year, since nobody knows when", concept: "charging-piles",
      plans: [.rank(1, "30000", "到2027年，三年累计新建充电桩3万个"), .not("每年数，起始年未写明", "到2027年，每年新建充电桩2万个")]),
    Case(
      name: "a list that leaves out a year", concept: "charging-piles",
      plans: [
        .rank(1, "40000", "到2027年，三年累计新建充电桩4万个"),
        .not("当年数，本表比较期间累计数", "2025年、2027年分别新建充电桩8000个、12000个"),
      ]),
    Case(
      name: "totals over other years", concept: "charging-piles",
      plans: [
        .rank(1, "30000", "2025—2027年累计新建充电桩3万个"), .rank(2, "20000", "2025—2027年累计新建充电桩2万个"),
        .not("期间不同：2024—2027年", "2024—2027年累计新建充电桩5万个"),
      ]),
    Case(
      name: "a total whose first year is not stated", concept: "charging-piles",
      plans: [
        .rank(1, "30000", "2025—2027年累计新建充电桩3万个"), .rank(2, "20000", "2025—2027年累计新建充电桩2万个"),
        .rank(3, "5000", "到2027年，新建充电桩5000个", says: "起始年未写明"),
      ]),
    Case(
      name: "one year and three", concept: "charging-piles",
      plans: [
        .rank(1, "30000", "2025—2027年累计新建充电桩3万个"), .rank(2, "20000", "2025—2027年累计新建充电桩2万个"),
        Case.Plan.not("目标年为2026年", "新建充电桩9万个").ofOneYear,
      ]),
    Case(
      name: "the stock and what is added", concept: "charging-piles",
      plans: [
        .rank(1, "30000", "到2027年，三年累计新建充电桩3万个"), .not("按达到的水平设定，本表按期内新增（完成）量比较", "到2027年，充电桩达到6万个"),
      ]),
    Case(
      name: "lists of other lengths", concept: "charging-piles",
      plans: [
        .rank(1, "30000", "2025—2027年累计新建充电桩3万个"), .rank(2, "20000", "2025—2027年累计新建充电桩2万个"),
        .not("当年数，本表比较期间累计数", "2026年、2027年分别新建充电桩3万个、4万个"),
      ]),
    Case(
      name: "a year each, asked for: the mean of a list", concept: "charging-piles", options: .init(isAnnualised: true),
      plans: [
        .rank(1, "10000", "到2027年，充电桩三年累计新建3万个", says: "3万个 ÷ 3年 = 1万个"),
        .rank(
          1, "10000", "2025年、2026年、2027年分别新建充电桩8000个、10000个、12000个",
          says: "8000个 + 10000个 + 12000个 = 30000个；30000个 ÷ 3年 = 10000个"),
        .rank(3, "5000", "2025—2027年，每年新建充电桩5000个"), .not("起止年份未写明，不能折算到每年", "到2027年，新建充电桩9万个"),
      ]),
    Case(
      name: "the plan of one year, beside another", concept: "charging-piles",
      plans: [
        Case.Plan.rank(1, "10000", "新建充电桩1万个").ofOneYear, Case.Plan.rank(2, "8000", "全年新建充电桩8000个以上").ofOneYear,
      ]),
    Case(
      name: "every year of a period, and the year's own", concept: "charging-piles",
      options: .init(year: 2027),
      plans: [
        Case.Plan.rank(1, "10000", "新建充电桩1万个").titled("2027年政府工作报告"),
        Case.Plan.rank(2, "9000", "新建充电桩9000个").titled("2027年政府工作报告"),
        .rank(3, "8000", "2025—2027年，每年新建充电桩8000个"),
      ]),
  ]

  @Test(arguments: cases) func holds(_ example: Case) throws { try example.check() }

  @Test("What is done in the years of three sentences is summed as that of one list")
  func yearsInSentences() throws {
    let example = Case(
      name: "", concept: "charging-piles",
      plans: [
        .rank(1, "40000", "到2027年，三年累计新建充电桩4万个"), .rank(2, "30000", "2025年新建充电桩8000个，2026年新建充电桩1万个，2027年新建充电桩1.2万个"),
      ])
    try example.check()
  }
}
