/// What stands between the phrase and its number, read from the number to the left: 较2023年 增长 约 | 25%.
struct Predicate {
  /// Where the phrase ends.
  var phraseEnd: Int
  var verb: Token?
  var comparator: Token?
  var relation: Relation?
  var isRespective = false
  var isEach = false
  var isStriving = false
  var isAnnual = false
  var isJoined = false
  var hasFrom = false
  var degree: Token?
  var base: Range<Int>?
  var baseYear: Int?
  var baseIsPreviousYear = false
  var year: Int?
  var periodStart: Int?
}

extension ParagraphReader {
  /// Reads leftwards from the unit `end`, over tokens before `index`, not beyond `floor`.
  func predicate(before index: Int, end: Int, floor: Int) -> Predicate {
    var result = Predicate(phraseEnd: end)
    var at = index - 1
    while at >= 0 {
      let token = tokens[at]
      guard Int(token.start) >= floor, Int(token.end) == result.phraseEnd else { break }
      guard take(token, at: at, floor, into: &result) else { break }
      result.phraseEnd = Int(token.start)
      at -= 1
      skipRateNoun(at, floor, &result)
    }
    return result
  }

  /// 在2023年基础上增幅不低于22%: between a base and the number, 增幅 is the verb.
  private func skipRateNoun(_ at: Int, _ floor: Int, _ result: inout Predicate) {
    guard result.verb == nil, at >= 0, tokens[at].role == .basis || tokens[at].role == .base || tokens[at].role == .time
    else { return }
    let noun = Int(tokens[at].end)..<result.phraseEnd
    guard noun.lowerBound >= floor, noun.count <= 4,
      Words.rateNouns.contains(where: { phrases.match($0, at: noun.lowerBound, noun.upperBound) == noun.upperBound }),
      tokens[at].role != .time || isBase(at: at, floor)
    else { return }
    result.verb = Token(role: .rise, start: Int32(noun.lowerBound), end: Int32(noun.upperBound))
    result.phraseEnd = noun.lowerBound
  }

  private func take(_ token: Token, at index: Int, _ floor: Int, into result: inout Predicate) -> Bool {
    switch token.role {
    case .comparatorBefore:
      if result.relation == nil {
        result.relation = Lexicon.relation(Int(token.value))
        result.comparator = token
      }
    // 争取达到 strives; 争取资金 acts.
    case .act where result.verb?.role == .reach && isStriving(token): result.isStriving = true
    case .reach, .rise, .fall, .act, .hold, .improve:
      // The verb nearest to the number decides; an 实现 or 累计 before it does not.
      if result.verb == nil { result.verb = token } else if token.role == .act || token.role == .hold { return false }
    case .copula, .timePrefix: result.isJoined = true
    case .respectively: result.isRespective = true
    case .each: result.isEach = true
    case .modality: result.isStriving = true
    case .annual: result.isAnnual = true
    case .degree: result.degree = token
    case .from: result.hasFrom = true
    // 平均达到3%: an adverb before its verb, no benchmark.
    case .standing
    where result.verb != nil && phrases.match("平均", at: Int(token.start), Int(token.end)) == Int(token.end):
      break
    case .lead, .connector, .cumulative, .bracket, .leadBracket, .conjunction: break
    case .previousYear:
      result.baseIsPreviousYear = true
      result.base = token.range
    case .basis: result.base = token.range
    case .base: result.base = Int(token.start)..<(result.base?.upperBound ?? Int(token.end))
    case .relativeYear:
      result.year = context.issueYear.map { $0 + Int(token.value) }
    case .time:
      let time = output.times[Int(token.value)]
      if isBase(at: index, floor) || result.base != nil {
        result.baseYear = time.year
        result.base = Int(token.start)..<(result.base?.upperBound ?? Int(token.end))
      } else {
        result.year = time.year
        result.periodStart = time.from
      }
    default: return false
    }
    return true
  }

  private func isStriving(_ token: Token) -> Bool {
    phrases.match("争取", at: Int(token.start), Int(token.end)) == Int(token.end)
  }

  /// The time is what one compares with: 较 or 比 stands before it, or 由 where a rise follows.
  private func isBase(at index: Int, _ floor: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    return before.end == tokens[index].start && Int(before.start) >= floor && before.role == .base
  }
}
