import PolicyText

/// From a number, its predicate and its phrase to statements: the subjects of each.
extension ClauseReader {
  func emit(
    _ found: Found, _ phrase: Range<Int>, _ head: ClauseHead, _ baseline: GoalStatement.StatedBaseline?,
    subject source: GoalStatement.Evidence.Subject, actor: Range<Int>? = nil, _ reading: inout Reading
  ) {
    if source == .own, let previous = reading.discourse.subject, isRateAlone(phrase) {
      emitRate(found, phrase, previous, head, baseline, &reading)
      return
    }
    // 新增企业220家，总数达到390家: how many there are of what was named before.
    if source == .own, let previous = reading.discourse.subject, phrases.text.equals(phrase, anyOf: Nouns.totals) {
      pushAgain(found, previous, from: phrase, head, baseline, &reading)
      return
    }
    if phrase.isEmpty, source == .own {
      emitElliptic(found, head, baseline, &reading)
      return
    }
    var start = quoteStart(head, phrase)
    if source == .afterNumber { start = min(head.quoteStart, found.quantity.range.lowerBound) }
    let end = source == .afterNumber ? phrase.upperBound : found.end
    emit(
      found, phrase, head, baseline, source, actor, quote: min(start, found.quantity.range.lowerBound)..<end, &reading)
  }

  private func emit(
    _ found: Found, _ phrase: Range<Int>, _ head: ClauseHead, _ baseline: GoalStatement.StatedBaseline?,
    _ source: GoalStatement.Evidence.Subject, _ actor: Range<Int>?, quote: Range<Int>, _ reading: inout Reading
  ) {
    let object = source == .own ? objectOfInnerVerb(phrase, found, head) : InnerObject(phrase: phrase)
    for subject in subjects(of: object.phrase, found, source, reading.discourse) {
      var head = head
      var subject = subject
      if subject.scope == nil { subject.scope = object.actor ?? actor.flatMap { $0.isEmpty ? nil : $0 } }
      if let verb = object.verb { head.verb = verb }
      push(found, subject, head, baseline, source, quote: quote, &reading)
    }
  }

  /// 营业收入突破100亿元、年均增速不低于15%: the growth of what was named before.
  private func emitRate(
    _ found: Found, _ phrase: Range<Int>, _ previous: NounPhrase.Parts, _ head: ClauseHead,
    _ baseline: GoalStatement.StatedBaseline?, _ reading: inout Reading
  ) {
    var found = found
    let text = phrases.text
    found.predicate.isAnnual = found.predicate.isAnnual || text.starts(phrase, with: "年均")
    if found.predicate.verb == nil {
      let isFall = text.ends(phrase, withAny: Nouns.declines)
      found.predicate.verb = Token(
        roles: RoleSet(isFall ? .fall : .rise), start: Int32(phrase.lowerBound), end: Int32(phrase.upperBound))
    }
    pushAgain(found, previous, from: phrase, head, baseline, &reading)
  }

  /// A statement of what was named before: its passage begins there.
  private func pushAgain(
    _ found: Found, _ subject: NounPhrase.Parts, from phrase: Range<Int>, _ head: ClauseHead,
    _ baseline: GoalStatement.StatedBaseline?, _ reading: inout Reading
  ) {
    let start = min(reading.discourse.subjectStart, quoteStart(head, phrase))
    push(found, subject, head, baseline, .previous, quote: start..<found.end, &reading)
  }

  /// A number without a phrase: of the phrase that stood alone, of the row, or of what was named before.
  private func emitElliptic(
    _ found: Found, _ head: ClauseHead, _ baseline: GoalStatement.StatedBaseline?, _ reading: inout Reading
  ) {
    var head = head
    let discourse = reading.discourse
    if row == nil, let verb = head.verb, Int(verb.end) == found.quantity.range.lowerBound,
      phrases.text.ends(verb.range, withAny: Nouns.selfNaming)
    {
      emitNamedByVerb(found, head, baseline, &reading)
    } else if let pending = discourse.pending {
      head.verb = head.verb ?? (found.predicate.verb == nil ? discourse.pendingVerb : nil)
      let quote = min(pending.lowerBound, found.quantity.range.lowerBound)..<found.end
      emit(found, pending, head, baseline, .previous, nil, quote: quote, &reading)
    } else if let row, discourse.subject == nil {
      var bare = phrases.parts(of: row.subject)
      bare.scope = bare.scope ?? row.scope
      let start = min(row.quote.lowerBound, head.quoteStart, found.quantity.range.lowerBound)
      push(
        inRow(found, row), bare, head, baseline, .tableRow, quote: start..<max(found.end, row.quote.lowerBound),
        &reading)
    } else if let subject = discourse.subject {
      pushAgain(found, subject, from: found.quantity.range, head, baseline, &reading)
    } else {
      emitNamedByVerb(found, head, baseline, &reading)
    }
  }

