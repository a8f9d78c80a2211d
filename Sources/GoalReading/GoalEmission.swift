import PolicyText

/// From a number, its predicate and its phrase to goals: subjects, measure, sign, and every other field.
extension ParagraphReader {
  mutating func emit(
    _ found: Found, _ phrase: Range<Int>, _ head: ClauseHead, _ baseline: GoalStatement.StatedBaseline?,
    subject source: GoalStatement.Evidence.Subject, actor: Range<Int>? = nil
  ) {
    var head = head
    var phrase = phrase
    var source = source
    var start = quoteStart(head, phrase)
    if source == .afterNumber { start = min(head.quoteStart, found.quantity.range.lowerBound) }
    if source == .own, let previous = state.subject, isRateAlone(phrase) {
      // 营业收入突破100亿元、年均增速不低于15%: the growth of what was named before.
      var found = found
      found.predicate.isAnnual = found.predicate.isAnnual || phrases.starts(phrase, with: "年均")
      if found.predicate.verb == nil {
        found.predicate.verb = Token(role: .rise, start: Int32(phrase.lowerBound), end: Int32(phrase.upperBound))
      }
      push(found, previous, head, baseline, .previous, quote: min(state.subjectStart, start)..<found.end)
      return
    }
    if phrase.isEmpty, source == .own {
      if let pending = state.pending {
        head.verb = head.verb ?? (found.predicate.verb == nil ? state.pendingVerb : nil)
        phrase = pending
        start = pending.lowerBound
        source = .previous
      } else if let row = context.rowSubject, state.subject == nil {
        let bare = phrases.parts(of: row)
        let start = min(head.quoteStart, found.quantity.range.lowerBound)
        let quote = min(row.lowerBound, start)..<found.end
        push(inRow(found, row), bare, head, baseline, .tableRow, quote: quote)
        return
      } else if let subject = state.subject {
        push(found, subject, head, baseline, .previous, quote: min(state.subjectStart, start)..<found.end)
        return
      } else {
        return
      }
    }
    let end = source == .afterNumber ? phrase.upperBound : found.end
    let actionable = source == .own ? objectOfInnerVerb(phrase, found, head) : (phrase: phrase, verb: nil, actor: nil)
    let quote = min(start, found.quantity.range.lowerBound)..<end
    for subject in subjects(of: actionable.phrase, found, source) {
      var head = head
      var subject = subject
      if subject.scope == nil { subject.scope = actionable.actor ?? actor.flatMap { $0.isEmpty ? nil : $0 } }
      if let verb = actionable.verb { head.verb = verb }
      push(found, subject, head, baseline, source == .own && subject.indicator != phrase ? .own : source, quote: quote)
    }
  }

  /// 增速, 年均增速: a growth without a name.
  func isRateAlone(_ phrase: Range<Int>) -> Bool {
    let name = phrases.starts(phrase, with: "年均") ? phrase.lowerBound + 2..<phrase.upperBound : phrase
    return Words.rateNouns.contains { phrases.match($0, at: name.lowerBound, name.upperBound) == name.upperBound }
  }

  /// A bare number of a table takes its unit from the row, and its predicate from the name: 单位GDP能耗降低（%） is a fall.
  func inRow(_ found: Found, _ row: Range<Int>) -> Found {
    var found = found
    if found.quantity.unit.isEmpty {
      found.quantity.unit = context.rowUnit
      if context.rowUnit == "%" { found.quantity.kind = .percent }
    }
    if found.predicate.verb == nil,
      let verb = context.rowVerb
    {
      found.predicate.verb = verb
    }
    return found
  }

  func quoteStart(_ head: ClauseHead, _ phrase: Range<Int>) -> Int {
    phrase.isEmpty || (head.quoteStart >= 0 && head.quoteStart <= phrase.lowerBound)
      ? head.quoteStart : phrase.lowerBound
  }

  /// The indicators that one phrase names.
  func subjects(of phrase: Range<Int>, _ found: Found, _ source: GoalStatement.Evidence.Subject) -> [NounPhrase
    .Parts]
  {
    let grammar = phrases
    // 创新平台50个（其中国家级5个）: a grade alone is a scope of what was named before.
    if source == .own, phrase.count <= 5, grammar.ends(phrase, with: "级"), let previous = state.subject {
      return [NounPhrase.Parts(scope: phrase, indicator: previous.indicator)]
    }
    var parts = grammar.parts(of: phrase)
    parts.indicator = withoutLeadingWords(parts.indicator)
    if parts.indicator.isEmpty {
      // Only a scope: the indicator is the one before (建筑、农业等领域增长10%).
      guard let previous = state.subject else { return [NounPhrase.Parts(scope: nil, indicator: phrase)] }
      return [NounPhrase.Parts(scope: parts.scope, indicator: previous.indicator)]
    }
    if let summary = grammar.summary(of: parts.indicator), source != .afterNumber {
      parts.indicator = summary
      return [parts]
    }
    let members = grammar.members(of: parts.indicator, splittingConjunctions: true)
    let listed = grammar.members(of: parts.indicator, splittingConjunctions: false)
    guard members.count > 1 else { return [parts] }
    if found.predicate.isEach || members.allSatisfy({ grammar.endsInMeasure($0) && $0.count >= 3 }) {
      return grammar.indicators(members, scope: parts.scope)
    }
    if listed.count > 1, parts.scope == nil, let cut = grammar.sharedCarrier(listed) {
      let indicator = grammar.trimmed(cut..<parts.indicator.upperBound)
      if indicator.count >= 2 {
        return [NounPhrase.Parts(scope: grammar.trimmed(parts.indicator.lowerBound..<cut), indicator: indicator)]
      }
    }
    return [parts]
  }

