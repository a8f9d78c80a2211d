/// A word in folded units, to be looked up in a line. Folded once: phrases are constants, never made on the way.
struct Phrase: ExpressibleByStringLiteral, Sendable {
  let units: [UInt16]

  init(stringLiteral word: String) { units = FoldedText.fold(word) }

  static let about: Phrase = "关于"
  static let annex: Phrase = "附"
  static let ofNotice: Phrase = "的通知"
  static let notice: Phrase = "通知"
  static let aboutIssuing: Phrase = "关于印发"
  static let deputies: Phrase = "各位代表"
  static let session: Phrase = "会议"
  static let ofSession: Phrase = "次会议"
  static let passed: Phrase = "通过"
  static let thisYear: Phrase = "今年("
  static let report: Phrase = "工作报告"
  static let governmentReport: Phrase = "政府工作报告"
  static let stateCouncil: Phrase = "国务院"
  static let fiveYears: Phrase = "个五年"
}

extension ArraySlice<UInt16> {
  func starts(with phrase: Phrase) -> Bool { starts(with: phrase.units) }

  func ends(with phrase: Phrase) -> Bool {
    last == phrase.units.last && suffix(phrase.units.count) == phrase.units[...]
  }

  func ends(withOneOf phrases: [Phrase]) -> Bool { phrases.contains { ends(with: $0) } }

  func starts(withOneOf phrases: [Phrase]) -> Bool { phrases.contains { starts(with: $0) } }

  func holds(_ phrase: Phrase) -> Bool { range(of: phrase) != nil }

  func holds(oneOf phrases: [Phrase]) -> Bool { phrases.contains { holds($0) } }

  /// The first place of a phrase.
  func range(of phrase: Phrase) -> Range<Int>? {
    guard let first = phrase.units.first, count >= phrase.units.count else { return nil }
    for start in startIndex...(endIndex - phrase.units.count) where self[start] == first {
      let end = start + phrase.units.count
      if self[start..<end] == phrase.units[...] { return start..<end }
    }
    return nil
  }
}
