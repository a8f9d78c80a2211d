extension FoundTable {
  /// A table that was cut by a page and goes on without its header gets the one of the part before. Its first row, which
  /// was taken for a header, is a row.
  func continuing(_ before: FoundTable, in text: FoldedText) -> FoundTable {
    guard before.table.columns.count == table.columns.count, stands(behind: before, in: text) else { return self }
    let first = table.columns.map { $0.first ?? 0..<0 }
    guard table.columns.allSatisfy({ $0.count <= 1 }), first.contains(where: { isStated($0, text) }),
      !first.contains(where: { CellKind(text.units[$0]) != .binding && ColumnRole.isHeaderWord(text.units[$0]) })
    else { return self }
    var found = self
    found.table.columns = before.table.columns
    found.table.rows.insert(first, at: 0)
    found.table.caption = found.table.caption ?? before.table.caption
    return found
  }

  private func isStated(_ cell: Range<Int>, _ text: FoldedText) -> Bool {
    let kind = CellKind(text.units[cell])
    return kind.isNumeric || kind == .binding
  }

  /// Blank lines, a page number or 续表 are all that stands between.
  private func stands(behind before: FoundTable, in text: FoldedText) -> Bool {
    guard lines.lowerBound - before.lines.upperBound <= 6 else { return false }
    return text.lines[before.lines.upperBound..<lines.lowerBound].allSatisfy { line in
      line.range.isEmpty || line.isBareNumber
        || (line.range.count <= 12 && Self.again.stands(in: text.units[line.range]))
    }
  }

  private static let again = WordList("续表 (续) 续上表")
}
