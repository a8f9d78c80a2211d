import Indicators
import Normalization

/// An amount a year and the total: 每年50个，三年共150个; 由120家增加至200家，年均净增16家.
struct YearlyAmount: ConsistencyRule {
  func findings(in claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    claims.goals(.addition).filter { $0.goal.isAnnual && !$0.isYearOnYear }.compactMap { yearly in
      total(yearly, claims) ?? level(yearly, claims)
    }
  }

  private func total(_ yearly: Claim, _ claims: SubjectClaims) -> ConsistencyCheck.Finding? {
    for total in claims.goals(.addition) where !total.goal.isAnnual && claims.yearly(total) == nil {
      guard total.year == yearly.year || yearly.year == nil, ActionWords.agree(total.action, yearly.action),
        let years = years(yearly, total), let stated = total.number.converted(to: yearly.number.unit, claims.units)
      else { continue }
      let product = Estimate(Self.mean(yearly)).mapped { $0 * Double(years) }
      let (verdict, reason) = Estimate(stated).verdict(against: product)
      let formula = Conversion.addition(annual: yearly.number.value, years: years, unit: yearly.number.unit).formula
      return .init(
        .yearlyAmountAndTotal, verdict, yearly, total, stated: stated.value, other: product.value,
        unit: yearly.number.unit,
        arithmetic: formula + (verdict == .agreement ? "" : " ≠ \(Conversion.number(stated.value))\(stated.unit)"),
        reason: reason)
    }
    return nil
  }

  /// How many years the two speak of, where they say so.
  private func years(_ yearly: Claim, _ total: Claim) -> Int? {
    if let counted = total.countedYears ?? yearly.countedYears { return counted }
    guard total.isCumulative else { return nil }
    for claim in [total, yearly] {
      if let start = claim.goal.periodStart, let end = claim.year, end > start { return end - start + 1 }
    }
    return nil
  }

  private func level(_ yearly: Claim, _ claims: SubjectClaims) -> ConsistencyCheck.Finding? {
    guard let level = claims.levels(in: yearly.year, near: yearly).first, let end = level.year,
      let reached = level.number.converted(to: yearly.number.unit, claims.units),
      let start = claims.starts(of: level, in: nil).first(where: { $0.year.map { $0 < end } ?? false }),
      let before = start.number.converted(to: yearly.number.unit, claims.units), let year = start.year
    else { return nil }
    let years = end - year
    let computed = Estimate(Self.mean(yearly)).combined(with: Estimate(before)) { $0 * Double(years) + $1 }
    var (verdict, reason) = Estimate(reached).verdict(against: computed)
    if verdict == .contradiction, computed.value > reached.value, !yearly.action.hasPrefix("净") {
      (verdict, reason) = (.unclear, .losses)
    }
    let unit = yearly.number.unit
    let formula =
      "\(Conversion.number(before.value)) + \(Conversion.number(yearly.number.value)) × \(years) = \(Conversion.number(computed.value))\(unit)"
    return .init(
      .yearlyAmountAndTotal, verdict, yearly, level, stated: reached.value, other: computed.value, unit: unit,
      arithmetic: formula + (verdict == .agreement ? "" : " ≠ \(Conversion.number(reached.value))\(unit)"),
      reason: reason)
  }

  /// A mean of years is rounded, also where it counts things.
  private static func mean(_ claim: Claim) -> WrittenNumber {
    var number = claim.number
    if claim.goal.quote.contains("年均") || claim.goal.quote.contains("平均") {
      number.rounding = max(number.rounding, 0.5)
    }
    return number
  }
}
