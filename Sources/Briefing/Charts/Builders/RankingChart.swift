import Comparison
import GoalReading
import Indicators
import Normalization

/// The ranking on one indicator as a dot plot: a dot for each ranked district, a hollow one for what it last reached, a line
/// for the reference (Cleveland, The Elements of Graphing Data, 1985). Districts without a rank are named under it with
/// their reason.
public struct RankingChart {
  let comparison: IndicatorComparison
  let language: Language
  /// The district to set off.
  var focus: String?

  public init(_ comparison: IndicatorComparison, language: Language, focus: String? = nil) {
    (self.comparison, self.language, self.focus) = (comparison, language, focus)
  }

  /// - Parameter top: the first so many ranked districts; a note tells of the others.
  public func chart(top: Int? = nil) -> Chart {
    let ranked = comparison.rows.filter { $0.isRanked }
    let shown = Array(ranked.prefix(top ?? ranked.count))
    let rows = shown.map(row)
    let reference = comparison.referenceValue
    let values = rows.flatMap { row in
      [row.value, row.before, row.range?.upperBound].compactMap { $0 }
    }
    let scale = PlotScale(values + (reference.map { [$0] } ?? []))
    var plot = RowPlot(rows: rows, scale: scale, axisTitle: axisTitle(scale))
    plot.textTitle = language("目标", "Goal")
    if rows.contains(where: { !$0.remark.isEmpty }) { plot.remarkTitle = lastTitle }
    if let reference, let goal = comparison.reference {
      plot.reference = (reference, language("参照 ", "reference ") + referenceText(goal, reference))
    }
    var chart = Chart(
      name: comparison.concept.id, title: ChartWords.title(comparison, language), subtitle: subtitle,
      plot: .rows(plot), description: "")
    chart.legend = legend(plot)
    chart.notes = notes(hidden: ranked.count - shown.count)
    chart.description = description(shown, chart)
    return chart
  }

  // MARK: Rows

  private func row(_ row: IndicatorComparison.Row) -> RowPlot.Row {
    var result = RowPlot.Row(label: row.district, value: row.comparable, text: ChartWords.goal(row, language))
    if case .ranked(let rank) = row.standing { result.rank = String(rank) }
    result.isStrong = row.district == focus
    // The upper end of 5—5.5% stands on the scale where the lower does as it is stated.
    if let low = row.comparable, let upper = row.goal?.upper?.double, row.derivation == nil, upper > low {
      result.range = low...upper
    }
    if let last = row.lastResult {
      result.before = last.value
      result.remark = lastText(last, row)
    }
    return result
  }

  private func lastText(_ last: IndicatorComparison.LastResult, _ row: IndicatorComparison.Row) -> String {
    let year = last.year + 1 == comparison.year ? "" : language("（\(last.year)年）", " (\(last.year))")
    return GoalPhrase.of(last.result, language) + year
  }

  private func referenceText(_ goal: ReferenceGoal, _ value: Double) -> String {
    let stated = GoalPhrase.of(Goal(goal), language)
    return comparison.referenceDerivation == nil ? stated : stated + " → " + Conversion.number(value) + unit
  }

  private var unit: String { comparison.rows.first { $0.isRanked }?.unit ?? comparison.concept.unit }

  // MARK: Words

  private var lastTitle: String {
    let years = Set(comparison.rows.compactMap { $0.lastResult?.year })
    guard let year = years.first, years.count == 1 else { return language("最近实绩", "Last result") }
    return year + 1 == comparison.year
      ? language("上年实绩", "Last year") : language("\(year)年实绩", "Result of \(year)")
  }

  private var subtitle: String {
    let measure = GoalPhrase.measure(comparison.measure, language)
    let order =
      comparison.concept.direction == .more ? language("从高到低", "highest first") : language("从低到高", "lowest first")
    return language("按\(measure)比较，\(order)", "Compared by \(measure), \(order)")
  }

  private func axisTitle(_ scale: PlotScale) -> String {
    ChartWords.axis(language("可比值（\(unit)）", "Comparable value (\(unit))"), scale, language)
  }

  private func legend(_ plot: RowPlot) -> [Chart.LegendKey] {
    var keys: [Chart.LegendKey] = []
    guard !plot.rows.isEmpty else { return keys }
    keys.append(.init(sign: .dot, text: language("目标", "goal")))
    if plot.rows.contains(where: { $0.range != nil }) {
      keys.append(.init(sign: .range, text: language("目标区间", "range of the goal")))
    }
    if plot.rows.contains(where: { $0.before != nil }) {
      keys.append(.init(sign: .hollowDot, text: plot.remarkTitle))
    }
    if plot.reference != nil, let name = comparison.reference?.reference {
      keys.append(.init(sign: .reference, text: language("参照（\(name)）", "reference (\(name))")))
    }
    return keys
  }

  private func notes(hidden: Int) -> [String] {
    var notes = ChartWords.unranked(comparison, language)
    if hidden > 0 {
      notes.insert(language("另有\(hidden)地有名次而未画出。", "\(hidden) more ranked districts are not drawn."), at: 0)
    }
    return notes + ChartWords.signs(comparison.rows.filter(\.isRanked), language)
  }

  private func description(_ shown: [IndicatorComparison.Row], _ chart: Chart) -> String {
    let lines = shown.map { row -> String in
      var text = row.district + " " + ChartWords.goal(row, language)
      if case .ranked(let rank) = row.standing { text = "\(rank) " + text }
      if let last = row.lastResult { text += language("，实绩", ", last result ") + lastText(last, row) }
      return text
    }
    var parts = [chart.subtitle + language("。", ".")]
    if !lines.isEmpty { parts.append(lines.joined(separator: language("；", "; ")) + language("。", ".")) }
    if case .rows(let plot) = chart.plot, let reference = plot.reference {
      parts.append(reference.text + language("。", "."))
    }
    return (parts + chart.notes).joined(separator: language("", " "))
  }
}
