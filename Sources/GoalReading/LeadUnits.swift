import PolicyText

/// Who is responsible: the bracket after a goal, or the last column of a goal table.
enum LeadUnits {
  private static let marks: [[UInt16]] = ["牵头", "负责", "责任单位", "配合"].map { Array($0.utf16) }
  private static let bodies: Set<UInt16> = Set("局委办厅会院署部处室".utf16)

  /// The bracket names responsible units: it says so, or it is a list of offices.
  static func isNamedIn(_ inside: Slice<UnsafeBufferPointer<UInt16>>) -> Bool {
    guard inside.count >= 3 else { return false }
    var index = inside.startIndex
    while index < inside.endIndex {
      for mark in marks where inside[index...].starts(with: mark) { return true }
      index += 1
    }
    guard let last = inside.last, bodies.contains(last) || last == 0x29 else { return false }
    return inside.split(whereSeparator: { $0 == 0x3001 || $0 == 0x2C }).allSatisfy { part in
      part.count <= 30 && part.last.map { bodies.contains($0) || $0 == 0x29 } == true
    }
  }

  /// The lead units in the text of a bracket or a table cell, joined by 、.
  ///
  /// Three drafting styles are known: 牵头单位：甲；责任单位：乙 — the part before the semicolon leads; 甲牵头，乙配合 — what
  /// stands before 牵头 leads; 甲，乙、丙 — the unit before the comma leads. 甲、乙按职责分工负责 names all.
  static func read(_ written: String) -> String {
    var text = written.filter { $0 != "\r" && $0 != " " }
    text = text.replacing(where: { $0.isNewline }, with: "、")
    if let first = text.first, "（(〔[".contains(first) { text.removeFirst() }
    if let last = text.last, "）)〕]".contains(last) { text.removeLast() }
    for label in ["牵头单位：", "牵头单位:", "牵头部门：", "牵头部门:", "责任单位：", "责任单位:", "责任部门：", "责任部门:"]
    where text.hasPrefix(label) {
      return units(text.dropFirst(label.count).prefix { $0 != "；" && $0 != ";" && $0 != "。" })
    }
    let sentence = text.prefix { $0 != "。" && $0 != "；" && $0 != ";" }
    if let lead = sentence.firstRange(of: "牵头") { return units(sentence[..<lead.lowerBound]) }
    if sentence.hasSuffix("负责") { return units(sentence) }
    return units(sentence.prefix { $0 != "，" && $0 != "," })
  }

  private static func units(_ text: Substring) -> String {
    var text = text[...]
    if text.hasPrefix("由") { text.removeFirst() }
    for ending in ["按职责分工负责", "分别负责", "牵头负责", "共同负责", "具体负责", "负责落实", "负责"]
    where text.hasSuffix(ending) {
      text = text.dropLast(ending.count)
      break
    }
    for ending in ["等部门和单位", "等相关部门", "等有关部门", "等部门", "等单位", "等"] where text.hasSuffix(ending) {
      text = text.dropLast(ending.count)
      break
    }
    return text.split(whereSeparator: { "、，,".contains($0) }).joined(separator: "、")
  }
}

extension String {
  fileprivate func replacing(where matches: (Character) -> Bool, with replacement: Character) -> String {
    String(map { matches($0) ? replacement : $0 })
  }
}
