import Indicators
import Normalization

/// The text against the tables, a table against another, and two numbers in the text: for one indicator, measure and
/// year there is one number.
struct TwoNumbers: ConsistencyRule {
  func findings(in claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    var findings: [ConsistencyCheck.Finding] = []
    let dated = claims.goals.filter { $0.year != nil }
    for measure in Measure.allCases where measure.isNumeric {
      let own = dated.filter { $0.goal.measure == measure }
      for year in Set(own.compactMap(\.year)).sorted() {
        let group = own.filter { $0.year == year }
        guard group.count > 1 else { continue }
        findings += textAndTables(group, claims)
        findings += inText(group.filter { !$0.isInTable }, claims)
      }
    }
    return findings
  }

  // MARK: Text and tables

  private func textAndTables(_ group: [Claim], _ claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    var findings: [ConsistencyCheck.Finding] = []
    var known = group.filter { !$0.isInTable }
    for table in Set(group.compactMap(\.goal.table)).sorted() {
      let cells = group.filter { $0.goal.table == table }
      if let finding = held(known, against: cells, claims) { findings.append(finding) }
      known += cells
    }
    return findings
  }

  /// The first agreement of earlier statements with the cells of a table, else the first contradiction.
  private func held(_ known: [Claim], against cells: [Claim], _ claims: SubjectClaims) -> ConsistencyCheck.Finding? {
    var worst: ConsistencyCheck.Finding?
    for claim in known {
      let matching = cells.filter { claims.areOfOneKind(claim, $0) }
      if let cell = matching.first(where: { meet(claim, $0, claims.units) }) {
        return finding(.textAndTable, .agreement, claim, cell, claims.units)
      }
      // Several rows on one subject are a breakdown by place or department.
      guard worst == nil, let cell = matching.first, matching.allSatisfy({ meet(cell, $0, claims.units) }),
        claim.goal.isStriving == cell.goal.isStriving
      else { continue }
      let isSure = claim.goal.measure != .growth || claim.goal.baseYear == cell.goal.baseYear
      worst = finding(
        .textAndTable, isSure ? .contradiction : .unclear, claim, cell, claims.units, isSure ? .none : .baseUnstated)
    }
    return worst
  }

  // MARK: In the text

  private func inText(_ group: [Claim], _ claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    var kinds: [[Claim]] = []
    for claim in group {
      if let index = kinds.firstIndex(where: { claims.areOfOneKind($0[0], claim) }) {
        if !kinds[index].contains(where: { meet($0, claim, claims.units) }) { kinds[index].append(claim) }
      } else {
        kinds.append([claim])
      }
    }
    // Three numbers and more are of three things: towns, kinds, projects.
    return kinds.compactMap { claimed in
      guard claimed.count == 2, claimed[0].subject.isSpecific, !areOfOneClause(claimed[0], claimed[1]),
        !isNarrower(claimed[0], claimed[1]),
        claimed[0].goal.isStriving == claimed[1].goal.isStriving,
        let other = claimed[1].number.converted(to: claimed[0].number.unit, claims.units)
      else { return nil }
      guard let verdict = claimed[0].number.verdict(against: other), verdict != .agreement else { return nil }
      let reason: ConsistencyCheck.Reason = verdict == .unclear ? .bothBounds : .none
      let isSure = claimed[0].goal.measure != .growth || claimed[0].goal.baseYear == claimed[1].goal.baseYear
      return finding(
        .twoNumbers, isSure ? verdict : .unclear, claimed[0], claimed[1], claims.units, isSure ? reason : .baseUnstated)
    }
  }

  /// 新增5条、优化8条: numbers of one clause are of two things.
  private func areOfOneClause(_ a: Claim, _ b: Claim) -> Bool {
    a.goal.start < b.goal.end && b.goal.start < a.goal.end
  }

  /// 学位 and 义务教育学位: one may be a kind of the other.
  private func isNarrower(_ a: Claim, _ b: Claim) -> Bool {
    let (x, y) = (Subject.wording(a.goal.indicator), Subject.wording(b.goal.indicator))
    return x != y && (x.contains(y) || y.contains(x))
  }

  private func meet(_ a: Claim, _ b: Claim, _ units: UnitCatalogue) -> Bool {
    b.number.converted(to: a.number.unit, units).map { a.number.agrees(with: $0) } ?? false
  }

  private func finding(
    _ kind: ConsistencyCheck.Kind, _ verdict: ConsistencyCheck.Verdict, _ first: Claim, _ second: Claim,
    _ units: UnitCatalogue, _ reason: ConsistencyCheck.Reason = .none
  ) -> ConsistencyCheck.Finding? {
    guard let other = second.number.converted(to: first.number.unit, units) else { return nil }
    let unit = first.goal.unit
    let sign = verdict == .agreement ? "=" : "≠"
    return .init(
      kind, verdict, first, second, stated: other.value, other: first.number.value, unit: unit,
      arithmetic:
        "\(Conversion.number(first.number.value))\(unit) \(sign) \(Conversion.number(other.value))\(unit)",
      reason: reason)
  }
}

extension SubjectClaims {
  /// Whether two statements of one measure and year should be one number: both of the year alone or both of the years
  /// so far, both over the same base, both a mean of years or neither.
  func areOfOneKind(_ a: Claim, _ b: Claim) -> Bool {
    guard a.goal.isPoints == b.goal.isPoints, a.isPart == b.isPart,
      ActionWords.agree(a.action, b.action),
      units.convert(1, from: b.number.unit, to: a.number.unit) != nil
    else { return false }
    switch a.goal.measure {
    case .growth:
      guard a.goal.isAnnual == b.goal.isAnnual else { return false }
      if let x = a.goal.baseYear, let y = b.goal.baseYear { return x == y }
      return areOfOnePeriod(a, b)
    case .addition: return a.goal.isAnnual == b.goal.isAnnual && areOfOnePeriod(a, b)
    default: return true
    }
  }

  private func areOfOnePeriod(_ a: Claim, _ b: Claim) -> Bool {
    let (x, y) = (yearly(a) != nil, yearly(b) != nil)
    if x != y { return isSame(a, b) }
    if x { return true }
    let (m, n) = (isTotal(a), isTotal(b))
    if m == n { return true }
    // What is not called a total may be of the last year alone, unless it is more than the total, or the year's own
    // amount is known.
    if series(a.goal.measure).contains(where: { $0.steps.contains { $0.year == a.year && $0.own != nil } }) {
      return true
    }
    let (total, single) = m ? (a, b) : (b, a)
    guard let value = units.convert(single.number.value, from: single.number.unit, to: total.number.unit) else {
      return false
    }
    return abs(value) >= abs(total.number.value) && value * total.number.value > 0
  }

  private func isSame(_ a: Claim, _ b: Claim) -> Bool {
    b.number.converted(to: a.number.unit, units).map { a.number.agrees(with: $0) } ?? false
  }

  private func isTotal(_ claim: Claim) -> Bool {
    claim.isCumulative || series(claim.goal.measure).contains { $0.steps.contains { $0.total?.goal == claim.goal } }
  }
}
