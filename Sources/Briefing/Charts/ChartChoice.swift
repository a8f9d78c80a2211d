import Comparison
import Indicators

/// Which charts a report shows: those from which a reader sees most, and no more than a few pages of them.
struct ChartChoice {
  let comparisons: [IndicatorComparison]
  let districts: [DistrictGoals]
  let language: Language

  private static let mostRankings = 8
  /// With fewer ranked districts a sentence says as much.
  private static let fewestRanked = 3
  private static let mostRanked = 60
  private static let mostIndicators = 20
  private static let mostColumns = 31
  private static let mostBars = 60

  /// The indicators with the most comparable districts, in the order given; those on which all promise the same are left
  /// out.
  var ranked: [IndicatorComparison] {
    let wanted = comparisons.enumerated().map { ($0, $1, $1.rows.filter(\.isRanked)) }.filter { _, _, ranked in
      ranked.count >= Self.fewestRanked && ranked.last?.standing != .ranked(1)
    }
    return wanted.sorted { ($1.2.count, $0.0) < ($0.2.count, $1.0) }.prefix(Self.mostRankings).sorted { $0.0 < $1.0 }
      .map(\.1)
  }

  func rankings(focus: String? = nil) -> [Chart] {
    ranked.map { RankingChart($0, language: language, focus: focus).chart(top: Self.mostRanked) }
  }

  /// The indicators that the most districts name; nil where no two districts name one, or there are too many side by side.
  func matrix() -> Chart? {
    guard (2...Self.mostColumns).contains(districts.count) else { return nil }
    let named = comparisons.enumerated().map { ($0, $1, $1.rows.count { $0.goal != nil }) }.filter { $0.2 > 1 }
    let shown = named.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.prefix(Self.mostIndicators).sorted { $0.0 < $1.0 }
    guard !shown.isEmpty else { return nil }
    var chart = MatrixChart(districts, shown.map(\.1), language: language).chart()
    if shown.count < comparisons.count {
      chart.notes.append(
        language(
          "列出提出地区最多的\(shown.count)项指标；全部\(comparisons.count)项见tables/matrix.csv。",
          "The \(shown.count) indicators that the most districts name; tables/matrix.csv has all \(comparisons.count).")
      )
    }
    return chart
  }

  func alignment(_ alignment: ReferenceAlignment, _ name: String, taxonomy: Taxonomy) -> Chart? {
    let bars = AlignmentChart(alignment, taxonomy: taxonomy, language: language)
    return (1...Self.mostBars).contains(bars.barCount) ? bars.chart(name) : nil
  }
}
