import Comparison
import Indicators
import Normalization

/// Districts × indicators: each cell a goal as stated, with its year where it is not the row's, and with a mark where it
/// doesn't stand on the scale of the row.
public enum MatrixTable {
  public static func table(
    _ districts: [DistrictGoals], _ comparisons: [IndicatorComparison], _ language: Language
  ) -> TextTable {
    TextTable(
      title: language("各地目标一览", "Goals of the districts"),
      columns: [.init("indicator", language("指标", "Indicator"))]
        + districts.map { .init($0.name, $0.name, isNumeric: true) } + [.init("year", language("目标年", "Year"))],
      rows: comparisons.map { comparison in
        [language(comparison.concept.prefLabel, comparison.concept.englishLabel)]
          + comparison.rowsAsGiven.map { cell($0, comparison, language) } + [comparison.year.map(String.init) ?? ""]
      },
      notes: [
        language(
          "†：与本行其他地区口径不同，不可比；‡：范围不同；括号内为与本行不同的目标年；≠：文件之间有出入；“另述”：有相近而未归入该指标的表述。换算过的值后附算式。",
          "†: not on the scale of the row; ‡: another scope; in brackets the target year where it is not the row's; ≠: documents differ; “near”: a wording near the indicator that is on none. A converted value has its formula."
        )
      ])
  }

  private static func cell(
    _ row: IndicatorComparison.Row, _ comparison: IndicatorComparison, _ language: Language
  ) -> String {
    var text = goal(row, comparison, language)
    if let derivation = row.derivation, derivation.rule != .unit {
      text += language("（", " (") + derivation.formula + language("）", ")")
    }
    return text
  }

  /// A goal with its year and its marks, without the arithmetic.
  static func goal(
    _ row: IndicatorComparison.Row, _ comparison: IndicatorComparison, _ language: Language
  ) -> String {
    let words = RowWords(row, comparison, language)
    guard let goal = row.goal else { return row.near.isEmpty ? "—" : language("另述", "near") }
    var text = words.goal
    if goal.targetYear != comparison.year {
      text +=
        language("（", " (") + (goal.targetYear.map(String.init) ?? language("年份未写明", "no year"))
        + language("）", ")")
    }
    if case .notComparable = row.standing { text += "†" }
    if row.scope != .equal, row.scope != .unstated { text += "‡" }
    if !row.conflicts.isEmpty { text += "≠" }
    return text
  }
}
