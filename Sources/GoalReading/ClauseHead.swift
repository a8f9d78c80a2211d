/// The words at the head of a clause, up to the phrase that names the indicator: time, 力争, 每年, 累计, verbs.
struct ClauseHead {
  /// Where the phrase starts.
  var content: Int
  /// The first token at or after `content`.
  var next: Int
  /// Where a quotation of the clause starts: after the time and the connectors.
  var quoteStart: Int
  var verb: Token?
  var place: Range<Int>?
  var isStriving = false
  var isAnnual = false
  var isPresent = false
  var isOutsider = false
  var year: Int?
  /// Every year named, for 2024年、2025年分别.
  var years: [Int] = []
  var isRespective = false
  var baseYear: Int?
  var periodStart: Int?
  var ownsTime = false
}

extension ParagraphReader {
  /// Reads the head of the clause whose tokens are `tokens` and whose text is `text`.
  func head(tokens range: Range<Int>, text: Range<Int>) -> ClauseHead {
    var head = ClauseHead(content: text.lowerBound, next: range.lowerBound, quoteStart: -1)
    while head.next < range.upperBound {
      let token = tokens[head.next]
      // Quotation marks and list dashes are no words.
      let isTime = token.role == .time || token.role == .planPeriod
      while head.content < Int(token.start), Self.isOrnament(units[head.content]), isTime || units[head.content] != 0x22
      {
        head.content += 1
      }
      guard Int(token.start) == head.content else { break }
      guard take(token, into: &head, range) else { break }
    }
    while head.content < text.upperBound, Self.isOrnament(units[head.content]), units[head.content] != 0x22 {
      head.content += 1
    }
    if head.quoteStart < 0 { head.quoteStart = head.content }
    return head
  }

  private static func isOrnament(_ unit: UInt16) -> Bool {
    unit == 0x2D || unit == 0x2A || unit == 0x20 || unit == 0x22
  }

  /// Takes one token into the head; false ends the head.
  private func take(_ token: Token, into head: inout ClauseHead, _ range: Range<Int>) -> Bool {
    if takeComparison(token, into: &head, range) { return true }
    switch token.role {
    case .timePrefix, .copula, .from:
      guard head.next + 1 < range.upperBound, tokens[head.next + 1].start == token.end,
        tokens[head.next + 1].role == .time || tokens[head.next + 1].role == .relativeYear
      else { return false }
      advance(&head, token)
    case .time:
      let time = output.times[Int(token.value)]
      head.year = time.year
      head.years.append(time.year)
      head.periodStart = time.from
      head.ownsTime = true
      advance(&head, token)
    case .relativeYear:
      head.year = context.issueYear.map { $0 + Int(token.value) }
      head.ownsTime = head.year != nil
      advance(&head, token)
    case .modality:
      head.isStriving = true
      advance(&head, token, quoted: true)
    case .annual:
      head.isAnnual = true
      advance(&head, token, quoted: true)
    case .cumulative:
      advance(&head, token, quoted: true)
    case .present:
      head.isPresent = true
      advance(&head, token)
    case .place:
      head.place = token.range
      head.isOutsider = head.isOutsider || isAboveIssuer(token)
      advance(&head, token, quoted: true)
      if head.content < units.count, units[head.content] == 0x5185 { head.content += 1 }  // 县域内
    case .outsider:
      head.isOutsider = true
      return false
    case .body:
      head.isOutsider = head.verb == nil && isNationwide(token)
      return false
    case .connector, .conjunction, .each, .degree, .bracket, .leadBracket, .respectively, .enumeration:
      guard
        head.verb == nil || token.role == .conjunction || token.role == .bracket || token.role == .enumeration
          || token.role == .degree
      else { return false }
      // A list of verbs (新建、改扩建) goes on; a list of nouns does not begin here.
      if head.verb != nil, token.role != .degree, !isVerb(at: head.next + 1, after: token, range),
        token.role != .bracket
      {
        return false
      }
      if token.role == .respectively { head.isRespective = true }
      advance(&head, token)
    case .lead, .improve:
      advance(&head, token)
    case .act, .hold, .rise, .fall:
      return takeVerb(token, into: &head, range)
    case .comparatorBefore:
      // 突破关键技术10项: with an object after it, 突破 is a verb.
      let isVerb = units[Int(token.start)] == 0x7A81
      let next = head.next + 1 < range.upperBound ? Int(tokens[head.next + 1].start) : Int.max
      guard isVerb, next > Int(token.end) else { return false }
      var verb = token
      verb.role = .act
      return takeVerb(verb, into: &head, range)
    default: return false
    }
    return true
  }

  /// 与2023年相比, 较2023年 before a comma: the base of what follows.
  private func takeComparison(_ token: Token, into head: inout ClauseHead, _ range: Range<Int>) -> Bool {
    let time = head.next + 1
    guard token.role == .conjunction || token.role == .base, time < range.upperBound, tokens[time].role == .time,
      tokens[time].start == token.end
    else { return false }
    let closes =
      time + 1 < range.upperBound && tokens[time + 1].role == .base && tokens[time + 1].start == tokens[time].end
    guard closes || (token.role == .base && time + 1 == range.upperBound) else { return false }
    head.baseYear = output.times[Int(tokens[time].value)].year
    head.next += closes ? 3 : 2
    head.content = Int(tokens[closes ? time + 1 : time].end)
    return true
  }

  private func takeVerb(_ token: Token, into head: inout ClauseHead, _ range: Range<Int>) -> Bool {
    // A second verb of the same group refines the first: 入选实施, 更新改造. Growth verbs keep their own sense.
    if head.verb == nil || token.role == .act || token.role == .hold { head.verb = token }
    advance(&head, token, quoted: true)
    return true
  }

  private func advance(_ head: inout ClauseHead, _ token: Token, quoted: Bool = false) {
    if quoted, head.quoteStart < 0 { head.quoteStart = Int(token.start) }
    if !quoted, head.verb == nil, token.role == .time || token.role == .relativeYear { head.quoteStart = -1 }
    head.content = Int(token.end)
    head.next += 1
  }

  private func isVerb(at index: Int, after token: Token, _ range: Range<Int>) -> Bool {
    guard index < range.upperBound, tokens[index].start == token.end else { return false }
    return tokens[index].role == .act || tokens[index].role == .hold
  }

  /// 全国, 全球, 世界 as a subject, and 国家提出, 国家要求: figures of another body.
  private func isNationwide(_ token: Token) -> Bool {
    switch (units[Int(token.start)], units[Int(token.start) + 1]) {
    case (0x5168, 0x56FD), (0x5168, 0x7403), (0x4E16, 0x754C): return true
    case (0x56FD, 0x5BB6):
      let says: Set<UInt16> = [0x63D0, 0x8981, 0x4E0B, 0x786E, 0x660E, 0x8BA1]  // 提 要 下 确 明 计
      return Int(token.end) < units.count && says.contains(units[Int(token.end)])
    default: return false
    }
  }

  /// 全省 in a plan of a city, 全市 in a plan of a district: the level above speaks.
  private func isAboveIssuer(_ token: Token) -> Bool {
    guard let level = context.issuerLevel else { return false }
    let last = units[Int(token.end) - 1]
    return last == 0x7701 && level > 1
  }
}
