import ArgumentParser
import Briefing
import Comparison
import Normalization

struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "地区×指标一览表。Districts × indicators in one table.",
    discussion: """
      EXAMPLES
        duibiao matrix
        duibiao matrix --indicator 设备投资规模 --indicator 二手车交易量 --format csv
        duibiao matrix --format svg --output matrix.svg
      """)

  @Option(
    help: ArgumentHelp("A label, an id, or a wording close to one; may be repeated. By default all.", valueName: "name")
  )
  var indicator: [String] = []

  @OptionGroup var plans: PlanOptions
  @OptionGroup var report: ChartedReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let choice = IndicatorChoice(matcher: normalizer.matcher)
    let chosen = try indicator.map(choice.concept)
    let loaded = try plans.load(normalizer)
    let districts = loaded.districts
    let concepts = chosen.isEmpty ? normalizer.taxonomy.concepts(namedBy: districts) : chosen
    let taxonomy = normalizer.taxonomy
    let comparisons = concepts.map { concept in
      IndicatorComparison(
        concept, districts: districts, reference: nil,
        units: taxonomy.units, degreeRank: taxonomy.degreeRank)
    }
    try report.write(noting: loaded.desk) {
      [MatrixTable.table(districts, comparisons, report.language)]
    } charts: {
      [MatrixChart(districts, comparisons, language: report.language).chart()]
    }
    try loaded.finish()
  }
}
