/// A line of a printed page. Columns count half the width of a Chinese character; blanks tell where words stand.
struct PrintedLine {
  /// Columns before the first character.
  let indent: Int
  /// The column behind the last character.
  let end: Int
  /// Without blanks at the ends; two blanks or more stand where there is room for a character.
  var text: [Unicode.Scalar] = []
  let page: Int
  /// Where it stands on the page, in points.
  var top = 0.0
  var bottom = 0.0
  var table: PrintedTable?

  /// - Parameters:
  ///   - words: from left to right.
  ///   - left: where the text of the page begins.
  ///   - character: the width of a Chinese character of the page.
  init(_ words: [PageWord], page: Int, left: Double, character: Double) {
    let column = character / 2
    func place(_ x: Double) -> Int { Int(min(max((x - left) / column, 0), 10_000).rounded()) }
    self.page = page
    indent = place(words[0].left)
    end = place(words[words.count - 1].right)
    top = words[0].top
    bottom = words.lazy.map(\.bottom).max() ?? 0
    var width = indent
    // The letters of a table are often smaller than those of the page.
    let own = words.compactMap(\.characterWidth).sorted()
    let letter = own.isEmpty ? min(character, (bottom - top) / 1.2) : own[own.count / 2]
    var last: PageWord?
    for word in words {
      if let last {
        let gap = word.left - last.right
        // Between words of another script there are wide blanks, too.
        let isLatin = !Self.isWide(last.text[last.text.count - 1]) && !Self.isWide(word.text[0])
        if gap >= (isLatin ? 0.7 : 0.45) * letter {
          let blanks = max(2, place(word.left) - width)
          text += [Unicode.Scalar](repeating: " ", count: blanks)
          width += blanks
        } else if gap >= 0.12 * letter {
          text.append(" ")
          width += 1
        }
      }
      text += word.text
      width += Self.columns(word.text)
      last = word
    }
  }

  /// A table takes the place of its lines.
  init(_ table: PrintedTable, page: Int) {
    self.init(blankOn: page)
    self.table = table
    top = table.top
  }

  init(blankOn page: Int) { (indent, end, self.page) = (0, 0, page) }

  private static func columns(_ text: [Unicode.Scalar]) -> Int { text.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) } }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" || scalar == "\t"
  }

  var isEmpty: Bool { text.isEmpty && table == nil }

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
      // 05 新增托位: the blank behind the number of an entry stays.
      let isEntry = index <= 3 && text[..<index].allSatisfy { (0x30...0x39).contains($0.value) }
      if run == 1, !isEntry, Self.isWide(text[index - 1]) || Self.isWide(text[next]) {
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

  /// ● and the like open an entry, whatever stands above.
  var opensWithSign: Bool { text.first.map { "●■◆○•※★".unicodeScalars.contains($0) } ?? false }

  /// The number that it begins with: 12 of 12为1200名残疾儿童提供服务.
  var leadingNumber: Int? {
    let digits = text.prefix { (0x30...0x39).contains($0.value) }
    guard (1...3).contains(digits.count), text.count > digits.count, Self.isWide(text[digits.count]) else { return nil }
    return Int(String(String.UnicodeScalarView(digits)))
  }

  /// The columns of what can't be cut at the beginning: a character with the marks beside it, or a word.
  var firstWidth: Int {
    let marks = "，。、；：！？）》〉】”’,.;:!?)".unicodeScalars
    let opens = text.prefix { "（《〈【“‘(".unicodeScalars.contains($0) }
    var rest = text.dropFirst(opens.count)
    var width = 2 * opens.count
    let word = rest.prefix { !Self.isWide($0) && !Self.isBlank($0) }
    width += word.isEmpty ? 2 : min(word.count, 24)
    rest = rest.dropFirst(max(word.count, 1))
    return width + 2 * rest.prefix { marks.contains($0) }.count
  }

  /// The line goes on in the next one unless one of these ends it.
  var endsSentence: Bool { text.last.map { "。；：！？）”.;:)".unicodeScalars.contains($0) } ?? true }

  /// 一、 （一） 1. 第一章 ① ● 01: a paragraph of its own.
  var opensWithNumber: Bool {
    var rest = text[...]
    guard let first = rest.first else { return false }
    if (0x2460...0x2473).contains(first.value) || "·".unicodeScalars.contains(first) { return true }
    if first == "0", text.count > 2, (0x31...0x39).contains(text[1].value), Self.isWide(text[2]) { return true }
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
