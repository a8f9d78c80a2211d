import ArgumentParser
import Briefing
import SyntheticDistricts

struct SynthesizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesize",
    abstract: "生成虚构地区的方案及其真实目标。Plans of invented districts, with the goals they state.",
    discussion: """
      Writes DIR/plans/CODE-NAME.txt and DIR/goals.csv: the true goals in the columns of the goal table, and a last \
      column `construct` that tells how each is worded. The districts are invented; their codes begin with 9. With \
      --goals a goal table alone is written, of any size. The same seed gives the same bytes everywhere.

      EXAMPLES
        duibiao synthesize --districts 20 --output synthetic
        duibiao synthesize --districts 1000000 --indicators 20 --goals goals.csv
      """)

  @Option(help: "How many districts.")
  var districts: Int

  @Option(help: "On how many indicators goals are set, at most \(SyntheticCorpus.mostIndicators).")
  var indicators = 40

  @Option(help: "Seed of the draws.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Folder for plans and goals; it is made where it is missing.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("Write a goal table alone to this file; - is standard output.", valueName: "file"))
  var goals: String?

  @OptionGroup var words: LanguageOptions

  func validate() throws {
    if (output == nil) == (goals == nil) {
      throw ValidationError(
        "请用 --output 指定文件夹，或用 --goals 指定文件。", "Name a folder with --output, or a file with --goals.")
    }
    if districts < 1 { throw ValidationError("--districts 至少为1。", "--districts is at least 1.") }
    if districts > 99_999_999 {
      throw ValidationError("--districts 至多为99,999,999。", "--districts is at most 99,999,999.")
    }
    if !(1...SyntheticCorpus.mostIndicators).contains(indicators) {
      throw ValidationError(
        "--indicators 是1到\(SyntheticCorpus.mostIndicators)之间的数。",
        "--indicators is a number from 1 to \(SyntheticCorpus.mostIndicators).")
    }
  }

  func run() throws {
    if let goals {
      try attempt { try writeTable(goals) }
    } else if let output {
      try attempt { try writePlans(output) }
    }
  }

  private func writeTable(_ path: String) throws {
    let table = SyntheticTable(seed: seed, indicators: indicators)
    let file = try Output(path == "-" ? nil : path)
    try file.write(SyntheticTable.header)
    let progress = Progress(Progress.rows)
    var next = 0
    let total = districts
    try OrderedWork.run(jobs: Cores.count) { () -> Range<Int>? in
      guard next < total else { return nil }
      defer { next = min(next + 2000, total) }
      return next..<min(next + 2000, total)
    } work: { range -> ([UInt8], Int) in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(range.count * indicators * 60)
      let rows = table.write(range, to: &bytes)
      return (bytes, rows)
    } deliver: { bytes, rows in
      try file.write(bytes)
      progress.add(count: rows, bytes: bytes.count)
    }
    progress.finish()
    try file.finish()
  }

  private func writePlans(_ folder: String) throws {
    let corpus = SyntheticCorpus(seed: seed, indicators: indicators)
    try Files.makeFolders(for: folder + "/plans/plan")
    let truth = try Output(folder + "/goals.csv")
    var header = DelimitedWriter()
    header.write(Array(GoalTable.columns.prefix(GoalTable.contractCount)) + ["construct"])
    try truth.write(header.drain())
    let progress = Progress(Progress.plans)
    var next = 0
    let total = districts
    try OrderedWork.run(jobs: Cores.count) { () -> Int? in
      guard next < total else { return nil }
      defer { next += 1 }
      return next
    } work: { index -> Result<(rows: [UInt8], size: Int), FileFailure> in
      let plan = corpus.plan(index)
      let bytes = plan.bytes
      do throws(FileFailure) { try Files.write([(plan.fileName, bytes)], in: folder + "/plans") } catch {
        return .failure(error)
      }
      var rows = DelimitedWriter()
      for goal in plan.goals { rows.write(Self.row(goal, plan)) }
      return .success((rows.drain(), bytes.count))
    } deliver: { result in
      let (rows, size) = try result.get()
      try truth.write(rows)
      progress.add(count: 1, bytes: size)
    }
    progress.finish()
    try truth.finish()
  }

  /// The columns of the contract, and the construct.
  private static func row(_ goal: SyntheticGoal, _ plan: SyntheticPlan) -> [String] {
    [
      plan.fileName, String(decoding: plan.text[goal.start..<goal.end], as: UTF8.self), goal.indicator, goal.scope,
      goal.concept, goal.measure, goal.value, goal.unit, goal.relation, goal.isStriving ? "strive" : "firm",
      goal.isAnnual ? "annual" : "once", goal.baseYear.map(String.init) ?? "", goal.targetYear.map(String.init) ?? "",
      goal.phrase, plan.code, plan.district, goal.section, String(goal.start), String(goal.end), goal.leadUnits,
      goal.baseline?.value ?? "", goal.baseline.map { String($0.year) } ?? "", "", goal.construct.rawValue,
    ]
  }
}
