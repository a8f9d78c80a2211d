/// The widths of a table's columns by what stands in them: short columns as wide as their longest cell, so that no name
/// and no number breaks; the rest goes to the columns of passages and remarks, more to those that hold more.
///
/// All widths are in halves of a Chinese character.
struct ColumnWidths {
  private(set) var widths: [Int]
  /// Whether every short column got its room.
  private(set) var isRoomy = true

  /// A column that needs no more than this is short.
  private static let short = 16
  /// A column of text is not narrower than this, where there is room.
  private static let narrowest = 12

  init(_ table: TextTable, available: Int) {
    let columns = table.columns.indices.map { Content(table, column: $0) }
    widths = columns.map(\.longest)
    let wanted = widths.reduce(0, +)
    guard wanted > available else {
      widen(by: available - wanted)
      return
    }
    let isLong = columns.map { $0.longest > Self.short }
    let taken = zip(columns, isLong).reduce(0) { $0 + ($1.1 ? 0 : $1.0.longest) }
    let least = zip(columns, isLong).map { $1 ? max($0.word, Self.narrowest) : $0.longest }
    guard taken < available, least.reduce(0, +) <= available else {
      squeeze(columns, available)
      return
    }
    share(columns, isLong, least, available - taken)
  }

  /// The table is as wide as the text: what is left over goes to the columns by their width.
  private mutating func widen(by rest: Int) {
    let total = widths.reduce(0, +)
    guard total > 0 else { return }
    for index in widths.indices { widths[index] += widths[index] * rest / total }
  }

  /// Shares room among the long columns by what they hold; none gets more than it needs, or less than it must have.
  private mutating func share(_ columns: [Content], _ isLong: [Bool], _ least: [Int], _ room: Int) {
    var open = columns.indices.filter { isLong[$0] }
    var room = room
    while !open.isEmpty {
      let weights = open.reduce(0.0) { $0 + columns[$1].weight }
      let shares = open.map { Int(Double(room) * columns[$0].weight / weights) }
      // Whoever would get too little or more than it needs is settled first; the others share what is left.
      guard
        let place = open.indices.first(where: { shares[$0] < least[open[$0]] })
          ?? open.indices.first(where: { shares[$0] > columns[open[$0]].longest })
      else {
        for (column, share) in zip(open, shares) { widths[column] = share }
        return
      }
      let column = open.remove(at: place)
      widths[column] = shares[place] < least[column] ? least[column] : columns[column].longest
      room -= widths[column]
    }
    // All have what they need; the last one takes what is left.
    if room > 0, let last = isLong.lastIndex(of: true) { widths[last] += room }
  }

  /// Too many columns for the page: each by the root of what it holds, so that the short ones keep some room.
  private mutating func squeeze(_ columns: [Content], _ available: Int) {
    isRoomy = false
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
    /// The root of the mean square of the widths: long cells count more, because they make rows high.
    var weight: Double

    init(_ table: TextTable, column: Int) {
      let title = table.columns[column].title
      // A title of more than three characters may break in two.
      let head = TextWidth.of(title) > 6 ? (TextWidth.of(title) + 3) / 4 * 2 : TextWidth.of(title)
      (longest, word) = (max(head, TextWidth.longestWord(title)), TextWidth.longestWord(title))
      var squares = 0.0
      for row in table.rows {
        let width = row[column].split(separator: "\n").map { TextWidth.of(String($0)) }.max() ?? 0
        longest = max(longest, width)
        word = max(word, TextWidth.longestWord(row[column]))
        squares += Double(width * width)
      }
      weight = max(1, (squares / Double(max(table.rows.count, 1))).squareRoot())
    }
  }
}
