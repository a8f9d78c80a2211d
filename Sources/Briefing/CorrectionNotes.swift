import Normalization
import PolicyText

/// What readers are told of corrections made by hand: which fields, of what to what, by whom and why.
public struct CorrectionNotes {
  let plans: [ReadPlan]
  let language: Language

  public init(_ plans: [ReadPlan], _ language: Language) { (self.plans, self.language) = (plans, language) }

  /// Beside a goal: 人工更正（目标值：30→35；张三，2026-11-20：依据勘误表）.
  static func remark(_ goal: Goal, _ language: Language) -> String {
    let changes = goal.corrections.map { correction in
      let said = [signature(correction, language)].filter { !$0.isEmpty }
      return ([change(correction, language)] + said).joined(separator: language("；", "; "))
    }
    return language("人工更正（", "corrected by hand (") + changes.joined(separator: language("；", "; "))
      + language("）", ")")
  }

  /// For the end of a report: every goal with corrected fields, and every one that was taken out.
  public var all: [String] {
    let corrected = plans.flatMap { plan in
      (plan.goals + plan.results).filter { !$0.corrections.isEmpty }.map { goal in
        "\(plan.districtName)“\(ComparisonTable.unwrapped(goal.quote))”" + Self.remark(goal, language)
      }
    }
    return corrected + plans.flatMap { plan in plan.withdrawn.map { withdrawn($0, in: plan) } }
  }

  /// For the table of an indicator: goals on it that were called wrong, so that no district seems never to have had one.
  public func withdrawn(on concept: String) -> [String] {
    plans.flatMap { plan in plan.withdrawn.filter { $0.concept == concept }.map { withdrawn($0, in: plan) } }
  }

  private func withdrawn(_ goal: Goal, in plan: ReadPlan) -> String {
    let quote = ComparisonTable.unwrapped(goal.quote)
    return language(
      "人工判为错误，已去掉：\(plan.districtName)“\(quote)”。",
      "Called wrong by hand and taken out: \(plan.districtName), “\(quote)”.")
  }

  // MARK: The method

  /// A section that lists every correction with what became of it; empty where there are none.
  public func section(_ outcomes: [CorrectionOutcome]) -> String {
    guard !outcomes.isEmpty else { return "" }
    return "## \(language("人工更正", "Corrections made by hand"))\n\n"
      + lines(outcomes).map { "- " + Markdown.cell($0) + "\n" }.joined() + "\n"
  }

  /// Every correction with what became of it.
  func lines(_ outcomes: [CorrectionOutcome]) -> [String] { outcomes.map(line) }

  /// One correction with what became of it.
  func line(_ outcome: CorrectionOutcome) -> String {
    let correction = outcome.correction
    var text = "\(correction.document)“\(ComparisonTable.unwrapped(correction.quote))”" + language("：", ": ")
    switch correction.verdict {
    case .wrong: text += language("判为错误", "called wrong")
    case .changed: text += Self.change(correction, language)
    case .confirmed:
      let field = correction.field.map { Self.name($0, language) }
      text += language("确认", "confirmed") + (field.map { language("：", ": ") + $0 } ?? "")
    }
    let signature = Self.signature(correction, language)
    if !signature.isEmpty { text += language("（", " (") + signature + language("）", ")") }
    return text + language("——", " — ") + became(outcome)
  }

  private func became(_ outcome: CorrectionOutcome) -> String {
    let moved = outcome.movedTo.map {
      language("，原文已移到字节\($0)", ", the passage has moved to byte \($0)")
    }
    switch outcome.result {
    case .applied: return language("已处理", "done") + (moved ?? "")
    case .confirmed: return language("与所读一致", "as it is read") + (moved ?? "")
    case .notNeeded: return language("已不需要", "no longer needed") + (moved ?? "")
    case .refused(let reason): return language("未处理：", "not done: ") + language(reason)
    }
  }

  // MARK: Words

  private static func change(_ correction: Correction, _ language: Language) -> String {
    func shown(_ text: String) -> String { text.isEmpty ? "∅" : text }
    let name = correction.field.map { Self.name($0, language) } ?? ""
    return name + language("：", ": ") + shown(correction.old) + "→" + shown(correction.new)
  }

  /// By whom, when, and why.
  private static func signature(_ correction: Correction, _ language: Language) -> String {
    let who = [correction.by, correction.date].filter { !$0.isEmpty }.joined(separator: language("，", ", "))
    return [who, correction.note].filter { !$0.isEmpty }.joined(separator: language("：", ": "))
  }

  private static func name(_ field: GoalField, _ language: Language) -> String {
    switch field {
    case .kind: language("类别", "kind")
    case .indicator: language("指标表述", "indicator")
    case .scope: language("范围", "scope")
    case .concept: language("指标", "concept")
    case .measure: language("口径", "measure")
    case .value: language("数值", "value")
    case .upper: language("上限", "upper value")
    case .unit: language("单位", "unit")
    case .relation: language("关系", "relation")
    case .modality: language("力度", "modality")
    case .frequency: language("频率", "frequency")
    case .baseYear: language("基期", "base year")
    case .targetYear: language("目标年", "target year")
    case .periodStart: language("起始年", "first year")
    case .phrase: language("程度词", "phrase")
    case .leadUnits: language("牵头单位", "lead units")
    case .action: language("动作", "action")
    case .binding: language("约束性", "binding")
    case .parent: language("所属总量", "whole")
    case .baselineValue: language("基期值", "baseline")
    case .baselineUnit: language("基期值单位", "unit of the baseline")
    case .baselineYear: language("基期值年份", "year of the baseline")
    }
  }
}
