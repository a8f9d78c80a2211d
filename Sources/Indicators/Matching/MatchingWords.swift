import PolicyText

/// The words of `matching.csv`: which spellings are one word, which words add nothing, and what verbs do.
struct MatchingWords: Sendable {
  enum Role: String, CaseIterable {
    /// Another spelling of the word in `means`.
    case same
    /// Adds nothing at the beginning of a name: 全市.
    case start
    /// Adds nothing at its end: 数量.
    case end
    /// Adds nothing wherever it stands: 的.
    case anywhere
    /// Holds the letters of another word of the file and is left as it is: 普及 is no 及, 报废汽车 no verb.
    case thing
    /// A scope that ends so lists fields, and says no more than the word in `means`: 工业、农业等领域.
    case fields
    /// A verb; `means` says what it does (``Deeds``).
    case verb
  }

  /// What stands in names: `same`, `start`, `anywhere`, `thing`.
  private var names = WordTrie()
  private var entries: [(role: Role, form: [UInt16])] = []
  /// `verb` and `thing`; nil for a thing.
  private var verbs = WordTrie()
  private var deeds: [Deeds?] = []
  /// `end` and `thing`, longest first.
  private var ends: [(word: [UInt16], isThing: Bool)] = []
  /// The last signs of those words.
  private var endUnits: [UInt16] = []
  private var fieldWords: [(word: [UInt16], form: [UInt16])] = []
  private var seen: Set<String> = []

  mutating func add(_ row: DataTable.Row) throws(DataError) {
    let text = try row.required("word")
    guard let role = Role(rawValue: row.text("role")) else {
      let names = Role.allCases.map(\.rawValue).joined(separator: ", ")
      let (text, known) = (row.text("role"), Role.allCases.map(\.rawValue).joined(separator: "、"))
      throw row.error("role", "“\(text)”不是 \(known) 之一", "“\(text)” is not one of \(names)")
    }
    let word = FoldedText.fold(text)
    guard !word.isEmpty else { throw row.error("word", "“\(text)”没有一个有意义的字", "“\(text)” holds no sign that counts") }
    // In names a word plays one role; a verb or an ending may be written like one of them.
    let place = role == .verb || role == .end || role == .fields ? role.rawValue : "name"
    guard seen.insert(place + text).inserted else {
      throw row.error("word", "已有“\(text)”", "“\(text)” is there already")
    }
    switch role {
    case .same, .fields:
      let form = FoldedText.fold(try row.required("means"))
      if role == .same { addName(word, role, form) } else { fieldWords.append((word, form)) }
    case .start, .anywhere: addName(word, role, [])
    case .end: ends.append((word, false))
    case .thing:
      addName(word, role, word)
      addVerb(word, nil)
      ends.append((word, true))
    case .verb:
      guard let deeds = Deeds(names: row.list("means")) else {
        let text = row.text("means")
        throw row.error(
          "means", "“\(text)”不由 how、any、add、renew、retire、other 组成",
          "“\(text)” is not made of how, any, add, renew, retire, other")
      }
      addVerb(word, deeds)
    }
  }

  private mutating func addName(_ word: [UInt16], _ role: Role, _ form: [UInt16]) {
    names.insert(word, index: entries.count)
    entries.append((role, form))
  }

  private mutating func addVerb(_ word: [UInt16], _ does: Deeds?) {
    verbs.insert(word, index: deeds.count)
    deeds.append(does)
  }

  /// Call once, after the last word.
  mutating func seal() {
    names.seal()
    verbs.seal()
    ends.sort { $0.word.count > $1.word.count }
    for end in ends where !endUnits.contains(end.word.last!) { endUnits.append(end.word.last!) }
    seen = []
  }

  // MARK: Names

  /// A name as it is spelled: folded, every word in one spelling, without quotation marks and brackets.
  func spelled(_ name: String) -> [UInt16] {
    var result: [UInt16] = []
    spell(FoldedText.fold(name), &result)
    return result
  }

  /// What is left of a spelled name without the words that add nothing. Two names with one core are one name.
  func core(_ spelled: [UInt16]) -> [UInt16] {
    var result: [UInt16] = []
    core(spelled, &result)
    return result
  }

  /// Spells a folded name, in an array whose room is used again.
  func spell(_ folded: [UInt16], _ result: inout [UInt16]) {
    result.removeAll(keepingCapacity: true)
    read(folded) { word, range in
      if let word, entries[word].role == .same || entries[word].role == .thing {
        result += entries[word].form
      } else {
        for unit in folded[range] where !Self.isOrnament(unit) { result.append(Self.capital(unit)) }
      }
    }
  }

