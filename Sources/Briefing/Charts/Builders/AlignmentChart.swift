import Comparison
import Indicators
import Normalization

/// Gaps to the reference as bars from a common zero, sorted: to the right more ambitious, to the left less, whatever the
/// direction of the indicator. Gaps of different units share a scale as shares of the reference's value. What has no gap
/// is named under the bars.
public struct AlignmentChart {
  let alignment: ReferenceAlignment
  let taxonomy: Taxonomy
  let language: Language

  public init(_ alignment: ReferenceAlignment, taxonomy: Taxonomy, language: Language) {
    (self.alignment, self.taxonomy, self.language) = (alignment, taxonomy, language)
  }

  /// How many bars a chart of the alignment has.
  public var barCount: Int { groups.reduce(0) { $0 + $1.bars.count } }

  private struct Bar {
    var district: String
    var cell: ReferenceAlignment.Cell
    /// In per cent of the reference; above 0 for more ambitious.
    var share: Double
  }

  private struct Group {
    var label: String
    var reference: ReferenceGoal
    var bars: [Bar]
    var others: [(district: String, outcome: ReferenceAlignment.Outcome)]
  }

  private var groups: [Group] {
    alignment.references.enumerated().compactMap { index, reference in
      guard let concept = taxonomy.concept(reference.concept) else { return nil }
      var group = Group(
        label: language(concept.prefLabel, concept.englishLabel), reference: reference, bars: [], others: [])
      for (district, cell) in zip(alignment.districts, alignment.cells[index]) {
        if let gap = cell.row.gap, let value = cell.referenceValue, value != 0,
          [.exceeds, .meets, .below].contains(cell.outcome)
        {
          let sign = concept.direction == .more ? 1.0 : -1.0
          group.bars.append(Bar(district: district.name, cell: cell, share: gap * sign / abs(value) * 100))
        } else {
          group.others.append((district.name, cell.outcome))
        }
      }
      group.bars = group.bars.enumerated().sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }
        .map(\.element)
      return group
    }
  }

  public func chart(_ name: String) -> Chart {
    let groups = groups
    var rows: [RowPlot.Row] = []
    for group in groups where !group.bars.isEmpty {
      var heading = RowPlot.Row(label: group.label, isHeading: true)
      heading.text = language("参照 ", "reference ") + GoalPhrase.of(Goal(group.reference), language)
      rows.append(heading)
      rows += group.bars.map(row)
    }
    let scale = PlotScale(rows.compactMap(\.value), hasZero: true)
    var plot = RowPlot(
      style: .bars, rows: rows, scale: scale,
      axisTitle: language("与参照之差占参照值的百分比（%）", "Gap to the reference in % of its value"))
    plot.textTitle = language("目标", "Goal")
    plot.remarkTitle = language("差距", "Gap")
    var chart = Chart(
      name: "alignment", title: language("与参照（\(name)）的衔接", "Alignment with \(name)"),
      subtitle: language("向右为力度比参照更大，向左为更小", "To the right more ambitious than the reference, to the left less"),
      plot: .rows(plot), description: "")
    let outcomes = Set(groups.flatMap(\.bars).map(\.cell.outcome))
    let keys: [(ReferenceAlignment.Outcome, Chart.LegendKey.Sign)] = [
      (.exceeds, .bar), (.meets, .dot), (.below, .lessBar),
    ]
    chart.legend = keys.filter { outcomes.contains($0.0) }.map {
      .init(sign: $1, text: AlignmentTable.word($0, language))
    }
    chart.notes = groups.flatMap(notes) + ChartWords.signs(groups.flatMap(\.bars).map(\.cell.row), language)
    let bars = groups.filter { !$0.bars.isEmpty }.map { group in
      group.label + language("：", ": ")
        + group.bars.map { "\($0.district) \(ChartWords.goal($0.cell.row, language))（\(gap($0.cell))）" }
        .joined(separator: language("、", ", "))
    }
    chart.description =
      (bars.map { $0 + language("。", ". ") } + chart.notes).joined()
    return chart
  }

  private func row(_ bar: Bar) -> RowPlot.Row {
    var row = RowPlot.Row(label: bar.district, value: bar.share, text: ChartWords.goal(bar.cell.row, language))
    row.remark = gap(bar.cell)
    return row
  }

  private func gap(_ cell: ReferenceAlignment.Cell) -> String {
    guard cell.outcome != .meets else { return language("持平", "equal") }
    return cell.row.gap.map {
      GoalPhrase.signed($0) + (cell.row.unit == "%" ? language("个百分点", " pp") : cell.row.unit)
    } ?? ""
  }

  /// Who has no bar, by outcome; indicators that nobody names come together.
  private func notes(_ group: Group) -> [String] {
    guard !group.others.isEmpty else { return [] }
    let order: [ReferenceAlignment.Outcome] = [.exceeds, .meets, .below, .vaguer, .share, .notComparable, .leftOut]
    let parts = order.compactMap { outcome -> String? in
      let names = group.others.filter { $0.outcome == outcome }.map(\.district)
      guard !names.isEmpty else { return nil }
      return AlignmentTable.word(outcome, language) + " "
        + (names.count == alignment.districts.count && outcome == .leftOut
          ? language("各地", "all") : names.joined(separator: language("、", ", ")))
    }
    return [group.label + language("：", ": ") + parts.joined(separator: language("；", "; ")) + language("。", ".")]
  }
}
