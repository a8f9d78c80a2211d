import Indicators

/// Chinese numerals: 三十, 一万零一十二, 一万五千亿, 两, 〇, 叁佰伍拾萬, 三点五万, 一百二 (120).
enum Numerals {
  struct Reading {
    var length: Int
    var value: PlainDecimal
    /// 万, 亿 or 万亿 at the end, which stay with the unit when one follows.
    var trailingMultiplier: [UInt16]
    /// The value without that multiplier.
    var head: PlainDecimal
    /// The numeral has more than one sign.
    var isCompound: Bool
  }

  /// No numeral is longer; a longer run of signs is read in parts, so that a text is read in linear time.
  static let longest = 40

  /// Reads the numeral that starts at `start`; nil where none does.
  ///
  /// Any run of signs gives a reading of at least one sign or none: what doesn't fit a numeral ends it.
  static func read(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> Reading? {
    guard start < end, isNumeral(units[start]) else { return nil }
    var state = State(isFinancial: isFinancial(units[start]))
    var index = start
    let limit = min(end, start + longest)
    while index < limit, state.take(units[index], isFirst: index == start) { index += 1 }
    guard index > start, !state.isFinancial || index - start > 1 else { return nil }
    let wholeEnd = index
    var fraction: [UInt8] = []
    if index + 1 < end, isPoint(units[index]), digit(units[index + 1]) != nil {
      index += 1
      while index < min(end, wholeEnd + longest), let digit = digit(units[index]) {
        fraction.append(UInt8(0x30 + digit))
        index += 1
      }
    }
    let whole = state.digits(units, wholeEnd)
    let head = PlainDecimal(digits: fraction.isEmpty ? whole : whole + [0x2E] + fraction)
    return split(units, start, index, head, hasFraction: !fraction.isEmpty, end)
  }

  /// Sets a final 万, 亿 or 万亿 apart: 一万五千亿 is 一万五千 and 亿, 三点五万 is 3.5 and 万.
  private static func split(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ index: Int, _ read: PlainDecimal, hasFraction: Bool,
    _ end: Int
  ) -> Reading {
    if hasFraction {
      let tail = Array(units[index..<end].prefix(2).prefix { isWan($0) || isYi($0) })
      let places = tail.reduce(0) { $0 + (isWan($1) ? 4 : 8) }
      let isPlain = tail.allSatisfy { $0 == wan || $0 == yi }
      return Reading(
        length: index - start + tail.count, value: read.shifted(by: places), trailingMultiplier: isPlain ? tail : [],
        head: isPlain ? read : read.shifted(by: places), isCompound: true)
    }
    var tail: [UInt16] = []
    if index - start > 1, units[index - 1] == yi {
      tail = index - start > 2 && units[index - 2] == wan ? [wan, yi] : [yi]
    } else if index - start > 1, units[index - 1] == wan {
      tail = [wan]
    }
    // 亿 behind 零 or 萬 of another numeral makes no head of digits.
    let head = tail.isEmpty ? read : read.shifted(by: -tail.reduce(0) { $0 + ($1 == wan ? 4 : 8) })
    return Reading(
      length: index - start, value: read, trailingMultiplier: tail, head: head, isCompound: index - start > 1)
  }
}

extension Numerals {
  /// What has been read of a numeral: 一亿 二千三百 四 is `total`, `section` and `pending`.
  private struct State {
    /// Written in 壹贰叁: everyday digits end it.
    let isFinancial: Bool
    /// Whole 万 and 亿 so far.
    var total = WholeNumber()
    /// Below 万.
    var section = 0
    var pending: Int?
    var sawPower = false
    /// The value of the last power or multiplier, where a digit right behind it stands for the next power below: 一百二.
    var open = 0
    /// The power before, in the section: 三十五百 is no numeral.
    var lowest = 10_000
    var plainDigits: [UInt8] = []

    init(isFinancial: Bool) { self.isFinancial = isFinancial }

    /// Takes one more sign; false where it isn't part of the numeral.
    mutating func take(_ unit: UInt16, isFirst: Bool) -> Bool {
      if let digit = Numerals.digit(unit) { return take(digit: digit, unit) }
      if let power = Numerals.power(unit) { return take(power: power, unit, isFirst: isFirst) }
      guard !isFirst, Numerals.isWan(unit) || Numerals.isYi(unit) else { return false }
      return take(multiplier: unit)
    }

    private mutating func take(digit: Int, _ unit: UInt16) -> Bool {
      guard Numerals.isFinancial(unit) == isFinancial || digit == 0 else { return false }
      // 二两: the weight, not a digit.
      if unit == Numerals.two || unit == 0x5169, let pending, pending > 0 { return false }
      if digit == 0 || pending != nil { open = 0 }
      pending = digit
      plainDigits.append(UInt8(0x30 + digit))
      return true
    }

    private mutating func take(power: Int, _ unit: UInt16, isFirst: Bool) -> Bool {
      guard Numerals.isFinancial(unit) == isFinancial, power < lowest else { return false }
      if pending == nil, !isFirst, power != 10 { return false }
      section += (pending ?? 1) * power
      pending = nil
      sawPower = true
      lowest = power
      open = power
      return true
    }

    private mutating func take(multiplier unit: UInt16) -> Bool {
      let inside = section + (pending ?? 0)
      guard inside > 0 || (Numerals.isYi(unit) && !total.isZero) else { return false }
      if Numerals.isYi(unit) {
        total.add(inside)
        total.multiplyByTenThousand(times: 2)
      } else {
        total.add(inside * 10_000)
      }
      (section, pending, sawPower, lowest) = (0, nil, true, 10_000)
      open = Numerals.isYi(unit) ? 100_000_000 : 10_000
      return true
    }

    /// The digits of the whole number.
    func digits(_ units: UnsafeBufferPointer<UInt16>, _ end: Int) -> [UInt8] {
      guard sawPower else { return plainDigits }
      var whole = total
      let last = pending ?? 0
      whole.add(section + (open >= 100 ? last * (open / 10) : last))
      return Array(whole.description.utf8)
    }
  }
}
