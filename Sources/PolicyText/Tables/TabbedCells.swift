/// A flattened word-processor table: a tab before every cell, one cell a line, and a blank line after every row. A
/// line without a tab goes on with the cell above.
struct TabbedCells {
  let text: FoldedText

  func read(at line: Int) -> TableFinder.Attempt {
    var groups: [Group] = []
    var next = line
    while let group = group(at: next) {
      groups.append(group)
      next = group.end
    }
    let none = TableFinder.Attempt.none(before: max(next, line + 1))
    guard let header = header(groups) else {
      // Without blank lines between the rows the words of the header tell the columns.
      return none
    }
    var first = header
    var rows = groups[header...].map(\.cells)
    if header > 0, groups[header - 1].cells.count == 1 {
      first -= 1
      rows.insert(groups[header - 1].cells, at: 0)
    }
    let assembly = TableAssembly(text: text, rows: rows)
    guard let table = assembly.table() else { return none }
    let found = FoundTable(
      lines: groups[first].line..<next, table: table, markup: groups[first...].flatMap(\.pageNumbers))
    return groups[first].line == line
      ? .found(TableNotes(text: text).complete(found)) : .none(before: groups[first].line)
  }

  private struct Group {
    var cells: [Range<Int>] = []
    var pageNumbers: [Range<Int>] = []
    var line: Int
    var end: Int
  }

  /// The first row of short cells that has the words of a header, or that another row has as many cells as.
  private func header(_ groups: [Group]) -> Int? {
    var later: [Int: Int] = [:]  // the last group of each length
    for (index, group) in groups.enumerated() { later[group.cells.count] = index }
    return groups.indices.dropLast().first { index in
      let cells = groups[index].cells
      guard cells.count >= 2, cells.allSatisfy({ $0.count <= 40 }) else { return false }
      return later[cells.count]! > index || cells.contains { ColumnRole.isHeaderWord(text.units[$0]) }
    }
  }

  /// The cells of one row from a line on.
  private func group(at line: Int) -> Group? {
    var next = line
    var pageNumbers: [Range<Int>] = []
    while next < text.lines.count, text.lines[next].isBlank || (text.lines[next].isBareNumber && next > line) {
      if text.lines[next].isBareNumber { pageNumbers.append(text.lines[next].range) }
      next += 1
    }
    guard next < text.lines.count, text.lines[next].startsWithTab else { return nil }
    var group = Group(pageNumbers: pageNumbers, line: next, end: next)
    group.cells.reserveCapacity(8)
    while next < text.lines.count {
      let current = text.lines[next]
      if current.startsWithTab {
        group.cells.append(text.cell(current.range))
      } else if current.isBareNumber {
        group.pageNumbers.append(current.range)
      } else if !current.isBlank {
        extend(&group.cells[group.cells.count - 1], to: current.range)
      } else if let resumed = resumption(after: next) {
        next = resumed
        continue
      } else {
        break
      }
      next += 1
    }
    group.end = next
    return group
  }

  /// A cell that was broken by blank lines: short untabbed lines follow (推动教育 / 文旅医疗 / 设备水平), and a cell
  /// follows these.
  private func resumption(after blank: Int) -> Int? {
    var next = blank + 1
    for _ in 0..<8 {
      guard next < text.lines.count else { return nil }
      let line = text.lines[next]
      guard !line.isBlank, !line.startsWithTab, line.range.count <= 20 else { return nil }
      next += 1
      while next < text.lines.count, next <= blank + 16, !text.lines[next].isBlank, !text.lines[next].startsWithTab {
        next += 1
      }
      guard next < text.lines.count else { return nil }
      if text.lines[next].startsWithTab { return blank + 1 }
      next += 1
    }
    return nil
  }

  private func extend(_ cell: inout Range<Int>, to range: Range<Int>) {
    cell = cell.isEmpty ? range : cell.lowerBound..<range.upperBound
  }
}
