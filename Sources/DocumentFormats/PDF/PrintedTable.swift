/// A table on a page whose rows are numbered and whose cells are broken over lines, as most tables of tasks are:
///
/// ```
/// 序号  重点任务      指标名称      2027年目标
/// 1     推动工业领    设备投资规    较2023年增
///       域设备更新    模            长25%以上
/// 2                   数字化率      达到75%
/// ```
///
/// The columns are what no line of the table covers between them. The rows are cut where the columns leave most room
/// between one number and the next, so that cells may stand at the top of their rows or in the middle.
struct PrintedTable {
  /// What stands above the first number: the titles, or what goes on from the page before.
  var head: [String]
  var rows: [[String]] = []
  /// The left and right ends of the columns, in points.
  var columns: [ClosedRange<Double>]
  /// The last number in the first column.
  var last = 0
  var top: Double

  /// The tables of a page, and the words that stand outside of them.
  ///
  /// - Parameter before: the table that the page before ends with, which may go on.
  static func find(_ words: [PageWord], character: Double, after before: PrintedTable?) -> (PrintedTable, rest: [PageWord])? {
    let rows = VisualRow.rows(words, character: character)
    guard let left = words.lazy.map(\.left).min(), let right = words.lazy.map(\.right).max() else { return nil }
    let width = right - left
    var start = 0
    while start < rows.count {
      var end = start
      while end < rows.count, rows[end].mayBeOfTable(width) { end += 1 }
      let longest = rows[start..<end].lazy.map(\.pieces.count).max() ?? 0
      // Of a table that goes on there may be one line left.
      let mayGoOn = start <= 2 && before != nil && longest >= 2
      if end - start >= 4 && longest >= 3 || mayGoOn {
        let own = rows[start..<end].flatMap(\.pieces)
        if let table = PrintedTable(own, character: character, after: start <= 2 ? before : nil),
          end - start >= 4 || table.columns == before?.columns
        {
          let rest = (rows[..<start] + rows[end...]).flatMap(\.pieces).flatMap(\.words)
          return (table, rest)
        }
      }
      start = max(end, start + 1)
    }
    return nil
  }

  private init?(_ pieces: [Piece], character: Double, after before: PrintedTable?) {
    let columns: [ClosedRange<Double>]
    if let before, pieces.allSatisfy({ piece in before.columns.contains { piece.fits($0, character) } }) {
      columns = before.columns
    } else {
      columns = Self.columns(pieces)
    }
    guard (3...30).contains(columns.count) else { return nil }
    self.columns = columns
    top = pieces.lazy.map(\.top).min() ?? 0
    var cells = [[Piece]](repeating: [], count: columns.count)
    for piece in pieces { cells[Self.column(of: piece, columns)].append(piece) }
    for column in cells.indices { cells[column].sort { $0.middle < $1.middle } }
    // The numbers of the rows, one after another.
    var numbers: [Piece] = []
    last = columns == before?.columns ? before?.last ?? 0 : 0
    for piece in cells[0] {
      guard let number = Int(piece.string) else { continue }
      if numbers.isEmpty && last == 0 ? number <= 1 : number == last + 1 {
        numbers.append(piece)
        last = number
      }
    }
    let goesOn = columns == before?.columns
    guard numbers.count >= (goesOn ? 0 : 3) else { return nil }
    // A table with a line for each row is read by its blanks as well.
    guard goesOn || cells.contains(where: { $0.count * 2 >= numbers.count * 3 + 2 }) else { return nil }
    var cuts: [Double] = []
    for (index, number) in numbers.enumerated() {
      let above = index == 0 ? top - 1 : numbers[index - 1].middle
      cuts.append(Self.cut(cells, from: above, to: number, isFirst: index == 0))
    }
    head = Self.texts(cells, from: -.infinity, to: cuts.first ?? .infinity)
    for index in cuts.indices {
      rows.append(Self.texts(cells, from: cuts[index], to: index + 1 < cuts.count ? cuts[index + 1] : .infinity))
    }
  }

  // MARK: Columns

  /// What the pieces cover, apart from a few that span columns.
  private static func columns(_ pieces: [Piece]) -> [ClosedRange<Double>] {
    let lines = Set(pieces.map { Int($0.middle / 4) }).count
    var changes: [(x: Double, step: Int)] = []
    for piece in pieces { changes += [(piece.left, 1), (piece.right, -1)] }
    changes.sort { ($0.x, $0.step) < ($1.x, $1.step) }
    var found: [ClosedRange<Double>] = []
    var depth = 0
    var start: Double?
    for (x, step) in changes {
      depth += step
      let isCovered = depth > lines / 25
      if isCovered, start == nil { start = x }
      if !isCovered, let first = start {
        found.append(first...x)
        start = nil
      }
    }
    return found
  }

