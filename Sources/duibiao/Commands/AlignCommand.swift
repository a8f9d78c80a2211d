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
      out; and what the district adds. First a matrix, then a list with passages.

      EXAMPLES
        duibiao align --reference national-2024
        duibiao align 北辰区 南阳市 --format csv
        duibiao align 北辰区 --reference provincial-plan.txt
      """)

  @Argument(help: "Districts by name or code; by default all.")
  var districts: [String] = []

  @Option(help: ArgumentHelp("A reference of the taxonomy, or a plan file.", valueName: "name"))
  var reference = "national-2024"

  @Flag(help: "Carry a growth for another year on to the reference's year, at its own yearly rate; marked as derived.")
  var extrapolate = false

  @OptionGroup var plans: PlanOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let references = try referenceGoals(normalizer)
    let loaded = try plans.load(normalizer)
    let chosen =
      try districts.isEmpty ? loaded.districts : districts.map { try loaded.district($0, normalizer) }
    let alignment = ReferenceAlignment(
      references, chosen, taxonomy: normalizer.taxonomy, isExtrapolating: extrapolate)
    let table = AlignmentTable(alignment, taxonomy: normalizer.taxonomy, language: report.language)
    try report.write(report.format == .csv ? [table.list()] : [table.matrix(reference), table.list()])
    if loaded.hasFailures { throw ExitCode(2) }
  }

  private func referenceGoals(_ normalizer: Normalizer) throws -> [ReferenceGoal] {
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
