import PolicyText
import Testing

@testable import GoalReading

/// An example of a rule as a test of its own; see ``Rule/Example`` for the notation of its reading.
struct RuleExample: CustomTestStringConvertible, Sendable {
  let rule: Rule
  let example: Rule.Example
  /// The rule must not apply to it.
  let isRefused: Bool

  var testDescription: String { "\(rule.side) “\(rule.name)”: \(example.clause)" }

  static let all = Grammar.rules.flatMap { rule in
    rule.reads.map { RuleExample(rule: rule, example: $0, isRefused: false) }
      + rule.refuses.map { RuleExample(rule: rule, example: $0, isRefused: true) }
  }

  /// What the program reads: goals, then the classes of the numbers that are none, but for those that name something.
  static func reading(of clause: String) throws -> String {
    let document = try PlanDocument(name: "clause", bytes: Array((clause + "。").utf8))
    let read = Reading.normalizer.read(document, reads: .account)
    let goals = read.goals.map { goal in
      let value = goal.relation.rawValue + goal.written + (goal.upper.map { "~\($0)" } ?? "") + goal.unit
      return [goal.indicator, goal.measure.rawValue, value].joined(separator: " ")
    }
    let classes = read.account.map(\.numberClass).filter { ![.goal, .part, .reference].contains($0) }
    return (goals + classes.map { "(\($0.rawValue))" }).joined(separator: "; ")
  }

  /// The words of the rule stand somewhere in the clause.
  func matches() throws -> Bool {
    let text = try PlanDocument(name: "clause", bytes: Array((example.clause + "。").utf8)).text
    return text.units.withUnsafeBufferPointer { units in
      var scan = Scan()
      Reading.normalizer.reader.scanner.scan(units, 0..<units.count, into: &scan)
      return scan.tokens.withUnsafeBufferPointer { matches($0, in: units.count) }
    }
  }

  /// The pattern is tried alone from every place where a word of it may begin.
  private func matches(_ tokens: UnsafeBufferPointer<Token>, in count: Int) -> Bool {
    guard let table = try? RuleTable([rule], isLeftward: false) else { return false }
    let places = Set(tokens.flatMap { [Int($0.start), Int($0.end)] } + [0])
    return places.contains { place in
      // Text of the pattern may begin inside the text of the clause.
      let token = tokens.firstIndex { Int($0.start) >= place } ?? tokens.count
      // The edge of a pattern is the end of a clause.
      let end = tokens.first { Int($0.start) > place && $0.has(.comma) }.map { Int($0.start) } ?? count
      return table.longest(from: token, at: place, in: tokens, bounds: 0..<(rule.pattern.contains(.edge) ? end : count))
        != nil
    }
  }
}

extension RuleExample {
  /// The rules that fired around the numbers of a clause, and what refused them.
  static func fired(in clause: String) throws -> Set<String> {
    let document = try PlanDocument(name: "clause", bytes: Array((clause + "。").utf8))
    let reading = Reading.normalizer.reader.read(document, isAccounted: true)
    return Set(reading.statements.flatMap(\.evidence.rules) + reading.account.map(\.reason.english))
  }
}
