/// One finding for one ambiguity: where a number contradicts another and a sum, and the sum agrees with the other, that
/// is one wrong number and not two.
enum Ambiguity {
  static func merged(_ findings: [ConsistencyCheck.Finding]) -> [ConsistencyCheck.Finding] {
    var kept: [ConsistencyCheck.Finding] = []
    for finding in findings {
      // The same arithmetic again, for the same number in the text and in a table.
      if kept.contains(where: { isSame($0, finding) }) { continue }
      guard finding.verdict != .agreement,
        let index = kept.firstIndex(where: { $0.verdict != .agreement && explains($0, finding) })
      else {
        kept.append(finding)
        continue
      }
      kept[index].arithmetic += "; " + finding.arithmetic
    }
    return kept
  }

  private static func isSame(_ a: ConsistencyCheck.Finding, _ b: ConsistencyCheck.Finding) -> Bool {
    a.kind == b.kind && a.year == b.year && a.verdict == b.verdict && a.arithmetic == b.arithmetic
      && a.kind != .textAndTable && a.kind != .twoUnits
  }

  /// Whether the second says no more than the first: it ends at one of its two numbers, and comes out at the other.
  private static func explains(_ first: ConsistencyCheck.Finding, _ second: ConsistencyCheck.Finding) -> Bool {
    guard first.kind == .textAndTable || first.kind == .twoNumbers, first.unit == second.unit else { return false }
    let ends = [first.stated, first.other]
    return first.year == second.year && ends.contains(second.stated) && ends.contains { abs($0 - second.other) < 1e-9 }
  }
}
