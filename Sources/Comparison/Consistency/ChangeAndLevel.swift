import Indicators
import Normalization

/// Points, or a change in the indicator's own unit, lead from the value before to the level: 50 % and 10 points are 60 %.
struct ChangeAndLevel: ConsistencyRule {
  func findings(in claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    claims.goals(.growth).filter { !$0.goal.isRate }.compactMap { change in
      let tried = claims.levels(in: change.year, near: change).flatMap { level in
        starts(change, claims).compactMap { finding(change, level, $0, claims.units) }
      }
      return tried.first { $0.verdict == .agreement } ?? tried.first
    }
  }

  private func starts(_ change: Claim, _ claims: SubjectClaims) -> [SubjectClaims.Start] {
    guard let year = change.year else { return [] }
    if let base = change.goal.baseYear { return base < year ? claims.starts(of: change, in: base) : [] }
    let before = claims.starts(of: change, in: nil).filter { $0.year.map { $0 < year } ?? true }
    return change.goal.isAnnual ? before.filter { $0.year == year - 1 } : before
  }

  private func finding(_ change: Claim, _ level: Claim, _ start: SubjectClaims.Start, _ units: UnitCatalogue)
    -> ConsistencyCheck.Finding?
  {
    let unit = level.number.unit
    guard let before = start.number.converted(to: unit, units), let by = change.number.converted(to: unit, units) else {
      return nil
    }
    let computed = Estimate(before).combined(with: Estimate(by), +)
    let (verdict, reason) = Estimate(level.number).verdict(against: computed)
    let sign = by.value < 0 ? "−" : "+"
    let formula =
      "\(Conversion.number(before.value)) \(sign) \(Conversion.number(abs(by.value))) = \(Conversion.number(computed.value))\(unit)"
    return .init(
      .changeAndLevel, verdict, change, level, stated: level.number.value, other: computed.value, unit: unit,
      arithmetic: formula + (verdict == .agreement ? "" : " ≠ \(Conversion.number(level.number.value))\(unit)"),
      reason: reason)
  }
}
