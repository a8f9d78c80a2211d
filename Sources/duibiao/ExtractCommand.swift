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

      EXAMPLES
        duibiao extract plans/*.txt --format csv --output goals.csv
        cat plan.txt | duibiao extract - --format ndjson
      """)

  @Argument(help: "Documents to read; - reads standard input.")
  var files: [String]

  @Option(help: "csv, ndjson or markdown.")
  var format: TableFormat = .csv

  @OptionGroup var output: OutputOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let out = try attempt { try Output(output.output) }
    var table = GoalTableWriter(format: format, excel: output.excel)
    var failures = 0
    try attempt { try out.write(table.header()) }
    for file in files {
      var goals = 0
      do {
        try PlanFile(path: file, normalizer: normalizer).read { plan in
          goals += plan.goals.count
          try out.write(table.rows(plan.goals))
        }
        if goals == 0 {
          failures += 1
          Console.warning(
            "\(file): no goal was found; is it a plan with targets? (duibiao explain shows how a passage is read)")
        }
      } catch let failure as FileFailure {
        failures += 1
        Console.error("\(failure)")
      }
    }
    try attempt { try out.finish() }
    if failures > 0 { throw ExitCode(2) }
  }
}
