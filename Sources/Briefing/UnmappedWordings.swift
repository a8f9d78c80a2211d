import Indicators
import Normalization

/// Wordings that fit no concept, over all districts: what the taxonomy lacks, the worst gap first.
///
/// Goals are grouped by what they name, without words that add nothing, and by a verb that changes it: 改造公园 is another
/// gap than 新建公园. Each group comes with a concept that would hold it, as far as units and verbs tell.
public struct UnmappedWordings {
  /// One gap.
  public struct Gap {
    /// The wording that most goals use.
    public var wording: String
    public var action: String
    /// Districts that name it, in the order of the plans.
    public var districts: [String]
    public var goals: [Goal]
    public var units: [String]
    public var measures: [Measure]
    /// A concept that would hold it; nil where no goal has a number.
    public var proposal: ProposedConcept?
    /// Districts that name it with a number.
    var quantified: Int
  }

  public let gaps: [Gap]
  private let matcher: IndicatorMatcher

  public init(_ plans: [ReadPlan], _ matcher: IndicatorMatcher) {
    self.matcher = matcher
    var places: [String: Int] = [:]
    var groups: [(goals: [Goal], districts: [String])] = []
    for plan in plans {
      for goal in plan.goals where goal.concept.isEmpty && !goal.indicator.isEmpty {
        let key = matcher.groupKey(Wording(goal, units: matcher.taxonomy.units))
        let place = places[key] ?? groups.count
        if place == groups.count {
          groups.append(([], []))
          places[key] = place
        }
        groups[place].goals.append(goal)
        groups[place].districts.append(plan.districtName)
      }
    }
    gaps = groups.map { Gap($0.goals, of: $0.districts, matcher) }.sorted { a, b in
      if a.quantified != b.quantified { return a.quantified > b.quantified }
      if a.districts.count != b.districts.count { return a.districts.count > b.districts.count }
      if a.goals.count != b.goals.count { return a.goals.count > b.goals.count }
      return a.wording.utf8.lexicographicallyPrecedes(b.wording.utf8)
    }
  }

  public func table(_ language: Language) -> TextTable {
    TextTable(
      title: language(
        "未归类的表述（\(gaps.count)种，\(gaps.reduce(0) { $0 + $1.goals.count })条目标）",
        "Unmapped wordings (\(gaps.count), of \(gaps.reduce(0) { $0 + $1.goals.count }) goals)"),
      columns: [
        .init("districts", language("地区数", "Districts"), isNumeric: true),
        .init("goals", language("目标数", "Goals"), isNumeric: true),
        .init("indicator", language("原文指标", "Indicator as written")), .init("action", language("动词", "Verb")),
        .init("units", language("单位", "Units")), .init("measures", language("口径", "Measures")),
        .init("proposal", language("建议指标", "Proposed concept")), .init("nearest", language("相近指标", "Nearest concepts")),
        .init("quote", language("原文举例", "A passage")), .init("named_by", language("地区", "Named by")),
      ],
      rows: gaps.map { gap in
        [
          String(gap.districts.count), String(gap.goals.count), gap.wording, gap.action,
          gap.units.joined(separator: language("；", "; ")), gap.measures.map(\.rawValue).joined(separator: "; "),
          gap.proposal.map { proposal($0, language) } ?? "",
          matcher.nearest(gap.example(matcher.taxonomy.units), language, limit: 2),
          gap.goals.first.map { ComparisonTable.unwrapped($0.quote) } ?? "",
          gap.districts.joined(separator: language("、", ", ")),
        ]
      })
  }

  /// 公园改造数｜municipal｜个（count）｜addition.
  private func proposal(_ concept: ProposedConcept, _ language: Language) -> String {
    let field = matcher.taxonomy.field(concept.field)
    let unit =
      concept.unit.isEmpty
      ? "—" : language("\(concept.unit)（\(concept.dimension)）", "\(concept.unit) (\(concept.dimension))")
    return [concept.label, field.map { language($0.name, $0.englishName) } ?? "", unit, concept.measure.rawValue]
      .joined(
        separator: language("｜", " | "))
  }

  /// The proposals as rows of `indicators.csv`, for an analyst to complete: id, English name and definition are theirs.
  public func proposedRows() -> TextTable {
    TextTable(
      title: "", columns: ProposedConcept.columns.map { .init($0, $0) },
      rows: gaps.compactMap(\.proposal).enumerated().map { $1.row(id: "new-\($0 + 1)") })
  }
}

extension UnmappedWordings.Gap {
  /// - Parameter places: the district of each goal.
  init(_ goals: [Goal], of places: [String], _ matcher: IndicatorMatcher) {
    self.goals = goals
    districts = Self.once(places)
    quantified = Self.once(zip(places, goals).compactMap { $1.value == nil ? nil : $0 }).count
    wording = Self.commonest(goals.map(\.indicator)) ?? ""
    action = Self.commonest(goals.map(\.action).filter { !$0.isEmpty }) ?? ""
    units = Self.ordered(goals.map { $0.isPoints ? "个百分点" : $0.unit }.filter { !$0.isEmpty })
    measures = Self.ordered(goals.map(\.measure.rawValue)).compactMap(Measure.init(rawValue:))
    let amounts = goals.filter { $0.measure == .level || $0.measure == .addition }.map(\.unit).filter { !$0.isEmpty }
    proposal = measures.first(where: \.isNumeric).map {
      ProposedConcept(wording: wording, action: action, unit: Self.commonest(amounts), measure: $0, matcher: matcher)
    }
  }

  func example(_ units: UnitCatalogue) -> Wording {
    goals.first.map { Wording($0, units: units) } ?? Wording(indicator: wording)
  }

  private static func once(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private static func commonest(_ texts: [String]) -> String? { ordered(texts).first }

  /// Each text once, the commonest first, and of equally common ones the one that came first.
  private static func ordered(_ texts: [String]) -> [String] {
    var counts: [(text: String, count: Int)] = []
    for text in texts {
      if let index = counts.firstIndex(where: { $0.text == text }) {
        counts[index].count += 1
      } else {
        counts.append((text, 1))
      }
    }
    return counts.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(
      \.element.text)
  }
}
