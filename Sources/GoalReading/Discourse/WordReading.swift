import Indicators
import PolicyText

/// Goals without a number: degree words, benchmarks, and 全部 or 全覆盖.
extension ClauseReader {
  func readWords(_ clause: Clause, _ head: ClauseHead, _ reading: inout Reading) {
    guard reading.discourse.tense == .ahead, !reading.discourse.isOutsider else { return }
    let isDated = reading.discourse.year != nil
    // Without a target time of the sentence or of a goal section, a degree word is a direction and no goal.
    let isGoalSentence =
      governing.isGoalSection || governing.from != nil || (isDated && reading.discourse.source != .section)
    if readBenchmark(clause, head, &reading) { return }
    if isDated || governing.isGoalSection {
      if readWhole(clause, head, &reading) { return }
    }
    if isGoalSentence { readDegrees(clause, head, &reading) }
  }

  // MARK: Degree words

  /// 再生材料在资源供给中的占比进一步提升: an indicator, a degree word, a change. Several may be listed with 、.
  private func readDegrees(_ clause: Clause, _ head: ClauseHead, _ reading: inout Reading) {
    // Behind a verb, 推动…持续提升 is a direction.
    guard head.verb == nil || (head.verb?.has(.act) == true && head.verb?.has(.lead) == false) else { return }
    var floor = head.content
    var index = clause.tokens.lowerBound
    while index < clause.tokens.upperBound {
      defer { index += 1 }
      guard tokens[index].has(.degree), Int(tokens[index].start) >= floor,
        let (end, next) = changeEnd(index, clause)
      else { continue }
      let start = Int(tokens[index].start)
      let predicate = predicate(before: index, end: start, floor: floor)
      guard predicate.verb == nil || predicate.verb?.has(.reach) == true else { continue }
      let phrase = phrases.trimmed(floor..<max(floor, predicate.phraseEnd))
      floor = end
      index = next - 1
      guard let subjects = observables(phrase, reading.discourse) else { continue }
      if let year = predicate.year {
        setYear(year, from: predicate.from, isUntil: false, isUpTo: false, &reading.discourse)
      }
      let quoteStart = head.quoteStart >= 0 && head.content >= phrase.lowerBound ? head.quoteStart : phrase.lowerBound
      for subject in subjects {
        pushWord(
          subject, .qualitative, phrase: phraseStart(predicate, start)..<end, relation: .equal, head, predicate,
          quote: min(quoteStart, phrase.isEmpty ? row?.quote.lowerBound ?? start : phrase.lowerBound)..<end, &reading)
      }
    }
  }

  /// 保持|稳定增长: the verb of holding is part of the phrase.
  private func phraseStart(_ predicate: Predicate, _ start: Int) -> Int {
    guard let verb = predicate.verb, verb.has(.enter), Int(verb.end) == start else { return start }
    return Int(verb.start)
  }

  /// Where the predicate that a degree word opens ends: 持续|增长, 基本|达到节能水平; nil where an object follows.
  private func changeEnd(_ index: Int, _ clause: Clause) -> (end: Int, next: Int)? {
    var next = index + 1
    var end = Int(tokens[index].end)
    func isNext() -> Bool { next < clause.tokens.upperBound && Int(tokens[next].start) == end }
    // 稳中有降 is a degree and a change.
    if tokens[index].roles.meets(Self.changes) { return closes(end, next, clause) ? (end, next) : nil }
    // 持续稳定增长: degree words in a row.
    while isNext(), tokens[next].has(.degree) {
      end = Int(tokens[next].end)
      next += 1
    }
    guard isNext() else {
      // 保持基本稳定: what is held is the phrase.
      let isHeld =
        index > clause.tokens.lowerBound && tokens[index - 1].has(.enter)
        && tokens[index - 1].end == tokens[index].start
      return isHeld && closes(end, next, clause) ? (end, next) : nil
    }
    let change = tokens[next]
    if change.roles.meets(Self.changes) || change.has(.act) {
      end = Int(change.end)
      return closes(end, next + 1, clause) ? (end, next + 1) : nil
    }
    if change.has(.reach) {  // 基本达到节能水平
      let object = phrases.trimmed(Int(change.end)..<clause.text.upperBound)
      guard object.count >= 2, object.count <= 16,
        phrases.text.ends(object, with: "水平") || phrases.text.ends(object, with: "标准")
      else { return nil }
      return (object.upperBound, clause.tokens.upperBound)
    }
    return nil
  }

  private static let changes = RoleSet(.rise, .fall, .improve)

