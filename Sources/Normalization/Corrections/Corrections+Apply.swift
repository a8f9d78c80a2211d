import Indicators
import PolicyText

extension Corrections {
  /// Applies the corrections of a plan's document to what was read from it, and says what became of each, in the order
  /// of the file.
  ///
  /// A correction is always held against what was read, never against what another one has made of it: neither their
  /// order matters nor whether they are applied a second time. The corrections of one goal are applied all or not at all.
  public func apply(to plan: inout ReadPlan) -> [CorrectionOutcome] {
    let rows = rows(on: plan.name)
    guard !rows.isEmpty else { return [] }
    let read = plan.asRead ?? ReadPlan.Statements(goals: plan.goals, results: plan.results)
    plan.asRead = read
    let statements = read.goals + read.results
    var byStatement: [Int: [Correction]] = [:]
    var moved: [Int: Int] = [:]
    var outcomes: [CorrectionOutcome] = []
    for correction in rows {
      switch CorrectionTarget(correction, in: statements, passages: plan.passages[correction.line] ?? []) {
      case .statement(let index, let start):
        byStatement[index, default: []].append(correction)
        if start != correction.start { moved[correction.line] = start }
      case .nothing(let result): outcomes.append(CorrectionOutcome(correction: correction, result: result))
      }
    }
    var kept: [Goal] = []
    plan.withdrawn = []
    for (index, statement) in statements.enumerated() {
      guard let own = byStatement[index] else {
        kept.append(statement)
        continue
      }
      let corrected = CorrectedStatement(statement, own)
      outcomes += corrected.outcomes
      if corrected.isWithdrawn { plan.withdrawn.append(statement) } else { kept.append(corrected.goal) }
    }
    plan.take(kept)
    return outcomes.map { outcome in
      var outcome = outcome
      outcome.movedTo = moved[outcome.correction.line]
      return outcome
    }.sorted { $0.correction.line < $1.correction.line }
  }
}

extension ReadPlan {
  /// What a document was read to say, before anybody corrected it.
  struct Statements: Sendable {
    var goals: [Goal]
    var results: [Goal]
  }

  /// Takes statements over, goals and results apart; what has become the other stands where its passage does.
  fileprivate mutating func take(_ statements: [Goal]) {
    goals = statements.filter { $0.kind == .goal }
    results = statements.filter { $0.kind == .result }
    guard statements.contains(where: { $0.corrections.contains { $0.field == .kind } }) else { return }
    goals = Self.inOrder(goals)
    results = Self.inOrder(results)
  }

  private static func inOrder(_ goals: [Goal]) -> [Goal] {
    goals.enumerated().sorted {
      ($0.element.start, $0.element.end, $0.offset) < ($1.element.start, $1.element.end, $1.offset)
    }
    .map(\.element)
  }
}

/// The statement that a correction means, or why there is none.
private enum CorrectionTarget {
  case statement(Int, start: Int)
  case nothing(CorrectionOutcome.Result)

  /// - Parameter passages: where the passage stands now.
  init(_ correction: Correction, in statements: [Goal], passages: [Range<Int>]) {
    let place = passages.first { $0.lowerBound == correction.start } ?? (passages.count == 1 ? passages[0] : nil)
    guard let place else {
      self = .nothing(.refused(passages.isEmpty ? Self.gone : Self.severalPlaces))
      return
    }
    let found = statements.indices.filter { statements[$0].start..<statements[$0].end == place }
    guard !found.isEmpty else {
      self = .nothing(correction.verdict == .wrong ? .notNeeded : .refused(Self.nothingRead))
      return
    }
    self = Self.choose(correction, among: found, statements, place.lowerBound)
  }

  /// Of the statements on one passage, the one that the number names, else the one that holds the old value.
  private static func choose(_ correction: Correction, among found: [Int], _ statements: [Goal], _ start: Int) -> Self {
    var found = found
    if let number = correction.number {
      guard number <= found.count else { return .nothing(.refused(tooFew(found.count))) }
      found = [found[number - 1]]
    }
    guard let field = correction.field else {
      return found.count == 1 ? .statement(found[0], start: start) : .nothing(.refused(severalGoals(found.count)))
    }
    let withOld = found.filter { field.holds(correction.old, statements[$0]) }
    if withOld.count == 1 { return .statement(withOld[0], start: start) }
    if withOld.count > 1 { return .nothing(.refused(severalGoals(withOld.count))) }
    if correction.verdict == .changed, found.contains(where: { field.holds(correction.new, statements[$0]) }) {
      return .nothing(.notNeeded)
    }
    return .nothing(.refused(otherValue(field, correction.old, found.map { field.text(of: statements[$0]) })))
  }

