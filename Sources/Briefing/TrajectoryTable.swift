import Comparison
import Normalization

/// The yearly paths of a district's indicators.
public enum TrajectoryTable {
  public static func table(_ trajectory: Trajectory, _ language: Language) -> TextTable {
    var notes: [String] = []
    if let last = trajectory.lastYear {
      notes.append(language("\(last.year)年须增长：", "\(last.year) must bring: ") + last.formula)
    }
    return TextTable(
      title: language(trajectory.concept.prefLabel, trajectory.concept.englishLabel),
      columns: [
        .init("year", language("年份", "Year"), isNumeric: true),
        .init("level", language("水平", "Level"), isNumeric: true),
        .init("step", language("较上一点", "Step"), isNumeric: true),
        .init("implied", language("折算年增速", "Implied yearly growth"), isNumeric: true),
        .init("stated", language("文件增速", "Stated growth"), isNumeric: true),
        .init("addition", language("新增", "Addition"), isNumeric: true), .init("quote", language("原文", "Passage")),
      ],
      rows: trajectory.points.map { point in
        [
          String(point.year), point.level.map { Conversion.number($0) + point.unit } ?? "",
          point.step.map { GoalPhrase.signed($0) + point.unit } ?? "",
          point.impliedAnnual.map { GoalPhrase.signed($0) + "%" } ?? "",
          (point.statedGrowth ?? point.statedAnnual).map { GoalPhrase.of($0, language) } ?? "",
          point.addition.map { GoalPhrase.of($0, language) } ?? "",
          point.goals.isEmpty
            ? language("现状", "present state")
            : point.goals.map { ComparisonTable.unwrapped($0.quote) }.uniqued().joined(separator: language("；", "; ")),
        ]
      }, notes: notes)
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of first sight.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
