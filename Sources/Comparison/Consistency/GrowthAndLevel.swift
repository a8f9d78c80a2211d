import Indicators
import Normalization

/// A stated growth is the growth from the value before to the level: 10 ÷ 8 − 1 = 25 %, and not 45 %.
struct GrowthAndLevel: ConsistencyRule {
  func findings(in claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    var seen: Set<[Double]> = []
    return claims.goals(.growth).filter(\.goal.isRate).compactMap { growth in
      let tried = claims.levels(in: growth.year, near: growth).prefix(Self.levelsTried).flatMap { level in
        starts(growth, claims).compactMap { finding(growth, level, $0, claims.units) }
      }
      // A level or a start of another thing may stand nearer: whatever agrees is meant.
      guard let finding = tried.first(where: { $0.verdict == .agreement }) ?? tried.first else { return nil }
      return seen.insert([finding.stated, finding.other]).inserted ? finding : nil
    }
  }

  private static let levelsTried = 3

  /// The values that a growth may be reckoned from, each with its year.
  private func starts(_ growth: Claim, _ claims: SubjectClaims) -> [SubjectClaims.Start] {
    guard let year = growth.year else { return [] }
    if let base = growth.goal.baseYear { return base < year ? claims.starts(of: growth, in: base) : [] }
    let before = claims.starts(of: growth, in: nil).filter { $0.year.map { $0 < year } ?? true }
    if growth.goal.isAnnual {
      return before.filter { start in
        guard let from = start.year else { return false }
        return growth.goal.periodStart.map { $0 - 1 == from || $0 == from || $0 == year } ?? true
      }
    }
    // Without a base, a growth is over the value in the same words, or over the year before.
    return before.filter { $0.passage == nil || $0.year == year - 1 && !growth.isCumulative }
  }

  private func finding(_ growth: Claim, _ level: Claim, _ start: SubjectClaims.Start, _ units: UnitCatalogue)
    -> ConsistencyCheck.Finding?
  {
    guard let before = start.number.converted(to: level.number.unit, units), before.value > 0, level.number.value > 0,
      level.number.unit != "%", let end = level.year
    else { return nil }
    let unit = level.number.unit
    if growth.goal.isAnnual, let from = start.year, end - from > 1 {
      return compounded(growth, level, before, years: end - from)
    }
    let computed = Estimate.growth(level: Estimate(level.number), start: Estimate(before))
    var (verdict, reason) = Estimate(growth.number).verdict(against: computed)
    explain(&verdict, &reason, growth, isLevelAbove: computed.value > growth.number.value)
    let formula = Conversion.growth(level: level.number.value, baseline: before.value, unit: unit)?.formula ?? ""
    return .init(
      .growthAndLevel, verdict, level, growth, stated: growth.number.value, other: computed.value, unit: "%",
      arithmetic: formula + (verdict == .agreement ? "" : " ≠ \(Conversion.number(growth.number.value))%"),
      reason: reason)
  }

  /// 400 × (1 + 10 %)³ = 532.4, and not 500.
  private func compounded(_ growth: Claim, _ level: Claim, _ before: WrittenNumber, years: Int) -> ConsistencyCheck
    .Finding?
  {
    let computed = Estimate(growth.number).combined(with: Estimate(before)) { rate, start in
      start * Estimate.power(1 + rate / 100, years)
    }
    var (verdict, reason) = Estimate(level.number).verdict(against: computed)
    let unit = level.number.unit
    explain(&verdict, &reason, growth, isLevelAbove: level.number.value > computed.value)
    if verdict == .contradiction, abs(computed.value / level.number.value - 1) < 0.01 {
      (verdict, reason) = (.unclear, .small)
    }
    let formula =
      "\(Conversion.number(before.value))\(unit) × (1 + \(Conversion.number(growth.number.value))%)^\(years) = \(Conversion.number(computed.value))\(unit)"
    return .init(
      .growthAndLevel, verdict, growth, level, stated: level.number.value, other: computed.value, unit: unit,
      arithmetic: formula + (verdict == .agreement ? "" : " ≠ \(Conversion.number(level.number.value))\(unit)"),
      reason: reason)
  }

  /// Growth of output and of incomes is at constant prices, their levels are at current ones: a level above what the
  /// growth gives says that prices rise.
  private func explain(
    _ verdict: inout ConsistencyCheck.Verdict, _ reason: inout ConsistencyCheck.Reason, _ growth: Claim,
    isLevelAbove: Bool
  ) {
    guard verdict == .contradiction, isLevelAbove else { return }
    let name = growth.goal.indicator
    if ["生产总值", "GDP", "增加值", "劳动生产率", "可支配收入", "产值"].contains(where: name.contains) {
      (verdict, reason) = (.unclear, .prices)
    }
  }
}
