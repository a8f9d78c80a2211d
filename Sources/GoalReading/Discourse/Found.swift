import Indicators
import PolicyText

/// A number of a clause with everything that was read around it.
struct Found {
  /// Index of the quantity.
  var index: Int
  var quantity: Quantity
  var predicate: Predicate
  /// The relation that stands after the number, and where the passage ends.
  var relationAfter: Relation?
  var comparatorAfter: Range<Int>?
  var end: Int
  /// The first token behind the number and what belongs to it.
  var next: Int
  /// Text follows the number at once: what it counts, or who.
  var isFollowed: Bool
}

extension ClauseReader {
  /// A number with the predicate before it and the comparator behind it.
  func found(at index: Int, floor: Int, _ clause: Clause) -> Found {
    let number = Int(tokens[index].value)
    let range = scan.quantities[number].range
    var found = Found(
      index: number, quantity: scan.quantities[number],
      predicate: predicate(before: index, end: range.lowerBound, floor: floor), end: range.upperBound,
      next: index + 1, isFollowed: false)
    while let fit = grammar.afterNumber.longest(
      from: found.next, at: found.end, in: tokens, bounds: range.upperBound..<clause.text.upperBound)
    {
      let rule = grammar.afterNumber.rules[fit.rule]
      for case .relation(let element) in rule.sets where found.relationAfter == nil {
        let token = tokens[fit.element(element)]
        found.relationAfter = Relation(code: token.value)
        found.comparatorAfter = token.range
      }
      found.predicate.rules.insert(after: fit.rule)
      found.end = fit.position
      found.next = fit.token
    }
    found.isFollowed = leadsOn(from: found.end, found.next, clause)
    return found
  }

  /// Whether the text goes on behind a number that ends at `end`, before the token `next`.
  private func leadsOn(from end: Int, _ next: Int, _ clause: Clause) -> Bool {
    guard end < clause.text.upperBound else { return false }
    // A closing quotation mark, and the second number of 10万千瓦/20万千瓦时, do not lead on.
    if clause.tokens.contains(next), isAge(next, behind: end) { return true }
    guard clause.tokens.contains(next), Int(tokens[next].start) == end else {
      // 打造20个“标准化菜市场”: an opening mark leads on.
      if units[end] == 0x22 { return !isQuoted(end, clause) }
      return units[end] != 0x2F && units[end] != 0x5D
    }
    return !tokens[next].roles.meets(Self.closing)
  }

  /// Whether a place of a clause stands inside quotation marks.
  func isQuoted(_ place: Int, _ clause: Clause) -> Bool {
    units[clause.text.lowerBound..<place].count { $0 == 0x22 } % 2 == 1
  }

  /// What begins something new behind a number.
  private static let closing = RoleSet(
    .enumeration, .conjunction, .open, .close, .reach, .rise, .fall, .base, .number, .respectively, .comparator,
    .cumulative, .modality,
    .time, .each, .previousYear, .annual, .slash, .part, .relativeYear, .firm)
}
