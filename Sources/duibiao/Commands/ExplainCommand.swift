import ArgumentParser
import Briefing
import GoalReading
import Indicators
import Normalization
import PolicyText

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "解释一段文字怎样读成目标。How a passage is read: numbers, goals, and the reason behind each field.",
    discussion: """
      Offsets count bytes of the UTF-8 text. Percentages, 成, 倍 and 百分点 are given in %.

      EXAMPLES
        duibiao explain "到2027年，废旧家电回收量较2023年增长30%"
        duibiao explain - --format json < passage.txt
        duibiao explain --outline report.txt
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "A passage; - reads standard input. With --outline a file.")
  var text: String

  @Flag(help: "Show what governs each paragraph of a file: its part, its time, and whether it looks back.")
  var outline = false

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var words: LanguageOptions

  @OptionGroup var taxonomy: TaxonomyOptions

  private var language: Language { words.language }

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let isFile = text == "-" || outline
    let bytes = isFile ? try attempt { try Files.read(text) } : Array(text.utf8)
    let name = outline && text != "-" ? CorpusPaths.lastPart(text) : "-"
    let path = isFile ? text : Console.language("所给文字", "TEXT")
    let reader = PlanReader(normalizer: normalizer)
    let document = try attempt {
      isFile
        ? try reader.document(name: name, path: path, bytes: bytes) : try reader.document(text: bytes, name, path: path)
    }
    let out = try attempt { try Output(nil) }
    if outline {
      try attempt { try out.write(OutlineTable.text(document, normalizer, language)) }
      return
    }
    let explanation = Explanation(document, normalizer)
    switch format {
    case .json:
      var json = JSONWriter()
      json.write(explanation.json())
      json.newline()
      try attempt { try out.write(json.drain()) }
    case .text:
      try attempt { try out.write(explanation.text(language)) }
    }
  }
}
