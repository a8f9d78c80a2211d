/// A line of a laid-out table: its cells, and from which column of the page to which each stands.
///
/// Some programs count every sign as one column (`pdftotext`), some a Chinese sign as two; cells keep both.
struct PlacedLine {
  struct Cell {
    var range: Range<Int>
    /// The first column and the one behind the last, in signs and in widths.
    var signs: Range<Int>
    var widths: Range<Int>

    func extent(_ isWide: Bool) -> Range<Int> { isWide ? widths : signs }
  }

  var line: Int
  var cells: [Cell]

  /// Cells are what two columns of blanks stand between.
  init(_ line: Int, _ text: FoldedText) {
    self.line = line
    cells = []
    let range = text.lines[line].range
    guard let first = range.first else { return }
    var byte = Int(text.offsets[first])
    while byte > 0, text.source[byte - 1] != 0x0A { byte -= 1 }
    var (sign, width, gap) = (0, 0, 2)
    func pass(to end: Int) {
      while byte < end {
        let lead = text.source[byte]
        let columns = lead >= 0xE3 ? 2 : 1
        (sign, width, gap) = (sign + 1, width + columns, gap + columns)
        byte += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      }
    }
    for unit in range where text.units[unit] != 0x20 {
      pass(to: Int(text.offsets[unit]))
      let (firstSign, firstWidth, blanks) = (sign, width, gap)
      pass(to: text.end(of: unit))
      gap = 0
      if blanks >= 2 {
        cells.append(Cell(range: unit..<unit + 1, signs: firstSign..<sign, widths: firstWidth..<width))
      } else {
        let last = cells.count - 1
        cells[last].range = cells[last].range.lowerBound..<unit + 1
        cells[last].signs = cells[last].signs.lowerBound..<sign
        cells[last].widths = cells[last].widths.lowerBound..<width
      }
    }
  }
}
