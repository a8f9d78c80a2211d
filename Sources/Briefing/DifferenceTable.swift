import Comparison
import GoalReading
import Indicators
import Normalization

/// `diff A B` as a table with a headline count.
public struct DifferenceTable {
  let difference: GoalDifference
  let first: String
  let second: String
  let language: Language

  public init(_ difference: GoalDifference, _ first: String, _ second: String, _ language: Language) {
    self.difference = difference
    self.first = first
    self.second = second
    self.language = language
  }

  /// - Parameter isGrouped: whether goals of one indicator that one side alone has share a row, as on paper.
  public func table(isGrouped: Bool = false) -> TextTable {
    TextTable(
      title: language("\(first)与\(second)比较", "\(first) and \(second)"),
      columns: [
        .init("indicator", language("指标", "Indicator")), .init("outcome", language("结果", "Outcome")),
        .init("first", first, isNumeric: true), .init("second", second, isNumeric: true),
        .init("difference", language("差（前减后）", "Difference (first less second)"), isNumeric: true),
        .detail("first_scope", language("前者范围", "First scope")),
        .detail("second_scope", language("后者范围", "Second scope")),
        .init("first_quote", language("前者原文", "First passage")),
        .init("second_quote", language("后者原文", "Second passage")),
        .init("remark", language("说明", "Remark")), .detail("unmapped", language("未归类", "Unmapped")),
        .init("target_year", language("目标年", "Target year"), isNumeric: true),
      ],
      rows: isGrouped ? grouped() : difference.rows.map(row), notes: [headline])
  }

  /// Yearly goals of one indicator that one side alone has, in one row.
  private func grouped() -> [[String]] {
    var rows: [[String]] = []
    var index = difference.rows.startIndex
    while index < difference.rows.endIndex {
      let first = difference.rows[index]
      let end =
        difference.rows[index...].firstIndex { !isOneSided($0) || !isSameSubject($0, first) }
        ?? difference.rows.endIndex
      guard isOneSided(first), end - index > 1 else {
        rows.append(row(first))
        index += 1
        continue
      }
      var cells = row(first)
      let goals = difference.rows[index..<end].compactMap { $0.first ?? $0.second }
      let list = goals.map { goal in
        GoalPhrase.of(goal, language) + (goal.targetYear.map { language("（\($0)）", " (\($0))") } ?? "")
      }.uniqued().joined(separator: language("；", "; "))
      let quote = goals.map { ComparisonTable.unwrapped($0.quote) }.uniqued().joined(separator: language("；", "; "))
      if first.first != nil { (cells[2], cells[7]) = (list, quote) } else { (cells[3], cells[8]) = (list, quote) }
      cells[11] = ""
      rows.append(cells)
      index = end
    }
    return rows
  }

  private func isOneSided(_ row: GoalDifference.Row) -> Bool { row.outcome == .onlyFirst || row.outcome == .onlySecond }

  private func isSameSubject(_ a: GoalDifference.Row, _ b: GoalDifference.Row) -> Bool {
    a.outcome == b.outcome && a.concept == b.concept && (a.concept != nil || a.wording == b.wording)
  }

  private var headline: String {
    let counts = difference.counts
    return language(
      "可比的目标中，\(first)力度更大\(counts.first)项，\(second)力度更大\(counts.second)项，相同\(counts.equal)项，改动而未归类（不判断力度）\(counts.changed)项；仅\(first)提出\(counts.onlyFirst)项，仅\(second)提出\(counts.onlySecond)项；不可比\(counts.notComparable)项；表述弱化：\(first)\(counts.softerFirst)项，\(second)\(counts.softerSecond)项。",
      "Of comparable goals \(first) is the more ambitious on \(counts.first), \(second) on \(counts.second), \(counts.equal) are equal, \(counts.changed) are changed and unmapped, so that nobody says which way; only \(first) names \(counts.onlyFirst), only \(second) \(counts.onlySecond); \(counts.notComparable) do not compare; softer words: \(first) \(counts.softerFirst), \(second) \(counts.softerSecond)."
    )
  }

  private func row(_ row: GoalDifference.Row) -> [String] {
    [
      row.concept.map { language($0.prefLabel, $0.englishLabel) } ?? row.wording, outcome(row.outcome),
      row.first.map { GoalPhrase.of($0, language) } ?? "—", row.second.map { GoalPhrase.of($0, language) } ?? "—",
      signed(row.outcome), row.first?.scope ?? "", row.second?.scope ?? "",
      row.first.map { ComparisonTable.unwrapped($0.quote) } ?? "",
      row.second.map { ComparisonTable.unwrapped($0.quote) } ?? "", remark(row),
      row.concept == nil ? language("是", "yes") : "",
      (row.first ?? row.second)?.targetYear.map(String.init) ?? "",
    ]
  }

  private func signed(_ outcome: GoalDifference.Outcome) -> String {
    guard case .both(let difference, let unit, _) = outcome else { return "" }
    return GoalPhrase.signed(difference) + (unit == "%" ? language("个百分点", " pp") : unit)
  }

  private func outcome(_ outcome: GoalDifference.Outcome) -> String {
    switch outcome {
    case .both(_, _, .first): language("\(first)力度更大", "\(first) is more ambitious")
    case .both(_, _, .second): language("\(second)力度更大", "\(second) is more ambitious")
    case .both(let difference, _, .neither) where difference != 0: language("有改动", "changed")
    case .both(_, _, .neither), .sameWords: language("相同", "equal")
    case .vaguer(.first): language("\(second)未量化", "\(second) gives no number")
    case .vaguer: language("\(first)未量化", "\(first) gives no number")
    case .onlyFirst: language("仅\(first)", "only \(first)")
    case .onlySecond: language("仅\(second)", "only \(second)")
    case .notComparable: language("不可比", "not comparable")
    }
  }

  private func remark(_ row: GoalDifference.Row) -> String {
    var parts: [String] = []
    if case .notComparable(let reason) = row.outcome { parts.append(explain(reason, row)) }
    if row.first != nil, row.second != nil, row.scope != .equal { parts.append(language("范围不同", "scopes differ")) }
    parts += [row.firstDerivation, row.secondDerivation].compactMap { $0 }.map {
      language("折算：", "derived: ") + $0.formula
    }
    parts += softer(row.firstSoftening, first) + softer(row.secondSoftening, second)
    return parts.joined(separator: language("；", "; "))
  }

  private func explain(_ reason: Refusal, _ row: GoalDifference.Row) -> String {
    guard let scale = row.scale, let a = row.first, let b = row.second else {
      return language("表述不同，均未量化", "other words, and no number")
    }
    guard a.measure == b.measure else {
      let (x, y) = (GoalPhrase.measure(a.measure, language), GoalPhrase.measure(b.measure, language))
      return language("一方按\(x)设定，一方按\(y)设定，缺基期值", "one is set as \(x), the other as \(y), and the baseline is unknown")
    }
    return RefusalWords(scale, language).explain(reason)
  }

  private func softer(_ softening: [Softening], _ side: String) -> [String] {
    guard !softening.isEmpty else { return [] }
    let words = softening.map { kind in
      switch kind {
      case .numberToWord: language("无数值", "no number")
      case .relation: language("少了“以上”一类的底线", "no floor (以上)")
      case .striving: language("加了“力争”一类的字样", "strives (力争)")
      case .obligation: language("约束用语减弱", "weaker obligation")
      case .degree: language("程度词减弱", "weaker degree word")
      }
    }
    return [language("\(side)表述较软：", "\(side) is softer: ") + words.joined(separator: language("、", ", "))]
  }
}
