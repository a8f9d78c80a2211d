/// A set of words, compiled for finding the longest one that starts at a place in folded text.
///
/// One table says for each of the 65,536 units whether any word starts with it, so most text is passed over at one
/// load a character. The edges are one open-addressing hash table, and a node is the slot of the edge that leads to it:
/// a step is one load, and an edge says whether another follows, so that no step is taken in vain behind the last unit
/// of a word. It holds as many words as memory does.
///
/// ```
/// 北 ── 辰 ── 区      starts[北] = 1, edge (北, 辰) in slot 41, edge (41, 区) in slot 7: a word
/// ```
public struct WordTrie: Sendable {
  /// What a unit starts: 0 no word, else a sum of 1 (a longer word starts with it) and 2 (it is a word itself).
  @usableFromInline var starts = [UInt8](repeating: 0, count: 65_536)
  /// Edges by hash of node and unit, with ``wordEnds`` and ``goesOn`` in the lowest bits; 0 where the slot is empty.
  private var edges = [UInt64](repeating: 0, count: 64)
  /// Index of the word that ends at a slot.
  private var words = [UInt32](repeating: 0, count: 64)
  /// 64 less the binary logarithm of the number of slots.
  private var shift: UInt64 = 58
  /// One bit for each pair of first units, hashed: a place where no word can start is passed over without a lookup.
  @usableFromInline var pairs = [UInt64](repeating: 0, count: 1024)
  /// One bit for each edge, hashed: most steps behind a word lead nowhere, and are not taken.
  private var steps = [UInt64](repeating: 0, count: 1024)
  private var draft = Draft()

  private static let wordEnds: UInt64 = 1
  private static let goesOn: UInt64 = 2

  public init() {}

