import Indicators
import PolicyText

/// Why a number is no goal: a threshold, a subsidy, a count of a list, what another body does.
extension ClauseReader {
  typealias Refusal = (numberClass: NumberClass, reason: NumberReason)

  func refusal(
    _ found: Found, at index: Int, _ phrase: Range<Int>, _ head: ClauseHead, _ clause: Clause, _ reading: Reading
  ) -> Refusal? {
    let quantity = found.quantity
    let predicate = found.predicate
    let discourse = reading.discourse
    if discourse.isOutsider { return (.otherBody, .anotherBodySpeaks) }
    if governing.setsConditions, !discourse.isGrant { return (.condition, .sectionSetsConditions) }
    if let refusal = norm(found, at: index, phrase, head, clause) { return refusal }
    if isQuoted(quantity.range.lowerBound, clause) { return (.reference, .partOfSlogan) }
    if predicate.verb == nil, !(quantity.kind == .percent && phrase.isEmpty && groupActs(found)),
      let veto = veto(at: index, found, clause)
    {
      return veto
    }
    if let refusal = listCount(found, phrase, clause) { return refusal }
    if predicate.isOffset { return (discourse.tense == .past ? .result : .goal, .distanceFromAnotherYear) }
    if isOffset(found, before: index, phrase, clause) { return (.goal, .distanceFromBenchmark) }
    if isDirection(found, head) { return (.condition, .directionWithoutTime) }
    let hasVerb = predicate.verb != nil || (phrase.isEmpty && head.verb != nil)
    let isShareOf = isShareOf(found, phrase)
    if quantity.isDuration {
      guard let verb = predicate.verb, verb.roles.meets(RoleSet(.reach, .fall, .rise)), !found.isFollowed,
        !phrase.isEmpty || discourse.subject != nil
      else {
        let isMeasured =
          row != nil || discourse.isRestated
          || (!phrase.isEmpty && phrases.endsInMeasure(phrase) && !found.isFollowed
            && !phrases.text.holds(phrase, anyOf: ["使用", "服役", "运行时间"]))
        return isMeasured ? nil : (.condition, .lengthOfTime)
      }
    }
    if quantity.isZero, head.verb != nil || head.passesLead { return (.reference, .wordOfDirection) }
    if quantity.unit.isEmpty, !isBareGoal(found, phrase) { return (.reference, .numberWithoutUnit) }
    if quantity.isWeak, !isWeakGoal(found, phrase, head, reading) { return (.reference, .numeralInWord) }
    if discourse.isGrant, quantity.unit == "%" || quantity.unit.isUnit(endingIn: "元") {
      return (.money, .moneyIsGranted)
    }
    if quantity.kind == .percent, isBehindOf(quantity.range.lowerBound), predicate.verb == nil, predicate.base == nil,
      !isShareOf
    {
      return (.condition, .shareOfSomething)
    }
    if found.isFollowed, quantity.unit.isUnit(endingIn: "千伏") { return (.condition, .classOfVoltage) }
    if found.isFollowed, let after = found.comparatorAfter,
      found.relationAfter == .atMost || units[after.lowerBound] == 0x53CA
    {
      return (.condition, .thresholdOfWhatIsNamedNext)
    }
    if found.isFollowed, quantity.isThreshold, found.relationAfter != nil || predicate.relation != nil,
      predicate.verb?.has(.reach) != true,
      predicate.verb?.roles.meets(RoleSet(.rise, .fall)) != true
    {
      return (.condition, .thresholdOfWhatIsNamedNext)
    }
    if found.isFollowed, countsBehindPlace(found, head) || countsListed(found) { return nil }
    if found.isFollowed {
      if phrase.isEmpty { return hasVerb || isCounted(found, head, discourse) ? nil : (.condition, .qualifiesNoun) }
      if hasVerb || predicate.isJoined || head.isBenefit {
        // 惠及80%以上的农户: the share of a group.
        let isGroup = quantity.kind == .percent && predicate.verb?.has(.act) == true
        return isBehindOf(found.end + 1) && !followsGoalNoun(found.end) && !isGroup
          ? (.condition, .qualifiesNoun) : nil
      }
      return (.condition, .qualifiesNoun)
    }
    if !phrase.isEmpty { return phrase.count <= 90 ? nil : (.unread, .tooFarFromItsSubject) }
    let hasSubject = discourse.subject != nil || discourse.pending != nil || row != nil
    let isNamedByVerb = head.verb.map { Int($0.end) == quantity.range.lowerBound } ?? false
    return hasSubject || isNamedByVerb ? nil : (.unread, .noSubject)
  }

