import Comparison
import Indicators

/// How each indicator was ranked and what was converted, a row an indicator.
enum MethodTable {
  static func table(_ comparisons: [IndicatorComparison], _ language: Language) -> TextTable {
    var table = TextTable(
      title: language("各项指标的排名方法和换算", "How each indicator was ranked"),
      columns: [
        .init("indicator", language("指标", "Indicator")),
        .init("measure", language("比较口径", "Compared as")),
        .init("order", language("次序", "Order")),
        .init("base", language("基期年", "Base year"), isNumeric: true),
        .init("year", language("目标年", "Target year"), isNumeric: true),
        .detail("named", language("提出地区", "Named by"), isNumeric: true),
        .detail("ranked", language("可比地区", "Ranked"), isNumeric: true),
        .detail("method", language("排名方法、参照和换算", "Ranking, reference, conversions")),
        .init("conversions", language("范围和换算", "Scope and conversions")),
      ],
      rows: comparisons.map { comparison in
        let notes = ComparisonNotes(comparison, language)
        let isGrowth = comparison.measure == .growth
        return [
          language(comparison.concept.prefLabel, comparison.concept.englishLabel),
          GoalPhrase.measure(comparison.measure, language), notes.ordering,
          isGrowth ? comparison.key.since.map(String.init) ?? "" : "",
          comparison.isAnnualised ? language("每年", "a year") : comparison.year.map(String.init) ?? "",
          String(comparison.rows.count { $0.goal != nil }),
          String(comparison.rows.count { if case .ranked = $0.standing { true } else { false } }),
          notes.notes(comparison.rows[...]).joined(separator: "\n"),
          notes.conversions(comparison.rows[...]).joined(separator: "\n"),
        ]
      })
    table.isFromDocuments = false
    return table
  }
}
