/// Words to look for in folded text, compared unit by unit.
///
/// Every line and cell is asked for words of a dozen lists, so what does not match must cost next to nothing: a bit for
/// the first or last unit of all words tells most of it. Lists are constants and are never given back; they hold plain
/// pointers, which need no counting of references.
package struct WordList: @unchecked Sendable {
  /// The words one after the other.
  private let units: UnsafePointer<UInt16>
  private let words: UnsafeBufferPointer<Word>
  private let byLast: Buckets
  private let firsts: UnitSet
  private let lasts: UnitSet
  /// A bit for each length of a word.
  private let lengths: UInt64

  fileprivate struct Word {
    var first: UInt16
    var last: UInt16
    var start: UInt32
    var count: Int
  }

  /// - Parameter words: separated by blanks.
  package init(_ words: String) {
    let split = words.split(separator: " ").map { Array($0.utf16) }
    let units = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: split.reduce(0) { $0 + $1.count })
    let list = UnsafeMutableBufferPointer<Word>.allocate(capacity: split.count)
    var lengths: UInt64 = 0
    var start = 0
    for (index, word) in split.enumerated() {
      for (place, unit) in word.enumerated() { units.initializeElement(at: start + place, to: unit) }
      list.initializeElement(
        at: index, to: Word(first: word[0], last: word[word.count - 1], start: UInt32(start), count: word.count))
      lengths |= 1 << UInt64(word.count & 63)
      start += word.count
    }
    self.units = UnsafePointer(units.baseAddress!)
    self.words = UnsafeBufferPointer(list)
    byLast = Buckets(UnsafeBufferPointer(list))
    self.lengths = lengths
    firsts = UnitSet(split.map { $0[0] })
    lasts = UnitSet(split.map { $0[$0.count - 1] })
  }

  /// One of the words is the whole of a text.
  package func equals(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
    let count = text.count
    guard count > 0, lengths & 1 << UInt64(count & 63) != 0, firsts.contains(text[0]), lasts.contains(text[count - 1])
    else { return false }
    for word in words where word.count == count && word.first == text[0] && stands(word, in: text, at: 0) {
      return true
    }
    return false
  }

  /// One of the words stands somewhere in a text.
  package func stands(in text: UnsafeBufferPointer<UInt16>) -> Bool { first(in: text) != nil }

  /// The text begins with one of the words; how many units that word takes.
  package func prefix(of text: UnsafeBufferPointer<UInt16>) -> Int? {
    guard !text.isEmpty, firsts.contains(text[0]) else { return nil }
    return word(in: text, at: 0)
  }

  /// The text ends with one of the words.
  package func ends(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
    guard let last = text.last, lasts.contains(last) else { return false }
    for word in byLast[last] where word.last == last && word.count <= text.count {
      if stands(word, in: text, at: text.count - word.count) { return true }
    }
    return false
  }

  /// How many units the longest of the words takes that the text ends with.
  package func longestEnding(of text: UnsafeBufferPointer<UInt16>) -> Int? {
    guard let last = text.last, lasts.contains(last) else { return nil }
    var longest = 0
    for word in byLast[last] where word.last == last && word.count <= text.count && word.count > longest {
      if stands(word, in: text, at: text.count - word.count) { longest = word.count }
    }
    return longest > 0 ? longest : nil
  }

  /// How many units stand before the first place where one of the words begins.
  package func first(in text: UnsafeBufferPointer<UInt16>) -> Int? {
    var index = 0
    while index < text.count {
      if firsts.contains(text[index]), word(in: text, at: index) != nil { return index }
      index += 1
    }
    return nil
  }

  /// The length of the first word of the list that stands at a place.
  private func word(in text: UnsafeBufferPointer<UInt16>, at place: Int) -> Int? {
    let first = text[place]
    for word in words where word.first == first && word.count <= text.count - place {
      if stands(word, in: text, at: place) { return word.count }
    }
    return nil
  }

  @inline(__always)
  private func stands(_ word: Word, in text: UnsafeBufferPointer<UInt16>, at place: Int) -> Bool {
    let start = Int(word.start)
    for index in 0..<word.count where units[start + index] != text[place + index] { return false }
    return true
  }
}

/// The words of a list by their last unit, so that a long list of endings costs no more than a short one.
private struct Buckets {
  /// The words of one bucket after those of another.
  private let words: UnsafePointer<WordList.Word>
  /// Where each bucket begins; one more than there are buckets.
  private let starts: UnsafePointer<UInt16>

  private static let count = 64

  /// Never given back, like the list itself.
  init(_ list: UnsafeBufferPointer<WordList.Word>) {
    let words = UnsafeMutablePointer<WordList.Word>.allocate(capacity: max(list.count, 1))
    let starts = UnsafeMutablePointer<UInt16>.allocate(capacity: Self.count + 1)
    var filled = 0
    for bucket in 0..<Self.count {
      (starts + bucket).initialize(to: UInt16(filled))
      for word in list where Int(word.last) % Self.count == bucket {
        (words + filled).initialize(to: word)
        filled += 1
      }
    }
    (starts + Self.count).initialize(to: UInt16(filled))
    self.words = UnsafePointer(words)
    self.starts = UnsafePointer(starts)
  }

  @inline(__always)
  subscript(last: UInt16) -> UnsafeBufferPointer<WordList.Word> {
    let bucket = Int(last) % Self.count
    let start = Int(starts[bucket])
    return UnsafeBufferPointer(start: words + start, count: Int(starts[bucket + 1]) - start)
  }
}

/// The same questions about a part of a text.
extension WordList {
  package func equals(_ text: ArraySlice<UInt16>) -> Bool { text.withUnsafeBufferPointer { equals($0) } }
  package func stands(in text: ArraySlice<UInt16>) -> Bool { text.withUnsafeBufferPointer { stands(in: $0) } }
  package func prefix(of text: ArraySlice<UInt16>) -> Int? { text.withUnsafeBufferPointer { prefix(of: $0) } }
  package func ends(_ text: ArraySlice<UInt16>) -> Bool { text.withUnsafeBufferPointer { ends($0) } }
  package func first(in text: ArraySlice<UInt16>) -> Int? { text.withUnsafeBufferPointer { first(in: $0) } }
}
