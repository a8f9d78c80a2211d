import PolicyText

/// The words at the head of a clause, up to the phrase that names the indicator: time, 力争, 每年, 累计, verbs.
struct ClauseHead {
  /// Where the phrase starts.
  var content: Int
  /// The first token at or after `content`.
  var next: Int
  /// Where a quotation of the clause starts: after the time and the connectors.
  var quoteStart = -1
  var verb: Token?
  /// The verb is that of the number before, which a list shares.
  var sharesVerb = false
  var place: Range<Int>?
  var isStriving = false
  var isFirm = false
  var isAnnual = false
  var isDone = false
  var isFuture = false
  var isPast = false
  /// 今年, in a document that does not say of which year it is.
  var isThisYear = false
  var isPartOfYear = false
  /// 上半年, 1—11月: figures of it are reported.
  var isStretch = false
  var isOutsider = false
  var isOfNation = false
  var isPart = false
  var isCumulative = false
  /// How many years a sum is over (三年累计); 0 where none is said.
  var spanYears = 0
  /// 推进, 实现 or the like stands at the head.
  var passesLead = false
  /// 为, 对: who gets it stands before the verb.
  var isBenefit = false
  var year: Int?
  /// Every year named, for 2024年、2025年分别.
  var years: [Int] = []
  var from: Int?
  /// 截至2024年底: where things stand.
  var isUpTo = false
  /// 到2027年: where things are to be.
  var isUntil = false
  /// 2027年, and not 到2027年, 2027年底 or 2025—2027年.
  var isYearAlone = false
  var ownsTime = false
  var isRespective = false
  var baseYear: Int?
}

extension ClauseReader {
  /// Reads the head of a clause.
  func head(_ clause: Clause) -> ClauseHead {
    var head = ClauseHead(content: clause.text.lowerBound, next: clause.tokens.lowerBound)
    while true {
      skipOrnaments(&head, clause)
      guard let fit = grammar.head.longest(from: head.next, at: head.content, in: tokens, bounds: clause.text),
        take(fit, into: &head, clause)
      else { break }
    }
    // A minus sign belongs to its number.
    let end = clause.tokens.contains(head.next) ? Int(tokens[head.next].start) : clause.text.upperBound
    while head.content < end, isOrnament(units[head.content]) { head.content += 1 }
    if head.quoteStart < 0 { head.quoteStart = head.content }
    // 全国二手车交易量: in this clause the figures of the country.
    if clause.tokens.contains(head.next), Int(tokens[head.next].start) == head.content, tokens[head.next].has(.body),
      phrases.text.starts(tokens[head.next].range, with: "全国"), let level = governing.issuerLevel, level > 0
    {
      head.isOfNation = true
    }
    return head
  }

  /// Bullets and list dashes are no words; a quotation mark only before a time.
  private func skipOrnaments(_ head: inout ClauseHead, _ clause: Clause) {
    let isTime =
      clause.tokens.contains(head.next) && tokens[head.next].roles.meets(RoleSet(.time, .timePrefix, .relativeYear))
    let end = clause.tokens.contains(head.next) ? Int(tokens[head.next].start) : clause.text.upperBound
    // 《纲要》提出: a title at the head is somebody who speaks.
    if head.content < end, units[head.content] == 0x300A,
      let close = units[head.content..<end].firstIndex(of: 0x300B)
    {
      head.content = close + 1
    }
    while head.content < end, isOrnament(units[head.content]) || (isTime && units[head.content] == 0x22) {
      head.content += 1
    }
  }

  private func isOrnament(_ unit: UInt16) -> Bool {
    unit != 0x22 && unit != 0x5B && unit != 0x5D && unit != 0x28 && unit != 0x29 && unit != 0x2F
      && NounPhrase.isEdge(unit)
  }

  /// Takes what a rule found into the head; false ends the head.
  private func take(_ fit: RuleTable.Fit, into head: inout ClauseHead, _ clause: Clause) -> Bool {
    let rule = grammar.head.rules[fit.rule]
    let start = head.content
    guard isAllowed(rule, fit, after: head, clause) else { return false }
    var isQuoted = false
    for effect in rule.sets {
      switch effect {
      case .year(let index): takeYear(fit.element(index), rule, into: &head)
      case .relativeYear(let index): takeRelativeYear(fit.element(index), into: &head)
      case .span(let index): takeSpan(fit.element(index), into: &head)
      case .baseYear(let index): head.baseYear = time(fit.element(index)).year
      case .striving:
        head.isStriving = true
        isQuoted = true
      case .firm:
        head.isFirm = true
        isQuoted = true
      case .annual:
        head.isAnnual = true
        isQuoted = true
      case .cumulative:
        head.isCumulative = true
        head.spanYears = Int(tokens[fit.element(0)].value)
        isQuoted = true
      case .done: head.isDone = true
      case .future: head.isFuture = true
      case .past: head.isPast = true
      case .partOfYear:
        head.isPartOfYear = true
        head.isStretch = tokens[fit.element(0)].value == 1
      case .part: head.isPart = true
      case .benefit:
        head.isBenefit = true
        isQuoted = true
      case .respective: head.isRespective = true
      case .outsider: head.isOutsider = head.isOutsider || isAboveIssuer(start..<fit.position)
      case .says:
        let speaker = start..<fit.position
        head.isOutsider =
          head.isOutsider || isAboveIssuer(speaker)
          // No plan says of its own issuer that the state demands something, whoever the issuer is.
          || (governing.issuerLevel == nil && phrases.text.holds(speaker, anyOf: ["国家", "国务院", "上级"]))
      case .place(let index):
        let place = fit.element(index) >= 0 ? tokens[fit.element(index)].range : textBefore(fit, start)
        head.place = place
        head.isOutsider = head.isOutsider || isAboveIssuer(place)
        isQuoted = true
      case .verb(let index):
        head.verb = tokens[fit.element(index)]
        isQuoted = true
      default: break
      }
    }
    if rule.pattern.count == 1, rule.pattern[0] == .lead { head.passesLead = true }
    if isQuoted, head.quoteStart < 0 { head.quoteStart = start }
    if !isQuoted, head.verb == nil, rule.sets.contains(where: { $0.isTime }) { head.quoteStart = -1 }
    head.content = fit.position
    head.next = fit.token
    return true
  }

