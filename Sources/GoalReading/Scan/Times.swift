import Indicators
import PolicyText

/// Years, periods and plan periods as tokens: 2027年底, 2024—2027年, “十四五”末.
extension Scanner {
  /// “十四五”期间, “十三五”末, 较“十二五”; the name of a plan (“十四五”规划) is no time.
  func planPeriod(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int, _ year: Int, _ range: Range<Int>,
    _ scan: inout Scan
  ) -> Int {
    var close = end
    if close < range.upperBound, units[close] == 0x22 { close += 1 }
    var open = start
    if open > range.lowerBound, units[open - 1] == 0x22 { open -= 1 }
    for (suffix, isEnd) in Self.periodSuffixes where units[close..<range.upperBound].starts(with: suffix) {
      let time = TimeExpression(year: year, from: isEnd ? nil : year - 4, isPlanPeriod: true)
      return scan.push(time, open..<close + suffix.count)
    }
    // 刚刚过去的“十四五”，: alone before a mark.
    if close < range.upperBound, units[close] == 0x2C, open < start || close > end {
      return scan.push(TimeExpression(year: year, from: year - 4, isPlanPeriod: true), open..<close)
    }
    // 较“十三五”翻了一番: behind a word of comparison the plan is the time.
    if let last = scan.tokens.last, Int(last.end) == open, last.has(.base) {
      return scan.push(TimeExpression(year: year, from: nil, isPlanPeriod: true), open..<close)
    }
    return end
  }

  private static let periodSuffixes: [(word: [UInt16], isEnd: Bool)] = [
    ("期间", false), ("期末", true), ("末期", true), ("时期", false), ("末", true), ("前期", false), ("后期", false), ("以来", false),
    ("收官", true),
  ].map { (Array($0.0.utf16), $0.1) }

  /// A year and what belongs to it: 2027年底, 2025年6月底前. Returns nil when the digits are no year.
  func year(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ digitsEnd: Int, _ range: Range<Int>, _ scan: inout Scan
  ) -> Int? {
    guard digitsEnd - start == 4, let first = Self.yearValue(units, start) else { return nil }
    return year(first, units, start, digitsEnd, range, &scan)
  }

  /// 二〇二六年, 二○二二年.
  func chineseYear(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ range: Range<Int>, _ scan: inout Scan) -> Int?
  {
    guard start + 4 < range.upperBound, units[start + 4] == 0x5E74 else { return nil }
    var value = 0
    for index in start..<start + 4 {
      guard let digit = Self.yearDigit(units[index]) else { return nil }
      value = value * 10 + digit
    }
    guard Self.years.contains(value) else { return nil }
    return year(value, units, start, start + 4, range, &scan)
  }

  /// ○, O and 0 stand for 〇 in the years of title pages.
  private static func yearDigit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x25CB, 0x25EF, 0x4F, 0x30: 0
    default: Numerals.digit(unit)
    }
  }

  private func year(
    _ first: Int, _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ digitsEnd: Int, _ range: Range<Int>,
    _ scan: inout Scan
  ) -> Int? {
    var index = digitsEnd
    let end = range.upperBound
    let isYear = index < end && units[index] == 0x5E74
    if let next = rangeEnd(units, isYear ? index + 1 : index, end) {  // 2024年—2027年, 2024—2027年, 2024至2027年
      return scan.push(TimeExpression(year: next.year, from: first), start..<yearSuffix(units, next.end, end).end)
    }
    guard isYear else { return nil }
    index += 1
    if index < end, units[index] == 0x7248 {  // 2024年版: an edition
      scan.refer(start..<index + 1, .edition)
      return index + 1
    }
    let suffix = yearSuffix(units, index, end)
    return scan.push(TimeExpression(year: first, isPartOfYear: suffix.isPart), start..<suffix.end)
  }

  private func rangeEnd(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> (year: Int, end: Int)? {
    var index = start
    guard index < end else { return nil }
    switch units[index] {
    case 0x2D, 0x7E:  // - ~, also twice for a long dash
      while index < end, index - start < 2, units[index] == 0x2D || units[index] == 0x7E { index += 1 }
    case 0x81F3, 0x5230: index += 1  // 至 到
    default: return nil
    }
    guard index + 4 < end, let year = Self.yearValue(units, index), units[index + 4] == 0x5E74 else { return nil }
    return (year, index + 5)
  }

  static let years = 1949...2100

  static func yearValue(_ units: UnsafeBufferPointer<UInt16>, _ start: Int) -> Int? {
    guard start + 4 <= units.count else { return nil }
    var value = 0
    for index in start..<(start + 4) {
      guard isDigit(units[index]) else { return nil }
      value = value * 10 + Int(units[index] - 0x30)
    }
    return years.contains(value) ? value : nil
  }

  /// Passes over 底, 末, 度, 6月底, 前 and the like after 年, and says whether they name less than the year.
  private func yearSuffix(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int
  ) -> (end: Int, isPart: Bool) {
    var index = start
    var isPart = false
    var digits = index
    while digits < end, digits - index < 3, Self.isDigit(units[digits]) { digits += 1 }
    if digits > index, digits < end, units[digits] == 0x2D || units[digits] == 0x81F3 {  // 2025年1-11月
      var second = digits + 1
      while second < end, second - digits < 4, Self.isDigit(units[second]) { second += 1 }
      if second > digits + 1, second < end, units[second] == 0x6708 { return (second + 1, true) }
    }
    if digits > index, digits < end, units[digits] == 0x6708 {
      isPart = digits - index < 2 || units[digits - 1] != 0x32 || units[digits - 2] != 0x31  // 12月 ends the year
      index = digits + 1
      digits = index
      while digits < end, digits - index < 3, Self.isDigit(units[digits]) { digits += 1 }
      if digits > index, digits < end, units[digits] == 0x65E5 { index = digits + 1 }
    }
    // 2025年年底; not 较2023年年均增长.
    if index + 1 < end, units[index] == 0x5E74, units[index + 1] != 0x5747 { index += 1 }
    while index < end, index - start < 6 {
      switch units[index] {
      case 0x5E95, 0x672B, 0x524D, 0x521D, 0x5EA6, 0x5185: index += 1  // 底 末 前 初 度 内
      default: return (index, isPart)
      }
    }
    return (index, isPart)
  }
}
