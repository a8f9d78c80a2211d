/// A table of text that is ready to be written in any format.
public struct TextTable: Sendable {
  public struct Column: Sendable {
    /// The name in JSON: stable, whatever the language.
    public var key: String
    public var title: String
    public var isNumeric: Bool

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

  public init(title: String, columns: [Column], rows: [[String]], notes: [String] = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// A heading, the table with numbers to the right, and the notes.
  public func markdown(level: Int = 2) -> String {
    var text = title.isEmpty ? "" : String(repeating: "#", count: level) + " " + Markdown.cell(title) + "\n\n"
    text += Markdown.row(columns.map(\.title))
    text += Markdown.rule(columns.map { $0.isNumeric ? .right : .left })
    for row in rows { text += Markdown.row(row) }
    if !notes.isEmpty { text += "\n" + notes.map { "- " + Markdown.cell($0) + "\n" }.joined() }
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
                (column.key, column.isNumeric && Double(cell) != nil ? .number(cell) : .string(cell))
              })
          })
      ),
      ("notes", .array(notes.map(JSONWriter.Value.string))),
    ])
  }
}

extension TextTable {
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
