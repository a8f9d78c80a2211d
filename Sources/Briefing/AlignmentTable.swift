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
            ([word(cell.outcome)]
              + [cell.row.goal.map { _ in RowWords.goal(cell.row, language) }, scopeFlag(cell)].compactMap { $0 })
              .joined(separator: " ")
          }
      },
      notes: [
        language(
          "力度更大、更小按指标方向判断：越低越好的指标，目标值更低为力度更大。范围不同的只供参考。",
          "More or less ambitious in the direction of the indicator: of what is to fall, lower is more. Goals of another scope are told for what they are."
        ),
        alignment.districts.enumerated().map { index, district in
          language(
            "\(district.name)自设指标\(alignment.own[index].count)项",
            "\(district.name) adds \(alignment.own[index].count) indicators")
        }.joined(separator: language("；", "; ")),
      ])
  }

  /// Which districts lie how to each reference goal: as wide with thirty districts as with three.
  public func byOutcome(_ name: String) -> TextTable {
    let outcomes: [ReferenceAlignment.Outcome] = [.exceeds, .meets, .below, .vaguer, .share, .notComparable]
    var unnamed: [String] = []
    var rows: [[String]] = []
    for (index, reference) in alignment.references.enumerated() {
      let cells = Array(zip(alignment.districts.map(\.name), alignment.cells[index]))
      guard cells.contains(where: { $0.1.outcome != .leftOut }) else {
        unnamed.append(label(reference.concept))
        continue
      }
      rows.append(
        [label(reference.concept), goal(reference)]
          + outcomes.map { outcome in
            cells.filter { $0.1.outcome == outcome }.map(\.0).joined(separator: language("、", ", "))
          } + [String(cells.count { $0.1.outcome == .leftOut })])
    }
    let notes =
      unnamed.isEmpty
      ? []
      : [language("各地均未提出：", "Named by nobody: ") + unnamed.joined(separator: language("、", ", ")) + language("。", ".")]
    return TextTable(
      title: language("与参照（\(name)）的衔接", "Alignment with \(name)"),
      columns: [
        .init("indicator", language("指标", "Indicator")),
        .init("reference", language("参照", "Reference"), isNumeric: true),
      ] + outcomes.map { .init($0.rawValue, word($0)) }
        + [.init("leftOut", language("未提出（地数）", "Left out (districts)"), isNumeric: true)],
      rows: rows, notes: notes)
  }

  /// What a chain of references asks for, level by level, and what the districts add to it (层层加码): each step is the
  /// difference to the level before, on the scale of the first reference that names the indicator.
  public static func chain(
    _ alignments: [(name: String, alignment: ReferenceAlignment)], taxonomy: Taxonomy, _ language: Language
  ) -> TextTable {
    let units = taxonomy.units
    var rows: [[String]] = []
    let concepts = alignments.flatMap { $0.alignment.references.map(\.concept) }.uniqued()
    for id in concepts {
      guard let concept = taxonomy.concept(id) else { continue }
      var levels: [(name: String, goal: Goal)] = alignments.compactMap { name, alignment in
        alignment.references.first { $0.concept == id && $0.value != nil }.map { (name, Goal($0)) }
      }
      guard levels.count > 1, let first = levels.first, let key = ComparisonKey(first.goal, units: units) else {
        continue
      }
      guard let districts = alignments.first?.alignment.districts else { continue }
      let comparison = IndicatorComparison(
        concept,
        districts: levels.map { DistrictGoals(code: "", name: $0.name, goals: [$0.goal]) } + districts,
        reference: nil, units: units, degreeRank: taxonomy.degreeRank, options: .init(key: key))
      levels = []
      var before: Double?
      for (index, row) in comparison.rowsAsGiven.enumerated() {
        guard case .ranked = row.standing, let value = row.comparable else { continue }
        let isReference = index < comparison.rows.count - districts.count
        let step = before.map { value - $0 }
        let unit = row.unit == "%" ? language("个百分点", " pp") : row.unit
        rows.append([
          language(concept.prefLabel, concept.englishLabel), row.district,
          row.goal.map { GoalPhrase.of($0, language) } ?? "", step.map { GoalPhrase.signed($0) + unit } ?? "",
          before.flatMap { $0 == 0 || ($0 < 0) != (value < 0) ? nil : PlainDecimal(value / $0, places: 2).description }
            ?? "",
          row.derivation?.formula ?? "", row.goal.map { ComparisonTable.unwrapped($0.quote) } ?? "",
        ])
        // Districts are all held against the last reference, not against one another.
        if isReference { before = value }
      }
    }
    return TextTable(
      title: language("层层加码：", "Level by level: ") + alignments.map(\.name).joined(separator: " → "),
      columns: [
        .init("indicator", language("指标", "Indicator")), .init("level", language("层级", "Level")),
        .init("goal", language("目标", "Goal"), isNumeric: true),
        .init("step", language("加码幅度", "Step"), isNumeric: true),
        .init("ratio", language("加码倍数", "Ratio"), isNumeric: true), .init("formula", language("折算", "Derivation")),
        .init("quote", language("原文", "Passage")),
      ], rows: rows,
      notes: [
        language(
          "加码幅度为本级目标减上一级目标（各地均与最后一级参照相比）；口径不同的不列入。",
          "A step is the level's goal less that of the level before (districts are all held against the last reference); what is on another scale is left out."
        )
      ])
  }

  public func list() -> TextTable {
    var rows: [[String]] = []
    for (column, district) in alignment.districts.enumerated() {
      for (index, reference) in alignment.references.enumerated() {
        let cell = alignment.cells[index][column]
        rows.append([
          district.name, label(reference.concept), word(cell.outcome), goal(reference),
          RowWords.goal(cell.row, language), gap(cell), cell.row.goal?.scope ?? "",
          cell.row.goal.map { ComparisonTable.unwrapped($0.quote) } ?? "", reference.quote,
          cell.ratio.map { PlainDecimal($0, places: 2).description } ?? "", scopeFlag(cell) ?? "", remark(cell),
          cell.row.goal?.document ?? "", reference.source,
        ])
      }
      for goal in alignment.own[column] {
        rows.append(
          [
            district.name, label(goal.concept), word(.own), "—", GoalPhrase.of(goal, language), "", goal.scope,
            ComparisonTable.unwrapped(goal.quote), "", "", "", "", goal.document, "",
          ])
      }
    }
    return TextTable(
      title: language("逐项衔接情况", "Alignment, goal by goal"),
      columns: [
        .init("district", language("地区", "District")), .init("indicator", language("指标", "Indicator")),
        .init("outcome", language("结果", "Outcome")), .init("reference", language("参照", "Reference"), isNumeric: true),
        .init("goal", language("目标", "Goal"), isNumeric: true), .init("gap", language("差距", "Gap"), isNumeric: true),
        .detail("scope", language("范围", "Scope")), .init("quote", language("原文", "Passage")),
        .detail("reference_quote", language("参照原文", "Reference passage")),
        .init("ratio", language("加码倍数", "Ratio"), isNumeric: true),
        .detail("scope_flag", language("范围标记", "Scope flag")), .init("remark", language("说明", "Remark")),
        .detail("document", language("文件", "Document")), .detail("source", language("参照出处", "Reference source")),
      ], rows: rows)
  }

  private func gap(_ cell: ReferenceAlignment.Cell) -> String {
    cell.row.gap.map { GoalPhrase.signed($0) + (cell.row.unit == "%" ? language("个百分点", " pp") : cell.row.unit) } ?? ""
  }

  private func scopeFlag(_ cell: ReferenceAlignment.Cell) -> String? {
    guard cell.row.goal != nil else { return nil }
    switch cell.row.scope {
    case .equal: return nil
    case .narrower: return language("（范围较窄）", "(narrower scope)")
    case .wider: return language("（范围较宽）", "(wider scope)")
    case .overlapping: return language("（范围部分重叠）", "(overlapping scope)")
    case .disjoint: return language("（范围不同）", "(another scope)")
    case .unstated: return language("（范围未写明）", "(scope not stated)")
    }
  }

  private func remark(_ cell: ReferenceAlignment.Cell) -> String {
    var parts: [String] = []
    if case .notComparable(let reason) = cell.row.standing {
      parts.append(RefusalWords(cell.key, language).explain(reason))
    }
    if cell.outcome == .share, let ratio = cell.ratio {
      let percent = PlainDecimal(ratio * 100, places: 1)
      parts.append(
        language("随规模而定的总量，为参照的\(percent)%", "an amount that grows with size: \(percent) % of the reference's"))
    }
    if let flag = scopeFlag(cell) { parts.append(flag.filter { !"（）()".contains($0) }) }
    if let derivation = cell.row.derivation { parts.append(language("折算：", "derived: ") + derivation.formula) }
    if cell.outcome == .leftOut, !cell.row.near.isEmpty {
      let words = cell.row.near.prefix(2).map { "“\(ComparisonTable.unwrapped($0.quote))”" }.joined(separator: "、")
      parts.append(language("相近而未归类的表述：", "near it, on no indicator: ") + words)
    }
    return parts.joined(separator: language("；", "; "))
  }

  private func label(_ id: String) -> String {
    taxonomy.concept(id).map { language($0.prefLabel, $0.englishLabel) } ?? id
  }

  private func goal(_ reference: ReferenceGoal) -> String { GoalPhrase.of(Goal(reference), language) }

  private func word(_ outcome: ReferenceAlignment.Outcome) -> String { Self.word(outcome, language) }

  static func word(_ outcome: ReferenceAlignment.Outcome, _ language: Language) -> String {
    switch outcome {
    case .exceeds: language("力度更大", "more ambitious")
    case .meets: language("持平", "equal")
    case .below: language("力度更小", "less ambitious")
    case .vaguer: language("表述弱化", "vaguer")
    case .leftOut: language("未提出", "left out")
    case .notComparable: language("不可比", "not comparable")
    case .share: language("总量，不比力度", "an amount, not compared")
    case .own: language("自设", "own")
    }
  }
}