  /// Nothing but a bracket or another member of a list follows.
  private func closes(_ end: Int, _ next: Int, _ clause: Clause) -> Bool {
    var end = end
    var next = next
    while next < clause.tokens.upperBound, Int(tokens[next].start) == end, tokens[next].has(.open),
      tokens[next].value >= 0
    {
      next = Int(tokens[next].value) + 1
      end = Int(tokens[next - 1].end)
    }
    if next < clause.tokens.upperBound, Int(tokens[next].start) == end, tokens[next].has(.enumeration) { return true }
    return end >= clause.text.upperBound || phrases.trimmed(end..<clause.text.upperBound).isEmpty
  }

  /// The indicators of a phrase, when they are something that can be observed; a bare scope takes the one before.
  private func observables(_ phrase: Range<Int>, _ discourse: Discourse) -> [NounPhrase.Parts]? {
    guard !phrase.isEmpty else {
      if let row { return [phrases.parts(of: row.subject)] }
      guard let pending = discourse.pending, phrases.endsInMeasure(pending) else { return nil }
      return [phrases.parts(of: pending)]
    }
    var parts = phrases.parts(of: phrase)
    if parts.indicator.isEmpty {
      guard let previous = discourse.subject else { return nil }
      return [NounPhrase.Parts(scope: parts.scope, indicator: previous.indicator)]
    }
    // 重点领域先进设备加快应用、先进产能比重持续提升: what stands before the last 、 said something of its own.
    if let cut = lastPredicateBefore(parts.indicator) { parts = phrases.parts(of: cut..<parts.indicator.upperBound) }
    guard phrases.endsInMeasure(parts.indicator), parts.indicator.count >= 3, parts.indicator.count <= 40 else {
      return nil
    }
    let members = phrases.members(of: parts.indicator, splittingConjunctions: false)
    if members.count > 1, members.allSatisfy({ phrases.endsInMeasure($0) && $0.count >= 2 }) {
      return phrases.indicators(members, scope: parts.scope)
    }
    return [parts]
  }

  /// Where the last member of a list begins, when a predicate stands in the members before it.
  private func lastPredicateBefore(_ phrase: Range<Int>) -> Int? {
    guard let mark = phrase.last(where: { units[$0] == 0x3001 && !phrases.isBracketed($0) }) else { return nil }
    var index = firstToken(at: phrase.lowerBound)
    while index < tokens.count, Int(tokens[index].end) <= mark {
      if tokens[index].roles.meets(RoleSet(.degree, .improve, .rise, .fall)) { return mark + 1 }
      index += 1
    }
    return nil
  }

  // MARK: Benchmarks

  /// 关键工序数控化率达到全省平均水平, 位居全国前列, 与经济增长同步, 快于经济增速.
  private func readBenchmark(_ clause: Clause, _ head: ClauseHead, _ reading: inout Reading) -> Bool {
    guard let standard = standard(clause, head) else { return false }
    let (start, end, isMet) = (standard.range.lowerBound, standard.range.upperBound, standard.isMet)
    let predicate = predicate(before: standard.token, end: start, floor: head.content)
    var phraseEnd = predicate.phraseEnd
    var isEntered = isMet || predicate.relation != nil || predicate.verb?.has(.reach) == true
    let before = lastToken(endingAt: phraseEnd, in: clause)
    if let before, tokens[before].has(.enter) || (standard.isTask && tokens[before].roles.meets(RoleSet(.act, .lead))) {
      isEntered = true
      phraseEnd = Int(tokens[before].start)
    }
    if standard.isTask, predicate.verb?.has(.act) == true || predicate.isLed { isEntered = true }
    guard isEntered else { return false }
    let phrase = phrases.trimmed(head.content..<max(head.content, phraseEnd))
    var parts = phrases.parts(of: phrase)
    parts.indicator = withoutLeadingWords(parts.indicator)
    if phrase.isEmpty, let previous = reading.discourse.subject { parts = previous }
    guard parts.indicator.count >= 2, parts.indicator.count <= 40 else { return false }
    // 普惠小微贷款、科技创新领域贷款增速: a list of growths may hold what looks like a scope.
    if phrases.text.ends(phrase, withAny: Nouns.growths),
      phrases.members(of: phrase, splittingConjunctions: false).count > 1
    {
      parts = NounPhrase.Parts(scope: nil, indicator: phrase)
    }
    let members = phrases.members(of: parts.indicator, splittingConjunctions: true)
    let isEach = members.count > 1 && members.allSatisfy { phrases.endsInMeasure($0) && $0.count >= 3 }
    let lends = members.count > 1 && phrases.text.ends(parts.indicator, withAny: Nouns.growths)
    for member in isEach || lends ? phrases.indicators(members, scope: parts.scope) : [parts] {
      pushWord(
        member, .benchmark, phrase: start..<end,
        relation: predicate.relation ?? .equal, head, predicate,
        quote: min(head.quoteStart, phrase.isEmpty ? head.quoteStart : phrase.lowerBound)..<standard.quoteEnd, &reading)
    }
    return true
  }

