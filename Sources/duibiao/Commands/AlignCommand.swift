import ArgumentParser
import Briefing
import Comparison
import Indicators
import Normalization

struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "与上级目标逐项对照。Hold districts against the goals of a higher level.",
    discussion: """
      For each reference goal: exceeds, meets, falls below, made vaguer (a word where the reference has a number), left \
      out; and what the district adds. First a matrix, then a list with passages. With several references, what each \
      level adds to the one above (层层加码).

      EXAMPLES
        duibiao align --reference national-2024
        duibiao align 北辰区 南阳市 --format csv
        duibiao align 北辰区 --reference provincial-plan.txt
        duibiao align 南阳 --reference national-2024 --reference province.txt --reference city.txt
      """)

  @Argument(help: "Districts by name or code; by default all.")
  var districts: [String] = []

  @Option(
    help: ArgumentHelp(
      "A reference of the taxonomy, or a plan file of a higher level; several make a chain, the highest level first.",
      valueName: "name"))
  var reference: [String] = []

  @Flag(help: "Carry a growth for another year on to the reference's year, at its own yearly rate; marked as derived.")
  var extrapolate = false

  @OptionGroup var plans: PlanOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let names = reference.isEmpty ? ["national-2024"] : reference
    let references = try names.map { (name: Self.shown($0), goals: try referenceGoals($0, normalizer)) }
    let loaded = try plans.load(normalizer)
    let chosen =
      try districts.isEmpty ? loaded.districts : districts.map { try loaded.district($0, normalizer) }
    let taxonomy = normalizer.taxonomy
    let alignments = references.map { name, goals in
      (name: name, alignment: ReferenceAlignment(goals, chosen, taxonomy: taxonomy, isExtrapolating: extrapolate))
    }
    var tables: [TextTable] = []
    for (name, alignment) in alignments {
      let table = AlignmentTable(alignment, taxonomy: taxonomy, language: report.language)
      if report.format != .csv { tables.append(chosen.count > 8 ? table.byOutcome(name) : table.matrix(name)) }
      var list = table.list()
      if alignments.count > 1 { list.title += language(name) }
      tables.append(list)
    }
    if alignments.count > 1, report.format != .csv {
      tables.append(AlignmentTable.chain(alignments, taxonomy: taxonomy, report.language))
    }
    try report.write(tables)
    if loaded.hasFailures { throw ExitCode(2) }
  }

  private func language(_ name: String) -> String { report.language("（参照：\(name)）", " (reference: \(name))") }

  /// A file by its name alone.
  private static func shown(_ name: String) -> String { name.split(separator: "/").last.map(String.init) ?? name }

  private func referenceGoals(_ reference: String, _ normalizer: Normalizer) throws -> [ReferenceGoal] {
    let isNamed = normalizer.taxonomy.referenceNames.contains(reference)
    guard !isNamed, Files.exists(reference) else {
      return try normalizer.taxonomy.knownReference(reference, orElse: ", or name a plan file")
    }
    let plan = try PlanOptions.Loaded().district(reference, normalizer)
    let found = plan.goals.compactMap { ReferenceGoal($0, reference: reference) }
    guard !found.isEmpty else {
      Console.error("\(reference): holds no goal on a known indicator, so nothing can be aligned with it")
      throw ExitCode(1)
    }
    // One goal for each scale of an indicator: a growth and a level of it are two.
    var seen: Set<ComparisonKey> = []
    var words: Set<String> = []
    return found.filter { goal in
      guard let key = ComparisonKey(Goal(goal), units: normalizer.taxonomy.units) else {
        return words.insert(goal.concept).inserted
      }
      return seen.insert(key).inserted
    }
  }
}

extension ReferenceGoal {
  /// A goal of a plan as a reference; nil where it is on no known indicator.
  init?(_ goal: Goal, reference: String) {
    guard !goal.concept.isEmpty else { return nil }
    self.init(
      reference: reference, concept: goal.concept, measure: goal.measure, value: goal.value, unit: goal.unit,
      relation: goal.relation, baseYear: goal.baseYear, targetYear: goal.targetYear, scope: goal.scope,
      phrase: goal.phrase, quote: goal.quote, source: goal.document)
    (upper, isPoints, isAnnual) = (goal.upper, goal.isPoints, goal.isAnnual)
    (periodStart, planYear) = (goal.periodStart, goal.planYear)
  }
}
