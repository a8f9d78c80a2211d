import ArgumentParser
import Briefing
import Comparison
import Normalization

struct TrajectoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trajectory",
    abstract: "一地各指标的分年路径。The yearly path of a district's indicators.",
    discussion: """
      Levels with their steps, the growth that they imply for each year, the growth that is stated, and the rate that \
      the last year must bring.

      EXAMPLES
        duibiao trajectory 北辰区
        duibiao trajectory 北辰区 --indicator 二手车交易量
        duibiao trajectory 北辰区 --format svg --output paths.svg
      """)

  @Argument(help: "A district by name or code, or a file.")
  var district: String

  @Option(help: ArgumentHelp("A label, an id, or a wording close to one; may be repeated.", valueName: "name"))
  var indicator: [String] = []

  @OptionGroup var plans: PlanOptions
  @OptionGroup var report: ChartedReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let choice = IndicatorChoice(matcher: normalizer.matcher)
    let concepts = indicator.isEmpty ? normalizer.taxonomy.concepts : try indicator.map(choice.concept)
    let loaded = try plans.load(normalizer)
    let plan = try loaded.district(district, normalizer)
    let paths = concepts.compactMap { Trajectory($0, goals: plan.goals, units: normalizer.taxonomy.units) }
      .filter { $0.points.count > 1 || !indicator.isEmpty }
    guard !paths.isEmpty else {
      Console.error(
        "\(plan.name)没有一项指标涉及一个以上的年份", "\(plan.name) names no indicator for more than one year")
      throw ExitCode(1)
    }
    try report.write(noting: loaded.desk) {
      paths.map { TrajectoryTable.table($0, report.language) }
    } charts: {
      [TrajectoryChart(plan.name, paths, language: report.language).chart()]
    }
    try loaded.finish()
  }
}
