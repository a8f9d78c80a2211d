import Indicators
import Normalization

/// Everything that one document says with numbers of one subject.
struct SubjectClaims: Sendable {
  /// What is promised, in the order of the text.
  let goals: [Claim]
  /// What was reached, and the present state.
  let past: [Claim]
  let units: UnitCatalogue
  /// The first year that any goal of the document names.
  let firstYear: Int?
  /// Whether past statements were read; where not, the baselines that goals carry stand for them.
  let knowsPast: Bool
  private let series: [Measure: [YearlySeries]]

  init(goals: [Claim], past: [Claim], units: UnitCatalogue, firstYear: Int?, knowsPast: Bool) {
    self.goals = goals
    self.past = past
    self.units = units
    self.firstYear = firstYear
    self.knowsPast = knowsPast
    series = [
      .addition: YearlySeries.all(goals.filter { $0.goal.measure == .addition && $0.number.unit != "%" }),
      .growth: YearlySeries.all(goals.filter { $0.goal.isRate && ($0.goal.baseYear == nil || $0.isYearOnYear) }),
    ]
  }

  func goals(_ measure: Measure) -> [Claim] { goals.filter { $0.goal.measure == measure } }

  func series(_ measure: Measure) -> [YearlySeries] { series[measure] ?? [] }

  /// The series that a claim is a year of.
  func yearly(_ claim: Claim) -> YearlySeries.Step? {
    for series in series(claim.goal.measure) {
      if let step = series.steps.first(where: { $0.own?.goal == claim.goal }) { return step }
    }
    return nil
  }

  // MARK: Where a change starts from

  struct Start: Sendable {
    var number: WrittenNumber
    var year: Int?
    /// The statement of it; nil where it is said within the goal: 由50%提高到60%.
    var passage: Goal?
  }

  /// The values from which a change is reckoned, the surest first.
  ///
  /// - Parameter year: the base; nil for any year before the goal's.
  func starts(of claim: Claim, in year: Int?) -> [Start] {
    var starts: [Start] = []
    if let baseline = claim.goal.baseline {
      let isOwn = claim.goal.quote.contains(baseline.value.description.drop { $0 == "-" })
      let isOfYear = year == nil || baseline.year == year || baseline.year == nil
      if isOfYear, isOwn || !knowsPast {
        starts.append(
          Start(number: WrittenNumber(baseline, quote: claim.goal.quote, units: units), year: baseline.year))
      }
    }
    for other in goals where other.goal != claim.goal && other.goal.baseline != claim.goal.baseline {
      guard let baseline = other.goal.baseline, baseline.year == year || year == nil,
        other.goal.quote.contains(baseline.value.description.drop { $0 == "-" })
      else { continue }
      let isBeside = claim.goal.start < other.goal.end && other.goal.start < claim.goal.end
      starts.append(
        Start(
          number: WrittenNumber(baseline, quote: other.goal.quote, units: units), year: baseline.year,
          passage: isBeside ? nil : other.goal))
    }
    let levels = past.filter { $0.goal.measure == .level || $0.goal.measure == .addition && $0.isInTable }
    for level in levels where level.year != nil && (level.year == year || year == nil && level.year! < claim.year ?? 0)
    {
      starts.append(Start(number: level.number, year: level.year, passage: level.goal))
    }
    if let year {
      for level in goals(.level) where level.year == year {
        starts.append(Start(number: level.number, year: year, passage: level.goal))
      }
    }
    return starts
  }

  /// The levels promised for a year, those nearest to a claim first: in its own table or near it in the text.
  func levels(in year: Int?, near claim: Claim) -> [Claim] {
    guard let year else { return [] }
    return goals(.level).filter { $0.year == year }.sorted { a, b in
      (a.goal.table != claim.goal.table ? 1 : 0, abs(a.goal.start - claim.goal.start))
        < (b.goal.table != claim.goal.table ? 1 : 0, abs(b.goal.start - claim.goal.start))
    }
  }
}

extension Goal {
  /// A change in %, not in points and not in the indicator's own unit.
  var isRate: Bool { measure == .growth && unit == "%" && !isPoints }
}