  /// 完成造林200亩: where nothing else names it, the verb does.
  private func emitNamedByVerb(
    _ found: Found, _ head: ClauseHead, _ baseline: GoalStatement.StatedBaseline?, _ reading: inout Reading
  ) {
    guard let verb = head.verb, phrases.text.ends(verb.range, withAny: Nouns.nominalVerbs),
      Int(verb.end) == found.quantity.range.lowerBound
    else {
      reading.classify(found.index, .unread, .noSubject)
      return
    }
    let subject = NounPhrase.Parts(scope: nil, indicator: verb.range)
    push(found, subject, head, baseline, .own, quote: head.quoteStart..<found.end, &reading)
  }

  /// 增速, 年均增速: a growth without a name.
  private func isRateAlone(_ phrase: Range<Int>) -> Bool {
    let text = phrases.text
    let name = text.starts(phrase, with: "年均") ? phrase.lowerBound + 2..<phrase.upperBound : phrase
    return text.equals(name, anyOf: Nouns.growths) || text.equals(name, anyOf: Nouns.declines)
  }

  /// A bare number of a table takes its unit from the row, and its predicate from the name: 单位GDP能耗降低（%） is a fall.
  private func inRow(_ found: Found, _ row: RowContext) -> Found {
    var found = found
    if found.quantity.unit.isEmpty {
      found.quantity.unit = row.unit == "个百分点" || row.unit == "百分点" ? "%" : row.unit
      if found.quantity.unit == "%" || found.quantity.unit == "‰" { found.quantity.kind = .percent }
    }
    if found.predicate.verb == nil, let verb = row.verb { found.predicate.verb = verb }
    return found
  }

  func quoteStart(_ head: ClauseHead, _ phrase: Range<Int>) -> Int {
    phrase.isEmpty || (head.quoteStart >= 0 && head.quoteStart <= phrase.lowerBound)
      ? head.quoteStart : phrase.lowerBound
  }

  // MARK: Subjects

  /// The indicators that one phrase names.
  private func subjects(
    of phrase: Range<Int>, _ found: Found, _ source: GoalStatement.Evidence.Subject, _ discourse: Discourse
  ) -> [NounPhrase.Parts] {
    // 创新平台50个（其中国家级5个）: a grade alone is a scope of what was named before.
    if source == .own, phrase.count <= 5, phrases.text.ends(phrase, with: "级"), let previous = discourse.subject {
      return [NounPhrase.Parts(scope: phrase, indicator: previous.indicator)]
    }
    var parts = phrases.parts(of: phrase)
    parts.indicator = withoutGoalNoun(withoutLeadingWords(parts.indicator))
    if parts.indicator.isEmpty {
      // Only a scope: the indicator is the one before (建筑、农业等领域增长10%).
      guard let previous = discourse.subject else { return [NounPhrase.Parts(scope: nil, indicator: phrase)] }
      return [NounPhrase.Parts(scope: parts.scope, indicator: previous.indicator)]
    }
    if source == .afterNumber { return [parts] }
    // 绿色工厂、绿色园区等绿色低碳示范项目30家: what stands behind 等 names them all, unless it is as short as 管道.
    if let summary = phrases.summary(of: parts.indicator), summary.count >= 4 {
      parts.indicator = summary
      return [parts]
    }
    return listed(parts, found)
  }

