/// Comma-separated records by RFC 4180, with the line of each record, so that an error can name its place.
public struct DelimitedRecords: Sendable {
  public struct Record: Sendable, Equatable {
    /// Line of the file on which the record starts, from 1.
    public var line: Int
    public var fields: [String]
  }

  public enum Failure: MessageError, Equatable {
    case unclosedQuote(line: Int, column: Int)
    case textAfterQuote(line: Int, column: Int)

    public var message: Message {
      switch self {
      case .unclosedQuote(let line, let column):
        Message("引号开始的字段没有收尾的引号", "a quoted field is never closed").at(line: line, column: "\(column)")
      case .textAfterQuote(let line, let column):
        Message("收尾的引号之后还有文字；字段内的引号须写成两个", "text after a closing quote; double a quote inside a quoted field")
          .at(line: line, column: "\(column)")
      }
    }
  }

  public let records: [Record]

  /// Reads every record; blank lines are skipped, a byte-order mark is ignored. Columns count fields from 1.
  public init(_ bytes: some Collection<UInt8>, separator: UInt8 = 0x2C) throws(Failure) {
    let bytes = Array(bytes)
    records = try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
      var records: [Record] = []
      var line = 1
      var start = Self.afterMark(bytes)
      while start < bytes.count, let next = try Self.next(bytes, from: start, line: line, isLast: true, separator) {
        if let record = next.record { records.append(record) }
        line += next.lines
        start = next.end
      }
      return records
    }
  }

  /// The first record of a file of which only the beginning is at hand.
  ///
  /// - Returns: the record, where the next one starts, and the lines it takes; nil where it does not end in the bytes.
  package static func first(
    of bytes: [UInt8], isWhole: Bool
  ) throws(Failure) -> (record: Record?, end: Int, lines: Int)? {
    try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
      let start = afterMark(bytes)
      return start < bytes.count ? try next(bytes, from: start, line: 1, isLast: isWhole, 0x2C) : nil
    }
  }

  private static func afterMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// One record; nil in place of a blank line.
  private static func next(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, isLast: Bool, _ separator: UInt8
  ) throws(Failure) -> (record: Record?, end: Int, lines: Int)? {
    var fields: [String] = []
    var isBlank = true
    let end: DelimitedScanner.End?
    do throws(DelimitedScanner.Failure) {
      end = try DelimitedScanner.record(bytes, from: start, isLast: isLast, separator: separator) { _, field in
        if !fields.isEmpty || field.isQuoted || !field.range.isEmpty { isBlank = false }
        fields.append(field.text(in: bytes))
      }
    } catch {
      switch error {
      case .unclosedQuote: throw .unclosedQuote(line: line, column: fields.count + 1)
      case .textAfterQuote(let place):
        let lines = bytes[start..<place].count { $0 == 0x0A }
        throw .textAfterQuote(line: line + lines, column: fields.count + 1)
      }
    }
    guard let end else { return nil }
    return (isBlank ? nil : Record(line: line, fields: fields), end.next, 1 + end.innerLines)
  }
}
