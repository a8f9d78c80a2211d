import ArgumentParser
import Briefing
import Comparison
import Normalization

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "比较两地，或一份文件的两稿。Compare two districts, or two versions of one plan.",
    discussion: """
      Every indicator that either names: both (with the signed difference), only one, or not comparable.

      EXAMPLES
        duibiao diff 北辰区 五通桥区
        duibiao diff draft.txt final.txt --format csv
      """)

  @Argument(help: "A district by name or code, or a file.")
  var first: String

  @Argument(help: "A district by name or code, or a file.")
  var second: String

  @OptionGroup var plans: PlanOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let loaded = try plans.load(normalizer)
    let a = try loaded.plan(first, normalizer)
    let b = try loaded.plan(second, normalizer)
    let difference = GoalDifference(DistrictGoals(a), DistrictGoals(b), taxonomy: normalizer.taxonomy)
    let isOneDistrict = a.districtName == b.districtName
    try report.write([
      DifferenceTable.table(
        difference, isOneDistrict ? a.name : a.districtName, isOneDistrict ? b.name : b.districtName, report.language)
    ])
    if loaded.hasFailures { throw ExitCode(2) }
  }
}
