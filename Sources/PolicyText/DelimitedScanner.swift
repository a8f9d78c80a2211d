/// Finds the fields of comma-separated records (RFC 4180) in bytes, eight at a time. Everything that reads CSV reads it
/// with this: whole files into strings (``DelimitedRecords``), goal tables of any size into columns of numbers.
package enum DelimitedScanner {
  /// The bytes of one field, without quotes around them.
  package struct Field {
    package var range: Range<Int>
    package var isQuoted: Bool
    /// Whether it holds quotation marks, which are written twice.
    package var hasDoubledQuotes: Bool

    @inline(__always)
    package init(_ range: Range<Int>, isQuoted: Bool = false, hasDoubledQuotes: Bool = false) {
      self.range = range
      self.isQuoted = isQuoted
      self.hasDoubledQuotes = hasDoubledQuotes
    }

    @inline(__always)
    package static var empty: Field { Field(0..<0) }

    /// The bytes that the field stands for.
    package func bytes(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
      guard hasDoubledQuotes else { return Array(bytes[range]) }
      var result: [UInt8] = []
      result.reserveCapacity(range.count)
      var index = range.lowerBound
      while index < range.upperBound {
        result.append(bytes[index])
        index += bytes[index] == 0x22 ? 2 : 1
      }
      return result
    }

    package func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
      hasDoubledQuotes
        ? String(decoding: self.bytes(in: bytes), as: UTF8.self)
        : String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
  }

  /// What breaks a record, and at which byte.
  package enum Failure: Error, Equatable {
    case unclosedQuote(at: Int)
    case textAfterQuote(at: Int)
  }

  /// Where a record ends, and how many line ends stand inside its quotes.
  package typealias End = (next: Int, innerLines: Int)

  /// Goes through one record.
  ///
  /// - Parameters:
  ///   - isLast: whether the file ends with these bytes.
  ///   - wanted: a bit for each column that is of interest; the last bit is that of all columns from the 64th on.
  ///   - take: called with a column, from 0, and its field. What it has been given is void where the result is nil.
  /// - Returns: nil where the end of the record is not in the bytes.
  package static func record(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool, separator: UInt8 = 0x2C, wanted: UInt64 = .max,
    take: (Int, Field) -> Void
  ) throws(Failure) -> End? {
    let words = UnsafeRawBufferPointer(bytes)
    let count = bytes.count
    let last = wanted >> 63 == 1 ? Int.max : 63 - wanted.leadingZeroBitCount
    let separators = UInt64(separator) &* 0x0101_0101_0101_0101
    var index = start
    var column = 0
    var fieldStart = start
    var quoted: Field?
    var innerLines = 0
    scan: while true {
      var position = index
      // Where separators, line ends and quotation marks stand in the next eight bytes.
      while index + 8 <= count {
        let word = words.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        var marks = zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeros(word ^ 0x2222_2222_2222_2222)
        // Behind the last column of interest only the line's end matters.
        if column <= last { marks |= zeros(word ^ separators) }
        while marks != 0 {
          position = index + marks.trailingZeroBitCount >> 3
          marks &= marks &- 1
          let byte = bytes[position]
          if byte == 0x22 {
            guard position == start || bytes[position - 1] == separator else { continue }
            guard let close = try endOfQuotes(bytes, from: position, isLast: isLast, separator) else { return nil }
            quoted = Field(position + 1..<close.mark, isQuoted: true, hasDoubledQuotes: close.hasDoubled)
            innerLines += close.lines
            index = close.mark + 1
            continue scan
          }
          if wanted >> UInt64(min(column, 63)) & 1 == 1 {
            take(column, quoted ?? Field(fieldStart..<withoutReturn(bytes, fieldStart, position, byte)))
          }
          if byte == 0x0A { return (position + 1, innerLines) }
          column += 1
          fieldStart = position + 1
          quoted = nil
        }
        index += 8
      }
      guard index < count else {
        guard isLast else { return nil }
        if wanted >> UInt64(min(column, 63)) & 1 == 1 {
          take(column, quoted ?? Field(fieldStart..<withoutReturn(bytes, fieldStart, count, 0x0A)))
        }
        return (count, innerLines)
      }
      let byte = bytes[index]
      if byte == 0x22, index == start || bytes[index - 1] == separator {
        guard let close = try endOfQuotes(bytes, from: index, isLast: isLast, separator) else { return nil }
        quoted = Field(index + 1..<close.mark, isQuoted: true, hasDoubledQuotes: close.hasDoubled)
        innerLines += close.lines
        index = close.mark + 1
        continue
      }
      if byte == separator || byte == 0x0A {
        if wanted >> UInt64(min(column, 63)) & 1 == 1 {
          take(column, quoted ?? Field(fieldStart..<withoutReturn(bytes, fieldStart, index, byte)))
        }
        if byte == 0x0A { return (index + 1, innerLines) }
        column += 1
        fieldStart = index + 1
        quoted = nil
      }
      index += 1
    }
  }

  /// The end of a field without the carriage return before a line end.
  @inline(__always)
  static func withoutReturn(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ mark: UInt8) -> Int {
    mark == 0x0A && end > start && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  /// The high bit of each byte that is zero.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~((word & low &+ low) | word | low)
  }

  typealias Quotes = (mark: Int, hasDoubled: Bool, lines: Int)

  /// The mark that closes a quoted field; nil where it, or what follows it, is not in the bytes.
  static func endOfQuotes(
    _ bytes: UnsafeBufferPointer<UInt8>, from open: Int, isLast: Bool, _ separator: UInt8
  ) throws(Failure) -> Quotes? {
    let words = UnsafeRawBufferPointer(bytes)
    let count = bytes.count
    var index = open + 1
    var hasDoubled = false
    var lines = 0
    while index < count {
      if index + 8 <= count {
        let word = words.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        let marks = zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeros(word ^ 0x2222_2222_2222_2222)
        guard marks != 0 else {
          index += 8
          continue
        }
        index += marks.trailingZeroBitCount >> 3
      }
      switch bytes[index] {
      case 0x0A:
        lines += 1
        index += 1
      case 0x22:
        // A mark at the end of the bytes may be the first half of a doubled one, or of \r\n.
        let after = index + 1
        guard after + 1 < count || isLast else { return nil }
        if after < count, bytes[after] == 0x22 {
          hasDoubled = true
          index += 2
          continue
        }
        let isEnd = after >= count || bytes[after] == separator || bytes[after] == 0x0A
        let isReturn = !isEnd && bytes[after] == 0x0D && (after + 1 >= count || bytes[after + 1] == 0x0A)
        guard isEnd || isReturn else { throw .textAfterQuote(at: after) }
        return (index, hasDoubled, lines)
      default: index += 1
      }
    }
    if isLast { throw .unclosedQuote(at: open) }
    return nil
  }
}
