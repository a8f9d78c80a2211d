import PolicyText

/// Who is responsible: the bracket after a goal, or the last column of a goal table.
///
/// Three drafting styles are known: 牵头单位：甲；责任单位：乙 — the part before the semicolon leads; 甲牵头，乙配合 — what
/// stands before 牵头 leads; 甲，乙、丙 — the unit before the comma leads. 甲、乙按职责分工负责 names all.
struct LeadUnits {
  let units: UnsafeBufferPointer<UInt16>

  private typealias Word = [UInt16]

  private static let marks: [Word] = words("牵头 负责 责任单位 配合")
  private static let labels: [Word] = words("牵头单位: 牵头部门: 责任单位: 责任部门: 牵头责任单位:")
  private static let leading: Word = words("牵头")[0]
  private static let duties: [Word] = words("按职责分工负责 按照职责分工负责 分别负责 共同负责 具体负责 负责落实 负责")
  private static let others: [Word] = words("等部门和单位 等相关部门 等有关部门 等部门 等单位 等")
  private static let comma: UInt16 = 0x2C
  private static let list: UInt16 = 0x3001

  private static func words(_ text: String) -> [Word] { text.split(separator: " ").map { Array($0.utf16) } }

  /// The inside of a bracket names responsible units: it says so, or it is a list of offices.
  func isNamed(in inside: Range<Int>) -> Bool {
    guard inside.count >= 3, let last = inside.last else { return false }
    for index in inside {
      switch units[index] {
      case 0x7275, 0x8D1F, 0x8D23, 0x914D:  // 牵 负 责 配
        if Self.marks.contains(where: { starts($0, at: index, inside.upperBound) }) { return true }
      default: break
      }
    }
    guard Self.isBody(units[last]) else { return false }
    return units[inside].split(whereSeparator: { $0 == Self.list || $0 == Self.comma }).allSatisfy { part in
      part.count <= 30 && part.last.map { Self.isBody($0) || $0 == 0x29 } == true
    }
  }

  /// The names of the lead units in a bracket or a table cell.
  ///
  /// - Parameter isLineEnd: whether the source breaks the line after a unit; in a cell, a line is one name.
  func names(in range: Range<Int>, isLineEnd: (Int) -> Bool = { _ in false }) -> [Range<Int>] {
    var range = range
    if let first = range.first, units[first] == 0x28 { range.removeFirst() }
    if let last = range.last, units[last] == 0x29 { range.removeLast() }
    var sentence = range.prefix { units[$0] != 0x3B && units[$0] != 0x3002 }
    if let label = Self.labels.first(where: { starts($0, at: sentence.startIndex, sentence.endIndex) }) {
      sentence = sentence.dropFirst(label.count)
    } else if let lead = sentence.first(where: { starts(Self.leading, at: $0, sentence.endIndex) }) {
      sentence = sentence.prefix(lead - sentence.startIndex)
    } else if !Self.duties.contains(where: { ends($0, sentence) }) {
      sentence = sentence.prefix { units[$0] != Self.comma }
    }
    if let first = sentence.first, units[first] == 0x7531 { sentence = sentence.dropFirst() }  // 由
    if let duty = Self.duties.first(where: { ends($0, sentence) }) { sentence = sentence.dropLast(duty.count) }
    if let other = Self.others.first(where: { ends($0, sentence) }) { sentence = sentence.dropLast(other.count) }
    return split(sentence, isLineEnd)
  }

  /// 局 委 办 厅 会 院 署 部 处 室: what the name of an office ends in.
  private static func isBody(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x5C40, 0x59D4, 0x529E, 0x5385, 0x4F1A, 0x9662, 0x7F72, 0x90E8, 0x5904, 0x5BA4: true
    default: false
    }
  }

  private func split(_ sentence: Range<Int>, _ isLineEnd: (Int) -> Bool) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = sentence.lowerBound
    for index in sentence {
      let isSeparator = units[index] == Self.list || units[index] == Self.comma
      if isSeparator || (Self.isBody(units[index]) && isLineEnd(index)) {
        names.append(start..<(isSeparator ? index : index + 1))
        start = index + 1
      }
    }
    names.append(start..<sentence.upperBound)
    return names.filter { !$0.isEmpty }
  }

  private func starts(_ word: Word, at index: Int, _ end: Int) -> Bool {
    guard index + word.count <= end else { return false }
    for offset in word.indices where units[index + offset] != word[offset] { return false }
    return true
  }

  private func ends(_ word: Word, _ range: Range<Int>) -> Bool {
    range.count >= word.count && starts(word, at: range.upperBound - word.count, range.upperBound)
  }
}