  /// 按人均面积不低于0.1平方米建设: a norm; 在14个县建设…: where it is done; 三年翻一番: how long it takes; 安排资金136亿元: money.
  private func norm(
    _ found: Found, at index: Int, _ phrase: Range<Int>, _ head: ClauseHead, _ clause: Clause
  ) -> Refusal? {
    let text = phrases.text
    if text.first("按", in: phrase) != nil, found.predicate.relation != nil || text.first("按照", in: phrase) != nil {
      return (.condition, .norm)
    }
    if found.isFollowed, found.quantity.isCount, found.predicate.verb == nil, head.verb == nil,
      text.starts(clause.text.lowerBound..<found.quantity.range.lowerBound, with: "在")
        || text.starts(head.content..<found.quantity.range.lowerBound, with: "在")
    {
      return (.condition, .whereItIsDone)
    }
    if found.quantity.isDuration, found.next < clause.tokens.upperBound, Int(tokens[found.next].start) == found.end,
      tokens[found.next].roles.meets(RoleSet(.number, .annual, .cumulative, .rise, .fall))
    {
      return (.condition, .howLongItTakes)
    }
    if text.ends(phrase, with: "资金"), found.quantity.unit.isUnit(endingIn: "元"), let verb = head.verb,
      text.holds(verb.range, anyOf: ["安排", "拨付", "下达", "统筹"])
    {
      return (.money, .moneyIsSetAside)
    }
    return nil
  }

  /// 促进先进制造业倍增: a word of a slogan, where nothing says by when.
  private func isDirection(_ found: Found, _ head: ClauseHead) -> Bool {
    guard found.quantity.kind == .doubling, found.predicate.verb == nil, found.predicate.base == nil, !head.ownsTime,
      phrases.text.ends(found.quantity.range, with: "倍增")
    else { return false }
    return head.verb?.has(.lead) == true
  }

  /// Pattern rules around the number.
  private func veto(at index: Int, _ found: Found, _ clause: Clause) -> Refusal? {
    for veto in grammar.vetoes where fits(veto, index, clause) { return (veto.numberClass, veto.reason) }
    return nil
  }

  private func fits(_ veto: Grammar.Veto, _ index: Int, _ clause: Clause) -> Bool {
    var at = index
    for role in veto.before {
      guard at > clause.tokens.lowerBound, tokens[at - 1].end == tokens[at].start, tokens[at - 1].has(role) else {
        return false
      }
      at -= 1
    }
    at = index
    for role in veto.after {
      guard at + 1 < clause.tokens.upperBound, tokens[at + 1].start == tokens[at].end, tokens[at + 1].has(role) else {
        return false
      }
      at += 1
    }
    return true
  }

  /// 标准化监管、宣传引导等三项, 5项重点任务: the number counts a list.
  private func listCount(_ found: Found, _ phrase: Range<Int>, _ clause: Clause) -> Refusal? {
    let start = found.quantity.range.lowerBound
    if start > clause.text.lowerBound, units[start - 1] == 0x7B49, !found.isFollowed {  // 等
      let before = phrases.trimmed(phrase.lowerBound..<max(phrase.lowerBound, start - 1))
      // 绿色工厂、绿色园区等30家: with a verb, the things of the list are counted.
      if found.quantity.isWeak || phrases.text.ends(before, withAny: Nouns.listed) {
        return (.reference, .countsList)
      }
    }
    // 预期性指标19项: what a plan or a list consists of.
    if !found.isFollowed, found.predicate.verb == nil, phrases.text.ends(phrase, withAny: Nouns.listed),
      ["项", "条", "个"].contains(found.quantity.unit)
    {
      return (.reference, .countsList)
    }
    guard found.isFollowed, found.relationAfter == nil else { return nil }
    let rest = found.end..<min(found.end + 6, clause.text.upperBound)
    // A word of the list begins at one of the first three places.
    let isList = rest.prefix(3).contains { phrases.text.starts($0..<rest.upperBound, withAny: Nouns.listed) }
    // The unit last: strings are dear to compare.
    guard isList, ["项", "个", "条", "大", "方面", "种"].contains(found.quantity.unit) else { return nil }
    return (.reference, .countsList)
  }

  /// 高出全省平均水平5个百分点, 高于各项贷款增速10个百分点: a benchmark, read with the words.
  private func isOffset(_ found: Found, before index: Int, _ phrase: Range<Int>, _ clause: Clause) -> Bool {
    let predicate = found.predicate
    if found.quantity.isPoints, predicate.verb == nil, predicate.relation == nil,
      let comparator = clause.tokens.first(where: {
        tokens[$0].has(.comparator) && Int(tokens[$0].start) > phrase.lowerBound
      }),
      comparator < index, yardstick(behind: comparator, clause) != nil
    {
      return true
    }
    var at = index - 1
    while at >= 0, Int(tokens[at].end) > predicate.phraseEnd { at -= 1 }
    guard at >= 0, Int(tokens[at].end) == predicate.phraseEnd else { return false }
    guard tokens[at].has(.standing) else { return false }
    var body = at - 1
    while body >= 0, Int(tokens[at].start) - Int(tokens[body].end) <= 6 {
      if tokens[body].has(.body) || tokens[body].has(.place) { return true }
      body -= 1
    }
    return false
  }

