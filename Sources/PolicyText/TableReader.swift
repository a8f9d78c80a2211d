/// Finds tables in three forms: one cell a line with a leading tab (a flattened word-processor table), Markdown, and
/// comma- or tab-separated lines.
struct TableReader {
  let text: FoldedText

  /// The table that starts at a line, and the line after it.
  func table(at line: Int) -> (Table, next: Int)? {
    let first = text.lines[line]
    if first.startsWithTab { return flattened(at: line) }
    guard let unit = text.units[first.range].first else { return nil }
    if unit == 0x7C { return markdown(at: line) }
    return delimited(at: line, separator: 0x09) ?? delimited(at: line, separator: 0x2C)
  }

  // MARK: One cell a line

  private func flattened(at line: Int) -> (Table, next: Int)? {
    var groups: [[Range<Int>]] = []
    var next = line
    while let (cells, after) = cellGroup(at: next) {
      groups.append(cells)
      next = after
    }
    let caption = groups.first?.count == 1 ? groups.removeFirst().first : nil
    guard let header = groups.first, header.count >= 2,
      groups.dropFirst().contains(where: { $0.count == header.count }),
      header.allSatisfy({ $0.count <= 40 })
    else { return nil }
    let rows = groups.dropFirst().filter { $0.count <= header.count }
    return (Table(caption: caption, header: header, rows: Array(rows)), next)
  }

  /// The cells of one row: lines with a leading tab, each with the untabbed lines that go on in the same cell.
  private func cellGroup(at line: Int) -> (cells: [Range<Int>], next: Int)? {
    var next = line
    while next < text.lines.count, text.lines[next].isBlank { next += 1 }
    guard next < text.lines.count, text.lines[next].startsWithTab else { return nil }
    var cells: [Range<Int>] = []
    while next < text.lines.count {
      let current = text.lines[next]
      if current.startsWithTab {
        cells.append(current.range)
        next += 1
      } else if !current.isBlank, !cells.isEmpty {
        extend(&cells[cells.count - 1], to: current.range)
        next += 1
      } else if let resumed = resumption(after: next) {
        next = resumed
      } else {
        break
      }
    }
    return (cells, next)
  }

  /// A cell that was broken by a blank line: a short untabbed line follows, and a cell follows that one.
  private func resumption(after blank: Int) -> Int? {
    let next = blank + 1
    guard blank < text.lines.count, text.lines[blank].isBlank, next + 1 < text.lines.count else { return nil }
    let line = text.lines[next]
    guard !line.isBlank, !line.startsWithTab, line.range.count <= 20 else { return nil }
    var after = next + 1
    // The rest of the cell may itself hold a blank line: 推动教育 / 文旅医疗 / 设备水平.
    while after + 1 < text.lines.count, text.lines[after].isBlank, !text.lines[after + 1].isBlank,
      !text.lines[after + 1].startsWithTab, text.lines[after + 1].range.count <= 20
    { after += 2 }
    return after < text.lines.count && text.lines[after].startsWithTab ? next : nil
  }

  private func extend(_ cell: inout Range<Int>, to range: Range<Int>) {
    cell = cell.isEmpty ? range : cell.lowerBound..<range.upperBound
  }

  // MARK: Markdown

  private func markdown(at line: Int) -> (Table, next: Int)? {
    guard line + 1 < text.lines.count, isMarkdownRule(text.lines[line + 1].range) else { return nil }
    let header = pipeCells(text.lines[line].range)
    var rows: [[Range<Int>]] = []
    var next = line + 2
    while next < text.lines.count, text.units[text.lines[next].range].first == 0x7C {
      rows.append(pipeCells(text.lines[next].range))
      next += 1
    }
    return (Table(caption: nil, header: header, rows: rows), next)
  }

  private func isMarkdownRule(_ range: Range<Int>) -> Bool {
    range.count >= 3
      && text.units[range].allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }
      && text.units[range].contains(0x2D)
  }

  private func pipeCells(_ range: Range<Int>) -> [Range<Int>] {
    var cells = split(range, at: 0x7C)
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.isEmpty == true, text.units[range].last == 0x7C { cells.removeLast() }
    return cells
  }

  // MARK: One row a line

  /// At least three lines with the same number of separators, whose first looks like a header: short cells, no full
  /// stop, one of them a year or a word such as 指标.
  private func delimited(at line: Int, separator: UInt16) -> (Table, next: Int)? {
    guard line + 2 < text.lines.count else { return nil }
    let first = text.lines[line]
    guard (separator == 0x09 ? first.tabs : first.commas) >= 2, first.range.count <= 200 else { return nil }
    // The next two lines have as many cells, or this is prose with commas.
    let second = text.lines[line + 1]
    let third = text.lines[line + 2]
    guard
      separator == 0x09
        ? second.tabs == first.tabs && third.tabs == first.tabs
        : second.commas >= first.commas && third.commas >= first.commas, !text.units[first.range].contains(0x3002)
    else { return nil }
    let range = first.range
    let header = split(range, at: separator)
    guard header.count >= 3, header.allSatisfy({ !$0.isEmpty && $0.count <= 20 }), looksLikeHeader(header) else {
      return nil
    }
    var rows: [[Range<Int>]] = []
    var next = line + 1
    while next < text.lines.count, !text.lines[next].isBlank {
      let cells = split(text.lines[next].range, at: separator)
      guard cells.count == header.count else { break }
      rows.append(cells)
      next += 1
    }
    return rows.count >= 2 ? (Table(caption: nil, header: header, rows: rows), next) : nil
  }

  private func looksLikeHeader(_ cells: [Range<Int>]) -> Bool {
    let words = ["指标", "名称", "目标", "项目", "单位"]
    let named = cells.contains { cell in words.contains { text.string(cell).contains($0) } }
    let dated = cells.contains { text.string($0).contains("年") }
    return named && dated
  }

  /// Cells of one line; a separator inside quotation marks does not count.
  private func split(_ range: Range<Int>, at separator: UInt16) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    var quoted = false
    for index in range {
      if separator == 0x2C, text.units[index] == 0x22 { quoted.toggle() }
      if text.units[index] == separator, !quoted {
        cells.append(trimmed(start..<index))
        start = index + 1
      }
    }
    cells.append(trimmed(start..<range.upperBound))
    return cells
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, text.units[first] == 0x20 || text.units[first] == 0x22 { range.removeFirst() }
    while let last = range.last, text.units[last] == 0x20 || text.units[last] == 0x22 { range.removeLast() }
    return range
  }
}
