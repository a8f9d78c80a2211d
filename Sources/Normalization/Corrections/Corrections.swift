import Indicators
import PolicyText

/// The corrections of a file. They are kept apart from the texts: each run reads the documents anew and holds the
/// corrections against what it reads.
///
/// The file is CSV with the columns `doc, start, end, quote, field, old, new, verdict, note, by, date`, one row for each
/// field of a goal; a column `goal` may say which goal is meant where several stand on one passage.
public struct Corrections: Sendable {
  /// The path of the file, for messages.
  public let file: String
  /// In the order of the file.
  public let rows: [Correction]
  private let byDocument: [String: [Correction]]

  public static let columns = [
    "doc", "start", "end", "quote", "field", "old", "new", "verdict", "note", "by", "date",
  ]

  /// Reads a file, in UTF-8 or GB18030, with commas, semicolons or tabs between its fields.
  ///
  /// - Throws: everything that is wrong with it, each with file, line and column.
  public init(file: String, bytes: [UInt8], taxonomy: Taxonomy) throws(DataErrors) {
    var errors = DataErrors()
    var rows: [Correction] = []
    let text: SourceText?
    do { text = try SourceText(decoding: bytes) } catch {
      text = nil
      errors.add(.file(file: file, problem: error.message))
    }
    let table = errors.keep { () throws(DataError) in
      try text.map { text throws(DataError) in
        try DataTable(file: file, bytes: text.bytes, separator: Self.separator(text.bytes), required: Self.columns)
      }
    }
    if let table = table ?? nil {
      var said: [Subject: Correction] = [:]
      for row in table.rows {
        guard errors.keep({ () throws(DataError) in try row.checkWidth(table.width) }) != nil,
          let correction = Correction(row, taxonomy, &errors)
        else { continue }
        let first = said[Subject(correction)] ?? correction
        if (first.verdict, first.new) != (correction.verdict, correction.new) {
          errors.add(
            row.error(
              first.verdict == correction.verdict ? "new" : "verdict", "与第\(first.line)行对同一字段的更正矛盾",
              "contradicts line \(first.line), which is on the same field"))
        }
        said[Subject(correction)] = first
        rows.append(correction)
      }
    }
    guard errors.errors.isEmpty else { throw errors }
    self.init(file: file, rows: rows)
  }

  init(file: String, rows: [Correction]) {
    self.file = file
    self.rows = rows
    byDocument = Dictionary(grouping: rows, by: \.document)
  }

  /// The names of the documents that are corrected, in the order of the file.
  public var documents: [String] {
    var seen: Set<String> = []
    return rows.map(\.document).filter { seen.insert($0).inserted }
  }

  public func isOn(_ document: String) -> Bool { byDocument[document] != nil }

  func rows(on document: String) -> [Correction] { byDocument[document] ?? [] }

  /// What two rows must not say two things of.
  private struct Subject: Hashable {
    var document: String, start: Int, end: Int, quote: String, number: Int?, field: GoalField?, old: String

    init(_ correction: Correction) {
      (document, start, end) = (correction.document, correction.start, correction.end)
      (quote, number, field, old) = (correction.quote, correction.number, correction.field, correction.old)
    }
  }

  /// A spreadsheet may put tabs or semicolons between the fields; the header tells.
  private static func separator(_ bytes: [UInt8]) -> UInt8 {
    let header = bytes.prefix { $0 != 0x0A }
    return [0x09, 0x3B].first { separator in header.count { $0 == separator } >= columns.count - 1 } ?? 0x2C
  }
}

extension Correction {
  /// Reads a row; what is wrong with it is added to the errors.
  fileprivate init?(_ row: DataTable.Row, _ taxonomy: Taxonomy, _ errors: inout DataErrors) {
    let before = errors.errors.count
    let document = row.filled("doc", &errors)
    let quote = row.filled("quote", &errors).map(Self.withoutApostrophe)
    let start = Self.offset(row, "start", &errors)
    let end = Self.offset(row, "end", &errors)
    if let start, let end, end <= start {
      errors.add(row.error("end", "须大于 start", "must be above start"))
    }
    let number = errors.keep { () throws(DataError) in
      let number = try row.integer("goal")
      if let number, number < 1 { throw row.error("goal", "须从1数起", "counts from 1") }
      return number
    }
    let verdict = row.choice("verdict", Verdict.self, &errors)
    let field = Self.field(row, verdict, &errors)
    let (old, new) = (Self.withoutApostrophe(row.text("old")), Self.withoutApostrophe(row.text("new")))
    var canonical = ""
    if verdict == .changed, let field {
      canonical = Self.canonical(new, field, row, taxonomy, &errors)
    } else if verdict != nil, verdict != .changed, !new.isEmpty, new != old {
      errors.add(
        row.error("new", "只有 changed 才有新值，此处须为空", "must be empty: only changed has a new value"))
    }
    guard errors.errors.count == before, let document, let quote, let start, let end, let verdict else { return nil }
    // An old value that the field can't hold is compared as it stands, and will be refused where it does not fit.
    let oldText = field.flatMap { try? $0.canonical(old, taxonomy) } ?? old
    self.init(
      line: row.line, document: document, start: start, end: end, quote: quote, number: number ?? nil, field: field,
      old: oldText, new: canonical, verdict: verdict, note: row.text("note"), by: row.text("by"), date: row.text("date")
    )
  }

  private static func offset(_ row: DataTable.Row, _ column: String, _ errors: inout DataErrors) -> Int? {
    errors.keep { () throws(DataError) in
      _ = try row.required(column)
      guard let offset = try row.integer(column), offset >= 0 else {
        throw row.error(column, "须不小于0", "must not be below 0")
      }
      return offset
    }
  }

  private static func field(_ row: DataTable.Row, _ verdict: Verdict?, _ errors: inout DataErrors) -> GoalField? {
    let text = row.text("field")
    if text.isEmpty {
      if verdict == .changed { errors.add(row.error("field", "为空；请写出要改的字段", "is empty; name the field to change")) }
      return nil
    }
    return row.choice("field", GoalField.self, &errors)
  }

  private static func canonical(
    _ text: String, _ field: GoalField, _ row: DataTable.Row, _ taxonomy: Taxonomy, _ errors: inout DataErrors
  ) -> String {
    do throws(GoalField.Refused) { return try field.canonical(text, taxonomy) } catch {
      errors.add(row.error("new", error.problem.chinese, error.problem.english))
      return ""
    }
  }

  /// The text of a field before which a writer of CSV has put an apostrophe, so that no spreadsheet runs it.
  private static func withoutApostrophe(_ text: String) -> String {
    let bytes = Array(text.utf8.prefix(2))
    guard bytes.count == 2, bytes[0] == 0x27, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(bytes[1]) else {
      return text
    }
    return String(text.dropFirst())
  }
}
