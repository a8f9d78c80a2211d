import OpenPackaging

/// Writes small archives for tests, also such as no good program would write.
struct StoredZip {
  /// What stands in the archive under each name.
  var entries: [(name: String, data: [UInt8])]
  /// What the entries claim to hold; the same unless they are compressed.
  var contents: [[UInt8]]
  var method: UInt16 = 0
  var flags: UInt16 = 0x800
  var comment: String

  init(_ entries: [(String, [UInt8])], comment: String = "") {
    self.entries = entries.map { (name: $0.0, data: $0.1) }
    contents = entries.map(\.1)
    self.comment = comment
  }

  init(_ entries: [(String, String)], comment: String = "") {
    self.init(entries.map { ($0.0, Array($0.1.utf8)) }, comment: comment)
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (entry, content) in zip(entries, contents) {
      let common =
        Self.two(flags) + Self.two(method) + Self.four(0) + Self.four(CRC32.of(content))
        + Self.four(UInt32(entry.data.count)) + Self.four(UInt32(content.count))
        + Self.two(UInt16(entry.name.utf8.count))
        + Self.two(0)
      directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + common + [UInt8](repeating: 0, count: 10)
      directory += Self.four(UInt32(bytes.count)) + entry.name.utf8
      bytes += [0x50, 0x4B, 3, 4, 20, 0] + common + entry.name.utf8 + entry.data
    }
    let count = Self.two(UInt16(entries.count))
    let end = count + count + Self.four(UInt32(directory.count)) + Self.four(UInt32(bytes.count))
    return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + end + Self.two(UInt16(comment.utf8.count))
      + comment.utf8
  }

  private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }

  private static func four(_ value: UInt32) -> [UInt8] { two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16)) }
}
