/// The cells of a table that was written one a line, up to where the text goes on.
struct CellStream {
  struct Cell {
    var range: Range<Int>
    /// Lines without text between the cell and the one before.
    var gap: Int
    var line: Int
  }

  let text: FoldedText
  /// Every cell begins with a tab; a line without one goes on with the cell before.
  let isTabbed: Bool

  private static let longestGap = 4
  private static let longestCell = 80

  /// The cells from a line on, and the line that is none of them.
  func cells(from first: Int) -> (cells: [Cell], end: Int) {
    var cells: [Cell] = []
    var gap = 0
    var line = first
    while line < text.lines.count, gap <= Self.longestGap {
      let current = text.lines[line]
      let range = content(of: line)
      if range.isEmpty, !current.startsWithTab {
        gap += 1
      } else if isTabbed, !current.startsWithTab {
        // What follows a blank line after a cell is text again.
        guard gap == 0, !cells.isEmpty, range.count <= Self.longestCell else { break }
        if !current.isBareNumber { extend(&cells[cells.count - 1], to: range) }
      } else if !cells.isEmpty && opensAnother(line, text.units[range]) || endsTable(line, range) {
        break
      } else {
        cells.append(Cell(range: range, gap: gap, line: line))
        gap = 0
      }
      line += 1
    }
    return (isTabbed ? cells : joiningWrapped(cells), line)
  }

  /// Where blank lines stand between cells, two lines of words without one are one cell: 城乡供水 / 保证率.
  private func joiningWrapped(_ cells: [Cell]) -> [Cell] {
    let close = cells.dropFirst().lazy.filter { $0.gap == 0 }.count
    guard close > 0, close * 5 <= cells.count else { return cells }
    var joined: [Cell] = []
    for cell in cells {
      if cell.gap == 0, let last = joined.last, isWords(last.range), isWords(cell.range) {
        joined[joined.count - 1].range = last.range.lowerBound..<cell.range.upperBound
        joined[joined.count - 1].line = cell.line
      } else {
        joined.append(cell)
      }
    }
    return joined
  }

  private func isWords(_ cell: Range<Int>) -> Bool {
    switch CellKind(text.units[cell]) {
    case .text, .part, .unit, .office: true
    default: false
    }
  }

  /// The units of a line without the bars that mark its cell.
  func content(of line: Int) -> Range<Int> { text.cell(text.lines[line].range) }

  private func extend(_ cell: inout Cell, to range: Range<Int>) {
    cell.range = cell.range.isEmpty ? range : cell.range.lowerBound..<range.upperBound
  }

  private func endsTable(_ line: Int, _ range: Range<Int>) -> Bool {
    let cell = text.units[range]
    let isMarked = isTabbed || text.lines[line].bars > 0
    if !isMarked, range.count > Self.longestCell || cell.contains(0x3002) { return true }
    if let last = cell.last, !isMarked, last == 0x3A || last == 0x3B || last == 0x21 { return true }
    return TableNotes.isNote(cell) || Self.newParts.prefix(of: cell) != nil
  }

  /// 指标, and a year below it: the header of another table.
  private func opensAnother(_ line: Int, _ cell: ArraySlice<UInt16>) -> Bool {
    guard ColumnRole.opensTable(cell) else { return false }
    var next = line + 1
    while next < text.lines.count, next < line + 4, text.lines[next].range.isEmpty { next += 1 }
    guard next < text.lines.count else { return false }
    return ColumnRole.isHeaderWord(text.units[content(of: next)])
  }

  private static let newParts = WordList("附件 附表 专栏 表1 表2 表3 表4 表5 表6 表7 表8 表9 第一章 第二章 第三章 第四章 第五章 第六章 第七章 第八章")
}
