import ArgumentParser
import Briefing
import Comparison
import Indicators
import Normalization

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查一份文件前后是否一致。Whether the goals of a document agree with each other.",
    discussion: """
      Holds the text against the tables, and checks the arithmetic: the years against their total, growth against \
      levels, points against levels, yearly rates against the growth of all years, parts against their whole, one amount \
      in two units. Numbers are compared as precisely as they are written, and as far as 以上, 以内 and 左右 allow; \
      力争 is a higher aim of the same goal and contradicts nothing.

      Contradictions come first, the largest first, then what is unclear. What agrees is counted, and listed with --all. \
      At the end stands what goals leave unsaid that a comparison needs: the year, the base, the lead unit.

      Exit code 0 also where contradictions are found, for they are the result; 3 with --fail-on-contradiction. 2 where \
      some files could not be read or hold no goal, 1 where none could.

      EXAMPLES
        duibiao check plan.txt
        duibiao check plan.txt --all
        duibiao check plans/*.md --format csv --excel --output checks.csv
        duibiao check draft.md --fail-on-contradiction --language en
      """)

  @Argument(help: "Documents to check.")
  var files: [String]

  @Flag(help: "List what agrees, too.")
  var all = false

  @Flag(help: "End with exit code 3 where a contradiction is found.")
  var failOnContradiction = false

  @OptionGroup var documents: DocumentOptions
  @OptionGroup var corrections: CorrectionOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let desk = try corrections.load(normalizer)
    let conversions = documents.conversions
    let reader = PlanReader(
      normalizer: normalizer, reads: .results, converter: conversions.converter, corrections: desk?.corrections)
    var failures = 0
    var hasContradictions = false
    var tables: [TextTable] = []
    for file in files {
      do {
        var plan = try conversions.delivered(try reader.read(path: file), path: file)
        desk?.apply(to: &plan)
        if plan.goals.isEmpty, plan.withdrawn.isEmpty {
          failures += 1
          Console.warning(
            "\(file)：没有找到目标；是含有目标的方案吗？", "\(file): no goal was found; is it a plan with targets?")
        }
        for note in plan.unreadTables { Console.warning(FileFailure(file, note).message) }
        let check = ConsistencyCheck(plan, taxonomy: normalizer.taxonomy)
        if !check.contradictions.isEmpty { hasContradictions = true }
        tables += self.tables(check, plan.districtName, normalizer.taxonomy)
      } catch {
        failures += 1
        Console.error(error.message)
      }
    }
    tables = tables.noting(desk, report.language)
    if report.format == .csv { tables = [CheckTable.joined(tables, report.language)] }
    try report.write(tables)
    desk?.finish()
    if failures > 0 { throw ExitCode(failures == files.count ? 1 : 2) }
    if desk?.hasFailures == true { throw ExitCode(2) }
    if hasContradictions && failOnContradiction { throw ExitCode(3) }
  }

  private func tables(_ check: ConsistencyCheck, _ name: String, _ taxonomy: Taxonomy) -> [TextTable] {
    report.format == .markdown
      ? CheckTable.page(check, name, taxonomy, report.language, showsAgreements: all)
      : CheckTable.tables(check, name, taxonomy, report.language, showsAgreements: all)
  }
}
