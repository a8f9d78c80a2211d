import Testing

@testable import GoalReading

/// The rules of the grammar: each does what its examples say, and each can fire.
@Suite struct RuleTests {
  @Test("Every example of every rule reads as the rule says", arguments: RuleExample.all)
  func example(_ example: RuleExample) throws {
    #expect(try RuleExample.reading(of: example.example.clause) == example.example.reading)
  }

  @Test("An example holds the words of its rule", arguments: RuleExample.all.filter { !$0.isRefused })
  func pattern(_ example: RuleExample) throws {
    #expect(try example.matches())
  }

  /// The rules before and behind a number are the evidence of its goal, a veto the reason of the account.
  @Test(
    "A rule around a number has fired in its examples",
    arguments: RuleExample.all.filter { !$0.isRefused && $0.rule.side != .head })
  func fired(_ example: RuleExample) throws {
    let rules = try RuleExample.fired(in: example.example.clause)
    #expect(rules.contains(example.rule.name))
  }

  @Test("Every rule has an example")
  func examples() {
    let without = Grammar.rules.filter { $0.reads.isEmpty && $0.refuses.isEmpty }.map { "\($0.side) \($0.name)" }
    #expect(without == [])
  }

  @Test("No two rules of a side have one pattern, and two of a side have two names")
  func ties() throws {
    _ = try Grammar()
    for side in Rule.Side.allCases {
      let rules = Grammar.rules.filter { $0.side == side }
      // Those that fired are the bits of one word.
      #expect(rules.count <= 64)
      #expect(Set(rules.map(\.pattern)).count == rules.count)
      #expect(Set(rules.map(\.name)).count == rules.count)
      #expect(rules.allSatisfy { !$0.pattern.isEmpty && !$0.sets.isEmpty })
      // The account joins names with a comma.
      #expect(rules.allSatisfy { side == .head || !$0.name.contains(", ") })
    }
  }

  @Test("A veto tells its reason in both languages")
  func vetoes() {
    #expect((try? Grammar())?.vetoes.count == VetoRules.all.count)
    #expect(VetoRules.all.allSatisfy { NumberReason(rawValue: $0.name) != nil })
  }

  @Test("A tie is found when the table is made")
  func tie() {
    let rules = [
      Rule("one", .head, [.modality, .time], sets: [.striving]), Rule("two", .head, [.modality, .time], sets: [.pass]),
    ]
    #expect(throws: RuleTable.Tie(first: "one", second: "two")) { try RuleTable(rules, isLeftward: false) }
  }

  @Test("Every role of every pattern is one that some word, mark or number has")
  func roles() throws {
    let words = try GrammarWords(degreeWords: [])
    var roles = words.entries.reduce(RoleSet()) { $0.union($1.roles) }
    // What the scanner makes of digits, and what patterns say of the text between words.
    roles.formUnion(RoleSet(.number, .time, .bracket, .text, .edge))
    for rule in Grammar.rules {
      for role in rule.pattern where role != .edge { #expect(roles.contains(role), "\(role) in \(rule.name)") }
    }
  }

  @Test("Every role has a bit of its own, so that a set can hold it", arguments: Role.allCases)
  func bits(_ role: Role) {
    #expect(RoleSet(role).roles == [role])
  }

  @Test("A rule that needs the end of a clause fires there")
  func edge() throws {
    for clause in ["较2023年，二手车交易量增长45%", "在2023年基础上，二手车交易量增长45%", "在2023年的基础上，二手车交易量增长45%"] {
      let bases = try Reading.goals(clause + "。").map(\.baseYear)
      #expect(bases == [2023])
    }
  }

  @Test("What a rule takes from its pattern is there, and is of the role that it needs")
  func effects() {
    for rule in Grammar.rules {
      for effect in rule.sets {
        guard let (index, roles) = effect.element else { continue }
        #expect(rule.pattern.indices.contains(index), "\(rule.name)")
        #expect(rule.pattern.indices.contains(index) && roles.contains(rule.pattern[index]), "\(rule.name): \(effect)")
      }
      #expect((rule.side == .veto) == rule.pattern.contains(.number), "\(rule.name)")
    }
  }
}

extension Effect {
  /// The element of the pattern that the effect speaks of, and the roles that it may have.
  fileprivate var element: (index: Int, roles: [Role])? {
    switch self {
    case .verb(let index): (index, [.reach, .hold, .rise, .fall, .improve, .act, .lead])
    case .relation(let index): (index, [.comparator, .after])
    case .baseYear(let index), .year(let index): (index, [.time])
    case .relativeYear(let index): (index, [.relativeYear])
    case .span(let index): (index, [.span])
    case .place(let index): (index, [.place, .text, .body])
    default: nil
    }
  }
}
