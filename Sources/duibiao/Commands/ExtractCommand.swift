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

      Word (.docx), Excel (.xlsx) and web pages (.html) are read as they are, PDF through pdftotext (poppler), .doc, .wps, \
      .odt and .rtf through LibreOffice where these are installed. Passages of such documents point into the text that \
      --keep-text saves; the column `place` tells the page or the cell.

      Reads files, folders with the folders in them, patterns, tar and zip archives, and standard input. Rows come in the order \
      of the documents, whatever the number of jobs. With --framed each line of the input is one document, as JSON: \
      {"name": "…", "text": "…"}, or with "base64" instead of "text" for bytes in any encoding.

      --kind result gives what was reached instead of what is promised, --kind all both, told apart by the column \
      `kind`; for a result `target_year` is the year in which it stood. --account lists every number of the text with \
      its class (goal, result, baseline, part, condition, money, other body, reference, unread), the reason and the \
      passage. How many numbers are of each class is told on standard error after every run.

      EXAMPLES
        duibiao extract plans/*.txt --format csv --output goals.csv
        duibiao extract plans/ --jobs 2 --cache plans.cache --output goals.csv
        duibiao extract plan.docx page.html report.pdf --keep-text texts
        duibiao extract report.txt --kind all
        duibiao extract plans/ --corrections corrections.csv --output goals.csv
        duibiao extract report.txt --account --format markdown
        cat plan.txt | duibiao extract - --format ndjson
        tar -c plans | duibiao extract - --output goals.csv
        duibiao extract - --framed --format ndjson < documents.ndjson
      """)

  @Argument(help: "Files, folders, patterns or archives to read; - reads standard input.")
  var files: [String]

  @Option(help: "csv, ndjson or markdown.")
  var format: TableFormat = .csv

  enum Kind: String, ExpressibleByArgument, CaseIterable { case goal, result, all }

  @Option(help: "goal, result or all: what is promised, what was reached, or both.")
  var kind: Kind = .goal

  @Flag(help: "List every number with its class instead of goals.")
  var account = false

  @OptionGroup var words: LanguageOptions

  @Flag(help: "Each line of the input is a document: a JSON object with name and text or base64.")
  var framed = false

  @Option(help: "Documents to read at a time; by default one for each core.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Remember what was read: a later run reads only files of another size or time of modification.",
      valueName: "file"))
  var cache: String?

  @OptionGroup var documents: DocumentOptions
  @OptionGroup var corrections: CorrectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs 至少为1。", "--jobs is at least 1.") }
    if account, kind != .goal {
      throw ValidationError(
        "--account 列出每个数字，不能与 --kind 同用。", "--account lists every number; it takes no --kind.")
    }
    if account, corrections.corrections != nil {
      throw ValidationError(
        "--account 列出每个数字，不能与 --corrections 同用。", "--account lists every number; it takes no --corrections.")
    }
    if cache != nil, framed || files.contains("-") {
      throw ValidationError(
        "--cache 只用于文件；从管道来的内容没有修改时间。",
        "--cache is for files; what comes through a pipe has no time of modification.")
    }
  }

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let desk = try corrections.load(normalizer)
    let extraction = try attempt {
      try Extraction(
        CorpusReader(files, isFramed: framed, normalizer: normalizer), format: format, content: content, output: output,
        cache: try cache.map { try ExtractionCache($0, key: cacheKey) }, desk: desk, conversions: documents.conversions)
    }
    try attempt { try extraction.run(jobs: jobs ?? Cores.count) }
    if extraction.counts.total > 0 {
      Console.say("duibiao: " + AccountTable.summary(extraction.counts, words.language))
    }
    if extraction.failures > 0 { throw ExitCode(2) }
  }

  private var content: ExtractedRows {
    if account { return .account(words.language) }
    switch kind {
    case .goal: return .goals
    case .result: return .results
    case .all: return .all
    }
  }

  /// What rows depend on besides the documents: this build of the program, the taxonomy and the format.
  private var cacheKey: String {
    let program = ExtractionCache.Stamp(path: "/proc/self/exe") ?? ExtractionCache.Stamp(path: CommandLine.arguments[0])
    let files = taxonomy.taxonomy.map { folder in Taxonomy.fileNames.map { folder + "/" + $0 } } ?? []
    let stamps = [program] + files.map { ExtractionCache.Stamp(path: $0) }
    // Texts that an earlier run has kept need not be kept again.
    let kept = documents.keepText.map { $0.filter { !$0.isNewline } } ?? "-"
    return ([format.rawValue, "\(content)", kept] + stamps.map { $0.map { "\($0.size):\($0.modified)" } ?? "-" })
      .joined(
        separator: " ")
  }
}
