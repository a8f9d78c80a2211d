import Comparison
import GoalReading
import Indicators
import Normalization

/// What a row of a comparison says in words: why it is not ranked, how it was converted, what stands beside it.
struct RowWords {
  let row: IndicatorComparison.Row
  let comparison: IndicatorComparison
  let language: Language

  init(_ row: IndicatorComparison.Row, _ comparison: IndicatorComparison, _ language: Language) {
    (self.row, self.comparison, self.language) = (row, comparison, language)
  }

  /// The goal as stated; where goals of several years count together, what they come to.
  var goal: String { Self.goal(row, language) }

  static func goal(_ row: IndicatorComparison.Row, _ language: Language) -> String {
    guard let goal = row.goal else { return "—" }
    guard let sum = row.sum else { return GoalPhrase.of(goal, language) }
    return language("合计", "in all ") + "+" + Conversion.number(sum.value) + sum.unit
  }

  var remark: String {
    var parts: [String] = []
    switch row.standing {
    case .ranked: parts += beside
    case .notComparable(let reason): parts.append(language("不可比：", "not comparable: ") + explain(reason))
    case .qualitative: parts.append(language("未量化", "not quantified"))
    case .benchmark: parts.append(language("以其他地区水平为准，未量化", "set by another body's level, not quantified"))
    case .noGoal: parts.append(missing)
    }
    if let derivation = row.derivation { parts.append(language("折算：", "derived: ") + derivation.formula) }
    if row.isStartUnstated { parts.append(startUnstated) }
    if let goal = row.goal, !goal.corrections.isEmpty { parts.append(CorrectionNotes.remark(goal, language)) }
    if !years.isEmpty { parts.append(years) }
    parts += row.conflicts.map { other in
      language(
        "《\(other.document)》为\(GoalPhrase.of(other, language))，以《\(row.goal?.document ?? "")》为准（较新者，次为层级较高者）",
        "\(other.document) says \(GoalPhrase.of(other, language)); \(row.goal?.document ?? "") counts (the newer, else the higher-ranking)"
      )
    }
    return parts.joined(separator: language("；", "; "))
  }

  private var startUnstated: String {
    comparison.key.measure == .growth && comparison.key.period != .perYear
      ? language("基期未写明", "the base year is not stated")
      : language("起始年未写明", "the first year is not stated")
  }

  /// Beside a yearly rate, the years that it was told for.
  private var years: String {
    guard comparison.isAnnualised, row.comparable != nil, let goal = row.goal else { return "" }
    let target = goal.targetYear.map(String.init) ?? "?"
    let years: String
    switch goal.measure {
    case .growth: years = RowWords.period(goal, language)
    case .level: years = (goal.baseline?.year.map(String.init) ?? "?") + "→" + target
    default:
      let since = row.parts.first?.targetYear ?? ComparisonKey(goal, units: UnitCatalogue([]))?.since
      years = since == goal.targetYear ? target : (since.map(String.init) ?? "?") + "—" + target
    }
    return language("起止年份", "over ") + years
  }

  /// Base and target year: `2023→2027`, `?→2027`.
  static func period(_ goal: Goal, _ language: Language) -> String {
    // A growth in the plan of one year is over the year before.
    let since = goal.measure == .growth ? ComparisonKey(goal, units: UnitCatalogue([]))?.since : goal.baseYear
    let base = since.map(String.init) ?? (goal.measure == .growth ? "?" : "")
    let target = goal.targetYear.map(String.init) ?? language("未写明", "not stated")
    return base.isEmpty ? target : base + "→" + target
  }

  /// What a portrait page has no column for.
  private var beside: [String] {
    var parts: [String] = []
    if let goal = row.goal {
      if goal.isStriving { parts.append(GoalPhrase.modality(goal, language)) }
      if !flag.isEmpty {
        parts.append(flag + (goal.scope.isEmpty ? "" : language("（\(goal.scope)）", " (\(goal.scope))")))
      }
    }
    if !gap.isEmpty, gap != "0" + gapUnit { parts.append(language("与参照差", "gap to reference ") + gap) }
    if !baseline.isEmpty { parts.append(language("基期值", "baseline ") + baseline) }
    if !impliedLevel.isEmpty { parts.append(language("折合", "comes to ") + impliedLevel) }
    if !lastResult.isEmpty {
      // 2024's level beside a goal for 2027 is the last that is known, not last year's.
      let isLastYear = row.lastResult.map { $0.year + 1 } == comparison.key.year
      parts.append(
        (isLastYear ? language("上年实绩", "last year's result ") : language("最近实绩", "last known result ")) + lastResult
          + language("，增减", ", step ") + step)
    }
    return parts
  }

