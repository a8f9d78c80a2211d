import ArgumentParser
import Briefing
import Indicators
import PolicyText

struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Start CSV with a byte-order mark, so that spreadsheets read it as UTF-8.")
  var excel = false
}

/// The language of what is written. Messages follow it, too: ``RunLanguage`` finds it before anything is parsed.
struct LanguageOptions: ParsableArguments {
  @Option(help: "zh or en: the language of labels and messages.")
  var language: Language = .zh
}

/// Runs a step; a failure that the user can act on is printed as a message and ends the run with exit code 1.
func attempt<T>(_ step: () throws -> T) throws -> T {
  do { return try step() } catch let failures as DataErrors {
    for error in failures.errors { Console.error(error.message) }
    throw ExitCode(1)
  } catch let failure as any MessageError {
    Console.error(failure.message)
    throw ExitCode(1)
  }
}

/// Which columns of a table are shown.
enum ColumnChoice: String, ExpressibleByArgument, CaseIterable { case short, all }

/// How a report is written.
struct ReportOptions: ParsableArguments {
  @Option(help: "markdown, csv or json.")
  var format: ReportFormat = .markdown

  @OptionGroup var words: LanguageOptions
  var language: Language { words.language }

  @Option(help: "short or all: which columns a Markdown table has. CSV and JSON have all.")
  var columns: ColumnChoice = .short

  @OptionGroup var output: OutputOptions

  func write(_ tables: [TextTable]) throws {
    try TableWriting(format: format, language: language, columns: columns, output: output).write(tables)
  }
}

/// Writes tables one after another; in CSV, several tables gain a first column with their title.
struct TableWriting {
  var format: ReportFormat
  var language: Language
  var columns: ColumnChoice
  var output: OutputOptions

  func write(_ tables: [TextTable]) throws {
    let out = try attempt { try Output(output.output) }
    try attempt {
      switch format {
      case .markdown:
        let shown = columns == .all ? tables : tables.map(\.portrait)
        try out.write(shown.map { $0.markdown() }.joined(separator: "\n"))
      case .csv: try out.write(TextTable.joined(tables, by: language("指标", "Indicator")).csv(excel: output.excel))
      case .json:
        var json = JSONWriter()
        json.write(.array(tables.map { $0.json() }))
        json.newline()
        try out.write(json.drain())
      }
      try out.finish()
    }
  }
}
