import Indicators
import Normalization

/// What is there and what is added make the level: 44 + 3 = 47.
struct LevelAndAddition: ConsistencyRule {
  func findings(in claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    claims.goals(.addition).compactMap { addition in
      guard !addition.goal.isAnnual || addition.isYearOnYear, addition.year != nil, addition.number.unit != "%" else {
        return nil
      }
      let levels = claims.levels(in: addition.year, near: addition).filter { isBeside(addition, $0) }
      if levels.contains(where: { isSum($0, of: addition, claims) }) { return nil }
      let tried = levels.flatMap { level in
        starts(addition, level, claims).compactMap { finding(addition, level, $0, claims.units) }
      }
      return tried.first { $0.verdict == .agreement } ?? tried.first
    }
  }

  private static let additions = ["新", "增加", "净增"]

  /// 新增5家，达到25家: only side by side are the two sure to be of one thing.
  private func isBeside(_ addition: Claim, _ level: Claim) -> Bool {
    addition.goal.table == level.goal.table && abs(addition.goal.start - level.goal.start) < 200
      && !addition.number.core.meets(level.number.core)
      && (addition.isInTable || Self.additions.contains(where: addition.ownWords.contains))
  }

  /// 新增5家，累计达到10家: what is called a level is the sum of the years so far.
  private func isSum(_ level: Claim, of addition: Claim, _ claims: SubjectClaims) -> Bool {
    claims.series(.addition).contains { series in
      guard let index = series.steps.firstIndex(where: { $0.own?.goal == addition.goal }),
        let sum = YearlySum(series.steps[...index], claims.units),
        let stated = level.number.converted(to: sum.unit, claims.units)
      else { return false }
      return sum.estimate.core.meets(stated.core)
    }
  }

  private func starts(_ addition: Claim, _ level: Claim, _ claims: SubjectClaims) -> [SubjectClaims.Start] {
    guard let year = level.year else { return [] }
    if let base = addition.goal.baseYear { return base < year ? claims.starts(of: level, in: base) : [] }
    // Among years the addition is over the year before.
    let before = claims.starts(of: level, in: year - 1)
    if claims.yearly(addition) != nil { return before }
    return before + claims.starts(of: level, in: nil).filter { $0.year.map { $0 < year } ?? true }
  }

  private func finding(_ addition: Claim, _ level: Claim, _ start: SubjectClaims.Start, _ units: UnitCatalogue)
    -> ConsistencyCheck.Finding?
  {
    let unit = level.number.unit
    guard let before = start.number.converted(to: unit, units), let added = addition.number.converted(to: unit, units),
      start.passage?.start != level.goal.start
    else { return nil }
    let computed = Estimate(before).combined(with: Estimate(added), +)
    var (verdict, reason) = Estimate(level.number).verdict(against: computed)
    // What is new is counted whole; what was lost meanwhile is not.
    if verdict == .contradiction, computed.value > level.number.value { (verdict, reason) = (.unclear, .losses) }
    let formula =
      "\(Conversion.number(before.value)) + \(Conversion.number(added.value)) = \(Conversion.number(computed.value))\(unit)"
    return .init(
      .levelAndAddition, verdict, addition, level, stated: level.number.value, other: computed.value, unit: unit,
      arithmetic: formula + (verdict == .agreement ? "" : " ≠ \(Conversion.number(level.number.value))\(unit)"),
      reason: reason)
  }
}
