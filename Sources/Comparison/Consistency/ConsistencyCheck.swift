import Indicators
import Normalization

/// Whether the goals of one document agree with each other (method §5): the text with the tables, and the arithmetic.
///
/// Statements are held against each other where they are of one concept or, unmapped, of one wording, with the same
/// scope. Numbers are compared in one unit, as precisely as they are written, and as far as 以上, 以内 and 左右 allow.
public struct ConsistencyCheck: Sendable {
  /// Contradictions first, the largest first; then what is unclear; then what agrees, so that a clean table can be
  /// defended.
  public private(set) var findings: [Finding] = []
  /// What goals leave unsaid that a comparison needs.
  public private(set) var gaps: [OpenGoals] = []

  public var contradictions: [Finding] { findings.filter(\.isContradiction) }

  private static let rules: [any ConsistencyRule] = [
    TwoNumbers(), TwoUnits(), DoneOrReached(), YearlySums(), YearlyAmount(), GrowthAndLevel(), ChangeAndLevel(),
    LevelAndAddition(), RatesAndGrowth(), LastYear(),
  ]

  /// - Parameter past: what was reached, and the present state. Where it isn't given, the baselines that goals carry stand
  ///   for it.
  public init(_ goals: [Goal], past: [Goal]? = nil, issued: Int? = nil, taxonomy: Taxonomy) {
    let units = taxonomy.units
    let labels = ConceptLabels(taxonomy)
    var promised = Claim.all(goals, labels: labels, isPast: false, units: units)
    var reached = Claim.all(past ?? [], labels: labels, isPast: true, units: units)
    Claim.unify(&promised, with: &reached)
    let bySubject = Dictionary(grouping: promised, by: \.subject)
    let pastBySubject = Dictionary(grouping: reached, by: \.subject)
    let firstYear = goals.compactMap(\.targetYear).min()
    var found: [Finding] = []
    let subjects = bySubject.map { subject, own in
      SubjectClaims(
        goals: own, past: pastBySubject[subject] ?? [], units: units, firstYear: firstYear, knowsPast: past != nil)
    }
    for claims in subjects where claims.goals.count <= Self.mostGoals {
      var ofSubject: [Finding] = []
      for rule in Self.rules { ofSubject += rule.findings(in: claims) }
      found += Ambiguity.merged(ofSubject)
    }
    found += PartsAndWhole().findings(in: promised, units: units)
    findings = found.sorted(by: Self.isBefore)
    gaps = Self.gaps(goals, subjects, issued: issued)
  }

  /// The check of a document that was read with its results.
  public init(_ plan: ReadPlan, taxonomy: Taxonomy) {
    let issued = plan.facts.date.flatMap { Int($0.prefix(4)) }
    self.init(plan.goals, past: plan.results + plan.baselines, issued: issued, taxonomy: taxonomy)
  }

  /// More numbers on one subject than this are a list of places, not goals that could agree; and each is held against
  /// each.
  private static let mostGoals = 300

  private static func isBefore(_ a: Finding, _ b: Finding) -> Bool {
    let (x, y) = (Verdict.allCases.firstIndex(of: a.verdict)!, Verdict.allCases.firstIndex(of: b.verdict)!)
    if x != y { return x < y }
    // What agrees is read along the text.
    if a.verdict != .agreement, a.size != b.size { return a.size > b.size }
    return (a.first.start, a.first.end, a.arithmetic) < (b.first.start, b.first.end, b.arithmetic)
  }
}