  /// The text before the first token of a fit that begins with text.
  private func textBefore(_ fit: RuleTable.Fit, _ start: Int) -> Range<Int> {
    let first = (0..<fit.depth).lazy.map { fit.element($0) }.first { $0 >= 0 } ?? 0
    return start..<Int(tokens[first].start)
  }

  /// Behind a verb only another verb, a bracket or a degree goes on with the head; a name before a year is a place only
  /// where something is done or counted then.
  private func isAllowed(_ rule: Rule, _ fit: RuleTable.Fit, after head: ClauseHead, _ clause: Clause) -> Bool {
    if head.verb != nil {
      let goesOn = rule.sets.contains { if case .verb = $0 { true } else { false } }
      guard goesOn || rule.shape == .passing || rule.shape == .degree else { return false }
      // A second verb refines the first: 组织实施. A growth verb behind it belongs to the phrase.
      return !rule.pattern.contains(.rise) && !rule.pattern.contains(.fall)
    }
    switch rule.shape {
    case .textThenTime:
      let text = textBefore(fit, head.content)
      guard text.count <= 16 else { return false }
      // 远期到2035年，: a time that a word or two introduce.
      guard fit.position < clause.text.upperBound else { return rule.pattern.count == 3 && text.count <= 6 }
      guard clause.tokens.contains(fit.token), Int(tokens[fit.token].start) == fit.position else {
        return !phrases.endsInMeasure(text)
      }
      return !tokens[fit.token].roles.meets(Self.predicates) && !phrases.endsInMeasure(text)
    case .degree:
      // 基本建成 and 有序推进 open a clause; in 大幅提升 the word is the predicate.
      return fit.position < clause.text.upperBound
    case .textThenIntent:
      let text = textBefore(fit, head.content)
      let isPredicated =
        clause.tokens.contains(fit.token) && Int(tokens[fit.token].start) == fit.position
        && tokens[fit.token].roles.meets(Self.predicates)
      return text.count <= 12 && !phrases.endsInMeasure(text) && !isPredicated
    case .textThenSays:
      return textBefore(fit, head.content).count <= 20
    case .mark:
      return fit.position < clause.text.upperBound
    default: return true
    }
  }

  private static let predicates = RoleSet(.number, .reach, .comparator, .rise, .fall, .degree, .copula, .base)

  private func takeYear(_ index: Int, _ rule: Rule, into head: inout ClauseHead) {
    let time = time(index)
    head.year = time.year
    head.years.append(time.year)
    head.from = time.from
    head.ownsTime = true
    head.isPartOfYear = time.isPartOfYear
    head.isYearAlone =
      time.from == nil && !rule.pattern.contains(.timePrefix) && !rule.pattern.contains(.from)
      && units[Int(tokens[index].end) - 1] == 0x5E74  // 年
    if rule.pattern.contains(.timePrefix) {
      let isUpTo = units[Int(tokens[index - 1].start)] == 0x622A  // 截
      head.isUpTo = isUpTo
      head.isUntil = !isUpTo
    }
  }

  private func takeRelativeYear(_ index: Int, into head: inout ClauseHead) {
    // 2012年全年: the year is named already.
    if head.ownsTime, tokens[index].value == 0 { return }
    // 全年, 年底: the year at hand, whatever it is.
    if tokens[index].value == 100 {
      if !head.ownsTime, governing.year == nil { head.year = governing.now }
      return
    }
    guard let now = governing.now else {
      // 去年 is past whatever year this is.
      if tokens[index].value < 0 { head.isPast = true } else if tokens[index].value == 0 { head.isThisYear = true }
      return
    }
    head.year = now + Int(tokens[index].value)
    head.years.append(now + Int(tokens[index].value))
    head.from = nil
    head.ownsTime = true
  }

  /// 未来五年: from the year after this one, to the last of them.
  private func takeSpan(_ index: Int, into head: inout ClauseHead) {
    guard let now = governing.now, head.year == nil, governing.from == nil else { return }
    let years = Governing.years(of: Int(tokens[index].value), from: now)
    (head.year, head.from) = (years.last, years.first)
    head.ownsTime = true
  }

  /// 全国, 全球, and 全省 in a plan of a city: the level above speaks.
  func isAboveIssuer(_ range: Range<Int>) -> Bool {
    guard let level = governing.issuerLevel, !range.isEmpty else {
      return phrases.text.holds(range, anyOf: ["全球", "世界"])
    }
    if level > 0, phrases.text.holds(range, anyOf: ["全国", "国家", "国务院", "中央", "我国"]) { return true }
    if level > 1, phrases.text.holds(range, anyOf: ["全省", "省方案", "省政府", "省委", "省里", "全区域"]) { return true }
    return phrases.text.holds(range, anyOf: ["全球", "世界"])
  }
}

extension Effect {
  /// The rule takes a time, which a quotation leaves out.
  var isTime: Bool {
    switch self {
    case .year, .relativeYear, .span: true
    default: false
    }
  }
}
