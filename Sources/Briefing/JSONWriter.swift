/// Writes JSON in a stable order of keys.
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// A value of the tables that the program writes.
  public indirect enum Value {
    case string(String)
    /// A number that is already written as one.
    case number(String)
    case bool(Bool)
    case null
    case array([Value])
    case object([(String, Value)])

    /// A cell of a column of numbers: a number as JSON has it (no plus sign, digits on both sides of the point), null for
    /// an empty cell or a dash, and what is no number as it stands: `+30%`.
    init(numeric cell: String) {
      let digits = cell.hasPrefix("+") ? String(cell.dropFirst()) : cell
      if cell.isEmpty || cell == "—" {
        self = .null
      } else {
        self = Self.isNumber(digits) ? .number(digits) : .string(cell)
      }
    }

    private static func isNumber(_ text: String) -> Bool {
      var rest = Substring(text)
      func digits() -> Int {
        let found = rest.prefix { $0.isASCII && $0.isWholeNumber }
        rest = rest.dropFirst(found.count)
        return found.count
      }
      if rest.first == "-" { rest = rest.dropFirst() }
      let isZero = rest.first == "0"
      let whole = digits()
      guard whole > 0, !isZero || whole == 1 else { return false }
      if rest.first == "." {
        rest = rest.dropFirst()
        guard digits() > 0 else { return false }
      }
      if rest.first == "e" || rest.first == "E" {
        rest = rest.dropFirst()
        if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
        guard digits() > 0 else { return false }
      }
      return rest.isEmpty
    }
  }

  public mutating func write(_ value: Value) {
    switch value {
    case .string(let text): write(text)
    case .number(let digits): bytes += digits.utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .array(let values):
      bytes.append(0x5B)
      for (index, value) in values.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        write(value)
      }
      bytes.append(0x5D)
    case .object(let members):
      bytes.append(0x7B)
      for (index, (key, value)) in members.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        write(key)
        bytes += ": ".utf8
        write(value)
      }
      bytes.append(0x7D)
    }
  }

  public mutating func newline() { bytes.append(0x0A) }

  public mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func write(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += [0x5C, 0x22]
      case 0x5C: bytes += [0x5C, 0x5C]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x09: bytes += [0x5C, 0x74]
      case 0..<0x20:
        bytes += "\\u00".utf8
        bytes += [Self.hex[Int(byte >> 4)], Self.hex[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private static let hex = Array("0123456789abcdef".utf8)
}
