/// A table in HTML: `<table><tr><td rowspan="2">…</td></tr></table>`, on one line or many.
struct HTMLTable {
  let text: FoldedText

  func read(at line: Int) -> TableFinder.Attempt {
    let range = text.lines[line].range
    var scanner = MarkupScanner(text: text, position: range.lowerBound)
    guard let open = scanner.next(in: range, where: { $0.name == .table && !$0.isClosing }) else {
      return .none(before: line + 1)
    }
    var grid = SpanGrid()
    var headerCount = 0
    var isHeaderRow = true
    var cell: (start: Int, tag: Markup)?
    var markup: [Range<Int>] = [open.range]
    var end: Int?
    func close(at position: Int) {
      guard let current = cell else { return }
      grid.append(text.cell(current.start..<position), current.tag)
      if current.tag.name == .cell { isHeaderRow = false }
      cell = nil
    }
    while end == nil, let tag = scanner.next(in: scanner.position..<text.units.count, where: { _ in true }) {
      if tag.name == .table {
        // A second table before the end of the first: the first was never closed.
        guard tag.isClosing else { break }
        end = tag.range.upperBound
      }
      markup.append(tag.range)
      switch tag.name {
      case .table: close(at: tag.range.lowerBound)
      case .row:
        close(at: tag.range.lowerBound)
        if grid.hasOpenRow, isHeaderRow { headerCount += 1 }
        grid.endRow()
        isHeaderRow = headerCount == grid.rows.count
      case .cell, .headerCell:
        close(at: tag.range.lowerBound)
        if !tag.isClosing { cell = (tag.range.upperBound, tag) }
      case .other: break
      }
    }
    let last = end ?? lineEnd(after: cell?.start ?? markup[markup.count - 1].upperBound, from: line)
    close(at: last)
    grid.endRow()
    markup = markup.filter { $0.upperBound <= last }
    let next = lineAfter(last, from: line)
    guard let table = TableAssembly(text: text, rows: trimmed(grid.rows, markup), headerCount: headerCount).table(),
      next > line
    else { return .none(before: max(next, line + 1)) }
    let found = FoundTable(lines: line..<next, table: table, markup: markup)
    return .found(TableNotes(text: text).complete(found))
  }

  /// The end of the line that holds a place.
  private func lineEnd(after place: Int, from line: Int) -> Int {
    text.lines[line...].first { $0.range.upperBound > place }?.range.upperBound ?? text.units.count
  }

  /// The line after the one that holds the end of the table.
  private func lineAfter(_ end: Int, from line: Int) -> Int {
    var next = line
    while next < text.lines.count, text.lines[next].range.lowerBound < end || text.lines[next].range.isEmpty {
      next += 1
    }
    return next
  }

  /// Cells without the markup at their ends.
  private func trimmed(_ rows: [[Range<Int>]], _ markup: [Range<Int>]) -> [[Range<Int>]] {
    let starts = Dictionary(markup.map { ($0.lowerBound, $0.upperBound) }, uniquingKeysWith: { first, _ in first })
    let ends = Dictionary(markup.map { ($0.upperBound, $0.lowerBound) }, uniquingKeysWith: { first, _ in first })
    return rows.map { row in
      row.map { cell in
        var cell = cell
        while !cell.isEmpty, let after = starts[cell.lowerBound] {
          cell = min(after, cell.upperBound)..<cell.upperBound
        }
        while !cell.isEmpty, let before = ends[cell.upperBound] {
          cell = cell.lowerBound..<max(before, cell.lowerBound)
        }
        return cell
      }
    }
  }
}
