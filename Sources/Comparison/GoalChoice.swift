import GoalReading
import Indicators
import Normalization

/// Chooses the goal that stands for a district on a scale.
struct GoalChoice {
  let scale: Scale
  let scope: String
  let district: DistrictGoals
  let statements: DistrictStatements

  /// A row without its gap and its rank.
  func row(at position: Int, strictScope: Bool) -> IndicatorComparison.Row {
    var row = IndicatorComparison.Row(
      standing: .noGoal, code: district.code, district: district.name, position: position, goal: nil, comparable: nil,
      unit: scale.unit, derivation: nil, impliedLevel: nil, scope: .equal, gap: nil, others: [])
    let numbers = candidates()
    if let best = numbers.min(by: { preference($0) < preference($1) }) {
      take(best, into: &row, strictScope)
      row.conflicts = numbers.filter { isConflict($0, with: best) }.map(\.goal)
    } else {
      let words = statements.goals.map { Candidate(goal: $0.goal, placement: .refused(.otherMeasure(.qualitative))) }
      let qualitative = words.filter { $0.goal.measure == .qualitative }
      let best = (qualitative.isEmpty ? words : qualitative).min { preference($0) < preference($1) }
      if let best {
        row.goal = best.goal
        row.standing = best.goal.measure == .qualitative ? .qualitative : .benchmark
        row.scope = ScopeRelation(best.goal.scope, to: scope)
      }
    }
    if row.goal == nil { row.near = district.near[scale.key.concept] ?? [] }
    row.others = statements.goals.lazy.filter { $0.parts.isEmpty }.map(\.goal).filter { $0 != row.goal }
    if let goal = row.goal { row.impliedLevel = impliedLevel(goal) }
    row.lastResult = lastResult(row)
    return row
  }

  // MARK: Candidates

  private struct Candidate {
    var goal: Goal
    var key: ComparisonKey?
    var placement: Scale.Placement
    /// The yearly goals that count together, and what they come to.
    var parts: [Goal] = []
    var sum: Derivation?
  }

  private func candidates() -> [Candidate] {
    let all = statements.goals.compactMap(candidate)
    guard scale.isAnnualised else { return all }
    // Of 分别8000个、10000个、12000个, no one year stands for the three.
    let summed = all.flatMap(\.parts)
    return all.filter { !$0.parts.isEmpty || !summed.contains($0.goal) }
  }

  private func candidate(_ keyed: DistrictStatements.Keyed) -> Candidate? {
    guard let key = keyed.key else { return nil }
    guard keyed.parts.isEmpty else {
      // The sum of yearly goals stands where a total over the same years, or over years that nobody states, is asked for;
      // their mean, where what is done a year is.
      let isSame = key.year == scale.key.year && (scale.key.since == nil || scale.key.since == key.since)
      guard key.measure == scale.key.measure, scale.isAnnualised || scale.key.period == .total && isSame,
        let sum = scale.sum(keyed.parts)
      else { return nil }
      return Candidate(
        goal: keyed.goal, key: key, placement: .placed(scale.placed(sum, of: keyed.parts.count)), parts: keyed.parts,
        sum: sum)
    }
    return Candidate(
      goal: keyed.goal, key: key, placement: scale.place(keyed.goal, key, levels: statements.levels))
  }

  private func take(_ best: Candidate, into row: inout IndicatorComparison.Row, _ strictScope: Bool) {
    row.goal = best.goal
    (row.parts, row.sum) = (best.parts, best.sum)
    row.scope = ScopeRelation(best.goal.scope, to: scope)
    switch best.placement {
    case .placed where strictScope && row.scope != .equal && row.scope != .unstated:
      row.standing = .notComparable(.otherScope)
    case .placed(let placed):
      row.comparable = placed.value
      row.derivation = placed.derivation
      row.isStartUnstated = placed.isStartUnstated
      row.standing = .ranked(0)
    case .refused(let reason): row.standing = .notComparable(reason)
    }
  }

  /// Stated before derived, the year of the scale before others, a scope like the reference's before narrower ones, a
  /// whole before its parts, the document that settles conflicts before others, the text before its repetition in a
  /// table.
  private func preference(_ candidate: Candidate) -> (Int, Int, Int, Int, Int) {
    let goal = candidate.goal
    let kind =
      switch candidate.placement {
      case .placed(let placed):
        placed.derivation.map { $0.rule == .unit } ?? true || scale.isAnnualised && candidate.parts.isEmpty ? 0 : 1
      case .refused: 2
      }
    let distance = scale.key.year.flatMap { year in goal.targetYear.map { abs($0 - year) } } ?? 50
    let scopeRank: Int =
      switch ScopeRelation(goal.scope, to: scope) {
      case .equal: 0
      case .unstated, .wider: 1
      case .narrower, .overlapping: 2
      case .disjoint: 3
      }
    let rank = scopeRank * 2 + (goal.parent.isEmpty ? 0 : 1)
    return (kind, distance, rank, district.precedence(of: goal.document), goal.start)
  }

  /// Another document says another number on the same scale.
  private func isConflict(_ other: Candidate, with best: Candidate) -> Bool {
    guard other.goal.document != best.goal.document, other.key == best.key, other.goal.scope == best.goal.scope,
      case .placed(let a) = other.placement, case .placed(let b) = best.placement
    else { return false }
    return !IndicatorComparison.isSame(a.value, b.value)
  }

  // MARK: Beside the goal

  /// The level at the target, where growth over its own base meets the level that is stated for it.
  private func impliedLevel(_ goal: Goal) -> Derivation? {
    guard goal.measure == .growth, !goal.isAnnual, goal.unit == "%", let number = goal.number, let base = goal.baseYear,
      let level = statements.levels.at(base)
    else { return nil }
    return goal.isPoints
      ? level.unit == "%" ? Conversion.level(points: number, baseline: level.value) : nil
      : Conversion.level(growth: number, baseline: level.value, unit: level.unit)
  }

  /// What was last reached on the scale of the row: last year's growth beside this year's goal, the level that stands.
  private func lastResult(_ row: IndicatorComparison.Row) -> IndicatorComparison.LastResult? {
    guard case .ranked = row.standing, let year = scale.key.year,
      scale.key.period == .year || scale.key.period == .point
    else { return nil }
    let results = statements.results.filter { result in
      guard let own = ComparisonKey(result, units: scale.units), let reached = own.year else { return false }
      return own.measure == scale.key.measure && own.period == scale.key.period && own.dimension == scale.key.dimension
        && reached < year && (scale.key.period == .point || reached == year - 1)
        && ScopeRelation(result.scope, to: row.goal?.scope ?? "") == .equal
    }
    guard let last = results.max(by: { ($0.targetYear ?? 0, -$0.start) < ($1.targetYear ?? 0, -$1.start) }),
      let reached = last.targetYear, let number = last.number,
      let value = scale.unit == "%" ? number : scale.units.convert(number, from: last.unit, to: scale.unit)
    else { return nil }
    return IndicatorComparison.LastResult(result: last, year: reached, value: value)
  }
}