  /// Adds a word; a word that is already there keeps its first index.
  public mutating func insert(_ word: [UInt16], index: Int) {
    guard let first = word.first else { return }
    guard word.count > 1 else {
      starts[Int(first)] |= 2
      draft.insert(first, index: index)
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
    while 1 << (64 - shift) < draft.nodes.count * 2 { shift -= 1 }
    let size = 1 << Int(64 - shift)
    edges = [UInt64](repeating: 0, count: size)
    words = [UInt32](repeating: 0, count: size)
    var slotOf: [Int] = []
    slotOf.reserveCapacity(draft.nodes.count)
    for node in draft.nodes {  // parents come before their children
      let parent = node.parent <= Draft.root ? size + node.parent : slotOf[node.parent - Draft.root - 1]
      let key = Self.key(parent, node.unit)
      var slot = hash(key)
      while edges[slot] != 0 { slot = (slot + 1) & (size - 1) }
      edges[slot] = key | (node.word == nil ? 0 : Self.wordEnds) | (node.hasChildren ? Self.goesOn : 0)
      words[slot] = UInt32(truncatingIfNeeded: node.word ?? 0)
      let bit = Self.step(key)
      steps[bit >> 6] |= 1 << UInt64(bit & 63)
      slotOf.append(slot)
    }
    draft = Draft()
  }

  /// The longest word that starts at `start` and ends at or before `end`: its index and its length.
  @inlinable
  @inline(__always)
  public func longestMatch(_ units: UnsafeBufferPointer<UInt16>, from start: Int, to end: Int) -> (
    index: Int, length: Int
  )? {
    let first = starts[Int(units[start])]
    guard first != 0 else { return nil }
    return longestMatch(
      units, from: start, to: end, isWord: first & 2 != 0,
      goesOn: first & 1 != 0 && start + 1 < end && mayStart(with: units[start], units[start + 1]))
  }

  /// The same for who has asked the trie about the first units before.
  ///
  /// - Parameters:
  ///   - isWord: the first unit is a word by itself.
  ///   - goesOn: a word may start with the first two units.
  @inlinable
  @inline(__always)
  public func longestMatch(
    _ units: UnsafeBufferPointer<UInt16>, from start: Int, to end: Int, isWord: Bool, goesOn: Bool
  ) -> (index: Int, length: Int)? {
    if goesOn, let longer = longerMatch(units, from: start, to: end) { return longer }
    return isWord ? single(units[start]) : nil
  }

  /// The longest word of two units or more.
  @usableFromInline
  func longerMatch(
    _ units: UnsafeBufferPointer<UInt16>, from start: Int, to end: Int
  ) -> (index: Int, length: Int)? {
    edges.withUnsafeBufferPointer { edges in
      var best: (slot: Int, length: Int)?
      var node = edges.count + Int(units[start])
      var position = start + 1
      while position < end, let slot = slot(of: Self.key(node, units[position]), edges) {
        position += 1
        let edge = edges[slot]
        if edge & Self.wordEnds != 0 { best = (slot, position - start) }
        if edge & Self.goesOn == 0 { break }
        node = slot
      }
      return best.map { (Int(words[$0.slot]), $0.length) }
    }
  }

  @usableFromInline
  func single(_ unit: UInt16) -> (index: Int, length: Int)? {
    let key = Self.key(edges.count + Draft.root, unit)
    var slot = hash(key)
    while edges[slot] & ~3 != key {
      if edges[slot] == 0 { return nil }
      slot = (slot + 1) & (edges.count - 1)
    }
    return (Int(words[slot]), 1)
  }

  /// The slot of an edge, nil where there is none.
  @inline(__always)
  private func slot(of key: UInt64, _ edges: UnsafeBufferPointer<UInt64>) -> Int? {
    let bit = Self.step(key)
    guard steps[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
    var slot = hash(key)
    while edges[slot] & ~3 != key {
      if edges[slot] == 0 { return nil }
      slot = (slot + 1) & (edges.count - 1)
    }
    return slot
  }

  /// Whether a word may start with a unit.
  public func mayStart(with unit: UInt16) -> Bool { starts[Int(unit)] != 0 }

  /// Whether a unit is a word by itself.
  public func isWord(_ unit: UInt16) -> Bool { starts[Int(unit)] & 2 != 0 }

  /// Whether a longer word may start with two units; asked for the same first unit, it is seldom wrong.
  @inlinable
  @inline(__always)
  public func mayStart(with first: UInt16, _ second: UInt16) -> Bool {
    let bit = Self.pair(first, second)
    return pairs[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  @inlinable
  @inline(__always)
  static func pair(_ first: UInt16, _ second: UInt16) -> Int {
    Int((UInt32(first) &* 40_503 &+ UInt32(second) &* 30_011) >> 3 & 0xFFFF)
  }

  /// A node and a unit as one number, never 0, the two lowest bits free.
  @inline(__always)
  private static func key(_ node: Int, _ unit: UInt16) -> UInt64 {
    (UInt64(truncatingIfNeeded: node) &+ 1) << 18 | UInt64(unit) << 2
  }

  /// The bit of an edge, of other bits of the same product as its slot.
  @inline(__always)
  private static func step(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24 & 0xFFFF)
  }

  @inline(__always)
  private func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}

/// The words as they come in: nodes in the order of their making.
private struct Draft: Sendable {
  struct Node: Sendable {
    /// The unit that starts the word, ``root`` for a word of one unit, or above it the index of the node.
    var parent: Int
    var unit: UInt16
    var word: Int?
    var hasChildren = false
  }

  /// Above the words of one unit.
  static let root = 65_536

  private(set) var nodes: [Node] = []
  /// One more than the index of a node, by hash of its parent and its unit; 0 where the slot is empty.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// - Parameter word: of two units or more.
  mutating func insert(_ word: [UInt16], index: Int) {
    var parent = Int(word[0])
    for unit in word.dropFirst() { parent = child(of: parent, unit) }
    end(parent, index)
  }

  mutating func insert(_ word: UInt16, index: Int) { end(child(of: Self.root, word), index) }

  private mutating func child(of parent: Int, _ unit: UInt16) -> Int {
    var slot = self.slot(parent, unit)
    if slots[slot] != 0 { return Self.root + Int(slots[slot]) }
    if parent > Self.root { nodes[parent - Self.root - 1].hasChildren = true }
    nodes.append(Node(parent: parent, unit: unit))
    if nodes.count * 2 > slots.count {
      grow()
      slot = self.slot(parent, unit)
    }
    slots[slot] = UInt32(nodes.count)
    return Self.root + nodes.count
  }

  /// Where a node is, or is to be.
  private func slot(_ parent: Int, _ unit: UInt16) -> Int {
    var hash = (UInt64(parent) << 16 | UInt64(unit)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] != 0 {
      let node = nodes[Int(slots[slot]) - 1]
      if node.parent == parent, node.unit == unit { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (index, node) in nodes.dropLast().enumerated() { slots[slot(node.parent, node.unit)] = UInt32(index + 1) }
  }

  private mutating func end(_ node: Int, _ index: Int) {
    let place = node - Self.root - 1
    if nodes[place].word == nil { nodes[place].word = index }
  }
}
