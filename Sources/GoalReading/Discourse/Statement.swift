import Indicators
import PolicyText

/// The measure, the sign and every other field of one statement.
extension ClauseReader {
  func push(
    _ found: Found, _ subject: NounPhrase.Parts, _ head: ClauseHead, _ baseline: GoalStatement.StatedBaseline?,
    _ source: GoalStatement.Evidence.Subject, quote: Range<Int>, _ reading: inout Reading
  ) {
    let subject = named(subject, found, head, source)
    guard subject.indicator.count >= 2 || subject.lent != nil else { return }
    let predicate = found.predicate
    let isElliptic =
      source == .previous || (source == .shared && subject.indicator == reading.discourse.subject?.indicator)
    let (measure, sign) = measureAndSign(found, subject, head, source, isElliptic, reading.discourse)
    if let year = predicate.year {
      setYear(year, from: predicate.from, isUntil: false, isUpTo: false, &reading.discourse)
    }
    let discourse = reading.discourse
    let year = head.year ?? discourse.year
    let base = baseYear(measure, predicate, year, discourse, isElliptic)
    let quote = bounded(quote, from: min(head.quoteStart, found.quantity.range.lowerBound))
    var statement = GoalStatement(
      quote: quote, indicator: name(subject), scope: scope(of: subject, head).map { written($0) } ?? "",
      action: head.verb.map { written($0.range) } ?? "", measure: measure,
      value: sign < 0 ? found.quantity.value.negated : found.quantity.value,
      upper: found.quantity.upper.map { sign < 0 ? $0.negated : $0 }, unit: found.quantity.unit,
      isPoints: found.quantity.isPoints, relation: relation(found), isStriving: isStriving(head, predicate, discourse),
      isAnnual: head.isAnnual || discourse.isAnnual || predicate.isAnnual || predicate.baseIsPreviousYear,
      baseYear: base, targetYear: year, periodStart: periodStart(head, predicate, year, discourse), phrase: "",
      section: governing.section,
      leadUnits: "", statedBaseline: baseline,
      evidence: GoalStatement.Evidence(
        subject: source, time: year == nil ? .none : discourse.source, predicate: predicate.verb?.range,
        comparator: predicate.comparator?.range ?? found.comparatorAfter, base: predicate.base,
        quantity: found.quantity.range, fired: predicate.rules))
    finish(&statement, head, predicate, reading)
    takeYearOfItsOwn(&statement, head, predicate, &reading)
    // 其中公共充电桩1.2万个，车桩比不高于2:1: a rate is no part of an amount, but where 其中 says so.
    let isAmount = found.quantity.kind == .plain && found.quantity.unit.utf8.first != 0x3A  // :
    let isPart = discourse.isPart && (discourse.isPartStated || isAmount)
    if isPart {
      statement.parent = discourse.counted.unit == statement.unit ? discourse.counted.name : discourse.whole
    } else {
      reading.discourse.whole = statement.indicator
      // 重点项目156个，总投资820亿元。其中，亿元以上项目68个: a count is part of what was counted.
      if found.quantity.kind == .plain, !statement.unit.isUnit(endingIn: "元") {
        reading.discourse.counted = (statement.indicator, statement.unit)
      }
    }
    let numberClass: NumberClass =
      row?.isBaseline == true ? .baseline : statement.kind == .result ? .result : isPart ? .part : .goal
    reading.classify(found.index, numberClass, fired: predicate.rules)
    reading.statements.append(statement)
    leave(subject, measure, head, predicate, source, quote, base, &reading.discourse)
  }

  /// The passage of a statement, from its own clause on where its subject stands further back than anyone would look:
  /// 产值增长1%，增长2%，增长3%，… a thousand times over.
  func bounded(_ quote: Range<Int>, from own: Int) -> Range<Int> {
    quote.count > Self.longestQuote && quote.contains(own) ? own..<quote.upperBound : quote
  }

  /// The longest passage of the plans that are known has 174 characters.
  private static let longestQuote = 600

