import Indicators
import PolicyText

/// Numbers with their units as tokens: 12.5万辆, 百分之三十, 三成, 20%—25%.
extension Scanner {
  func arabic(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ range: Range<Int>, _ scan: inout Scan
  ) -> Int {
    let end = range.upperBound
    let (digits, digitsEnd) = Self.digits(units, start, end)
    if let next = year(units, start, digitsEnd, range, &scan) { return next }
    if start > range.lowerBound, Self.belongsToName(units[start - 1]) {
      scan.refer(start..<digitsEnd, units[start - 1] == 0x7B2C ? .ordinal : .name)
      return digitsEnd
    }
    if let next = ratio(units, start, digits, digitsEnd, range, &scan) { return next }
    if isOfDocument(units, start, digitsEnd, range) {
      scan.refer(start..<digitsEnd, .name)
      return digitsEnd
    }
    if let next = monthOrDay(units, start, digitsEnd, end, &scan) { return next }
    if digitsEnd < end, units[digitsEnd] == NumeralShares.tenth, let share = NumeralShares.read(units, start, end) {
      return push(share, from: start, &scan)
    }
    var start = start
    var number = PlainDecimal(digits: digits)
    let last = scan.tokens.last.flatMap { $0.has(.number) ? Int($0.end) : nil }
    if let sign = NumberSign.minus(units, before: start, from: range.lowerBound, last: last) {  // -3.9%
      number = number.negated
      start = sign
    }
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
    return quantity(units, start, number, index, relation, weak: false, range, &scan)
  }

  /// 国发〔2024〕7号: a year in brackets before a number.
  private func isOfDocument(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ digitsEnd: Int, _ range: Range<Int>
  ) -> Bool {
    guard digitsEnd - start == 4, start > range.lowerBound, digitsEnd + 1 < range.upperBound else { return false }
    let isBracketed =
      (units[start - 1] == 0x28 && units[digitsEnd] == 0x29) || (units[start - 1] == 0x5B && units[digitsEnd] == 0x5D)
    return isBracketed && (Self.isDigit(units[digitsEnd + 1]) || units[digitsEnd + 1] == 0x7B2C)
  }

  /// 6月, 11月底, 1-11月, 21日: a date, or a part of a year.
  private func monthOrDay(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ digitsEnd: Int, _ end: Int, _ scan: inout Scan
  ) -> Int? {
    var index = digitsEnd
    var isStretch = false
    if index + 2 < end, units[index] == 0x2D || units[index] == 0x81F3, Self.isDigit(units[index + 1]) {
      index += 1
      while index < end, Self.isDigit(units[index]) { index += 1 }
      isStretch = true
    }
    guard index < end, digitsEnd - start <= 2, units[index] == 0x6708 || units[index] == 0x65E5 else { return nil }
    let isMonth = units[index] == 0x6708
    index += 1
    if isMonth {
      var day = index
      while day < end, Self.isDigit(units[day]) { day += 1 }
      if day > index, day < end, units[day] == 0x65E5 {
        index = day + 1
        scan.refer(start..<index, .date)
        return index
      }
      while index < end, [0x5E95, 0x672B, 0x521D, 0x4EFD, 0x524D].contains(units[index]) { index += 1 }  // 底末初份前
    }
    scan.refer(start..<index, .date)
    // 1-11月 is a stretch that figures are reported for; 6月底 is a date by which.
    if isMonth { scan.append(RoleSet(.partYear), start, index, isStretch ? 1 : 0) }
    return index
  }

