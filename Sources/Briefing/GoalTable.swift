import GoalReading
import Normalization

/// The goal table of the contract: columns, and goals as rows of text.
public enum GoalTable {
  public static let columns = [
    "doc", "quote", "indicator", "scope", "concept", "measure", "value", "unit", "relation", "modality", "frequency",
    "base_year", "target_year", "phrase", "district_code", "district", "section", "start", "end", "lead_units",
    "baseline_value", "baseline_year", "confidence", "value_upper", "baseline_unit", "action",
  ]

  /// How many of the columns are the contract's; the rest is the program's own.
  public static let contractCount = 23

  public static func row(_ goal: Goal) -> [String] {
    [
      goal.document, goal.quote, goal.indicator, goal.scope, goal.concept, goal.measure.rawValue, goal.value, goal.unit,
      goal.relation.rawValue, goal.isStriving ? "strive" : "firm", goal.isAnnual ? "annual" : "once",
      goal.baseYear.map(String.init) ?? "", goal.targetYear.map(String.init) ?? "", goal.phrase, goal.districtCode,
      goal.district, goal.section, String(goal.start), String(goal.end), goal.leadUnits, goal.baseline?.value ?? "",
      goal.baseline?.year.map(String.init) ?? "", goal.confidence == 0 ? "" : hundredths(goal.confidence), goal.upper,
      goal.baseline?.unit ?? "", goal.action,
    ]
  }

  /// A number to two places.
  static func hundredths(_ value: Double) -> String { PlainDecimal(value, places: 2).description }
}
