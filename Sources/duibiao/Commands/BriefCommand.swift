import ArgumentParser
import Briefing
import Indicators
import Normalization

enum BriefFormat: String, ExpressibleByArgument, CaseIterable { case markdown, html }

struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "一次写出整份简报。A whole briefing in one folder.",
    discussion: """
      Writes briefing.md, every table as CSV, goals.csv, unmapped.csv, method.md (what was converted and how it was \
      ranked) and index.md.

      --format html writes one page instead, a file that needs no network: the matrix to sort and filter, behind each \
      cell its passage, rules and arithmetic, and every document with its goals marked in place. What is corrected on \
      it by hand is saved as corrections.csv.

      EXAMPLES
        duibiao brief --output briefing
        duibiao brief --output briefing --focus 北辰 --excel
        duibiao brief --format html --output briefing.html
        duibiao brief --output briefing --indicator 二手车交易量 --district 北辰区 --district 南阳市
      """)

  @Option(help: ArgumentHelp("Folder to write, or for html the file.", valueName: "path"))
  var output: String

  @Option(help: "markdown: a folder; html: one page.")
  var format: BriefFormat = .markdown

  @Option(
    help: ArgumentHelp("A label, an id, or a wording close to one; may be repeated. By default all.", valueName: "name")
  )
  var indicator: [String] = []

  @Option(help: ArgumentHelp("A district by name or code; may be repeated. By default all.", valueName: "name"))
  var district: [String] = []

  @Option(help: "Title of the briefing.")
  var title: String?

  @Option(
    help: ArgumentHelp("Goals to hold the districts against: a reference by name, or a plan file.", valueName: "name"))
  var reference = ReferenceChoice.standard

  @Option(help: ArgumentHelp("The district whose place among the others the first page tells.", valueName: "name"))
  var focus: String?

  @Flag(help: "Start CSV files with a byte-order mark, so that spreadsheets read them as UTF-8.")
  var excel = false

  @OptionGroup var words: LanguageOptions

  @OptionGroup var plans: PlanOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  private var language: Language { words.language }

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let choice = IndicatorChoice(matcher: normalizer.matcher)
    let chosen = try indicator.map(choice.concept)
    let references = try ReferenceChoice(normalizer: normalizer).goals(reference)
    let loaded = try plans.load(normalizer, reads: format == .html ? [.results, .account, .text] : .results)
    let selected = try district.isEmpty ? loaded.districts : district.map { try loaded.district($0, normalizer) }
    let documents = Set(selected.flatMap(\.documents).map(\.name))
    let focused = try focus.map { try loaded.district($0, normalizer).name }
    var folder = BriefingFolder(
      title: title ?? language(BriefingFolder.standardTitle),
      plans: loaded.plans.filter { documents.contains($0.name) }, districts: selected,
      concepts: chosen.isEmpty ? normalizer.taxonomy.concepts(namedBy: selected) : chosen,
      reference: references, referenceName: ReferenceChoice.shown(reference), matcher: normalizer.matcher,
      language: language)
    (folder.focus, folder.forExcel) = (focused, excel)
    folder.corrections = loaded.desk?.outcomes ?? []
    switch format {
    case .markdown:
      try attempt { try Files.write(folder.files(), in: output) }
      Console.say(
        "\(output)：briefing.md、\(folder.concepts.count)张表、goals.csv、unmapped.csv、method.md、index.md",
        "\(output): briefing.md, \(folder.concepts.count) tables, goals.csv, unmapped.csv, method.md, index.md")
    case .html:
      try attempt {
        let file = try Output(output)
        try file.write(BriefingPage(folder).bytes())
        try file.finish()
      }
    }
    try loaded.finish()
  }
}
