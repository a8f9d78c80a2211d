import ArgumentParser
import Briefing
import Comparison
import GoalReading
import Indicators
import Normalization

enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case markdown, csv, json }

extension Language: ExpressibleByArgument {}
extension Measure: ExpressibleByArgument {}

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "按指标比较各地目标。Rank districts on an indicator.",
    discussion: """
      Ranks districts by the goal that each names for an indicator, like with like: same measure, same year. What can \
      be converted by named arithmetic is, and is marked; what can't is shown below the ranked with the reason, then \
      goals in words, then districts that name none. The note under the table says how it was done.

      --format svg draws the ranking as a dot plot; several indicators go into a folder. In a terminal, a bar stands \
      beside each value of the table.

      EXAMPLES
        duibiao compare --indicator 废旧家电回收量
        duibiao compare --indicator 设备投资规模 --indicator 二手车交易量 --format csv --excel --output compare.csv
        duibiao compare --all --plans plans/ --language en
        duibiao compare --indicator 充电桩 --plans plans/ --top 20
        duibiao compare --indicator 二手车交易量 --annualised
        duibiao compare --indicator 地区生产总值 --plans reports/ --year 2026 --columns all
        duibiao compare --indicator 充电桩 --attributes districts.csv --per population
        duibiao compare --indicator 废旧家电回收量 --format svg --output appliances.svg
        duibiao compare --all --format svg --output charts/
        duibiao compare --indicator 地区生产总值 --plans reports/ --map --output map.svg
        duibiao compare --indicator 地区生产总值 --plans reports/ --map provinces.geojson --output map.svg
      """)

  @Option(help: ArgumentHelp("A label, an id, or a wording close to one; may be repeated.", valueName: "name"))
  var indicator: [String] = []

  @Flag(help: "Every indicator that any of the plans names.")
  var all = false

  @Option(help: "Target year; by default the one that most districts name.")
  var year: Int?

  @Option(
    help: ArgumentHelp("Goals to hold the districts against: a reference by name, or a plan file.", valueName: "name"))
  var reference = ReferenceChoice.standard

  @Option(help: "growth, level or addition: the measure to compare in; by default the indicator's own.")
  var measure: Measure?

  @Flag(help: "Growth as a yearly rate and additions per year, so that different horizons stand side by side.")
  var annualised = false

  @Flag(help: "Carry a growth for another year on to the year of the table, at its own yearly rate; marked as derived.")
  var extrapolate = false

  @Flag(help: "Show goals of another scope, but do not rank them.")
  var strictScope = false

  @OptionGroup var attribute: AttributeOptions

  @Option(help: "Only the first so many rows of a table; a note says how many more there are.")
  var top: Int?

  @Option(
    defaultAsFlag: MapChoice.tiles, parsing: .next,
    help: ArgumentHelp(
      "Draw the ranking as SVG on a map: GeoJSON, joined by code or name; without a file, on tiles of the provinces.",
      valueName: "file"))
  var map: String?

  @OptionGroup var plans: PlanOptions
  @OptionGroup var report: ChartedReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func validate() throws {
    if let year, !(1949...2200).contains(year) {
      throw ValidationError("--year 须为四位年份，如2027。", "--year is a year of four digits, such as 2027.")
    }
    if let top, top < 1 { throw ValidationError("--top 至少为1。", "--top is at least 1.") }
    if map != nil, report.format == .csv || report.format == .json {
      throw ValidationError("--map 画出的是SVG；请去掉 --format。", "--map draws SVG; leave --format out.")
    }
    if indicator.isEmpty, !all {
      throw ValidationError(
        "请用 --indicator 指定指标，或用 --all 比较全部。", "Name an indicator with --indicator, or ask for --all.")
    }
  }

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let choice = IndicatorChoice(matcher: normalizer.matcher)
    let references = try ReferenceChoice(normalizer: normalizer).goals(reference)
    var concepts = try indicator.map(choice.concept)
    let attribute = try attribute.load()
    let loaded = try plans.load(normalizer, concepts: all ? nil : Set(concepts.map(\.id)))
    let districts = loaded.districts
    if all {
      concepts += normalizer.taxonomy.concepts(namedBy: districts).filter { !concepts.contains($0) }
    }
    let map = try map.map { try MapChoice($0, language: report.language) }
    let comparisons = concepts.map { concept in
      IndicatorComparison(
        concept, districts: districts, reference: references.goal(on: concept, in: measure),
        units: normalizer.taxonomy.units, degreeRank: normalizer.taxonomy.degreeRank,
        options: .init(
          year: year, strictScope: strictScope, attribute: attribute, measure: measure,
          isAnnualised: annualised, isExtrapolating: extrapolate))
    }
    let corrected = CorrectionNotes(loaded.desk?.plans ?? [], report.language)
    if let map {
      try report.write(
        comparisons.map { comparison in
          var chart = try map.chart(comparison)
          chart.notes += corrected.withdrawn(on: comparison.concept.id)
          return chart
        })
    } else {
      try write(comparisons, corrected)
    }
    try loaded.finish()
  }

  private func write(_ comparisons: [IndicatorComparison], _ corrected: CorrectionNotes) throws {
    let language = report.language
    func table(_ comparison: IndicatorComparison) -> TextTable {
      var table = ComparisonTable(comparison, language: language).table(top: top)
      table.notes += corrected.withdrawn(on: comparison.concept.id)
      return table
    }
    if report.format == .markdown, report.columns == .short, report.output.output == nil, let columns = Terminal.columns
    {
      let texts = comparisons.map { comparison in
        TerminalComparison(comparison, table(comparison).portrait, language: language).markdown(columns: columns)
      }
      let out = try attempt { try Output(nil) }
      return try attempt { try out.write(texts.joined(separator: "\n")) }
    }
    try report.write {
      comparisons.map(table)
    } charts: {
      comparisons.map { comparison in
        var chart = RankingChart(comparison, language: language).chart(top: top)
        chart.notes += corrected.withdrawn(on: comparison.concept.id)
        return chart
      }
    }
  }
}
