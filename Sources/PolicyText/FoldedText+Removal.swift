extension FoldedText {
  /// The text without some ranges of units, in order and apart from each other: page numbers in prose, markup inside
  /// a cell. Only who has read the layout knows which these are, so they go after folding.
  func removing(_ ranges: [Range<Int>]) -> FoldedText {
    let ranges = ranges.filter { !$0.isEmpty }
    guard !ranges.isEmpty else { return self }
    let removal = Removal(ranges)
    var text = self
    text.units = removal.kept(units)
    text.offsets = removal.kept(offsets)
    for line in text.lines.indices { text.lines[line].range = removal.range(text.lines[line].range) }
    return text
  }
}

/// What the removal of ranges makes of a place in a text.
struct Removal {
  private let ranges: [Range<Int>]
  /// Units removed before each range.
  private let before: [Int]

  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges
    var sum = 0
    before = ranges.map { range in
      defer { sum += range.count }
      return sum
    }
  }

  func kept<Element>(_ elements: [Element]) -> [Element] {
    var kept: [Element] = []
    kept.reserveCapacity(elements.count)
    var start = 0
    for range in ranges {
      kept += elements[start..<range.lowerBound]
      start = range.upperBound
    }
    return kept + elements[start...]
  }

  /// Where a range lies afterwards. A range that was removed whole is empty.
  func range(_ range: Range<Int>) -> Range<Int> {
    place(range.lowerBound)..<place(range.upperBound)
  }

  private func place(_ position: Int) -> Int {
    // The first removed range that ends behind the position.
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    let removed = low < ranges.count ? before[low] : (before.last ?? 0) + (ranges.last?.count ?? 0)
    let partly = low < ranges.count ? max(0, position - ranges[low].lowerBound) : 0
    return position - removed - partly
  }

  func table(_ table: Table) -> Table {
    Table(
      caption: table.caption.map(range), columns: table.columns.map { $0.map(range) },
      rows: table.rows.map { $0.map(range) }, notes: table.notes.map(range))
  }
}
