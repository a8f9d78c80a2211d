/// A page as its elements and texts, in the order of the source.
///
/// Every page gives a tree, whatever is missing or crossed in it: what is never closed ends with what holds it. One pass,
/// in time that grows with the length alone.
struct HTMLTree {
  struct Node {
    var tag: HTMLTag
    var flags: Flags = []
    var parent: Int32
    /// The node behind the last one in it.
    var end: Int32 = 0
    /// Of a text its bytes, of an element those of its attributes.
    var start: Int32
    var stop: Int32

    var range: Range<Int> { Int(start)..<Int(stop) }
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// `hidden`, `aria-hidden`, `display:none`.
    static let hidden = Flags(rawValue: 1)
    /// The number or sign of a list that Word has written out (`mso-list:Ignore`).
    static let listSign = Flags(rawValue: 4)
    /// Found to be furniture: see ``HTMLArticle``.
    static let furniture = Flags(rawValue: 8)
  }

  /// Well-formed UTF-8.
  let source: [UInt8]
  private(set) var nodes: [Node] = []
  /// The bytes of `<title>`.
  private(set) var title: Range<Int>?

  private var open: [Int32] = []
  private var counts = [Int32](repeating: 0, count: 256)
  /// Ends that were looked for and are not in the rest of the source, so that nothing is searched twice.
  private var missing: Set<HTMLTag> = []
  private var lacksCommentEnd = false

  /// Deeper elements stand beside each other.
  private static let mostOpen = 200

  init(utf8 source: [UInt8]) {
    self.source = source
    nodes.reserveCapacity(source.count / 40)
    nodes.append(Node(tag: .document, parent: -1, start: 0, stop: 0))
    open.append(0)
    read()
    while !open.isEmpty { closeTop() }
  }

  mutating func mark(_ node: Int, _ flag: Flags) { nodes[node].flags.insert(flag) }

  // MARK: Reading

  private mutating func read() {
    var index = 0
    var text = 0
    while let sign = Self.find(0x3C, in: source, from: index) {
      let next = sign + 1 < source.count ? source[sign + 1] : 0
      let isTag = Self.isLetter(next) || next == 0x21 || next == 0x3F
      let isEnd = next == 0x2F && sign + 2 < source.count && Self.isLetter(source[sign + 2])
      guard isTag || isEnd else {
        index = sign + 1
        continue
      }
      addText(text..<sign)
      if isEnd {
        index = readEnd(sign)
      } else if Self.isLetter(next) {
        index = readStart(sign)
      } else {
        index = readDeclaration(sign)
      }
      text = index
    }
    addText(text..<source.count)
  }

  private mutating func addText(_ range: Range<Int>) {
    guard !range.isEmpty, let parent = open.last else { return }
    let node = Int32(nodes.count)
    nodes.append(
      Node(tag: .text, parent: parent, end: node + 1, start: Int32(range.lowerBound), stop: Int32(range.upperBound)))
  }