  /// What a table, a tense or a part of a year says of the whole statement.
  private func finish(_ statement: inout GoalStatement, _ head: ClauseHead, _ predicate: Predicate, _ reading: Reading)
  {
    if reading.discourse.tense == .past || predicate.isDone { statement.kind = .result }
    // 2024年，规模以上工业增加值120亿元。到2027年，…较2024年增长: a year that others are compared with, and no word of doing anything.
    if let compared = governing.compared, let year = statement.targetYear, year <= compared,
      statement.measure == .level,
      predicate.verb == nil, head.verb == nil, predicate.relation == nil, !head.isUntil
    {
      statement.kind = .result
    }
    // “十四五”时期，年均增长5.8%: a mean over years has the first of them as its base; a growth under a heading that names
    // a period may be of one year in it.
    if statement.kind == .result, statement.measure == .growth, statement.baseYear == nil,
      let from = statement.periodStart,
      statement.isAnnual || reading.discourse.from != governing.from
    {
      statement.baseYear = from
    }
    if reading.discourse.isPartOfYear, statement.kind == .result { statement.targetYear = nil }
    guard let row else { return }
    statement.binding = row.binding
    statement.isBaseline = row.isBaseline
    if row.isAnnual { statement.isAnnual = true }
    switch row.growth {
    case .annual:
      statement.measure = .growth
      statement.isAnnual = true
    case .cumulative:
      statement.measure = .growth
      // 城镇化率 77.6 82 〔4.4〕: the change of a rate is in points; PM2.5浓度 26 24 〔-7.7%〕 has its own unit.
      if row.verb == nil, row.isBracketed, statement.unit == "%", row.unit == "%" { statement.isPoints = true }
    case nil: break
    }
  }

  /// What the statement leaves in force.
  private func leave(
    _ subject: NounPhrase.Parts, _ measure: Measure, _ head: ClauseHead, _ predicate: Predicate,
    _ source: GoalStatement.Evidence.Subject, _ quote: Range<Int>, _ base: Int?, _ discourse: inout Discourse
  ) {
    if source != .previous, source != .shared { discourse.remember(subject, quote.lowerBound) }
    discourse.speak(of: subject, from: quote.lowerBound, measure)
    discourse.baseYear = measure == .growth ? base : nil
    if let verb = head.verb {
      discourse.verb = verb
    } else if source == .own, predicate.verb?.has(.reach) == true {
      discourse.verb = nil
    }
  }

  private func relation(_ found: Found) -> Relation {
    found.predicate.relation ?? found.relationAfter ?? found.quantity.relation ?? .equal
  }

  func isStriving(_ head: ClauseHead, _ predicate: Predicate, _ discourse: Discourse) -> Bool {
    !predicate.isFirm && (discourse.isStriving || head.isStriving || predicate.isStriving)
  }

  // MARK: Names

  /// 改造面积, 报废汽车回收量, 老旧小区改造: the verb belongs to the name where the name would be too general without it, where
  /// another verb is the predicate, or where it stands behind its noun.
  private func named(
    _ subject: NounPhrase.Parts, _ found: Found, _ head: ClauseHead, _ source: GoalStatement.Evidence.Subject
  ) -> NounPhrase.Parts {
    var subject = subject
    guard source == .own else { return subject }
    if let verb = head.verb, Int(verb.end) == subject.indicator.lowerBound, subject.scope == nil,
      phrases.isGeneric(subject.indicator) || phrases.text.equals(verb.range, "节约")
        || isPartOfMeasure(verb, subject.indicator, found)
    {
      subject.indicator = Int(verb.start)..<subject.indicator.upperBound
    }
    if let verb = found.predicate.verb, verb.has(.act), isNominal(verb), Int(verb.start) == subject.indicator.upperBound
    {
      subject.indicator = subject.indicator.lowerBound..<Int(verb.end)
    }
    return subject
  }

  /// 改造, 建设 and the like make a name with the noun before them: 老旧小区改造100个.
  private func isNominal(_ verb: Token) -> Bool { phrases.text.ends(verb.range, withAny: Nouns.nominalVerbs) }

