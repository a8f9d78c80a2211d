import PolicyText

/// Goals without a number: degree words, benchmarks, and 全部 or 全覆盖.
extension ParagraphReader {
  mutating func readWords(tokens range: Range<Int>, text: Range<Int>, head: ClauseHead) {
    guard state.year != nil || context.isGoalSection, !state.isPresent || context.isStatus, !state.isOutsider else {
      return
    }
    if readBenchmark(tokens: range, text: text, head: head) { return }
    if readWhole(tokens: range, text: text, head: head) { return }
    readDegree(tokens: range, text: text, head: head)
  }

  // MARK: Degree words

  /// 再生材料在资源供给中的占比进一步提升: an indicator, a degree word, a change.
  private mutating func readDegree(tokens range: Range<Int>, text: Range<Int>, head: ClauseHead) {
    // Without a time, 推动…持续提升 is a direction and no goal.
    guard head.verb == nil || (head.verb?.role == .act && state.year != nil) else { return }
    for index in range where tokens[index].role == .degree && Int(tokens[index].start) >= head.content {
      let start = Int(tokens[index].start)
      guard let end = changeEnd(index, range, text) else { continue }
      let predicate = predicate(before: index, end: start, floor: head.content)
      guard predicate.verb == nil || predicate.verb?.role == .reach else { continue }
      let phrase = phrases.trimmed(head.content..<max(head.content, predicate.phraseEnd))
      guard let subjects = observables(phrase) else { continue }
      if let predicateYear = predicate.year { setTime(predicateYear, from: predicate.periodStart, source: .clause) }
      for subject in subjects {
        pushWord(
          subject, .qualitative, phrase: start..<end, relation: .equal, head, predicate,
          quote: min(head.quoteStart, phrase.lowerBound)..<end)
      }
      return
    }
  }

  /// Where the predicate that a degree word opens ends: 持续|增长, 基本|达到节能水平; nil where an object follows.
  private func changeEnd(_ index: Int, _ range: Range<Int>, _ text: Range<Int>) -> Int? {
    var next = index + 1
    var end = Int(tokens[index].end)
    guard next < range.upperBound, Int(tokens[next].start) == end else { return nil }
    // 持续稳定增长: degree words in a row.
    while next < range.upperBound, Int(tokens[next].start) == end, tokens[next].role == .degree {
      end = Int(tokens[next].end)
      next += 1
    }
    guard next < range.upperBound, Int(tokens[next].start) == end else { return end == text.upperBound ? end : nil }
    switch tokens[next].role {
    case .rise, .fall, .improve, .act:
      end = Int(tokens[next].end)
      return closes(end, next + 1, range, text) ? end : nil
    case .reach:
      // 基本达到节能水平
      let object = phrases.trimmed(Int(tokens[next].end)..<text.upperBound)
      guard object.count >= 2, object.count <= 16, phrases.ends(object, with: "水平") || phrases.ends(object, with: "标准")
      else { return nil }
      return object.upperBound
    default: return nil
    }
  }

  /// Nothing but a bracket follows.
  private func closes(_ end: Int, _ next: Int, _ range: Range<Int>, _ text: Range<Int>) -> Bool {
    var end = end
    var next = next
    while next < range.upperBound, Int(tokens[next].start) == end,
      tokens[next].role == .bracket || tokens[next].role == .leadBracket
    {
      end = Int(tokens[next].end)
      next += 1
    }
    return end >= text.upperBound || phrases.trimmed(end..<text.upperBound).isEmpty
  }

  /// The indicators of a phrase, when they are something that can be observed; a bare scope takes the one before.
  private func observables(_ phrase: Range<Int>) -> [NounPhrase.Parts]? {
    let grammar = phrases
    guard !phrase.isEmpty else {
      guard let pending = state.pending, grammar.endsInMeasure(pending) else { return nil }
      return [grammar.parts(of: pending)]
    }
    let parts = grammar.parts(of: phrase)
    if parts.indicator.isEmpty {
      guard let previous = state.subject else { return nil }
      return [NounPhrase.Parts(scope: parts.scope, indicator: previous.indicator)]
    }
    guard grammar.endsInMeasure(parts.indicator), parts.indicator.count >= 3, parts.indicator.count <= 40 else {
      return nil
    }
    let members = grammar.members(of: parts.indicator, splittingConjunctions: true)
    if members.count > 1, members.allSatisfy({ grammar.endsInMeasure($0) && $0.count >= 3 }) {
      return grammar.indicators(members, scope: parts.scope)
    }
    return [parts]
  }

  // MARK: Benchmarks

