import Comparison
import GoalReading
import Indicators
import Normalization

/// The first page of a briefing: what was compared, who is the most ambitious where, what contradicts itself, what could
/// not be compared and why, and what stayed unread.
struct BriefingSummary {
  let folder: BriefingFolder
  let comparisons: [IndicatorComparison]
  let alignment: ReferenceAlignment
  let checks: [(plan: ReadPlan, check: ConsistencyCheck)]
  private var language: Language { folder.language }

  /// Lines on leaders beyond this are left to the tables.
  private static let mostLeaders = 12
  /// With fewer ranked districts nobody leads.
  private static let fewestRanked = 3

  init(
    _ folder: BriefingFolder, _ comparisons: [IndicatorComparison], _ alignment: ReferenceAlignment,
    _ checks: [(plan: ReadPlan, check: ConsistencyCheck)]
  ) {
    (self.folder, self.comparisons, self.alignment, self.checks) = (folder, comparisons, alignment, checks)
  }

  func lines() -> [String] {
    [extent] + leaders() + behind() + contradictions() + notCompared() + unread()
  }

  private var extent: String {
    let goals = folder.plans.reduce(0) { $0 + $1.goals.count }
    let unmapped = folder.plans.reduce(0) { $0 + $1.goals.count { $0.concept.isEmpty } }
    return language(
      "共\(folder.districts.count)地、\(folder.plans.count)份文件，读出目标\(goals)条，归入指标\(goals - unmapped)条，未归类\(unmapped)条；比较指标\(folder.concepts.count)项。",
      "\(folder.districts.count) districts, \(folder.plans.count) documents, \(goals) goals read, \(goals - unmapped) mapped, \(unmapped) unmapped; \(folder.concepts.count) indicators compared."
    )
  }

  // MARK: Who is ahead

  private func leaders() -> [String] {
    let led = comparisons.map { ($0, Self.ranked($0)) }.filter { $0.1.count >= Self.fewestRanked }
    let shown = led.enumerated().sorted { ($1.element.1.count, $0.offset) < ($0.element.1.count, $1.offset) }
      .prefix(Self.mostLeaders).map(\.element)
    var lines = shown.map { line($0.0, $0.1) }
    if led.count > shown.count {
      lines.append(
        language(
          "另有\(led.count - shown.count)项指标有三地以上可比，见分指标比较。",
          "\(led.count - shown.count) more indicators compare three districts or more; see the tables by indicator."))
    }
    return lines
  }

  /// Those who stand on a scale that their documents state in full; none where who leads does not.
  private static func ranked(_ comparison: IndicatorComparison) -> [IndicatorComparison.Row] {
    let ranked = comparison.rows.filter { row in
      if case .ranked = row.standing { !row.isStartUnstated } else { false }
    }
    return ranked.contains { $0.standing == .ranked(1) } ? ranked : []
  }

  private func line(_ comparison: IndicatorComparison, _ ranked: [IndicatorComparison.Row]) -> String {
    let leaders = ranked.filter { $0.standing == .ranked(1) }
    let names = leaders.map(\.district).joined(separator: language("、", ", "))
    let label = language(comparison.concept.prefLabel, comparison.concept.englishLabel)
    let year = comparison.year.map { language("（\($0)年）", " (\($0))") } ?? ""
    let goal = leaders.first.map { RowWords($0, comparison, language).goal } ?? ""
    if leaders.count == ranked.count {
      return language(
        "\(label)\(year)：\(ranked.count)地相同（\(goal)）。", "\(label)\(year): all \(ranked.count) are equal (\(goal)).")
    }
    return language(
      "\(label)\(year)：\(ranked.count)地可比，\(names)\(superlative(comparison, leaders))（\(goal)）。",
      "\(label)\(year): of \(ranked.count) districts \(names) \(superlative(comparison, leaders)) (\(goal)).")
  }

