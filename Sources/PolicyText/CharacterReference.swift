/// A character that markup writes by name or number: `&lt;`, `&nbsp;`, `&#8805;`, `&#x2265;`.
///
/// Tables saved from web pages are full of them, and `&lt;5.5` is a goal that must not lose its sign.
struct CharacterReference {
  var scalar: UInt32
  /// Bytes from `&` to `;`.
  var length: Int

  init?(_ bytes: some RandomAccessCollection<UInt8>, _ start: Int) {
    let first = bytes.index(bytes.startIndex, offsetBy: start + 1)
    let rest = bytes[first...].prefix(8)
    guard let close = rest.firstIndex(of: 0x3B) else { return nil }
    let name = rest[..<close]
    let value = name.first == 0x23 ? Self.number(name.dropFirst()) : Self.named(name)
    guard let value, value >= 0x20, value <= 0xFFFF else { return nil }
    scalar = value
    length = name.count + 2
  }

  private static func number(_ digits: some Collection<UInt8>) -> UInt32? {
    guard digits.first == 0x78 || digits.first == 0x58 else { return UInt32(String(decoding: digits, as: UTF8.self)) }
    return UInt32(String(decoding: digits.dropFirst(), as: UTF8.self), radix: 16)
  }

  private static func named(_ name: some Collection<UInt8>) -> UInt32? {
    switch String(decoding: name, as: UTF8.self) {
    case "lt": 0x3C
    case "gt": 0x3E
    case "amp": 0x26
    case "quot": 0x22
    case "nbsp", "ensp", "emsp", "thinsp": 0x20
    case "le": 0x2264
    case "ge": 0x2265
    case "permil": 0x2030
    case "middot": 0xB7
    case "mdash", "ndash": 0x2014
    case "ldquo", "rdquo": 0x201C
    case "hellip": 0x2026
    case "times": 0xD7
    default: nil
    }
  }
}
