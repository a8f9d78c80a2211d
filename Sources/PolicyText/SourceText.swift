#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file can't be read as text. Every case says what is wrong and where.
public enum TextError: Error, Equatable, CustomStringConvertible {
  case empty
  case binary(kind: String, offset: Int)
  case undecodable(offset: Int)

  public var description: String {
    switch self {
    case .empty: "the file is empty"
    case .binary(let kind, let offset):
      "not a text file (\(kind) at byte \(offset)); save it as plain text first"
    case .undecodable(let offset):
      "neither UTF-8 nor GB18030: the byte at offset \(offset) belongs to no character; save the file as UTF-8"
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
    try Self.refuseBinary(bytes)
    if Self.firstInvalidUTF8(bytes) == nil {
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

  /// The text of a byte range.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func refuseBinary(_ bytes: [UInt8]) throws(TextError) {
    let containers: [(String, [UInt8])] = [
      ("a zip container such as .docx or .xlsx", [0x50, 0x4B, 0x03, 0x04]),
      ("a PDF", Array("%PDF-".utf8)),
      ("an old Office file such as .doc", [0xD0, 0xCF, 0x11, 0xE0]),
      ("a compressed file", [0x1F, 0x8B]),
    ]
    for (kind, magic) in containers where bytes.starts(with: magic) { throw .binary(kind: kind, offset: 0) }
    if let control = bytes.firstIndex(where: { $0 < 0x09 || ($0 > 0x0D && $0 < 0x1B) }) {
      throw .binary(kind: "a control byte", offset: control)
    }
  }

  /// The offset of the first byte that is not UTF-8, or nil.
  static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { source in
      var index = 0
      let count = source.count
      while index < count {
        let lead = source[index]
        if lead < 0x80 {
          index += 1
          continue
        }
        let length: Int
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return index
        }
        guard index + length <= count else { return index }
        let second = source[index + 1]
        switch lead {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
          return index
        default: break
        }
        for offset in 1..<length where source[index + offset] & 0xC0 != 0x80 { return index }
        index += length
      }
      return nil
    }
  }

  /// Converts through the C library's `iconv`, which knows GB18030 exactly.
  private static func fromGB18030(_ bytes: [UInt8]) throws(TextError) -> [UInt8] {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
      throw .undecodable(offset: firstInvalidUTF8(bytes) ?? 0)
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
        return inputLeft == 0
      }
    }
    guard complete else { throw .undecodable(offset: bytes.count - inputLeft) }
    return Array(output.prefix(output.count - outputLeft))
  }
}
