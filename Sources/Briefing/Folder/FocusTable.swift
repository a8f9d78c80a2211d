import Comparison
import GoalReading
import Indicators
import Normalization

/// Where one district stands among the others, indicator by indicator.
struct FocusTable {
  let district: String
  let language: Language

  func table(_ comparisons: [IndicatorComparison]) -> TextTable {
    var rows: [[String]] = []
    var missing: [String] = []
    for comparison in comparisons {
      guard let own = comparison.rows.first(where: { $0.district == district }) else { continue }
      let ranked = comparison.rows.filter { if case .ranked = $0.standing { true } else { false } }
      let label = language(comparison.concept.prefLabel, comparison.concept.englishLabel)
      if own.goal == nil {
        let others = comparison.rows.count { $0.goal != nil }
        if others * 2 >= comparison.rows.count, others > 1 { missing.append(label) }
        continue
      }
      rows.append(row(own, ranked, comparison, label))
    }
    var notes: [String] = []
    if !missing.isEmpty {
      notes.append(
        language("半数以上地区提出而\(district)未提出：", "Named by half of the districts or more, and not by \(district): ")
          + missing.joined(separator: language("、", ", ")) + language("。", "."))
    }
    return TextTable(
      title: language("\(district)所处位置", "Where \(district) stands"),
      columns: [
        .init("indicator", language("指标", "Indicator")), .init("goal", language("目标", "Goal"), isNumeric: true),
        .init("rank", language("名次", "Rank"), isNumeric: true),
        .init("best", language("力度最大", "Most ambitious")), .init("gap", language("差距", "Gap"), isNumeric: true),
        .init("remark", language("说明", "Remark")),
      ], rows: rows, notes: notes)
  }

  private func row(
    _ own: IndicatorComparison.Row, _ ranked: [IndicatorComparison.Row], _ comparison: IndicatorComparison,
    _ label: String
  ) -> [String] {
    let words = RowWords(own, comparison, language)
    guard case .ranked(let rank) = own.standing, let value = own.comparable else {
      return [label, words.goal, "—", "", "", words.remark]
    }
    guard ranked.count > 1, let best = ranked.first, let top = best.comparable else {
      return [label, words.goal, language("仅此一地", "alone"), "", "", ""]
    }
    let unit = own.unit == "%" ? language("个百分点", " pp") : own.unit
    return [
      label, words.goal, "\(rank)/\(ranked.count)", "\(best.district) \(RowWords(best, comparison, language).goal)",
      GoalPhrase.signed(value - top) + unit, "",
    ]
  }
}
