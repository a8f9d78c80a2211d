import ArgumentParser
import Briefing
import Indicators
import Normalization
import PolicyText

struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "一次写出整份简报：文件夹、Word、Excel 或网页。A whole briefing: a folder, Word, Excel or a page.",
    discussion: """
      markdown writes a folder: briefing.md, every table as CSV, goals.csv, unmapped.csv, method.md (what was converted \
      and how it was ranked) and index.md. docx writes a report in the layout of official documents (GB/T 9704), with \
      annexes for the districts, the method and the documents. xlsx writes a workbook: comparison, goals, unmapped goals, \
      method, documents. The file is briefing.docx, briefing.xlsx or briefing.html in the folder, or the file that --output names.

      A folder that holds an earlier briefing is written anew, and what is left of the old one is removed. A folder with \
      anything else in it is refused.

      html writes one page, a file that needs no network: the matrix to sort and filter, behind each \
      cell its passage, rules and arithmetic, and every document with its goals marked in place. What is corrected on \
      it by hand is saved as corrections.csv.

      EXAMPLES
        duibiao brief --output briefing
        duibiao brief --output 简报.docx
        duibiao brief --output briefing --format markdown --format docx --format xlsx
        duibiao brief --output briefing --focus 北辰 --excel
        duibiao brief --output 简报.html
        duibiao brief --output 二手车.xlsx --indicator 二手车交易量 --district 北辰区 --district 南阳市
      """)

  @Option(
    help: ArgumentHelp(
      "Folder to write, made where it is missing; or a file that ends in .docx, .xlsx or .html.", valueName: "path"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "markdown, docx, xlsx or html; may be repeated. By default what --output ends in, else markdown.",
      valueName: "format"))
  var format: [BriefingFormat] = []

  @Flag(help: "Write into a folder that holds other things, too.")
  var force = false

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
    let place = try self.place()
    let normalizer = Normalizer(try taxonomy.load())
    let choice = IndicatorChoice(matcher: normalizer.matcher)
    let chosen = try indicator.map(choice.concept)
    let references = try ReferenceChoice(normalizer: normalizer).goals(reference)
    let loaded = try plans.load(
      normalizer, reads: place.formats.contains(.html) ? [.results, .account, .text] : .results)
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
    try attempt { try place.write(try files(of: folder, place.formats)) }
    report(place, tables: folder.concepts.count)
    try loaded.finish()
  }

  /// Where to write; before anything is read, so that a wrong place costs no time.
  private func place() throws -> BriefingPlace {
    let place: BriefingPlace
    do { place = try BriefingPlace(output, formats: format) } catch {
      Console.error(error.message)
      throw ExitCode(64)
    }
    if !force { try attempt { try place.checkFolder() } }
    return place
  }

  private func files(of folder: BriefingFolder, _ formats: [BriefingFormat]) throws -> [(name: String, bytes: [UInt8])]
  {
    var files: [(name: String, bytes: [UInt8])] = []
    for format in formats {
      guard let name = format.fileName else { continue }
      switch format {
      case .markdown: continue
      case .docx: files.append((name, try folder.word(picture: ChartPictures().png)))
      case .xlsx:
        let (bytes, warnings) = try folder.workbook()
        for warning in warnings { Console.warning(warning) }
        files.append((name, bytes))
      case .html: files.append((name, BriefingPage(folder).bytes()))
      }
    }
    return formats.contains(.markdown) ? folder.files(with: files) : files
  }

  private func report(_ place: BriefingPlace, tables: Int) {
    guard place.file == nil else { return Console.say(Message(output, output)) }
    let names = place.formats.compactMap(\.fileName)
    guard place.formats.contains(.markdown) else {
      return Console.say("\(output)：\(names.joined(separator: "、"))", "\(output): \(names.joined(separator: ", "))")
    }
    let more = names.map { "、" + $0 }.joined()
    let moreInEnglish = names.map { ", " + $0 }.joined()
    Console.say(
      "\(output)：briefing.md、\(tables)张表、goals.csv、unmapped.csv、method.md、index.md\(more)",
      "\(output): briefing.md, \(tables) tables, goals.csv, unmapped.csv, method.md, index.md\(moreInEnglish)")
  }
}
