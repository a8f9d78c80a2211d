import Indicators
import PolicyText

/// One pass over the folded units of a paragraph: words of the grammar, numbers with their units, times, brackets.
///
/// Text between tokens is not copied and not tokenised: it is where the names of indicators stand, and the grammar
/// refers to it by position.
///
/// A class, because every reader of a paragraph holds it.
final class Scanner: Sendable {
  let words: GrammarWords
  let unitReader: UnitReader
  /// What may start with a unit: 1 a number in digits, 2 a word of two units or more, 4 a Chinese numeral, 32 a word of
  /// one unit; 8 marks what a numeral may stand before (成, 倍, a unit, another numeral), 16 the words 翻 and 半.
  private let starts: [UInt8]

  init(words: GrammarWords, unitReader: UnitReader) {
    self.words = words
    self.unitReader = unitReader
    let trie = words.words
    starts = (0...UInt16.max).map { unit in
      let digit: UInt8 = Self.isDigit(unit) ? 1 : 0
      let isNumeral = Numerals.isNumeral(unit)
      let follows = isNumeral || unitReader.mayStart(with: unit) || Self.standsAfterNumerals(unit)
      return digit | (trie.mayStart(with: unit) ? 2 : 0) | (isNumeral ? 4 : 0) | (follows ? 8 : 0)
        | (unit == 0x7FFB || unit == 0x534A ? 16 : 0) | (trie.isWord(unit) ? 32 : 0)
    }
  }