  /// A yardstick outside the document, as a clause names it.
  private struct Standard {
    /// The words that name it.
    var range: Range<Int>
    /// Its first token.
    var token: Int
    /// It says itself that the indicator is to be there (与…同步).
    var isMet = false
    /// A task that a higher level has set: 完成省下达目标.
    var isTask = false
    var quoteEnd: Int
  }

  private func standard(_ clause: Clause, _ head: ClauseHead) -> Standard? {
    for index in clause.tokens where Int(tokens[index].start) >= head.content {
      let token = tokens[index]
      if token.has(.parity), phrases.trimmed(Int(token.end)..<clause.text.upperBound).isEmpty,
        let with = with(before: index, clause)
      {
        return Standard(
          range: Int(tokens[with].start)..<Int(token.end), token: with, isMet: true, quoteEnd: Int(token.end))
      }
      if token.has(.comparator), let (range, quoteEnd) = yardstick(behind: index, clause) {
        return Standard(range: range, token: index + 1, quoteEnd: quoteEnd)
      }
      if token.has(.standing), let standard = placed(index, clause, head) { return standard }
    }
    return nil
  }

  /// 快于经济增速, 高于各项贷款增速10个百分点: another indicator as the yardstick.
  func yardstick(behind comparator: Int, _ clause: Clause) -> (Range<Int>, quoteEnd: Int)? {
    let start = Int(tokens[comparator].end)
    var index = comparator + 1
    var end = clause.text.upperBound
    while index < clause.tokens.upperBound {
      if tokens[index].has(.number) || tokens[index].has(.open) || tokens[index].has(.enumeration) {
        end = Int(tokens[index].start)
        break
      }
      index += 1
    }
    let name = phrases.trimmed(start..<max(start, end))
    guard name.count >= 4, name.count <= 24,
      phrases.text.ends(name, withAny: Nouns.growths) || phrases.text.ends(name, withAny: Nouns.declines)
        || phrases.text.ends(name, withAny: Nouns.peers)
    else { return nil }
    var quoteEnd = name.upperBound
    while index < clause.tokens.upperBound, tokens[index].roles.meets(RoleSet(.number, .after)) {
      quoteEnd = Int(tokens[index].end)
      index += 1
    }
    return (name, quoteEnd)
  }

  /// The body stands before the standing, with at most a few words between (全省同类地区平均水平), or is part of it
  /// (完成省下达任务).
  private func placed(_ index: Int, _ clause: Clause, _ head: ClauseHead) -> Standard? {
    let token = tokens[index]
    let text = phrases.text
    if token.has(.body) { return Standard(range: token.range, token: index, quoteEnd: Int(token.end)) }
    let isTask = text.holds(token.range, anyOf: ["下达", "任务", "目标", "指标"])
    if isTask, text.holds(token.range, anyOf: ["省", "市", "国家", "上级"]) {
      return Standard(range: token.range, token: index, isTask: true, quoteEnd: Int(token.end))
    }
    var body = index - 1
    while body >= clause.tokens.lowerBound, Int(token.start) - Int(tokens[body].end) <= 6 {
      if tokens[body].roles.meets(RoleSet(.body, .place)), Int(tokens[body].start) >= head.content {
        return Standard(
          range: Int(tokens[body].start)..<Int(token.end), token: body, isTask: isTask,
          quoteEnd: offsetEnd(index, clause))
      }
      body -= 1
    }
    return nil
  }

  /// 高于全市平均水平0.5个百分点: the passage ends behind the distance.
  private func offsetEnd(_ index: Int, _ clause: Clause) -> Int {
    var end = Int(tokens[index].end)
    var next = index + 1
    while next < clause.tokens.upperBound, Int(tokens[next].start) == end,
      tokens[next].roles.meets(RoleSet(.number, .after))
    {
      end = Int(tokens[next].end)
      next += 1
    }
    return end
  }

  /// The 与 of 与经济增长同步.
  private func with(before index: Int, _ clause: Clause) -> Int? {
    var at = index - 1
    while at >= clause.tokens.lowerBound, Int(tokens[index].start) - Int(tokens[at].start) <= 16 {
      if tokens[at].has(.conjunction) { return at }
      at -= 1
    }
    return nil
  }

  private func lastToken(endingAt end: Int, in clause: Clause) -> Int? {
    let index = firstToken(at: end) - 1
    return index >= clause.tokens.lowerBound && Int(tokens[index].end) == end ? index : nil
  }

  // MARK: All of a group

