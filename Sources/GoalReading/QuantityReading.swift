import PolicyText

/// A number of a clause with everything that was read around it.
struct Found {
  var quantity: Quantity
  var predicate: Predicate
  /// The relation that stands after the number, and where the passage ends.
  var relationAfter: Relation?
  var comparatorAfter: Range<Int>?
  var end: Int
  /// Text follows the number at once.
  var isFollowed: Bool
}

extension ParagraphReader {
  /// Reads every number of a clause, from left to right.
  ///
  /// - Returns: the head of what follows the last number, for 普及率超过90%、数控化率达到全省平均水平.
  mutating func readQuantities(tokens range: Range<Int>, text: Range<Int>, head: ClauseHead) -> ClauseHead {
    var head = head
    if let first = state.years.first { head.year = first }
    var segment = head.content
    var baseline: GoalStatement.StatedBaseline?
    var respective: [(Found, phrase: Range<Int>)] = []
    var position = 0
    var countingVerb: Token?
    for index in range where tokens[index].role == .number && Int(tokens[index].start) >= segment {
      let found = measure(index, range, floor: segment, clauseEnd: text.upperBound)
      var phrase = phrases.trimmed(segment..<max(segment, found.predicate.phraseEnd))
      if found.predicate.hasFrom || startsRise(found, phrase, index, range) {
        baseline = statedBaseline(found, phrase)
        if let subject = subjectBeforeFrom(phrase, segment, index) { state.pending = subject }
        segment = found.end
        continue
      }
      if !respective.isEmpty, phrase.isEmpty, found.predicate.verb == nil {
        respective.append((found, respective[0].phrase))
        segment = found.end
        continue
      }
      emitRespective(&respective, head, baseline)
      guard isGoal(found, phrase, head, text) else { continue }
      let sharesSubjects = head.isRespective && phrase.isEmpty && state.years.isEmpty && state.recent.count > 1
      if found.predicate.isRespective || sharesSubjects {
        respective.append((found, phrase))
        segment = found.end
        continue
      }
      let actor = phrase
      let leadsOn = phrase.isEmpty || found.predicate.verb.map { $0.role == .act || $0.role == .hold } ?? false
      if found.isFollowed, leadsOn, let after = phraseAfter(found, index, range, text) {
        phrase = after
        emit(found, phrase, head, baseline, subject: .afterNumber, actor: actor)
        segment = after.upperBound
        countingVerb = head.verb ?? found.predicate.verb
      } else {
        emit(found, phrase, head, baseline, subject: .own)
        segment = found.end
        countingVerb = nil
      }
      baseline = nil
      position += 1
      head.year = state.years.isEmpty ? head.year : state.years[min(position, state.years.count - 1)]
      // A further number of the clause has its own head: 环卫车辆61辆、压缩设备5套.
      head = nextHead(after: head, segment, range, text)
      segment = max(segment, head.content)
      // 建设35家智能工厂、20家绿色工厂: a list of counts shares its verb.
      if head.verb == nil, tokens[range].contains(where: { $0.role == .number && Int($0.start) == segment }) {
        head.verb = countingVerb
      }
    }
    emitRespective(&respective, head, baseline)
    return head
  }

  // MARK: One number

  private func measure(_ index: Int, _ range: Range<Int>, floor: Int, clauseEnd: Int) -> Found {
    let quantity = output.quantities[Int(tokens[index].value)]
    let predicate = predicate(before: index, end: quantity.range.lowerBound, floor: floor)
    var found = Found(
      quantity: quantity, predicate: predicate, relationAfter: nil, comparatorAfter: nil,
      end: quantity.range.upperBound,
      isFollowed: false)
    var next = index + 1
    if next < range.upperBound, tokens[next].role == .bracket, Int(tokens[next].start) == found.end,
      next + 1 < range.upperBound, tokens[next + 1].role == .comparatorAfter, tokens[next + 1].start == tokens[next].end
    {
      next += 1
    }
    if next < range.upperBound, tokens[next].role == .comparatorAfter,
      Int(tokens[next].start) == found.end || next > index + 1
    {
      found.relationAfter = Lexicon.relation(Int(tokens[next].value))
      found.comparatorAfter = tokens[next].range
      found.end = Int(tokens[next].end)
      next += 1
    }
    // 突破500亿元大关
    if next < range.upperBound, tokens[next].role == .milestone, Int(tokens[next].start) == found.end {
      found.end = Int(tokens[next].end)
      next += 1
    }
    found.isFollowed = isFollowed(found.end, next, range, clauseEnd)
    return found
  }

