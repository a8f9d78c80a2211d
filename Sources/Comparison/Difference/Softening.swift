import GoalReading
import Indicators
import Normalization

/// A way in which one wording of a goal commits to less than another, beside its number.
public enum Softening: String, Sendable, CaseIterable {
  /// A number became a word or another body's level.
  case numberToWord
  /// 以上 was lost: a floor became a mark, or a mark became 左右.
  case relation
  /// 力争 was added.
  case striving
  /// 应当, 必须 became 可以, 鼓励.
  case obligation
  /// A degree word became a weaker one: 大幅 became 稳步.
  case degree

  /// How `goal` is softer than `other`; empty where it is not.
  static func of(_ goal: Goal, against other: Goal, degreeRank: (String) -> Int) -> [Softening] {
    var found: [Softening] = []
    if other.value != nil, goal.value == nil { found.append(.numberToWord) }
    if goal.value != nil, other.value != nil, firmness(goal.relation) < firmness(other.relation) {
      found.append(.relation)
    }
    if goal.isStriving, !other.isStriving { found.append(.striving) }
    if obligation(goal.quote) < obligation(other.quote) { found.append(.obligation) }
    if goal.measure == .qualitative, other.measure == .qualitative, degreeRank(goal.phrase) < degreeRank(other.phrase) {
      found.append(.degree)
    }
    return found
  }

  private static func firmness(_ relation: Relation) -> Int {
    switch relation {
    case .atLeast, .above, .atMost, .below: 2
    case .equal: 1
    case .about: 0
    }
  }

  /// −1 where something may be done, 1 where it must be.
  private static func obligation(_ quote: String) -> Int {
    if weak.contains(where: quote.contains) { return -1 }
    return strong.contains(where: quote.contains) ? 1 : 0
  }

  private static let weak = ["可以", "鼓励", "支持", "探索", "争取"]
  private static let strong = ["应当", "必须", "确保", "务必", "不得"]

  /// A wording without the words that oblige or allow, which an edition may change: 应当新建充电桩, 可以新建充电桩.
  static func withoutObligation(_ wording: String) -> String {
    var wording = wording
    for word in ["可以", "应当", "必须", "确保", "务必", "争取", "力争"] {
      while let range = wording.firstRange(of: word) { wording.removeSubrange(range) }
    }
    return wording
  }
}