  /// `<!-- … -->`, with what Word hides in it; of `<![if …]>` and `<!doctype>` the sign alone.
  private mutating func readDeclaration(_ start: Int) -> Int {
    if source[start...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]), !lacksCommentEnd {
      var index = start + 4
      while let end = Self.find(0x3E, in: source, from: index) {
        if source[end - 1] == 0x2D, source[end - 2] == 0x2D { return end + 1 }
        index = end + 1
      }
      lacksCommentEnd = true
    }
    return Self.find(0x3E, in: source, from: start).map { $0 + 1 } ?? source.count
  }

  private mutating func readEnd(_ start: Int) -> Int {
    let name = source[(start + 2)...].prefix(12).prefix { Self.isName($0) }
    let end = Self.find(0x3E, in: source, from: start).map { $0 + 1 } ?? source.count
    let tag = HTMLTag(name: name)
    if tag == .br { add(.br, []) } else if !tag.isVoid, tag != .unknown { close(tag) }
    return end
  }

  private mutating func readStart(_ start: Int) -> Int {
    let name = source[(start + 1)...].prefix(12).prefix { Self.isName($0) }
    let tag = HTMLTag(name: name)
    let (attributes, end) = HTMLAttributes.range(in: source, from: start + 1 + name.count)
    if tag.isRaw { return readRaw(tag, end) }
    guard tag != .unknown, tag != .void else { return end }
    let (ends, within) = tag.endsBefore
    if !ends.isEmpty { closeAll(ends, within: within) }
    let flags = attributes.isEmpty ? [] : HTMLAttributes.flags(source, attributes)
    // A span is nothing but its style, and an anchor without an address is no link.
    if tag == .span, flags.isEmpty, counts[Int(HTMLTag.span.rawValue)] == 0 { return end }
    if tag == .a, HTMLAttributes.value("href", source, attributes) == nil { return end }
    let node = add(tag, flags, attributes)
    // `<div/>` is open all the same.
    let isClosed = end >= 2 && source[end - 2] == 0x2F && !tag.isBlock
    if !tag.isVoid, !isClosed, open.count < Self.mostOpen {
      open.append(Int32(node))
      counts[Int(tag.rawValue)] += 1
    }
    return end
  }

  /// Passes over what is no markup, up to the end tag.
  private mutating func readRaw(_ tag: HTMLTag, _ start: Int) -> Int {
    guard !missing.contains(tag) else { return start }
    let letters = Array("\(tag)".utf8)
    var index = start
    while let sign = Self.find(0x3C, in: source, from: index) {
      index = sign + 1
      let name = sign + 2
      guard name + letters.count <= source.count, source[sign + 1] == 0x2F,
        zip(letters, source[name...]).allSatisfy({ $0 == $1 | 0x20 })
      else { continue }
      if tag == .title, title == nil { title = start..<sign }
      return Self.find(0x3E, in: source, from: name).map { $0 + 1 } ?? source.count
    }
    missing.insert(tag)
    return start
  }

  // MARK: What is open

  @discardableResult
  private mutating func add(_ tag: HTMLTag, _ flags: Flags, _ range: Range<Int> = 0..<0) -> Int {
    let node = nodes.count
    nodes.append(
      Node(
        tag: tag, flags: flags, parent: open.last ?? 0, end: Int32(node + 1), start: Int32(range.lowerBound),
        stop: Int32(range.upperBound)))
    return node
  }

  private mutating func closeTop() {
    let node = Int(open.removeLast())
    nodes[node].end = Int32(nodes.count)
    if node > 0 { counts[Int(nodes[node].tag.rawValue)] -= 1 }
  }

  /// Closes the last open element of a tag and what is open in it; nothing where a cell or table lies between.
  private mutating func close(_ tag: HTMLTag) {
    guard counts[Int(tag.rawValue)] > 0 else { return }
    let isPart = tag == .table || tag == .tr || tag == .thead || tag == .tbody || tag == .tfoot
    var depth = open.count - 1
    while depth > 0 {
      let other = nodes[Int(open[depth])].tag
      if other == tag { break }
      if other.isBarrier, !isPart || other == .table { return }
      depth -= 1
    }
    guard depth > 0 else { return }
    while open.count > depth { closeTop() }
  }

  /// Closes what is open of some tags, up to one of `within`.
  private mutating func closeAll(_ tags: [HTMLTag], within: [HTMLTag]) {
    guard tags.contains(where: { counts[Int($0.rawValue)] > 0 }) else { return }
    var depth = open.count - 1
    var last: Int?
    while depth > 0 {
      let other = nodes[Int(open[depth])].tag
      if tags.contains(other) { last = depth }
      if within.contains(other) { break }
      depth -= 1
    }
    guard let last else { return }
    while open.count > last { closeTop() }
  }

  // MARK: Bytes

  static func find(_ byte: UInt8, in source: [UInt8], from start: Int) -> Int? {
    source.withUnsafeBufferPointer { source in
      var index = start
      while index < source.count {
        if source[index] == byte { return index }
        index += 1
      }
      return nil
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isName(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x3A }
}
