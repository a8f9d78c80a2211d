extension FoldedText {
  /// Takes some ranges of units out: page numbers in prose, markup inside a cell. Only who has read the layout knows
  /// which these are, so they go after folding, in place.
  mutating func remove(_ removal: Removal) {
    removal.apply(to: &units)
    removal.apply(to: &offsets)
    removal.apply(to: &lines)
  }

  /// Leaves out what begins at a byte of the source or behind it.
  mutating func cut(atByte byte: Int) {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    units.removeLast(units.count - low)
    offsets.removeLast(offsets.count - low)
    while let last = lines.last, last.range.lowerBound >= low { lines.removeLast() }
    if let last = lines.last, last.range.upperBound > low {
      lines[lines.count - 1].range = last.range.lowerBound..<low
    }
  }
}

/// What the removal of ranges makes of a place in a text.
struct Removal {
  private let ranges: [Range<Int>]
  /// Units removed before each range.
  private let before: [Int]

  /// - Parameter ranges: in order and apart from each other, none of them empty.
  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges
    var sum = 0
    before = ranges.map { range in
      defer { sum += range.count }
      return sum
    }
  }

  /// Closes the gaps: what stands behind a range moves up.
  func apply<Element>(to elements: inout [Element]) {
    guard let first = ranges.first else { return }
    let kept = elements.withUnsafeMutableBufferPointer { elements in
      guard let base = elements.baseAddress else { return 0 }
      var end = first.lowerBound
      for (index, range) in ranges.enumerated() {
        let next = index + 1 < ranges.count ? ranges[index + 1].lowerBound : elements.count
        (base + end).update(from: base + range.upperBound, count: next - range.upperBound)
        end += next - range.upperBound
      }
      return end
    }
    elements.removeLast(elements.count - kept)
  }

  /// Moves the ranges of lines, which follow one another as the removed ones do.
  func apply(to lines: inout [FoldedText.Line]) {
    var passed = 0
    var removed = 0
    func moved(_ place: Int) -> Int {
      while passed < ranges.count, ranges[passed].upperBound <= place {
        removed += ranges[passed].count
        passed += 1
      }
      return place - removed - (passed < ranges.count ? max(0, place - ranges[passed].lowerBound) : 0)
    }
    for index in lines.indices {
      let start = moved(lines[index].range.lowerBound)
      lines[index].range = start..<moved(lines[index].range.upperBound)
    }
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
