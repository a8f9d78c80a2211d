/// A set of words, compiled for finding the longest one that starts at a place in folded text.
///
/// One table says for each of the 65,536 units whether any word starts with it, so most text is passed over at one
/// load a character; the edges below the first unit are an open-addressing hash table that fits in the cache.
public struct WordTrie: Sendable {
  /// Node reached by the first unit of a word; 0 where no word starts.
  private var roots = [UInt16](repeating: 0, count: 65_536)
  /// Index of the word that ends at a node, or -1.
  private var words: [Int32] = [-1]
  private var children: [UInt32: UInt16] = [:]
  private var keys: [UInt32] = []
  private var targets: [UInt16] = []
  private var mask = 0
  /// One bit for each pair of first units, hashed: a place where no word can start is passed over without a lookup.
  private var pairs = [UInt64](repeating: 0, count: 1024)

  public init() {}

  /// Adds a word; a word that is already there keeps its first index.
  public mutating func insert(_ word: [UInt16], index: Int) {
    guard let first = word.first else { return }
    if word.count > 1 {
      let bit = Self.pair(first, word[1])
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    var node = roots[Int(first)]
    if node == 0 {
      node = newNode()
      roots[Int(first)] = node
    }
    for unit in word.dropFirst() {
      let key = UInt32(node) << 16 | UInt32(unit)
      if let child = children[key] {
        node = child
      } else {
        node = newNode()
        children[key] = node
      }
    }
    if words[Int(node)] < 0 { words[Int(node)] = Int32(index) }
  }

  private mutating func newNode() -> UInt16 {
    words.append(-1)
    return UInt16(words.count - 1)
  }

  /// Lays the edges out for lookup. Call once, after the last word.
  public mutating func seal() {
    var size = 64
    while size < children.count * 3 { size *= 2 }
    mask = size - 1
    keys = [UInt32](repeating: 0, count: size)
    targets = [UInt16](repeating: 0, count: size)
    for (key, target) in children {
      var slot = Self.hash(key) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      targets[slot] = target
    }
    children = [:]
  }

  /// The longest word that starts at `start` and ends at or before `end`: its index and its length.
  @inline(__always)
  public func longestMatch(_ units: UnsafeBufferPointer<UInt16>, from start: Int, to end: Int) -> (
    index: Int, length: Int
  )? {
    var node = roots[Int(units[start])]
    guard node != 0 else { return nil }
    if words[Int(node)] < 0 {
      guard start + 1 < end else { return nil }
      let bit = Self.pair(units[start], units[start + 1])
      guard pairs[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
    }
    return continueMatch(units, from: start, to: end, node: &node)
  }

  private func continueMatch(
    _ units: UnsafeBufferPointer<UInt16>, from start: Int, to end: Int, node: inout UInt16
  ) -> (index: Int, length: Int)? {
    var best: (Int, Int)?
    var position = start + 1
    while true {
      let word = words[Int(node)]
      if word >= 0 { best = (Int(word), position - start) }
      guard position < end, let child = child(of: node, by: units[position]) else { return best }
      node = child
      position += 1
    }
  }

  @inline(__always)
  private func child(of node: UInt16, by unit: UInt16) -> UInt16? {
    let key = UInt32(node) << 16 | UInt32(unit)
    var slot = Self.hash(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func pair(_ first: UInt16, _ second: UInt16) -> Int {
    Int((UInt32(first) &* 40_503 &+ UInt32(second) &* 30_011) >> 3 & 0xFFFF)
  }

  /// Whether a word may start with a unit.
  public func mayStart(with unit: UInt16) -> Bool { roots[Int(unit)] != 0 }

  @inline(__always)
  private static func hash(_ key: UInt32) -> Int {
    Int((key &* 2_654_435_761) >> 12)
  }
}