  func core(_ spelled: [UInt16], _ result: inout [UInt16]) {
    result.removeAll(keepingCapacity: true)
    read(spelled) { word, range in
      switch word.map({ entries[$0].role }) {
      case .anywhere: break
      case .start where result.isEmpty: break
      default: for unit in spelled[range] { result.append(unit) }
      }
    }
    while let end = end(of: result), !end.isThing, result.count >= end.word.count + 2 {
      result.removeLast(end.word.count)
    }
    if result.isEmpty { result = spelled }
  }

  /// The longest of the words with which a name may end.
  private func end(of name: [UInt16]) -> (word: [UInt16], isThing: Bool)? {
    guard let last = name.last, endUnits.contains(last) else { return nil }
    return ends.first { $0.word.last == last && name.ends(with: $0.word) }
  }

  /// What a scope limits; empty where it says no more than 全市.
  func limits(_ scope: [UInt16]) -> [UInt16] {
    let core = core(scope)
    return isEmptied(core) ? [] : core
  }

  /// The one word that a scope stands for which lists fields: 领域 for 工业、农业等领域. A single field is none: 民爆行业 is
  /// narrower than 行业.
  func fieldWord(of text: String) -> [UInt16]? {
    let scope = FoldedText.fold(text)
    guard scope.contains(0x3001) else { return nil }  // 、
    return fieldWords.first { scope.count > $0.word.count && scope.ends(with: $0.word) }?.form
  }

  /// A name of nothing but words that add nothing.
  private func isEmptied(_ units: [UInt16]) -> Bool {
    var isEmptied = true
    read(units) { word, _ in
      let role = word.map { entries[$0].role }
      if role != .start && role != .anywhere { isEmptied = false }
    }
    return isEmptied
  }

  /// Goes through units word by word, the longest first; what is no word comes one by one.
  @inline(__always)
  private func read(_ units: [UInt16], _ take: (_ word: Int?, _ range: Range<Int>) -> Void) {
    units.withUnsafeBufferPointer { units in
      var index = 0
      while index < units.count {
        let found = names.longestMatch(units, from: index, to: units.count)
        let length = found?.length ?? 1
        take(found?.index, index..<index + length)
        index += length
      }
    }
  }

  /// " ' ( ) 、 《 》
  private static func isOrnament(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x22, 0x27, 0x28, 0x29, 0x3001, 0x300A, 0x300B: true
    default: false
    }
  }

  private static func capital(_ unit: UInt16) -> UInt16 { (0x61...0x7A).contains(unit) ? unit - 0x20 : unit }

  // MARK: Verbs

  /// What an action does: the verbs of which it is made. One that is not known may do anything.
  func deeds(of action: String) -> Deeds {
    deeds(ofVerbs: FoldedText.fold(action)[...])
  }

  /// 燃气改造更新: the thing with which an action begins, and what the verbs behind it do; nil where no verb ends it.
  func thing(in action: [UInt16]) -> (thing: [UInt16], deeds: Deeds)? {
    for start in stride(from: 2, to: action.count - 1, by: 1) {
      let deeds = deeds(ofVerbs: action[start...])
      if !deeds.isEmpty, deeds != .other { return (Array(action[..<start]), deeds) }
    }
    return nil
  }

  private func deeds(ofVerbs units: ArraySlice<UInt16>) -> Deeds {
    let units = Array(units)
    var result: Deeds = []
    var index = 0
    while index < units.count {
      guard let (does, length) = verb(units, at: index), let does else { return .other }
      result.formUnion(does)
      index += length
    }
    return result
  }

  /// What the verbs inside a spelled label do.
  func deeds(in label: [UInt16]) -> Deeds {
    var result: Deeds = []
    var index = 0
    while index < label.count {
      guard let (does, length) = verb(label, at: index), length > 1 else {
        index += 1
        continue
      }
      if let does { result.formUnion(does) }
      index += length
    }
    return result.subtracting(.other)
  }

  /// The verb with which a spelled label begins, where it does something with what follows: 改造 in 改造排水管网.
  func leadingVerb(_ label: [UInt16]) -> [UInt16]? {
    guard let (does, length) = verb(label, at: 0), length > 1, let does, !does.isEmpty, does != .other else {
      return nil
    }
    return Array(label.prefix(length))
  }

  private func verb(_ units: [UInt16], at index: Int) -> (Deeds?, Int)? {
    let found = units.withUnsafeBufferPointer { verbs.longestMatch($0, from: index, to: units.count) }
    return found.map { (deeds[$0.index], $0.length) }
  }
}
