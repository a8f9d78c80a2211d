/// Joins the lines of pages to paragraphs.
///
/// A line that runs to the right margin goes on in the next one at the left margin, unless that opens a paragraph: it is
/// indented, or a number stands before it and the sentence above has ended. Blank lines between two such lines are those
/// of a wide pitch or of a page's end.
struct LineJoiner {
  private var text = PlainText(bytes: [])
  /// The paragraph that may go on.
  private var open: PrintedLine?
  /// The margins of the page that the last line of it stood on.
  private var openMargins = Margins()
  private var blanks = 0
  /// The number that the open paragraph begins with.
  private var number: Int?
  /// Counts down behind a line with columns.
  private var columnsAbove = 0
  /// The table that may go on over the page, and the page it began on.
  private var table: (PrintedTable, page: Int)?

  struct Margins {
    var left = 0
    var right = 0

    init() {}

    /// The left margin is where the leftmost of the long lines begin, the right one where the longest fifth of them end.
    init(_ lines: [PrintedLine]) {
      let prose = lines.filter { $0.text.count >= 15 && !$0.hasColumns }
      guard !prose.isEmpty else { return }
      left = prose.lazy.map(\.indent).min() ?? 0
      let ends = prose.map(\.end).sorted()
      right = ends[min(ends.count - 1, ends.count * 4 / 5)]
    }
  }

  /// The lines of a page without its furniture.
  mutating func append(_ lines: [PrintedLine]) {
    let own = Margins(lines)
    // A last page of a few lines has no margin of its own.
    let margins = own.right >= openMargins.right - 8 ? own : openMargins
    // What is blank at the head and the foot of a page says nothing.
    for line in lines.drop(while: \.isEmpty) {
      if line.isEmpty {
        blanks += 1
        continue
      }
      append(line, margins)
    }
    blanks = 0
  }

  private mutating func append(_ line: PrintedLine, _ margins: Margins) {
    if let next = line.table {
      if let (last, page) = table {
        var whole = last
        if whole.take(next) {
          table = (whole, page)
          return
        }
      }
      endLine()
      table = (next, line.page)
      return
    }
    endTable()
    var line = line
    let hasColumns = line.hasColumns
    if let closed = line.closedUp, !hasColumns || closed.count >= 3 {
      line.text = closed
    } else {
      line.closeGaps()
    }
    if let last = open, goesOn(last, line, hasColumns, margins) {
      join(line)
    } else {
      endLine()
      begin(line)
    }
    // A line of columns is never the beginning of a paragraph.
    if hasColumns && line.hasColumns { endLine() } else { open = line }
    openMargins = margins
    blanks = 0
  }

  private func goesOn(_ last: PrintedLine, _ line: PrintedLine, _ hasColumns: Bool, _ margins: Margins) -> Bool {
    guard !hasColumns, openMargins.right > 0, blanks <= 2 else { return false }
    guard line.indent <= margins.left + 1 else { return false }
    if line.opensWithSign { return false }
    if let number, line.leadingNumber == number + 1 { return false }
    let missing = openMargins.right - last.end
    if line.opensWithNumber { return missing <= 1 && !last.endsSentence }
    // There was no room for what the next line begins with.
    return missing <= line.firstWidth + 2
  }

  private mutating func begin(_ line: PrintedLine) {
    // One blank line above keeps a paragraph apart; more say no more.
    let isApart = blanks > 0 && !text.bytes.isEmpty
    if isApart || !line.hasColumns && LineEnd.stopsInSentence(text.bytes) { text.bytes.append(0x0A) }
    notePage(line.page)
    number = line.leadingNumber
    // The place of a line matters near columns alone: it may be the rest of a cell.
    columnsAbove = line.hasColumns ? 3 : columnsAbove - 1
    if columnsAbove > 0 { text.bytes += [UInt8](repeating: 0x20, count: line.indent) }
    write(line.text)
  }

  private mutating func join(_ line: PrintedLine) {
    notePage(line.page)
    if let last = text.bytes.last, let first = line.text.first, last < 0x80, first.value < 0x80, last != 0x2D {
      // Two words of another script; figures that a margin has cut are one number.
      let isNumber = (0x30...0x39).contains(last) && (0x30...0x39).contains(first.value)
      if !isNumber { text.bytes.append(0x20) }
    }
    write(line.text)
  }

  private mutating func write(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars { text.bytes += UTF8.encode(scalar).map(Array.init) ?? [] }
  }

  private mutating func endTable() {
    guard let (whole, page) = table else { return }
    table = nil
    notePage(page)
    text.bytes += Array(whole.text.utf8)
    blanks = 0
  }

  private mutating func endLine() {
    endTable()
    if let last = text.bytes.last, last != 0x0A { text.bytes.append(0x0A) }
    open = nil
  }

  private mutating func notePage(_ page: Int) {
    let name = String(page)
    if text.places.last?.name != name { text.places.append(PlainText.Place(offset: text.bytes.count, name: name)) }
  }

  consuming func finish() -> PlainText {
    endLine()
    endTable()
    return text
  }
}
