import Indicators
import PolicyText

/// Years, periods and plan periods as tokens: 2027年底, 2024—2027年, “十四五”末.
extension Tokenizer {
  /// “十四五”期间, “十三五”末; the name of a plan (“十四五”规划) is no time.
  func planPeriod(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int, _ year: Int, _ range: Range<Int>,
    _ output: inout Output
  ) -> Int {
    var close = end
    if close < range.upperBound, units[close] == 0x22 { close += 1 }
    var isTime = false
    for suffix in Self.periodSuffixes where units[close..<range.upperBound].starts(with: suffix) {
      isTime = true
      close += suffix.count
      break
    }
    var open = start
    if open > range.lowerBound, units[open - 1] == 0x22 { open -= 1 }
    return isTime ? push(TimeExpression(year: year, from: nil), open..<close, &output) : end
  }

  private static let periodSuffixes: [[UInt16]] = ["期间", "期末", "末期", "时期", "末", "前期", "后期"].map { Array($0.utf16) }

  /// A year and what belongs to it: 2027年底, 2025年6月底前. Returns nil when the digits are no year.
  func year(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ digitsEnd: Int, _ range: Range<Int>, _ output: inout Output
  ) -> Int? {
    guard digitsEnd - start == 4, let first = Self.yearValue(units, start) else { return nil }
    var index = digitsEnd
    let end = range.upperBound
    if index < end, units[index] == 0x5E74, let next = rangeEnd(units, index + 1, end) ?? nil {
      // 2024年—2027年
      return push(TimeExpression(year: next.year, from: first), start..<yearSuffix(units, next.end, end), &output)
    }
    if let next = rangeEnd(units, index, end) {  // 2024—2027年, 2024至2027年
      return push(TimeExpression(year: next.year, from: first), start..<yearSuffix(units, next.end, end), &output)
    }
    guard index < end, units[index] == 0x5E74 else { return nil }
    index += 1
    if index < end, units[index] == 0x7248 { return index + 1 }  // 2024年版: an edition
    return push(TimeExpression(year: first, from: nil), start..<yearSuffix(units, index, end), &output)
  }

  func rangeEnd(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> (year: Int, end: Int)? {
    var index = start
    guard index < end else { return nil }
    switch units[index] {
    case 0x2D, 0x7E:  // - ~, also twice for a long dash
      while index < end, units[index] == 0x2D || units[index] == 0x7E { index += 1 }
    case 0x81F3, 0x5230: index += 1  // 至 到
    default: return nil
    }
    guard index + 4 < end, let year = Self.yearValue(units, index), units[index + 4] == 0x5E74 else { return nil }
    return (year, index + 5)
  }

  static func yearValue(_ units: UnsafeBufferPointer<UInt16>, _ start: Int) -> Int? {
    guard start + 4 <= units.count else { return nil }
    var value = 0
    for index in start..<(start + 4) {
      guard (0x30...0x39).contains(units[index]) else { return nil }
      value = value * 10 + Int(units[index] - 0x30)
    }
    return (1949...2100).contains(value) ? value : nil
  }

  /// Passes over 底, 末, 度, 6月底, 前 and the like after 年.
  func yearSuffix(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> Int {
    var index = start
    var digits = index
    while digits < end, (0x30...0x39).contains(units[digits]) { digits += 1 }
    if digits > index, digits < end, units[digits] == 0x6708 {
      index = digits + 1
      digits = index
      while digits < end, (0x30...0x39).contains(units[digits]) { digits += 1 }
      if digits > index, digits < end, units[digits] == 0x65E5 { index = digits + 1 }
    }
    if index < end, units[index] == 0x5E74 { index += 1 }  // 2025年年底
    while index < end, index - start < 6 {
      switch units[index] {
      case 0x5E95, 0x672B, 0x524D, 0x521D, 0x5EA6, 0x5185: index += 1  // 底 末 前 初 度 内
      default: return index
      }
    }
    return index
  }
}
