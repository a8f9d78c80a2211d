import PolicyText

/// The bytes of a page as UTF-8, whatever its head says of them: pages that were saved again often say what they were
/// before.
enum HTMLCharset {
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return mended(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return fromUTF16(bytes) }
    if SourceText.scan(bytes).invalid == nil { return bytes }
    switch declared(bytes[...]) {
    case "utf-8", "utf8": return mended(bytes)
    case let name? where name.hasPrefix("gb") || name == "hz-gb-2312" || name == "x-gbk":
      return (try? SourceText.fromGB18030(bytes, mends: true)) ?? mended(bytes)
    default:
      // Nothing said, or something else: what fits without a mistake.
      return (try? SourceText.fromGB18030(bytes)) ?? mended(bytes)
    }
  }

  /// The name in `<meta charset="gb2312">` or `content="text/html; charset=gb2312"`, small.
  static func declared(_ bytes: ArraySlice<UInt8>) -> String? {
    let head = bytes.prefix(8192).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
    var rest = head
    while let place = rest.place(of: Array("charset".utf8)) {
      rest = rest[(place + 7)...].drop { $0 == 0x20 }
      guard rest.first == 0x3D else { continue }
      let name = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }.prefix {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  /// UTF-8 with what is broken replaced.
  private static func mended(_ bytes: [UInt8]) -> [UInt8] {
    SourceText.scan(bytes).invalid == nil ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func fromUTF16(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      isLittle
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8 : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
