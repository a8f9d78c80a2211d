/// A number as it is written in a goal table: digits, one point, an optional sign. `5`, `26.219`, `-10`.
///
/// Text, not floating point: 26.219 stays 26.219, and a number of a thousand digits is read in linear time.
public struct PlainDecimal: Sendable, Hashable, CustomStringConvertible {
  public private(set) var description: String

  /// From digits with at most one point; leading zeros and trailing zeros after the point are dropped.
  package init(digits: [UInt8]) {
    if Self.isPlain(digits) {
      self.init(text: String(decoding: digits, as: UTF8.self))
      return
    }
    var whole: [UInt8] = []
    var fraction: [UInt8] = []
    var afterPoint = false
    for digit in digits {
      if digit == 0x2E { afterPoint = true } else if afterPoint { fraction.append(digit) } else { whole.append(digit) }
    }
    self.init(whole: whole, fraction: fraction)
  }

  /// Whether digits are written as a plain decimal already: no zero to drop at either end.
  private static func isPlain(_ digits: [UInt8]) -> Bool {
    guard let first = digits.first, let last = digits.last, first != 0x2E else { return false }
    if first == 0x30, digits.count > 1, digits[1] != 0x2E { return false }
    return last != 0x2E && (last != 0x30 || !digits.contains(0x2E))
  }

  private init(whole: [UInt8], fraction: [UInt8], negative: Bool = false) {
    let leading = whole.prefix { $0 == 0x30 }.count
    let trailing = fraction.reversed().prefix { $0 == 0x30 }.count
    var text = whole.dropFirst(min(leading, max(whole.count - 1, 0)))
    if text.isEmpty { text = [0x30] }
    let rest = fraction.dropLast(trailing)
    let sign = negative ? "-" : ""
    let number = String(decoding: text, as: UTF8.self)
    description = sign + (rest.isEmpty ? number : number + "." + String(decoding: rest, as: UTF8.self))
  }

  public init(_ value: Int) { self.init(text: String(value)) }

  private init(text: String) { description = text }

  /// From a number as files write it: an optional sign, digits, at most one point with digits behind it. Nil for anything
  /// else.
  public init?(_ text: String) {
    var digits = Array(text.utf8)
    let sign = digits.first
    if sign == 0x2D || sign == 0x2B { digits.removeFirst() }
    let points = digits.count { $0 == 0x2E }
    guard points < 2, let first = digits.first, let last = digits.last, first != 0x2E, last != 0x2E,
      digits.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) })
    else { return nil }
    self.init(digits: digits)
    if sign == 0x2D, description != "0" { description = "-" + description }
  }

  /// A quotient or another computed number, to at most `places` places.
  public init(_ value: Double, places: Int = 4) {
    guard value.isFinite, abs(value) < 1e15 else {
      self.init(text: "\(value)")
      return
    }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    let whole = (scaled / scale).rounded(.down)
    var fraction = String(Int(scaled - whole * scale))
    fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
    self.init(whole: Array(String(Int(whole)).utf8), fraction: Array(fraction.utf8), negative: value < 0 && scaled > 0)
  }

  /// The number times ten to a power, by moving the point.
  package func shifted(by places: Int) -> PlainDecimal {
    let negative = description.hasPrefix("-")
    let parts = description.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    var whole = Array(parts[0].utf8)
    var fraction = parts.count > 1 ? Array(parts[1].utf8) : []
    if places >= 0 {
      for _ in 0..<places { whole.append(fraction.isEmpty ? 0x30 : fraction.removeFirst()) }
    } else {
      for _ in 0..<(-places) { fraction.insert(whole.popLast() ?? 0x30, at: 0) }
    }
    return PlainDecimal(whole: whole, fraction: fraction, negative: negative)
  }

  package var negated: PlainDecimal {
    var result = self
    result.description = description.hasPrefix("-") ? String(description.dropFirst()) : "-" + description
    return result
  }

  public var double: Double { Double(description) ?? .nan }
}
