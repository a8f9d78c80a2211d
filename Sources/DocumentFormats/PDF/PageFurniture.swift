/// What stands on pages and not in the text: page numbers, running heads and feet.
struct PageFurniture {
  private let pages: [[PrintedLine]]
  /// Lines to leave out, by page.
  private(set) var leftOut: [Set<Int>]

  /// So many lines at the head or the foot of a page may be furniture.
  private static let reach = 3

  init(_ pages: [[PrintedLine]]) {
    self.pages = pages
    leftOut = pages.map { _ in [] }
    findNumbers()
    for _ in 0..<2 { findRunningLines() }
  }

  private func filled(_ page: Int) -> [Int] {
    pages[page].indices.filter { !pages[page][$0].isEmpty && !leftOut[page].contains($0) }
  }

  // MARK: Page numbers

  /// What a page says of its number: (3, marked) for — 3 — and 第3页, (3, not marked) for 3 alone.
  static func number(_ line: PrintedLine) -> (number: Int, isMarked: Bool)? {
    let letters = line.text.filter { !PrintedLine.isBlank($0) }
    guard (1...16).contains(letters.count) else { return nil }
    var text = String(String.UnicodeScalarView(letters))
    let dashes: Set<Character> = ["-", "—", "–", "－", "―", "─", "•", "·", "~", "～"]
    let bare = text.drop { dashes.contains($0) }
    let isDashed = bare.count < text.count
    text = String(bare)
    while let last = text.last, dashes.contains(last) { text.removeLast() }
    if let number = Int(text), number < 10_000 { return (number, isDashed) }
    for (before, after) in [("第", "页"), ("Page", ""), ("page", "")] where text.hasPrefix(before) {
      let digits = text.dropFirst(before.count).prefix { $0.isASCII && $0.isNumber }
      let rest = text.dropFirst(before.count + digits.count)
      if let number = Int(digits), rest.hasPrefix(after), rest.count <= 10 { return (number, true) }
    }
    // 3/9
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let number = Int(parts[0]), Int(parts[1]) != nil { return (number, false) }
    return nil
  }

  /// A number alone is one of a page where it counts with the pages.
  private mutating func findNumbers() {
    var found: [(page: Int, line: Int, number: Int, isMarked: Bool)] = []
    for page in pages.indices {
      let lines = filled(page)
      for line in Set(lines.prefix(2) + lines.suffix(2)).sorted() {
        if let (number, isMarked) = Self.number(pages[page][line]) { found.append((page, line, number, isMarked)) }
      }
    }
    var steps: [Int: Int] = [:]
    for entry in found { steps[entry.number - entry.page, default: 0] += 1 }
    let step = steps.filter { $0.value >= min(2, pages.count) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    for entry in found where entry.isMarked || entry.number - entry.page == step {
      leftOut[entry.page].insert(entry.line)
    }
  }

  // MARK: Running heads

  /// A line that stands at the same end of most pages, or of most even or odd ones; of titles over columns the first
  /// stays.
  private mutating func findRunningLines() {
    guard pages.count >= 2 else { return }
    for isHead in [true, false] {
      var places: [String: [(page: Int, line: Int)]] = [:]
      for page in pages.indices {
        let lines = filled(page)
        guard lines.count > 1, let line = isHead ? lines.first : lines.last else { continue }
        places[Self.form(pages[page][line]), default: []].append((page, line))
      }
      for (form, found) in places where form.count >= 2 {
        guard isRunning(found.map(\.page)) else { continue }
        let keepsFirst = pages[found[0].page][found[0].line].hasColumns && isHead
        for place in found.dropFirst(keepsFirst ? 1 : 0) { leftOut[place.page].insert(place.line) }
      }
    }
  }

  private func isRunning(_ found: [Int]) -> Bool {
    // Of two pages both have it; of more than that, most.
    if found.count == pages.count || found.count >= 3 && found.count * 10 >= pages.count * 6 { return true }
    for parity in 0...1 {
      let own = found.filter { $0 % 2 == parity }.count
      if own >= 2, own * 10 >= (pages.count + 1 - parity) / 2 * 7, own == found.count, pages.count >= 4 { return true }
    }
    return false
  }

  /// The line without blanks, a figure for a figure.
  private static func form(_ line: PrintedLine) -> String {
    String(
      String.UnicodeScalarView(
        line.text.prefix(60).filter { !PrintedLine.isBlank($0) }.map { (0x30...0x39).contains($0.value) ? "0" : $0 }))
  }
}
