import GoalReading
import Indicators
import Normalization
import PolicyText

/// Finds for each goal of one side the goal of the other that speaks of the same.
struct GoalPairing {
  private let taxonomy: Taxonomy
  private let first: Side
  private let second: Side

  /// The goals of a side by what they are on, in the order in which they first come.
  private struct Side {
    var district: DistrictGoals
    var order: [Subject] = []
    var goals: [Subject: [Goal]] = [:]

    init(_ district: DistrictGoals, units: UnitCatalogue) {
      self.district = district
      var said: Set<Statement> = []
      for goal in district.goals.sorted(by: {
        (district.precedence(of: $0.document), $0.start, $0.end) < (
          district.precedence(of: $1.document), $1.start, $1.end
        )
      }) {
        let subject = Subject(goal)
        guard said.insert(Statement(goal, subject, units)).inserted else { continue }
        if goals[subject] == nil { order.append(subject) }
        goals[subject, default: []].append(goal)
      }
    }
  }

  /// What a document says twice, in its text and in its table, counts once, as it is said first.
  private struct Statement: Hashable {
    let subject: Subject
    let key: ComparisonKey?
    let value: String
    let scope: Set<String>
    let year: Int?
    let parent: String

    init(_ goal: Goal, _ subject: Subject, _ units: UnitCatalogue) {
      self.subject = subject
      key = ComparisonKey(goal, units: units)
      value = (goal.value?.description ?? goal.phrase) + goal.unit
      (scope, year, parent) = (ScopeRelation.members(goal.scope), goal.targetYear, goal.parent)
    }
  }

  /// A concept, or a wording that is on none.
  private struct Subject: Hashable {
    var concept: String
    var wording: String

    init(_ goal: Goal) {
      concept = goal.concept
      wording = goal.concept.isEmpty ? Self.folded(Softening.withoutObligation(goal.action + goal.indicator)) : ""
    }

    private static func folded(_ text: String) -> String { String(decoding: FoldedText.fold(text), as: UTF16.self) }
  }

  init(_ first: DistrictGoals, _ second: DistrictGoals, taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    self.first = Side(first, units: taxonomy.units)
    self.second = Side(second, units: taxonomy.units)
  }

  /// Concepts in the order of the taxonomy, then wordings in that of the first document, then of the second.
  func rows() -> [GoalDifference.Row] {
    let wordings = Set(first.order + second.order).filter(\.concept.isEmpty).sorted { $0.wording < $1.wording }
    let named = Set((first.order + second.order).map(\.concept))
    let concepts = taxonomy.concepts.filter { named.contains($0.id) }
    return concepts.flatMap { concept -> [GoalDifference.Row] in
      let subject = (first.order + second.order).first { $0.concept == concept.id }
      return subject.map { rows($0, concept) } ?? []
    } + wordings.flatMap { rows($0, nil) }
  }

  private func rows(_ subject: Subject, _ concept: Concept?) -> [GoalDifference.Row] {
    var a = first.goals[subject] ?? []
    var b = second.goals[subject] ?? []
    var rows: [GoalDifference.Row] = []
    func pair(_ isPair: (Goal, Goal) -> Bool) {
      for goal in a {
        guard let match = b.firstIndex(where: { isPair(goal, $0) }), let own = a.firstIndex(of: goal) else { continue }
        rows.append(row(goal, b[match], concept))
        a.remove(at: own)
        b.remove(at: match)
      }
    }
    let units = taxonomy.units
    // What both say alike; then the same scale and scope, then the same scale, then what converts, then whatever is for the same year.
    pair { isSameScale($0, $1) && $0.value == $1.value && $0.unit == $1.unit && $0.phrase == $1.phrase }
    pair { isSameScale($0, $1) }
    pair { ComparisonKey($0, units: units) == ComparisonKey($1, units: units) && isLike($0, $1) }
    pair { isConvertible($0, $1, concept) }
    pair { $0.targetYear == $1.targetYear && $0.measure == $1.measure }
    pair { $0.targetYear == $1.targetYear && ($0.value == nil) != ($1.value == nil) }
    if concept != nil, a.count == 1, b.count == 1 { pair { _, _ in true } }
    rows += a.map { GoalDifference.Row(concept: concept, wording: wording($0), outcome: .onlyFirst, first: $0) }
    rows += b.map { GoalDifference.Row(concept: concept, wording: wording($0), outcome: .onlySecond, second: $0) }
    return rows.sorted { place($0) < place($1) }
  }

  private func isSameScale(_ a: Goal, _ b: Goal) -> Bool {
    ComparisonKey(a, units: taxonomy.units) == ComparisonKey(b, units: taxonomy.units) && a.scope == b.scope
      && isLike(a, b)
  }

  /// Both in numbers, or both in words of one kind.
  private func isLike(_ a: Goal, _ b: Goal) -> Bool {
    (a.value == nil) == (b.value == nil) && a.measure == b.measure && a.targetYear == b.targetYear
  }

  /// 签约项目, not 项目, where the passage says so in one breath.
  private func wording(_ goal: Goal) -> String {
    let whole = goal.action + goal.indicator
    return goal.scope + (goal.quote.contains(whole) ? whole : goal.indicator)
  }

  /// One wording for both sides, whichever comes first: the shorter.
  private func wording(_ a: Goal, _ b: Goal) -> String {
    let (x, y) = (wording(a), wording(b))
    return (x.count, x) < (y.count, y) ? x : y
  }

