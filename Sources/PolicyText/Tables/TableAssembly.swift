/// Makes a table of rows of cells, as every form gives them: finds the header rows, brings rows of unequal length to
/// the same columns, and sets notes apart.
struct TableAssembly {
  let text: FoldedText
  var rows: [[Range<Int>]]
  /// The header rows, where the form marks them (|---|, <th>).
  var headerCount: Int?

  private static let mostColumns = 60

  func table() -> Table? {
    let stated = rows.filter { row in row.contains { !$0.isEmpty } }
    // Rows of one cell above the header are its caption.
    let captions = stated.dropLast().prefix { onlyCell($0) != nil }
    let rows = stated[captions.count...]
    guard !rows.isEmpty else { return nil }
    let marked = headerCount.map { $0 - captions.count } ?? 0
    let header = min(marked > 0 ? marked : countHeaderRows(rows), rows.count)
    let titles = Array(rows.prefix(header))
    var body = Array(rows.dropFirst(header))
    var notes: [Range<Int>] = []
    body.removeAll { row in
      guard let note = onlyCell(row), TableNotes.isNote(text.units[note]) else { return false }
      notes.append(note)
      return true
    }
    let count = countColumns(titles, body)
    guard count >= 2, count <= Self.mostColumns else { return nil }
    let columns = HeaderRows(text: text, rows: titles, count: count, body: body).columns()
    let roles = columns.map { role($0) }
    let alignment = CellAlignment(roles)
    body = body.map { row in
      // The heading of a group may span all columns.
      let row = onlyCell(row).flatMap { cell in row.first == cell ? [cell] : nil } ?? row
      return fitted(row, count, alignment)
    }
    return Table(caption: captions.last.flatMap(onlyCell), columns: columns, rows: body, notes: notes)
  }

  /// What a column holds, by all its titles.
  func role(_ titles: [Range<Int>]) -> ColumnRole {
    ColumnRole(header: titles.flatMap { text.units[$0] }[...])
  }

  private func onlyCell(_ row: [Range<Int>]) -> Range<Int>? {
    var only: Range<Int>?
    for cell in row where !cell.isEmpty && cell != only {
      if only != nil { return nil }
      only = cell
    }
    return only
  }

  /// The first row, and the rows up to the last one near the top that holds nothing but words of headers or units.
  private func countHeaderRows(_ rows: ArraySlice<[Range<Int>]>) -> Int {
    var count = 1
    for (index, row) in rows.enumerated().dropFirst().prefix(4) {
      let cells = row.filter { !$0.isEmpty }
      if cells.contains(where: { isStated($0) }) { break }
      if cells.count >= 2, cells.allSatisfy({ isTitle($0) }) { count = index + 1 }
    }
    return count
  }

  /// A value: rows of headers hold none.
  private func isStated(_ cell: Range<Int>) -> Bool {
    let kind = CellKind(text.units[cell])
    return (kind.isNumeric && HeaderYear(text.units[cell]) == nil) || kind == .dash || kind == .binding
  }

  private func isTitle(_ cell: Range<Int>) -> Bool {
    let title = text.units[cell]
    return ColumnRole.isHeaderWord(title) || UnitWriting.isUnit(title)
      || (title.first == 0x28 && title.last == 0x29 && UnitWriting.isUnit(title.dropFirst().dropLast()))
  }

  /// As many as the header has, or as the rows have where titles that span columns were written once.
  private func countColumns(_ titles: [[Range<Int>]], _ body: [[Range<Int>]]) -> Int {
    let header = titles.lazy.map(\.count).max() ?? 0
    var lengths: [Int: Int] = [:]
    for row in body { lengths[row.count - row.reversed().prefix { $0.isEmpty }.count, default: 0] += 1 }
    let longer = lengths.filter { $0.key > header && $0.value * 2 > body.count }.keys.max()
    return longer ?? header
  }

  private func fitted(_ row: [Range<Int>], _ count: Int, _ alignment: CellAlignment) -> [Range<Int>] {
    if row.count == count { return row }
    if row.count > count {
      // What is too many is kept with the last cell: nothing that was written gets lost.
      let last = row[(count - 1)...].filter { !$0.isEmpty }
      let joined = last.isEmpty ? row[count - 1] : last[0].lowerBound..<last[last.count - 1].upperBound
      return row.prefix(count - 1) + [joined]
    }
    var cells = [Range<Int>](repeating: 0..<0, count: count)
    let places = alignment.places(of: row.map { CellKind(text.units[$0]) }, isOneRow: true)
    for (cell, place) in zip(row, places) { cells[place.column] = cell }
    return cells
  }
}
