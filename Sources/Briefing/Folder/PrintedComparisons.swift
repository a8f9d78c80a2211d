import Comparison
import GoalReading
import Indicators
import Normalization

/// The comparisons of a briefing as they are printed: what all have in common is said once, districts without a goal
/// stand in one line, and indicators that one district alone names share a table.
struct PrintedComparisons {
  let comparisons: [IndicatorComparison]
  /// Those of some indicators, by whose ids they are named.
  let charts: [Chart]
  let language: Language
  /// Where to look for how each table was ranked and for every column: a sentence.
  let whereMore: String

  func blocks() -> [BriefingDocument.Block] {
    let shared = comparisons.filter { Self.named($0) > 1 }
    let alone = comparisons.filter { Self.named($0) == 1 }
    let heading: [BriefingDocument.Block] = [
      .heading(language("分指标比较", "By indicator"), level: 2), .paragraph(ranking),
    ]
    return heading + shared.flatMap(blocks)
      + (alone.isEmpty ? [] : [.table(single(alone), level: 3)])
  }

  /// The table, and under it the chart where there is one.
  private func blocks(_ comparison: IndicatorComparison) -> [BriefingDocument.Block] {
    [.table(table(comparison), level: 3)]
      + charts.filter { $0.name == comparison.concept.id }.map(BriefingDocument.Block.chart)
  }

  private static func named(_ comparison: IndicatorComparison) -> Int { comparison.rows.count { $0.goal != nil } }

  /// What holds for every table.
  private var ranking: String {
    language(
      "并列同名次（1、1、3）；“以上”“左右”“力争”不改变数值，只在旁注明；未作说明的可比值均为文件原数。",
      "Ties share a rank (1, 1, 3); relation and modality never move a number; values are as stated unless a remark says otherwise. "
    ) + whereMore
  }

  private func table(_ comparison: IndicatorComparison) -> TextTable {
    var table = ComparisonTable(comparison, language: language).table()
    var silent: [String] = []
    var rows: [[String]] = []
    for (row, cells) in zip(comparison.rows, table.rows) {
      if row.goal == nil, row.near.isEmpty { silent.append(row.district) } else { rows.append(cells) }
    }
    table.rows = rows
    let notes = ComparisonNotes(comparison, language)
    table.notes = [notes.scale.isEmpty ? nil : notes.scaleSentence, comparison.reference.map(notes.referenceNote)]
      .compactMap { $0 }
    if !silent.isEmpty {
      table.notes.append(
        language("未提出（\(silent.count)地）：", "Not named by \(silent.count): ")
          + silent.joined(separator: language("、", ", ")) + language("。", "."))
    }
    table = table.portrait
    table.unit = Self.commonUnit(comparison, language)
    return table
  }

  /// The unit that all goals with a number have in common; empty where there is none.
  private static func commonUnit(_ comparison: IndicatorComparison, _ language: Language) -> String {
    let goals = comparison.rows.compactMap(\.goal).filter { $0.value != nil }
    let units = Set(goals.map { $0.isPoints ? language("个百分点", "percentage points") : $0.unit })
    return units.count == 1 ? units.first! : ""
  }

  private func single(_ comparisons: [IndicatorComparison]) -> TextTable {
    TextTable(
      title: language("仅一地提出的指标", "Indicators that one district alone names"),
      columns: [
        .init("indicator", language("指标", "Indicator")), .init("district", language("地区", "District")),
        .init("goal", language("目标", "Goal"), isNumeric: true),
        .init("year", language("目标年", "Target year"), isNumeric: true),
        .init("quote", language("原文", "Passage")),
      ],
      rows: comparisons.flatMap { comparison in
        comparison.rows.compactMap { row -> [String]? in
          guard let goal = row.goal else { return nil }
          return [
            language(comparison.concept.prefLabel, comparison.concept.englishLabel), row.district,
            RowWords(row, comparison, language).goal, goal.targetYear.map(String.init) ?? "",
            ComparisonTable.unwrapped(goal.quote),
          ]
        }
      })
  }
}
