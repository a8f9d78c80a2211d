import ArgumentParser
import Briefing
import Indicators
import Normalization

struct IndicatorsUnmapped: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmapped",
    abstract: "未能归入指标体系的表述，按地区汇总，并建议指标。Wordings that fit no concept, and concepts that would hold them.",
    discussion: """
      Goals of all districts are grouped by what they name; the wording of most districts stands first. --goals lists \
      each goal by itself; --rows gives the proposed concepts as rows of indicators.csv, whose id, English name and \
      definition are left to you, and the field where no concept is near.

      EXAMPLES
        duibiao indicators unmapped --plans plans/
        duibiao indicators unmapped --plans plans/ --rows --output new-rows.csv
      """)

  @Flag(help: "List every goal by itself.")
  var goals = false

  @Flag(help: "Give the proposed concepts as CSV rows of indicators.csv.")
  var rows = false

  @OptionGroup var plans: PlanOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func validate() throws {
    if goals, rows { throw ValidationError("--goals 与 --rows 不能同用", "--goals and --rows exclude each other") }
  }

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let loaded = try plans.load(normalizer)
    if goals {
      try report.write([UnmappedTable.table(loaded.plans, normalizer.matcher, report.language)])
    } else {
      let wordings = UnmappedWordings(loaded.plans, normalizer.matcher)
      if rows {
        var csv = report
        csv.format = .csv
        try csv.write([wordings.proposedRows()])
      } else {
        try report.write([wordings.table(report.language)])
      }
    }
    try loaded.finish()
  }
}
