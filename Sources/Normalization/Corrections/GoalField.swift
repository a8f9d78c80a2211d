import GoalReading
import Indicators
import PolicyText

/// A field of a goal that a person may correct, by the name of its column in the goal table. The passage, the document
/// and the district are not among them: they say what the goal was read from.
///
/// The order is the one in which the corrections of a goal are applied: a unit or a year of the baseline needs its value.
public enum GoalField: String, Sendable, CaseIterable {
  case kind, indicator, scope, concept, measure, value
  case upper = "value_upper"
  case unit, relation, modality, frequency
  case baseYear = "base_year"
  case targetYear = "target_year"
  case periodStart = "period_start"
  case phrase
  case leadUnits = "lead_units"
  case action, binding, parent
  case baselineValue = "baseline_value"
  case baselineUnit = "baseline_unit"
  case baselineYear = "baseline_year"

  /// The field as the goal table shows it.
  public func text(of goal: Goal) -> String {
    switch self {
    case .kind: goal.kind.rawValue
    case .indicator: goal.indicator
    case .scope: goal.scope
    case .concept: goal.concept
    case .measure: goal.measure.rawValue
    case .value: goal.value?.description ?? ""
    case .upper: goal.upper?.description ?? ""
    case .unit: goal.unit
    case .relation: goal.relation.rawValue
    case .modality: goal.isStriving ? "strive" : "firm"
    case .frequency: goal.isAnnual ? "annual" : "once"
    case .baseYear: goal.baseYear.map(String.init) ?? ""
    case .targetYear: goal.targetYear.map(String.init) ?? ""
    case .periodStart: goal.periodStart.map(String.init) ?? ""
    case .phrase: goal.phrase
    case .leadUnits: goal.leadUnits
    case .action: goal.action
    case .binding: goal.binding.rawValue
    case .parent: goal.parent
    case .baselineValue: goal.baseline?.value.description ?? ""
    case .baselineUnit: goal.baseline?.unit ?? ""
    case .baselineYear: goal.baseline?.year.map(String.init) ?? ""
    }
  }

  /// Whether the field of a goal is as a text says. A growth in percentage points is in % in the goal table.
  func holds(_ text: String, _ goal: Goal) -> Bool {
    self == .unit && text == Self.points ? goal.isPoints : self.text(of: goal) == text
  }

  static let points = "个百分点"

  // MARK: From what a person wrote

  /// What is wrong with a text for the field.
  struct Refused: Error { var problem: Message }

  /// A text as goals hold it: the id of a concept for its label, 0.5 for 0.50.
  func canonical(_ text: String, _ taxonomy: Taxonomy) throws(Refused) -> String {
    switch self {
    case .kind: return try choice(text, GoalStatement.Kind.allCases.map(\.rawValue))
    case .measure: return try choice(text, Measure.allCases.map(\.rawValue))
    case .relation: return try choice(text, Relation.allCases.map(\.rawValue))
    case .modality: return try choice(text, ["firm", "strive"])
    case .frequency: return try choice(text, ["once", "annual"])
    case .binding: return try choice(text, GoalStatement.Binding.allCases.map(\.rawValue))
    case .concept: return try concept(text, taxonomy)
    case .value, .upper, .baselineValue: return try number(text)
    case .unit, .baselineUnit: return try unit(text, taxonomy)
    case .baseYear, .targetYear, .periodStart, .baselineYear: return try year(text)
    case .indicator where text.isEmpty: throw Refused(problem: Message("为空", "is empty"))
    case .indicator, .scope, .phrase, .leadUnits, .action, .parent: return text
    }
  }

  private func choice(_ text: String, _ known: [String]) throws(Refused) -> String {
    if known.contains(text) { return text }
    let named = known.filter { !$0.isEmpty }
    let (chinese, english) = (named.joined(separator: "、"), named.joined(separator: ", "))
    throw Refused(
      problem: text.isEmpty
        ? Message("为空；须为 \(chinese) 之一", "is empty; it must be one of \(english)")
        : Message("“\(text)”不是 \(chinese) 之一", "“\(text)” is not one of \(english)"))
  }

