import PolicyText

/// Reads every number of a clause, from left to right.
extension ClauseReader {
  /// What a clause has said up to the number at hand.
  private struct Progress {
    var head: ClauseHead
    /// Where the phrase of the next number may begin.
    var segment: Int
    /// Where the last number read ends, with what belongs to it.
    var end = -1
    var baseline: GoalStatement.StatedBaseline?
    var respective: [Respective] = []
    /// 每50公斤, before what stands for so much.
    var rate: Range<Int>?
    /// The verb that a list of counts shares.
    var countingVerb: Token?
    var position = 0
  }

  /// - Returns: the head of what follows the last number, for 普及率超过90%、数控化率达到全省平均水平.
  func readQuantities(_ clause: Clause, _ head: ClauseHead, _ reading: inout Reading) -> ClauseHead {
    var progress = Progress(head: head, segment: head.content)
    if let first = reading.discourse.years.first { (progress.head.year, progress.head.from) = (first, first) }
    var index = clause.tokens.lowerBound
    while index < clause.tokens.upperBound {
      let token = tokens[index]
      if token.has(.open), token.value >= 0 {
        let open = index
        index = Int(token.value) + 1
        if let level = levelOfBase(in: open, &reading) { progress.baseline = level }
        readBracket(open, behind: progress.end, progress.head, &reading)
        continue
      }
      if token.has(.number), Int(token.start) >= progress.segment {
        read(found(at: index, floor: progress.segment, clause), at: index, clause, &progress, &reading)
      }
      index += 1
    }
    emit(&progress.respective, progress.head, progress.baseline, &reading)
    // 2025年、2026年分别新建8000个、10000个: the years are used up.
    if progress.position > 0 { reading.discourse.years = [] }
    return progress.head
  }

  private func read(
    _ found: Found, at index: Int, _ clause: Clause, _ progress: inout Progress, _ reading: inout Reading
  ) {
    var phrase = phrases.trimmed(progress.segment..<max(progress.segment, found.predicate.phraseEnd))
    if let rate = progress.rate, phrase.upperBound == rate.upperBound, phrase.lowerBound < rate.lowerBound {
      phrase = phrases.trimmed(phrase.lowerBound..<rate.lowerBound)
    }
    progress.rate = rateUnit(found)
    if progress.rate != nil {
      reading.classify(found.index, .reference, .whatRateCountsBy)
      return
    }
    if found.predicate.hasFrom || startsRise(found, phrase, index, clause) {
      progress.baseline = statedBaseline(found, phrase)
      if found.predicate.hasFrom {
        reading.classify(found.index, .baseline, fired: found.predicate.rules)
      } else {
        reading.classify(found.index, .baseline, .riseStartsFromIt)
      }
      if let subject = subjectBeforeFrom(phrase, progress.segment, index) { reading.discourse.pending = subject }
      progress.segment = found.end
      // 从15个县扩大到57个县: what is counted stands again behind the second number.
      if clause.tokens.contains(found.next), tokens[found.next].roles.meets(RoleSet(.reach, .rise, .fall)),
        Int(tokens[found.next].start) - found.end <= 6
      {
        progress.segment = Int(tokens[found.next].start)
      }
      return
    }
    if !progress.respective.isEmpty, phrase.isEmpty, found.predicate.verb == nil {
      progress.respective.append(Respective(found: found, phrase: progress.respective[0].phrase))
      progress.segment = found.end
      return
    }
    emit(&progress.respective, progress.head, progress.baseline, &reading)
    if let refusal = refusal(found, at: index, phrase, progress.head, clause, reading) {
      reading.classify(found.index, refusal.numberClass, refusal.reason)
      if refusal.reason == .whereItIsDone { goOnBehindPlace(found, clause, &progress) }
      // 总投资35亿元的80项工程: what qualifies the noun is behind.
      if refusal.numberClass == .condition, found.end < clause.text.upperBound, units[found.end] == 0x7684,
        progress.head.verb != nil
      {
        progress.segment = found.end + 1
      }
      return
    }
    let head = progress.head
    let sharesSubjects =
      head.isRespective && phrase.isEmpty && reading.discourse.years.isEmpty
      && (reading.discourse.recent.count > 1 || reading.discourse.pending != nil)
    // 分别达到41256元、23870元，增长4.9%、6.3%: the next clause goes on with the same pairs.
    let goesOnWithPairs =
      phrase.isEmpty && reading.discourse.shared > 1 && progress.respective.isEmpty
      && reading.discourse.shared == numbers(of: clause) && reading.discourse.recent.count >= reading.discourse.shared
    if found.predicate.isRespective || sharesSubjects || goesOnWithPairs {
      progress.respective.append(Respective(found: found, phrase: phrase))
      progress.segment = found.end
      return
    }
    let actor = phrase
    if found.isFollowed, leadsOn(found, phrase, head), let after = phraseAfter(found, clause) {
      // 提供6类以上药物疗法的比例达到90%: the number is inside the name of a share.
      if found.relationAfter != nil, !actor.isEmpty, phrases.text.ends(after, withAny: Nouns.wholeShares) {
        reading.classify(found.index, .condition, .insideName)
        return
      }
      phrase = after
      emit(found, phrase, head, progress.baseline, subject: .afterNumber, actor: actor, &reading)
      progress.segment = after.upperBound
      classifyInside(after, &reading)
    } else {
      emit(found, phrase, head, progress.baseline, subject: .own, &reading)
      progress.segment = found.end
    }
    progress.countingVerb = head.verb ?? (found.isFollowed ? found.predicate.verb : nil)
    progress.end = max(found.end, progress.segment)
    progress.baseline = nil
    progress.position += 1
    goOn(clause, &progress, reading)
  }

