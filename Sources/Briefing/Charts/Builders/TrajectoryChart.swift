import Comparison
import GoalReading
import Indicators
import Normalization

/// The yearly paths of a district, one panel an indicator: levels where two years have one; else an index from the stated
/// growth; else the amounts done, as they are stated.
public struct TrajectoryChart {
  let district: String
  let trajectories: [Trajectory]
  let language: Language

  public init(_ district: String, _ trajectories: [Trajectory], language: Language) {
    (self.district, self.trajectories, self.language) = (district, trajectories, language)
  }

  public func chart() -> Chart {
    let drawn = trajectories.map { ($0, panel($0)) }
    let panels = drawn.compactMap(\.1)
    var chart = Chart(
      name: "trajectory", title: language("\(district)的分年路径", "Yearly paths of \(district)"), subtitle: "",
      plot: .paths(panels), description: "")
    if panels.contains(where: { $0.points.contains { !$0.isBaseline } }) {
      chart.legend.append(.init(sign: .dot, text: language("目标", "goal")))
    }
    if panels.contains(where: { $0.points.contains(where: \.isBaseline) }) {
      chart.legend.append(.init(sign: .hollowDot, text: language("现状", "present state")))
    }
    let left = drawn.filter { $0.1 == nil }.map { language($0.0.concept.prefLabel, $0.0.concept.englishLabel) }
    if !left.isEmpty {
      chart.notes.append(
        language("未画（没有两个以上年份的同口径数）：", "Not drawn (no two years on one scale): ")
          + left.joined(separator: language("、", ", ")) + language("。", "."))
    }
    let lines = panels.map { panel in
      "\(panel.title)（\(panel.subtitle)）："
        + panel.points.map { "\($0.year) \($0.text)" }.joined(separator: language("、", ", "))
    }
    chart.description =
      (lines.map { $0 + language("。", ".") } + chart.notes).joined(separator: language("", " "))
    return chart
  }

  private func panel(_ trajectory: Trajectory) -> PathPanel? {
    levels(trajectory) ?? index(trajectory) ?? additions(trajectory)
  }

  private func panel(
    _ trajectory: Trajectory, _ subtitle: String, _ points: [PathPanel.Point], isJoined: Bool, hasZero: Bool = false
  ) -> PathPanel? {
    guard points.count > 1 else { return nil }
    let scale = PlotScale(points.map(\.value), hasZero: hasZero)
    return PathPanel(
      title: language(trajectory.concept.prefLabel, trajectory.concept.englishLabel),
      subtitle: ChartWords.axis(subtitle, scale, language), points: points, isJoined: isJoined, scale: scale)
  }

  /// Levels in the unit of the last one.
  private func levels(_ trajectory: Trajectory) -> PathPanel? {
    let stated = trajectory.points.filter { $0.level != nil }
    guard let unit = stated.last?.unit else { return nil }
    let points = stated.filter { $0.unit == unit }.map { point in
      PathPanel.Point(
        year: point.year, value: point.level ?? 0, text: Conversion.number(point.level ?? 0),
        isBaseline: point.goals.isEmpty)
    }
    return panel(trajectory, unit, points, isJoined: true)
  }

  /// The base year as 100: growth over the base as it is stated, growth over the year before carried on from year to year.
  private func index(_ trajectory: Trajectory) -> PathPanel? {
    guard
      let base = trajectory.points.compactMap({ $0.statedGrowth?.baseYear }).min()
        ?? trajectory.points.first(where: { $0.statedAnnual != nil }).map({ $0.year - 1 })
    else { return nil }
    var points = [PathPanel.Point(year: base, value: 100, text: "100", isBaseline: true)]
    for point in trajectory.points where point.year > base {
      let before = points.last.flatMap { $0.year == point.year - 1 ? $0.value : nil }
      var value: Double?
      if let growth = point.statedGrowth, growth.baseYear == base, !growth.isPoints {
        value = growth.number.map { 100 + $0 }
      } else if let growth = point.statedAnnual, !growth.isPoints, let before {
        value = growth.number.map { before * (1 + $0 / 100) }
      }
      guard let value else { continue }
      points.append(.init(year: point.year, value: value, text: Conversion.number((value * 10).rounded() / 10)))
    }
    return panel(
      trajectory, language("指数，\(base)年=100", "index, \(base) = 100"), points, isJoined: true)
  }

  /// Amounts of one unit; they may be of one year or of several, so that nothing joins them.
  private func additions(_ trajectory: Trajectory) -> PathPanel? {
    let stated = trajectory.points.compactMap { point in
      point.addition.flatMap { goal in goal.number.map { (point.year, $0, goal) } }
    }
    guard let unit = stated.last?.2.unit else { return nil }
    let points = stated.filter { $0.2.unit == unit }.map { year, value, _ in
      PathPanel.Point(year: year, value: value, text: "+" + Conversion.number(value))
    }
    return panel(
      trajectory, language("新增（完成）量，\(unit)，期间以原文为准", "amount done, \(unit), over the spans of the text"), points,
      isJoined: false, hasZero: true)
  }
}
