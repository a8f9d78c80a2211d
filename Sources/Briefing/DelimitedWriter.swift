/// Writes CSV by RFC 4180, safe to open in a spreadsheet.
public struct DelimitedWriter {
  public private(set) var bytes: [UInt8] = []

  /// - Parameter excel: starts with a byte-order mark, which makes spreadsheets read the file as UTF-8.
  public init(excel: Bool = false) {
    if excel { bytes = [0xEF, 0xBB, 0xBF] }
  }

  public mutating func write(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      write(field)
    }
    bytes += [0x0D, 0x0A]
  }

  /// Gives up what was written so far, for output that is streamed.
  public mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func write(_ field: String) {
    var field = field
    let isFormula = Self.runsAsFormula(field)
    field.withUTF8 { text in
      let needsQuotes = text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      if needsQuotes { bytes.append(0x22) }
      if isFormula { bytes.append(0x27) }
      if needsQuotes, text.contains(0x22) {
        for byte in text {
          if byte == 0x22 { bytes.append(0x22) }
          bytes.append(byte)
        }
      } else {
        bytes.append(contentsOf: text)
      }
      if needsQuotes { bytes.append(0x22) }
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
