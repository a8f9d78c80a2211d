/// Words to look for in folded text, compared unit by unit.
package struct WordList: Sendable {
  private let words: [[UInt16]]

  package init(_ words: String...) {
    self.words = words.flatMap { $0.split(separator: " ") }.map { Array($0.utf16) }
  }

  /// One of the words is the whole of a text.
  package func equals(_ text: some RandomAccessCollection<UInt16>) -> Bool {
    words.contains { $0.count == text.count && text.elementsEqual($0) }
  }

  /// One of the words stands somewhere in a text.
  package func stands(in text: some RandomAccessCollection<UInt16>) -> Bool { first(in: text) != nil }

  /// The text begins with one of the words; how many units that word takes.
  package func prefix(of text: some RandomAccessCollection<UInt16>) -> Int? {
    words.first { text.starts(with: $0) }?.count
  }

  package func ends(_ text: some RandomAccessCollection<UInt16>) -> Bool {
    words.contains { $0.count <= text.count && text.suffix($0.count).elementsEqual($0) }
  }

  /// How many units stand before the first place where one of the words begins.
  package func first(in text: some RandomAccessCollection<UInt16>) -> Int? {
    var rest = text[...]
    var before = 0
    while let next = rest.first {
      if words.contains(where: { $0[0] == next && rest.starts(with: $0) }) { return before }
      rest = rest.dropFirst()
      before += 1
    }
    return nil
  }
}