  /// 2.5:1 is 2.5 to one.
  private func ratio(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ digits: [UInt8], _ colon: Int, _ range: Range<Int>,
    _ scan: inout Scan
  ) -> Int? {
    guard colon + 1 < range.upperBound, units[colon] == 0x3A || units[colon] == 0x2236, Self.isDigit(units[colon + 1])
    else { return nil }
    let (other, end) = Self.digits(units, colon + 1, range.upperBound)
    // 2025-07-31 10:49, 14:40:45: a time of day.
    let isBehindDate = start > range.lowerBound && (units[start - 1] == 0x20 || units[start - 1] == 0x65E5)
    let isClock = (end < range.upperBound && units[end] == 0x3A) || isBehindDate
    // 8:58:34 is a structure, not one to the other.
    if other.count <= 2, end < range.upperBound, units[end] == 0x3A || units[end] == 0x2236 {
      scan.refer(start..<end, .ratio)
      return end
    }
    if other.count == 2, digits.count <= 2, isClock || other[0] == 0x30 {
      scan.refer(start..<end, .date)
      return end
    }
    guard digits == [0x31] || other == [0x31] else {
      scan.refer(start..<end, .ratio)
      return end
    }
    return scan.push(
      Quantity(
        range: start..<end, value: PlainDecimal(digits: digits), unit: ":" + PlainDecimal(digits: other).description,
        kind: .plain))
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
      } else if unit == 0x2C || unit == 0x20, !sawPoint, isThousands(units, start, index, end) {
        // the separator in 3,000 and 3 000
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
      switch next {
      case 0x74E6, 0x7C73, 0x514B, 0x4F0F, 0x4E07, 0x4EBF: return nil  // 瓦 米 克 伏 万 亿
      default: return 3
      }
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
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ range: Range<Int>, _ scan: inout Scan
  ) -> Int? {
    let end = range.upperBound
    guard var reading = Numerals.read(units, start, end) else { return nil }
    if start > range.lowerBound, units[start - 1] == 0x7B2C {  // 第
      scan.refer(start..<start + reading.length, .ordinal)
      return start + reading.length
    }
    if let next = chineseYear(units, start, range, &scan) { return next }
    var index = start + reading.length
    // 三分之二, 两成: the sign behind the numeral tells whether to look closer.
    let sign = index < end ? units[index] : 0
    if sign == 0x5206 || Numerals.isWan(units[start]), let fraction = NumeralFraction.read(units, start, end) {
      return push(fraction, from: start, &scan)
    }
    if sign == NumeralShares.tenth, let share = NumeralShares.read(units, start, end) {
      return push(share, from: start, &scan)
    }
    // 一千瓦: the last sign opens the unit.
    if reading.length > 1, units[index - 1] == 0x5343, let unit = unitReader.read(units, index - 1, end),
      unit.characters >= 2, let shorter = Numerals.read(units, start, index - 1)
    {
      reading = shorter
      index -= 1
    }
    // A numeral that begins with a power (百, 千) is a figure of speech: 千家万户, 百亿元企业.
    let isReached = start > range.lowerBound && Self.reaching.contains(units[start - 1])
    guard Numerals.digit(units[start]) != nil || units[start] == 0x5341 || isReached else { return index }
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
    let before = scan.quantities.count
    let next = quantity(units, start, number, index, relation, weak: !reading.isCompound, range, &scan)
    if scan.quantities.count == before { return max(next, start + 1) }
    return next
  }

  /// 稳定在百万吨以上: behind 在 到 达 过 破 a power alone is a number.
  private static let reaching: Set<UInt16> = [0x5728, 0x5230, 0x8FBE, 0x8FC7, 0x7834]

  /// 百分之三十五, 百分之6; 千分之五.
  func hundredth(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ range: Range<Int>, _ scan: inout Scan) -> Int? {
    NumeralFraction.read(units, start, range.upperBound).map { push($0, from: start, &scan) }
  }

  /// 三成五, 两成, 半成.
  func tenths(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ range: Range<Int>, _ scan: inout Scan) -> Int? {
    NumeralShares.read(units, start, range.upperBound).map { push($0, from: start, &scan) }
  }

  private func push(_ share: (percent: PlainDecimal, length: Int), from start: Int, _ scan: inout Scan) -> Int {
    scan.push(Quantity(range: start..<start + share.length, value: share.percent, unit: "%", kind: .percent))
  }

  /// The unit after a number, and the other end of a range; pushes the quantity and returns where it ends.
  func quantity(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ number: PlainDecimal, _ index: Int, _ relation: Relation?,
    weak: Bool, _ range: Range<Int>, _ scan: inout Scan
  ) -> Int {
    let end = range.upperBound
    if let next = share(units, start, number, index, relation, range, &scan) { return next }
    let unit = unitReader.read(units, index, end)
    let afterUnit = index + (unit?.length ?? 0)
    let isChinese = !Self.isDigit(units[start]) && units[start] != 0x2D
    // 10万至20万元: the first 万 is the unit's.
    let isManifold = unit == nil && index < end && (units[index] == Numerals.wan || units[index] == Numerals.yi)
    if let upper = NumberRange.upper(
      units, isManifold ? index + 1 : afterUnit, end, lower: number, isChinese: isChinese)
    {
      return pushRange(units, start, number, unit, upper.value, upper.end, relation, range, &scan)
    }
    guard let unit else {
      if !weak, let many = manifold(units, start, number, index, relation, end) { return scan.push(many) }
      let isLetter = index < end && ((0x41...0x5A).contains(units[index]) || (0x61...0x7A).contains(units[index]))
      if !isLetter, !weak, !isCounterOfNothing(units, index, end) {
        scan.push(Quantity(range: start..<index, value: number, unit: "", kind: .plain, relation: relation))
      } else if !weak {
        scan.refer(start..<index, isLetter ? .name : .counter)
      }
      return index
    }
    if HalfAfterUnit.follows(units, afterUnit, end), let whole = Int(number.description) {  // 三斤半
      return scan.push(make(start..<afterUnit + 1, PlainDecimal(Double(whole) + 0.5), nil, unit, relation, weak: false))
    }
    scan.push(make(start..<afterUnit, number, nil, unit, relation, weak: weak))
    return afterUnit
  }

