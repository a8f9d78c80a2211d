import ArgumentParser
import Briefing
import Comparison
import Normalization

struct TrackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "track",
    abstract: "一地历年目标与实绩。Goals and results of a place over several years of documents.",
    discussion: """
      For each indicator and year: the goal, the result as a later document tells it, whether the goal was reached, and \
      how it lies to the year before (raised, lowered, softened, dropped). Give the documents of several years.

      EXAMPLES
        duibiao track 江苏 --plans reports/2024/ reports/2025/ reports/2026/
        duibiao track 江苏 浙江 --indicator 地区生产总值 --plans reports/ --columns all
      """)

  @Argument(help: "Districts by name, short name or code; by default all.")
  var districts: [String] = []

  @Option(help: ArgumentHelp("A label, an id, or a wording close to one; may be repeated.", valueName: "name"))
  var indicator: [String] = []

  @OptionGroup var plans: PlanOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let choice = IndicatorChoice(matcher: normalizer.matcher)
    let concepts = indicator.isEmpty ? normalizer.taxonomy.concepts : try indicator.map(choice.concept)
    let loaded = try plans.load(normalizer)
    let chosen = try districts.isEmpty ? loaded.districts : districts.map { try loaded.district($0, normalizer) }
    let tables = chosen.compactMap { district -> TextTable? in
      let tracks = GoalTrack.tracks(district, on: concepts, taxonomy: normalizer.taxonomy)
      return tracks.isEmpty ? nil : TrackTable(report.language).table(tracks, of: district.name)
    }
    guard !tables.isEmpty else {
      Console.error(
        "没有一项指标有两个年份的目标或结果；请用 --plans 给出几年的文件",
        "no indicator has goals or results for two years; give documents of several years with --plans")
      throw ExitCode(1)
    }
    try report.write(tables.noting(loaded.desk, report.language))
    try loaded.finish()
  }
}
