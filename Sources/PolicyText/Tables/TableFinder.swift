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
    var tried = [Int](repeating: 0, count: Self.forms.count)
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
    for (index, form) in Self.forms.enumerated() where tried[index] <= line && form.mayBegin(first, text) {
      switch form.read(text, line) {
      case .found(let table): return table
      case .none(let before): tried[index] = before
      }
    }
    return nil
  }

  private struct Form {
    /// A cheap look at the first line.
    var mayBegin: @Sendable (FoldedText.Line, FoldedText) -> Bool
    var read: @Sendable (FoldedText, Int) -> Attempt
  }

  private static let forms = [
    Form(mayBegin: { line, _ in line.hasAngle }, read: { HTMLTable(text: $0).read(at: $1) }),
    Form(mayBegin: { line, _ in line.bars > 0 }, read: { BarTable(text: $0).read(at: $1) }),
    Form(mayBegin: { line, _ in line.tabs > 0 }, read: { SeparatedTable(text: $0, separator: 0x09).read(at: $1) }),
    Form(
      mayBegin: { line, _ in line.startsWithTab && line.tabs == 0 }, read: { TabbedCells(text: $0).read(at: $1) }),
    Form(mayBegin: { line, _ in line.commas > 1 }, read: { SeparatedTable(text: $0, separator: 0x2C).read(at: $1) }),
    Form(mayBegin: { CellLines.mayBegin($0, $1) }, read: { CellLines(text: $0).read(at: $1) }),
    Form(mayBegin: { CellLines.mayBegin($0, $1) }, read: { GroupedCells(text: $0).read(at: $1) }),
    Form(mayBegin: { PlacedColumns.mayBegin($0, $1) }, read: { PlacedColumns(text: $0).read(at: $1) }),
    Form(mayBegin: { BlankColumns.mayBegin($0, $1) }, read: { BlankColumns(text: $0).read(at: $1) }),
  ]
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
