/// What happens to a text between the office and the reader: half-width punctuation, full-width digits, spaces around
/// digits, lines of equal length. The offsets of the goals move with the text.
struct Typesetting {
  let style: DraftingStyle

  private var changesText: Bool {
    if case .wrapped = style.lineEnds { return true }
    return style.isHalfWidth || style.hasFullWidthDigits || style.spacesDigits || style.hasWindowsLineEnds
  }

  /// The text as it is sent out, and the goals with offsets into it.
  func set(_ draft: Draft) -> (text: [UInt8], goals: [SyntheticGoal]) {
    guard changesText else { return (draft.text, draft.goals) }
    var offsets = Offsets(draft.goals)
    let text = draft.text.withUnsafeBufferPointer { set($0, &offsets) }
    return (text, offsets.moved(draft.goals))
  }

  private func set(_ source: UnsafeBufferPointer<UInt8>, _ offsets: inout Offsets) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count * 5 / 4)
    let limit: Int = if case .wrapped(let limit) = style.lineEnds { limit } else { .max }
    var width = 0
    var isTable = false
    var before: UInt32 = 0x0A
    var index = 0
    while index < source.count {
      let (character, length) = Self.character(source, index)
      let end = result.count
      if style.spacesDigits, character != 0x0A { space(before, character, &result) }
      offsets.pass(index, end: end, start: result.count)
      if before == 0x0A, limit < .max {
        isTable = character == 0x7C || character == 0x09 || Self.isRow(source, index)
      }
      put(character, UnsafeBufferPointer(rebasing: source[index..<index + length]), &result)
      width = character == 0x0A ? 0 : width + 1
      index += length
      before = character
      // A wrapped text breaks anywhere but in its tables, and never leaves a break where the paragraph ends.
      if width >= limit, !isTable, index < source.count, source[index] != 0x0A {
        lineEnd(&result)
        width = 0
      }
    }
    offsets.pass(index, end: result.count, start: result.count)
    return result
  }

  /// Where the offsets of goals go while the text moves. A passage begins and ends at its characters: a space that is put
  /// before or behind them is outside.
  private struct Offsets {
    private let old: [Int]
    private var starts: [Int] = []
    private var ends: [Int] = []

    init(_ goals: [SyntheticGoal]) { old = Set(goals.flatMap { [$0.start, $0.end] }).sorted() }

    /// The text is set up to the old offset `index`: what ends there ends at `end`, what begins there at `start`.
    @inline(__always) mutating func pass(_ index: Int, end: Int, start: Int) {
      while starts.count < old.count, old[starts.count] <= index {
        starts.append(start)
        ends.append(end)
      }
    }

    func moved(_ goals: [SyntheticGoal]) -> [SyntheticGoal] {
      let places = Dictionary(uniqueKeysWithValues: zip(old, zip(starts, ends)))
      return goals.map { goal in
        var goal = goal
        goal.start = places[goal.start]!.0
        goal.end = places[goal.end]!.1
        return goal
      }
    }
  }

  /// A line of a table in plain text: cells between tabs or commas, no full stop.
  private static func isRow(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    var separators = 0
    while index < text.count, text[index] != 0x0A {
      if text[index] == 0x09 || text[index] == 0x2C { separators += 1 }
      index += 1
    }
    return separators >= 2 || index - start < 60
  }

  private static func character(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, length: Int) {
    let lead = UInt32(text[index])
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | UInt32(text[index + 1]) & 0x3F, 2) }
    return ((lead & 0x0F) << 12 | (UInt32(text[index + 1]) & 0x3F) << 6 | UInt32(text[index + 2]) & 0x3F, 3)
  }

  private static func isDigit(_ character: UInt32) -> Bool { (0x30...0x39).contains(character) }
  private static func isHan(_ character: UInt32) -> Bool { (0x4E00...0x9FFF).contains(character) }

  private func space(_ before: UInt32, _ character: UInt32, _ result: inout [UInt8]) {
    if Self.isDigit(before) && Self.isHan(character) || Self.isHan(before) && Self.isDigit(character) {
      result.append(0x20)
    }
  }

  private func lineEnd(_ result: inout [UInt8]) {
    if style.hasWindowsLineEnds { result.append(0x0D) }
    result.append(0x0A)
  }

  private func put(_ character: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ result: inout [UInt8]) {
    if character == 0x0A { return lineEnd(&result) }
    if style.hasFullWidthDigits, Self.isDigit(character) {
      result += [0xEF, 0xBC, UInt8(0x90 + character - 0x30)]
      return
    }
    if style.isHalfWidth, let half = Self.halfWidth(character) {
      result.append(half)
      return
    }
    result.append(contentsOf: bytes)
  }

  private static func halfWidth(_ character: UInt32) -> UInt8? {
    switch character {
    case 0xFF0C: 0x2C
    case 0xFF1B: 0x3B
    case 0xFF1A: 0x3A
    case 0xFF08: 0x28
    case 0xFF09: 0x29
    default: nil
    }
  }
}
