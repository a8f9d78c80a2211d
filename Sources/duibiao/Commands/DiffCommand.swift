import ArgumentParser
import Briefing
import Comparison
import Normalization

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "比较两地，或一份文件的两稿。Compare two districts, or two versions of one plan.",
    discussion: """
      Every goal that either names, paired by indicator and scale, or by its wording where it is on no indicator: both \
      (with the signed difference and who is the more ambitious), only one, not comparable (why), and whose words are softer.

      EXAMPLES
        duibiao diff 北辰区 五通桥区
        duibiao diff 北辰 五通桥
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
    let a = try loaded.district(first, normalizer)
    let b = try loaded.district(second, normalizer)
    let difference = GoalDifference(a, b, taxonomy: normalizer.taxonomy)
    let isOneDistrict = a.name == b.name
    let table = DifferenceTable(
      difference, isOneDistrict ? documents(of: a) : a.name, isOneDistrict ? documents(of: b) : b.name,
      report.language
    ).table(isGrouped: report.format == .markdown && report.columns == .short)
    try report.write([table].noting(loaded.desk, report.language))
    try loaded.finish()
  }

  private func documents(of district: DistrictGoals) -> String {
    district.documents.map(\.name).joined(separator: "、")
  }
}
