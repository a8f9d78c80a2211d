/// What stands in a tag behind its name: `class="article" hidden colspan=2`.
enum HTMLAttributes {
  /// The bytes of the attributes from `start`, and the place behind the tag.
  ///
  /// A `>` in quotation marks ends nothing; where a mark is never closed, the next `>` ends the tag.
  static func range(in source: [UInt8], from start: Int) -> (Range<Int>, end: Int) {
    var index = start
    var quote: UInt8 = 0
    var mayQuote = false
    // No value but the data of a picture is long, and a mark that is open so long was never closed.
    let limit = min(source.count, start + longest)
    while index < limit {
      let byte = source[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return (start..<index, index + 1)
      } else if (byte == 0x22 || byte == 0x27) && mayQuote {
        quote = byte
      }
      if byte == 0x3D { mayQuote = true } else if byte > 0x20 { mayQuote = false }
      index += 1
    }
    let end = HTMLTree.find(0x3E, in: source, from: start) ?? source.count
    return (start..<min(end, start + longest), min(end + 1, source.count))
  }

  private static let longest = 1 << 16

  /// Calls with the name and the value of each attribute.
  static func each(
    _ source: [UInt8], _ range: Range<Int>, _ body: (_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Void
  ) {
    var rest = source[range]
    while true {
      rest = rest.drop { $0 <= 0x20 || $0 == 0x2F }
      let name = rest.prefix { $0 > 0x20 && $0 != 0x3D && $0 != 0x2F }
      guard !name.isEmpty else {
        guard rest.first != nil else { return }
        rest = rest.dropFirst()
        continue
      }
      rest = rest[name.endIndex...].drop { $0 <= 0x20 }
      guard rest.first == 0x3D else {
        body(name, rest.prefix(0))
        continue
      }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      let value: ArraySlice<UInt8>
      if let quote = rest.first, quote == 0x22 || quote == 0x27 {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest[min(value.endIndex + 1, rest.endIndex)...]
      } else {
        value = rest.prefix { $0 > 0x20 }
        rest = rest[value.endIndex...]
      }
      body(name, value)
    }
  }

  /// The value of an attribute; nil where it is missing.
  static func value(_ wanted: String, _ source: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8>? {
    var found: ArraySlice<UInt8>?
    each(source, range) { name, value in
      if found == nil, equals(name, wanted) { found = value }
    }
    return found
  }

  static func number(_ wanted: String, _ source: [UInt8], _ range: Range<Int>) -> Int? {
    value(wanted, source, range).flatMap { value in
      let digits = value.drop { $0 <= 0x20 }.prefix { (0x30...0x39).contains($0) }.prefix(6)
      return Int(String(decoding: digits, as: UTF8.self))
    }
  }

  static func flags(_ source: [UInt8], _ range: Range<Int>) -> HTMLTree.Flags {
    var flags: HTMLTree.Flags = []
    each(source, range) { name, value in
      switch name.count {
      case 6 where equals(name, "hidden"): flags.insert(.hidden)
      case 11 where equals(name, "aria-hidden"): if equals(value, "true") { flags.insert(.hidden) }
      case 5 where equals(name, "style"):
        let style = value.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
        if style.holds("display:none") || style.holds("visibility:hidden") { flags.insert(.hidden) }
        if style.holds("mso-list:ignore") { flags.insert(.listSign) }
      default: break
      }
    }
    return flags
  }

  private static func equals(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
    bytes.count == word.utf8.count
      && zip(bytes, word.utf8).allSatisfy { ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1 }
  }
}