  /// 报废汽车回收量突破8万辆, 推动平均浓度低于35微克: the verb belongs to the name or only leads to it, and the comparator
  /// is the predicate.
  private func isInName(_ verb: Token, _ subject: NounPhrase.Parts, _ predicate: Predicate) -> Bool {
    guard predicate.relation != nil, phrases.endsInMeasure(subject.indicator) else { return false }
    return Int(verb.start) == subject.indicator.lowerBound || verb.has(.lead)
  }

  private func isPartOfMeasure(_ verb: Token, _ indicator: Range<Int>, _ found: Found) -> Bool {
    guard verb.has(.act), phrases.endsInMeasure(indicator), !verb.has(.lead) else { return false }
    let hasPredicate = found.predicate.verb.map { $0.roles.meets(RoleSet(.reach, .rise, .fall)) } ?? false
    return hasPredicate || found.quantity.kind == .doubling || found.predicate.relation != nil
  }

  /// The text of a range as the document writes it, without line breaks and without long brackets; a short one is
  /// part of a name: 执业（助理）医师数.
  func written(_ range: Range<Int>) -> String {
    // （PM2.5） and （管控） belong to a name; a longer bracket in it explains.
    let asides = phrases.brackets(overlapping: range).filter { $0.count > 12 }
    guard !asides.isEmpty else { return original.verbatim(range) }
    return original.joined(range) { index in !asides.contains { $0.contains(index) } }
  }

  /// The scope of a subject with the place at the head of its clause: 全区 before 工业、农业等领域, or 全区 alone.
  func scope(of subject: NounPhrase.Parts, _ head: ClauseHead) -> Range<Int>? {
    guard let place = head.place, !place.isEmpty else { return subject.scope }
    guard let own = subject.scope else { return place }
    return own.lowerBound == place.upperBound ? place.lowerBound..<own.upperBound : own
  }

  /// The name of an indicator, with the noun that the last of a list lends it.
  func name(_ parts: NounPhrase.Parts) -> String {
    let name = parts.spelled ?? written(parts.indicator)
    guard let lent = parts.lent else { return name }
    return name + written(lent)
  }

  // MARK: Measure and base

  /// The first year of what a statement is over: 三年累计 up to 2027 is from 2025.
  private func periodStart(_ head: ClauseHead, _ predicate: Predicate, _ year: Int?, _ discourse: Discourse) -> Int? {
    let years = max(head.spanYears, predicate.spanYears)
    return head.from ?? discourse.from ?? (years > 0 ? year.map { $0 - years + 1 } : nil)
  }

  private func baseYear(
    _ measure: Measure, _ predicate: Predicate, _ year: Int?, _ discourse: Discourse, _ isElliptic: Bool
  ) -> Int? {
    guard measure == .growth else { return nil }
    if predicate.baseIsPreviousYear { return year.map { $0 - 1 } }
    // 比2020年下降14.8%，力争下降15.5%: the higher aim has the same base.
    // 比去年增加11亿元，增长11.7%: so has another measure of the same change.
    let goesOn = predicate.verb?.has(.reach) == true || (isElliptic && !predicate.isAnnual && predicate.year == nil)
    return predicate.baseYear ?? (goesOn ? discourse.baseYear : nil)
      ?? discourse.leadingBaseYear
  }