  /// 具备条件的全部采用装配式建筑, 实现充电设施全覆盖: 100 %.
  private func readWhole(_ clause: Clause, _ head: ClauseHead, _ reading: inout Reading) -> Bool {
    guard let index = clause.tokens.first(where: { tokens[$0].roles.meets(RoleSet(.everything, .coverage)) }),
      Int(tokens[index].start) >= head.content
    else { return false }
    let token = tokens[index]
    let isCoverage = token.has(.coverage)
    let predicate = predicate(before: index, end: Int(token.start), floor: head.content)
    // 数字化改造全覆盖: a verb before 全覆盖 belongs to the name.
    let verbEnd = predicate.verb.flatMap { $0.has(.act) ? Int($0.end) : nil } ?? predicate.phraseEnd
    let phrase = phrases.trimmed(head.content..<max(head.content, isCoverage ? verbEnd : predicate.phraseEnd))
    guard phrase.count >= 2 else { return false }
    var subject = phrases.parts(of: phrase)
    var end = Int(token.end)
    // 全覆盖的…体系: it qualifies a noun.
    if isCoverage, end < clause.text.upperBound, units[end] == 0x7684 || units[end] == 0x3001 { return false }
    if !isCoverage {
      end = phrases.trimmed(Int(token.start)..<clause.text.upperBound).upperBound
      guard end > Int(token.end), end - Int(token.end) <= 16, somethingIsDone(behind: index, clause, end) else {
        return false
      }
      if let object = objectAfter(index, clause, end) {
        let whole = phrase.lowerBound..<max(phrase.upperBound, predicate.phraseEnd)  // with its closing 的
        subject = NounPhrase.Parts(scope: whole, indicator: object)
      }
    }
    subject.indicator = withoutLeadingWords(subject.indicator)
    if subject.indicator.isEmpty { subject = NounPhrase.Parts(scope: nil, indicator: phrase) }
    pushWord(
      subject, .level, phrase: end..<end, relation: .equal, head, predicate,
      quote: min(head.quoteStart, phrase.lowerBound)..<end, value: PlainDecimal(100), unit: "%", &reading)
    return true
  }

  /// 全部工作的重中之重 and 全部用于补助 say nothing of what is reached.
  private func somethingIsDone(behind index: Int, _ clause: Clause, _ end: Int) -> Bool {
    let rest = Int(tokens[index].end)..<end
    return !phrases.text.starts(rest, withAny: Nouns.uses) && phrases.text.first("的", in: rest) == nil
  }

  /// 全部采用装配式建筑 has an object, 全部完成更新改造 has none but verbs.
  private func objectAfter(_ index: Int, _ clause: Clause, _ end: Int) -> Range<Int>? {
    var start = Int(tokens[index].end)
    var next = index + 1
    while next < clause.tokens.upperBound, Int(tokens[next].start) == start,
      tokens[next].roles.meets(RoleSet(.act, .lead, .hold))
    {
      start = Int(tokens[next].end)
      next += 1
    }
    for verb in Nouns.adoption where phrases.text.starts(start..<max(start, end), with: verb) {
      start += TextView.length(verb)
    }
    let object = phrases.trimmed(start..<max(start, end))
    return start > Int(tokens[index].end) && object.count >= 3 ? object : nil
  }

  private func pushWord(
    _ subject: NounPhrase.Parts, _ measure: Measure, phrase: Range<Int>, relation: Relation, _ head: ClauseHead,
    _ predicate: Predicate, quote: Range<Int>, value: PlainDecimal? = nil, unit: String = "", _ reading: inout Reading
  ) {
    let discourse = reading.discourse
    let quote = bounded(quote, from: min(head.quoteStart, phrase.lowerBound))
    reading.statements.append(
      GoalStatement(
        quote: quote, indicator: name(subject), scope: scope(of: subject, head).map(written) ?? "",
        action: head.verb.map { written($0.range) } ?? "", measure: measure, value: value, upper: nil, unit: unit,
        isPoints: false, relation: relation, isStriving: isStriving(head, predicate, discourse),
        isAnnual: head.isAnnual || predicate.isAnnual || predicate.baseIsPreviousYear, baseYear: predicate.baseYear,
        targetYear: discourse.year, periodStart: discourse.from, phrase: written(phrase), section: governing.section,
        leadUnits: "", statedBaseline: nil,
        evidence: GoalStatement.Evidence(
          subject: .own, time: discourse.year == nil ? .none : discourse.source, predicate: phrase, comparator: nil,
          base: predicate.base, quantity: nil, fired: predicate.rules)))
    if let row { reading.statements[reading.statements.count - 1].binding = row.binding }
    reading.discourse.remember(subject, quote.lowerBound)
    reading.discourse.speak(of: subject, from: quote.lowerBound, measure)
  }
}
