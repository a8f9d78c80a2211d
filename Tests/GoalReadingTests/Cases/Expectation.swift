import GoalReading
import Indicators
import Normalization
import PolicyText

/// What a statement has to say; see ``CasePlan`` for the notation.
struct Expectation: Sendable {
  let names: [String]
  let measures: [String]
  /// The relation with the value and the unit, or with the words of a benchmark.
  let value: String
  let isResult: Bool
  private(set) var years = ["-"]
  private(set) var bases = ["-"]
  private(set) var parents = [""]
  private(set) var binding = ""
  private(set) var isAnnual = false
  private(set) var striving: Bool? = false

  init(_ words: [String], isResult: Bool) {
    func alternatives(_ word: some StringProtocol) -> [String] {
      word.split(separator: "/", omittingEmptySubsequences: false).map { Self.folded(String($0)) }
    }
    self.isResult = isResult
    names = alternatives(words[0])
    measures = alternatives(words[1])
    value = words[2]
    for word in words.dropFirst(3) {
      switch word {
      case "annual": isAnnual = true
      case "strive": striving = true
      case "strive?": striving = nil
      case "binding", "expected": binding = word
      case _ where word.hasPrefix("@"): years = alternatives(word.dropFirst())
      case _ where word.hasPrefix("<"): bases = alternatives(word.dropFirst())
      case _ where word.hasPrefix("of:"): parents = alternatives(word.dropFirst(3))
      default: preconditionFailure("“\(word)” is not in the notation of expectations")
      }
    }
  }

  func isMet(by goal: Goal) -> Bool {
    (goal.kind == .result) == isResult && measures.contains(goal.measure.rawValue) && isNamed(goal) && isOfValue(goal)
      && years.contains(goal.targetYear.map(String.init) ?? "-")
      && bases.contains(goal.baseYear.map(String.init) ?? "-")
      && parents.contains(Self.folded(goal.parent)) && binding == goal.binding.rawValue && isAnnual == goal.isAnnual
      && striving != !goal.isStriving
  }

  private func isNamed(_ goal: Goal) -> Bool {
    let (scope, indicator) = (Self.folded(goal.scope), Self.folded(goal.indicator))
    return names.contains { name in
      let parts = name.split(separator: "·").map(String.init)
      guard parts.count == 2 else { return name == indicator || name == scope + indicator }
      return parts == [scope, indicator] || (scope.isEmpty && parts.joined() == indicator)
    }
  }

  private func isOfValue(_ goal: Goal) -> Bool {
    if measures == ["benchmark"] {
      let relation = String(value.prefix { "<>=~".contains($0) })
      return goal.relation.rawValue == relation && goal.phrase.contains(value.dropFirst(relation.count))
    }
    return Self.value(goal) == value
  }

  private static func value(_ goal: Goal) -> String {
    goal.relation.rawValue + goal.written + (goal.upper.map { "~\($0)" } ?? "")
      + (goal.isPoints ? "pp" : goal.unit)
  }

  private static func folded(_ text: String) -> String { String(decoding: FoldedText.fold(text), as: UTF16.self) }

  /// A goal or a result in the notation of expectations.
  static func notation(_ goal: Goal) -> String {
    var words = [
      goal.kind.rawValue, (goal.scope.isEmpty ? "" : goal.scope + "·") + goal.indicator, goal.measure.rawValue,
    ]
    words.append(goal.measure == .benchmark ? goal.relation.rawValue + goal.phrase : value(goal))
    if let year = goal.baseYear { words.append("<\(year)") }
    if let year = goal.targetYear { words.append("@\(year)") }
    if goal.isAnnual { words.append("annual") }
    if goal.isStriving { words.append("strive") }
    if goal.binding != .none { words.append(goal.binding.rawValue) }
    if !goal.parent.isEmpty { words.append("of:" + goal.parent) }
    return words.joined(separator: " ")
  }
}