  /// The same for either order of the sides.
  private func place(_ row: GoalDifference.Row) -> (Int, Int, String, Int) {
    let order = [Measure.growth, .level, .addition, .qualitative, .benchmark]
    let kind = [row.first, row.second].compactMap { $0.flatMap { order.firstIndex(of: $0.measure) } }.min() ?? 0
    let year = [row.first?.targetYear, row.second?.targetYear].compactMap { $0 }.max() ?? 0
    let words = [row.first, row.second].map { goal in
      goal.map { "\($0.quote)\u{1}\($0.scope)\u{1}\($0.value?.description ?? "")\u{1}\($0.targetYear ?? 0)" } ?? ""
    }
    let starts = [row.first, row.second].compactMap { $0?.start }
    return (year, kind, words.sorted().joined(separator: "\u{2}"), starts.reduce(0, +))
  }

  private func row(_ a: Goal, _ b: Goal, _ concept: Concept?) -> GoalDifference.Row {
    var row = GoalDifference.Row(
      concept: concept, wording: wording(a, b), outcome: .sameWords, first: a, second: b,
      scope: ScopeRelation(a.scope, to: b.scope))
    row.firstSoftening = Softening.of(a, against: b, degreeRank: taxonomy.degreeRank)
    row.secondSoftening = Softening.of(b, against: a, degreeRank: taxonomy.degreeRank)
    if (a.value == nil) != (b.value == nil) {
      row.outcome = .vaguer(numberOn: a.value == nil ? .second : .first)
      return row
    }
    guard a.value != nil else {
      row.outcome = outcome(inWords: a, b)
      return row
    }
    guard let placed = placed(a, b, concept) else {
      let refused = refusal(a, b, concept)
      (row.outcome, row.scale) = (.notComparable(refused.reason), refused.scale)
      return row
    }
    (row.firstDerivation, row.secondDerivation) = (placed.first.derivation, placed.second.derivation)
    let (x, y) = (placed.first.value, placed.second.value)
    let isSame = IndicatorComparison.isSame(x, y)
    let isFirstAhead = concept.map { ($0.direction == .more) == (x > y) }
    row.outcome = .both(
      difference: isSame ? 0 : x - y, unit: placed.unit,
      ahead: isSame ? .neither : isFirstAhead.map { $0 ? .first : .second } ?? .neither)
    return row
  }

  private func outcome(inWords a: Goal, _ b: Goal) -> GoalDifference.Outcome {
    a.measure == b.measure && a.phrase == b.phrase ? .sameWords : .notComparable(.otherMeasure(.qualitative))
  }

  // MARK: On one scale

  private func isConvertible(_ a: Goal, _ b: Goal, _ concept: Concept?) -> Bool {
    a.scope == b.scope && placed(a, b, concept) != nil
  }

  /// Both on the scale of the first, or on that of the second where only that one takes both; of the two that both take,
  /// the one whose key comes first, so that either order of the sides gives the same.
  private func placed(
    _ a: Goal, _ b: Goal, _ concept: Concept?
  ) -> (first: Scale.Placed, second: Scale.Placed, unit: String)? {
    guard let x = ComparisonKey(a, units: taxonomy.units), let y = ComparisonKey(b, units: taxonomy.units) else {
      return nil
    }
    let keys = x == y ? [x] : "\(x)" < "\(y)" ? [x, y] : [y, x]
    for key in keys {
      let scale = scale(key, concept, unit: sharedUnit(a, b, concept, on: key))
      if case .placed(let first) = scale.place(a, x, levels: levels(a, first)),
        case .placed(let second) = scale.place(b, y, levels: levels(b, second))
      {
        return (first, second, scale.unit)
      }
    }
    return nil
  }

  /// The unit in which both stand on a scale of amounts: their own where they have one, else the concept's.
  private func sharedUnit(_ a: Goal, _ b: Goal, _ concept: Concept?, on key: ComparisonKey) -> String {
    func fits(_ unit: String) -> Bool { ComparisonKey.Dimension(unit: unit, units: taxonomy.units) == key.dimension }
    let own = Set([a.unit, b.unit].filter(fits))
    if own.count > 1, let concept, fits(concept.unit) { return concept.unit }
    return own.min() ?? concept?.unit ?? ""
  }

  private func refusal(_ a: Goal, _ b: Goal, _ concept: Concept?) -> (reason: Refusal, scale: ComparisonKey?) {
    guard let x = ComparisonKey(a, units: taxonomy.units), let y = ComparisonKey(b, units: taxonomy.units) else {
      return (.otherMeasure(.qualitative), nil)
    }
    // The same scale, whichever side comes first.
    let isTurned = ("\(y)", b.unit) < ("\(x)", a.unit)
    let scale = scale(isTurned ? y : x, concept, unit: isTurned ? b.unit : a.unit)
    let placement =
      isTurned
      ? scale.place(a, x, levels: levels(a, first)) : scale.place(b, y, levels: levels(b, second))
    if case .refused(let reason) = placement { return (reason, scale.key) }
    return (.otherScope, scale.key)
  }

  /// The levels that the documents of a side state; of an unmapped wording, the goal's own alone.
  private func levels(_ goal: Goal, _ side: Side) -> KnownLevels {
    guard !goal.concept.isEmpty else { return KnownLevels([goal]) }
    return KnownLevels([goal] + side.district.results(on: goal.concept) + side.district.goals(on: goal.concept))
  }

  private func scale(_ key: ComparisonKey, _ concept: Concept?, unit: String) -> Scale {
    let units = taxonomy.units
    guard case .amount = key.dimension else { return Scale(key: key, unit: "%", units: units) }
    // In the unit that both are stated in, where they are; else in the concept's.
    let own = unit.isEmpty ? concept?.unit ?? "" : unit
    let fits = ComparisonKey.Dimension(unit: own, units: units) == key.dimension
    return Scale(key: key, unit: fits ? own : units.units.first { $0.dimension == own }?.canonical ?? own, units: units)
  }
}
