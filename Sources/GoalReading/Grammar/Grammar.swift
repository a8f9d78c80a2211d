/// The rules of all sides, compiled. A class, because every reader of a paragraph holds it.
final class Grammar: Sendable {
  let head: RuleTable
  let beforeNumber: RuleTable
  let afterNumber: RuleTable
  let vetoes: [Veto]

  static let rules = HeadRules.all + PredicateRules.all + TailRules.all + VetoRules.all

  /// A veto is walked from its number outwards: leftwards what stands before it, rightwards what stands behind.
  struct Veto: Sendable {
    let rule: Rule
    let before: [Role]
    let after: [Role]
    let numberClass: NumberClass
    let reason: NumberReason
  }

  init(_ rules: [Rule] = Grammar.rules) throws(RuleTable.Tie) {
    func side(_ side: Rule.Side) -> [Rule] { rules.filter { $0.side == side } }
    head = try RuleTable(side(.head), isLeftward: false)
    beforeNumber = try RuleTable(side(.beforeNumber), isLeftward: true)
    afterNumber = try RuleTable(side(.afterNumber), isLeftward: false)
    vetoes = side(.veto).compactMap { rule in
      guard let number = rule.pattern.firstIndex(of: .number), case .belongs(let numberClass)? = rule.sets.first,
        let reason = NumberReason(rawValue: rule.name)
      else {
        return nil
      }
      return Veto(
        rule: rule, before: rule.pattern[..<number].reversed(), after: Array(rule.pattern[(number + 1)...]),
        numberClass: numberClass, reason: reason)
    }
  }
}