  /// 最低收购价每50公斤提高7.4元, 平均每斤提高0.11元: the number says for how much, and a predicate or a number follows.
  private func rateUnit(_ found: Found) -> Range<Int>? {
    let start = found.quantity.range.lowerBound
    guard start > 0, units[start - 1] == 0x6BCF, !found.quantity.isDuration,
      found.end == found.quantity.range.upperBound,
      tokens.indices.contains(found.next), Int(tokens[found.next].start) == found.end,
      tokens[found.next].roles.meets(RoleSet(.reach, .rise, .fall, .respectively, .comparator))
    else { return nil }
    let isMean = start > 2 && units[start - 2] == 0x5747  // 平均每
    return start - (isMean ? 3 : 1)..<found.end
  }

  /// 在14个市州城区增补学位2万个: behind the place the clause begins anew with its verb.
  private func goOnBehindPlace(_ found: Found, _ clause: Clause, _ progress: inout Progress) {
    guard
      let verb = (found.next..<max(found.next, clause.tokens.upperBound)).first(where: {
        tokens[$0].roles.meets(RoleSet(.act, .hold))
      })
    else { return }
    progress.head.verb = tokens[verb]
    progress.segment = Int(tokens[verb].end)
  }

  /// A further number of the clause has its own head: 环卫车辆61辆、压缩设备5套.
  private func goOn(_ clause: Clause, _ progress: inout Progress, _ reading: Reading) {
    let years = reading.discourse.years
    let own = years.isEmpty ? nil : years[min(progress.position, years.count - 1)]
    if let own { progress.head.year = own }
    progress.head = nextHead(after: progress.head, progress.segment, clause)
    // Each year has its own: 2025年、2026年分别新建8000个、10000个.
    if let own, progress.head.year == own { progress.head.from = own }
    progress.segment = max(progress.segment, progress.head.content)
    // 建设35家智能工厂、20家绿色工厂; 新增灌溉面积46万亩、除涝面积51万亩: a list of amounts shares its verb.
    if progress.head.verb == nil, let verb = progress.countingVerb, verb.roles.meets(RoleSet(.act, .hold)) {
      progress.head.verb = verb
      progress.head.sharesVerb = true
    }
  }

  /// Numbers inside the name of what is counted: 1家营收规模达10亿元的龙头企业.
  private func classifyInside(_ phrase: Range<Int>, _ reading: inout Reading) {
    var index = firstToken(at: phrase.lowerBound)
    while index < tokens.count, Int(tokens[index].end) <= phrase.upperBound {
      if tokens[index].has(.number) { reading.classify(Int(tokens[index].value), .condition, .insideName) }
      index += 1
    }
  }