  /// 成 倍 番 余 多 万 亿 分 点
  private static func standsAfterNumerals(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x6210, 0x500D, 0x756A, 0x4F59, 0x591A, 0x4E07, 0x4EBF, 0x5206, 0x70B9: true
    default: false
    }
  }

  @inline(__always)
  static func isDigit(_ unit: UInt16) -> Bool { unit &- 0x30 < 10 }

  /// The first place of a range where a number or a time may stand; nil where none can. Most of a plan holds none, and
  /// is not scanned where only numbers could make a goal.
  func firstNumber(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Int? {
    starts.withUnsafeBufferPointer { starts in
      var index = range.lowerBound
      var wanted: UInt8 = 17
      while index < range.upperBound {
        let start = starts[Int(units[index])]
        if start & wanted != 0 { return index }
        wanted = 17 | (start & 4) << 1  // behind a numeral also what may follow one
        index += 1
      }
      return nil
    }
  }

  /// Where the sentence begins that holds the first number or the first 年; nil where there is none.
  func firstSentence(_ units: UnsafeBufferPointer<UInt16>, _ body: Range<Int>) -> Int? {
    guard let number = firstNumber(units, body) else { return nil }
    var start = body.lowerBound
    for index in body.lowerBound..<number {
      if units[index] == 0x5E74 { break }
      if units[index] == 0x3002 { start = index + 1 }
    }
    return start
  }

  func scan(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, into scan: inout Scan) {
    scan.removeAll()
    var index = range.lowerBound
    let end = range.upperBound
    starts.withUnsafeBufferPointer { starts in
      while index < end {
        let start = starts[Int(units[index])]
        // One branch passes over what starts nothing; two units with which no word starts are told without another.
        let next = units[min(index + 1, end - 1)]
        let goesOn = (words.words.mayStart(with: units[index], next) ? 2 : 0) & start
        if (start & 53) | goesOn == 0, units[index] != Self.openTitle {
          index += 1
          continue
        }
        if start & 1 != 0 {
          index = arabic(units, index, range, &scan)
          continue
        }
        if let (word, length) = word(units, index, end, isWord: start & 32 != 0, goesOn: goesOn != 0) {
          let next = take(words.entries[word], units, index, length, range, &scan)
          if next > index {
            index = next
            continue
          }
        }
        if start & 16 != 0, let next = tenths(units, index, range, &scan) {  // 半成
          index = next
          continue
        }
        if start & 4 != 0, let next = chinese(units, index, range, &scan) {
          index = next
          continue
        }
        if start != 0, units[index] == Self.openTitle { index = title(units, index, end) } else { index += 1 }
      }
    }
  }

  private static let openTitle: UInt16 = 0x300A  // 《
  private static let closeTitle: UInt16 = 0x300B

  /// 《…》 names a document, and what it holds is not read.
  private func title(_ units: UnsafeBufferPointer<UInt16>, _ open: Int, _ end: Int) -> Int {
    let limit = min(end, open + 80)
    return units[open..<limit].firstIndex(of: Self.closeTitle).map { $0 + 1 } ?? open + 1
  }

  /// The longest word at a place. 增长至少25% is 增长 and 至少, not 增长至.
  @inline(__always)
  private func word(
    _ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int, isWord: Bool, goesOn: Bool
  ) -> (index: Int, length: Int)? {
    guard let found = words.words.longestMatch(units, from: index, to: end, isWord: isWord, goesOn: goesOn) else {
      return nil
    }
    let after = index + found.length
    guard found.length > 1, after < end, units[after - 1] == 0x81F3, units[after] == 0x5C11 || units[after] == 0x591A
    else { return found }
    return words.words.longestMatch(units, from: index, to: after - 1)
  }

  /// A word of the grammar; returns where to go on, or `start` when the word is none here.
  private func take(
    _ entry: GrammarWords.Entry, _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ length: Int,
    _ range: Range<Int>, _ scan: inout Scan
  ) -> Int {
    let end = start + length
    let roles = entry.roles
    if roles.contains(.noun) { return end }
    if roles.meets(special) { return takeSpecial(entry, units, start, end, range, &scan) }
    if roles.meets(anchors) { scan.hasAnchor = true }
    scan.append(roles, start, end, Int(entry.value))
    return end
  }

  /// Brackets, and words that are numbers or times.
  private let special = RoleSet(.open, .close, .planPeriod, .hundredth, .quantityWord)

  private func takeSpecial(
    _ entry: GrammarWords.Entry, _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int, _ range: Range<Int>,
    _ scan: inout Scan
  ) -> Int {
    let roles = entry.roles
    if roles.contains(.open) { return open(start, end, &scan) }
    if roles.contains(.close) { return close(start, end, &scan) }
    if roles.contains(.planPeriod) { return planPeriod(units, start, end, Int(entry.value), range, &scan) }
    if roles.contains(.hundredth) { return hundredth(units, start, range, &scan) ?? end }
    return quantityWord(units, start, end, Int(entry.value), &scan)
  }

  private let anchors = RoleSet(.degree, .standing, .everything, .coverage, .parity)

  /// 一半 and the like; 翻一番 is a doubling.
  private func quantityWord(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int, _ percent: Int, _ scan: inout Scan
  ) -> Int {
    if percent == 0 {
      return scan.push(Quantity(range: start..<end, value: PlainDecimal(0), unit: "", kind: .plain, isZero: true))
    }
    let isDoubling = units[start] == 0x7FFB || percent == 100
    return scan.push(
      Quantity(
        range: start..<end, value: PlainDecimal(percent), unit: "%", kind: isDoubling ? .doubling : .percent,
        relation: units[start] == 0x8FC7 ? .above : nil))
  }

  // MARK: Brackets

  private func open(_ start: Int, _ end: Int, _ scan: inout Scan) -> Int {
    scan.openBrackets.append(scan.tokens.count)
    scan.append(RoleSet(.open), start, end, -1)
    return end
  }

  /// Each half of a bracket knows the other; a half without one is passed over.
  private func close(_ start: Int, _ end: Int, _ scan: inout Scan) -> Int {
    guard let open = scan.openBrackets.popLast() else { return end }
    scan.tokens[open].value = Int32(scan.tokens.count)
    scan.append(RoleSet(.close), start, end, open)
    return end
  }
}
