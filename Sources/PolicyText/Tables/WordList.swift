/// Words to look for in folded text, compared unit by unit.
package struct WordList: Sendable {
  private let words: [[UInt16]]
  /// A bit for each sign that a word begins with (by its low twelve bits): most signs begin none.
  private let firsts: [UInt64]

  /// - Parameter words: separated by blanks.
  package init(_ words: String) {
    self.words = words.split(separator: " ").map { Array($0.utf16) }
    var firsts = [UInt64](repeating: 0, count: 64)
    for word in self.words { firsts[Int(word[0] & 0xFFF) / 64] |= 1 << UInt64(word[0] & 63) }
    self.firsts = firsts
  }

  /// One of the words is the whole of a text.
  package func equals(_ text: some RandomAccessCollection<UInt16>) -> Bool {
    guard let first = text.first, mayBegin(with: first) else { return false }
    return words.contains { $0.count == text.count && text.elementsEqual($0) }
  }

  /// One of the words stands somewhere in a text.
  package func stands(in text: some RandomAccessCollection<UInt16>) -> Bool { first(in: text) != nil }

  /// The text begins with one of the words; how many units that word takes.
  package func prefix(of text: some RandomAccessCollection<UInt16>) -> Int? {
    guard let first = text.first, mayBegin(with: first) else { return nil }
    return words.first { text.starts(with: $0) }?.count
  }

  /// The text ends with one of the words.
  package func ends(_ text: some RandomAccessCollection<UInt16>) -> Bool {
    words.contains { $0.count <= text.count && text.suffix($0.count).elementsEqual($0) }
  }

  /// How many units stand before the first place where one of the words begins.
  package func first(in text: some RandomAccessCollection<UInt16>) -> Int? {
    var index = text.startIndex
    var before = 0
    while index < text.endIndex {
      if mayBegin(with: text[index]), words.contains(where: { text[index...].starts(with: $0) }) { return before }
      index = text.index(after: index)
      before += 1
    }
    return nil
  }

  private func mayBegin(with unit: UInt16) -> Bool {
    firsts[Int(unit & 0xFFF) / 64] & 1 << UInt64(unit & 63) != 0
  }
}
