import PolicyText

/// `indicators.csv` as text that is edited row by row: every row that is not touched stays as it is, to the byte.
public struct IndicatorsFile: Sendable {
  public private(set) var bytes: [UInt8]
  private let path: String
  private let columns: [String]
  /// The bytes of each record, the header first, without its line end.
  private var records: [Range<Int>]

  /// - Throws: ``DataError`` for a file that can't be read as CSV or lacks a column.
  public init(path: String, bytes: [UInt8]) throws(DataError) {
    _ = try DataTable(file: path, bytes: bytes, required: ConceptRow.required)
    self.path = path
    self.bytes = bytes
    records = Self.records(in: bytes)
    columns = try Self.fields(bytes, records[0], path)
  }

  /// Adds an alternative label to a concept.
  ///
  /// - Throws: ``DataError`` where the file has no such concept.
  public mutating func add(label: String, to concept: String) throws(DataError) {
    guard let idColumn = columns.firstIndex(of: "id"), let labelColumn = columns.firstIndex(of: "altLabels") else {
      return
    }
    for range in records.dropFirst() {
      var fields = try Self.fields(bytes, range, path)
      guard fields.count > idColumn, fields[idColumn] == concept else { continue }
      while fields.count <= labelColumn { fields.append("") }
      fields[labelColumn] += fields[labelColumn].isEmpty ? label : ";" + label
      bytes.replaceSubrange(range, with: Self.record(fields))
      records = Self.records(in: bytes)
      return
    }
    throw .file(file: path, problem: Message("没有指标“\(concept)”", "no concept “\(concept)”"))
  }

  /// Adds a row at the end; columns that the file lacks are left out.
  public mutating func add(row: [String: String]) {
    let end = lineEnd
    if let last = bytes.last, last != 0x0A { bytes += end }
    bytes += Self.record(columns.map { row[$0] ?? "" }) + end
    records = Self.records(in: bytes)
  }

  /// The way in which the file ends its lines.
  private var lineEnd: [UInt8] {
    let first = bytes.firstIndex(of: 0x0A)
    return first.map { $0 > 0 && bytes[$0 - 1] == 0x0D } == true ? [0x0D, 0x0A] : [0x0A]
  }

  private static func records(in bytes: [UInt8]) -> [Range<Int>] {
    var records: [Range<Int>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isQuoted = false
    func close(_ end: Int) {
      let end = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
      if end > start { records.append(start..<end) }
    }
    var isFieldStart = true
    for (index, byte) in bytes.enumerated() where index >= start {
      switch byte {
      case 0x22 where isQuoted || isFieldStart: isQuoted.toggle()  // a doubled one closes and opens again
      case 0x0A where !isQuoted:
        close(index)
        start = index + 1
      default: break
      }
      isFieldStart = !isQuoted && (byte == 0x2C || byte == 0x0A || byte == 0x22)
    }
    close(bytes.count)
    return records
  }

  private static func fields(_ bytes: [UInt8], _ range: Range<Int>, _ path: String) throws(DataError) -> [String] {
    do { return try DelimitedRecords(bytes[range]).records.first?.fields ?? [] } catch {
      throw .file(file: path, problem: error.message)
    }
  }

  private static func record(_ fields: [String]) -> [UInt8] {
    Array(fields.map(quoted).joined(separator: ",").utf8)
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
