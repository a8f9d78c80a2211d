import ArgumentParser
import Briefing
import Comparison
import Normalization

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查一份文件前后是否一致。Whether the goals of a document agree with each other.",
    discussion: """
      Growth against levels, yearly amounts against totals, the text against the table, and what is left open: goals \
      without a year, a base or a lead unit. Exit code 0 also where contradictions are found: they are the result.

      EXAMPLE
        duibiao check plan.txt
      """)

  @Argument(help: "Documents to check.")
  var files: [String]

  @OptionGroup var report: ReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    var failures = 0
    var tables: [TextTable] = []
    for file in files {
      do {
        let plan = try PlanReader(normalizer: normalizer).read(path: file)
        if plan.goals.isEmpty {
          failures += 1
          Console.warning("\(file): no goal was found; is it a plan with targets?")
        }
        for note in plan.unreadTables { Console.warning("\(file): \(note)") }
        let check = ConsistencyCheck(plan.goals, taxonomy: normalizer.taxonomy)
        tables += CheckTable.tables(check, plan.districtName, normalizer.taxonomy, report.language)
      } catch {
        failures += 1
        Console.error("\(error)")
      }
    }
    if report.format == .csv { tables = [CheckTable.joined(tables, report.language)] }
    try report.write(tables)
    if failures > 0 { throw ExitCode(failures == files.count ? 1 : 2) }
  }
}
