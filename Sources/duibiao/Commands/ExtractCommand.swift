import ArgumentParser
import Briefing
import Indicators
import Normalization

enum TableFormat: String, ExpressibleByArgument, CaseIterable { case csv, ndjson, markdown }

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "从文件中读出目标，输出目标表。Read the goals of documents into a goal table.",
    discussion: """
      One row for each indicator and target time, with the passage it was read from: `quote` is exactly the bytes \
      from `start` to `end` of the document's UTF-8 text. UTF-8 and GB18030 are detected.

      Reads files, folders with the folders in them, patterns, tar archives, and standard input. Rows come in the order \
      of the documents, whatever the number of jobs. With --framed each line of the input is one document, as JSON: \
      {"name": "…", "text": "…"}, or with "base64" instead of "text" for bytes in any encoding.

      EXAMPLES
        duibiao extract plans/*.txt --format csv --output goals.csv
        duibiao extract plans/ --jobs 2 --cache plans.cache --output goals.csv
        cat plan.txt | duibiao extract - --format ndjson
        tar -c plans | duibiao extract - --output goals.csv
        duibiao extract - --framed --format ndjson < documents.ndjson
      """)

  @Argument(help: "Files, folders, patterns or archives to read; - reads standard input.")
  var files: [String]

  @Option(help: "csv, ndjson or markdown.")
  var format: TableFormat = .csv

  @Flag(help: "Each line of the input is a document: a JSON object with name and text or base64.")
  var framed = false

  @Option(help: "Documents to read at a time; by default one for each core.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Remember what was read: a later run reads only files of another size or time of modification.",
      valueName: "file"))
  var cache: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
    if cache != nil, framed || files.contains("-") {
      throw ValidationError("--cache is for files; what comes through a pipe has no time of modification.")
    }
  }

  func run() throws {
    let extraction = try attempt {
      try Extraction(
        CorpusReader(files, isFramed: framed, normalizer: Normalizer(try taxonomy.load())), format: format,
        output: output, cache: try cache.map { try ExtractionCache($0, key: cacheKey) })
    }
    try attempt { try extraction.run(jobs: jobs ?? Cores.count) }
    if extraction.failures > 0 { throw ExitCode(2) }
  }

  /// What rows depend on besides the documents: this build of the program, the taxonomy and the format.
  private var cacheKey: String {
    let program = ExtractionCache.Stamp(path: "/proc/self/exe") ?? ExtractionCache.Stamp(path: CommandLine.arguments[0])
    let files = taxonomy.taxonomy.map { folder in Taxonomy.fileNames.map { folder + "/" + $0 } } ?? []
    let stamps = [program] + files.map { ExtractionCache.Stamp(path: $0) }
    return ([format.rawValue] + stamps.map { $0.map { "\($0.size):\($0.modified)" } ?? "-" }).joined(separator: " ")
  }
}
