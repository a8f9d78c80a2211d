import PolicyText

/// Digits with a unit behind them, found by a search that knows nothing of the reader: 300个, 5.4%, 1.2万亿元.
///
/// Dates and times (2025年, 3月, 8:30) are left out: they are times, and times are no numbers of the account.
enum NumbersWithUnits {
  /// Of the whole text, but for headings and the headers of tables, which name what stands below them.
  static func find(in document: PlanDocument) -> [Range<Int>] {
    let text = document.text
    var names = document.sections.map(\.title)
    for case .table(let table, _) in document.blocks { names += table.columns.joined() + [table.caption ?? 0..<0] }
    return find(text.units, 0..<text.units.count).filter { number in !names.contains { $0.overlaps(number) } }
      .map(text.bytes(of:))
  }

  /// Cells of a table that hold a number and nothing else, but for the numbers of rows (1, 2, 3 …).
  static func cells(of document: PlanDocument) -> [Range<Int>] {
    let text = document.text
    return document.blocks.flatMap { block -> [Range<Int>] in
      guard case .table(let table, _) = block else { return [] }
      return table.columns.indices.flatMap { column -> [Range<Int>] in
        let cells = table.rows.map { $0[column] }.filter { cell in
          cell.contains { isDigit(text.units[$0]) } && cell.allSatisfy { bare.contains(text.units[$0]) }
        }
        let numbers = cells.map { Int(text.string($0)) }
        let isCount = numbers.first == 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == ($0 ?? 0) + 1 }
        return isCount ? [] : cells.map(text.bytes(of:))
      }
    }
  }

  private static let bare = Set("0123456789.%<>≥≤〔〕[]()-+ ".utf16)
  private static let units = Set("%个家户人所座套台辆亩吨件项处条部张公千米平立万亿元".utf16)

  private static func find(_ text: [UInt16], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, isDigit(text[index]) || isPoint(text, index, range) { index += 1 }
      // A5项, 5G基站, 第3个: a name or a place in an order.
      let isName = start > range.lowerBound && (isLatin(text[start - 1]) || text[start - 1] == 0x7B2C)
      if index < range.upperBound, units.contains(text[index]), !isName { found.append(start..<index + 1) }
    }
    return found
  }

  private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  private static func isLatin(_ unit: UInt16) -> Bool {
    (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit) || unit == 0x2D || unit == 0x2E
  }

  private static func isPoint(_ text: [UInt16], _ index: Int, _ range: Range<Int>) -> Bool {
    text[index] == 0x2E && index + 1 < range.upperBound && isDigit(text[index + 1])
  }
}
