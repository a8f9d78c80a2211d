import Comparison
import Testing

/// Percentage points and per cent are two things.
@Suite struct PointsTests {
  typealias Case = ComparisonCase

  static let cases: [Case] = [
    Case(
      name: "points beside per cent", concept: "rd-intensity",
      plans: [
        Case.Plan.rank(1, "5", "研发经费投入强度提高5%").ofOneYear,
        Case.Plan.not("以百分点设定，不能与百分比增幅比较", "研发经费投入强度提高0.5个百分点").ofOneYear,
      ]),
    Case(
      name: "per cent beside points", concept: "rd-intensity",
      plans: [
        Case.Plan.rank(1, "0.6", "研发经费投入强度提高0.6个百分点").ofOneYear,
        Case.Plan.rank(2, "0.5", "研发经费投入强度提高0.5个百分点").ofOneYear,
        Case.Plan.not("以百分比增幅设定，不能与百分点比较", "研发经费投入强度提高5%").ofOneYear,
      ]),
    Case(
      name: "points side by side", concept: "forest-coverage",
      plans: [
        .rank(1, "2", "到2027年，森林覆盖率较2024年提高2个百分点"), .rank(2, "1.5", "到2027年，森林覆盖率较2024年提高1.5个百分点"),
      ]),
    Case(
      name: "points over other years", concept: "forest-coverage",
      plans: [
        .rank(1, "2", "到2027年，森林覆盖率较2024年提高2个百分点"), .rank(2, "1.5", "到2027年，森林覆盖率较2024年提高1.5个百分点"),
        .not("基期不同：以2020年为基期", "到2027年，森林覆盖率较2020年提高3个百分点"),
      ]),
    Case(
      name: "points without a base beside points with one", concept: "forest-coverage",
      plans: [
        .rank(1, "2", "到2027年，森林覆盖率较2024年提高2个百分点"), .rank(2, "1.5", "到2027年，森林覆盖率较2024年提高1.5个百分点"),
        .not("基期未写明", "到2027年，森林覆盖率提高3个百分点"),
      ]),
    Case(
      name: "points and the share that they reach", concept: "nev-penetration",
      plans: [
        .rank(1, "60", "到2027年，新能源汽车渗透率达到60%"), .rank(2, "58", "到2027年，新能源汽车渗透率提高8个百分点，达到58%"),
      ]),
    Case(
      name: "points are never carried on to another year", concept: "forest-coverage",
      options: .init(year: 2030, measure: .growth, isExtrapolating: true),
      plans: [
        .rank(1, "3", "到2030年，森林覆盖率较2024年提高3个百分点"), .not("目标年为2027年", "到2027年，森林覆盖率较2024年提高2个百分点"),
      ]),
    Case(
      name: "a fall in points", concept: "unemployment-rate",
      plans: [
        .rank(1, "4.8", "2024年，城镇调查失业率5.3%。到2027年，城镇调查失业率较2024年下降0.5个百分点", says: "= 4.8%"),
        .rank(2, "5", "到2027年，城镇调查失业率控制在5%以内"),
      ]),
    Case(
      name: "points as a level of 40 % and more", concept: "urban-green-coverage",
      plans: [
        .rank(1, "42", "2024年，建成区绿化覆盖率40%。到2027年，建成区绿化覆盖率较2024年提高2个百分点"),
        .rank(2, "41", "到2027年，建成区绿化覆盖率达到41%以上"),
      ]),
    Case(
      name: "points, per cent and share of one place each", concept: "forest-coverage",
      plans: [
        .rank(1, "33", "到2027年，森林覆盖率达到33%"), .not("按增速设定，缺基期值", "到2027年，森林覆盖率较2024年提高2个百分点"),
        .not("按增速设定，缺基期值", "到2027年，森林覆盖率较2024年提高2%"),
      ]),
  ]

  @Test(arguments: cases) func holds(_ example: Case) throws { try example.check() }
}
