import PolicyText

/// 外贸进出口增长15%，亿元: a clause that is a unit alone has lost its number.
extension Scanner {
  func strayUnits(_ units: UnsafeBufferPointer<UInt16>, _ scan: Scan) -> [Range<Int>] {
    var stray: [Range<Int>] = []
    var last: Token?
    for token in scan.tokens {
      defer { last = token }
      guard token.roles.meets(Self.clauseEnds), let last, last.roles.meets(Self.clauseStarts) else { continue }
      let clause = Int(last.end)..<Int(token.start)
      // 个 or 人 alone may be a slip of another kind.
      guard (2...8).contains(clause.count), let unit = unitReader.read(units, clause.lowerBound, clause.upperBound),
        unit.length == clause.count
      else { continue }
      stray.append(clause)
    }
    return stray
  }

  private static let clauseStarts = RoleSet(.comma, .semicolon)
  private static let clauseEnds = RoleSet(.comma, .semicolon, .stop)
}
