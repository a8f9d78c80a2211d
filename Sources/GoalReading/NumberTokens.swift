import Indicators
import PolicyText

/// Numbers with their units as tokens: 12.5万辆, 百分之三十, 三成, 20%—25%.
extension Tokenizer {
  func arabic(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ range: Range<Int>, _ output: inout Output
  ) -> Int {
    let end = range.upperBound
    let (digits, digitsEnd) = Self.digits(units, start, end)
    if let next = year(units, start, digitsEnd, range, &output) { return next }
    if let ratio = Self.ratio(units, digitsEnd, end) { return ratio }
    let isName = start > range.lowerBound && Self.belongsToName(units[start - 1])
    if isName { return digitsEnd }
    var number = PlainDecimal(digits: digits)
    var index = digitsEnd
    var relation: Relation?
    if let (value, next) = Self.compound(units, number, index, end) {  // 3万2千
      number = value
      index = next
    }
    if index < end, let small = Self.smallMultiplier(units, index, end) {  // 1.2千, 3百
      number = number.shifted(by: small)
      index += 1
    }
    if index < end, Self.isMore(units, index, end) {  // 10余家, 20多个
      relation = .above
      index += 1
    }
    return quantity(units, start, number, index, relation, weak: false, range, &output)
  }

  /// Where 1:8 ends, of which the first number was read. A ratio is no amount of anything, and is passed over.
  static func ratio(_ units: UnsafeBufferPointer<UInt16>, _ colon: Int, _ end: Int) -> Int? {
    guard colon + 1 < end, units[colon] == 0x3A || units[colon] == 0x2236, (0x30...0x39).contains(units[colon + 1])
    else { return nil }
    return digits(units, colon + 1, end).1
  }

