import GoalReading
import Indicators
import Normalization
import Testing

/// How much the economy grew in the year that a work report looks back on: the number that every report states, between
/// means over five years, the growth of single years and of other economies.
@Suite(.enabled(if: Shared.has("reports/docs"), "the work reports are not beside the repository"))
struct ReportResultTests {
  @Test("The growth of 2025 is read, and nothing else is taken for it", arguments: StatedGrowth.all)
  func growth(_ stated: StatedGrowth) throws {
    let document = try Shared.document(stated.file)
    #expect(document.text.string(0..<document.text.units.count).contains(stated.quote))
    let results = Reading.normalizer.read(document, reads: .results).results.filter(Self.isGrowthOfYear)
    let found = Set(results.map { $0.relation.rawValue + $0.written + $0.unit })
    guard let issue = stated.issue else {
      #expect(found == [stated.value], "\(results.map(\.quote))")
      return
    }
    withKnownIssue("\(issue)") { #expect(found == [stated.value], "\(results.map(\.quote))") }
  }

  @Test("Every report of the folder states it")
  func folder() {
    #expect(Shared.texts(in: "reports/docs") == StatedGrowth.all.map(\.file).sorted())
  }

  private static let names: Set<String> = ["生产总值", "地区生产总值", "全省生产总值", "全市生产总值", "GDP", "经济", "经济总量"]

  /// The whole economy against the year before. 海洋生产总值 and 县域经济 are other statistics, and a mean or a change over
  /// five years is no growth of the year.
  private static func isGrowthOfYear(_ goal: Goal) -> Bool {
    (goal.concept == "gdp" || names.contains(goal.indicator)) && goal.measure == .growth && goal.targetYear == 2025
      && !goal.isAnnual && goal.baseYear ?? 2024 == 2024
  }
}
