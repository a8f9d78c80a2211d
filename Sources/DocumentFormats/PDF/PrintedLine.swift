/// A line of a printed page, with the place of each character as blanks tell it.
struct PrintedLine {
  /// Blank columns before the first character.
  let indent: Int
  /// Without blanks at the ends.
  var text: [Unicode.Scalar]
  let page: Int

  init(_ scalars: some Collection<Unicode.Scalar>, page: Int) {
    indent = scalars.prefix(while: Self.isBlank).reduce(0) { $0 + ($1.value == 0x3000 ? 2 : 1) }
    var text = Array(scalars.drop(while: Self.isBlank))
    while let last = text.last, Self.isBlank(last) { text.removeLast() }
    self.text = text
    self.page = page
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" || scalar == "\t"
  }

  var isEmpty: Bool { text.isEmpty }

  /// The column behind the last character: two for a wide character, one for a narrow one.
  var end: Int { indent + text.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) } }

  /// Two blanks or more within the line: the cells of a table, or what is set apart on purpose. A blank behind a number
  /// (一、  总体要求) is none.
  var hasColumns: Bool {
    var run = 0
    for (index, scalar) in text.enumerated() {
      if Self.isBlank(scalar) {
        run += scalar == "\u{3000}" ? 2 : 1
        continue
      }
      if run >= 2, index - run > 5 || !Self.endsNumber(text[..<(index - 1)]) { return true }
      run = 0
    }
    return false
  }

  private static func endsNumber(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = head.last(where: { !isBlank($0) }) else { return false }
    return "、.．)）章节条".unicodeScalars.contains(last)
  }

  /// 主 要 目 标, set wide for show; nil for any other line.
  var closedUp: [Unicode.Scalar]? {
    var letters: [Unicode.Scalar] = []
    var gaps: [Int] = []
    var run = 0
    for scalar in text {
      if Self.isBlank(scalar) {
        run += scalar == "\u{3000}" ? 2 : 1
        continue
      }
      guard scalar.value >= 0x3400, letters.isEmpty || run > 0 else { return nil }
      if !letters.isEmpty { gaps.append(run) }
      letters.append(scalar)
      run = 0
    }
    guard letters.count >= 2, let least = gaps.min(), let most = gaps.max(), most - least <= 1 else { return nil }
    return letters
  }

  /// Takes out the single blanks beside Chinese characters (到 2027 年). Where columns follow, what was taken is given
  /// back before them, so that they stay in their places.
  mutating func closeGaps() {
    var closed: [Unicode.Scalar] = []
    closed.reserveCapacity(text.count)
    var taken = 0
    var index = 0
    while index < text.count {
      guard Self.isBlank(text[index]) else {
        closed.append(text[index])
        index += 1
        continue
      }
      var next = index
      while Self.isBlank(text[next]) { next += 1 }
      let run = next - index
      if run == 1, Self.isWide(text[index - 1]) || Self.isWide(text[next]) {
        taken += 1
      } else {
        closed += text[index..<next]
        if run > 1 {
          closed += [Unicode.Scalar](repeating: " ", count: taken)
          taken = 0
        }
      }
      index = next
    }
    text = closed
  }

  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 || "“”‘’—…·".unicodeScalars.contains(scalar)
  }

  /// The line goes on in the next one unless one of these ends it.
  var endsSentence: Bool { text.last.map { "。；：！？）”.;:)".unicodeScalars.contains($0) } ?? true }

  /// 一、 （一） 1. 第一章 ①: a paragraph of its own.
  var opensWithNumber: Bool {
    var rest = text[...]
    guard let first = rest.first else { return false }
    if (0x2460...0x2473).contains(first.value) { return true }
    let isBracketed = first == "（" || first == "("
    if isBracketed || first == "第" { rest = rest.dropFirst() }
    let number = rest.prefix(4).prefix {
      "一二三四五六七八九十百".unicodeScalars.contains($0) || (0x30...0x39).contains($0.value)
    }
    guard !number.isEmpty, let mark = rest.dropFirst(number.count).first else { return false }
    if isBracketed { return mark == "）" || mark == ")" }
    if first == "第" { return "章节条篇".unicodeScalars.contains(mark) }
    if "、．".unicodeScalars.contains(mark) { return true }
    // 2.5 is a number of the text.
    let behind = rest.dropFirst(number.count + 1).first
    return mark == "." && !(behind.map { (0x30...0x39).contains($0.value) } ?? false)
  }
}
