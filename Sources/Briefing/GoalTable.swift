import GoalReading
import Indicators
import Normalization

/// The goal table of the contract: columns, and goals as rows of text.
public enum GoalTable {
  public static let columns = [
    "doc", "quote", "indicator", "scope", "concept", "measure", "value", "unit", "relation", "modality", "frequency",
    "base_year", "target_year", "phrase", "district_code", "district", "section", "start", "end", "lead_units",
    "baseline_value", "baseline_year", "confidence", "value_upper", "baseline_unit", "action", "kind", "binding",
    "parent", "period_start", "corrected", "place",
  ]

  /// How many of the columns are the contract's; the rest is the program's own.
  public static let contractCount = 23

  /// The fields of a goal in the order of the columns.
  public static func row(_ goal: Goal) -> [String] {
    var fields = Fields()
    write(goal, to: &fields)
    return fields.texts
  }

  /// Hands the fields of a goal, in the order of the columns, to whoever writes them.
  static func write(_ goal: Goal, to row: inout some FieldTaker) {
    row.take(goal.document)
    row.take(goal.quote)
    row.take(goal.indicator)
    row.take(goal.scope)
    row.take(goal.concept)
    row.take(goal.measure.rawValue)
    row.take(goal.value?.description ?? "")
    row.take(goal.unit)
    row.take(goal.relation.rawValue)
    row.take(goal.isStriving ? "strive" : "firm")
    row.take(goal.isAnnual ? "annual" : "once")
    row.take(goal.baseYear)
    row.take(goal.targetYear)
    row.take(goal.phrase)
    row.take(goal.districtCode)
    row.take(goal.district)
    row.take(goal.section)
    row.take(goal.start)
    row.take(goal.end)
    row.take(goal.leadUnits)
    row.take(goal.baseline?.value.description ?? "")
    row.take(goal.baseline?.year)
    row.take(goal.confidence == 0 ? "" : hundredths(goal.confidence))
    row.take(goal.upper?.description ?? "")
    row.take(goal.baseline?.unit ?? "")
    row.take(goal.action)
    row.take(goal.kind.rawValue)
    row.take(goal.binding.rawValue)
    row.take(goal.parent)
    row.take(goal.periodStart)
    row.take(corrected(goal))
    row.take(goal.place)
  }

  /// The fields that a person has changed.
  private static func corrected(_ goal: Goal) -> String {
    goal.corrections.isEmpty ? "" : goal.corrections.compactMap { $0.field?.rawValue }.joined(separator: ";")
  }

  /// A confidence to two places.
  static func hundredths(_ value: Double) -> String { shares[Int((min(max(value, 0), 1) * 100).rounded())] }

  /// 0, 0.01 … 1.
  private static let shares = (0...100).map { PlainDecimal(Double($0) / 100, places: 2).description }
}

/// Takes the fields of a row one by one: millions of rows are written without an array for each.
protocol FieldTaker {
  mutating func take(_ text: String)
  mutating func take(_ number: Int?)
}

private struct Fields: FieldTaker {
  var texts: [String] = []

  init() { texts.reserveCapacity(GoalTable.columns.count) }
  mutating func take(_ text: String) { texts.append(text) }
  mutating func take(_ number: Int?) { texts.append(number.map(String.init) ?? "") }
}

extension DelimitedWriter: FieldTaker {
  /// Writes goals as rows of the goal table.
  public mutating func write(_ goals: [Goal]) {
    for index in goals.indices { write(goals[index]) }
  }

  public mutating func write(_ goal: Goal) {
    GoalTable.write(goal, to: &self)
    endRow()
  }
}
