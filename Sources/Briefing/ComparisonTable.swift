import Comparison
import GoalReading
import Indicators
import Normalization

/// The table of one indicator: the ranked districts, then the rest, each with its passage or its reason.
public struct ComparisonTable {
  let comparison: IndicatorComparison
  let language: Language

  public init(_ comparison: IndicatorComparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  /// - Parameter top: the first so many rows; nil for all. A note tells of the others: nobody is silently missing.
  public func table(top: Int? = nil) -> TextTable {
    let concept = comparison.concept
    let label = language(concept.prefLabel, concept.englishLabel)
    let horizon = comparison.isAnnualised ? language("（折算到每年）", " (a year)") : nil
    let year = horizon ?? comparison.year.map { language("（\($0)年）", " (\($0))") } ?? ""
    let shown = comparison.rows.prefix(top ?? comparison.rows.count)
    let hidden = comparison.rows.dropFirst(shown.count)
    var notes = notes(shown)
    if !hidden.isEmpty {
      let ranked = hidden.count { if case .ranked = $0.standing { true } else { false } }
      notes.append(
        language(
          "另有\(hidden.count)地未列出（其中\(ranked)地有名次）。",
          "\(hidden.count) more districts are not shown, \(ranked) of them ranked."
        ))
    }
    return TextTable(title: label + year, columns: columns, rows: shown.map(row), notes: notes)
  }

  private var columns: [TextTable.Column] {
    [
      .init("rank", language("名次", "Rank"), isNumeric: true), .init("district", language("地区", "District")),
      .init("goal", language("目标", "Goal"), isNumeric: true),
      .init("comparable", language("可比值", "Comparable"), isNumeric: true), .init("unit", language("单位", "Unit")),
      .init("period", language("基期→目标年", "Base → target")), .init("modality", language("力度", "Modality")),
      .init("scope", language("范围", "Scope")), .init("scope_flag", language("范围标记", "Scope flag")),
      .init("baseline", language("基期值", "Baseline"), isNumeric: true),
      .init("implied_level", language("折算水平", "Implied level"), isNumeric: true),
      .init("gap", language("与参照差距", "Gap to reference"), isNumeric: true),
      .init("lead_units", language("牵头单位", "Lead unit")), .init("remark", language("说明", "Remark")),
      .init("quote", language("原文", "Passage")), .init("section", language("章节", "Section")),
    ]
  }

  private func row(_ row: IndicatorComparison.Row) -> [String] {
    let goal = row.goal
    return [
      rank(row), row.district, goal.map { GoalPhrase.of($0, language) } ?? "—",
      row.comparable.map(Conversion.number) ?? "", row.comparable == nil ? "" : row.unit, goal.map(period) ?? "",
      goal.map { GoalPhrase.modality($0, language) } ?? "", goal?.scope ?? "", flag(row), goal.flatMap(baseline) ?? "",
      row.impliedLevel.map { "≈" + Conversion.number($0.value) + $0.unit } ?? "",
      row.gap.map { GoalPhrase.signed($0) + gapUnit(row) } ?? "", goal?.leadUnits ?? "", remark(row),
      goal.map { ComparisonTable.unwrapped($0.quote) } ?? "", goal?.section ?? "",
    ]
  }

  private func rank(_ row: IndicatorComparison.Row) -> String {
    if case .ranked(let rank) = row.standing { return String(rank) }
    return "—"
  }

  private func period(_ goal: Goal) -> String {
    let base = goal.baseYear.map(String.init) ?? (goal.measure == .growth ? "?" : "")
    let target = goal.targetYear.map(String.init) ?? language("未写明", "not stated")
    return base.isEmpty ? target : base + "→" + target
  }

  private func baseline(_ goal: Goal) -> String? {
    guard let baseline = goal.baseline else { return nil }
    let year = baseline.year.map { language("（\($0)年）", " (\($0))") } ?? ""
    return GoalPhrase.sign(baseline.relation) + baseline.value.description + baseline.unit + year
  }

  private func gapUnit(_ row: IndicatorComparison.Row) -> String {
    row.unit == "%" ? language("个百分点", " pp") : row.unit
  }

  private func flag(_ row: IndicatorComparison.Row) -> String {
    guard row.goal != nil else { return "" }
    switch row.scope {
    case .equal: return ""
    case .narrower: return language("范围较窄", "narrower")
    case .wider: return language("范围较宽", "wider")
    case .overlapping: return language("范围部分重叠", "overlapping")
    case .disjoint: return language("范围不同", "different")
    case .unstated: return language("范围未写明", "not stated")
    }
  }

  private func remark(_ row: IndicatorComparison.Row) -> String {
    var parts: [String] = []
    switch row.standing {
    case .ranked: break
    case .notComparable(let reason): parts.append(language("不可比：", "not comparable: ") + explain(reason))
    case .qualitative: parts.append(language("未量化", "not quantified"))
    case .benchmark: parts.append(language("以其他地区水平为准，未量化", "set by another body's level, not quantified"))
    case .noGoal: parts.append(language("未提出该指标目标", "names no goal"))
    }
    if let derivation = row.derivation { parts.append(language("折算：", "derived: ") + derivation.formula) }
    return parts.joined(separator: language("；", "; "))
  }

  private func explain(_ reason: IndicatorComparison.Reason) -> String {
    switch reason {
    case .otherMeasure(let measure):
      language("按\(GoalPhrase.measure(measure, language))设定，", "set as \(GoalPhrase.measure(measure, language)), ")
        + language(
          "本表按\(GoalPhrase.measure(comparison.measure, language))比较",
          "compared here as \(GoalPhrase.measure(comparison.measure, language))")
    case .otherYear(let year?): language("目标年为\(year)年", "the target year is \(year)")
    case .otherYear(nil): language("目标年未写明", "no target year")
    case .otherUnit(let unit): language("单位为“\(unit)”，不能换算", "the unit \(unit) does not convert")
    case .noHorizon: language("起止年份未写明，不能折算到每年", "no period is named, so there is no yearly value")
    case .otherScope: language("范围不同（--strict-scope）", "another scope (--strict-scope)")
    case .noAttribute(let name): language("属性文件没有该地区的“\(name)”", "the attribute file lacks \(name) for it")
    case .notAnAmount(let name): language("增速和占比不能按“\(name)”平均", "a growth or a share does not divide by \(name)")
    case .baselineUnknown(let measure):
      language(
        "按\(GoalPhrase.measure(measure, language))设定，缺基期值",
        "set as \(GoalPhrase.measure(measure, language)), and the baseline is unknown")
    }
  }

  // MARK: Notes

  private func notes(_ rows: ArraySlice<IndicatorComparison.Row>) -> [String] {
    var notes: [String] = []
    let ordering =
      comparison.concept.direction == .more ? language("从高到低", "highest first") : language("从低到高", "lowest first")
    notes.append(
      language(
        "排名方法：按\(GoalPhrase.measure(comparison.measure, language))\(ordering)，并列同名次（1、1、3）；“以上”“左右”“力争”不改变数值，只在旁注明。",
        "Ranked by \(GoalPhrase.measure(comparison.measure, language)), \(ordering); ties share a rank (1, 1, 3). Relation and modality stand beside the number and never move it."
      ))
    if let reference = comparison.reference { notes.append(referenceNote(reference)) }
    if !comparison.scope.isEmpty {
      notes.append(language("范围以“\(comparison.scope)”为准比较。", "Scopes are held against “\(comparison.scope)”."))
    }
    let implied = rows.compactMap { row in row.impliedLevel.map { "\(row.district)：\($0.formula)" } }
    if !implied.isEmpty {
      notes.append(
        language("折算水平：", "Implied levels: ") + implied.joined(separator: language("；", "; ")) + language("。", "."))
    }
    let derived = rows.compactMap { row in row.derivation.map { "\(row.district)：\($0.formula)" } }
    notes.append(
      derived.isEmpty
        ? language("可比值均为文件原数，未作换算。", "Comparable values are as stated; nothing was converted.")
        : language("换算：", "Converted: ") + derived.joined(separator: language("；", "; ")) + language("。", "."))
    return notes
  }

  private func referenceNote(_ goal: ReferenceGoal) -> String {
    let value =
      goal.value.map { number in
        let sign = goal.measure == .growth && number.double > 0 ? "+" : ""
        return GoalPhrase.sign(goal.relation) + sign + number.description + goal.unit
      } ?? goal.phrase
    return language(
      "参照（\(goal.reference)）：\(value)，“\(goal.quote)”，\(goal.source)。",
      "Reference (\(goal.reference)): \(value), “\(goal.quote)”, \(goal.source).")
  }

  /// A passage on one line.
  static func unwrapped(_ quote: String) -> String {
    quote.filter { !$0.isNewline && $0 != "\t" }
  }
}
