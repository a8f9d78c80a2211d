import Indicators
import Normalization

/// Where the numbers of all years but the last are known, the last has to bring the rest: it should not be less than
/// nothing, and a leap is told.
struct LastYear: ConsistencyRule {
  func findings(in claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    rates(claims) + totals(claims) + levels(claims)
  }

  /// Three years of 10 % leave 8.9 % for the fourth to reach 45 %.
  private func rates(_ claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    claims.goals(.growth).compactMap { total in
      guard total.goal.isRate, !total.goal.isAnnual, let end = total.year, let base = total.goal.baseYear,
        end - base > 2
      else { return nil }
      for series in claims.series(.growth) where series.first == base + 1 && series.last == end - 1 && series.isFull {
        let rates = series.steps.compactMap { $0.own?.number.value }
        let product = rates.reduce(1) { $0 * (1 + $1 / 100) }
        guard product > 0 else { continue }
        let rest = ((1 + total.number.value / 100) / product - 1) * 100
        let factors = rates.map { "(1 + \(Conversion.number($0))%)" }.joined(separator: " × ")
        return finding(
          rest, rates, total, series.steps.last!.own!, unit: "%",
          "(1 + \(Conversion.number(total.number.value))%) ÷ [\(factors)] − 1 = \(Conversion.number(rest))%")
      }
      return nil
    }
  }

  /// 60, 60 and 60, and 240 in all by the fourth year.
  private func totals(_ claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    claims.series(.addition).compactMap { series in
      guard let last = series.steps.last, last.own == nil, let total = last.total,
        let sum = YearlySum(series.steps.dropLast(), claims.units), let own = series.steps.dropLast().last?.own,
        let stated = total.number.converted(to: sum.unit, claims.units)
      else { return nil }
      let rest = stated.value - sum.estimate.value
      let amounts = series.steps.compactMap { $0.own?.number.converted(to: sum.unit, claims.units)?.value }
      let formula =
        "\(Conversion.number(stated.value)) − (\(amounts.map(Conversion.number).joined(separator: " + "))) = \(Conversion.number(rest))\(sum.unit)"
      return finding(rest, amounts, total, own, unit: sum.unit, formula)
    }
  }

  /// 新增50个 in each year, and the last level is 100 above the one before.
  private func levels(_ claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    claims.series(.addition).compactMap { series in
      let added = series.steps.compactMap(\.own)
      guard series.isFull, added.count > 1, let own = added.last,
        let before = claims.goals(.level).first(where: { $0.year == series.last && $0.goal.table == own.goal.table }),
        let level = claims.goals(.level).first(where: { $0.year == series.last + 1 && $0.goal.table == own.goal.table }
        ),
        let reached = level.number.converted(to: own.number.unit, claims.units),
        let from = before.number.converted(to: own.number.unit, claims.units),
        !claims.goals(.addition).contains(where: { $0.year == level.year })
      else { return nil }
      let rest = reached.value - from.value
      let amounts = added.compactMap { $0.number.converted(to: own.number.unit, claims.units)?.value }
      let formula =
        "\(Conversion.number(reached.value)) − \(Conversion.number(from.value)) = \(Conversion.number(rest))\(own.number.unit)"
      return finding(rest, amounts, level, own, unit: own.number.unit, formula)
    }
  }

  private func finding(
    _ rest: Double, _ earlier: [Double], _ goal: Claim, _ last: Claim, unit: String, _ formula: String
  ) -> ConsistencyCheck.Finding? {
    guard let most = earlier.max(), let least = earlier.min(), least > 0 else { return nil }
    let isLess = rest < 0 && !goal.isOpenBelow
    let isJump = rest >= 2 * most || rest * 2 <= least
    return .init(
      .lastYear, isLess ? .contradiction : isJump ? .unclear : .agreement, last, goal, stated: rest,
      other: last.number.value, unit: unit, arithmetic: formula, reason: isJump ? .jump : .none)
  }
}

extension Claim {
  /// 以内: less is within the words.
  fileprivate var isOpenBelow: Bool { number.relation == .atMost || number.relation == .below }
}
