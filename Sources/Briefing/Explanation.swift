import GoalReading
import Indicators
import Normalization
import PolicyText

/// How a passage is read: its tokens, its numbers, and its goals with the reason behind every field.
public struct Explanation {
  private let document: PlanDocument
  private let quantities: [Quantity]
  private let tokens: [TokenNote]
  private let statements: [GoalStatement]
  private let plan: ReadPlan
  private let matcher: IndicatorMatcher

  public init(_ document: PlanDocument, _ normalizer: Normalizer) {
    self.document = document
    quantities = normalizer.reader.quantities(document.text)
    tokens = normalizer.reader.tokens(document.text)
    statements = normalizer.reader.read(document).statements
    plan = normalizer.read(document)
    matcher = normalizer.matcher
  }

  /// `{"quantities": […], "goals": […]}`.
  public func json() -> JSONWriter.Value {
    .object([
      ("quantities", .array(quantities.flatMap(json))),
      ("goals", .array(plan.goals.map(GoalTable.json))),
    ])
  }

  /// A range gives two entries, one an end.
  private func json(_ quantity: Quantity) -> [JSONWriter.Value] {
    let bytes = document.text.bytes(of: quantity.range)
    let values = [quantity.value] + (quantity.upper.map { [$0] } ?? [])
    return values.map { value in
      .object([
        ("text", .string(document.source.string(bytes))), ("value", .string(value.description)),
        ("unit", .string(quantity.unit)), ("start", .number(String(bytes.lowerBound))),
        ("end", .number(String(bytes.upperBound))),
      ])
    }
  }

  /// For reading on a terminal.
  public func text(_ language: Language) -> String {
    var lines = [language("词：", "Tokens:")]
    lines.append(
      "  "
        + tokens.map { "\(document.source.string(document.text.bytes(of: $0.range)))〔\($0.role)〕" }.joined(
          separator: " "))
    lines.append(language("数：", "Numbers:"))
    for quantity in quantities {
      let bytes = document.text.bytes(of: quantity.range)
      let upper = quantity.upper.map { "—\($0)" } ?? ""
      lines.append(
        "  \(document.source.string(bytes))  =  \(quantity.value)\(upper) \(quantity.unit)  [\(bytes.lowerBound)..<\(bytes.upperBound)]"
      )
    }
    if quantities.isEmpty { lines.append("  " + language("无", "none")) }
    lines.append(language("目标：", "Goals:"))
    let goals = statements.filter { $0.kind == .goal }
    for (statement, goal) in zip(goals, plan.goals) { lines += explain(statement, goal, language) }
    if goals.isEmpty { lines.append("  " + language("无", "none")) }
    for statement in statements where statement.kind == .result {
      lines.append("  " + language("现状，不是目标：", "the present state, not a goal: ") + written(statement.quote))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func explain(_ statement: GoalStatement, _ goal: Goal, _ language: Language) -> [String] {
    let evidence = statement.evidence
    var lines = ["  「\(goal.quote)」"]
    func add(_ field: String, _ value: String, _ reason: String) {
      guard !value.isEmpty else { return }
      lines.append("    \(field): \(value)" + (reason.isEmpty ? "" : "  ← \(reason)"))
    }
    add("indicator", goal.indicator, subject(evidence.subject, language))
    add("scope", goal.scope, language("限定范围的词", "words that limit it"))
    let match = matcher.candidates(Wording(goal, units: matcher.taxonomy.units), limit: 1).first
    add(
      "concept", goal.concept.isEmpty ? language("未归类", "unmapped") : goal.concept,
      match.map { "\($0.reason(language)), \($0.shownConfidence)" } ?? "")
    add(
      "measure", goal.measure.rawValue,
      evidence.predicate.map { "“\(written($0))”" } ?? language("没有谓词，按前文或默认", "no predicate: as before, or by default")
    )
    add("value", (goal.value?.description ?? "") + goal.unit, evidence.quantity.map { "“\(written($0))”" } ?? "")
    add(
      "relation", goal.relation.rawValue,
      evidence.comparator.map { "“\(written($0))”" } ?? language("没有比较词", "no comparator"))
    add("modality", goal.isStriving ? "strive" : "firm", "")
    add("frequency", goal.isAnnual ? "annual" : "once", "")
    add("base_year", goal.baseYear.map(String.init) ?? "", evidence.base.map { "“\(written($0))”" } ?? "")
    add("target_year", goal.targetYear.map(String.init) ?? "", time(evidence.time, language))
    add("phrase", goal.phrase, "")
    add("lead_units", goal.leadUnits, "")
    add("rules", evidence.rules.joined(separator: ", "), "")
    add("baseline", goal.baseline.map { $0.value.description + $0.unit } ?? "", "")
    return lines
  }

  private func written(_ range: Range<Int>) -> String { document.source.string(document.text.bytes(of: range)) }

  private func subject(_ source: GoalStatement.Evidence.Subject, _ language: Language) -> String {
    switch source {
    case .own: language("数字前的名词短语", "the noun phrase before the number")
    case .shared: language("并列主语，“分别”对应", "one of several subjects, paired in order")
    case .previous: language("承前省略主语", "the subject of the clause before")
    case .tableRow: language("表格该行的指标名称", "the indicator of the table row")
    case .afterNumber: language("数字后的名词短语", "the noun phrase after the number")
    }
  }

  private func time(_ source: Governing.Source, _ language: Language) -> String {
    switch source {
    case .clause: language("句中时间", "the time in force in the sentence")
    case .section: language("本节时间", "the time of the section")
    case .column: language("表格列", "the column of the table")
    case .title: language("文件标题", "the title of the document")
    case .none: ""
    }
  }
}
