/// A clause: what stands between two marks, outside brackets.
struct Clause {
  /// Indices of its tokens.
  var tokens: Range<Int>
  var text: Range<Int>
  /// The mark behind it.
  var end: Mark

  enum Mark { case comma, semicolon, stop, colon, none }
}
