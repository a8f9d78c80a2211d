/// A table of text that is ready to be written in any format.
public struct TextTable: Sendable {
  public struct Column: Sendable {
    /// The name in JSON: stable, whatever the language.
    public var key: String
    public var title: String
    public var isNumeric: Bool
    /// Left out on a portrait page; in CSV, JSON and `--columns all`.
    public var isDetail = false

    static func detail(_ key: String, _ title: String, isNumeric: Bool = false) -> Column {
      var column = Column(key, title, isNumeric: isNumeric)
      column.isDetail = true
      return column
    }

    public init(_ key: String, _ title: String, isNumeric: Bool = false) {
      self.key = key
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  public var title: String
  public var columns: [Column]
  public var rows: [[String]]
  /// What a reader has to know: how it was ranked, what was converted.
  public var notes: [String]
  /// The unit of all numbers, where they have one in common; formats with a line for it above the table show it.
  public var unit = ""
  /// Whether the rows come from the documents of districts; those of a table about the reading itself don't.
  public var isFromDocuments = true

  public init(title: String, columns: [Column], rows: [[String]], notes: [String] = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The table without the columns that a portrait page has no room for.
  public var portrait: TextTable { keeping { !columns[$0].isDetail } }

  /// The columns at some places.
  private func keeping(_ isKept: (Int) -> Bool) -> TextTable {
    let kept = columns.indices.filter(isKept)
    guard kept.count < columns.count else { return self }
    var result = self
    result.columns = kept.map { columns[$0] }
    result.rows = rows.map { row in kept.map { row[$0] } }
    return result
  }

  /// A heading, the table with numbers to the right, and the notes.
  public func markdown(level: Int = 2) -> String {
    var text = title.isEmpty ? "" : String(repeating: "#", count: level) + " " + Markdown.cell(title) + "\n\n"
    // Of a table without rows the notes say what there is to say.
    let isShown = !rows.isEmpty || notes.isEmpty
    if isShown {
      text += Markdown.row(columns.map(\.title))
      text += Markdown.rule(columns.map { $0.isNumeric ? .right : .left })
      for row in rows { text += Markdown.row(row) }
    }
    if !notes.isEmpty { text += (isShown ? "\n" : "") + notes.map { "- " + Markdown.cell($0) + "\n" }.joined() }
    return text
  }

  /// The rows as CSV, without title and notes.
  public func csv(excel: Bool = false) -> [UInt8] {
    var writer = DelimitedWriter(excel: excel)
    writer.write(columns.map(\.title))
    for row in rows { writer.write(row) }
    return writer.drain()
  }

  public func json() -> JSONWriter.Value {
    .object([
      ("title", .string(title)),
      (
        "rows",
        .array(
          rows.map { row in
            .object(
              zip(columns, row).map { column, cell in
                (column.key, column.isNumeric ? JSONWriter.Value(numeric: cell) : .string(cell))
              })
          })
      ),
      ("notes", .array(notes.map(JSONWriter.Value.string))),
    ])
  }
}

extension TextTable {
  /// The table with the texts of some columns as numbered footnotes, marked behind the cells of another column. Rows
  /// with the same text share a footnote.
  func footnoted(_ keys: [String], at marked: String) -> TextTable {
    guard let place = columns.firstIndex(where: { $0.key == marked }) else { return self }
    let sources = columns.indices.filter { keys.contains(columns[$0].key) }
    var footnotes: [String] = []
    var result = self
    for index in rows.indices {
      for text in sources.map({ rows[index][$0] }) where !text.isEmpty {
        if !footnotes.contains(text) { footnotes.append(text) }
        result.rows[index][place] += " " + Self.mark(footnotes.firstIndex(of: text)! + 1)
      }
    }
    result.notes = footnotes.enumerated().map { "\(Self.mark($0 + 1)) \($1)" } + notes
    return result
  }

  /// ① to ⑳, then plain numbers in brackets.
  private static func mark(_ number: Int) -> String {
    number <= 20 ? String(Unicode.Scalar(0x245F + UInt32(number))!) : "[\(number)]"
  }

  /// Some columns, without those that hold nothing.
  func keeping(_ keys: [String]) -> TextTable {
    keeping { keys.contains(columns[$0].key) && (rows.isEmpty || holds($0)) }
  }

  /// The table without columns that hold nothing.
  var withoutEmptyColumns: TextTable { keeping { rows.isEmpty || holds($0) } }

  private func holds(_ column: Int) -> Bool { rows.contains { !$0[column].isEmpty } }

  /// Several tables of the same columns as one, with the title of each in a first column; a single one as it is.
  public static func joined(_ tables: [TextTable], by title: String) -> TextTable {
    guard tables.count > 1, let first = tables.first else {
      return tables.first ?? TextTable(title: "", columns: [], rows: [])
    }
    return TextTable(
      title: "", columns: [Column("table", title)] + first.columns,
      rows: tables.flatMap { table in table.rows.map { [table.title] + $0 } })
  }
}
