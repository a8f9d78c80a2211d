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
    var end = text.units.count
    func close(at position: Int) {
      guard let current = cell else { return }
      grid.append(text.cell(current.start..<position), current.tag)
      if current.tag.name == .cell { isHeaderRow = false }
      cell = nil
    }
    while let tag = scanner.next(in: scanner.position..<text.units.count, where: { _ in true }) {
      markup.append(tag.range)
      switch tag.name {
      case .table:
        close(at: tag.range.lowerBound)
        if !tag.isClosing { markup.removeLast() }
        end = tag.isClosing ? tag.range.upperBound : tag.range.lowerBound
      case .row:
        close(at: tag.range.lowerBound)
        if grid.hasOpenRow, isHeaderRow { headerCount += 1 }
        grid.endRow()
        isHeaderRow = headerCount == grid.rows.count
        continue
      case .cell, .headerCell:
        close(at: tag.range.lowerBound)
        if !tag.isClosing { cell = (tag.range.upperBound, tag) }
        continue
      case .other:
        continue
      }
      break
    }
    grid.endRow()
    let next = lineAfter(end, from: line)
    guard let table = TableAssembly(text: text, rows: trimmed(grid.rows, markup), headerCount: headerCount).table(),
      next > line
    else { return .none(before: max(next, line + 1)) }
    let found = FoundTable(lines: line..<next, table: table, markup: markup)
    return .found(TableNotes(text: text).complete(found))
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
