/// A table in the lines of a document.
struct FoundTable {
  /// The lines that it takes, notes included.
  var lines: Range<Int>
  var table: Table
  /// Units inside its cells that are no text: `<p>`, `</span>`.
  var markup: [Range<Int>] = []
}

/// Finds the tables of a document in one pass over its lines, whatever form they come in.
///
/// Each form looks at the line where it might begin. A form that has looked far ahead in vain is not asked again
/// before the line it gave up at, so that a document of nothing but half tables is still read in one pass.
struct TableFinder {
  let text: FoldedText

  /// What a form makes of a line.
  enum Attempt {
    case found(FoundTable)
    /// No table begins before this line.
    case none(before: Int)
  }

  func tables() -> [FoundTable] {
    var found: [FoundTable] = []
    var tried = [Int](repeating: 0, count: Form.allCases.count)
    var line = 0
    while line < text.lines.count {
      guard var table = table(at: line, &tried) else {
        line += 1
        continue
      }
      if let last = found.last { table = table.continuing(last, in: text) }
      line = max(line + 1, table.lines.upperBound)
      found.append(table)
    }
    return found
  }

  private func table(at line: Int, _ tried: inout [Int]) -> FoundTable? {
    let first = text.lines[line]
    guard !first.range.isEmpty || first.startsWithTab else { return nil }
    for form in Form.allCases where tried[form.rawValue] <= line && form.mayBegin(first, text) {
      switch form.read(text, line) {
      case .found(let table): return table
      case .none(let before): tried[form.rawValue] = before
      }
    }
    return nil
  }

  /// The forms in which a table may come, in the order in which they are asked.
  private enum Form: Int, CaseIterable {
    case html, bars, tabs, tabbedCells, commas, cellLines, groupedCells, placedColumns, blankColumns

    /// A cheap look at the first line.
    func mayBegin(_ line: FoldedText.Line, _ text: FoldedText) -> Bool {
      switch self {
      case .html: line.hasAngle
      case .bars: line.bars > 0
      case .tabs: line.tabs > 0
      case .tabbedCells: line.startsWithTab && line.tabs == 0
      case .commas: line.commas > 1
      case .cellLines, .groupedCells: CellLines.mayBegin(line, text)
      case .placedColumns: PlacedColumns.mayBegin(line, text)
      case .blankColumns: BlankColumns.mayBegin(line, text)
      }
    }

    func read(_ text: FoldedText, _ line: Int) -> Attempt {
      switch self {
      case .html: HTMLTable(text: text).read(at: line)
      case .bars: BarTable(text: text).read(at: line)
      case .tabs: SeparatedTable(text: text, separator: 0x09).read(at: line)
      case .tabbedCells: TabbedCells(text: text).read(at: line)
      case .commas: SeparatedTable(text: text, separator: 0x2C).read(at: line)
      case .cellLines: CellLines(text: text).read(at: line)
      case .groupedCells: GroupedCells(text: text).read(at: line)
      case .placedColumns: PlacedColumns(text: text).read(at: line)
      case .blankColumns: BlankColumns(text: text).read(at: line)
      }
    }
  }
}

extension FoldedText {
  /// The units of a range without those at its ends that only separate cells: blanks, bars and quotation marks of
  /// comma-separated values.
  func cell(_ range: Range<Int>, trimming signs: [UInt16] = [0x20, 0x09, 0x7C]) -> Range<Int> {
    var range = range
    while let first = range.first, signs.contains(units[first]) { range.removeFirst() }
    while let last = range.last, signs.contains(units[last]) { range.removeLast() }
    return range
  }
}
