import Indicators
import PolicyText

/// One pass over the folded units of a paragraph: words of the lexicon, numbers with their units, times, brackets.
///
/// Text between tokens is not copied and not tokenised: it is where the names of indicators stand, and the grammar
/// refers to it by position.
struct Tokenizer {
  let lexicon: Lexicon
  let unitReader: UnitReader
  /// What may start with a unit: 1 a number in digits, 2 a word, 4 a Chinese numeral; 8 marks what a numeral may stand
  /// before (成, 倍, a unit, another numeral), 16 the words 翻 and 半.
  private let starts: [UInt8]

  init(lexicon: Lexicon, unitReader: UnitReader) {
    self.lexicon = lexicon
    self.unitReader = unitReader
    starts = (0...UInt16.max).map { unit in
      let digit: UInt8 = (0x30...0x39).contains(unit) ? 1 : 0
      let isNumeral = Numerals.isNumeral(unit)
      let follows = isNumeral || unitReader.mayStart(with: unit) || Self.afterNumerals.contains(unit)
      return digit | (lexicon.words.mayStart(with: unit) ? 2 : 0) | (isNumeral ? 4 : 0) | (follows ? 8 : 0)
        | (unit == 0x7FFB || unit == 0x534A ? 16 : 0)
    }
  }

  /// 成 倍 番 余 多 万 亿 分 点
  private static let afterNumerals: Set<UInt16> = [
    0x6210, 0x500D, 0x756A, 0x4F59, 0x591A, 0x4E07, 0x4EBF, 0x5206, 0x70B9,
  ]