  /// 占全省总量的10%: the share that an indicator has of a whole.
  func isShareOf(_ found: Found, _ phrase: Range<Int>) -> Bool {
    guard isBehindOf(found.quantity.range.lowerBound) else { return false }
    return phrases.text.last("占", in: phrase) != nil || phrases.text.last("达到", in: phrase) != nil
  }

  private func isBehindOf(_ place: Int) -> Bool { place > 0 && place <= units.count && units[place - 1] == 0x7684 }

  /// 增长10%的目标: the number is the goal all the same.
  private func followsGoalNoun(_ end: Int) -> Bool {
    let rest = end + 1..<max(end + 1, min(end + 5, units.count))
    return phrases.text.starts(rest, withAny: Nouns.goals)
  }

  /// 甲、乙等6处煤矿: what a list names is counted.
  func countsListed(_ found: Found) -> Bool {
    let start = found.quantity.range.lowerBound
    return start > 0 && units[start - 1] == 0x7B49 && !found.quantity.isWeak && found.quantity.kind == .plain
      && !["种", "类", "项"].contains(found.quantity.unit)
  }

  /// 超过3000家工业企业开展…, 150个村庄实现…: who does it is counted.
  private func isCounted(_ found: Found, _ head: ClauseHead, _ discourse: Discourse) -> Bool {
    if found.quantity.kind == .percent { return isBehindOf(found.end + 1) && groupActs(found) }
    // 对1.5亿平方米公共建筑实施…
    if head.isBenefit, !found.quantity.isThreshold, found.relationAfter == nil { return !isBehindOf(found.end + 1) }
    guard found.quantity.isCount else { return false }
    if head.isBenefit || found.predicate.relation != nil || discourse.measure == .addition || discourse.verb != nil {
      return !isBehindOf(found.end + 1)
    }
    return acts(behind: found, RoleSet(.light))
  }

  /// 80%以上的机关建成节约型机关: a share of a group does something.
  private func groupActs(_ found: Found) -> Bool { acts(behind: found, RoleSet(.light, .hold, .reach, .act)) }

  private func acts(behind found: Found, _ roles: RoleSet) -> Bool {
    var index = found.next
    // Who acts stands near: a paragraph without a mark is not searched to its end for each of its numbers.
    while index < tokens.count, Int(tokens[index].start) - found.end < Self.longestClause,
      !tokens[index].roles.meets(RoleSet(.comma, .semicolon, .stop, .colon))
    {
      if tokens[index].roles.meets(roles), Int(tokens[index].start) >= found.end + 2 { return true }
      index += 1
    }
    return false
  }

  /// A number without a unit: only where a verb says that it is reached.
  private func isBareGoal(_ found: Found, _ phrase: Range<Int>) -> Bool {
    if row != nil, phrase.isEmpty { return !found.isFollowed || found.quantity.kind == .doubling }
    // 零就业家庭动态清零
    if found.quantity.isZero {
      return !phrase.isEmpty && !found.isFollowed && found.predicate.verb == nil && found.predicate.rules.isEmpty
    }
    guard found.predicate.verb?.roles.meets(RoleSet(.reach, .rise, .act)) == true || found.predicate.relation != nil
    else {
      return found.quantity.kind == .doubling
    }
    return !phrase.isEmpty && !found.isFollowed && phrases.endsInMeasure(phrase)
  }

  private func isWeakGoal(_ found: Found, _ phrase: Range<Int>, _ head: ClauseHead, _ reading: Reading) -> Bool {
    let adjacent = found.predicate.verb ?? (phrase.isEmpty || !found.isFollowed ? head.verb : nil)
    let hasComparator = found.relationAfter != nil || found.predicate.relation != nil
    let counted = Int(found.quantity.value.description) ?? 0
    if found.quantity.kind == .percent { return true }
    guard let adjacent else {
      return !phrase.isEmpty && !found.isFollowed
        && (hasComparator || (reading.discourse.isPart && counted >= 2))
    }
    guard adjacent.roles.meets(RoleSet(.act, .hold, .reach)) else { return hasComparator }
    let isThing = found.quantity.isCount && !phrase.isEmpty && !found.isFollowed
    return counted >= 2 || hasComparator || isThing
  }
}
