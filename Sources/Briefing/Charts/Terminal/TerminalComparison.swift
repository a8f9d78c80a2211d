import Comparison

/// The table of a comparison for a terminal: its narrow columns are of one width, and a bar stands beside each value, all
/// on one scale from zero. What a pipe or a file gets has no bars.
public struct TerminalComparison {
  let comparison: IndicatorComparison
  let table: TextTable
  let language: Language

  /// - Parameter table: the comparison's own, with a row for each of its first districts.
  public init(_ comparison: IndicatorComparison, _ table: TextTable, language: Language) {
    (self.comparison, self.table, self.language) = (comparison, table, language)
  }

  private static let widest = 40
  private static let narrowest = 8
  private static let padded: Set = ["rank", "district", "goal", "bar"]

  /// - Parameter columns: of the terminal.
  public func markdown(columns: Int) -> String {
    let values = zip(comparison.rows, table.rows).map { row, _ in row.isRanked ? row.comparable : nil }
    var shown = table
    let used = table.columns.indices.filter { Self.padded.contains(table.columns[$0].key) }.map { column in
      ([table.columns[column].title] + table.rows.map { $0[column] }).map(DisplayWidth.of).max() ?? 0
    }
    // Bars and the columns before them take no more than two thirds of the line.
    let room = columns * 2 / 3 - used.reduce(0) { $0 + $1 + 3 } - 3
    if let place = table.columns.firstIndex(where: { $0.key == "goal" }), room >= Self.narrowest,
      let bars = ValueBars(values.compactMap { $0 }, width: min(room, Self.widest))
    {
      shown.columns.insert(.init("bar", language("图", "Bar")), at: place + 1)
      for row in shown.rows.indices { shown.rows[row].insert(values[row].map(bars.bar) ?? "", at: place + 1) }
    }
    return Self.aligned(shown)
  }

  /// Markdown whose narrow columns line up.
  private static func aligned(_ table: TextTable) -> String {
    var table = table
    for (place, column) in table.columns.enumerated() where padded.contains(column.key) {
      // Markdown writes some characters longer.
      func shown(_ cell: String) -> Int { DisplayWidth.of(Markdown.cell(cell)) }
      let width = ([column.title] + table.rows.map { $0[place] }).map(shown).max() ?? 0
      func pad(_ cell: String) -> String {
        let space = String(repeating: " ", count: max(0, width - shown(cell)))
        return column.isNumeric ? space + cell : cell + space
      }
      table.columns[place].title = pad(column.title)
      for row in table.rows.indices { table.rows[row][place] = pad(table.rows[row][place]) }
    }
    return table.markdown()
  }
}

/// Bars of block characters, an eighth of a column fine. Values below zero go to the left of a common zero.
struct ValueBars {
  /// The greatest and the least value, zero among them.
  private let high: Double
  private let low: Double
  private let width: Int
  /// Columns left of zero.
  private let zero: Int

  /// Nil where there is nothing to tell apart: no value, or none but zero.
  init?(_ values: [Double], width: Int) {
    let finite = values.filter(\.isFinite)
    let (high, low) = (max(0, finite.max() ?? 0), min(0, finite.min() ?? 0))
    guard high > low, (high - low).isFinite, width > 0 else { return nil }
    (self.high, self.low, self.width) = (high, low, width)
    zero = high == 0 ? width : Int((Double(width) * -low / (high - low)).rounded())
  }

  func bar(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value < 0 {
      let length = low < 0 ? Int((Double(zero) * value / low).rounded()) : 0
      return String(repeating: " ", count: zero - length) + String(repeating: "█", count: length)
    }
    let eighths = high > 0 ? Int((Double((width - zero) * 8) * value / high).rounded()) : 0
    let part = eighths % 8 == 0 ? "" : String(Unicode.Scalar(0x2590 - UInt32(eighths % 8)) ?? " ")
    return String(repeating: " ", count: zero) + String(repeating: "█", count: eighths / 8) + part
  }
}

/// How many columns of a terminal a text takes: Chinese characters and full-width signs two (UAX 11, wide and fullwidth).
enum DisplayWidth {
  static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
