import Comparison
import Normalization

/// `diff A B` as a table with a headline count.
public enum DifferenceTable {
  public static func table(
    _ difference: GoalDifference, _ first: String, _ second: String, _ language: Language
  ) -> TextTable {
    let counts = difference.counts
    let headline = language(
      "可比的指标中，\(first)高\(counts.first)项，\(second)高\(counts.second)项，相同\(counts.equal)项；仅\(first)提出\(counts.onlyFirst)项，仅\(second)提出\(counts.onlySecond)项；不可比\(counts.notComparable)项。",
      "Of comparable indicators \(first) leads \(counts.first), \(second) leads \(counts.second), \(counts.equal) are equal; only \(first) names \(counts.onlyFirst), only \(second) \(counts.onlySecond); \(counts.notComparable) do not compare."
    )
    return TextTable(
      title: language("\(first)与\(second)比较", "\(first) and \(second)"),
      columns: [
        .init("indicator", language("指标", "Indicator")), .init("outcome", language("结果", "Outcome")),
        .init("first", first, isNumeric: true), .init("second", second, isNumeric: true),
        .init("difference", language("差（前减后）", "Difference (first less second)"), isNumeric: true),
        .init("first_scope", language("前者范围", "First scope")), .init("second_scope", language("后者范围", "Second scope")),
        .init("first_quote", language("前者原文", "First passage")),
        .init("second_quote", language("后者原文", "Second passage")),
      ],
      rows: difference.rows.map { row in
        [
          language(row.concept.prefLabel, row.concept.englishLabel), outcome(row.outcome, first, second, language),
          row.first.goal.map { GoalPhrase.of($0, language) } ?? "—",
          row.second.goal.map { GoalPhrase.of($0, language) } ?? "—",
          signed(row.outcome, language), row.first.goal?.scope ?? "", row.second.goal?.scope ?? "",
          row.first.goal.map { ComparisonTable.unwrapped($0.quote) } ?? "",
          row.second.goal.map { ComparisonTable.unwrapped($0.quote) } ?? "",
        ]
      }, notes: [headline])
  }

  private static func signed(_ outcome: GoalDifference.Outcome, _ language: Language) -> String {
    guard case .both(let difference, let unit, _) = outcome else { return "" }
    return GoalPhrase.signed(difference) + (unit == "%" ? language("个百分点", " pp") : unit)
  }

  private static func outcome(
    _ outcome: GoalDifference.Outcome, _ first: String, _ second: String, _ language: Language
  ) -> String {
    switch outcome {
    case .both(_, _, .first): language("\(first)更高", "\(first) is more ambitious")
    case .both(_, _, .second): language("\(second)更高", "\(second) is more ambitious")
    case .both(_, _, .neither), .sameWords: language("相同", "equal")
    case .onlyFirst: language("仅\(first)", "only \(first)")
    case .onlySecond: language("仅\(second)", "only \(second)")
    case .notComparable: language("不可比", "not comparable")
    }
  }
}