  // MARK: Reasons

  private static let gone = Message("文件中已没有这段原文", "the passage no longer stands in the document")

  private static let severalPlaces = Message(
    "原文已不在所记位置，而同样的文字在文件中不止一处", "the passage is no longer at its place, and stands in several others")

  private static let nothingRead = Message(
    "原文仍在，但现在没有恰好从这段文字读出的目标", "the passage still stands, but no goal is read from exactly these words now")

  private static func tooFew(_ count: Int) -> Message {
    Message("goal 列所指的目标不存在：这段原文只有\(count)条", "the column goal names none: \(count) on this passage")
  }

  private static func severalGoals(_ count: Int) -> Message {
    Message(
      "这段原文有\(count)条目标符合；请在 goal 列写明是第几条", "\(count) goals on this passage fit; say in a column goal which is meant")
  }

  private static func otherValue(_ field: GoalField, _ old: String, _ now: [String]) -> Message {
    func shown(_ text: String) -> String { text.isEmpty ? "∅" : text }
    let read = now.map(shown).joined(separator: "/")
    return Message(
      "\(field.rawValue) 更正前应为“\(shown(old))”，现在读作“\(read)”",
      "\(field.rawValue) was “\(shown(old))” when it was corrected, and is read as “\(read)” now")
  }
}

/// A statement with all of its corrections.
private struct CorrectedStatement {
  var goal: Goal
  var isWithdrawn = false
  var outcomes: [CorrectionOutcome] = []

  init(_ read: Goal, _ corrections: [Correction]) {
    goal = read
    // In the order of the fields, whatever the order of the file.
    let corrections = corrections.sorted { ($0.order, $0.line) < ($1.order, $1.line) }
    if let problem = Self.contradiction(corrections) {
      refuse(corrections, problem)
      return
    }
    if corrections.contains(where: { $0.verdict == .wrong }) {
      isWithdrawn = true
      outcomes = corrections.map { CorrectionOutcome(correction: $0, result: .applied) }
      return
    }
    for correction in corrections {
      guard correction.verdict == .changed, let field = correction.field else {
        outcomes.append(CorrectionOutcome(correction: correction, result: .confirmed))
        continue
      }
      if field.holds(correction.new, read) {
        outcomes.append(CorrectionOutcome(correction: correction, result: .notNeeded))
        continue
      }
      if let problem = field.set(correction.new, of: &goal) {
        refuse(corrections, problem)
        goal = read
        return
      }
      outcomes.append(CorrectionOutcome(correction: correction, result: .applied))
      // The same said twice is said once.
      if !goal.corrections.contains(where: { $0.field == field }) { goal.corrections.append(correction) }
    }
    if !goal.corrections.isEmpty, let problem = Self.contradiction(in: goal) {
      refuse(corrections, problem)
      goal = read
    }
  }

  private mutating func refuse(_ corrections: [Correction], _ problem: Message) {
    outcomes = corrections.map { CorrectionOutcome(correction: $0, result: .refused(problem)) }
  }

  /// What two rows of the file say of one goal that can't both be.
  private static func contradiction(_ corrections: [Correction]) -> Message? {
    let isWrong = corrections.contains { $0.verdict == .wrong }
    if isWrong, corrections.contains(where: { $0.verdict != .wrong }) {
      return Message("同一条目标既被判为错误，又被更正或确认", "the goal is called wrong, and corrected or confirmed")
    }
    for (first, second) in zip(corrections, corrections.dropFirst())
    where first.field == second.field && (first.verdict, first.new) != (second.verdict, second.new) {
      return Message(
        "第\(first.line)行与第\(second.line)行对同一字段的更正矛盾",
        "lines \(first.line) and \(second.line) contradict each other on one field")
    }
    return nil
  }

  /// What fields of a corrected goal do not fit each other.
  private static func contradiction(in goal: Goal) -> Message? {
    if goal.measure.isNumeric, goal.value == nil {
      return Message(
        "口径 \(goal.measure.rawValue) 应有数值；请同时更正 value",
        "the measure \(goal.measure.rawValue) has a number; correct value too"
      )
    }
    if !goal.measure.isNumeric, goal.value != nil {
      return Message(
        "口径 \(goal.measure.rawValue) 没有数值；请同时把 value 更正为空",
        "the measure \(goal.measure.rawValue) has no number; correct value to nothing too")
    }
    return nil
  }
}

extension Correction {
  /// The place of its field among the fields; a verdict on the whole goal comes first.
  fileprivate var order: Int { field.flatMap { GoalField.allCases.firstIndex(of: $0) } ?? -1 }
}