  private func isFollowed(_ end: Int, _ next: Int, _ range: Range<Int>, _ clauseEnd: Int) -> Bool {
    guard end < clauseEnd else { return false }
    // A closing quotation mark, and the second number of 10万千瓦/20万千瓦时, do not lead on.
    guard next < range.upperBound, Int(tokens[next].start) == end else {
      return ![0x22, 0x2F, 0x5D].contains(units[end])
    }
    switch tokens[next].role {
    case .enumeration, .conjunction, .bracket, .leadBracket, .reach, .rise, .fall, .base, .number, .respectively,
      .comparatorBefore, .cumulative, .modality, .time, .each, .previousYear, .annual:
      return false
    default: return true
    }
  }

  /// Whether the number states a goal, and not a threshold, a subsidy, a deadline or a count of a list.
  private func isGoal(_ found: Found, _ phrase: Range<Int>, _ head: ClauseHead, _ text: Range<Int>) -> Bool {
    let quantity = found.quantity
    let predicate = found.predicate
    if state.isOutsider { return false }
    // 标准化监管、宣传引导等三项: the number counts the list before it.
    let isFirst = quantity.range.lowerBound == text.lowerBound
    if !isFirst, units[quantity.range.lowerBound - 1] == 0x7B49 { return false }
    // 核定总量的10%: a share of something, not a goal for it.
    if !isFirst, quantity.unit == "%", predicate.verb == nil, predicate.base == nil, quantity.kind == .percent,
      units[quantity.range.lowerBound - 1] == 0x7684
    {
      return false
    }
    // 高出全省平均水平5个百分点: a benchmark, read with the words.
    if let standing = tokens.firstIndex(where: { $0.role == .standing && Int($0.end) == predicate.phraseEnd }),
      tokens[..<standing].contains(where: {
        ($0.role == .body || $0.role == .place) && (0...6).contains(Int(tokens[standing].start) - Int($0.end))
      })
    {
      return false
    }
    let hasVerb = predicate.verb != nil || (phrase.isEmpty && head.verb != nil)
    if quantity.isDuration {
      guard let verb = predicate.verb, verb.role == .reach || verb.role == .fall || verb.role == .rise,
        !found.isFollowed,
        !phrase.isEmpty
      else { return false }
    }
    if quantity.unit.isEmpty, !isBareGoal(found, phrase) { return false }
    if quantity.isWeak, !isWeakGoal(found, phrase, head) { return false }
    if state.isGrant, quantity.unit == "%" || quantity.unit.hasSuffix("元") { return false }
    if found.isFollowed {
      if phrase.isEmpty { return hasVerb && !startsWithOf(found.end) || hasVerb && followsGoalNoun(found.end) }
      return hasVerb || predicate.isJoined ? !startsWithOf(found.end) || followsGoalNoun(found.end) : false
    }
    if !phrase.isEmpty { return phrase.count <= 90 }
    return hasVerb || predicate.base != nil || state.subject != nil || state.pending != nil || context.rowSubject != nil
  }

  /// A number without a unit: only where a verb says that it is reached.
  private func isBareGoal(_ found: Found, _ phrase: Range<Int>) -> Bool {
    let isCell = context.rowSubject != nil && phrase.isEmpty
    guard let verb = found.predicate.verb, verb.role == .reach || verb.role == .rise else {
      return isCell && !found.isFollowed || found.quantity.kind == .doubling
    }
    return !phrase.isEmpty && !found.isFollowed
  }

