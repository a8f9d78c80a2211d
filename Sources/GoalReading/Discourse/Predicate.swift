import Indicators

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
  var isFirm = false
  var isAnnual = false
  var isJoined = false
  /// 为, 有.
  var joint: Token?
  var isCumulative = false
  /// How many years a sum is over (三年累计); 0 where none is said.
  var spanYears = 0
  var isDone = false
  var isOffset = false
  var hasFrom = false
  var degree: Token?
  var base: Range<Int>?
  var baseYear: Int?
  var baseIsPreviousYear = false
  var year: Int?
  var from: Int?
  /// The names of the rules that fired.
  var rules = FiredRules()
  /// 实现, 完成 stand in it.
  var isLed = false
}

extension ClauseReader {
  /// Reads leftwards from the unit `end`, over tokens before `index`, not beyond `floor`.
  func predicate(before index: Int, end: Int, floor: Int) -> Predicate {
    var result = Predicate(phraseEnd: end)
    var token = index - 1
    let bounds = floor..<max(floor, end)
    while true {
      if let span = span(token, floor, result) {
        result.phraseEnd = span
        token -= 1
      }
      guard let fit = grammar.beforeNumber.longest(from: token, at: result.phraseEnd, in: tokens, bounds: bounds),
        take(fit, into: &result)
      else { break }
      result.phraseEnd = fit.position
      token = fit.token
      skipRateNoun(token, floor, &result)
      if grammar.beforeNumber.rules[fit.rule].sets == [.base] { token = extendBasis(token, floor, &result) }
    }
    return result
  }

  /// 交易额|三年|翻一番, 收入|五年|年均增长15%: how long it takes is no part of the phrase. Where it starts.
  private func span(_ token: Int, _ floor: Int, _ result: Predicate) -> Int? {
    guard token >= 0, tokens[token].has(.number), Int(tokens[token].end) == result.phraseEnd,
      Int(tokens[token].start) > floor, scan.quantities[Int(tokens[token].value)].isDuration
    else { return nil }
    return Int(tokens[token].start)
  }

  private func take(_ fit: RuleTable.Fit, into result: inout Predicate) -> Bool {
    let rule = grammar.beforeNumber.rules[fit.rule]
    // The walk goes from right to left; offsets count from the left.
    func token(_ index: Int) -> Token { tokens[fit.element(fit.depth - 1 - index)] }
    for effect in rule.sets {
      switch effect {
      case .relation(let index):
        if result.relation == nil {
          result.relation = Relation(code: token(index).value)
          result.comparator = token(index)
        }
      case .verb(let index):
        let verb = token(index)
        if result.verb == nil {
          result.verb = verb
          // 达到或超过 says both.
          if verb.value > 0, verb.has(.reach), result.relation == nil { result.relation = Relation(code: verb.value) }
        } else if !verb.roles.meets(Self.passedVerbs) {
          // The verb nearest to the number decides; an 新建 before it begins the phrase.
          return false
        }
      case .reached(let index):
        guard result.verb == nil else { break }
        result.verb = token(index)
        result.verb?.roles = RoleSet(.reach)
      case .baseYear(let index):
        result.baseYear = time(of: token(index)).year
        result.base = baseRange(fit, result)
      case .previousYear:
        result.baseIsPreviousYear = true
        result.base = baseRange(fit, result)
      case .base: result.base = baseRange(fit, result)
      case .year(let index):
        let time = time(of: token(index))
        result.year = time.year
        result.from = time.from
      case .relativeYear(let index):
        let offset = Int(token(index).value)
        result.year = offset == 100 ? nil : governing.now.map { $0 + offset }
      case .striving: result.isStriving = true
      case .firm: result.isFirm = true
      case .annual: result.isAnnual = true
      case .respective: result.isRespective = true
      case .each: result.isEach = true
      case .joined:
        result.isJoined = true
        result.joint = token(0)
      case .cumulative:
        result.isCumulative = true
        result.spanYears = Int(token(0).value)
      case .degree: result.degree = token(0)
      case .from: result.hasFrom = true
      case .done: result.isDone = true
      case .offset: result.isOffset = true
      case .led: result.isLed = true
      default: break
      }
    }
    result.rules.insert(before: fit.rule)
    return true
  }

  private static let passedVerbs = RoleSet(.reach, .rise, .fall, .improve)

  private func baseRange(_ fit: RuleTable.Fit, _ result: Predicate) -> Range<Int> {
    fit.position..<(result.base?.upperBound ?? result.phraseEnd)
  }

  /// 在现行节能标准基础上: the basis begins with 在, whatever stands between.
  private func extendBasis(_ token: Int, _ floor: Int, _ result: inout Predicate) -> Int {
    var index = token
    while index >= 0, Int(tokens[index].start) >= floor, result.phraseEnd - Int(tokens[index].start) <= 24 {
      if units[Int(tokens[index].start)] == 0x5728, tokens[index].has(.copula) {
        result.phraseEnd = Int(tokens[index].start)
        return index - 1
      }
      index -= 1
    }
    return token
  }

  /// 在2023年基础上增幅不低于22%: between a base and the number, 增幅 is the verb.
  private func skipRateNoun(_ at: Int, _ floor: Int, _ result: inout Predicate) {
    guard result.verb == nil, at >= 0, tokens[at].has(.basis) || tokens[at].has(.base) || tokens[at].has(.time) else {
      return
    }
    let noun = Int(tokens[at].end)..<max(Int(tokens[at].end), result.phraseEnd)
    guard noun.lowerBound >= floor, !noun.isEmpty, noun.count <= 4,
      phrases.text.equals(noun, anyOf: Nouns.growths),
      !tokens[at].has(.time) || (at > 0 && tokens[at - 1].has(.base) && tokens[at - 1].end == tokens[at].start)
    else { return }
    result.verb = Token(roles: RoleSet(.rise), start: Int32(noun.lowerBound), end: Int32(noun.upperBound))
    result.phraseEnd = noun.lowerBound
  }
}
