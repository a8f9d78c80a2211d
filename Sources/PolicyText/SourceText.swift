#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file can't be read as text. Every case says what is wrong and where.
public enum TextError: MessageError, Equatable {
  case empty
  case binary(kind: Kind, offset: Int)
  case undecodable(offset: Int)

  /// What a file is that is no text.
  public enum Kind: Sendable { case zip, pdf, oldOffice, compressed, controlByte }

  public var message: Message {
    switch self {
    case .empty: Message("文件是空的", "the file is empty")
    case .binary(let kind, let offset):
      Message(
        "不是文本文件（字节\(offset)处为\(kind.name.chinese)）；\(kind.remedy.chinese)",
        "not a text file (\(kind.name.english) at byte \(offset)); \(kind.remedy.english)")
    case .undecodable(let offset):
      Message(
        "既不是UTF-8，也不是GB18030：偏移\(offset)处的字节不成字符；请把文件另存为UTF-8",
        "neither UTF-8 nor GB18030: the byte at offset \(offset) belongs to no character; save the file as UTF-8")
    }
  }
}

extension TextError.Kind {
  var name: Message {
    switch self {
    case .zip: Message("zip压缩格式，如.docx或.xlsx", "a zip container such as .docx or .xlsx")
    case .pdf: Message("PDF", "a PDF")
    case .oldOffice: Message("旧版Office文件，如.doc", "an old Office file such as .doc")
    case .compressed: Message("压缩文件", "a compressed file")
    case .controlByte: Message("控制字符", "a control byte")
    }
  }

  var remedy: Message {
    switch self {
    case .zip, .pdf, .oldOffice: Message("请用读取这种格式的功能", "use the reader of that format")
    case .compressed: Message("请先解压", "unpack it first")
    case .controlByte:
      Message(
        "能读的有文本、网页、Word、Excel、PDF；其他格式请先另存为其中一种",
        "text, web pages, Word, Excel and PDF can be read; save anything else as one of them")
    }
  }
}

