/// A table with one row a line and tabs or commas between the cells. Cells that were merged away may be missing:
///
/// ```
/// 类别⇥序号⇥指标名称⇥2020年⇥2025年⇥属性
/// 生态建设⇥1⇥森林覆盖率（%）⇥45.31⇥46.3⇥约束性
/// 2⇥森林蓄积量（万立方米）⇥4606⇥5000
/// ```
struct SeparatedTable {
  let text: FoldedText
  let separator: UInt16

  func read(at line: Int) -> TableFinder.Attempt {
    let first = text.lines[line]
    guard first.range.count <= 300, separator == 0x09 || mayBeList(line), looksLikeHeader(cells(of: line)) else {
      return .none(before: line + 1)
    }
    var rows = [cells(of: line)]
    var end = line + 1
    var next = line + 1
    while next < text.lines.count {
      if text.lines[next].isBlank || text.lines[next].isBareNumber {
        guard next == end, separator == 0x09 else { break }
        next += 1
        continue
      }
      if let rest = restOfCell(at: next, after: end, of: line) {
        let cell = rows[rows.count - 1].removeLast()
        rows[rows.count - 1].append(cell.lowerBound..<rest.upperBound)
        next += 1
        end = next
        continue
      }
      guard var row = row(at: next, after: rows[0]) else { break }
      if row.count == 1, next + 1 < text.lines.count, isWrapped(next, before: next + 1) {
        next += 1
        let rest = cells(of: next)
        row = [row[0].lowerBound..<rest[0].upperBound] + rest.dropFirst()
      }
      rows.append(row)
      next += 1
      end = next
    }
    guard rows.count >= 2, let table = TableAssembly(text: text, rows: rows).table(), !table.rows.isEmpty,
      separator == 0x09 || (statesNumbers(table) && !isWrappedProse(line..<end))
    else { return .none(before: max(end, line + 1)) }
    return .found(TableNotes(text: text).complete(FoundTable(lines: line..<end, table: table)))
  }

  /// The last cell of a row that was cut at the margin: 约束 and 性 below it, and another row below that.
  private func restOfCell(at line: Int, after end: Int, of first: Int) -> Range<Int>? {
    let current = text.lines[line]
    guard separator == 0x09, line == end, line > first + 1, current.tabs == 0, !current.startsWithTab,
      line + 1 < text.lines.count, text.lines[line + 1].tabs > 0, current.range.count <= 40
    else { return nil }
    let above = text.lines[line - 1]
    guard above.width >= 20, above.tabs > 0, above.width >= text.lines[line + 1].width,
      above.width >= text.lines[first].width, CellKind(text.units[current.range]) != .group
    else { return nil }
    return current.range
  }

  /// Lines of one width, of which the last ends with a full stop or goes on in a line that is as wide or holds one: a
  /// sentence that was cut at the margin, and happens to have as many commas in two lines.
  private func isWrappedProse(_ lines: Range<Int>) -> Bool {
    let stop: UInt16 = 0x3002
    let width = text.lines[lines.lowerBound].width
    let isEven = lines.dropLast().allSatisfy { abs(text.lines[$0].width - width) <= 3 }
    guard isEven, width >= 20 else { return false }
    if text.units[text.lines[lines.upperBound - 1].range].last == stop { return true }
    guard lines.upperBound < text.lines.count else { return false }
    let next = text.lines[lines.upperBound]
    return abs(next.width - width) <= 3 || text.units[next.range].contains(stop)
  }

  /// A cheap look that nearly all prose fails: as many commas in the next line, and no full stop.
  private func mayBeList(_ line: Int) -> Bool {
    guard line + 1 < text.lines.count, text.lines[line + 1].commas >= text.lines[line].commas else { return false }
    return !text.units[text.lines[line].range].contains(0x3002)
  }

  /// The cells of a line that goes on with the table, or nil.
  private func row(at line: Int, after header: [Range<Int>]) -> [Range<Int>]? {
    let cells = cells(of: line)
    if separator == 0x2C { return cells.count == header.count ? cells : nil }
    if cells.count >= 2 { return cells }
    // The heading of a group stands alone: 一、经济发展; and so does the beginning of a name that was wrapped.
    guard cells[0].count <= 30, line + 1 < text.lines.count else { return nil }
    if text.lines[line + 1].tabs > 0, isWrapped(line, before: line + 1) { return cells }
    guard CellKind(text.units[cells[0]]) == .group else { return nil }
    let isFollowed =
      text.lines[line + 1].tabs > 0 || (line + 2 < text.lines.count && isWrapped(line + 1, before: line + 2))
    return isFollowed ? cells : nil
  }

  /// The first line of a cell (3.五年新增) whose rest (托位) opens the next line.
  ///
  /// The rest is indented further, or the next line goes on in the middle of a name: rows are numbered and it is not,
  /// or a bracket is opened in the one and closed in the other.
  private func isWrapped(_ line: Int, before next: Int) -> Bool {
    let (first, second) = (text.lines[line], text.lines[next])
    guard separator == 0x09, !first.range.isEmpty, !second.range.isEmpty, !second.startsWithTab, second.tabs > 0 else {
      return false
    }
    let (begin, rest) = (text.units[first.range], text.units[cells(of: next)[0]])
    guard !begin.contains(0x3002), !rest.isEmpty, CellKind(rest) == .text || CellKind(rest) == .unit else {
      return false
    }
    if rest.first == 0x28 || begin.lastIndex(of: 0x28) ?? -1 > begin.lastIndex(of: 0x29) ?? -1 { return true }
    return second.indent > first.indent
      || (Self.isNumbered(begin) && !Self.isNumbered(rest) && CellKind(begin) != .group)
  }

  /// 3.五年…, 其中：…
  private static func isNumbered(_ cell: ArraySlice<UInt16>) -> Bool {
    let digits = cell.prefix { $0.isDigit }.count
    if digits > 0, digits <= 2, let mark = cell.dropFirst(digits).first { return mark == 0x2E || mark == 0x3001 }
    return parts.prefix(of: cell) != nil
  }

  private static let parts = WordList("其中")

  private func cells(of line: Int) -> [Range<Int>] {
    let current = text.lines[line]
    let cells = text.split(current.range, at: separator)
    let start = current.range.lowerBound
    return separator == 0x09 && current.startsWithTab && current.tabs > 0 ? [start..<start] + cells : cells
  }

  /// Short cells; one is a word of headers, and, where commas might be those of a sentence, another is a time.
  private func looksLikeHeader(_ cells: [Range<Int>]) -> Bool {
    let titles = cells.filter { !$0.isEmpty }
    guard titles.count >= 2, titles.allSatisfy({ $0.count <= 40 && !text.units[$0].contains(0x3002) }) else {
      return false
    }
    let words = titles.lazy.filter { ColumnRole.isHeaderWord(text.units[$0]) }.count
    if separator == 0x09 { return words >= 1 }
    guard cells.count >= 3, titles.count == cells.count, titles.allSatisfy({ $0.count <= 20 }) else { return false }
    return words >= 2 || (words == 1 && titles.contains { HeaderYear(text.units[$0]) != nil })
  }

  private func statesNumbers(_ table: Table) -> Bool {
    table.rows.contains { row in row.contains { CellKind(text.units[$0]).isNumeric } } || table.rows.count >= 2
  }
}
