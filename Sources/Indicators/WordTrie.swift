/// A set of words, compiled for finding the longest one that starts at a place in folded text.
///
/// One table says for each of the 65,536 units whether any word starts with it, so most text is passed over at one
/// load a character. The edges below the first unit are one open-addressing hash table, and a node is the slot of the
/// edge that leads to it: a step is one load. It holds as many words as memory does.
///
/// ```
/// 北 ── 辰 ── 区      starts[北] = 1, edge (北, 辰) in slot 41, edge (41, 区) in slot 7: a word
/// ```
public struct WordTrie: Sendable {
  /// What a unit starts: 0 no word, else a sum of 1 (a word starts with it) and 2 (it is a word itself).
  private var starts = [UInt8](repeating: 0, count: 65_536)
  /// Indices of the words of one unit.
  private var singles: [UInt16: Int] = [:]
  /// Edges by hash of node and unit, the lowest bit set where a word ends; 0 where the slot is empty.
  private var edges = [UInt64](repeating: 0, count: 64)
  /// Index of the word that ends at a slot.
  private var words = [UInt32](repeating: 0, count: 64)
  /// 64 less the binary logarithm of the number of slots.
  private var shift: UInt64 = 58
  /// One bit for each pair of first units, hashed: a place where no word can start is passed over without a lookup.
  private var pairs = [UInt64](repeating: 0, count: 1024)
  private var draft = Draft()

  public init() {}

  /// Adds a word; a word that is already there keeps its first index.
  public mutating func insert(_ word: [UInt16], index: Int) {
    guard let first = word.first else { return }
    guard word.count > 1 else {
      if starts[Int(first)] & 2 == 0 { singles[first] = index }
      starts[Int(first)] |= 3
      return
    }
    starts[Int(first)] |= 1
    let bit = Self.pair(first, word[1])
    pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    draft.insert(word, index: index)
  }

  /// Lays the edges out for lookup. Call once, after the last word.
  public mutating func seal() {
    shift = 58
    while 1 << (64 - shift) < draft.nodes.count * 3 { shift -= 1 }
    let size = 1 << Int(64 - shift)
    edges = [UInt64](repeating: 0, count: size)
    words = [UInt32](repeating: 0, count: size)
    var slotOf: [Int] = []
    slotOf.reserveCapacity(draft.nodes.count)
    for node in draft.nodes {  // parents come before their children
      let key = Self.key(node.parent < 65_536 ? size + node.parent : slotOf[node.parent - 65_536], node.unit)
      var slot = hash(key)
      while edges[slot] != 0 { slot = (slot + 1) & (size - 1) }
      edges[slot] = key | (node.word == nil ? 0 : 1)
      words[slot] = UInt32(truncatingIfNeeded: node.word ?? 0)
      slotOf.append(slot)
    }
    draft = Draft()
  }

  /// The longest word that starts at `start` and ends at or before `end`: its index and its length.
  @inline(__always)
  public func longestMatch(_ units: UnsafeBufferPointer<UInt16>, from start: Int, to end: Int) -> (
    index: Int, length: Int
  )? {
    let first = starts[Int(units[start])]
    guard first != 0 else { return nil }
    if first & 2 == 0 {
      guard start + 1 < end else { return nil }
      let bit = Self.pair(units[start], units[start + 1])
      guard pairs[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
    }
    return continueMatch(units, from: start, to: end, isWord: first & 2 != 0)
  }

  private func continueMatch(
    _ units: UnsafeBufferPointer<UInt16>, from start: Int, to end: Int, isWord: Bool
  ) -> (index: Int, length: Int)? {
    var best: (Int, Int)? = isWord ? singles[units[start]].map { ($0, 1) } : nil
    var node = edges.count + Int(units[start])
    var position = start + 1
    while position < end {
      let key = Self.key(node, units[position])
      var slot = hash(key)
      while edges[slot] & ~1 != key {
        if edges[slot] == 0 { return best }
        slot = (slot + 1) & (edges.count - 1)
      }
      position += 1
      if edges[slot] & 1 != 0 { best = (Int(words[slot]), position - start) }
      node = slot
    }
    return best
  }

  /// Whether a word may start with a unit.
  public func mayStart(with unit: UInt16) -> Bool { starts[Int(unit)] != 0 }

  @inline(__always)
  private static func pair(_ first: UInt16, _ second: UInt16) -> Int {
    Int((UInt32(first) &* 40_503 &+ UInt32(second) &* 30_011) >> 3 & 0xFFFF)
  }

  /// A node and a unit as one number, never 0, the lowest bit free.
  @inline(__always)
  private static func key(_ node: Int, _ unit: UInt16) -> UInt64 {
    (UInt64(truncatingIfNeeded: node) &+ 1) << 17 | UInt64(unit) << 1
  }

  @inline(__always)
  private func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}

/// The words as they come in: nodes in the order of their making.
private struct Draft: Sendable {
  struct Node: Sendable {
    /// The unit that starts the word, or 65,536 and the index of the node above.
    var parent: Int
    var unit: UInt16
    var word: Int?
  }

  private(set) var nodes: [Node] = []
  private var indexOf: [UInt64: Int] = [:]

  /// - Parameter word: of two units or more.
  mutating func insert(_ word: [UInt16], index: Int) {
    var parent = Int(word[0])
    for unit in word.dropFirst() {
      let key = UInt64(parent) << 16 | UInt64(unit)
      if let known = indexOf[key] {
        parent = known
      } else {
        nodes.append(Node(parent: parent, unit: unit))
        parent = 65_535 + nodes.count
        indexOf[key] = parent
      }
    }
    let last = parent - 65_536
    if nodes[last].word == nil { nodes[last].word = index }
  }
}
