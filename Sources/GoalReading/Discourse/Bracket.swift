import PolicyText

/// What stands in brackets behind a number: a comparison of it, its parts, the same in another unit, or an aside.
extension ClauseReader {
  /// Reads the numbers of a bracket that was passed in a clause.
  ///
  /// - Parameter end: where the last number read ends; a bracket right behind it speaks of that number.
  func readBracket(_ open: Int, behind end: Int, _ head: ClauseHead, _ reading: inout Reading) {
    let close = Int(tokens[open].value)
    let inside = open + 1..<close
    let text = Int(tokens[open].end)..<Int(tokens[close].start)
    guard inside.contains(where: { tokens[$0].has(.number) }) else { return }
    guard depth < Self.deepest else { return classify(inside, .condition, .bracketsInsideBrackets, &reading) }
    if LeadUnits(units: units).isNamed(in: text) {
      return classify(inside, .reference, .bracketOfResponsibleUnits, &reading)
    }
    let first = tokens[inside.lowerBound]
    let follows = Int(tokens[open].start) == end && reading.discourse.subject != nil
    let isFirst = Int(first.start) == text.lowerBound
    if follows, isFirst, first.roles.meets(RoleSet(.body)) || isAboveIssuer(first.range) {
      return classify(inside, .otherBody, .bracketOfAnotherBodyFigures, &reading)
    }
    if follows, isFirst, first.has(.number), first.range.upperBound == text.upperBound {
      let quantity = scan.quantities[Int(first.value)]
      if let last = reading.statements.indices.last,
        reading.statements[last].evidence.quantity?.upperBound == text.lowerBound - 1
      {
        reading.statements[last].restated = .init(value: quantity.value, unit: quantity.unit)
      }
      return classify(inside, .goal, .sameInAnotherUnit, &reading)
    }
    guard follows || isList(inside) else { return classify(inside, .condition, .asideInBrackets, &reading) }
    let outer = reading.discourse
    let compares =
      isFirst && first.roles.meets(RoleSet(.base, .previousYear, .annual, .rise, .fall, .reach, .conjunction))
    if !(follows && (phrases.text.starts(text, with: "即") || compares)) {
      reading.discourse.isPart = true
      reading.discourse.verb = head.verb ?? reading.discourse.verb
    }
    reading.discourse.isRestated = true
    var inner = self
    inner.depth += 1
    inner.phrases = NounPhrase(text: phrases.text, brackets: Self.brackets(inside, tokens))
    inner.read(clausesOf: inside, text: text, &reading)
    reading.discourse = outer
    classify(inside, .condition, .asideInBrackets, &reading)
  }

  /// 较2023年（8万辆）增长40%: where the indicator stood in the year that it is compared with.
  func levelOfBase(in open: Int, _ reading: inout Reading) -> GoalStatement.StatedBaseline? {
    guard open > 1, Int(tokens[open].value) == open + 2, tokens[open + 1].has(.number), tokens[open - 1].has(.time),
      tokens[open - 2].has(.base), tokens[open - 1].end == tokens[open].start,
      tokens[open - 2].end == tokens[open - 1].start, tokens[open + 1].start == tokens[open].end,
      tokens[open + 1].end == tokens[open + 2].start
    else { return nil }
    let quantity = scan.quantities[Int(tokens[open + 1].value)]
    guard !quantity.unit.isEmpty else { return nil }
    reading.classify(Int(tokens[open + 1].value), .baseline, .levelOfYearOfComparison)
    return GoalStatement.StatedBaseline(
      value: quantity.value, unit: quantity.unit, year: time(open - 1).year, relation: quantity.relation ?? .equal)
  }

  /// No text has brackets within brackets within brackets; what does is no text, and 10,000 of them would need more stack
  /// than there is.
  private static let deepest = 4

  /// 装置1个、试验区5个、测试场4个: a bracket that lists counts.
  private func isList(_ inside: Range<Int>) -> Bool {
    let numbers = inside.filter { tokens[$0].has(.number) && !scan.quantities[Int(tokens[$0].value)].unit.isEmpty }
    return numbers.count >= 2 && inside.contains { tokens[$0].has(.enumeration) }
  }

  private func classify(
    _ inside: Range<Int>, _ numberClass: NumberClass, _ reason: NumberReason, _ reading: inout Reading
  ) {
    for index in inside where tokens[index].has(.number) {
      reading.classify(Int(tokens[index].value), numberClass, reason)
    }
  }
}