  /// A verb inside the phrase, with its object after it: 全区各镇街新建充电桩500个. 加装电梯 and 新增就业 are names.
  func objectOfInnerVerb(
    _ phrase: Range<Int>, _ found: Found, _ head: ClauseHead
  ) -> (phrase: Range<Int>, verb: Token?, actor: Range<Int>?) {
    guard head.verb == nil,
      let last = tokens.last(where: {
        ($0.role == .act || $0.role == .hold) && Int($0.start) > phrase.lowerBound && Int($0.end) < phrase.upperBound
      })
    else { return (phrase, nil, nil) }
    let isName = Words.nameVerbs.contains { phrases.starts(last.range, with: $0) }
    if phrases.endsInMeasure(phrase) || found.predicate.verb != nil { return (phrase, isName ? last : nil, nil) }
    let object = phrases.trimmed(Int(last.end)..<phrase.upperBound)
    let actor = phrases.trimmed(phrase.lowerBound..<Int(last.start))
    if object.count >= 2, phrases.endsInActor(actor) { return (object, last, actor) }
    let isModifier = last.range.count <= 2 && Words.projectNouns.contains { phrases.ends(object, with: $0) }
    guard object.count >= 2, !isName, !phrases.isGeneric(object), !isModifier, phrases.last("的", in: object) == nil
    else {
      return (phrase, isName ? last : nil, nil)
    }
    // 燃气改造更新庭院管道: what stands before the verb says of which field the object is.
    var verb = last
    verb.start = Int32(phrase.lowerBound)
    return (object, verb, nil)
  }

  /// The measure, the sign and every other field of one goal.
  mutating func push(
    _ found: Found, _ subject: NounPhrase.Parts, _ head: ClauseHead, _ baseline: GoalStatement.StatedBaseline?,
    _ source: GoalStatement.Evidence.Subject, quote: Range<Int>
  ) {
    var subject = subject
    let grammar = phrases
    // 改造面积, 报废汽车回收量: the verb belongs to the name where the name would be too general without it, or where
    // another verb is the predicate.
    if source == .own, let verb = head.verb, Int(verb.end) == subject.indicator.lowerBound, subject.scope == nil,
      grammar.isGeneric(subject.indicator) || isPartOfMeasure(verb, subject.indicator, found)
    {
      subject.indicator = Int(verb.start)..<subject.indicator.upperBound
    }
    if source == .own, let verb = found.predicate.verb, verb.role == .act, isNominal(verb),
      Int(verb.start) == subject.indicator.upperBound
    {
      subject.indicator = subject.indicator.lowerBound..<Int(verb.end)
    }
    guard subject.indicator.count >= 2 else { return }
    let predicate = found.predicate
    let isElliptic = source == .previous
    let (measure, sign) = measureAndSign(found, subject, head, isElliptic)
    var value = found.quantity.value
    var upper = found.quantity.upper
    if sign < 0 {
      value = value.negated
      upper = upper?.negated
    }
    let year = predicate.year ?? head.year ?? state.year
    if let predicateYear = predicate.year { setTime(predicateYear, from: predicate.periodStart, source: .clause) }
    let isAnnual =
      head.isAnnual || predicate.isAnnual || (measure != .level && phrases.first("年均", in: subject.indicator) != nil)
      || predicate.baseIsPreviousYear || state.isAnnual
    let scope = source == .previous ? subject.scope : self.scope(of: subject, head)
    let action =
      head.verb ?? (predicate.verb?.role == .act ? predicate.verb : nil)
      ?? (isElliptic ? state.subjectAction : state.verb)
    goals.append(
      GoalStatement(
        quote: quote, indicator: name(subject), scope: scope.map(written) ?? "",
        action: action.map { written($0.range) } ?? "", measure: measure, value: value, upper: upper,
        unit: found.quantity.unit, isPoints: found.quantity.isPoints,
        relation: predicate.relation ?? found.relationAfter ?? found.quantity.relation ?? .equal,
        isStriving: state.isStriving || predicate.isStriving || head.isStriving, isAnnual: isAnnual,
        baseYear: baseYear(measure, predicate, year, baseline), targetYear: year,
        periodStart: predicate.periodStart ?? head.periodStart ?? state.periodStart, phrase: "",
        section: context.section,
        leadUnits: "", isBaseline: state.isPresent, statedBaseline: baseline,
        evidence: GoalStatement.Evidence(
          subject: source, time: year == nil ? .none : state.yearSource, predicate: predicate.verb?.range,
          comparator: predicate.comparator?.range ?? found.comparatorAfter, base: predicate.base,
          quantity: found.quantity.range)))
    if source != .previous, source != .shared { state.recent.append((subject, quote.lowerBound)) }
    state.subject = subject
    state.subjectStart = quote.lowerBound
    state.subjectAction = head.verb
    state.pending = nil
    state.measure = measure
    state.baseYear = measure == .growth ? baseYear(measure, predicate, year, baseline) : nil
    if let verb = head.verb {
      state.verb = verb
    } else if source == .own, predicate.verb?.role == .reach {
      state.verb = nil
    }
  }

