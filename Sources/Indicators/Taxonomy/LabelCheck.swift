import PolicyText

/// What the labels of concepts must not be: the same in two concepts, empty, or a sentence that begins with its verb.
struct LabelCheck {
  let words: MatchingWords

  /// - Parameter lines: of the concepts in the file.
  func errors(in concepts: [Concept], file: String, lines: [Int]) -> [DataError] {
    let index = LabelIndex(concepts, words)
    var errors: [DataError] = []
    for (number, concept) in concepts.enumerated() {
      func complain(_ column: String, _ chinese: String, _ english: String) {
        let problem = Message(chinese, english)
        errors.append(.row(file: file, line: lines[number], column: column, problem: problem))
      }
      let excluded = concept.exclude.map { (term: $0, units: words.spelled($0)) }
      for (position, label) in concept.labels.enumerated() {
        let column = position == 0 ? "prefLabel" : "altLabels"
        let spelled = words.spelled(label)
        if spelled.isEmpty { complain(column, "“\(label)”没有一个有意义的字", "“\(label)” holds no sign that counts") }
        if position == 0, !isMeasured(spelled), let verb = words.leadingVerb(spelled) {
          let verb = String(decoding: verb, as: UTF16.self)
          complain(
            column, "“\(label)”以动词“\(verb)”开头；统计指标请用名词命名",
            "“\(label)” begins with the verb \(verb); name the statistic by a noun")
        }
        if let owner = index.label(words.core(spelled)), owner.concept < number {
          let (other, line) = (concepts[Int(owner.concept)], lines[Int(owner.concept)])
          let same = other.labels[Int(owner.position)]
          complain(
            column, "“\(label)”与第\(line)行 \(other.id) 的“\(same)”相同",
            "“\(label)” is also “\(same)” of \(other.id) in line \(line)")
        }
        for (term, units) in excluded where spelled.holds(units) {
          complain(
            "exclude", "“\(term)”是该指标自己的标签“\(label)”的一部分",
            "“\(term)” is part of the concept's own label “\(label)”")
        }
      }
    }
    return errors
  }
}

extension LabelCheck {
  /// 新开工项目数 begins with a verb too, and is a noun: what is measured stands at its end.
  private func isMeasured(_ label: [UInt16]) -> Bool {
    guard let last = label.last else { return false }
    return Set("数量额率重度比长价积".utf16).contains(last)
  }
}

extension [UInt16] {
  func ends(with part: [UInt16]) -> Bool {
    count >= part.count && self[(count - part.count)...].elementsEqual(part)
  }

  /// Whether a shorter run of units stands anywhere in these; an empty one stands nowhere.
  func holds(_ part: [UInt16]) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    for start in 0...(count - part.count) where self[start] == first {
      if self[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