  private var missing: String {
    guard !row.near.isEmpty else { return language("未提出该指标目标", "names no goal") }
    let words = row.near.prefix(2).map { "“\(ComparisonTable.unwrapped($0.quote))”" }.joined(
      separator: language("、", ", "))
    return language("没有可归入该指标的目标；相近表述：\(words)", "no goal on this indicator; near it: \(words)")
  }

  var flag: String {
    guard row.goal != nil else { return "" }
    switch row.scope {
    case .equal: return ""
    case .narrower: return language("范围较窄", "narrower")
    case .wider: return language("范围较宽", "wider")
    case .overlapping: return language("范围部分重叠", "overlapping")
    case .disjoint: return language("范围不同", "different")
    case .unstated: return language("范围未写明", "not stated")
    }
  }

  var gap: String { row.gap.map { GoalPhrase.signed($0) + gapUnit } ?? "" }

  private var gapUnit: String { row.unit == "%" ? language("个百分点", " pp") : row.unit }

  var baseline: String {
    guard let baseline = row.goal?.baseline else { return "" }
    let year = baseline.year.map { language("（\($0)年）", " (\($0))") } ?? ""
    return GoalPhrase.sign(baseline.relation) + baseline.value.description + baseline.unit + year
  }

  var impliedLevel: String { row.impliedLevel.map { "≈" + Conversion.number($0.value) + $0.unit } ?? "" }

  var lastResult: String {
    guard let last = row.lastResult else { return "" }
    return GoalPhrase.of(last.result, language) + language("（\(last.year)年）", " (\(last.year))")
  }

  var step: String {
    guard let last = row.lastResult, let value = row.comparable else { return "" }
    return GoalPhrase.signed(value - last.value) + gapUnit
  }

  // MARK: Why not

  func explain(_ reason: Refusal) -> String { RefusalWords(comparison.key, language).explain(reason) }
}

/// Why a goal doesn't stand on a scale, in a sentence.
struct RefusalWords {
  let key: ComparisonKey
  let language: Language

  init(_ key: ComparisonKey, _ language: Language) { (self.key, self.language) = (key, language) }

  func explain(_ reason: Refusal) -> String {
    switch reason {
    case .otherMeasure(.qualitative), .otherMeasure(.benchmark):
      return language("表述不同，均未量化", "other words, and no number")
    case .otherMeasure(let measure):
      return language(
        "按\(name(measure))设定，本表按\(name(key.measure))比较",
        "set as \(name(measure)), compared here as \(name(key.measure))")
    case .otherYear(let year?): return language("目标年为\(year)年", "the target year is \(year)")
    case .otherYear(nil): return language("目标年未写明", "no target year")
    case .otherBase(let base):
      let wanted = key.since.map { language("本表以\($0)年为基期", "compared here over \($0)") }
      return language("基期不同：以\(base)年为基期", "another base: \(base)")
        + language("，", ", ") + (wanted ?? language("其他地区基期未写明", "the others state none"))
    case .baseUnstated: return language("基期未写明", "no base year")
    case .rateStartUnstated where key.measure == .addition:
      return language("每年数，起始年未写明", "a yearly figure whose first year is not stated")
    case .rateStartUnstated: return language("年均增速，起始年未写明", "a mean yearly rate whose first year is not stated")
    case .otherPeriod(let period):
      return language(
        "\(name(period))，本表比较\(name(key.period))", "\(name(period)), compared here: \(name(key.period))")
    case .otherSpan(let from, let to):
      let years = "\(from)—\(to.map(String.init) ?? "?")"
      return language("期间不同：\(years)年", "another period: \(years)")
    case .pointsNotPercent:
      return language("以百分点设定，不能与百分比增幅比较", "in percentage points, which don't compare with per cent")
    case .percentNotPoints:
      return language("以百分比增幅设定，不能与百分点比较", "in per cent, which doesn't compare with points")
    case .otherUnit(let unit): return language("单位为“\(unit)”，不能换算", "the unit \(unit) does not convert")
    case .noHorizon: return language("起止年份未写明，不能折算到每年", "no period is named, so there is no yearly value")
    case .otherScope: return language("范围不同（--strict-scope）", "another scope (--strict-scope)")
    case .noAttribute(let name): return language("属性文件没有该地区的“\(name)”", "the attribute file lacks \(name) for it")
    case .notAnAmount(let name):
      return language("增速和占比不能按“\(name)”平均", "a growth or a share does not divide by \(name)")
    case .baselineUnknown(let measure):
      return language(
        "按\(name(measure))设定，缺基期值", "set as \(name(measure)), and the baseline is unknown")
    }
  }

  private func name(_ measure: Measure) -> String { GoalPhrase.measure(measure, language) }

  private func name(_ period: ComparisonKey.Period) -> String {
    switch period {
    case .point: language("年末水平", "a level")
    case .year: language("当年数", "the year's own")
    case .perYear: language("每年数", "a yearly figure")
    case .total: language("期间累计数", "a total over a period")
    }
  }
}
