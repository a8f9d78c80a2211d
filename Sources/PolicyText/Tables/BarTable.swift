/// A table with upright bars between the cells of a row, with or without bars at the ends of the line and a |---| line
/// under the header.
///
/// ```
/// | 指标 | 2025年 | 2030年 |        指标 | 2025年 | 2030年
/// | --- | --- | --- |              森林覆盖率（%） | 48.2 | 48.5
/// | 森林覆盖率（%） | 48.2 | 48.5 |
/// ```
struct BarTable {
  let text: FoldedText
  private static let bar: UInt16 = 0x7C

  func read(at line: Int) -> TableFinder.Attempt {
    guard cells(of: text.lines[line].range).count >= 2 else { return .none(before: line + 1) }
    let hasOuterBars = text.units[text.lines[line].range].first == Self.bar
    var rows: [[Range<Int>]] = []
    var hasRule = false
    var end = line
    var next = line
    while next < text.lines.count {
      let current = text.lines[next]
      if current.range.isEmpty || current.isBareNumber {
        // One blank line or page number may stand between rows.
        guard next == end else { break }
        next += 1
        continue
      }
      guard current.bars > 0 else { break }
      if isRule(current.range) {
        hasRule = true
        next += 1
        end = next
        continue
      }
      let last = hasOuterBars ? lastLine(ofRowAt: next) : next
      let row = cells(of: current.range.lowerBound..<text.lines[last].range.upperBound)
      guard row.count >= 2 || (hasOuterBars && current.bars >= 2) else { break }
      if next > end, opensTable(row) { break }
      rows.append(row)
      next = last + 1
      end = next
    }
    guard let table = table(rows, hasRule: hasRule) else { return .none(before: max(end, line + 1)) }
    return .found(TableNotes(text: text).complete(FoundTable(lines: line..<end, table: table)))
  }

  /// With a |---| line it is a table whatever it holds; without one the words of a header or even rows must show it.
  private func table(_ rows: [[Range<Int>]], hasRule: Bool) -> Table? {
    if hasRule { return TableAssembly(text: text, rows: rows).table() }
    guard rows.count >= 2, let table = TableAssembly(text: text, rows: rows).table(), !table.rows.isEmpty else {
      return nil
    }
    let isNamed = table.columns.contains { titles in
      titles.contains { ColumnRole.isHeaderWord(text.units[$0]) }
    }
    let isEven = rows.allSatisfy { $0.count == rows[0].count && $0.count >= 3 }
    return isNamed || (isEven && (rows.count >= 3 || statesNumbers(rows))) ? table : nil
  }

  private func statesNumbers(_ rows: [[Range<Int>]]) -> Bool {
    rows.allSatisfy { row in row.contains { CellKind(text.units[$0]).isNumeric } }
  }

  /// After a blank line the words of a header open a table of their own.
  private func opensTable(_ row: [Range<Int>]) -> Bool {
    row.allSatisfy { $0.isEmpty || ColumnRole.isHeaderWord(text.units[$0]) }
  }

  /// A row with outer bars whose line ends without one goes on in the next lines.
  private func lastLine(ofRowAt line: Int) -> Int {
    guard text.units[text.lines[line].range].last != Self.bar else { return line }
    for next in line + 1..<max(line + 1, min(line + 5, text.lines.count)) {
      let range = text.lines[next].range
      guard !range.isEmpty, text.units[range].first != Self.bar else { return line }
      if text.units[range].last == Self.bar { return next }
    }
    return line
  }

  private func isRule(_ range: Range<Int>) -> Bool {
    range.count >= 3 && text.units[range].contains(0x2D)
      && text.units[range].allSatisfy {
        $0 == Self.bar || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 || $0 == 0x2B || $0 == 0x3D
      }
  }

  private func cells(of range: Range<Int>) -> [Range<Int>] {
    var cells = text.split(range, at: Self.bar)
    if cells.count > 1, cells[0].isEmpty { cells.removeFirst() }
    if cells.count > 1, cells[cells.count - 1].isEmpty, text.units[range].last == Self.bar { cells.removeLast() }
    return cells
  }
}

extension FoldedText {
  /// The cells of a line; a separator inside quotation marks does not count in comma-separated values.
  func split(_ range: Range<Int>, at separator: UInt16) -> [Range<Int>] {
    let isQuoted = separator == 0x2C
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    var quoted = false
    for index in range {
      if isQuoted, units[index] == 0x22 { quoted.toggle() }
      if units[index] == separator, !quoted {
        cells.append(trimmed(start..<index, isQuoted))
        start = index + 1
      }
    }
    cells.append(trimmed(start..<range.upperBound, isQuoted))
    return cells
  }

  /// Without blanks, the quotation marks of comma-separated values, and the `**` of Markdown.
  private func trimmed(_ range: Range<Int>, _ isQuoted: Bool) -> Range<Int> {
    let cell = self.cell(range, trimming: isQuoted ? [0x20, 0x22] : [0x20])
    guard cell.count > 4, units[cell].starts(with: [0x2A, 0x2A]), units[cell].suffix(2).elementsEqual([0x2A, 0x2A])
    else { return cell }
    return cell.dropFirst(2).dropLast(2)
  }
}
