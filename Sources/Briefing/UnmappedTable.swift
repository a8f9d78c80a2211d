import Indicators
import Normalization

/// Goals that fit no concept of the taxonomy, for the analyst to decide.
public enum UnmappedTable {
  public static func table(_ plans: [ReadPlan], _ matcher: IndicatorMatcher, _ language: Language) -> TextTable {
    var rows: [[String]] = []
    for plan in plans {
      for goal in plan.goals where goal.concept.isEmpty {
        let nearest = matcher.candidates(
          Wording(indicator: goal.indicator, scope: goal.scope, action: goal.action), limit: 3)
        let names = nearest.map { match in
          let concept = matcher.taxonomy.concepts[match.concept]
          return language(concept.prefLabel, concept.englishLabel) + " "
            + match.shownConfidence
        }
        rows.append([
          plan.districtName, goal.indicator, GoalPhrase.of(goal, language),
          names.joined(separator: language("；", "; ")),
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

extension Match {
  /// The confidence to two places.
  public var shownConfidence: String { GoalTable.hundredths(confidence) }

  /// Why the matcher thinks so, in a sentence.
  public func reason(_ language: Language) -> String {
    if isExact { return language("与标签“\(label)”相同", "the label “\(label)”") }
    var parts = [language("与标签“\(label)”相近", "near the label “\(label)”")]
    if !added.isEmpty { parts.append(language("多出“\(added)”", "adds “\(added)”")) }
    if !missing.isEmpty { parts.append(language("缺少“\(missing)”", "lacks “\(missing)”")) }
    return parts.joined(separator: language("，", ", "))
  }
}
