extension FoldedText {
  /// Finds the tables of the text, and takes out of it what is no text: now that the tables are known, a number alone
  /// on its line is a cell inside one and a page number anywhere else.
  mutating func takeTables() -> [FoundTable] {
    let tables = TableFinder(text: self).tables()
    var removed: [Range<Int>] = []
    var line = 0
    func removePageNumbers(before end: Int) {
      while line < end {
        if lines[line].isBareNumber { removed.append(lines[line].range) }
        line += 1
      }
    }
    for found in tables {
      removePageNumbers(before: found.lines.lowerBound)
      removed += found.markup
      line = max(line, found.lines.upperBound)
    }
    removePageNumbers(before: lines.count)
    removed.removeAll { $0.isEmpty }
    guard !removed.isEmpty else { return tables }
    let removal = Removal(removed)
    remove(removal)
    return tables.map { FoundTable(lines: $0.lines, table: removal.table($0.table), markup: []) }
  }
}
