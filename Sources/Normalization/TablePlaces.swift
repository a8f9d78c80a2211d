import PolicyText

/// Where the tables of a document stand.
struct TablePlaces {
  /// The units of each table, and its first byte, in the order of the text.
  private let places: [(units: Range<Int>, start: Int)]

  init(_ document: PlanDocument) {
    places = document.blocks.compactMap { block in
      guard case .table(let table, _) = block else { return nil }
      let cells = table.rows.joined().filter { !$0.isEmpty }
      guard let first = cells.map(\.lowerBound).min(), let last = cells.map(\.upperBound).max() else { return nil }
      return (first..<last, document.text.bytes(of: first..<last).lowerBound)
    }.sorted { $0.0.lowerBound < $1.0.lowerBound }
  }

  /// The first byte of the table that holds a passage; nil for the running text.
  func start(of passage: Range<Int>) -> Int? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].units.upperBound <= passage.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].units.contains(passage.lowerBound) ? places[low].start : nil
  }
}
