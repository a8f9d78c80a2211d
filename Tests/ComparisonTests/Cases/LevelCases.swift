import Comparison
import Testing

/// A level and a growth convert where the document states the level at the base, and not otherwise.
@Suite struct LevelTests {
  typealias Case = ComparisonCase

  static let cases: [Case] = [
    Case(
      name: "a level over a stated base", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"),
        .rank(2, "25", "到2027年，二手车交易量由2023年的4万辆提高到5万辆", says: "5万辆 ÷ 4万辆 − 1 = 25%"),
      ]),
    Case(
      name: "a level over a base in another unit", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"), .rank(2, "25", "2023年，二手车交易量40000辆。到2027年，二手车交易量达到5万辆"),
      ]),
    Case(
      name: "a level over a base in another year", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"),
        .not("按达到的水平设定，缺基期值", "2024年，二手车交易量4万辆。到2027年，二手车交易量达到5万辆"),
      ]),
    Case(
      name: "a level over a start without a year", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"), .not("基期未写明", "到2027年，二手车交易量由4万辆提高到5万辆"),
      ]),
    Case(
      name: "a level alone", concept: "used-car-volume",
      plans: [.rank(1, "45", "到2027年，二手车交易量较2023年增长45%"), .not("按达到的水平设定，缺基期值", "到2027年，二手车交易量达到5万辆")]),
    Case(
      name: "a level for another year", concept: "used-car-volume",
      plans: [
        .rank(1, "45", "到2027年，二手车交易量较2023年增长45%"),
        .not("目标年为2026年", "2023年，二手车交易量4万辆。到2026年，二手车交易量达到5万辆"),
      ]),
    Case(
      name: "a growth over a stated base, as a level", concept: "used-car-volume", options: .init(measure: .level),
      plans: [
        .rank(1, "58000", "2023年，二手车交易量4万辆。到2027年，二手车交易量较2023年增长45%", says: "4万辆 × (1 + 45%) = 5.8万辆"),
        .rank(2, "50000", "到2027年，二手车交易量达到5万辆"), .not("按增速设定，缺基期值", "到2027年，二手车交易量较2023年增长90%"),
      ]),
    Case(
      name: "per cent of a share", concept: "rd-intensity",
      plans: [
        .rank(1, "3.25", "2024年，研发经费投入强度2.6%。到2027年，研发经费投入强度比2024年提高25%", says: "2.6% × (1 + 25%) = 3.25%"),
        .rank(2, "3.2", "到2027年，研发经费投入强度达到3.2%"),
      ]),
    Case(
      name: "points on a share that is stated", concept: "forest-coverage",
      plans: [
        .rank(1, "33", "到2027年，森林覆盖率不低于33%"),
        .rank(2, "32", "2024年，森林覆盖率30%。到2027年，森林覆盖率较2024年提高2个百分点", says: "30% + 2个百分点 = 32%"),
      ]),
    Case(
      name: "points on a share that is not stated", concept: "forest-coverage",
      plans: [.rank(1, "33", "到2027年，森林覆盖率不低于33%"), .not("按增速设定，缺基期值", "到2027年，森林覆盖率较2024年提高2个百分点")]),
    Case(
      name: "points over a base that is not named", concept: "forest-coverage",
      plans: [.rank(1, "33", "到2027年，森林覆盖率不低于33%"), .not("按增速设定，缺基期值", "到2027年，森林覆盖率提高2个百分点")]),
    Case(
      name: "a share over one that is stated, in points", concept: "forest-coverage", options: .init(measure: .growth),
      plans: [
        .rank(1, "3", "2024年，森林覆盖率30%。到2027年，森林覆盖率达到33%", says: "33% − 30% = 3个百分点"),
        .rank(2, "2", "到2027年，森林覆盖率较2024年提高2个百分点"), .rank(3, "1", "到2027年，森林覆盖率较2024年提高1个百分点"),
      ]),
    Case(
      name: "an addition to a stated level", concept: "recycling-sites",
      plans: [
        .rank(1, "400", "到2027年，再生资源回收网点达到400个"),
        .rank(
          2, "350", "2024年，再生资源回收网点200个。2025—2027年累计新增再生资源回收网点150个", says: "200个 + 150个 = 350个"),
      ]),
    Case(
      name: "an addition since nobody knows when", concept: "recycling-sites",
      plans: [
        .rank(1, "400", "到2027年，再生资源回收网点达到400个"),
        .not("按期内新增（完成）量设定，缺基期值", "2024年，再生资源回收网点200个。到2027年，新增再生资源回收网点150个"),
      ]),
    Case(
      name: "a fall by an amount from a stated level", concept: "pm25",
      plans: [
        .rank(1, "32", "到2027年，PM2.5浓度不高于32微克/立方米"),
        .rank(2, "37", "2024年，PM2.5浓度40微克/立方米。到2027年，PM2.5浓度较2024年降低3微克/立方米", says: "= 37微克/立方米"),
      ]),
    Case(
      name: "a fall by an amount alone", concept: "pm25",
      plans: [
        .rank(1, "32", "到2027年，PM2.5浓度不高于32微克/立方米"), .not("按增速设定，缺基期值", "到2027年，PM2.5浓度较2024年降低3微克/立方米"),
      ]),
  ]

  @Test(arguments: cases) func holds(_ example: Case) throws { try example.check() }
}