  /// How many numbers a clause has outside brackets.
  private func numbers(of clause: Clause) -> Int {
    var count = 0
    var index = clause.tokens.lowerBound
    while index < clause.tokens.upperBound {
      if tokens[index].has(.open), tokens[index].value >= 0 { index = Int(tokens[index].value) }
      if tokens[index].has(.number) { count += 1 }
      index += 1
    }
    return count
  }

  /// What the number counts stands after it: 建设35家智能工厂, 超过3000家企业开展…, 对163台车辆实施….
  private func leadsOn(_ found: Found, _ phrase: Range<Int>, _ head: ClauseHead) -> Bool {
    // 每个乡镇至少有1所公办幼儿园
    if found.predicate.isJoined, let have = found.predicate.joint, units[Int(have.start)] == 0x6709 { return true }
    if phrase.isEmpty || head.isBenefit || countsBehindPlace(found, head) || countsListed(found) { return true }
    return found.predicate.verb.map { $0.roles.meets(RoleSet(.act, .hold, .lead)) } ?? false
  }

  /// 完成“三县一市”地区剩余1万户农户改造: between the verb and the count stands where.
  func countsBehindPlace(_ found: Found, _ head: ClauseHead) -> Bool {
    guard found.quantity.isCount, !found.quantity.isWeak, found.relationAfter == nil, found.predicate.verb == nil,
      found.end < units.count, units[found.end] != 0x7684
    else { return false }
    return head.verb?.roles.meets(RoleSet(.act, .hold)) == true
  }

  // MARK: 由…提高到…

  private func startsRise(_ found: Found, _ phrase: Range<Int>, _ index: Int, _ clause: Clause) -> Bool {
    // 由2023年的46.7%, 从现在的46.7%: 由 stands at the head of the phrase or after the subject.
    guard let from = from(in: phrase, before: index), phrase.upperBound - Int(tokens[from].end) <= 12 else {
      return false
    }
    let end = min(index + 4, clause.tokens.upperBound)
    guard index + 1 < end else { return false }
    return tokens[(index + 1)..<end].contains { $0.roles.meets(RoleSet(.reach, .rise, .fall, .timePrefix)) }
  }

  /// The last 由 of a phrase.
  private func from(in phrase: Range<Int>, before index: Int) -> Int? {
    var index = index - 1
    while index >= 0, Int(tokens[index].start) >= phrase.lowerBound {
      if tokens[index].has(.from) { return index }
      index -= 1
    }
    return nil
  }

  private func statedBaseline(_ found: Found, _ phrase: Range<Int>) -> GoalStatement.StatedBaseline {
    var year = found.predicate.baseYear ?? found.predicate.year
    var index = firstToken(at: phrase.lowerBound)
    while index < tokens.count, Int(tokens[index].start) < phrase.upperBound {
      if tokens[index].has(.time) { year = time(index).year }
      index += 1
    }
    return GoalStatement.StatedBaseline(
      value: found.quantity.value, unit: found.quantity.unit, year: year, relation: found.relationAfter ?? .equal)
  }

  private func subjectBeforeFrom(_ phrase: Range<Int>, _ segment: Int, _ index: Int) -> Range<Int>? {
    let from = from(in: segment..<Int(tokens[index].start), before: index)
    let end = from.map { Int(tokens[$0].start) } ?? phrase.upperBound
    let subject = phrases.trimmed(segment..<max(segment, end))
    return subject.isEmpty ? nil : subject
  }

  // MARK: Neighbours