  /// Nobody is highest in what is to be kept low.
  private func superlative(_ comparison: IndicatorComparison, _ leaders: [IndicatorComparison.Row]) -> String {
    let isLess = comparison.concept.direction == .less
    switch comparison.measure {
    case .growth where isLess && leaders.allSatisfy { ($0.comparable ?? 0) < 0 }:
      return language("降幅最大", "falls the most")
    case _ where isLess: return language("控制目标最严", "sets the strictest ceiling")
    case .growth: return language("增幅目标最高", "sets the highest growth")
    default: return language("目标最高", "sets the highest goal")
    }
  }

  // MARK: What is behind, contradictory, not comparable

  private func behind() -> [String] {
    alignment.references.enumerated().compactMap { index, reference in
      let missed = zip(alignment.districts, alignment.cells[index]).filter {
        $0.1.outcome == .below || $0.1.outcome == .vaguer
      }
      guard !missed.isEmpty, let concept = folder.matcher.taxonomy.concept(reference.concept) else { return nil }
      let names = missed.map { "\($0.0.name)（\($0.1.row.goal.map { GoalPhrase.of($0, language) } ?? "—")）" }
      let label = language(concept.prefLabel, concept.englishLabel)
      return language("弱于参照的“\(label)”：", "Less than the reference on \(label): ")
        + names.joined(separator: language("、", ", ")) + language("。", ".")
    }
  }

  private func contradictions() -> [String] {
    checks.filter { !$0.check.contradictions.isEmpty }.map { plan, check in
      language(
        "\(plan.districtName)《\(plan.name)》内部不一致\(check.contradictions.count)处，见分地区情况。",
        "\(plan.districtName) (\(plan.name)): \(check.contradictions.count) contradictions, see its page.")
    }
  }

  /// How many goals are not ranked, by reason.
  private func notCompared() -> [String] {
    var counts: [String: Int] = [:]
    for comparison in comparisons {
      for row in comparison.rows {
        guard case .notComparable(let reason) = row.standing else { continue }
        counts[kind(reason), default: 0] += 1
      }
    }
    guard !counts.isEmpty else { return [] }
    let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      language("\($0.key)\($0.value)条", "\($0.key) \($0.value)")
    }
    return [
      language(
        "提出而不可比的目标\(counts.values.reduce(0, +))条：", "\(counts.values.reduce(0, +)) goals are set and don't compare: ")
        + parts.joined(separator: language("、", ", ")) + language("。", ".")
    ]
  }

  private func kind(_ reason: Refusal) -> String {
    switch reason {
    case .otherMeasure, .baselineUnknown: language("口径不同且缺基期值", "another measure without a baseline")
    case .otherYear: language("目标年不同或未写明", "another year, or none")
    case .otherBase, .baseUnstated: language("基期不同或未写明", "another base year, or none")
    case .rateStartUnstated, .noHorizon, .otherPeriod, .otherSpan: language("期间不同或未写明", "another period, or none")
    case .pointsNotPercent, .percentNotPoints, .otherUnit: language("单位不能换算", "units that don't convert")
    case .otherScope: language("范围不同", "another scope")
    case .noAttribute, .notAnAmount: language("不能按人口等平均", "not to be divided by an attribute")
    }
  }

  private func unread() -> [String] {
    let counts = folder.plans.map(\.counts)
    let unread = counts.reduce(0) { $0 + $1[.unread] }
    let total = counts.reduce(0) { $0 + $1.total }
    guard total > 0 else { return [] }
    let share = PlainDecimal(Double(unread) * 100 / Double(total), places: 1)
    var lines = [
      language(
        "文件中数字\(total)个，未能判定\(unread)个（\(share)%）。",
        "The documents hold \(total) numbers, of which \(unread) (\(share)%) could not be decided.")
    ]
    let tables = folder.plans.flatMap(\.unreadTables).count
    if tables > 0 { lines.append(language("有\(tables)张表未能读懂。", "\(tables) tables were not understood.")) }
    return lines
  }
}