  private func concept(_ text: String, _ taxonomy: Taxonomy) throws(Refused) -> String {
    if text.isEmpty || taxonomy.concept(text) != nil { return text }
    let found = taxonomy.concepts.filter { $0.labels.contains(text) || $0.englishLabel == text }
    if found.count == 1 { return found[0].id }
    let ids = found.map(\.id)
    throw Refused(
      problem: found.isEmpty
        ? Message(
          "没有指标“\(text)”；请用 indicators list 中的代码或标签", "no concept “\(text)”; use an id or a label of indicators list")
        : Message(
          "“\(text)”可指几个指标，请用代码：\(ids.joined(separator: "、"))",
          "“\(text)” means several concepts; use an id: \(ids.joined(separator: ", "))"))
  }

  private func number(_ text: String) throws(Refused) -> String {
    if text.isEmpty { return "" }
    guard let number = PlainDecimal(text) else {
      throw Refused(
        problem: Message(
          "“\(text)”不是数；请写成 1234.5，不带单位", "“\(text)” is not a number; write it as 1234.5, without a unit"))
    }
    return number.description
  }

  private func unit(_ text: String, _ taxonomy: Taxonomy) throws(Refused) -> String {
    if self == .unit, text == "百分点" { return Self.points }
    guard text.isEmpty || taxonomy.units.dimension(of: text) != nil else {
      throw Refused(problem: Message("“\(text)”不在 units.csv 中", "“\(text)” is not in units.csv"))
    }
    return text
  }

  private func year(_ text: String) throws(Refused) -> String {
    if text.isEmpty { return "" }
    guard text.utf8.count == 4, let year = Int(text), (1900...2200).contains(year) else {
      throw Refused(problem: Message("“\(text)”不是四位年份", "“\(text)” is not a year of four digits"))
    }
    return text
  }

  // MARK: Into a goal

  /// Puts a canonical text into the field of a goal.
  ///
  /// With another concept, a baseline that the passage does not state itself goes: it was the old concept's. The mapping
  /// is as sure as the person who made it.
  ///
  /// - Returns: what stands against it in this goal.
  func set(_ text: String, of goal: inout Goal) -> Message? {
    switch self {
    case .kind: goal.kind = GoalStatement.Kind(rawValue: text) ?? goal.kind
    case .indicator: goal.indicator = text
    case .scope: goal.scope = text
    case .concept:
      goal.concept = text
      goal.confidence = text.isEmpty ? 0 : 1
      if let baseline = goal.baseline, !goal.quote.contains(baseline.value.description + baseline.unit) {
        goal.baseline = nil
      }
    case .measure: goal.measure = Measure(rawValue: text) ?? goal.measure
    case .value: goal.value = PlainDecimal(text)
    case .upper: goal.upper = PlainDecimal(text)
    case .unit:
      goal.isPoints = text == Self.points
      goal.unit = goal.isPoints ? "%" : text
    case .relation: goal.relation = Relation(rawValue: text) ?? goal.relation
    case .modality: goal.isStriving = text == "strive"
    case .frequency: goal.isAnnual = text == "annual"
    case .baseYear: goal.baseYear = Int(text)
    case .targetYear: goal.targetYear = Int(text)
    case .periodStart: goal.periodStart = Int(text)
    case .phrase: goal.phrase = text
    case .leadUnits: goal.leadUnits = text
    case .action: goal.action = text
    case .binding: goal.binding = GoalStatement.Binding(rawValue: text) ?? goal.binding
    case .parent: goal.parent = text
    case .baselineValue: setBaseline(PlainDecimal(text), of: &goal)
    case .baselineUnit, .baselineYear:
      guard goal.baseline != nil else {
        return text.isEmpty
          ? nil : Message("没有基期值；请同时更正 baseline_value", "there is no baseline; correct baseline_value too")
      }
      if self == .baselineUnit { goal.baseline?.unit = text } else { goal.baseline?.year = Int(text) }
    }
    return nil
  }

  private func setBaseline(_ value: PlainDecimal?, of goal: inout Goal) {
    guard let value else {
      goal.baseline = nil
      return
    }
    let known = goal.baseline
    goal.baseline = Goal.Baseline(
      value: value, unit: known?.unit ?? goal.unit, year: known?.year ?? goal.baseYear, relation: .equal)
  }
}