/// The bytes of a document as UTF-8, whatever they were before.
public struct SourceText: Sendable {
  public enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
  }

  /// UTF-8 without a byte-order mark. Every offset that the program reports counts in these bytes.
  public let bytes: [UInt8]
  public let encoding: Encoding

  /// Decodes a file: UTF-8 with or without a byte-order mark, else GB18030 (which holds GBK and GB 2312).
  ///
  /// - Throws: ``TextError/empty``, ``TextError/binary(kind:offset:)`` for known containers and control bytes,
  ///   ``TextError/undecodable(offset:)`` with the first offending byte.
  public init(decoding raw: [UInt8]) throws(TextError) {
    var bytes = raw
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard !bytes.isEmpty else { throw .empty }
    try Self.refuseContainers(bytes)
    let scan = Self.scan(bytes)
    if let control = scan.control { throw .binary(kind: .controlByte, offset: control) }
    if scan.invalid == nil {
      self.bytes = bytes
      encoding = .utf8
    } else {
      self.bytes = try Self.fromGB18030(bytes)
      encoding = .gb18030
    }
  }

  /// Text that is known to be UTF-8, such as a string of the program.
  public init(_ string: String) {
    bytes = Array(string.utf8)
    encoding = .utf8
  }

  /// Bytes that are known to be UTF-8, such as a part of a text that was decoded before.
  public init(utf8 bytes: [UInt8]) {
    self.bytes = bytes
    encoding = .utf8
  }

  /// The text of a byte range.
  public func string(_ range: Range<Int>) -> String {
    if #available(macOS 26, *) {
      // Decoded once and for all: names and passages are cut out of it by the thousand, and need no second look.
      return String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private static func refuseContainers(_ bytes: [UInt8]) throws(TextError) {
    let containers: [(TextError.Kind, [UInt8])] = [
      (.zip, [0x50, 0x4B, 0x03, 0x04]),
      (.pdf, Array("%PDF-".utf8)),
      (.oldOffice, [0xD0, 0xCF, 0x11, 0xE0]),
      (.compressed, [0x1F, 0x8B]),
    ]
    for (kind, magic) in containers where bytes.starts(with: magic) { throw .binary(kind: kind, offset: 0) }
  }

  /// The offsets of the first byte that is not UTF-8 and of the first control byte that no text holds.
  package static func scan(_ bytes: [UInt8]) -> (invalid: Int?, control: Int?) {
    var invalid: Int?
    var control: Int?
    bytes.withUnsafeBytes { source in
      var index = 0
      let count = source.count
      while index < count {
        index = skipThreeByteCharacters(source, index)
        guard index < count else { break }
        // Most of a plan: characters of three bytes whose lead is E4 to EC.
        if index + 4 <= count {
          let word = source.loadUnaligned(fromByteOffset: index, as: UInt32.self).littleEndian
          if word & 0x00C0_C0F0 == 0x0080_80E0, word & 0x0F != 0, word & 0x0F != 0x0D {
            index += 3
            continue
          }
        }
        let lead = source[index]
        if lead < 0x80 {
          if lead < 0x1B, lead < 0x09 || lead > 0x0D, control == nil { control = index }
          index += 1
          continue
        }
        guard let length = sequenceLength(source, index) else {
          if invalid == nil { invalid = index }
          index += 1
          continue
        }
        index += length
      }
    }
    return (invalid, control)
  }

  /// Passes over characters of three bytes eight at a time. Nearly all of a plan is such: Chinese characters and
  /// punctuation. Their first bytes are E1 to EF but ED, the others 80 to BF; E0 and ED need a closer look.
  @inline(__always)
  private static func skipThreeByteCharacters(_ source: UnsafeRawBufferPointer, _ start: Int) -> Int {
    var index = start
    while index + 24 <= source.count {
      guard isThreeByte(source, index, 0xC0F0_C0C0_F0C0_C0F0, 0x80E0_8080_E080_80E0, 0x000F_0000_0F00_000F),
        isThreeByte(source, index + 8, 0xF0C0_C0F0_C0C0_F0C0, 0xE080_80E0_8080_E080, 0x0F00_000F_0000_0F00),
        isThreeByte(source, index + 16, 0xC0C0_F0C0_C0F0_C0C0, 0x8080_E080_80E0_8080, 0x0000_0F00_000F_0000)
      else { break }
      index += 24
    }
    return index
  }

  /// Whether eight bytes are first and following bytes where they should be, and no first byte is E0 or ED.
  @inline(__always)
  private static func isThreeByte(
    _ source: UnsafeRawBufferPointer, _ index: Int, _ mask: UInt64, _ pattern: UInt64, _ nibbles: UInt64
  ) -> Bool {
    let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    guard word & mask == pattern else { return false }
    // Bytes that are no first byte count as F, which is neither.
    let low = word & nibbles | 0x0F0F_0F0F_0F0F_0F0F & ~nibbles
    return !hasZero(low) && !hasZero(low ^ 0x0D0D_0D0D_0D0D_0D0D)
  }

  @inline(__always)
  private static func hasZero(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }

  /// The length of the character at `index`; nil where its bytes are not well formed.
  private static func sequenceLength(_ source: UnsafeRawBufferPointer, _ index: Int) -> Int? {
    let lead = source[index]
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard index + length <= source.count else { return nil }
    let second = source[index + 1]
    switch lead {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
      return nil
    default: break
    }
    for offset in 1..<length where source[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// Converts through the C library's `iconv`, which knows GB18030 exactly.
  ///
  /// - Parameter mends: a byte that belongs to no character becomes `?`, as browsers show a broken page.
  package static func fromGB18030(_ bytes: [UInt8], mends: Bool = false) throws(TextError) -> [UInt8] {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
      throw .undecodable(offset: scan(bytes).invalid ?? 0)
    }
    defer { iconv_close(converter) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let complete = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = iconv(converter, &from, &inputLeft, &to, &outputLeft)
        while mends, inputLeft > 0, outputLeft > 0 {
          from = from.map { $0 + 1 }
          to?.pointee = 0x3F
          to = to.map { $0 + 1 }
          (inputLeft, outputLeft) = (inputLeft - 1, outputLeft - 1)
          _ = iconv(converter, &from, &inputLeft, &to, &outputLeft)
        }
        return inputLeft == 0
      }
    }
    guard complete else { throw .undecodable(offset: bytes.count - inputLeft) }
    return Array(output.prefix(output.count - outputLeft))
  }
}
