/// What the labels of concepts must not be: the same in two concepts, empty, or a sentence that begins with its verb.
struct LabelCheck {
  let words: MatchingWords

  /// - Parameter lines: of the concepts in the file.
  func errors(in concepts: [Concept], file: String, lines: [Int]) -> [DataError] {
    let index = LabelIndex(concepts, words)
    var errors: [DataError] = []
    for (number, concept) in concepts.enumerated() {
      func complain(_ column: String, _ problem: String) {
        errors.append(.row(file: file, line: lines[number], column: column, problem: problem))
      }
      let excluded = concept.exclude.map { (term: $0, units: words.spelled($0)) }
      for (position, label) in concept.labels.enumerated() {
        let column = position == 0 ? "prefLabel" : "altLabels"
        let spelled = words.spelled(label)
        if spelled.isEmpty { complain(column, "“\(label)” holds no sign that counts") }
        if position == 0, !isMeasured(spelled), let verb = words.leadingVerb(spelled) {
          let verb = String(decoding: verb, as: UTF16.self)
          complain(column, "“\(label)” begins with the verb \(verb); name the statistic by a noun")
        }
        if let owner = index.label(words.core(spelled)), owner.concept < number {
          let other = concepts[Int(owner.concept)]
          complain(
            column,
            "“\(label)” is also “\(other.labels[Int(owner.position)])” of \(other.id) in line \(lines[Int(owner.concept)])"
          )
        }
        for (term, units) in excluded where spelled.holds(units) {
          complain("exclude", "“\(term)” is part of the concept's own label “\(label)”")
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
