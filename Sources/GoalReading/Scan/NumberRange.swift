import Indicators

/// The second number of a range: 10—15%, 10%～15%, 5至6个, 三到五家, -3%~-1%.
enum NumberRange {
  struct Upper: Equatable {
    var value: PlainDecimal
    /// Where its digits end; 万 and 亿 behind them are left to the unit.
    var end: Int
  }

  /// - Parameters:
  ///   - index: where the first number and its unit end.
  ///   - lower: the first number; behind 至 and 到 the second is larger (下沉20人到一线 is no range).
  ///   - isChinese: the first number is written in numerals; so is the second behind 到.
  static func upper(
    _ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int, lower: PlainDecimal, isChinese: Bool
  ) -> Upper? {
    guard index + 1 < end, let (next, isWord) = connector(units, index, end) else { return nil }
    // ~-1%: a sign of the number. Two dashes are one long dash.
    let isNegative = units[next] == 0x2D && units[next - 1] != 0x2D && next + 1 < end
    let start = isNegative ? next + 1 : next
    guard var upper = number(units, start, end) else { return nil }
    if isYear(units, start, upper.end, end) || goesOn(units, upper.end, end) { return nil }
    if isNegative { upper.value = upper.value.negated }
    if isWord, upper.value.double <= lower.double || isDigit(units[start]) == isChinese { return nil }
    return upper
  }

  /// Where the second number may start behind - ~ 至 到, and whether the connector is a word.
  private static func connector(
    _ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int
  ) -> (next: Int, isWord: Bool)? {
    switch units[index] {
    case 0x2D:
      let next = index + 1 < end && (units[index + 1] == 0x2D || units[index + 1] == 0x7E) ? index + 2 : index + 1
      return next < end ? (next, false) : nil
    case 0x7E:
      let next = index + 1 < end && units[index + 1] == 0x7E ? index + 2 : index + 1
      return next < end ? (next, false) : nil
    case 0x81F3, 0x5230: return (index + 1, true)  // 至 到
    default: return nil
    }
  }

  private static func number(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> Upper? {
    if isDigit(units[start]) {
      let (digits, close) = Scanner.digits(units, start, end)
      return Upper(value: PlainDecimal(digits: digits), end: close)
    }
    guard let reading = Numerals.read(units, start, end) else { return nil }
    return Upper(value: reading.head, end: start + reading.length - reading.trailingMultiplier.count)
  }

  /// 35家到2027年, 2018—二〇二〇年: a time.
  private static func isYear(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ close: Int, _ end: Int) -> Bool {
    close - start == 4 && close < end && units[close] == 0x5E74
  }

  /// 0-10-3, 2024-06-21: a number of another kind.
  private static func goesOn(_ units: UnsafeBufferPointer<UInt16>, _ close: Int, _ end: Int) -> Bool {
    close + 1 < end && units[close] == 0x2D && isDigit(units[close + 1])
  }

  private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }
}
