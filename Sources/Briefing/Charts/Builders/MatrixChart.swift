import Comparison
import Indicators
import Normalization

/// Indicators × districts as a heat map: the colour tells where a district stands among the ranked of its row, from the
/// least ambitious to the most, by the mid-rank percentile that the composite takes, too.
public struct MatrixChart {
  let districts: [String]
  let comparisons: [IndicatorComparison]
  let language: Language

  public init(_ districts: [DistrictGoals], _ comparisons: [IndicatorComparison], language: Language) {
    (self.districts, self.comparisons, self.language) = (districts.map(\.name), comparisons, language)
  }

  /// With more districts than these a cell has room for a rank alone.
  private static let mostValues = 6

  public func chart() -> Chart {
    let printsValues = districts.count <= Self.mostValues
    var cells: [CellPlot.Cell] = []
    for (place, comparison) in comparisons.enumerated() {
      let fills = StandingFills(comparison)
      for (column, row) in comparison.rowsAsGiven.enumerated() {
        cells.append(
          CellPlot.Cell(
            column: column, row: place, fill: fills.fill(row),
            text: printsValues ? StandingFills.value(row, language) : StandingFills.sign(row, language),
            tip: tip(row, comparison)))
      }
    }
    let heads = comparisons.map {
      CellPlot.Head(name: ChartWords.label($0, language), year: ChartWords.year($0, language))
    }
    var chart = Chart(
      name: "matrix", title: language("各地目标一览", "Goals of the districts"),
      subtitle: printsValues
        ? language("颜色为在可比地区中的位置，格内为目标", "Colour: place among the comparable districts; in the cells the goals")
        : language("颜色为在可比地区中的位置，格内为名次", "Colour: place among the comparable districts; in the cells the ranks"),
      plot: .cells(CellPlot(columns: districts, rows: heads, cells: cells)), description: "")
    // A converted goal stands in its cell as it was stated, and has no arrow to explain.
    if printsValues { chart.notes += ChartWords.flagNotes(comparisons.flatMap(\.rows), language) }
    chart.legend = StandingFills.legend(cells.map(\.fill), printsValues: printsValues, language)
    chart.description = comparisons.map(sentence).joined(separator: language("", " "))
    return chart
  }

  /// Who is ranked on an indicator, and who is not.
  private func sentence(_ comparison: IndicatorComparison) -> String {
    let ranked = comparison.rows.filter(\.isRanked).map { row -> String in
      guard case .ranked(let rank) = row.standing else { return "" }
      return "\(rank) \(row.district) \(RowWords.goal(row, language))"
    }
    let others = comparison.rows.count - ranked.count
    let rest = others > 0 ? [language("无名次\(others)地", "\(others) without a rank")] : []
    return ChartWords.title(comparison, language) + language("：", ": ")
      + (ranked + rest).joined(separator: language("、", ", ")) + language("。", ".")
  }

  private func tip(_ row: IndicatorComparison.Row, _ comparison: IndicatorComparison) -> String {
    row.district + language("，", ", ") + ChartWords.title(comparison, language) + language("：", ": ")
      + StandingFills.words(row, comparison, language)
  }
}
