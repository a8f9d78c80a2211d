/// A number by its decimal digits, so that rounding and percentages lose nothing to binary fractions.
struct DecimalNumber: Equatable {
  private(set) var isNegative: Bool
  /// Without zeros in front or at the end; empty for zero.
  private(set) var digits: [UInt8]
  /// Where the point stands: the value is 0.digits × 10^point.
  private(set) var point: Int

  /// `12.5`, `-3`, `1.2E-3`; nil for anything else.
  init?(_ text: some StringProtocol) {
    var rest = String(text).utf8[...]
    isNegative = rest.first == 0x2D
    if isNegative || rest.first == 0x2B { rest.removeFirst() }
    (digits, point) = ([], 0)
    var hasPoint = false
    var hasDigit = false
    while let byte = rest.first, byte == 0x2E || (0x30...0x39).contains(byte) {
      rest.removeFirst()
      if byte == 0x2E {
        if hasPoint { return nil }
        hasPoint = true
        continue
      }
      hasDigit = true
      if !hasPoint { point += 1 }
      digits.append(byte - 0x30)
    }
    guard hasDigit else { return nil }
    if rest.first == 0x45 || rest.first == 0x65 {
      guard let exponent = Int(Substring(rest.dropFirst())), abs(exponent) < 10_000 else { return nil }
      point += exponent
    } else if !rest.isEmpty {
      return nil
    }
    normalize()
    // As many as a spreadsheet counts with: 0.30000000000000004 is 0.3.
    round(to: 15)
  }

  var isZero: Bool { digits.isEmpty }

  var magnitude: DecimalNumber {
    var copy = self
    copy.isNegative = false
    return copy
  }

  var double: Double { Double("\(isNegative ? "-" : "")0.\(digits.map(String.init).joined())0e\(point)") ?? 0 }

  /// Times a power of ten.
  func shifted(_ power: Int) -> DecimalNumber {
    var copy = self
    if !isZero { copy.point += power }
    return copy
  }

  /// To so many places behind the point, halves away from zero.
  func rounded(_ places: Int) -> DecimalNumber {
    var copy = self
    copy.round(to: point + places)
    return copy
  }

  /// The digits before the point, and those behind it.
  var parts: (whole: [UInt8], fraction: [UInt8]) {
    if point <= 0 { return ([], isZero ? [] : [UInt8](repeating: 0, count: -point) + digits) }
    let whole = digits.prefix(point)
    return (whole + [UInt8](repeating: 0, count: point - whole.count), Array(digits.dropFirst(point)))
  }

  /// Without an exponent, unless it would be longer than any number that is read.
  var text: String {
    let sign = isNegative ? "-" : ""
    if isZero { return "0" }
    if point > 30 || point < -20 {
      let rest = digits.dropFirst().map(String.init).joined()
      return "\(sign)\(digits[0])\(rest.isEmpty ? "" : "." + rest)E\(point - 1)"
    }
    let (whole, fraction) = parts
    let behind = fraction.isEmpty ? "" : "." + fraction.map(String.init).joined()
    return sign + (whole.isEmpty ? "0" : whole.map(String.init).joined()) + behind
  }

  private mutating func normalize() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (isNegative, point) = (false, 0) }
  }

  private mutating func round(to count: Int) {
    guard count < digits.count else { return }
    if count < 0 {
      digits = []
      return normalize()
    }
    let isUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if isUp {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    normalize()
  }
}
