import Comparison
import GoalReading
import Indicators
import Normalization

/// The table of one indicator: the ranked districts, then the rest, each with its passage or its reason.
///
/// On paper it has the columns that fit a portrait page; CSV, JSON and `--columns all` have every one.
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
    var notes = ComparisonNotes(comparison, language).notes(shown)
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
      .detail("comparable", language("可比值", "Comparable"), isNumeric: true), .detail("unit", language("单位", "Unit")),
      .detail("period", language("基期→目标年", "Base → target")), .detail("modality", language("力度", "Modality")),
      .detail("scope", language("范围", "Scope")), .detail("scope_flag", language("范围标记", "Scope flag")),
      .detail("baseline", language("基期值", "Baseline"), isNumeric: true),
      .detail("implied_level", language("折算水平", "Implied level"), isNumeric: true),
      .detail("gap", language("与参照差距", "Gap to reference"), isNumeric: true),
      .detail("lead_units", language("牵头单位", "Lead unit")), .init("remark", language("说明", "Remark")),
      .init("quote", language("原文", "Passage")), .detail("section", language("章节", "Section")),
      .detail("last_result", language("上年实绩", "Last result"), isNumeric: true),
      .detail("step", language("增减", "Step"), isNumeric: true), .detail("document", language("文件", "Document")),
    ]
  }

  private func row(_ row: IndicatorComparison.Row) -> [String] {
    let goal = row.goal
    let words = RowWords(row, comparison, language)
    return [
      rank(row), row.district, words.goal,
      row.comparable.map(Conversion.number) ?? "", row.comparable == nil ? "" : row.unit,
      goal.map { RowWords.period($0, language) } ?? "",
      goal.map { GoalPhrase.modality($0, language) } ?? "", goal?.scope ?? "", words.flag, words.baseline,
      words.impliedLevel, words.gap, goal?.leadUnits ?? "", words.remark,
      goal.map { ComparisonTable.unwrapped($0.quote) } ?? "", goal?.section ?? "", words.lastResult, words.step,
      goal?.document ?? "",
    ]
  }

  private func rank(_ row: IndicatorComparison.Row) -> String {
    if case .ranked(let rank) = row.standing { return String(rank) }
    return "—"
  }

  /// A passage on one line.
  static func unwrapped(_ quote: String) -> String {
    quote.filter { !$0.isNewline && $0 != "\t" }
  }
}