  /// Digits with thousands separators and a decimal point.
  static func digits(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> ([UInt8], Int) {
    var digits: [UInt8] = []
    var index = start
    var sawPoint = false
    while index < end {
      let unit = units[index]
      if (0x30...0x39).contains(unit) {
        digits.append(UInt8(unit))
      } else if unit == 0x2E, !sawPoint, index + 1 < end, (0x30...0x39).contains(units[index + 1]) {
        sawPoint = true
        digits.append(0x2E)
      } else if unit == 0x2C, !sawPoint, isThousands(units, start, index, end) {
        // the separator in 3,000
      } else {
        break
      }
      index += 1
    }
    return (digits, index)
  }

  /// One to three digits (or a group of three) before the comma and exactly three after it.
  static func isThousands(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ comma: Int, _ end: Int
  ) -> Bool {
    func isDigit(_ at: Int) -> Bool { at < end && (0x30...0x39).contains(units[at]) }
    var before = 0
    while comma - before - 1 >= start, isDigit(comma - before - 1) { before += 1 }
    guard (1...3).contains(before) else { return false }
    guard isDigit(comma + 1), isDigit(comma + 2), isDigit(comma + 3), !isDigit(comma + 4) else { return false }
    // 增长5,2025年…: four digits and 年 never get here; 5,300 does.
    return true
  }

  /// A number that continues a name: PM2.5, GB55015, 第3, A4.
  static func belongsToName(_ previous: UInt16) -> Bool {
    (0x41...0x5A).contains(previous) || (0x61...0x7A).contains(previous) || previous == 0x7B2C
      || previous == 0x2B || previous == 0x2F
  }

  static func isMore(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int) -> Bool {
    (units[index] == 0x4F59 || units[index] == 0x591A) && index + 1 < end
  }

  /// 百 or 千 right after digits: powers of ten that do not stay with the unit, unless they open one (千瓦).
  static func smallMultiplier(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int) -> Int? {
    let next = index + 1 < end ? units[index + 1] : 0
    switch units[index] {
    case 0x5343:
      let opensUnit: Set<UInt16> = [0x74E6, 0x7C73, 0x514B, 0x4F0F, 0x4E07, 0x4EBF]  // 瓦 米 克 伏 万 亿
      return opensUnit.contains(next) ? nil : 3
    case 0x767E: return next == 0x4E07 || next == 0x4EBF || next == 0x5206 ? nil : 2
    default: return nil
    }
  }

  /// 3万2千 is 32,000; 3万2 is nothing.
  static func compound(
    _ units: UnsafeBufferPointer<UInt16>, _ head: PlainDecimal, _ index: Int, _ end: Int
  ) -> (PlainDecimal, Int)? {
    guard index + 2 < end, units[index] == Numerals.wan || units[index] == Numerals.yi,
      (0x30...0x39).contains(units[index + 1]), let whole = Int(head.description), whole < 100_000
    else { return nil }
    let (digits, after) = digits(units, index + 1, end)
    guard digits.count <= 4, after < end, let rest = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    let base = units[index] == Numerals.wan ? 10_000 : 100_000_000
    let factor: Int
    switch units[after] {
    case 0x5343: factor = 1000
    case 0x767E: factor = 100
    case Numerals.wan where base > 10_000: factor = 10_000
    default: return nil
    }
    return (PlainDecimal(whole * base + rest * factor), after + 1)
  }

  func chinese(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ range: Range<Int>, _ output: inout Output
  ) -> Int? {
    let end = range.upperBound
    guard var reading = Numerals.read(units, start, end) else { return nil }
    if start > range.lowerBound, units[start - 1] == 0x7B2C { return start + reading.length }  // 第
    var index = start + reading.length
    if let next = fraction(units, start, reading, range, &output) { return next }
    // 一千瓦: the last sign opens the unit.
    if reading.length > 1, units[index - 1] == 0x5343, let unit = unitReader.read(units, index - 1, end),
      unit.characters >= 2, let shorter = Numerals.read(units, start, index - 1)
    {
      reading = shorter
      index -= 1
    }
    // A numeral that begins with a power (百, 千) is a figure of speech: 千家万户, 百亿元企业.
    guard Numerals.digit(units[start]) != nil || units[start] == 0x5341 else { return index }
    var number = reading.value
    if !reading.trailingMultiplier.isEmpty, let unit = unitReader.read(units, index, end), !unit.isRatio {
      number = reading.head
      index -= reading.trailingMultiplier.count
    }
    var relation: Relation?
    if index < end, Self.isMore(units, index, end) {
      relation = .above
      index += 1
    }
    let before = output.quantities.count
    let next = quantity(units, start, number, index, relation, weak: !reading.isCompound, range, &output)
    if output.quantities.count == before { return max(next, start + 1) }
    return next
  }

  /// 十分之一, 三分之二.
  func fraction(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ reading: Numerals.Reading, _ range: Range<Int>,
    _ output: inout Output
  ) -> Int? {
    let index = start + reading.length
    guard index + 2 < range.upperBound, units[index] == 0x5206, units[index + 1] == 0x4E4B,
      let top = Numerals.read(units, index + 2, range.upperBound), reading.value.double > 0
    else { return nil }
    let value = PlainDecimal(top.value.double / reading.value.double * 100)
    let end = index + 2 + top.length
    return push(Quantity(range: start..<end, value: value, unit: "%", kind: .percent), &output)
  }

  /// 百分之三十五, 百分之6; 千分之五.
  func permyriad(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ after: Int, _ range: Range<Int>, _ output: inout Output
  ) -> Int? {
    guard after < range.upperBound else { return nil }
    let shift = units[start] == 0x767E ? 0 : units[start] == 0x5343 ? -1 : -2
    let number: PlainDecimal
    let end: Int
    if (0x30...0x39).contains(units[after]) {
      let (digits, close) = Self.digits(units, after, range.upperBound)
      (number, end) = (PlainDecimal(digits: digits), close)
    } else if let reading = Numerals.read(units, after, range.upperBound) {
      (number, end) = (reading.value, after + reading.length)
    } else {
      return nil
    }
    return push(
      Quantity(range: start..<end, value: number.shifted(by: shift), unit: "%", kind: .percent), &output)
  }

  /// The unit after a number, and the other end of a range; pushes the quantity and returns where it ends.
  func quantity(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ number: PlainDecimal, _ index: Int, _ relation: Relation?,
    weak: Bool, _ range: Range<Int>, _ output: inout Output
  ) -> Int {
    let end = range.upperBound
    if let next = share(units, start, number, index, relation, range, &output) { return next }
    let unit = unitReader.read(units, index, end)
    let afterUnit = index + (unit?.length ?? 0)
    let isChinese = !(0x30...0x39).contains(units[start])
    if let upper = NumberRange.upper(units, afterUnit, end, lower: number, isChinese: isChinese) {
      return pushRange(units, start, number, unit, upper.value, upper.end, relation, range, &output)
    }
    guard let unit else {
      let isLetter = index < end && ((0x41...0x5A).contains(units[index]) || (0x61...0x7A).contains(units[index]))
      if !isLetter, !weak, !isCounterOfNothing(units, index, end) {
        push(Quantity(range: start..<index, value: number, unit: "", kind: .plain, relation: relation), &output)
      }
      return index
    }
    if isDate(units, afterUnit - unit.length, unit) { return afterUnit }
    push(make(start..<afterUnit, number, nil, unit, relation, weak: weak), &output)
    return afterUnit
  }

  func make(
    _ range: Range<Int>, _ value: PlainDecimal, _ upper: PlainDecimal?, _ unit: UnitReader.Reading,
    _ relation: Relation?, weak: Bool
  ) -> Quantity {
    let isPermille = unit.written == "‰"
    let written = unit.written
    return Quantity(
      range: range, value: isPermille ? value.shifted(by: -1) : value, upper: upper,
      unit: unit.isRatio ? "%" : written, kind: unit.isRatio ? .percent : .plain, relation: relation,
      isPoints: unit.isRatio && written.hasSuffix("百分点"), isWeak: weak, isDuration: unit.isDuration)
  }

  /// 成, 倍 and 番 after a number: shares and multiples, in %.
  func share(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ number: PlainDecimal, _ index: Int, _ relation: Relation?,
    _ range: Range<Int>, _ output: inout Output
  ) -> Int? {
    guard index < range.upperBound else { return nil }
    let next = index + 1 < range.upperBound ? units[index + 1] : 0
    switch units[index] {
    case 0x6210:  // 成, and 三成五
      let isWord: Set<UInt16> = [
        0x4E3A, 0x679C, 0x5458, 0x7ACB, 0x6548, 0x672C, 0x719F, 0x4EA4, 0x90FD, 0x529F, 0x7EE9,
      ]
      guard !isWord.contains(next), number.double <= 10 else { return nil }
      var value = number.shifted(by: 1)
      var end = index + 1
      if let digit = Numerals.digit(next), let whole = Int(value.description) {
        value = PlainDecimal(whole + digit)
        end += 1
      } else if next == 0x534A, let whole = Int(value.description) {  // 半
        value = PlainDecimal(whole + 5)
        end += 1
      }
      return push(
        Quantity(range: start..<end, value: value, unit: "%", kind: .percent, relation: relation), &output)
    case 0x500D:  // 倍, and 两倍半
      var value = number.shifted(by: 2)
      var end = index + 1
      if next == 0x534A, let whole = Int(value.description) {
        value = PlainDecimal(whole + 50)
        end += 1
      }
      return push(
        Quantity(range: start..<end, value: value, unit: "%", kind: .percent, relation: relation), &output)
    case 0x756A where number.double < 8:  // 番
      let doublings = Int(number.double)
      return push(
        Quantity(
          range: start..<(index + 1), value: PlainDecimal(((1 << doublings) - 1) * 100), unit: "%", kind: .doubling,
          relation: relation), &output)
    default: return nil
    }
  }

  func pushRange(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ lower: PlainDecimal, _ lowerUnit: UnitReader.Reading?,
    _ upper: PlainDecimal, _ index: Int, _ relation: Relation?, _ range: Range<Int>, _ output: inout Output
  ) -> Int {
    if index < range.upperBound, units[index] == 0x6210 || units[index] == 0x500D {  // 两至三成, 2—3倍
      let shift = units[index] == 0x6210 ? 1 : 2
      return push(
        Quantity(
          range: start..<(index + 1), value: lower.shifted(by: shift), upper: upper.shifted(by: shift), unit: "%",
          kind: .percent), &output)
    }
    guard let unit = unitReader.read(units, index, range.upperBound) ?? lowerUnit else { return index }
    let close = index + (unitReader.read(units, index, range.upperBound)?.length ?? 0)
    if isDate(units, close - unit.length, unit) { return close }
    push(make(start..<close, lower, upper, unit, relation, weak: false), &output)
    return close
  }

  /// 6月, 21日: a date.
  func isDate(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ unit: UnitReader.Reading) -> Bool {
    unit.written == "日"
  }

  /// 大, 号, 级, 月 after a number count lists and name things: 16大类, 7号, 1级, 6月.
  func isCounterOfNothing(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    let counters: Set<UInt16> = [
      0x5927, 0x53F7, 0x7EA7, 0x6708, 0x65E5, 0x671F, 0x5C42, 0x6A21, 0x65B0, 0x91CD, 0x4F53, 0x6B65, 0x5B63, 0x9898,
    ]
    return counters.contains(units[index])
  }
}