  /// 报废汽车回收量突破8万辆, 推动平均浓度低于35微克: the verb belongs to the name or only leads to it, and the comparator
  /// is the predicate.
  func isInName(_ verb: Token, _ subject: NounPhrase.Parts, _ predicate: Predicate) -> Bool {
    guard predicate.relation != nil, phrases.endsInMeasure(subject.indicator) else { return false }
    return Int(verb.start) == subject.indicator.lowerBound || onlyLeads(verb)
  }

  /// 推动, 完成 and the like lead to an object and are never part of its name.
  private func onlyLeads(_ verb: Token) -> Bool {
    Words.leadingVerbs.contains { phrases.ends(verb.range, with: $0) }
  }

  func isPartOfMeasure(_ verb: Token, _ indicator: Range<Int>, _ found: Found) -> Bool {
    guard verb.role == .act, phrases.endsInMeasure(indicator) else { return false }
    let hasPredicate = found.predicate.verb.map { $0.role == .reach || $0.role == .rise || $0.role == .fall } ?? false
    guard hasPredicate || found.quantity.kind == .doubling || found.predicate.relation != nil else { return false }
    return !onlyLeads(verb)
  }

  func baseYear(
    _ measure: Measure, _ predicate: Predicate, _ year: Int?, _ baseline: GoalStatement.StatedBaseline?
  ) -> Int? {
    guard measure == .growth else { return nil }
    if predicate.baseIsPreviousYear { return year.map { $0 - 1 } }
    return predicate.baseYear ?? (predicate.verb?.role == .reach ? state.baseYear : nil) ?? state.leadingBaseYear
  }

  /// 改造, 建设 and the like make a name with the noun before them: 老旧小区改造100个.
  func isNominal(_ verb: Token) -> Bool {
    Words.nominalVerbs.contains {
      phrases.ends(verb.range, with: $0)
    }
  }

  func measureAndSign(
    _ found: Found, _ subject: NounPhrase.Parts, _ head: ClauseHead, _ isElliptic: Bool
  ) -> (Measure, Int) {
    let predicate = found.predicate
    let isRatio = found.quantity.unit == "%"
    if found.quantity.kind == .doubling, predicate.verb?.role != .reach { return (.growth, 1) }
    let hasRateNoun =
      isRatio && Words.rateNouns.contains { phrases.ends(subject.indicator, with: $0) }
    if hasRateNoun { return (.growth, 1) }
    switch predicate.verb?.role {
    case .rise?:
      return isRatio || predicate.base != nil || predicate.isAnnual ? (.growth, 1) : (.addition, 1)
    case .fall?:
      return isRatio || predicate.base != nil || predicate.isAnnual ? (.growth, -1) : (.addition, 1)
    case .reach?:
      // 增长25%以上，力争达到30%: a growth reached is still a growth.
      let isHigherGrowth = isElliptic && isRatio && state.measure == .growth && !phrases.endsInShare(subject.indicator)
      return (isHigherGrowth ? .growth : .level, 1)
    case .hold?: return (.level, 1)
    case .act?: return isRatio && predicate.base != nil ? (.growth, 1) : (isRatio ? (.level, 1) : (.addition, 1))
    default: break
    }
    if predicate.base != nil, isRatio { return (.growth, 1) }
    if let verb = head.verb, !isInName(verb, subject, predicate) {
      switch verb.role {
      case .rise: return isRatio || predicate.base != nil ? (.growth, 1) : (.addition, 1)
      case .fall: return isRatio ? (.growth, -1) : (.addition, 1)
      case .hold: return (.level, 1)
      default: return isRatio ? (.level, 1) : (.addition, 1)
      }
    }
    if predicate.isJoined { return (.level, 1) }
    if isElliptic, let measure = state.measure, predicate.relation == nil { return (measure, 1) }
    if predicate.relation != nil, phrases.endsInMeasure(subject.indicator) { return (.level, 1) }
    if !phrases.endsInMeasure(subject.indicator), predicate.relation == nil || state.verb != nil,
      let measure = state.measure, measure != .growth
    {
      return (measure, 1)
    }
    return (.level, 1)
  }
}
