import Indicators
import PolicyText

/// Reads the unit that follows a number: multiplier, unit, classifier in brackets. 万平方米, 台（套）, 个百分点.
struct UnitReader: Sendable {
  private let words: WordTrie
  private let catalogue: UnitCatalogue
  /// Each unit with 万 before it.
  private let tenThousands: [String]

  struct Reading {
    var length: Int
    /// As written, folded: 台(套).
    var written: String
    var characters: Int
    /// The written unit without its multiplier is a percentage.
    var isRatio: Bool
    var isDuration: Bool
    var dimension: String
  }

  init(_ catalogue: UnitCatalogue) {
    self.catalogue = catalogue
    tenThousands = catalogue.units.map { "万" + $0.symbol }
    var words = WordTrie()
    for (index, unit) in catalogue.units.enumerated() { words.insert(FoldedText.fold(unit.symbol), index: index) }
    words.seal()
    self.words = words
  }

  func mayStart(with unit: UInt16) -> Bool { words.mayStart(with: unit) }

  /// Whether a text is a unit and nothing else.
  func isUnit(_ text: String) -> Bool { catalogue.resolve(text) != nil }

  /// The unit at `start`, with its multiplier; nil where none follows.
  func read(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> Reading? {
    var index = start
    while index < end, index - start < 2, isMultiplier(units[index]) { index += 1 }
    while true {
      if index < end, let (word, length) = words.longestMatch(units, from: index, to: end),
        !isInsideWord(units, index, index + length, end)
      {
        let unit = catalogue.units[word]
        var close = index + length
        if let after = classifier(units, close, end) { close = after }
        let isPlain = close == index + length
        let written =
          isPlain && index == start
          ? unit.symbol
          : isPlain && index == start + 1 && units[start] == Numerals.wan
            ? tenThousands[word] : FoldedText.string(units, start..<close)
        return Reading(
          length: close - start, written: written, characters: close - start, isRatio: unit.dimension == "ratio",
          isDuration: unit.dimension == "time", dimension: unit.dimension)
      }
      guard index > start else { return nil }
      index -= 1
    }
  }

  /// 百, 千 count as multipliers only before 万: 百万, 千万.
  private func isMultiplier(_ unit: UInt16) -> Bool { unit == Numerals.wan || unit == Numerals.yi }

  /// A bracket of one or two signs after the unit: 台（套）.
  private func classifier(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> Int? {
    guard start + 2 < end, units[start] == 0x28 else { return nil }
    for close in (start + 2)...(start + 4) where close < end && units[close] == 0x29 {
      let inside = close - start - 1
      if let (_, length) = words.longestMatch(units, from: start + 1, to: close), length == inside { return close + 1 }
    }
    return nil
  }

  /// The letters go on to another word: 5G基站 is not grams, 二人间 not people, 3家电 not firms.
  private func isInsideWord(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ close: Int, _ end: Int) -> Bool {
    guard close < end else { return false }
    let last = units[close - 1]
    let next = units[close]
    if isLatin(last) { return isLatin(next) || (0x30...0x39).contains(next) || last == 0x50 && next == 0x4D }
    // 3家具有…的企业 counts firms, 3家具 nothing.
    if last == 0x5BB6, next == 0x5177 {
      return close + 1 >= end || (units[close + 1] != 0x6709 && units[close + 1] != 0x5907)
    }
    switch (last, next) {
    // 人间 人才 人工 人民 人制
    case (0x4EBA, 0x95F4), (0x4EBA, 0x624D), (0x4EBA, 0x5DE5), (0x4EBA, 0x6C11), (0x4EBA, 0x5236): return true
    case (0x5BB6, 0x7535), (0x5BB6, 0x88C5), (0x5BB6, 0x5C45): return true  // 家电 家具 家装 家居
    case (0x7EA7, _): return true
    case (0x90E8, 0x95E8), (0x90E8, 0x59D4): return true  // 部门 部委
    case (0x5E74, 0x7248), (0x5E74, 0x8F7B), (0x5EA6, 0x5047): return true  // 年版 年轻 度假
    case (0x4EF6, 0x5957): return true
    case (0x5143, 0x7D20), (0x5206, 0x4E4B), (0x5206, 0x522B), (0x5206, 0x62E3): return true  // 元素 分之 分别 分拣
    case (0x5206, 0x7C7B), (0x5206, 0x5E03), (0x5206, 0x5C40), (0x95E8, 0x7C7B): return true
    case (0x7C73, 0x5236), (0x5929, 0x7136), (0x5929, 0x6C14), (0x5929, 0x6D25): return true
    case (0x5347, 0x7EA7), (0x6B21, 0x8D37), (0x53E3, 0x5CB8), (0x4EF6, 0x4E8B): return true
    default: return false
    }
  }

  private func isLatin(_ unit: UInt16) -> Bool { (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit) }
}
