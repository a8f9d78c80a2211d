import Indicators
import Normalization

/// Parts (其中) and their whole: no part is more than the whole, nor are parts together that exclude each other.
struct PartsAndWhole {
  func findings(in goals: [Claim], units: UnitCatalogue) -> [ConsistencyCheck.Finding] {
    var groups: [(whole: Claim, parts: [Claim])] = []
    for (index, part) in goals.enumerated() where !part.goal.parent.isEmpty && isAmount(part) {
      let near = goals[..<index].reversed().prefix { part.goal.start - $0.goal.start < Self.farthest }
      guard let whole = near.first(where: { isWhole($0, of: part) }), isAmount(whole),
        part.number.converted(to: whole.number.unit, units) != nil
      else { continue }
      if groups.last?.whole.goal == whole.goal {
        groups[groups.count - 1].parts.append(part)
      } else {
        groups.append((whole, [part]))
      }
    }
    return groups.flatMap { whole, parts in
      let single = parts.compactMap { exceeding($0, whole, units) }
      return single.isEmpty ? sum(parts, whole, units).map { [$0] } ?? [] : single
    }
  }

  /// Bytes from a whole to its parts.
  private static let farthest = 600

  private func isWhole(_ whole: Claim, of part: Claim) -> Bool {
    let name = whole.goal.indicator
    return whole.goal.parent.isEmpty && whole.year == part.year && whole.goal.table == part.goal.table
      && (name == part.goal.parent || whole.goal.scope + name == part.goal.parent)
  }

  /// What parts of it add up to: no share, no rate, no mean per head.
  private func isAmount(_ claim: Claim) -> Bool {
    claim.goal.measure != .growth && !claim.goal.isAnnual && claim.number.unit != "%"
      && !claim.number.unit.hasPrefix(":")
      && !claim.number.unit.contains("/") && !claim.goal.indicator.contains { "均每比率".contains($0) }
  }

  private func exceeding(_ part: Claim, _ whole: Claim, _ units: UnitCatalogue) -> ConsistencyCheck.Finding? {
    guard let number = part.number.converted(to: whole.number.unit, units), number.core.low > whole.number.core.high
    else {
      return nil
    }
    let isOpen = number.bounds.low <= whole.number.bounds.high
    let unit = whole.number.unit
    return .init(
      .partsAndWhole, isOpen ? .unclear : .contradiction, part, whole, stated: whole.number.value, other: number.value,
      unit: unit,
      arithmetic: "\(Conversion.number(number.value))\(unit) > \(Conversion.number(whole.number.value))\(unit)",
      reason: isOpen ? .bothBounds : .none)
  }

  private func sum(_ parts: [Claim], _ whole: Claim, _ units: UnitCatalogue) -> ConsistencyCheck.Finding? {
    let numbers = parts.compactMap { $0.number.converted(to: whole.number.unit, units) }
    guard numbers.count > 1, numbers.count == parts.count else { return nil }
    let total = numbers.map(Estimate.init).reduce(nil) { sum, part in sum?.combined(with: part, +) ?? part }!
    let unit = whole.number.unit
    // 新建3万亩，改造提升2.2万亩: one thing in two ways. 亿元以上30个，工业项目50个 may be the same projects.
    let areExclusive = parts.allSatisfy { $0.isPart && $0.subject.scope == whole.subject.scope }
    var (verdict, reason) = Estimate(whole.number).verdict(against: total)
    if verdict != .agreement, total.value < whole.number.value {
      guard areExclusive, total.value > 0.8 * whole.number.value else { return nil }
      (verdict, reason) = (.unclear, .remainder)
    } else if verdict == .contradiction, !areExclusive {
      (verdict, reason) = (.unclear, .overlap)
    }
    let formula =
      numbers.map { Conversion.number($0.value) }.joined(separator: " + ")
      + " = \(Conversion.number(total.value))\(unit)"
    return .init(
      .partsAndWhole, verdict, parts[0], whole, stated: whole.number.value, other: total.value, unit: unit,
      arithmetic: formula + (verdict == .agreement ? "" : " ≠ \(Conversion.number(whole.number.value))\(unit)"),
      reason: reason)
  }
}
