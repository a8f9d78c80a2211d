import Comparison
import GoalReading
import Indicators
import Normalization

/// Words that charts of a comparison have in common.
enum ChartWords {
  /// The indicator with its year.
  static func title(_ comparison: IndicatorComparison, _ language: Language) -> String {
    label(comparison, language) + year(comparison, language)
  }

  static func label(_ comparison: IndicatorComparison, _ language: Language) -> String {
    language(comparison.concept.prefLabel, comparison.concept.englishLabel)
  }

  static func year(_ comparison: IndicatorComparison, _ language: Language) -> String {
    if comparison.isAnnualised { return language("（折算到每年）", " (a year)") }
    return comparison.year.map { language("（\($0)年）", " (\($0))") } ?? ""
  }

  /// The goal as stated, with what it was converted to, and a sign where its scope is another one.
  static func goal(_ row: IndicatorComparison.Row, _ language: Language) -> String {
    var text = RowWords.goal(row, language)
    if let derivation = row.derivation, derivation.rule != .unit, let value = row.comparable, row.sum == nil {
      text += " → " + Conversion.number(value) + row.unit
    }
    return text + flags(row)
  }

  /// Signs of what stands beside the number: another scope, a correction by hand.
  static func flags(_ row: IndicatorComparison.Row) -> String {
    (row.isOfOtherScope ? "‡" : "") + (row.goal?.corrections.isEmpty == false ? "✎" : "")
  }

  /// What the signs in ``goal(_:_:)`` mean, of those that some rows have.
  static func signs(_ rows: some Collection<IndicatorComparison.Row>, _ language: Language) -> [String] {
    var notes: [String] = []
    if rows.contains(where: { $0.derivation.map { $0.rule != .unit } ?? false }) {
      notes.append(language("→：折算为可比值，算式见表。", "→: converted to the comparable value; the table has the formula."))
    }
    return notes + flagNotes(rows, language)
  }

  /// What the signs in ``flags(_:)`` mean.
  static func flagNotes(
    _ rows: some Collection<IndicatorComparison.Row>, _ language: Language
  ) -> [String] {
    var notes: [String] = []
    if rows.contains(where: \.isOfOtherScope) {
      notes.append(language("‡：范围不同，只供参考。", "‡: another scope, for reference only."))
    }
    if rows.contains(where: { $0.goal?.corrections.isEmpty == false }) {
      notes.append(language("✎：人工更正过。", "✎: corrected by hand."))
    }
    return notes
  }

  /// What the axis shows, and what a reader must not overlook about its scale.
  static func axis(_ title: String, _ scale: PlotScale, _ language: Language) -> String {
    if scale.isLog { return title + language("，对数刻度", ", logarithmic scale") }
    return scale.isCut ? title + language("，不从0开始", ", not from 0") : title
  }

  /// Districts without a rank, by reason: each is named once.
  static func unranked(_ comparison: IndicatorComparison, _ language: Language) -> [String] {
    var reasons: [String] = []
    var names: [String: [String]] = [:]
    for row in comparison.rows where !row.isRanked {
      let (reason, name) = unranked(row, comparison, language)
      if names[reason] == nil { reasons.append(reason) }
      names[reason, default: []].append(name)
    }
    return reasons.map { reason in
      let listed = names[reason] ?? []
      let count = listed.count > 1 ? language("（\(listed.count)地）", " (\(listed.count))") : ""
      return reason + count + language("：", ": ") + listed.joined(separator: language("、", ", ")) + language("。", ".")
    }
  }

  private static func unranked(
    _ row: IndicatorComparison.Row, _ comparison: IndicatorComparison, _ language: Language
  ) -> (reason: String, name: String) {
    let stated = row.district + language("（", " (") + RowWords.goal(row, language) + language("）", ")")
    switch row.standing {
    case .ranked: return ("", row.district)
    case .notComparable(let reason):
      return (language("不可比，", "Not comparable, ") + RefusalWords(comparison.key, language).explain(reason), stated)
    case .qualitative: return (language("未量化", "Not quantified"), stated)
    case .benchmark: return (language("以其他地区水平为准，未量化", "Set by another body's level, not quantified"), stated)
    case .noGoal where row.near.isEmpty: return (language("未提出该指标目标", "No goal on the indicator"), row.district)
    case .noGoal: return (language("没有可归入该指标的目标，另有相近表述", "No goal on the indicator, wordings near it"), row.district)
    }
  }
}

extension IndicatorComparison.Row {
  var isRanked: Bool { if case .ranked = standing { true } else { false } }
  var isOfOtherScope: Bool { goal != nil && scope != .equal && scope != .unstated }
}