  /// The column that a piece covers most of.
  private static func column(of piece: Piece, _ columns: [ClosedRange<Double>]) -> Int {
    func shared(_ column: ClosedRange<Double>) -> Double {
      min(piece.right, column.upperBound) - max(piece.left, column.lowerBound)
    }
    return columns.indices.max { shared(columns[$0]) < shared(columns[$1]) } ?? 0
  }

  // MARK: Rows

  /// Where the row of a number begins: below the row above, where the columns leave most room.
  private static func cut(_ cells: [[Piece]], from above: Double, to number: Piece, isFirst: Bool) -> Double {
    var best = (y: number.top, room: -Double.infinity)
    let candidates = cells.joined().map(\.top).filter { $0 > above && $0 <= number.middle }
    for y in Set(candidates + [number.top]).sorted() {
      var room = 0.0
      for column in cells {
        let upper = column.last { $0.middle < y }
        let lower = column.first { $0.middle >= y }
        if let upper, upper.bottom > y + 1 { room -= 1000 }
        guard let upper, let lower else { continue }
        room += max(0, lower.top - upper.bottom)
      }
      // Of equal places the lowest: right above the row.
      if room > best.room - 0.5 { best = (y, max(room, best.room)) }
    }
    return best.y - 0.5
  }

  private static func texts(_ cells: [[Piece]], from top: Double, to bottom: Double) -> [String] {
    cells.map { column in
      var text = ""
      for piece in column where piece.middle >= top && piece.middle < bottom {
        if let last = text.unicodeScalars.last, let first = piece.string.unicodeScalars.first,
          last.value < 0x80, first.value < 0x80, last.properties.isAlphabetic, first.properties.isAlphabetic
        {
          text += " "
        }
        text += piece.string
      }
      return text
    }
  }

  // MARK: Over pages

  /// Whether this table goes on with one of the page before; then its rows are added to that.
  mutating func take(_ next: PrintedTable) -> Bool {
    guard next.columns == columns else { return false }
    if next.head != head, !rows.isEmpty {
      // The row was cut by the end of the page.
      for column in next.head.indices { rows[rows.count - 1][column] += next.head[column] }
    }
    rows += next.rows
    last = next.last
    return true
  }

  /// Bars between the cells.
  var text: String {
    func row(_ cells: [String]) -> String {
      "| " + cells.map { String($0.map { $0 == "|" ? "｜" : $0 }) }.joined(separator: " | ") + " |\n"
    }
    return row(head) + row(columns.map { _ in "---" }) + rows.map(row).joined()
  }
}

/// Words that stand together on a line.
struct Piece {
  var words: [PageWord]
  var left: Double { words[0].left }
  var right: Double { words[words.count - 1].right }
  var middle: Double { (top + bottom) / 2 }
  // The boxes of words hold the room between lines.
  var top: Double { words[0].top + 0.15 * (words[0].bottom - words[0].top) }
  var bottom: Double { words[0].bottom - 0.15 * (words[0].bottom - words[0].top) }

  var string: String {
    var text: [Unicode.Scalar] = []
    for word in words {
      if let last = text.last, let first = word.text.first, !PrintedLine.isWide(last), !PrintedLine.isWide(first) {
        text.append(" ")
      }
      text += word.text
    }
    return String(String.UnicodeScalarView(text))
  }

  func fits(_ column: ClosedRange<Double>, _ character: Double) -> Bool {
    left >= column.lowerBound - character && right <= column.upperBound + character
  }
}

/// Pieces of about one height.
struct VisualRow {
  var pieces: [Piece] = []

  /// It lies apart from prose: no piece runs over most of the page.
  func mayBeOfTable(_ width: Double) -> Bool { !pieces.contains { $0.right - $0.left > 0.6 * width } }

  static func rows(_ words: [PageWord], character: Double) -> [VisualRow] {
    PageLines.rows(words).map { line in
      var row = VisualRow()
      for word in line {
        let letter = min(character, (word.bottom - word.top) / 1.2)
        if let last = row.pieces.last, word.left - last.right < 0.55 * letter {
          row.pieces[row.pieces.count - 1].words.append(word)
        } else {
          row.pieces.append(Piece(words: [word]))
        }
      }
      return row
    }
  }
}
