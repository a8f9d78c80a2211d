/// A character that a page writes by name or number: `&mdash;`, `&#8805;`, `&#x2265`, `&nbsp` without its semicolon.
enum HTMLReference {
  /// The character at an `&`, and the bytes that write it; an `&` that begins no reference is itself.
  static func read(_ source: [UInt8], _ start: Int, before end: Int) -> (scalar: UInt32, length: Int) {
    let rest = source[(start + 1)..<min(end, start + 14)]
    if rest.first == 0x23 { return number(rest.dropFirst()) ?? (0x26, 1) }
    let name = rest.prefix { HTMLTree.isLetter($0) || (0x30...0x39).contains($0) }
    guard !name.isEmpty else { return (0x26, 1) }
    if name.endIndex < rest.endIndex, source[name.endIndex] == 0x3B, let scalar = HTMLEntities.scalar(of: name) {
      return (safe(scalar), name.count + 2)
    }
    // `&nbsp文字` means a blank; `&notes` is the address of something.
    guard let found = HTMLEntities.opening(of: name), found.length == name.count else { return (0x26, 1) }
    return (safe(found.scalar), found.length + 1)
  }

  private static func number(_ rest: ArraySlice<UInt8>) -> (scalar: UInt32, length: Int)? {
    let isHex = rest.first == 0x78 || rest.first == 0x58
    let digits = (isHex ? rest.dropFirst() : rest).prefix {
      (0x30...0x39).contains($0) || isHex && (0x61...0x66).contains($0 | 0x20)
    }
    guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10) else { return nil }
    let hasEnd = digits.endIndex < rest.endIndex && rest[digits.endIndex] == 0x3B
    let scalar = HTMLEntities.windows1252(value)
    // Blanks by number are blanks to be seen.
    let isCharacter = scalar >= 0x20 && Unicode.Scalar(scalar) != nil
    return (isCharacter ? safe(scalar) : 0x20, 2 + (isHex ? 1 : 0) + digits.count + (hasEnd ? 1 : 0) - 0)
  }

  /// `&lt;p` is no tag in the text either, which may hold markup of its own.
  private static func safe(_ scalar: UInt32) -> UInt32 { scalar == 0x3C ? 0xFF1C : scalar }
}
