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

  func append(_ role: Role, _ start: Int, _ end: Int, _ value: Int = 0, _ output: inout Output) {
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
  func push(_ quantity: Quantity, _ output: inout Output) -> Int {
    output.quantities.append(quantity)
    output.hasAnchor = true
    append(.number, quantity.range.lowerBound, quantity.range.upperBound, output.quantities.count - 1, &output)
    return quantity.range.upperBound
  }

  func push(_ time: TimeExpression, _ range: Range<Int>, _ output: inout Output) -> Int {
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
}
