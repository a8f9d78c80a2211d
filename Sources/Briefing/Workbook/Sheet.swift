import Indicators

/// A sheet of a workbook: one table with its head in the first row, or several with a blank row between them.
struct Sheet {
  var name: String
  var tables: [Table]
  /// How many columns stay in sight, beside the head of a single table.
  var frozenColumns = 0

  struct Table {
    /// A line above the head; empty for none.
    var title = ""
    var columns: [Column]
    var rows: [[Cell]]
  }

  struct Column {
    var title: String
    /// The most that the column is widened to, in letters.
    var widest = 30
    /// Whether long text goes on in a further line of its cell.
    var wraps = false

    init(_ title: String, widest: Int = 30, wraps: Bool = false) {
      (self.title, self.widest, self.wraps) = (title, widest, wraps)
    }

    /// A column of passages or remarks.
    static func long(_ title: String) -> Column { Column(title, widest: 60, wraps: true) }
  }

  /// What stands in a cell. Text is never run as a formula: the format tells it from one.
  enum Cell: Equatable {
    case empty
    case text(String)
    /// A count, a rank or a year: no thousands separators, no places.
    case integer(Int)
    /// An amount, as a plain decimal.
    case amount(String)

    /// Spreadsheets keep fifteen digits of a number; one with more stays text, and stays what it is.
    init(_ decimal: PlainDecimal?) {
      guard let text = decimal?.description else {
        self = .empty
        return
      }
      let digits = text.utf8.count { (0x30...0x39).contains($0) }
      self = digits > 15 || Double(text)?.isFinite != true ? .text(text) : .amount(text)
    }

    /// A computed number, to four places.
    init(_ number: Double?) { self.init(number.map { PlainDecimal($0, places: 4) }) }

    init(_ number: Int?) { self = number.map(Cell.integer) ?? .empty }

    init(_ text: String) { self = text.isEmpty ? .empty : .text(text) }

    /// What is seen of it, to measure columns by.
    var shown: String {
      switch self {
      case .empty: ""
      case .text(let text): text
      case .integer(let number): String(number)
      case .amount(let text): text + "  "
      }
    }
  }
}

extension Sheet {
  init(_ name: String, _ columns: [Column], _ rows: [[Cell]]) {
    self.init(name: name, tables: [Table(columns: columns, rows: rows)])
  }

  /// A table of text, its numeric columns as numbers where they are plain ones.
  ///
  /// - Parameter long: the keys of columns that hold passages.
  static func table(_ table: TextTable, long: Set<String>) -> Table {
    Table(
      columns: table.columns.map { long.contains($0.key) ? .long($0.title) : Column($0.title) },
      rows: table.rows.map { row in
        zip(table.columns, row).map { column, text in
          guard column.isNumeric, let number = PlainDecimal(text) else { return Cell(text) }
          return Int(text).map(Cell.integer) ?? Cell(number)
        }
      })
  }
}
