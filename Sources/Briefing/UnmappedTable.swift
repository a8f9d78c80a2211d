import Indicators
import Normalization

/// Goals that fit no concept of the taxonomy, one by one, for the analyst to decide.
public enum UnmappedTable {
  public static func table(_ plans: [ReadPlan], _ matcher: IndicatorMatcher, _ language: Language) -> TextTable {
    var rows: [[String]] = []
    var known: [Wording: String] = [:]
    for plan in plans {
      for goal in plan.goals where goal.concept.isEmpty {
        let wording = Wording(goal, units: matcher.taxonomy.units)
        let nearest = known[wording] ?? matcher.nearest(wording, language)
        known[wording] = nearest
        rows.append([
          plan.districtName, goal.indicator, GoalPhrase.of(goal, language), nearest,
          ComparisonTable.unwrapped(goal.quote), goal.section,
        ])
      }
    }
    return TextTable(
      title: language("未归类的目标（\(rows.count)条）", "Unmapped goals (\(rows.count))"),
      columns: [
        .init("district", language("地区", "District")), .init("indicator", language("原文指标", "Indicator as written")),
        .init("goal", language("目标", "Goal")), .init("nearest", language("相近指标", "Nearest concepts")),
        .init("quote", language("原文", "Passage")), .init("section", language("章节", "Section")),
      ], rows: rows)
  }
}

extension IndicatorMatcher {
  /// The nearest concepts in a cell: 二手车交易量 0.63；报废汽车回收量 0.4.
  func nearest(_ wording: Wording, _ language: Language, limit: Int = 3) -> String {
    candidates(wording, limit: limit).map { match in
      let concept = taxonomy.concepts[match.concept]
      return language(concept.prefLabel, concept.englishLabel) + " " + match.shownConfidence
    }.joined(separator: language("；", "; "))
  }
}

extension Match {
  /// The confidence to two places.
  public var shownConfidence: String { GoalTable.hundredths(confidence) }

  /// Why the matcher thinks so, in a sentence.
  public func reason(_ language: Language) -> String {
    let isLabel = isExact || added.isEmpty && missing.isEmpty
    var parts = [
      isLabel
        ? language("与标签“\(label)”相同", "the label “\(label)”") : language("与标签“\(label)”相近", "near the label “\(label)”")
    ]
    if !added.isEmpty { parts.append(language("多出“\(added)”", "adds “\(added)”")) }
    if !missing.isEmpty { parts.append(language("缺少“\(missing)”", "lacks “\(missing)”")) }
    if let objection = objection?.reason(language) { parts.append(objection) }
    return parts.joined(separator: language("，", ", "))
  }
}

extension Objection {
  /// What speaks against a mapping; empty where the words that were added or are missing say it themselves.
  func reason(_ language: Language) -> String? {
    switch self {
    case .words: nil
    case .excluded(let term): language("该指标不含“\(term)”", "the concept excludes “\(term)”")
    case .dimension(let name): language("单位的量纲（\(name)）不符", "the unit is of another dimension (\(name))")
    case .action(let verb): language("动词“\(verb)”指另一件事", "the verb “\(verb)” does something else")
    case .scope(let scope): language("范围“\(scope)”限定了指标", "the scope “\(scope)” narrows it")
    case .stock: language("没有动词，说的是总数而不是新增或改造数", "without a verb it says how many there are, not how many are done")
    }
  }
}
