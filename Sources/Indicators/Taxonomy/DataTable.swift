import PolicyText

/// A CSV file whose columns are found by name. Every complaint names file, line and column.
package struct DataTable {
  package let file: String
  package let rows: [Row]
  /// Columns of the header.
  package let width: Int
  private let columns: [String]

  package struct Row {
    package let file: String
    package let line: Int
    fileprivate let fields: [String]
    /// The header. It has a dozen columns: going through them takes less than hashing a name.
    fileprivate let columns: [String]

    /// A row that is longer than the header has lost a quotation mark, and its fields are in the wrong columns.
    package func checkWidth(_ count: Int) throws(DataError) {
      guard fields.count > count else { return }
      throw error(
        "\(count + 1)", "有\(fields.count)个字段，而表头只有\(count)个", "\(fields.count) fields where the header has \(count)")
    }

    package func text(_ column: String) -> String {
      guard let index = columns.firstIndex(of: column), index < fields.count else { return "" }
      return fields[index]
    }

    package func required(_ column: String) throws(DataError) -> String {
      let value = text(column)
      if value.isEmpty { throw error(column, "为空", "is empty") }
      return value
    }

    package func number(_ column: String) throws(DataError) -> Double? {
      let value = text(column)
      if value.isEmpty { return nil }
      guard let number = Double(value), number.isFinite else {
        throw error(column, "“\(value)”不是数", "“\(value)” is not a number")
      }
      return number
    }

    package func integer(_ column: String) throws(DataError) -> Int? {
      let value = text(column)
      if value.isEmpty { return nil }
      guard let number = Int(value) else { throw error(column, "“\(value)”不是整数", "“\(value)” is not a whole number") }
      return number
    }

    package func list(_ column: String) -> [String] {
      let text = text(column)
      guard text.utf8.contains(0x3B) else { return text.isEmpty ? [] : [text] }
      return text.utf8.split(separator: 0x3B).map { String(Substring($0)) }
    }

    package func error(_ column: String, _ chinese: String, _ english: String) -> DataError {
      .row(file: file, line: line, column: column, problem: Message(chinese, english))
    }
  }

  package init(
    file: String, bytes: some Collection<UInt8>, separator: UInt8 = 0x2C, required: [String]
  ) throws(DataError) {
    let records: [DelimitedRecords.Record]
    do { records = try DelimitedRecords(bytes, separator: separator).records } catch {
      throw .file(file: file, problem: error.message)
    }
    guard let header = records.first else { throw .file(file: file, problem: Message("没有表头", "no header line")) }
    let columns = header.fields
    var seen: Set<String> = []
    for column in columns where !seen.insert(column).inserted && !column.isEmpty {
      throw .file(file: file, problem: Message("第1行有两个 \(column) 列", "column \(column) stands twice in line 1"))
    }
    let missing = required.filter { !seen.contains($0) }
    guard missing.isEmpty else {
      throw .file(
        file: file,
        problem: Message(
          "第1行缺少列：\(missing.joined(separator: "、"))", "column missing in line 1: \(missing.joined(separator: ", "))"))
    }
    self.file = file
    self.columns = columns
    width = header.fields.count
    rows = records.dropFirst().map { Row(file: file, line: $0.line, fields: $0.fields, columns: columns) }
  }
}
