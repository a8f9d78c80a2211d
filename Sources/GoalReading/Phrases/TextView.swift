import PolicyText

/// Finds short words in the folded units of a text. A word is compared as its bytes are decoded: no copy is made.
struct TextView {
  let units: UnsafeBufferPointer<UInt16>

  func first(_ word: StaticString, in range: Range<Int>) -> Int? {
    let initial = Self.initial(word)
    var index = range.lowerBound
    while index < range.upperBound {
      if units[index] == initial, match(word, at: index, range.upperBound) != nil { return index }
      index += 1
    }
    return nil
  }

  func last(_ word: StaticString, in range: Range<Int>) -> Int? {
    let initial = Self.initial(word)
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if units[index] == initial, match(word, at: index, range.upperBound) != nil { return index }
      index -= 1
    }
    return nil
  }

  func starts(_ range: Range<Int>, with word: StaticString) -> Bool {
    match(word, at: range.lowerBound, range.upperBound) != nil
  }

  func ends(_ range: Range<Int>, with word: StaticString) -> Bool {
    // The last character rules out nearly every word.
    guard let last = range.last, units[last] == Self.final(word) else { return false }
    let start = range.upperBound - Self.length(word)
    return start >= range.lowerBound && match(word, at: start, range.upperBound) == range.upperBound
  }

  /// Where a word that stands at `index` ends, or nil. The word is compared as its bytes are decoded: no copy is made.
  func match(_ word: StaticString, at index: Int, _ limit: Int) -> Int? {
    let bytes = word.utf8Start
    let count = word.utf8CodeUnitCount
    var byte = 0
    var index = index
    while byte < count {
      let lead = bytes[byte]
      let unit: UInt16
      if lead < 0x80 {
        unit = UInt16(lead)
        byte += 1
      } else {
        unit = UInt16(lead & 0x0F) << 12 | UInt16(bytes[byte + 1] & 0x3F) << 6 | UInt16(bytes[byte + 2] & 0x3F)
        byte += 3
      }
      guard index < limit, units[index] == unit else { return nil }
      index += 1
    }
    return index
  }

  /// The first character of a word.
  @inline(__always)
  private static func initial(_ word: StaticString) -> UInt16 { unit(word, at: 0) }

  /// The last character of a word.
  @inline(__always)
  private static func final(_ word: StaticString) -> UInt16 {
    let count = word.utf8CodeUnitCount
    return unit(word, at: word.utf8Start[count - 1] < 0x80 ? count - 1 : count - 3)
  }

  @inline(__always)
  private static func unit(_ word: StaticString, at byte: Int) -> UInt16 {
    let bytes = word.utf8Start
    if bytes[byte] < 0x80 { return UInt16(bytes[byte]) }
    return UInt16(bytes[byte] & 0x0F) << 12 | UInt16(bytes[byte + 1] & 0x3F) << 6 | UInt16(bytes[byte + 2] & 0x3F)
  }

  /// Characters of a word; words are ASCII or of three bytes a character.
  static func length(_ word: StaticString) -> Int {
    let count = word.utf8CodeUnitCount
    var length = 0
    var byte = 0
    while byte < count {
      byte += word.utf8Start[byte] < 0x80 ? 1 : 3
      length += 1
    }
    return length
  }

  /// Whether a range ends in any of the words.
  func ends(_ range: Range<Int>, withAny words: WordList) -> Bool { words.ends(slice(range)) }

  /// The length of the longest of the words that a range ends in.
  func ending(of range: Range<Int>, among words: WordList) -> Int? { words.longestEnding(of: slice(range)) }

  /// Whether a range begins with any of the words.
  func starts(_ range: Range<Int>, withAny words: WordList) -> Bool { words.prefix(of: slice(range)) != nil }

  /// Whether a range is one of the words and nothing else.
  func equals(_ range: Range<Int>, anyOf words: WordList) -> Bool { words.equals(slice(range)) }

  private func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt16> {
    UnsafeBufferPointer(start: units.baseAddress.map { $0 + range.lowerBound }, count: range.count)
  }

  /// Whether a range is a word and nothing else.
  func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
    match(word, at: range.lowerBound, range.upperBound) == range.upperBound
  }

  func holds(_ range: Range<Int>, anyOf words: [StaticString]) -> Bool {
    words.contains { first($0, in: range) != nil }
  }
}
