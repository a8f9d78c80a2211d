import ArgumentParser
import Briefing
import Indicators
import Normalization
import PolicyText

extension ExportCommand {
  struct SQLiteExport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sqlite",
      abstract: "SQLite 数据库（可用 Datasette 浏览）。A database.",
      discussion: """
        Writes a database with the tables goals, results, documents, districts, comparisons, concepts, labels, fields \
        and units, with keys, indexes, a view goal_list and a full-text index of the passages; and beside it a file of \
        metadata, which Datasette takes. It uses the SQLite library of the system.

        EXAMPLES
          duibiao export sqlite --output duibiao.db
          duibiao export sqlite --output duibiao.db --plans plans/
        """)

    @Option(help: ArgumentHelp("The database to write; one that is there is replaced.", valueName: "file"))
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
      try attempt { try write(dataset) }
      try loaded.finish()
    }

    private func write(_ dataset: Dataset) throws(FileFailure) {
      try Files.makeFolders(for: output)
      let file = try SQLiteFile(output)
      for statement in dataset.schema { try file.run(statement) }
      for table in dataset.tables { try file.insert(table, by: dataset.insertion(into: table)) }
      for statement in DatabaseViews.statements { try file.run(statement) }
      if file.accepts(DatabaseViews.fullText) {
        try file.run(DatabaseViews.fillFullText)
      } else {
        Console.warning(
          "\(output)：系统的SQLite没有三字全文索引（须3.34以上并带FTS5），因此没有 goals_fts 表",
          "\(output): SQLite here has no trigram index (3.34 or later with FTS5), so there is no table goals_fts")
      }
      try file.finish()
      let stem = output.hasSuffix(".db") ? String(output.dropLast(3)) : output
      var json = JSONWriter()
      json.write(dataset.datasetteMetadata(database: CorpusPaths.lastPart(stem), words.language))
      json.newline()
      let metadata = try Output(stem + ".metadata.json")
      try metadata.write(json.drain())
      try metadata.finish()
    }
  }
}

extension PlanOptions {
  /// What was read, and the tables of it.
  func dataset(_ taxonomy: TaxonomyOptions, reference: String) throws -> (Loaded, Dataset) {
    let normalizer = Normalizer(try taxonomy.load())
    let references = try ReferenceChoice(normalizer: normalizer).goals(reference)
    let loaded = try load(normalizer)
    let dataset = PlanDataset(
      loaded.plans, districts: loaded.districts, taxonomy: normalizer.taxonomy, references: references
    ).dataset()
    return (loaded, dataset)
  }
}