  private func listed(_ parts: NounPhrase.Parts, _ found: Found) -> [NounPhrase.Parts] {
    let members = phrases.members(of: parts.indicator, splittingConjunctions: true)
    // 城乡收入与农村收入之比2.5:1 is one indicator.
    guard members.count > 1, found.quantity.unit.utf8.first != 0x3A else { return [parts] }
    let isChange =
      found.predicate.verb?.roles.meets(RoleSet(.rise, .fall)) == true
      || phrases.text.ends(parts.indicator, withAny: Nouns.growths) || found.quantity.kind == .doubling
    // 铁路、水路货运量占比: a share that they have together.
    let isUnion = phrases.text.ends(parts.indicator, withAny: Nouns.wholeShares)
    if found.predicate.isEach || members.allSatisfy({ phrases.endsInMeasure($0) && $0.count >= 3 }) {
      return phrases.indicators(members, scope: parts.scope)
    }
    // 化学需氧量、氨氮排放量减少1%: a change that all members have.
    let names = phrases.members(of: parts.indicator, splittingConjunctions: false)
    if isChange, !isUnion, names.count > 1, phrases.endsInMeasure(names[names.count - 1]),
      names.dropLast().allSatisfy({ $0.count <= 14 && phrases.text.last("等", in: $0) == nil }),
      phrases.summary(of: parts.indicator) == nil
    {
      return phrases.indicators(names, scope: parts.scope)
    }
    // 重型载货车辆、工程车辆绿色替代率: what the members share is the scope.
    if names.count > 1, parts.scope == nil, let cut = phrases.sharedCarrier(names) {
      let indicator = phrases.trimmed(cut..<parts.indicator.upperBound)
      if indicator.count >= 3, phrases.endsInMeasure(indicator) {
        return [NounPhrase.Parts(scope: phrases.trimmed(parts.indicator.lowerBound..<cut), indicator: indicator)]
      }
    }
    return [parts]
  }

  /// A phrase without the adverbs and connectors at its front: 基本实现数字化改造 is 数字化改造.
  func withoutLeadingWords(_ phrase: Range<Int>) -> Range<Int> {
    var phrase = phrase
    var index = firstToken(at: phrase.lowerBound)
    while index < tokens.count, Int(tokens[index].start) == phrase.lowerBound,
      Int(tokens[index].end) < phrase.upperBound, tokens[index].roles.meets(Self.leadingWords)
    {
      phrase = Int(tokens[index].end)..<phrase.upperBound
      index += 1
    }
    return phrase
  }

  /// 经济增长预期目标为5%: the goal is of what stands before.
  private func withoutGoalNoun(_ phrase: Range<Int>) -> Range<Int> {
    for noun in ["预期目标", "控制目标", "目标"] as [StaticString] where phrases.text.ends(phrase, with: noun) {
      let rest = phrases.trimmed(phrase.lowerBound..<phrase.upperBound - TextView.length(noun))
      return rest.count >= 4 ? rest : phrase
    }
    return phrase
  }

  private static let leadingWords = RoleSet(
    .degree, .lead, .modality, .firm, .each, .conjunction, .annual, .cumulative, .future, .done)

  /// The first token at or behind a place.
  func firstToken(at place: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) >= place { high = middle } else { low = middle + 1 }
    }
    return low
  }

  // MARK: Verbs inside the phrase

  struct InnerObject {
    var phrase: Range<Int>
    var verb: Token?
    var actor: Range<Int>?
  }

  /// A verb inside the phrase, with its object after it: 全区各镇街新建充电桩500个. 加装电梯 and 新增就业 are names.
  private func objectOfInnerVerb(_ phrase: Range<Int>, _ found: Found, _ head: ClauseHead) -> InnerObject {
    guard head.verb == nil, let last = lastInnerVerb(phrase) else { return InnerObject(phrase: phrase) }
    let text = phrases.text
    let isName = text.starts(last.range, withAny: Nouns.namingVerbs)
    if phrases.endsInMeasure(phrase) || found.predicate.verb != nil {
      return InnerObject(phrase: phrase, verb: isName ? last : nil)
    }
    let object = phrases.trimmed(Int(last.end)..<phrase.upperBound)
    let actor = phrases.trimmed(phrase.lowerBound..<Int(last.start))
    if object.count >= 2, phrases.endsInActor(actor) { return InnerObject(phrase: object, verb: last, actor: actor) }
    let isModifier = last.range.count <= 2 && text.ends(object, withAny: Nouns.projects)
    guard object.count >= 2, !isName, !phrases.isGeneric(object), !isModifier, text.last("的", in: object) == nil else {
      return InnerObject(phrase: phrase, verb: isName ? last : nil)
    }
    // 燃气改造更新庭院管道: what stands before the verb says of which field the object is.
    var verb = last
    verb.start = Int32(phrase.lowerBound)
    return InnerObject(phrase: object, verb: verb)
  }

  private func lastInnerVerb(_ phrase: Range<Int>) -> Token? {
    var index = firstToken(at: phrase.upperBound) - 1
    while index >= 0, Int(tokens[index].start) > phrase.lowerBound {
      let token = tokens[index]
      if token.roles.meets(RoleSet(.act, .hold)), Int(token.end) < phrase.upperBound,
        !phrases.isBracketed(Int(token.start))
      {
        return token
      }
      index -= 1
    }
    return nil
  }
}
