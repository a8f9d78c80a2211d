import Comparison
import Normalization
import Testing

/// Several documents of one place: all count, and only one number for the same thing is a conflict.
@Suite struct DocumentTests {
  private static func rows(_ concept: String, _ plans: [ReadPlan]) throws -> [IndicatorComparison.Row] {
    let comparison = try #require(Plans.compare(concept, Plans.gathered(plans)))
    #expect(comparison.rows.count == 1)
    return comparison.rows
  }

  /// The front matter says what place all are of.
  private static func dated(_ date: String, _ title: String, _ file: String, _ text: String) throws -> ReadPlan {
    let front = "---\ncode: 370103\nname: 市中区\ndate: \(date)\n---\n\n"
    return try Plans.normalizer.read(
      .init(name: file, bytes: Array("\(front)\(title)\n\n一、目标\n\n\(text)。\n".utf8)), reads: .results)
  }

  @Test("Documents on different things are no conflict, and both count")
  func bothCount() throws {
    let plans = [
      try Self.dated("2025-03-01", "市中区充电行动方案（2025—2027年）", "a.txt", "到2027年，充电桩达到6万个"),
      try Self.dated("2026-01-10", "市中区2026年政府工作报告", "b.txt", "地区生产总值增长6%"),
    ]
    #expect(try Self.rows("charging-piles", plans).allSatisfy { $0.goal != nil && $0.conflicts.isEmpty })
    #expect(try Self.rows("gdp", plans).allSatisfy { $0.goal != nil && $0.conflicts.isEmpty })
  }

  @Test("The newer settles a conflict, and the other is named")
  func conflict() throws {
    let plans = [
      try Self.dated("2025-03-01", "市中区流通方案", "old.txt", "到2027年，二手车交易量较2023年增长40%"),
      try Self.dated("2026-01-10", "市中区二手车方案", "new.txt", "到2027年，二手车交易量较2023年增长45%"),
    ]
    for order in [plans, plans.reversed()] {
      let comparison = try #require(Plans.compare("used-car-volume", Plans.gathered(order)))
      let row = try #require(ReadTable(comparison).rows.first)
      #expect(row["comparable"] == "45" && row["document"] == "new.txt")
      #expect(row["remark"]?.contains("《old.txt》为+40%，以《new.txt》为准") == true)
    }
  }

  @Test("Of one date, the higher-ranking document settles it")
  func rank() throws {
    let plans = [
      try Self.dated("2026-01-10", "市中区二手车行动方案", "a.txt", "到2027年，二手车交易量较2023年增长40%"),
      try Self.dated("2026-01-10", "市中区国民经济和社会发展第十五个五年规划纲要", "b.txt", "到2027年，二手车交易量较2023年增长45%"),
    ]
    let row = try #require(try Self.rows("used-car-volume", plans).first)
    #expect(row.comparable == 45 && row.conflicts.map(\.document) == ["a.txt"])
  }

  struct Apart: Sendable, CustomTestStringConvertible {
    let name: String
    let concept: String
    let first: String
    let second: String
    var testDescription: String { name }
  }

  @Test(
    "Another measure, year, base or scope is no conflict",
    arguments: [
      Apart(
        name: "year", concept: "used-car-volume", first: "到2027年，二手车交易量较2023年增长40%", second: "到2026年，二手车交易量较2023年增长45%"),
      Apart(name: "measure", concept: "charging-piles", first: "到2027年，充电桩达到6万个", second: "到2027年，新建充电桩2万个"),
      Apart(
        name: "base", concept: "used-car-volume", first: "到2027年，二手车交易量较2023年增长40%", second: "到2027年，二手车交易量较2020年增长60%"),
      Apart(
        name: "scope", concept: "equipment-investment", first: "到2027年，工业领域设备投资规模较2023年增长40%",
        second: "到2027年，设备投资规模较2023年增长25%"),
      Apart(
        name: "the same number", concept: "used-car-volume", first: "到2027年，二手车交易量较2023年增长40%",
        second: "到2027年，二手车交易量比2023年增长40%以上"),
      Apart(
        name: "the same number in another unit", concept: "charging-piles", first: "到2027年，充电桩达到60000个",
        second: "到2027年，充电桩达到6万个"),
      Apart(
        name: "points and share", concept: "forest-coverage", first: "到2027年，森林覆盖率较2024年提高2个百分点",
        second: "到2027年，森林覆盖率达到33%"),
      Apart(name: "a word", concept: "used-car-volume", first: "到2027年，二手车交易量较2023年增长40%", second: "到2027年，二手车交易量大幅增长"),
      Apart(name: "a rate a year", concept: "gdp", first: "“十五五”时期，地区生产总值年均增长5%", second: "到2030年，地区生产总值较2025年增长30%"),
      Apart(name: "other things", concept: "gdp", first: "到2027年，新建充电桩300个", second: "到2027年，地区生产总值较2024年增长20%"),
    ])
  func noConflict(_ apart: Apart) throws {
    let plans = [
      try Self.dated("2025-03-01", "市中区甲方案", "a.txt", apart.first),
      try Self.dated("2026-01-10", "市中区乙方案", "b.txt", apart.second),
    ]
    #expect(try Self.rows(apart.concept, plans).allSatisfy { $0.goal != nil && $0.conflicts.isEmpty })
  }

  @Test("A final edition replaces its draft, whatever the order of the files", arguments: [false, true])
  func editions(_ isTurned: Bool) throws {
    let plans = [
      try Self.dated("2026-01-10", "市中区二手车行动方案（征求意见稿）", "draft.txt", "到2027年，二手车交易量较2023年增长50%"),
      try Self.dated("2026-01-10", "市中区二手车行动方案", "final.txt", "到2027年，二手车交易量较2023年增长45%"),
    ]
    let gathered = Districts(isTurned ? plans.reversed() : plans, taxonomy: Plans.taxonomy)
    #expect(gathered.replaced.map(\.old.name) == ["draft.txt"])
    #expect(gathered.districts.flatMap(\.goals).map(\.number) == [45])
  }
}
