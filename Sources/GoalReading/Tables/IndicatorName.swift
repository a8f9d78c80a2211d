import PolicyText

/// The name of an indicator in a cell, apart from what is written around it: `1.森林覆盖率（%）*`.
struct IndicatorName: Equatable {
  /// 森林覆盖率
  var range: Range<Int>
  /// %
  var unit = ""
  /// A sign behind it that a note explains.
  var isStarred = false
  var binding = TableCell.Binding.none
  /// The cell begins with 其中.
  var isPart = false

  init(_ cell: Range<Int>, _ text: FoldedText) {
    range = cell
    dropNumber(text.units)
    if let length = Self.parts.prefix(of: text.units[range]) {
      isPart = true
      range = range.dropFirst(length)
      while let first = range.first, Self.separators.contains(text.units[first]) { range.removeFirst() }
    }
    dropNumber(text.units)
    var last = range
    repeat {
      last = range
      dropSign(text.units)
      dropBracket(text)
    } while range != last && !range.isEmpty
    if range.isEmpty { range = cell }
    if unit.isEmpty, range.count > 2, let sign = range.last, text.units[sign] == 0x25 {
      unit = "%"
      range.removeLast()
    }
  }

  /// 1. （1） ① 一、 ★ - in front.
  private mutating func dropNumber(_ units: [UInt16]) {
    while let first = range.first, Self.leadingSigns.contains(units[first]) || (0x2460...0x2473).contains(units[first])
    {
      range.removeFirst()
    }
    let body = units[range]
    guard let first = body.first else { return }
    let inner = first == 0x28 ? body.dropFirst() : body
    let digits = inner.prefix { (0x30...0x39).contains($0) }.count
    let numerals = inner.prefix { Self.numerals.contains($0) }.count
    let length = max(digits, numerals)
    guard length > 0, length <= 3, let mark = inner.dropFirst(length).first else { return }
    let after = inner.dropFirst(length + 1).first ?? 0
    if first == 0x28 {
      if mark == 0x29, after != 0 { range = range.dropFirst(length + 2) }
    } else if mark == 0x3001 || (mark == 0x2E && digits > 0 && !(0x30...0x39).contains(after)), after != 0 {
      range = range.dropFirst(length + 1)
    }
  }

  private mutating func dropSign(_ units: [UInt16]) {
    while let last = range.last, Self.trailingSigns.contains(units[last]), range.count > 1 {
      if units[last] == 0x2A || units[last] == 0x203B || units[last] == 0x2605 { isStarred = true }
      range.removeLast()
    }
  }

  /// A unit, 约束性 or a remark behind a unit, in the last brackets: 造林面积(万亩)(5年新增量). 研究生学历(学位) is a name.
  private mutating func dropBracket(_ text: FoldedText) {
    guard let open = openingBracket(text.units), open > range.lowerBound else { return }
    var inside = open + 1..<range.upperBound - 1
    let before = range.lowerBound..<open
    if Self.unitWords.prefix(of: text.units[inside]) != nil { inside = inside.dropFirst(3) }
    let words = text.units[inside]
    if Self.bindingWords.prefix(of: words) != nil, words.count <= 5 {
      binding = .binding
    } else if Self.expectedWords.prefix(of: words) != nil, words.count <= 5 {
      binding = .expected
    } else if unit.isEmpty, UnitWriting.isUnit(words) {
      unit = text.string(inside)
    } else if !unit.isEmpty || !endsInUnit(before, text) {
      return
    }
    range = before
  }

  private func endsInUnit(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    var other = self
    other.range = range
    guard let open = other.openingBracket(text.units), open > range.lowerBound else { return false }
    return UnitWriting.isUnit(text.units[open + 1..<range.upperBound - 1])
  }

  /// The bracket that the last sign closes.
  private func openingBracket(_ units: [UInt16]) -> Int? {
    guard let last = range.last, units[last] == 0x29 || units[last] == 0x5D else { return nil }
    var depth = 0
    for index in range.reversed().prefix(60) {
      if units[index] == 0x29 || units[index] == 0x5D { depth += 1 }
      if units[index] == 0x28 || units[index] == 0x5B { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static let parts = WordList("其中 #")
  private static let unitWords = WordList("单位:")
  private static let bindingWords = WordList("约束")
  private static let expectedWords = WordList("预期")
  private static let numerals: [UInt16] = Array("一二三四五六七八九十".utf16)
  private static let separators: [UInt16] = [0x3A, 0x2C, 0x3001, 0x20]
  /// ★ ● ■ ▲ ◆ · * - blank
  private static let leadingSigns: [UInt16] = [0x2605, 0x25CF, 0x25A0, 0x25B2, 0x25C6, 0xB7, 0x2A, 0x2D, 0x20]
  /// * ※ ★ # △ blank : ,
  private static let trailingSigns: [UInt16] = [0x2A, 0x203B, 0x2605, 0x23, 0x25B3, 0x20, 0x3A, 0x2C, 0x3001]
}
