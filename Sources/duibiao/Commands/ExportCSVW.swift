import ArgumentParser
import Briefing
import PolicyText

extension ExportCommand {
  struct CSVWExport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "csvw",
      abstract: "CSV 表和 CSV on the Web 元数据。Tables with their description.",
      discussion: """
        Writes the tables of export sqlite as CSV files, and csv-metadata.json (CSV on the Web) with titles, datatypes, \
        primary and foreign keys.

        EXAMPLES
          duibiao export csvw --output tables
        """)

    @Option(help: ArgumentHelp("Folder to write; it is made where it is missing.", valueName: "folder"))
    var output: String

    @Option(
      help: ArgumentHelp("Goals to hold the districts against: a reference by name, or a plan file.", valueName: "name")
    )
    var reference = ReferenceChoice.standard

    @OptionGroup var words: LanguageOptions
    @OptionGroup var plans: PlanOptions
    @OptionGroup var taxonomy: TaxonomyOptions

    func run() throws {
      let (loaded, dataset) = try plans.dataset(taxonomy, reference: reference)
      try attempt { try Files.write(dataset.csvOnTheWeb(title: PlanDataset.title), in: output) }
      try loaded.finish()
    }
  }
}
