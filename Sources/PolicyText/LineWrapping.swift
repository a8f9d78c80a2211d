/// Whether the lines of a document were broken at a fixed width, and at which.
///
/// A plan saved from a page layout breaks every line at, say, 40 columns; a plan saved as text has one line a
/// paragraph. In the first, a line that reaches the margin goes on in the next one.
struct LineWrapping {
  /// The margin, in columns and in characters; nil where lines are not wrapped by that measure.
  private let columns: Int?
  private let characters: Int?

  init(_ lines: [FoldedText.Line]) {
    columns = Self.margin(lines.lazy.filter { !$0.range.isEmpty }.map(\.width), slack: 3)
    characters = Self.margin(lines.lazy.filter { !$0.range.isEmpty }.map(\.characters), slack: 1)
  }

  /// The line runs to the margin.
  func isFull(_ line: FoldedText.Line) -> Bool {
    if let columns, line.width >= columns - 3 { return true }
    if let characters, line.characters >= characters - 1 { return true }
    return false
  }

  /// Lines are wrapped when none is longer than 160 and two fifths of the longer half end within `slack` of the
  /// longest.
  private static func margin(_ lengths: some Sequence<Int>, slack: Int) -> Int? {
    var histogram = [Int](repeating: 0, count: 162)
    for length in lengths { histogram[min(length, 161)] += 1 }
    guard histogram[161] == 0, let longest = histogram.lastIndex(where: { $0 > 0 }), longest >= 20 else { return nil }
    let full = histogram[max(0, longest - slack)...longest].reduce(0, +)
    let long = histogram[(longest / 2)...longest].reduce(0, +)
    return full >= 3 && full * 5 >= long * 2 ? longest : nil
  }
}
