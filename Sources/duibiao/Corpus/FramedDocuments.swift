/// Many documents through one pipe: each line a JSON object with the members `name` and `text`, or `base64` with the bytes
/// of a file in whatever encoding they are.
///
/// It is what a map-reduce job feeds to a process that reads many documents.
struct FramedDocuments {
  let stream: ByteStream
  private var line = 0
  /// A longer document has no place in a line.
  static let limit = 64 << 20

  init(_ stream: ByteStream) { self.stream = stream }

  /// The next document; a line that is none is a failure with its number. Nil at the end.
  mutating func next() -> Result<(name: String, bytes: [UInt8]), FileFailure>? {
    while let (bytes, isCut) = stream.line(limit: Self.limit) {
      line += 1
      if isCut {
        return .failure(
          FileFailure(
            stream.path, line: line, "超过\(Self.limit >> 20) MB；请把这份文件单独读",
            "longer than \(Self.limit >> 20) MB; read this document by itself"))
      }
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      var object = FlatJSON(bytes)
      guard let members = object.strings(["name", "text", "base64"]), let name = members[0],
        let text = members[1] ?? members[2].flatMap(Base64.decode)
      else {
        return .failure(
          FileFailure(
            stream.path, line: line, #"不是含字符串 "name" 和 "text"（或 "base64"）的 JSON 对象"#,
            #"not a JSON object with the string "name", and "text" or "base64""#))
      }
      return .success((String(decoding: name, as: UTF8.self), text))
    }
    return nil
  }
}

/// Bytes as letters (RFC 4648, section 4).
enum Base64 {
  /// Nil for what is no base64; line breaks are allowed, as some encoders write them.
  static func decode(_ letters: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count * 3 / 4)
    var bits: UInt32 = 0
    var held = 0
    var padding = 0
    for letter in letters {
      if letter == 0x0A || letter == 0x0D { continue }
      if letter == 0x3D {
        padding += 1
        continue
      }
      guard padding == 0, let value = value(letter) else { return nil }
      bits = bits << 6 | value
      held += 6
      if held >= 8 {
        held -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      }
    }
    return held < 6 && padding <= 2 ? bytes : nil
  }

  private static func value(_ letter: UInt8) -> UInt32? {
    switch letter {
    case 0x41...0x5A: UInt32(letter - 0x41)
    case 0x61...0x7A: UInt32(letter - 0x61 + 26)
    case 0x30...0x39: UInt32(letter - 0x30 + 52)
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
