import Comparison
import GoalReading
import Indicators
import Normalization

/// A goal in the short form of a table cell: sign, relation, number, unit.
public enum GoalPhrase {
  /// `≥ +25%`, `≈ 100%`, `> 60个`, `持续增长`, `达全省平均水平`.
  public static func of(_ goal: Goal, _ language: Language) -> String {
    guard let value = goal.value else {
      guard goal.measure == .benchmark else { return goal.phrase }
      return sign(goal.relation) + goal.phrase
    }
    var number = value.description
    if let upper = goal.upper { number += "—" + upper.description }
    // 下降8%以上 is a fall of at least 8 %: the relation is that of the fall.
    if goal.measure == .growth, number.hasPrefix("-"), goal.relation != .equal {
      let fall = number.filter { $0 != "-" }
      return sign(goal.relation) + fall + unit(goal, language) + language("的降幅", " fall") + rate(goal, language)
    }
    let isChange = goal.measure == .growth || goal.measure == .addition
    if isChange, !number.hasPrefix("-") { number = "+" + number }
    return sign(goal.relation) + number + unit(goal, language) + rate(goal, language)
  }

  private static func unit(_ goal: Goal, _ language: Language) -> String {
    goal.isPoints ? language("个百分点", " pp") : goal.unit
  }

  private static func rate(_ goal: Goal, _ language: Language) -> String {
    // 同比增长5% is over the year before, not in each of several years.
    let isOfOneYear = goal.baseYear != nil && goal.baseYear == goal.targetYear.map { $0 - 1 }
    return goal.isAnnual && !isOfOneYear ? language("（每年）", " (a year)") : ""
  }

  static func sign(_ relation: Relation) -> String {
    switch relation {
    case .equal: ""
    case .atLeast: "≥"
    case .above: ">"
    case .about: "≈"
    case .atMost: "≤"
    case .below: "<"
    }
  }

  /// A number with its sign, for gaps: `+5`, `-20`, `0`.
  static func signed(_ value: Double) -> String {
    let text = PlainDecimal(value, places: abs(value) >= 0.01 ? 2 : 4).description
    return value > 0 && text != "0" ? "+" + text : text
  }

  static func modality(_ goal: Goal, _ language: Language) -> String {
    goal.isStriving ? language("力争", "strive") : language("确定", "firm")
  }

  static func measure(_ measure: Measure, _ language: Language) -> String {
    switch measure {
    case .growth: language("增速", "growth")
    case .level: language("达到的水平", "level reached")
    case .addition: language("期内新增（完成）量", "amount done in the period")
    case .benchmark: language("对标水平", "benchmark")
    case .qualitative: language("定性表述", "degree word")
    }
  }
}
