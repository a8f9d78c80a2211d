import PolicyText

/// A number of a clause in which several subjects share 分别.
struct Respective {
  var found: Found
  var phrase: Range<Int>
}

extension ClauseReader {
  /// A、B分别超过90%、75%: the first indicator with the first value.
  func emit(
    _ respective: inout [Respective], _ head: ClauseHead, _ baseline: GoalStatement.StatedBaseline?,
    _ reading: inout Reading
  ) {
    guard let first = respective.first else { return }
    defer { respective = [] }
    let numbers = respective.count
    reading.discourse.shared = numbers
    shareUnit(&respective)
    var phrase = first.phrase
    // 信贷新增额和社会融资规模增量高于2021年，分别达到…: the subjects stand in the clause before.
    if phrase.isEmpty, let pending = reading.discourse.pending { phrase = pending }
    var (indicators, start) = subjects(of: phrase, numbers, head, reading.discourse)
    // 旅游收入120亿元，接待游客1500万人次，分别增长15%、12%: as many subjects as numbers stand before.
    let recent = reading.discourse.recent.suffix(numbers)
    let listed = reading.discourse.listedYears
    if phrase.isEmpty, recent.count == numbers, listed.count != numbers {
      indicators = recent.map(\.subject)
      start = recent.first?.start ?? start
    }
    let end = respective[numbers - 1].found.end
    // 分别达到85%、81%以上: what follows the last number holds for all.
    let shared = respective.dropLast().allSatisfy { $0.found.relationAfter == nil } ? respective.last?.found : nil
    for (position, item) in respective.enumerated() {
      let member = indicators[min(position, indicators.count - 1)]
      var found = item.found
      found.relationAfter = found.relationAfter ?? shared?.relationAfter
      found.comparatorAfter = found.comparatorAfter ?? shared?.comparatorAfter
      var head = head
      if indicators.count == 1, listed.count == numbers {
        // Each year's own: 2025年、2026年、2027年分别新建8000个、10000个、12000个.
        (head.year, head.from) = (listed[position], listed[position])
      }
      if position > 0 {
        let own = found.predicate
        found.predicate = first.found.predicate
        found.predicate.relation = own.relation ?? found.predicate.relation
      }
      push(found, member, head, baseline, .shared, quote: start..<end, &reading)
    }
    // 分别达到4万元、3万元，分别增长5%、6%: the next clause may speak of the same again.
    if !phrase.isEmpty { for subject in indicators.suffix(numbers) { reading.discourse.remember(subject, start) } }
  }

  /// 分别增长15个、13个百分点: the unit of the last holds for all.
  private func shareUnit(_ respective: inout [Respective]) {
    guard let last = respective.last?.found.quantity else { return }
    for index in respective.indices.dropLast() {
      let unit = respective[index].found.quantity.unit
      guard unit.isEmpty || (last.isPoints && unit == "个") else { continue }
      respective[index].found.quantity.unit = last.unit
      respective[index].found.quantity.kind = last.kind
      respective[index].found.quantity.isPoints = last.isPoints
    }
  }

  /// The subjects that a phrase names for a count of numbers, and where the passage starts.
  private func subjects(
    of phrase: Range<Int>, _ numbers: Int, _ head: ClauseHead, _ discourse: Discourse
  ) -> ([NounPhrase.Parts], start: Int) {
    let start = quoteStart(head, phrase)
    guard !phrase.isEmpty else {
      return (discourse.subject.map { [$0] } ?? [NounPhrase.Parts(scope: nil, indicator: phrase)], start)
    }
    if let pair = pairedNames(phrase, numbers) { return (pair, start) }
    let parts = phrases.parts(of: phrase)
    let indicator = parts.indicator.isEmpty ? phrase : parts.indicator
    var members = phrases.members(of: indicator, splittingConjunctions: false)
    if members.count != numbers { members = phrases.members(of: indicator, splittingConjunctions: true) }
    // The list may begin in what looked like the scope.
    if members.count != numbers {
      let whole = phrases.members(of: phrase, splittingConjunctions: true)
      if whole.count == numbers { return (phrases.indicators(whole, scope: nil), start) }
    }
    return (phrases.indicators(members.isEmpty ? [indicator] : members, scope: parts.scope), start)
  }

  /// 城乡居民人均可支配收入分别…, 一二三产增加值分别…: signs of one character each, which share what follows.
  private func pairedNames(_ phrase: Range<Int>, _ numbers: Int) -> [NounPhrase.Parts]? {
    let text = phrases.text
    for (word, names) in Self.paired where names.count == numbers {
      guard let found = text.first(word, in: phrase), found - phrase.lowerBound <= 6 else { continue }
      let rest = found + TextView.length(word)..<phrase.upperBound
      guard rest.count >= 2 else { continue }
      return names.map { NounPhrase.Parts(scope: nil, indicator: found..<found + 1, lent: rest, spelled: $0) }
    }
    return nil
  }

  private static let paired: [(StaticString, [String])] = [
    ("城乡", ["城镇", "农村"]), ("一二三产业", ["第一产业", "第二产业", "第三产业"]), ("一二三次产业", ["第一产业", "第二产业", "第三产业"]),
    ("一二三产", ["第一产业", "第二产业", "第三产业"]),
  ]
}
