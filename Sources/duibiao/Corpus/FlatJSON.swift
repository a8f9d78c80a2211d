/// Reads string members of one JSON object (RFC 8259); other members are passed over.
struct FlatJSON {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The strings under some names, nil for a name that is not there. Nil where the bytes are no object.
  mutating func strings(_ names: [String]) -> [[UInt8]?]? {
    var found = [[UInt8]?](repeating: nil, count: names.count)
    guard take(0x7B) else { return nil }
    if take(0x7D) { return isAtEnd ? found : nil }
    repeat {
      space()
      guard let key = string(), take(0x3A) else { return nil }
      space()
      if let place = names.firstIndex(of: String(decoding: key, as: UTF8.self)), peek == 0x22 {
        guard let value = string() else { return nil }
        found[place] = value
      } else {
        guard skipValue(depth: 0) else { return nil }
      }
    } while take(0x2C)
    return take(0x7D) && isAtEnd ? found : nil
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private var isAtEnd: Bool {
    mutating get {
      space()
      return index == bytes.count
    }
  }

  private mutating func space() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    space()
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func string() -> [UInt8]? {
    guard peek == 0x22 else { return nil }
    index += 1
    var result: [UInt8] = []
    while let byte = peek {
      index += 1
      switch byte {
      case 0x22: return result
      case 0x5C:
        guard let escaped = peek else { return nil }
        index += 1
        switch escaped {
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "u"):
          guard let scalar = scalar() else { return nil }
          result += Array(String(Character(scalar)).utf8)
        case 0x22, 0x5C, 0x2F: result.append(escaped)
        default: return nil
        }
      default: result.append(byte)
      }
    }
    return nil
  }

  /// The four digits behind `\u`, and the second half of a surrogate pair.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let high = unit() else { return nil }
    guard high & 0xFC00 == 0xD800 else { return Unicode.Scalar(high) }
    guard peek == 0x5C else { return nil }
    index += 1
    guard peek == UInt8(ascii: "u") else { return nil }
    index += 1
    guard let low = unit(), low & 0xFC00 == 0xDC00 else { return nil }
    return Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + low & 0x3FF)
  }

  private mutating func unit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    defer { index += 4 }
    let digits = bytes[index..<index + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func skipValue(depth: Int) -> Bool {
    space()
    guard depth < 64, let byte = peek else { return false }
    switch byte {
    case 0x22: return string() != nil
    case 0x7B, 0x5B:
      let close: UInt8 = byte == 0x7B ? 0x7D : 0x5D
      index += 1
      if take(close) { return true }
      repeat {
        space()
        if close == 0x7D { guard string() != nil, take(0x3A) else { return false } }
        guard skipValue(depth: depth + 1) else { return false }
      } while take(0x2C)
      return take(close)
    default:
      let start = index
      while let byte = peek, byte != 0x2C, byte != 0x7D, byte != 0x5D, byte != 0x20 { index += 1 }
      return index > start
    }
  }
}
