import Indicators
import Normalization

/// The amounts of single years and the total: 30 + 30 + 30 = 90, and not 100.
struct YearlySums: ConsistencyRule {
  func findings(in claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    let series = claims.series(.addition)
    return series.flatMap { running($0, claims.units) } + totals(series, claims)
  }

  /// The totals so far that stand beside the years of one series.
  private func running(_ series: YearlySeries, _ units: UnitCatalogue) -> [ConsistencyCheck.Finding] {
    var findings: [ConsistencyCheck.Finding] = []
    for (index, step) in series.steps.enumerated() {
      guard let sum = YearlySum(series.steps[...index], units), let own = step.own, let total = step.total else {
        continue
      }
      findings += finding(sum, own, total, units).map { [$0] } ?? []
    }
    return findings
  }

  /// The totals that stand elsewhere, each against the first series that it should be the sum of.
  private func totals(_ series: [YearlySeries], _ claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    var findings: [ConsistencyCheck.Finding] = []
    let totals = claims.goals(.addition).filter { total in
      !total.goal.isAnnual && !total.isPart && !series.contains { $0.holds(total) } && total.year != nil
        && !DoneOrReached.isAlsoLevel(total, claims)
    }
    let marked = totals.filter(\.isCumulative)
    for total in marked.isEmpty ? totals : marked {
      let candidates = series.filter { isTotal(total, of: $0) }
      let sums = candidates.compactMap { series in
        YearlySum(series.steps[...], claims.units).flatMap { finding($0, series.steps.last!.own!, total, claims.units) }
      }
      // A row of rising totals ends with the total itself.
      guard
        !candidates.contains(where: { series in
          series.steps.last?.own?.number.converted(to: total.number.unit, claims.units)?.core.meets(total.number.core)
            ?? false
        })
      else { continue }
      let agreeing = sums.first { $0.verdict == .agreement }
      guard let finding = agreeing ?? sums.first else { continue }
      if finding.verdict != .agreement, !isComplete(candidates[0], total, claims), finding.other < finding.stated {
        continue
      }
      if !findings.contains(where: { $0.stated == finding.stated && $0.unit == finding.unit }) {
        findings.append(finding)
      }
    }
    return findings
  }

  private func isTotal(_ total: Claim, of series: YearlySeries) -> Bool {
    guard let year = total.year, series.isFull else { return false }
    return (year == series.last || total.isCumulative && year > series.last)
      && series.steps.allSatisfy { ActionWords.agree($0.own!.action, total.action) }
  }

  /// Whether the series begins where the total does; if not, the years before may hold the rest.
  private func isComplete(_ series: YearlySeries, _ total: Claim, _ claims: SubjectClaims) -> Bool {
    guard total.year == series.last else { return false }
    if let years = total.countedYears { return years == series.steps.count }
    if let start = total.goal.periodStart, start < series.last { return start == series.first }
    return series.first <= claims.firstYear ?? series.first
  }

  private func finding(_ sum: YearlySum, _ own: Claim, _ total: Claim, _ units: UnitCatalogue) -> ConsistencyCheck
    .Finding?
  {
    guard let stated = total.number.converted(to: sum.unit, units) else { return nil }
    let (verdict, reason) = Estimate(stated).verdict(against: sum.estimate)
    let sign = verdict == .agreement ? "" : " ≠ \(Conversion.number(stated.value))\(sum.unit)"
    return .init(
      .additionsAndTotal, verdict, own, total, stated: stated.value, other: sum.estimate.value, unit: sum.unit,
      arithmetic: sum.formula + sign, reason: reason)
  }
}

/// Amounts of several years as one.
struct YearlySum {
  var estimate: Estimate
  var unit: String
  /// 8000 + 10000 + 12000 = 30000个
  var formula: String

  /// Nil where a year has no amount of its own, or the units don't convert.
  init?(_ steps: ArraySlice<YearlySeries.Step>, _ units: UnitCatalogue) {
    guard let unit = steps.first?.own?.number.unit else { return nil }
    var sum: Estimate?
    var parts: [String] = []
    for step in steps {
      guard let number = step.own?.number.converted(to: unit, units) else { return nil }
      let estimate = Estimate(number)
      sum = sum?.combined(with: estimate, +) ?? estimate
      parts.append(Conversion.number(number.value))
    }
    guard let sum else { return nil }
    estimate = sum
    self.unit = unit
    formula = parts.joined(separator: " + ") + " = \(Conversion.number(sum.value))\(unit)"
  }
}

extension DoneOrReached {
  /// Whether a number that is written as done is also written as reached.
  static func isAlsoLevel(_ done: Claim, _ claims: SubjectClaims) -> Bool {
    claims.levels(in: done.year, near: done).contains { level in
      level.number.converted(to: done.number.unit, claims.units)?.core.meets(done.number.core) ?? false
    }
  }
}
