/// The widths of a table's columns, such that its rows are low: short columns are as wide as their longest cell, so that no
/// name and no number breaks; the columns of text share the rest.
///
/// All widths are in halves of a Chinese character.
struct ColumnWidths {
  private(set) var widths: [Int]

  /// A column that needs no more than this is short.
  private static let short = 14
  /// A column of text is not narrower than this, where there is room.
  private static let narrowest = 10
  /// Between the longest cell and the edge: fonts differ.
  private static let slack = 1
  /// About how many rows are looked at.
  private static let mostRows = 400
  /// How much room is moved at once: a small step may save no line.
  private static let steps = [1, 2, 4, 8, 16, 32, 64]

  init(_ table: TextTable, available: Int) {
    let columns = table.columns.indices.map { Content(table, column: $0) }
    widths = columns.map { $0.longest + Self.slack }
    let isLong = columns.map { $0.longest > Self.short }
    guard widths.reduce(0, +) > available else {
      widen(by: available - widths.reduce(0, +))
      return
    }
    for index in columns.indices where isLong[index] {
      widths[index] = max(columns[index].word + Self.slack, Self.narrowest)
    }
    guard widths.reduce(0, +) <= available else {
      squeeze(columns, available)
      return
    }
    distribute(available - widths.reduce(0, +), among: columns.indices.filter { isLong[$0] }, columns, table)
  }

  /// The lines that the rows of a table take in columns of these widths.
  func lines(_ table: TextTable) -> Int {
    table.rows.reduce(0) { $0 + (zip($1, widths).map { TextWidth.lines($0, in: $1) }.max() ?? 1) }
  }

  /// A table is as wide as the text: what is left over goes to the columns by their width.
  private mutating func widen(by rest: Int) {
    let total = widths.reduce(0, +)
    guard total > 0 else { return }
    for index in widths.indices { widths[index] += widths[index] * rest / total }
  }

  /// Shares room among some columns by their longest cells, and then moves it from one to another as long as that makes
  /// the rows lower.
  private mutating func distribute(_ room: Int, among open: [Int], _ columns: [Content], _ table: TextTable) {
    let least = widths
    let total = open.reduce(0) { $0 + columns[$1].longest }
    for column in open { widths[column] += room * columns[column].longest / total }
    // Of a very long table a part tells enough.
    let cells = stride(from: 0, to: table.rows.count, by: max(1, table.rows.count / Self.mostRows)).map { row in
      table.rows[row].map {
        $0.split(separator: "\n", omittingEmptySubsequences: false).map { TextWidth.of(String($0)) }
      }
    }
    var current = Self.height(cells, widths)
    while let better = moved(among: open, least, cells, below: current) { (widths, current) = better }
  }

  /// The best that moving room from one column to another gives; nil where nothing makes the rows lower.
  private func moved(
    among open: [Int], _ least: [Int], _ cells: [[[Int]]], below current: Int
  ) -> (widths: [Int], height: Int)? {
    var best: (widths: [Int], height: Int)?
    for giver in open {
      for taker in open where taker != giver {
        for step in Self.steps where widths[giver] - step >= least[giver] {
          var tried = widths
          tried[giver] -= step
          tried[taker] += step
          let height = Self.height(cells, tried)
          if height < best?.height ?? current { best = (tried, height) }
        }
      }
    }
    return best
  }

  /// How high rows are. Squares: one row of twenty lines is worse than twenty rows of two. Every cell counts a little, and
  /// not the highest of a row alone: where two are high, to widen one of them is a step on the way.
  private static func height(_ cells: [[[Int]]], _ widths: [Int]) -> Int {
    cells.reduce(0) { sum, row in
      let lines = zip(row, widths).map { cell, width in cell.reduce(0) { $0 + max(1, ($1 + width - 1) / width) } }
      let most = lines.max() ?? 1
      return sum + 16 * most * most + lines.reduce(0) { $0 + $1 * $1 }
    }
  }

  /// Too many columns for the page: each by the root of what it holds, so that the short ones keep some room.
  private mutating func squeeze(_ columns: [Content], _ available: Int) {
    let roots = columns.map { Double(min($0.longest, 4 * Self.short)).squareRoot() }
    let total = roots.reduce(0, +)
    widths = roots.map { max(2, Int(Double(available) * $0 / total)) }
  }

  /// What a column holds.
  private struct Content {
    /// The width of the longest line.
    var longest: Int
    /// The width of the longest word.
    var word: Int

    init(_ table: TextTable, column: Int) {
      let title = table.columns[column].title
      // A title of more than three characters may break in two.
      let head = TextWidth.of(title) > 6 ? (TextWidth.of(title) + 3) / 4 * 2 : TextWidth.of(title)
      // The head is bold, and its words wider.
      word = TextWidth.longestWord(title) * 8 / 7
      longest = max(head, word)
      for row in table.rows {
        longest = max(longest, row[column].split(separator: "\n").map { TextWidth.of(String($0)) }.max() ?? 0)
        word = max(word, TextWidth.longestWord(row[column]))
      }
    }
  }
}
