/// Counts the numbered paragraphs of a document as Word does, and writes their numbers.
///
/// Lists of one definition go on counting where another has stopped, unless a list says where it starts.
struct ListCounters {
  private let numbering: WordNumbering
  /// For each definition the value that each of its levels has reached; nil where it starts anew.
  private var values: [Int: [Int?]] = [:]
  /// Where a list has begun at a value of its own, which it does once.
  private var begun: Set<Place> = []

  private struct Place: Hashable {
    var list: Int
    var level: Int
  }

  init(_ numbering: WordNumbering) { self.numbering = numbering }

  /// The level of a list that belongs to a style.
  func level(ofStyle style: String, in list: Int) -> Int? {
    numbering.lists[list].flatMap { numbering.level(ofStyle: style, in: $0) }
  }

  /// Counts a paragraph.
  ///
  /// - Returns: its number with what stands behind it (`（一）`, `1. `); empty for bullets and unknown lists.
  mutating func next(_ id: Int, level index: Int) -> String {
    let index = min(max(index, 0), 8)
    guard let list = numbering.lists[id], let level = numbering.level(index, of: list) else { return "" }
    var values = self.values[list.definition] ?? [Int?](repeating: nil, count: 9)
    if let start = list.starts[index], begun.insert(Place(list: id, level: index)).inserted {
      values[index] = start
    } else {
      values[index] = values[index].map { $0 &+ 1 } ?? level.start
    }
    for deeper in index + 1..<max(9, index + 1) {
      let restart = numbering.level(deeper, of: list)?.restart
      if restart.map({ $0 > index }) ?? true { values[deeper] = nil }
    }
    self.values[list.definition] = values
    return label(level, list, values)
  }

  private func label(_ level: WordNumbering.Level, _ list: WordNumbering.List, _ values: [Int?]) -> String {
    if level.format == "bullet" { return "" }
    var text = ""
    var rest = level.text[...]
    while let character = rest.popFirst() {
      guard character == "%", let number = rest.first?.wholeNumberValue, (1...9).contains(number) else {
        text.append(character)
        continue
      }
      rest.removeFirst()
      let counted = numbering.level(number - 1, of: list)
      let value = values[number - 1] ?? counted?.start ?? 1
      let format = level.isLegal ? "decimal" : counted?.format ?? "decimal"
      text += NumberFormat.text(value, format, pattern: counted?.pattern)
    }
    return text.isEmpty ? "" : text + gap(level.suffix, after: text)
  }

  /// 一、 and （一） need no blank behind them; 1. and 第一条 do.
  private func gap(_ suffix: String, after text: String) -> String {
    switch suffix {
    case "nothing": ""
    case "space": " "
    default: "、）)．".contains(text.last!) ? "" : " "
    }
  }
}
