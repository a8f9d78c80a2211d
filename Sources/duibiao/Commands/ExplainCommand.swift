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
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "A passage; - reads standard input.")
  var text: String

  @Option(help: "text or json.")
  var format: Format = .text

  @Option(help: "zh or en: the language of labels.")
  var language: Language = .zh

  @OptionGroup var taxonomy: TaxonomyOptions

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let bytes = text == "-" ? try attempt { try Files.read("-") } : Array(text.utf8)
    let document = try attempt { () throws -> PlanDocument in
      do { return try PlanDocument(name: "-", bytes: bytes) } catch {
        throw FileFailure(text == "-" ? "standard input" : "TEXT", "\(error)")
      }
    }
    let explanation = Explanation(document, normalizer)
    let out = try attempt { try Output(nil) }
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
