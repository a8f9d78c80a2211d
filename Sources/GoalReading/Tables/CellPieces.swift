import PolicyText

/// The lines of a cell that holds several values or names.
struct CellPieces {
  let text: FoldedText

  /// The values of a cell: its lines, or what blanks stand between where each has a number.
  func values(_ cell: Range<Int>) -> [Range<Int>] {
    if text.isUnbroken(cell) { return [text.trimmed(cell)].filter { !$0.isEmpty } }
    let lines = split(cell, where: { text.breaksLine(before: $0) })
    if lines.count > 1 { return lines }
    let blanks = split(cell, where: { text.hasBlank(before: $0) })
    return blanks.count > 1 && blanks.allSatisfy { CellKind(text.units[$0]).isNumeric } ? blanks : lines
  }

  /// The names of a cell. A name that was wrapped over lines is one; 其中 opens parts, of which each is a line.
  func names(_ cell: Range<Int>) -> [Range<Int>] {
    if text.isUnbroken(cell), !Self.part.stands(in: text.units[cell]) {
      return [text.trimmed(cell)].filter { !$0.isEmpty }
    }
    var names: [Range<Int>] = []
    var inParts = false
    for line in split(cell, where: { text.breaksLine(before: $0) || isPartHead($0, cell) }) {
      let isPart = isPartHead(line.lowerBound, cell)
      if isPart || inParts {
        inParts = true
        names += split(line, where: { text.hasBlank(before: $0) })
      } else if let last = names.last, IndicatorName(last, text).unit.isEmpty {
        names[names.count - 1] = last.lowerBound..<line.upperBound
      } else {
        names.append(line)
      }
    }
    return names
  }

  private func isPartHead(_ unit: Int, _ cell: Range<Int>) -> Bool {
    guard Self.part.prefix(of: text.units[unit..<cell.upperBound]) != nil else { return false }
    return unit == cell.lowerBound || text.units[unit - 1] != 0x28
  }

  private func split(_ cell: Range<Int>, where breaks: (Int) -> Bool) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = cell.lowerBound
    for unit in cell where unit > start && breaks(unit) {
      pieces.append(start..<unit)
      start = unit
    }
    pieces.append(start..<cell.upperBound)
    return pieces.map { text.trimmed($0) }.filter { !$0.isEmpty }
  }

  private static let part = WordList("其中")
}

extension FoldedText {
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, units[first] == 0x20 || units[first] == 0x7C { range.removeFirst() }
    while let last = range.last, units[last] == 0x20 || units[last] == 0x7C { range.removeLast() }
    return range
  }
}