  private func measureAndSign(
    _ found: Found, _ subject: NounPhrase.Parts, _ head: ClauseHead,
    _ source: GoalStatement.Evidence.Subject, _ isElliptic: Bool, _ discourse: Discourse
  ) -> (Measure, Int) {
    if found.quantity.isZero { return (.level, 1) }
    let predicate = found.predicate
    let noun = noun(subject)
    let unit = unit(found.quantity)
    let isCompared = predicate.base != nil || predicate.baseYear != nil || predicate.isAnnual && predicate.verb != nil
    let isRatio = unit != .amount
    if predicate.verb?.has(.reach) == true, isElliptic, isRatio, discourse.measure == .growth, noun != .intensity,
      !phrases.endsInShare(subject.indicator)
    {
      return (.growth, 1)  // 增长25%以上，力争达到30%: a growth reached is still a growth.
    }
    if predicate.verb == nil, head.verb == nil, isElliptic, !predicate.isJoined, !isCompared,
      let measure = discourse.measure,
      measure == .growth ? isRatio : predicate.relation == nil || !isRatio
    {
      return (measure == .qualitative || measure == .benchmark ? .level : measure, 1)  // 增长10%，力争12%
    }
    // 生产总值完成486亿元: what is completed of an amount that stands is reached.
    let isCompleted = predicate.verb?.has(.lead) == true && predicate.verb?.has(.act) == true && noun == .measure
    var verb = isCompleted ? .joined : verb(predicate.verb)
    let isShared = head.sharesVerb && (predicate.relation != nil || predicate.isJoined)
    if verb == .none, !isCompared, let own = head.verb, !isShared, !isInName(own, subject, predicate) {
      verb = self.verb(own)
    }
    if verb == .none, !isCompared, predicate.isJoined { verb = .joined }
    // 形成节能量6000吨: what is saved was not there before.
    if verb == .hold, phrases.text.ends(subject.indicator, withAny: Nouns.savings) { verb = .act }
    if verb == .none, unit == .amount, noun == .count, !isCompared {
      // A count without a predicate shares the verb of the list, or tells what is to be there.
      verb = predicate.relation != nil && discourse.verb == nil ? .none : discourse.verb.map(self.verb) ?? .none
    }
    // 为200名儿童提供服务, 150个村庄实现绿化: those who are counted before what is done.
    if verb == .none, unit == .amount, source == .afterNumber { verb = .act }
    let result = MeasureTable.reading(verb, unit, noun, isCompared: isCompared)
    return (result.measure, result.sign)
  }

  private func verb(_ token: Token?) -> MeasureTable.Verb {
    guard let token else { return .none }
    if token.has(.reach) { return .reach }
    if token.has(.hold) { return .hold }
    if token.has(.rise) { return .rise }
    if token.has(.fall) { return .fall }
    // 畅通断头路30条, 空气质量改善5%: what gets better grows; 完善 and 加强 only lead to what is done.
    if token.has(.improve), !token.has(.lead) { return .rise }
    return token.has(.act) ? .act : .none
  }

  private func unit(_ quantity: Quantity) -> MeasureTable.Unit {
    if quantity.kind == .doubling { return .doubling }
    if quantity.isPoints { return .points }
    return quantity.kind == .percent ? .ratio : .amount
  }

  private func noun(_ subject: NounPhrase.Parts) -> MeasureTable.Noun {
    let phrase = subject.lent ?? subject.indicator
    let text = phrases.text
    if text.ends(phrase, withAny: Nouns.rates) { return .intensity }
    if text.ends(phrase, withAny: Nouns.declines) { return .decline }
    if text.ends(phrase, withAny: Nouns.growths) { return .growth }
    if text.ends(phrase, withAny: Nouns.intensities) { return .intensity }
    return phrases.endsInMeasure(phrase) ? .measure : .count
  }

  // MARK: Lead units

  /// The bracket of responsible units that follows a goal belongs to it and to all goals since the bracket before.
  func attachLeadUnits(_ reading: inout Reading) {
    if let row, !row.leadUnits.isEmpty {
      for index in reading.first..<reading.statements.count { reading.statements[index].leadUnits = row.leadUnits }
      return
    }
    var open = reading.first
    let lead = LeadUnits(units: units)
    for bracket in phrases.brackets
    where open < reading.statements.count && lead.isNamed(in: bracket.dropFirst().dropLast()) {
      let names = lead.names(in: bracket).map(original.verbatim).joined(separator: "、")
      while open < reading.statements.count, reading.statements[open].quote.upperBound <= bracket.lowerBound {
        reading.statements[open].leadUnits = names
        open += 1
      }
    }
  }
}
