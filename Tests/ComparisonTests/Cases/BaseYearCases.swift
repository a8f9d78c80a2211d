import Comparison
import Testing

/// Another base is another goal, unless the levels at both are stated or yearly rates are asked for.
@Suite struct BaseYearTests {
  typealias Case = ComparisonCase

  static let cases: [Case] = [
    Case(
      name: "over 2020 and over 2023", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"),
        .not("基期不同：以2020年为基期，本表以2023年为基期", "到2027年，二手车交易量较2020年增长50%"),
      ]),
    Case(
      name: "a later base", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量比2023年增长45%"),
        .not("基期不同：以2025年为基期", "到2027年，二手车交易量比2025年增长20%"),
      ]),
    Case(
      name: "the base that most have", concept: "foreign-trade",
      plans: [
        .rank(1, "30", "到2027年，外贸进出口总额较2020年增长30%"), .rank(2, "20", "到2027年，外贸进出口总额较2020年增长20%"),
        .not("基期不同：以2024年为基期，本表以2020年为基期", "到2027年，外贸进出口总额较2024年增长60%"),
      ]),
    Case(
      name: "no base beside a base", concept: "used-car-volume",
      plans: [.rank(1, "10", "到2027年，二手车交易量较2023年增长10%"), .not("基期未写明", "到2027年，二手车交易量增长20%")]),
    Case(
      name: "doubled twice, since nobody knows when", concept: "used-car-volume",
      plans: [.rank(1, "45", "到2027年，二手车交易量较2023年增长45%"), .not("基期未写明", "到2027年，二手车交易量力争翻两番")]),
    Case(
      name: "nobody has a base", concept: "used-car-volume",
      plans: [
        .rank(1, "20", "到2027年，二手车交易量增长20%", says: "基期未写明"),
        .rank(2, "10", "到2027年，二手车交易量增长10%", says: "基期未写明"),
      ]),
    Case(
      name: "both levels stated", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"),
        .rank(
          2, "20", "2020年，二手车交易量2万辆。2023年，二手车交易量3万辆。到2027年，二手车交易量较2020年增长80%",
          says: "2万辆 × (1 + 80%) = 3.6万辆；3.6万辆 ÷ 3万辆 − 1 = 20%"),
      ]),
    Case(
      name: "both levels stated, in two units", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"),
        .rank(2, "20", "2020年，二手车交易量20000辆。2023年，二手车交易量3万辆。到2027年，二手车交易量较2020年增长80%"),
      ]),
    Case(
      name: "one of the levels stated", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"),
        .not("基期不同：以2020年为基期", "2020年，二手车交易量2万辆。到2027年，二手车交易量较2020年增长80%"),
      ]),
    Case(
      name: "falls over other bases", concept: "energy-intensity",
      plans: [
        .rank(1, "-15", "到2027年，单位GDP能耗较2024年下降15%"), .rank(2, "-9", "到2027年，单位GDP能耗较2024年下降9%"),
        .not("基期不同：以2020年为基期", "到2027年，单位GDP能耗较2020年下降20%"),
      ]),
    Case(
      name: "the year before, and 2023", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"), .not("基期不同：以2026年为基期", "2027年，二手车交易量同比增长10%"),
      ]),
    Case(
      name: "points over other bases", concept: "forest-coverage", options: .init(measure: .growth),
      plans: [
        .rank(1, "3", "到2027年，森林覆盖率较2024年提高3个百分点"), .rank(2, "2", "到2027年，森林覆盖率较2024年提高2个百分点"),
        .not("基期不同：以2020年为基期", "到2027年，森林覆盖率较2020年提高5个百分点"),
      ]),
    Case(
      name: "yearly rates side by side, with their years", concept: "used-car-volume",
      options: .init(isAnnualised: true),
      plans: [
        .rank(1, "9.73", "到2027年，二手车交易量较2023年增长45%", says: "2023→2027", "(1 + 45%)^(1/4) − 1 = 9.73%"),
        .rank(2, "5.96", "到2027年，二手车交易量较2020年增长50%", says: "2020→2027", "(1 + 50%)^(1/7) − 1 = 5.96%"),
      ]),
    Case(
      name: "no base, no yearly rate", concept: "used-car-volume", options: .init(isAnnualised: true),
      plans: [.rank(1, "9.73", "到2027年，二手车交易量较2023年增长45%"), .not("起止年份未写明", "到2027年，二手车交易量增长90%")]),
  ]

  @Test(arguments: cases) func holds(_ example: Case) throws { try example.check() }
}
