import Indicators

/// Tenths: 两成, 三成五, 半成, 八点五成, 2.5成.
enum NumeralShares {
  /// The share in % that starts at `start` with a numeral or 半, and its length; nil where none does.
  static func read(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int
  ) -> (percent: PlainDecimal, length: Int)? {
    guard start < end else { return nil }
    if units[start] == half {
      guard let length = tail(units, start + 1, end)?.length, length == 1 else { return nil }
      return (PlainDecimal(5), 2)
    }
    let tenths: PlainDecimal
    let close: Int
    if (0x30...0x39).contains(units[start]) {
      let (digits, after) = Scanner.digits(units, start, end)
      guard after < end, units[after] == tenth else { return nil }
      (tenths, close) = (PlainDecimal(digits: digits), after)
    } else if let reading = Numerals.read(units, start, end) {
      (tenths, close) = (reading.value, start + reading.length)
    } else {
      return nil
    }
    guard tenths.double <= 10, let tail = tail(units, close, end) else { return nil }
    let percent = tenths.shifted(by: 1)
    guard tail.length > 1 else { return (percent, close + 1 - start) }
    guard let whole = Int(percent.description) else { return nil }
    return (PlainDecimal(whole + tail.more), close + tail.length - start)
  }

  /// 成, 成五 or 成半 at a place: what it adds to the tenths in %, and its length.
  private static func tail(
    _ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int
  ) -> (more: Int, length: Int)? {
    guard index < end, units[index] == tenth else { return nil }
    guard index + 1 < end else { return (0, 1) }
    let next = units[index + 1]
    if inWords.contains(next) { return nil }
    if next == half { return (5, 2) }
    if let digit = Numerals.digit(next), digit > 0 { return (digit, 2) }
    return (0, 1)
  }

  private static let half: UInt16 = 0x534A
  /// 成
  static let tenth: UInt16 = 0x6210
  /// 成为 成果 成员 成立 成效 成本 成熟 成交 成都 成功 成绩 成型 成长 成品 成套
  private static let inWords: Set<UInt16> = [
    0x4E3A, 0x679C, 0x5458, 0x7ACB, 0x6548, 0x672C, 0x719F, 0x4EA4, 0x90FD, 0x529F, 0x7EE9, 0x578B, 0x957F, 0x54C1,
    0x5957,
  ]
}
