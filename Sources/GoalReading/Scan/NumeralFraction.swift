import Indicators

/// Fractions: 百分之三十五, 千分之5, 万分之三, 三分之二, 百分之八十点五.
enum NumeralFraction {
  /// The fraction in % that starts at `start`, and its length; nil where none does.
  static func read(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int
  ) -> (percent: PlainDecimal, length: Int)? {
    guard start < end else { return nil }
    let isTenThousand = Numerals.isWan(units[start])
    let whole = isTenThousand ? nil : Numerals.read(units, start, end)
    let sign = isTenThousand ? start + 1 : start + (whole?.length ?? 0)
    guard sign > start, sign + 2 < end, units[sign] == 0x5206, units[sign + 1] == 0x4E4B,  // 分之
      let (top, close) = number(units, sign + 2, end)
    else { return nil }
    if isTenThousand { return (top.shifted(by: -2), close - start) }
    switch (units[start], sign - start) {
    case (0x767E, 1): return (top, close - start)  // 百
    case (0x5343, 1): return (top.shifted(by: -1), close - start)  // 千
    default:
      guard let below = whole?.value.double, below > 0, below.isFinite, top.double.isFinite else { return nil }
      return (PlainDecimal(top.double / below * 100), close - start)
    }
  }

  private static func number(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int
  ) -> (PlainDecimal, Int)? {
    if (0x30...0x39).contains(units[start]) {
      let (digits, close) = Scanner.digits(units, start, end)
      return (PlainDecimal(digits: digits), close)
    }
    guard let reading = Numerals.read(units, start, end) else { return nil }
    return (reading.value, start + reading.length)
  }
}