  /// 关键工序数控化率达到全省平均水平.
  private mutating func readBenchmark(tokens range: Range<Int>, text: Range<Int>, head: ClauseHead) -> Bool {
    guard let standing = range.first(where: { tokens[$0].role == .standing }), standing > range.lowerBound else {
      return false
    }
    // The body stands before the standing, with at most a few words between (全省同类地区平均水平), or is part of it
    // (完成省下达任务).
    let isAssigned = Words.assigners.contains { phrases.starts(tokens[standing].range, with: $0) }
    let named = range.last { (tokens[$0].role == .body || tokens[$0].role == .place) && $0 < standing }
    guard let body = isAssigned ? standing : named,
      isAssigned || Int(tokens[standing].start) - Int(tokens[body].end) <= 6
    else { return false }
    let start = Int(tokens[body].start)
    let end = Int(tokens[standing].end)
    // 全省 at the head of the clause is a place, and what follows speaks of something else.
    guard start >= head.content else { return false }
    let predicate = predicate(before: body, end: start, floor: head.content)
    let entering = Words.standingVerbs.first {
      phrases.ends(head.content..<start, with: $0)
    }
    let isMet = predicate.verb?.role == .reach || (isAssigned && predicate.verb?.role == .act)
    guard isMet || predicate.relation != nil || entering != nil else { return false }
    let phraseEnd = entering.map { start - NounPhrase.length($0) } ?? predicate.phraseEnd
    let phrase = phrases.trimmed(head.content..<max(head.content, phraseEnd))
    var parts = phrases.parts(of: phrase)
    if phrase.isEmpty, let previous = state.subject { parts = previous }
    guard parts.indicator.count >= 2,
      phrases.endsInMeasure(parts.indicator) || predicate.verb != nil || predicate.relation != nil
    else { return false }
    let members = phrases.members(of: parts.indicator, splittingConjunctions: true)
    let each = members.count > 1 && members.allSatisfy { phrases.endsInMeasure($0) }
    for member in each ? members : [parts.indicator] {
      pushWord(
        NounPhrase.Parts(scope: parts.scope, indicator: member), .benchmark, phrase: start..<end,
        relation: predicate.relation ?? .equal, head, predicate,
        quote: min(head.quoteStart, phrase.isEmpty ? head.quoteStart : phrase.lowerBound)..<end)
    }
    return true
  }

  // MARK: All of a group

  /// 具备条件的全部采用装配式建筑, 实现充电设施全覆盖: 100 %.
  private mutating func readWhole(tokens range: Range<Int>, text: Range<Int>, head: ClauseHead) -> Bool {
    guard let index = range.first(where: { tokens[$0].role == .everything || tokens[$0].role == .coverage }) else {
      return false
    }
    let token = tokens[index]
    let predicate = predicate(before: index, end: Int(token.start), floor: head.content)
    // 数字化改造全覆盖: a verb before 全覆盖 belongs to the name.
    let verbEnd = predicate.verb.flatMap { $0.role == .act ? Int($0.end) : nil } ?? predicate.phraseEnd
    let phrase = phrases.trimmed(
      head.content..<max(head.content, token.role == .coverage ? verbEnd : predicate.phraseEnd))
    guard phrase.count >= 2 else { return false }
    var subject = phrases.parts(of: phrase)
    var end = Int(token.end)
    if token.role == .everything {
      end = phrases.trimmed(Int(token.start)..<text.upperBound).upperBound
      guard end > Int(token.end), end - Int(token.end) <= 16 else { return false }
      let object = objectAfter(index, range, end)
      if let object {
        let whole = phrase.lowerBound..<max(phrase.upperBound, predicate.phraseEnd)  // with its closing 的
        subject = NounPhrase.Parts(scope: whole, indicator: object)
      }
    }
    subject.indicator = withoutLeadingWords(subject.indicator)
    if subject.indicator.isEmpty { subject = NounPhrase.Parts(scope: nil, indicator: phrase) }
    pushWord(
      subject, .level, phrase: end..<end, relation: .equal, head, predicate,
      quote: min(head.quoteStart, phrase.lowerBound)..<end, value: PlainDecimal(100), unit: "%")
    return true
  }

  /// 全部采用装配式建筑 has an object, 全部完成更新改造 has none but verbs.
  private func objectAfter(_ index: Int, _ range: Range<Int>, _ end: Int) -> Range<Int>? {
    var start = Int(tokens[index].end)
    var next = index + 1
    while next < range.upperBound, Int(tokens[next].start) == start, [.act, .lead, .hold].contains(tokens[next].role) {
      start = Int(tokens[next].end)
      next += 1
    }
    for verb in Words.adoptionVerbs where phrases.starts(start..<end, with: verb) {
      start += NounPhrase.length(verb)
    }
    let object = phrases.trimmed(start..<max(start, end))
    let isObject = start > Int(tokens[index].end) && object.count >= 3
    return isObject ? object : nil
  }

  private mutating func pushWord(
    _ subject: NounPhrase.Parts, _ measure: Measure, phrase: Range<Int>, relation: Relation, _ head: ClauseHead,
    _ predicate: Predicate, quote: Range<Int>, value: PlainDecimal? = nil, unit: String = ""
  ) {
    let scope = scope(of: subject, head)
    goals.append(
      GoalStatement(
        quote: quote, indicator: name(subject), scope: scope.map(written) ?? "",
        action: head.verb.map { written($0.range) } ?? "", measure: measure, value: value, upper: nil, unit: unit,
        isPoints: false, relation: relation, isStriving: state.isStriving || predicate.isStriving,
        isAnnual: head.isAnnual || predicate.isAnnual || predicate.baseIsPreviousYear,
        baseYear: predicate.baseYear, targetYear: state.year, periodStart: state.periodStart, phrase: written(phrase),
        section: context.section, leadUnits: "", isBaseline: state.isPresent, statedBaseline: nil,
        evidence: GoalStatement.Evidence(
          subject: .own, time: state.year == nil ? .none : state.yearSource, predicate: phrase, comparator: nil,
          base: predicate.base, quantity: nil)))
    state.subject = subject
    state.subjectStart = quote.lowerBound
    state.subjectAction = head.verb
    state.measure = measure
    state.pending = nil
  }
}