  /// The phrase after a number: 建设35家数字化车间和智能工厂.
  private func phraseAfter(_ found: Found, _ clause: Clause) -> Range<Int>? {
    var end = clause.text.upperBound
    var index = found.next
    var endsAtNumber = false
    // 50万名3岁以下婴幼儿: an age belongs to the name.
    while index < clause.tokens.upperBound, isAge(index, behind: found.end) { index += 1 }
    while index < clause.tokens.upperBound {
      let token = tokens[index]
      let start = Int(token.start)
      if token.has(.open), token.value >= 0 {
        index = Int(token.value) + 1
        continue
      }
      // 选派2000名特派员服务…: people do something.
      let isDeed = token.has(.light) || (token.has(.act) && isOfPeople(found.quantity) && start >= found.end + 3)
      if token.roles.meets(Self.endsObject) || (isDeed && start >= found.end + 2) {
        if let after = relativeClauseEnd(index, clause) {
          index = after
          continue
        }
        end = start
        endsAtNumber = token.has(.number)
        break
      }
      index += 1
    }
    var start = found.end
    if start < end, units[start] == 0x7684 { start += 1 }  // 的
    var phrase = phrases.trimmed(start..<max(start, end))
    // 5个以上污水处理厂的有关设备: what is counted stands before 的有关.
    for word in Nouns.partitives {
      if let cut = phrases.text.first(word, in: phrase), cut > phrase.lowerBound { phrase = phrase.lowerBound..<cut }
    }
    // 更新6个断面水站设备、监测机构设备33台: the next number counts the last member, which stands before it.
    if endsAtNumber, let mark = phrase.last(where: { units[$0] == 0x3001 && !phrases.isBracketed($0) }), mark + 1 < end,
      !(tokens[index - 1].has(.enumeration) && tokens[index - 1].end == tokens[index].start)
    {
      phrase = phrases.trimmed(phrase.lowerBound..<mark)
    }
    // 3个产业园区和5个孵化器: the conjunction leads to the next number.
    if end < clause.text.upperBound, let last = phrase.last, Self.conjunctions.contains(units[last]) {
      phrase = phrases.trimmed(phrase.dropLast())
    }
    return phrase.count >= 2 ? phrase : nil
  }

  private func isOfPeople(_ quantity: Quantity) -> Bool {
    let unit = quantity.unit
    return unit.isUnit(endingIn: "名") || unit.isUnit(endingIn: "人") || unit.isUnit(endingIn: "位")
  }

  /// 3岁以下, 35至64岁: an age right behind a count, with its comparator.
  func isAge(_ index: Int, behind end: Int) -> Bool {
    let token = tokens[index]
    if token.has(.number), Int(token.start) == end { return scan.quantities[Int(token.value)].isDuration }
    return token.has(.after) && index > 0 && tokens[index - 1].has(.number) && tokens[index - 1].end == token.start
      && scan.quantities[Int(tokens[index - 1].value)].isDuration && Int(tokens[index - 1].start) == end
  }

  /// 营收规模达10亿元的: a number that closes with 的 belongs to the name; the token behind it.
  private func relativeClauseEnd(_ index: Int, _ clause: Clause) -> Int? {
    var at = index
    while at < clause.tokens.upperBound, at - index < 4,
      tokens[at].roles.meets(RoleSet(.reach, .comparator, .number, .after))
    {
      at += 1
    }
    guard at > index, at < clause.tokens.upperBound, tokens[at].has(.of), tokens[at - 1].end == tokens[at].start,
      tokens[at - 1].roles.meets(RoleSet(.number, .after))
    else { return nil }
    return at + 1
  }

  private static let endsObject = RoleSet(
    .number, .reach, .rise, .fall, .base, .modality, .annual, .time, .future, .firm, .part)

  static let conjunctions: Set<UInt16> = [0x548C, 0x4E0E, 0x53CA]  // 和 与 及

  /// The head of what follows a number in the same clause, after 、 or 和.
  private func nextHead(after head: ClauseHead, _ segment: Int, _ clause: Clause) -> ClauseHead {
    var start = segment
    var index = clause.tokens.first { Int(tokens[$0].start) >= segment } ?? clause.tokens.upperBound
    while index < clause.tokens.upperBound, Int(tokens[index].start) == start {
      if tokens[index].has(.enumeration) || tokens[index].has(.conjunction) {
        start = Int(tokens[index].end)
        index += 1
      } else if tokens[index].has(.open), tokens[index].value >= 0 {
        index = Int(tokens[index].value) + 1
        start = Int(tokens[index - 1].end)
      } else {
        break
      }
    }
    guard index < clause.tokens.upperBound else {
      return inherit(head, ClauseHead(content: start, next: index, quoteStart: start))
    }
    let rest = Clause(
      tokens: index..<clause.tokens.upperBound, text: start..<max(start, clause.text.upperBound), end: clause.end)
    return inherit(head, self.head(rest))
  }

  private func inherit(_ head: ClauseHead, _ next: ClauseHead) -> ClauseHead {
    var next = next
    if next.year == nil {
      next.year = head.year
      next.from = head.from
    }
    next.isAnnual = next.isAnnual || (head.isAnnual && next.verb == nil)
    next.isStriving = next.isStriving || head.isStriving
    return next
  }
}