  private func isWeakGoal(_ found: Found, _ phrase: Range<Int>, _ head: ClauseHead) -> Bool {
    let adjacent = found.predicate.verb ?? (phrase.isEmpty || !found.isFollowed ? head.verb : nil)
    let hasComparator = found.relationAfter != nil || found.predicate.relation != nil
    let counted = Int(found.quantity.value.description) ?? 0
    if found.quantity.unit == "%" { return true }
    guard let adjacent else {
      return !phrase.isEmpty && !found.isFollowed && (hasComparator || isPart(phrase, of: found.quantity.unit))
    }
    guard adjacent.role == .act || adjacent.role == .hold || adjacent.role == .reach else { return hasComparator }
    return counted >= 2 || hasComparator
  }

  /// 建成充电桩5000个（其中公共充电桩2000个）: a part of what the goal before counts.
  private func isPart(_ phrase: Range<Int>, of unit: String) -> Bool {
    guard let last = goals.last, last.unit == unit, phrase.lowerBound >= 2 else { return false }
    return phrases.starts(phrase.lowerBound - 2..<phrase.lowerBound, with: "其中")
  }

  private func startsWithOf(_ end: Int) -> Bool { end < units.count && units[end] == 0x7684 }

  /// 增长10%的目标: the number is the goal all the same.
  private func followsGoalNoun(_ end: Int) -> Bool {
    let rest = end + 1..<min(end + 5, units.count)
    return Words.goalNouns.contains { phrases.starts(rest, with: $0) }
  }

  // MARK: 由…提高到…

  private func startsRise(_ found: Found, _ phrase: Range<Int>, _ index: Int, _ range: Range<Int>) -> Bool {
    // 由2023年的46.7%, 从现在的46.7%: 由 stands at the head of the phrase or after the subject.
    guard let from = lastToken(.from, in: phrase), phrase.upperBound - Int(tokens[from].end) <= 12 else { return false }
    guard index + 1 < range.upperBound else { return false }
    return tokens[(index + 1)..<range.upperBound].prefix(3).contains {
      [.reach, .rise, .fall, .timePrefix].contains($0.role)
    }
  }

  private func lastToken(_ role: Role, in range: Range<Int>) -> Int? {
    tokens.lastIndex { $0.role == role && range.contains(Int($0.start)) }
  }

  private func statedBaseline(_ found: Found, _ phrase: Range<Int>) -> GoalStatement.StatedBaseline {
    var year = found.predicate.baseYear ?? found.predicate.year
    for token in tokens where token.role == .time && phrase.contains(Int(token.start)) {
      year = output.times[Int(token.value)].year
    }
    return GoalStatement.StatedBaseline(
      value: found.quantity.value, unit: found.quantity.unit, year: year, relation: found.relationAfter ?? .equal)
  }

  private func subjectBeforeFrom(_ phrase: Range<Int>, _ segment: Int, _ index: Int) -> Range<Int>? {
    let from = tokens[..<index].lastIndex { $0.role == .from && Int($0.start) >= segment }
    let end = from.map { Int(tokens[$0].start) } ?? phrase.upperBound
    let subject = phrases.trimmed(segment..<max(segment, end))
    return subject.isEmpty ? nil : subject
  }

  // MARK: Neighbours

  /// The phrase after a number that a verb leads: 建设35家数字化车间和智能工厂.
  private func phraseAfter(_ found: Found, _ index: Int, _ range: Range<Int>, _ text: Range<Int>) -> Range<Int>? {
    var end = text.upperBound
    for token in tokens[(index + 1)..<range.upperBound] where Int(token.start) >= found.end {
      switch token.role {
      case .number, .reach, .rise, .fall, .base, .modality, .annual, .time:
        end = Int(token.start)
      case .act where Int(token.start) > found.end:
        // 100家企业开展诊断: the phrase ends before the next verb, unless the verb is part of a name.
        let before = found.end..<Int(token.start)
        if before.count >= 2, !isPartOfName(token, text.upperBound) { end = Int(token.start) } else { continue }
      default: continue
      }
      break
    }
    var phrase = phrases.trimmed(found.end..<end)
    // 5个以上污水处理厂的有关设备: what is counted stands before 的有关.
    for word in Words.partitives {
      if let cut = phrases.first(word, in: phrase), cut > phrase.lowerBound { phrase = phrase.lowerBound..<cut }
    }
    // 3个产业园区和5个孵化器: the conjunction leads to the next number.
    if end < text.upperBound, let last = phrase.last, Self.conjunctions.contains(units[last]) { phrase.removeLast() }
    return phrase.count >= 2 ? phrase : nil
  }

