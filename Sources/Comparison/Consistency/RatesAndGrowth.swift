import Indicators
import Normalization

/// Yearly rates and the growth over all the years: three times 8 % are 25.97 %, and not 20 %.
struct RatesAndGrowth: ConsistencyRule {
  func findings(in claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    let rates = claims.goals(.growth).filter(\.goal.isRate)
    let totals = rates.filter { !$0.goal.isAnnual && claims.yearly($0) == nil && !$0.isYearOnYear }
    return totals.compactMap { total in
      series(total, claims) ?? mean(total, rates.filter { $0.goal.isAnnual && !$0.isYearOnYear })
    }
  }

  private func series(_ total: Claim, _ claims: SubjectClaims) -> ConsistencyCheck.Finding? {
    for series in claims.series(.growth) where series.isFull && series.last == total.year && !series.holds(total) {
      guard total.goal.baseYear.map({ $0 + 1 == series.first }) ?? total.isCumulative else { continue }
      if let counted = total.countedYears, counted != series.steps.count { continue }
      let rates = series.steps.compactMap(\.own)
      guard let first = rates.first else { continue }
      var product = Estimate(first.number)
      for rate in rates.dropFirst() {
        product = product.combined(with: Estimate(rate.number)) { (a: Double, b: Double) -> Double in
          a + b + a * b / 100
        }
      }
      let factors = rates.map { "(1 + \(Conversion.number($0.number.value))%)" }.joined(separator: " × ")
      return finding(product, rates[rates.count - 1], total, "\(factors) − 1 = \(Conversion.number(product.value))%")
    }
    return nil
  }

  private func mean(_ total: Claim, _ rates: [Claim]) -> ConsistencyCheck.Finding? {
    for rate in rates where rate.year == total.year {
      guard let years = years(total, rate), years > 1 else { continue }
      let product = Estimate(rate.number).compounded(years)
      return finding(
        product, rate, total, Conversion.compounded(annual: rate.number.value, years: years).formula)
    }
    return nil
  }

  private func years(_ total: Claim, _ rate: Claim) -> Int? {
    guard let end = total.year else { return nil }
    if let base = total.goal.baseYear { return end - base }
    if let counted = total.countedYears { return counted }
    guard total.isCumulative, let start = rate.goal.periodStart ?? total.goal.periodStart, start < end else {
      return nil
    }
    return end - start + 1
  }

  private func finding(_ product: Estimate, _ rate: Claim, _ total: Claim, _ formula: String)
    -> ConsistencyCheck.Finding
  {
    let (verdict, reason) = Estimate(total.number).verdict(against: product)
    return .init(
      .ratesAndGrowth, verdict, rate, total, stated: total.number.value, other: product.value, unit: "%",
      arithmetic: formula + (verdict == .agreement ? "" : " ≠ \(Conversion.number(total.number.value))%"),
      reason: reason)
  }
}
