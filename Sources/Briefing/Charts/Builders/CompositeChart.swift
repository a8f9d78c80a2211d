import Comparison
import Indicators
import Normalization

/// The composite: each rank as a dot on the range in which it lies, with the score behind it; without ranges the scores
/// themselves.
public struct CompositeChart {
  let composite: Composite
  let language: Language

  public init(_ composite: Composite, language: Language) { (self.composite, self.language) = (composite, language) }

  /// More rows than these are no picture.
  public static let mostRows = 300

  /// - Parameters:
  ///   - shown: the districts to draw, at most ``mostRows``.
  ///   - sensitivity: for the ranges; nil draws the scores.
  ///   - notes: how it was made.
  public func chart(_ shown: [CompositeScore], _ sensitivity: Sensitivity?, notes: [String]) -> Chart {
    let scored = shown.filter { $0.rank > 0 }
    var rows: [RowPlot.Row] = []
    for score in scored {
      var row = RowPlot.Row(rank: String(score.rank), label: composite.matrix.districts[score.district])
      row.text = Self.score(score.score)
      row.remark = language("\(score.indicators)项", "\(score.indicators)")
      if let sensitivity {
        row.value = Double(score.rank)
        if let range = sensitivity.ranges[score.district] {
          row.range = Double(range.lowerBound)...Double(range.upperBound)
        }
      } else {
        row.value = score.score
      }
      rows.append(row)
    }
    let scale = sensitivity == nil ? PlotScale(rows.compactMap(\.value), isLinear: true) : PlotScale(ranks: worst(rows))
    let axis =
      sensitivity == nil
      ? ChartWords.axis(language("得分", "Score"), scale, language) : language("名次（第1在左）", "Rank (the first on the left)")
    var plot = RowPlot(rows: rows, scale: scale, axisTitle: axis)
    plot.textTitle = language("得分", "Score")
    plot.remarkTitle = language("指标数", "Indicators")
    var chart = Chart(
      name: "composite", title: language("综合力度", "Composite ambition"),
      subtitle: sensitivity == nil
        ? language("按得分从高到低", "By score, highest first")
        : language("名次及其区间（抽样的5%—95%）", "Ranks and their ranges (5–95 % of the draws)"),
      plot: .rows(plot), description: "")
    if sensitivity != nil, !rows.isEmpty {
      chart.legend = [
        .init(sign: .dot, text: language("名次", "rank")),
        .init(sign: .range, text: language("名次区间", "range of the rank")),
      ]
    }
    chart.notes = left(shown) + notes
    chart.description = description(rows, sensitivity != nil, chart.notes)
    return chart
  }

  private func worst(_ rows: [RowPlot.Row]) -> Int {
    Int(rows.flatMap { [$0.value ?? 1, $0.range?.upperBound ?? 1] }.max() ?? 1)
  }

  private func left(_ shown: [CompositeScore]) -> [String] {
    var notes: [String] = []
    let hidden = composite.scores.count - shown.count
    if hidden > 0 { notes.append(language("另有\(hidden)地未画出。", "\(hidden) more districts are not drawn.")) }
    let without = shown.filter { $0.rank == 0 }.map { composite.matrix.districts[$0.district] }
    if !without.isEmpty {
      notes.append(
        language("不计分：", "Without a score: ") + without.joined(separator: language("、", ", ")) + language("。", "."))
    }
    return notes
  }

  private func description(_ rows: [RowPlot.Row], _ hasRanges: Bool, _ notes: [String]) -> String {
    let lines = rows.map { row -> String in
      var text = "\(row.rank) \(row.label) \(row.text)"
      if hasRanges, let range = row.range {
        text += language("（名次区间", " (range ") + "\(Int(range.lowerBound))—\(Int(range.upperBound))" + language("）", ")")
      }
      return text
    }
    return ([lines.joined(separator: language("；", "; ")) + language("。", ".")] + notes).joined(
      separator: language("", " "))
  }

  /// Three digits, as in the table.
  private static func score(_ value: Double) -> String {
    let text = PlainDecimal(value, places: 3).description
    let places = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    guard places < 3 else { return text }
    return text + (places == 0 ? "." : "") + String(repeating: "0", count: 3 - places)
  }
}
