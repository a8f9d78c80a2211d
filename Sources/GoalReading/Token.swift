/// A word, number or time in a paragraph, as a range of folded units.
struct Token: Sendable {
  var role: Role
  var start: Int32
  var end: Int32
  /// Depends on the role: a relation, an index of a quantity or of a time, a percentage, an offset in years.
  var value: Int32 = 0

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// A time expression: 到2027年底, 2024至2027年, “十四五”期间.
struct TimeExpression: Sendable {
  /// The year; for a range its last one.
  var year: Int
  /// The first year of a range.
  var from: Int?
}
