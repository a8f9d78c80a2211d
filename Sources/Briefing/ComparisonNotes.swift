import Comparison
import GoalReading
import Indicators
import Normalization

/// What a reader of a comparison has to know: how it was ranked, against what, and what was converted.
struct ComparisonNotes {
  let comparison: IndicatorComparison
  let language: Language

  init(_ comparison: IndicatorComparison, _ language: Language) {
    (self.comparison, self.language) = (comparison, language)
  }

  func notes(_ rows: ArraySlice<IndicatorComparison.Row>) -> [String] {
    var notes = [ranking]
    if let reference = comparison.reference { notes.append(referenceNote(reference)) }
    notes += scopeNote
    if rows.contains(where: { $0.lastResult != nil }) {
      notes.append(
        language("实绩取自各地文件；增减为目标减实绩。", "Last results are the documents' own; the step is the goal less the result.")
      )
    }
    notes += implied(rows)
    let derived = derived(rows)
    notes +=
      derived.isEmpty
      ? [language("可比值均为文件原数，未作换算。", "Comparable values are as stated; nothing was converted.")] : derived
    let isAnybodyRanked = rows.contains { if case .ranked = $0.standing { true } else { false } }
    if !isAnybodyRanked, let year = comparison.year, !rows.contains(where: { $0.goal?.targetYear == year }) {
      notes.append(language("没有一份文件提出\(year)年的目标。", "No document names a goal for \(year)."))
    }
    return notes
  }

  /// What was held against which scope, and what was converted; nothing where nothing was.
  func conversions(_ rows: ArraySlice<IndicatorComparison.Row>) -> [String] {
    scopeNote + implied(rows) + derived(rows)
  }

  private var scopeNote: [String] {
    guard !comparison.scope.isEmpty else { return [] }
    return [language("范围以“\(comparison.scope)”为准比较。", "Scopes are held against “\(comparison.scope)”.")]
  }

  private func implied(_ rows: ArraySlice<IndicatorComparison.Row>) -> [String] {
    let implied = rows.compactMap { row in row.impliedLevel.map { row.district + language("：", ": ") + $0.formula } }
    return implied.isEmpty ? [] : [language("折算水平：", "Implied levels: ") + sentence(implied)]
  }

  private func derived(_ rows: ArraySlice<IndicatorComparison.Row>) -> [String] {
    let derived = rows.compactMap { row in row.derivation.map { row.district + language("：", ": ") + $0.formula } }
    return derived.isEmpty ? [] : [language("换算：", "Converted: ") + sentence(derived)]
  }

  private func sentence(_ parts: [String]) -> String {
    parts.joined(separator: language("；", "; ")) + language("。", ".")
  }

  var ordering: String {
    comparison.concept.direction == .more ? language("从高到低", "highest first") : language("从低到高", "lowest first")
  }

  private var ranking: String {
    let measure = GoalPhrase.measure(comparison.measure, language)
    return language(
      "排名方法：\(scale)按\(measure)\(ordering)，并列同名次（1、1、3）；“以上”“左右”“力争”不改变数值，只在旁注明。",
      "Ranked by \(measure)\(scale), \(ordering); ties share a rank (1, 1, 3). Relation and modality stand beside the number and never move it."
    )
  }

  /// The base and the year that all have in common.
  /// The same as a sentence; empty where there is nothing in common to say.
  var scaleSentence: String {
    guard let since = comparison.key.since, let year = comparison.key.year else { return "" }
    return language("以\(since)年为基期到\(year)年比较。", "Compared over \(since) by \(year).")
  }

  var scale: String {
    let key = comparison.key
    guard key.measure == .growth, let since = key.since, let year = key.year, key.period != .perYear else { return "" }
    return language("以\(since)年为基期到\(year)年，", " over \(since) by \(year)")
  }

  func referenceNote(_ goal: ReferenceGoal) -> String {
    let text = language(
      "参照（\(goal.reference)）：\(GoalPhrase.of(Goal(goal), language))，“\(goal.quote)”，\(goal.source)",
      "Reference (\(goal.reference)): \(GoalPhrase.of(Goal(goal), language)), “\(goal.quote)”, \(goal.source)")
    if let derivation = comparison.referenceDerivation {
      return text + language("；折算：\(derivation.formula)。", "; derived: \(derivation.formula).")
    }
    guard comparison.referenceValue == nil, goal.value != nil else { return text + language("。", ".") }
    return text + language("；与本表口径不同，不计差距。", "; not on the scale of this table, so no gap is told.")
  }
}