  /// The first place of a range where a number or a time may stand; nil where none can. Most of a plan holds none, and
  /// is not tokenised where only numbers could make a goal.
  func firstNumber(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Int? {
    starts.withUnsafeBufferPointer { starts in
      var wasNumeral = false
      for index in range {
        let start = starts[Int(units[index])]
        if start & 17 != 0 || (wasNumeral && start & 8 != 0) { return index }
        wasNumeral = start & 4 != 0
      }
      return nil
    }
  }

  /// What one paragraph holds. Reused from paragraph to paragraph.
  struct Output {
    var tokens: [Token] = []
    var quantities: [Quantity] = []
    var times: [TimeExpression] = []
    /// The paragraph holds a number, a degree word or a benchmark: only then is its grammar read.
    var hasAnchor = false
    /// A bracket was opened whose content is read: its end is a break.
    fileprivate var hasOpenBracket = false

    mutating func removeAll() {
      tokens.removeAll(keepingCapacity: true)
      quantities.removeAll(keepingCapacity: true)
      times.removeAll(keepingCapacity: true)
      hasAnchor = false
      hasOpenBracket = false
    }
  }

  func tokenize(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, into output: inout Output) {
    output.removeAll()
    var index = range.lowerBound
    let end = range.upperBound
    starts.withUnsafeBufferPointer { starts in
      while index < end {
        let start = starts[Int(units[index])]
        if start == 0 {
          index += 1
          continue
        }
        if start & 1 != 0 {
          index = arabic(units, index, range, &output)
          continue
        }
        if start & 2 != 0, let (word, length) = word(units, index, end) {
          let next = take(lexicon.entries[word], units, index, length, range, &output)
          if next > index {
            index = next
            continue
          }
        }
        if start & 4 != 0, let next = chinese(units, index, range, &output) {
          index = next
          continue
        }
        index += 1
      }
    }
  }

  /// The longest word at a place. 增长至少25% is 增长 and 至少, not 增长至.
  private func word(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int) -> (index: Int, length: Int)? {
    guard let found = lexicon.words.longestMatch(units, from: index, to: end) else { return nil }
    let after = index + found.length
    guard found.length > 1, after < end, units[after - 1] == 0x81F3, units[after] == 0x5C11 || units[after] == 0x591A
    else { return found }
    return lexicon.words.longestMatch(units, from: index, to: after - 1)
  }

  private func append(_ role: Role, _ start: Int, _ end: Int, _ value: Int = 0, _ output: inout Output) {
    output.tokens.append(Token(role: role, start: Int32(start), end: Int32(end), value: Int32(value)))
  }

  /// A word of the lexicon; returns where to go on, or `start` when the word is none here.
  private func take(
    _ entry: Lexicon.Entry, _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ length: Int, _ range: Range<Int>,
    _ output: inout Output
  ) -> Int {
    let end = start + length
    switch entry.role {
    case .plain:
      return end
    case .openBracket:
      guard comparesAfterNumber(units, start, range, output) else { return bracket(units, start, range, &output) }
      output.hasOpenBracket = true
      append(.clauseBreak, start, end, 0, &output)
      return end
    case .closeBracket:
      if output.hasOpenBracket { append(.clauseBreak, start, end, 0, &output) }
      output.hasOpenBracket = false
      return end
    case .openTitle:
      let close = units[end..<range.upperBound].firstIndex(of: 0x300B) ?? end - 1
      return close - start < 80 ? close + 1 : end
    case .planPeriod:
      return planPeriod(units, start, end, entry.value, range, &output)
    case .permyriad:
      return permyriad(units, start, end, range, &output) ?? end
    case .quantityWord:
      // 一半 and the like; 翻一番 is a doubling.
      let doubling = units[start] == 0x7FFB || entry.value == 100
      let quantity = Quantity(
        range: start..<end, value: PlainDecimal(entry.value), unit: "%", kind: doubling ? .doubling : .percent,
        relation: units[start] == 0x8FC7 ? .above : nil)
      return push(quantity, &output)
    case .degree, .standing, .everything, .coverage:
      output.hasAnchor = true
      append(entry.role, start, end, entry.value, &output)
      return end
    default:
      append(entry.role, start, end, entry.value, &output)
      return end
    }
  }

  @discardableResult
  private func push(_ quantity: Quantity, _ output: inout Output) -> Int {
    output.quantities.append(quantity)
    output.hasAnchor = true
    append(.number, quantity.range.lowerBound, quantity.range.upperBound, output.quantities.count - 1, &output)
    return quantity.range.upperBound
  }

  private func push(_ time: TimeExpression, _ range: Range<Int>, _ output: inout Output) -> Int {
    output.times.append(time)
    append(.time, range.lowerBound, range.upperBound, output.times.count - 1, &output)
    return range.upperBound
  }

  // MARK: Brackets

  /// 达到13亿元（较2020年增长55%）, 5000个（其中公共桩2000个）: a bracket right behind a number that compares it or names a part
  /// of it is read like a clause.
  private func comparesAfterNumber(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ range: Range<Int>, _ output: Output
  ) -> Bool {
    guard let last = output.tokens.last, last.role == .number || last.role == .comparatorAfter, Int(last.end) == start
    else { return false }
    let inside = units[(start + 1)..<min(range.upperBound, start + 40)].prefix { $0 != 0x29 }
    return inside.contains { (0x30...0x39).contains($0) } && Self.comparisons.contains { inside.starts(with: $0) }
  }

  private static let comparisons: [[UInt16]] = ["较", "比", "同比", "年均", "与20", "其中"].map { Array($0.utf16) }

  /// A bracket is one token, and what it holds is not read: it explains, limits or names who is responsible.
  private func bracket(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ range: Range<Int>, _ output: inout Output
  ) -> Int {
    var depth = 0
    var index = start
    let limit = min(range.upperBound, start + 800)
    while index < limit {
      if units[index] == 0x28 { depth += 1 }
      if units[index] == 0x29 {
        depth -= 1
        if depth == 0 { break }
      }
      index += 1
    }
    guard index < limit else { return start + 1 }
    let isLead = LeadUnits(units: units).isNamed(in: start + 1..<index)
    append(isLead ? .leadBracket : .bracket, start, index + 1, 0, &output)
    return index + 1
  }

  // MARK: Times

  /// “十四五”期间, “十三五”末; the name of a plan (“十四五”规划) is no time.
  private func planPeriod(
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
  private func year(
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

  private func rangeEnd(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> (year: Int, end: Int)? {
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

  private static func yearValue(_ units: UnsafeBufferPointer<UInt16>, _ start: Int) -> Int? {
    guard start + 4 <= units.count else { return nil }
    var value = 0
    for index in start..<(start + 4) {
      guard (0x30...0x39).contains(units[index]) else { return nil }
      value = value * 10 + Int(units[index] - 0x30)
    }
    return (1949...2100).contains(value) ? value : nil
  }

  /// Passes over 底, 末, 度, 6月底, 前 and the like after 年.
  private func yearSuffix(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> Int {
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

  // MARK: Numbers

  private func arabic(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ range: Range<Int>, _ output: inout Output
  ) -> Int {
    let end = range.upperBound
    let (digits, digitsEnd) = Self.digits(units, start, end)
    if let next = year(units, start, digitsEnd, range, &output) { return next }
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

  /// Digits with thousands separators and a decimal point.
  private static func digits(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> ([UInt8], Int) {
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
  private static func isThousands(
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
  private static func belongsToName(_ previous: UInt16) -> Bool {
    (0x41...0x5A).contains(previous) || (0x61...0x7A).contains(previous) || previous == 0x7B2C
      || previous == 0x2B || previous == 0x2F
  }

  private static func isMore(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int) -> Bool {
    (units[index] == 0x4F59 || units[index] == 0x591A) && index + 1 < end
  }

  /// 百 or 千 right after digits: powers of ten that do not stay with the unit, unless they open one (千瓦).
  private static func smallMultiplier(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int) -> Int? {
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
  private static func compound(
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

  private func chinese(
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
    if !reading.trailingMultiplier.isEmpty, unitReader.read(units, index, end) != nil {
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
  private func fraction(
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
  private func permyriad(
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
  private func quantity(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ number: PlainDecimal, _ index: Int, _ relation: Relation?,
    weak: Bool, _ range: Range<Int>, _ output: inout Output
  ) -> Int {
    let end = range.upperBound
    if let next = share(units, start, number, index, relation, range, &output) { return next }
    let unit = unitReader.read(units, index, end)
    let afterUnit = index + (unit?.length ?? 0)
    if let (upper, close) = rangeUpper(units, afterUnit, end) {
      return pushRange(units, start, number, unit, upper, close, relation, range, &output)
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

  private func make(
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
  private func share(
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

  /// The second number of 10—15%, 10%—15%, 5至6个.
  private func rangeUpper(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int) -> (PlainDecimal, Int)? {
    guard index + 1 < end else { return nil }
    var next = index
    switch units[index] {
    case 0x2D, 0x7E: while next < end, units[next] == 0x2D || units[next] == 0x7E { next += 1 }
    case 0x81F3: next += 1
    default: return nil
    }
    guard next < end, next - index <= 2 else { return nil }
    if (0x30...0x39).contains(units[next]) {
      let (digits, close) = Self.digits(units, next, end)
      if close - next == 4, close < end, units[close] == 0x5E74 { return nil }
      return (PlainDecimal(digits: digits), close)
    }
    if let reading = Numerals.read(units, next, end) {
      return (reading.head, next + reading.length - reading.trailingMultiplier.count)
    }
    return nil
  }

  private func pushRange(
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
  private func isDate(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ unit: UnitReader.Reading) -> Bool {
    unit.written == "日"
  }

  /// 大, 号, 级, 月 after a number count lists and name things: 16大类, 7号, 1级, 6月.
  private func isCounterOfNothing(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    let counters: Set<UInt16> = [
      0x5927, 0x53F7, 0x7EA7, 0x6708, 0x65E5, 0x671F, 0x5C42, 0x6A21, 0x65B0, 0x91CD, 0x4F53, 0x6B65, 0x5B63, 0x9898,
    ]
    return counters.contains(units[index])
  }
}