  private static let conjunctions: Set<UInt16> = [0x548C, 0x4E0E, 0x53CA]  // 和 与 及

  private func isPartOfName(_ token: Token, _ end: Int) -> Bool {
    end - Int(token.end) <= 4
  }

  /// The head of what follows a number in the same clause, after 、 or 和.
  private func nextHead(after head: ClauseHead, _ segment: Int, _ range: Range<Int>, _ text: Range<Int>) -> ClauseHead {
    var start = segment
    guard let first = range.first(where: { Int(tokens[$0].start) >= start }) else {
      return inherit(head, ClauseHead(content: start, next: range.upperBound, quoteStart: start))
    }
    var index = first
    while index < range.upperBound, Int(tokens[index].start) == start,
      tokens[index].role == .enumeration || tokens[index].role == .conjunction || tokens[index].role == .bracket
    {
      start = Int(tokens[index].end)
      index += 1
    }
    return inherit(head, self.head(tokens: index..<range.upperBound, text: start..<max(start, text.upperBound)))
  }

  private func inherit(_ head: ClauseHead, _ next: ClauseHead) -> ClauseHead {
    var next = next
    if next.year == nil {
      next.year = head.year
      next.periodStart = head.periodStart
    }
    next.isAnnual = next.isAnnual || (head.isAnnual && next.verb == nil)
    next.isStriving = next.isStriving || head.isStriving
    return next
  }

  // MARK: 分别

  /// A、B分别超过90%、75%: the first indicator with the first value.
  private mutating func emitRespective(
    _ respective: inout [(Found, phrase: Range<Int>)], _ head: ClauseHead, _ baseline: GoalStatement.StatedBaseline?
  ) {
    guard let first = respective.first else { return }
    defer { respective = [] }
    let parts = phrases.parts(of: first.phrase)
    var members = phrases.members(of: parts.indicator, splittingConjunctions: false)
    if members.count != respective.count {
      members = phrases.members(of: parts.indicator, splittingConjunctions: true)
    }
    if let previous = state.subject, first.phrase.isEmpty { members = [previous.indicator] }
    var indicators = phrases.indicators(members.isEmpty ? [first.phrase] : members, scope: parts.scope)
    var start = quoteStart(head, first.phrase)
    // 旅游收入120亿元，接待游客1500万人次，分别增长15%、12%: as many subjects as numbers stand before.
    let recent = state.recent.suffix(respective.count)
    if first.phrase.isEmpty, recent.count == respective.count, state.listedYears.count != respective.count {
      indicators = recent.map(\.subject)
      start = recent.first?.start ?? start
    }
    let end = respective[respective.count - 1].0.end
    // 分别达到85%、81%以上: what follows the last number holds for all.
    let shared = respective.dropLast().allSatisfy { $0.0.relationAfter == nil } ? respective.last?.0 : nil
    for (position, item) in respective.enumerated() {
      let member = indicators[min(position, indicators.count - 1)]
      var found = item.0
      found.relationAfter = found.relationAfter ?? shared?.relationAfter
      found.comparatorAfter = found.comparatorAfter ?? shared?.comparatorAfter
      var head = head
      if indicators.count == 1, state.listedYears.count == respective.count { head.year = state.listedYears[position] }
      if position > 0 {
        let shared = first.0.predicate
        let own = found.predicate
        found.predicate = shared
        found.predicate.relation = own.relation ?? shared.relation
      }
      push(found, member, head, baseline, .shared, quote: start..<end)
    }
  }
}
