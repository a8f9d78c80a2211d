/// Comma-separated records by RFC 4180, with the line of each record, so that an error can name its place.
public struct DelimitedRecords: Sendable {
  public struct Record: Sendable, Equatable {
    /// Line of the file on which the record starts, from 1.
    public var line: Int
    public var fields: [String]
  }

  public enum Failure: Error, Equatable, CustomStringConvertible {
    case unclosedQuote(line: Int, column: Int)
    case textAfterQuote(line: Int, column: Int)

    public var description: String {
      switch self {
      case .unclosedQuote(let line, let column): "line \(line), column \(column): a quoted field is never closed"
      case .textAfterQuote(let line, let column):
        "line \(line), column \(column): text after a closing quote; double a quote inside a quoted field"
      }
    }
  }

  public let records: [Record]

  /// Reads every record; blank lines are skipped, a byte-order mark is ignored. Columns count fields from 1.
  public init(_ bytes: some Collection<UInt8>, separator: UInt8 = 0x2C) throws(Failure) {
    let bytes = Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
    var records: [Record] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var line = 1
    var recordLine = 1
    var index = 0
    var quoted = false
    var wasQuoted = false

    func isMark(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x0A || byte == 0x0D }
    func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      wasQuoted = false
    }
    func endRecord() {
      if !fields.isEmpty || !field.isEmpty || wasQuoted {
        endField()
        records.append(Record(line: recordLine, fields: fields))
        fields.removeAll(keepingCapacity: true)
      }
    }

    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quoted {
        if byte == 0x22, index < bytes.count, bytes[index] == 0x22 {
          field.append(0x22)
          index += 1
        } else if byte == 0x22 {
          quoted = false
        } else {
          if byte == 0x0A { line += 1 }
          field.append(byte)
        }
        continue
      }
      switch byte {
      case 0x22 where field.isEmpty && !wasQuoted:
        quoted = true
        wasQuoted = true
      case separator: endField()
      case 0x0D where index < bytes.count && bytes[index] == 0x0A: break
      case 0x0A:
        endRecord()
        line += 1
        recordLine = line
      default:
        if wasQuoted { throw .textAfterQuote(line: line, column: fields.count + 1) }
        let start = index - 1
        while index < bytes.count, bytes[index] != separator, !isMark(bytes[index]) { index += 1 }
        field += bytes[start..<index]
      }
    }
    if quoted { throw .unclosedQuote(line: recordLine, column: fields.count + 1) }
    endRecord()
    self.records = records
  }
}
