import Comparison
import Indicators
import Normalization

/// Alignment with a reference: a matrix of reference goals × districts, and a list with passages.
public struct AlignmentTable {
  let alignment: ReferenceAlignment
  let taxonomy: Taxonomy
  let language: Language

  public init(_ alignment: ReferenceAlignment, taxonomy: Taxonomy, language: Language) {
    self.alignment = alignment
    self.taxonomy = taxonomy
    self.language = language
  }

  public func matrix(_ name: String) -> TextTable {
    TextTable(
      title: language("与参照（\(name)）的衔接", "Alignment with \(name)"),
      columns: [
        .init("indicator", language("指标", "Indicator")),
        .init("reference", language("参照", "Reference"), isNumeric: true),
      ]
        + alignment.districts.map { .init($0.name, $0.name) },
      rows: alignment.references.enumerated().map { index, reference in
        [label(reference.concept), goal(reference)]
          + alignment.cells[index].map { cell in
            word(cell.outcome) + (cell.row.goal.map { " " + GoalPhrase.of($0, language) } ?? "")
          }
      },
      notes: [
        alignment.districts.enumerated().map { index, district in
          language(
            "\(district.name)自设指标\(alignment.own[index].count)项",
            "\(district.name) adds \(alignment.own[index].count) indicators")
        }.joined(separator: language("；", "; "))
      ])
  }

  public func list() -> TextTable {
    var rows: [[String]] = []
    for (column, district) in alignment.districts.enumerated() {
      for (index, reference) in alignment.references.enumerated() {
        let cell = alignment.cells[index][column]
        rows.append([
          district.name, label(reference.concept), word(cell.outcome), goal(reference),
          cell.row.goal.map { GoalPhrase.of($0, language) } ?? "—", cell.row.gap.map(GoalPhrase.signed) ?? "",
          cell.row.goal?.scope ?? "", cell.row.goal.map { ComparisonTable.unwrapped($0.quote) } ?? "", reference.quote,
        ])
      }
      for goal in alignment.own[column] {
        rows.append([
          district.name, label(goal.concept), word(.own), "—", GoalPhrase.of(goal, language), "", goal.scope,
          ComparisonTable.unwrapped(goal.quote), "",
        ])
      }
    }
    return TextTable(
      title: language("逐项衔接情况", "Alignment, goal by goal"),
      columns: [
        .init("district", language("地区", "District")), .init("indicator", language("指标", "Indicator")),
        .init("outcome", language("结果", "Outcome")), .init("reference", language("参照", "Reference"), isNumeric: true),
        .init("goal", language("目标", "Goal"), isNumeric: true), .init("gap", language("差距", "Gap"), isNumeric: true),
        .init("scope", language("范围", "Scope")), .init("quote", language("原文", "Passage")),
        .init("reference_quote", language("参照原文", "Reference passage")),
      ], rows: rows)
  }

  private func label(_ id: String) -> String {
    taxonomy.concept(id).map { language($0.prefLabel, $0.englishLabel) } ?? id
  }

  private func goal(_ reference: ReferenceGoal) -> String {
    guard let value = reference.value else { return reference.phrase }
    let plus = reference.measure == .growth && value.double > 0 ? "+" : ""
    return GoalPhrase.sign(reference.relation) + plus + value.description + reference.unit
  }

  private func word(_ outcome: ReferenceAlignment.Outcome) -> String {
    switch outcome {
    case .exceeds: language("高于", "exceeds")
    case .meets: language("持平", "meets")
    case .below: language("低于", "below")
    case .vaguer: language("表述弱化", "vaguer")
    case .leftOut: language("未提出", "left out")
    case .notComparable: language("不可比", "not comparable")
    case .own: language("自设", "own")
    }
  }
}
