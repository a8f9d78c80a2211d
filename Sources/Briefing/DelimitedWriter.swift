/// Writes CSV by RFC 4180, safe to open in a spreadsheet.
public struct DelimitedWriter {
  public private(set) var bytes: [UInt8] = []
  private var isInRow = false

  /// - Parameter excel: starts with a byte-order mark, which makes spreadsheets read the file as UTF-8.
  public init(excel: Bool = false) {
    if excel { bytes = [0xEF, 0xBB, 0xBF] }
  }

  public mutating func write(_ fields: [String]) {
    for field in fields { take(field) }
    endRow()
  }

  /// Writes the next field of a row.
  mutating func take(_ field: String) {
    if isInRow { bytes.append(0x2C) }
    isInRow = true
    if !field.isEmpty { write(field) }
  }

  /// Writes a number as the next field; nothing for nil.
  mutating func take(_ number: Int?) {
    if isInRow { bytes.append(0x2C) }
    isInRow = true
    guard let number else { return }
    if number < 0 { bytes.append(0x2D) }
    // From the last digit to the first; no number has more than twenty.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number.magnitude
      var first = 20
      repeat {
        first -= 1
        digits.initializeElement(at: first, to: 0x30 + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }

  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isInRow = false
  }

  /// Gives up what was written so far, for output that is streamed.
  public mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func write(_ field: String) {
    // The bytes of a string of the program's own lie in one piece; another is made so.
    if field.utf8.withContiguousStorageIfAvailable({ write($0) }) == nil {
      Array(field.utf8).withUnsafeBufferPointer { write($0) }
    }
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    let special = Self.special(text)
    // Nearly every field is plain: its bytes go over as they are.
    if special == 0, !Self.startsFormulas(text[0]) {
      bytes.append(contentsOf: text)
    } else {
      write(text, special)
    }
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, _ special: UInt8) {
    let isFormula = Self.startsFormulas(text[0]) && Self.runsAsFormula(String(decoding: text, as: UTF8.self))
    let needsQuotes = special != 0
    if needsQuotes { bytes.append(0x22) }
    if isFormula { bytes.append(0x27) }
    if special & 2 != 0 {
      for byte in text {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
    } else {
      bytes.append(contentsOf: text)
    }
    if needsQuotes { bytes.append(0x22) }
  }

  /// What the bytes of a field are together. Eight at a time: Chinese holds few signs below a hyphen.
  private static func special(_ text: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let bytes = UnsafeRawBufferPointer(text)
    guard bytes.count >= 8 else { return text.reduce(0) { $0 | Self.special($1) } }
    var special: UInt8 = 0
    var index = 0
    while index < bytes.count {
      index = min(index, bytes.count - 8)  // the last eight may be looked at twice
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if (word &- 0x2D2D_2D2D_2D2D_2D2D) & ~word & 0x8080_8080_8080_8080 != 0 {
        for place in index..<index + 8 { special |= Self.special(bytes[place]) }
      }
      index += 8
    }
    return special
  }

  /// 2 for a quotation mark, 1 for a comma and a line end, 0 for the rest.
  @inline(__always)
  private static func special(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x22: 2
    case 0x2C, 0x0A, 0x0D: 1
    default: 0
    }
  }

  /// The signs that a formula begins with: most fields begin with another.
  private static func startsFormulas(_ first: UInt8) -> Bool {
    switch first {
    case 0x3D, 0x40, 0x09, 0x0D, 0x2B, 0x2D: true
    default: false
    }
  }

  /// A cell that begins with = + - @ or a control sign is run by spreadsheets, unless it is a number or one of the
  /// relation signs of the goal table. An apostrophe in front neutralises it.
  public static func runsAsFormula(_ field: String) -> Bool {
    guard let first = field.utf8.first else { return false }
    switch first {
    case 0x3D, 0x40, 0x09, 0x0D: return field != "="
    case 0x2B, 0x2D: return Double(field) == nil && !isSignedAmount(field)
    default: return false
    }
  }

  /// `+30%`, `-10`: a sign, digits, and a unit of letters or %.
  private static func isSignedAmount(_ field: String) -> Bool {
    let rest = field.utf8.dropFirst()
    return rest.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x25 } && !rest.isEmpty
  }
}
