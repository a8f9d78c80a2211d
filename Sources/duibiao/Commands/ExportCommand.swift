import ArgumentParser
import Briefing
import Normalization

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出数据集：笔记本、数据库、链接数据。Data sets for other programs.",
    discussion: """
      EXAMPLES
        duibiao export notebook --output notebooks-export
        duibiao export sqlite --output duibiao.db
        duibiao export csvw --output tables
        duibiao export skos --output taxonomy.ttl
      """,
    subcommands: [NotebookExport.self, SQLiteExport.self, CSVWExport.self, SKOSExport.self])

  struct NotebookExport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "notebook",
      abstract: "CSV 数据集（Frictionless）和 Jupyter 笔记本。",
      discussion: """
        Writes data/*.csv with a datapackage.json (Frictionless Table Schema for every column) and duibiao.ipynb, which \
        loads them with pandas, repeats the comparison and the composite, and draws with Altair. charts/*.vl.json are \
        the charts of the data as specifications of Vega-Lite 5.

        EXAMPLES
          duibiao export notebook --output notebooks-export
          duibiao export notebook --output export --plans plans/
        """)

    @Option(help: ArgumentHelp("Folder to write; it is made where it is missing.", valueName: "folder"))
    var output: String

    @Option(help: ArgumentHelp("Goals to hold the districts against.", valueName: "name"))
    var reference = "national-2024"

    @OptionGroup var words: LanguageOptions
    @OptionGroup var plans: PlanOptions
    @OptionGroup var taxonomy: TaxonomyOptions

    func run() throws {
      let normalizer = Normalizer(try taxonomy.load())
      let loaded = try plans.load(normalizer)
      var package = DataPackage(
        loaded.plans, districts: loaded.districts, taxonomy: normalizer.taxonomy, reference: reference)
      guard let subject = Notebook.Subject(loaded.districts, taxonomy: normalizer.taxonomy) else {
        Console.error(
          "没有一个地区能在任何指标上排名，因此没有可画的图",
          "no district can be ranked on any indicator, so there is nothing to draw")
        throw ExitCode(1)
      }
      package.charts = ExportedCharts(
        loaded.districts, taxonomy: normalizer.taxonomy, reference: reference, subject: subject
      ).charts()
      let notebook = Notebook.bytes(subject)
      try attempt { try Files.write(package.files() + [("duibiao.ipynb", notebook)], in: output) }
      try loaded.finish()
    }
  }
}