  /// 200万中小学生: 万 and 亿 right before a noun stand for the unit.
  private func manifold(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ number: PlainDecimal, _ index: Int, _ relation: Relation?,
    _ end: Int
  ) -> Quantity? {
    guard index + 1 < end, units[index] == Numerals.wan || units[index] == Numerals.yi,
      (0x4E00...0x9FFF).contains(units[index + 1]), units[index + 1] != 0x7EA7  // 20亿级项目
    else { return nil }
    // 1万余户, 3万多人
    if Self.isMore(units, index + 1, end) {
      guard let unit = unitReader.read(units, index + 2, end), !unit.isRatio else { return nil }
      let written = String(decoding: [units[index]], as: UTF16.self) + unit.written
      var quantity = make(start..<index + 2 + unit.length, number, nil, unit, .above, weak: false)
      quantity.unit = written
      return quantity
    }
    return Quantity(
      range: start..<index + 1, value: number, unit: units[index] == Numerals.wan ? "万" : "亿", kind: .plain,
      relation: relation, isCount: true)
  }

  func make(
    _ range: Range<Int>, _ value: PlainDecimal, _ upper: PlainDecimal?, _ unit: UnitReader.Reading,
    _ relation: Relation?, weak: Bool
  ) -> Quantity {
    let written = unit.written
    return Quantity(
      range: range, value: value, upper: upper, unit: unit.isRatio && written != "‰" ? "%" : written,
      kind: unit.isRatio ? .percent : .plain, relation: relation,
      isPoints: unit.isRatio && written.utf8.suffix(9).elementsEqual("百分点".utf8), isWeak: weak,
      isCount: ["count", "households", "people"].contains(unit.dimension),
      isThreshold: ["money", "dollars", "voltage", "energy", "time"].contains(unit.dimension),
      isDuration: unit.isDuration)
  }

  /// 倍 and 番 after a number: multiples, in %.
  func share(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ number: PlainDecimal, _ index: Int, _ relation: Relation?,
    _ range: Range<Int>, _ scan: inout Scan
  ) -> Int? {
    guard index < range.upperBound else { return nil }
    let next = index + 1 < range.upperBound ? units[index + 1] : 0
    switch units[index] {
    case 0x500D:  // 倍, and 两倍半
      var value = number.shifted(by: 2)
      var end = index + 1
      if next == 0x534A, let whole = Int(value.description), whole < 1_000_000_000 {
        value = PlainDecimal(whole + 50)
        end += 1
      }
      return scan.push(
        Quantity(range: start..<end, value: value, unit: "%", kind: .percent, relation: relation))
    case 0x756A where (0..<8).contains(number.double):  // 番
      let doublings = Int(number.double)
      return scan.push(
        Quantity(
          range: start..<(index + 1), value: PlainDecimal(((1 << doublings) - 1) * 100), unit: "%", kind: .doubling,
          relation: relation))
    default: return nil
    }
  }

  func pushRange(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ lower: PlainDecimal, _ lowerUnit: UnitReader.Reading?,
    _ upper: PlainDecimal, _ index: Int, _ relation: Relation?, _ range: Range<Int>, _ scan: inout Scan
  ) -> Int {
    if index < range.upperBound, units[index] == 0x6210 || units[index] == 0x500D {  // 两至三成, 2—3倍
      let shift = units[index] == 0x6210 ? 1 : 2
      return scan.push(
        Quantity(
          range: start..<(index + 1), value: lower.shifted(by: shift), upper: upper.shifted(by: shift), unit: "%",
          kind: .percent))
    }
    guard let unit = unitReader.read(units, index, range.upperBound) ?? lowerUnit else { return index }
    let close = index + (unitReader.read(units, index, range.upperBound)?.length ?? 0)
    scan.push(make(start..<close, lower, upper, unit, relation, weak: false))
    return close
  }

  /// 大, 号, 级, 月 after a number count lists and name things: 16大类, 7号, 1级, 6月.
  func isCounterOfNothing(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    switch units[index] {
    case 0x5927, 0x53F7, 0x7EA7, 0x6708, 0x65E5, 0x671F, 0x5C42, 0x6A21, 0x65B0, 0x91CD, 0x4F53, 0x6B65, 0x5B63, 0x9898:
      return true
    default: return false
    }
  }
}
