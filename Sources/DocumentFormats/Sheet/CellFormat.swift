/// How a spreadsheet shows a number: percentages, dates, fixed places, words around it (`0.0"亿元"`).
///
/// Separators of thousands are left out; a negative number in brackets gets its sign back; years are written with four
/// digits.
///
/// Source: ECMA-376 part 1, 18.8.30 and 18.8.31.
struct CellFormat {
  private let sections: [FormatSection]

  static let general = CellFormat(code: "General")

  init(code: String) { sections = FormatSection.split(code.isEmpty ? "General" : code) }

  /// - Parameter number: as the file holds it, `0.25`.
  func text(_ number: DecimalNumber, is1904: Bool) -> String {
    let numeric = sections.filter { !$0.isText }
    guard let section = section(for: number, numeric) else { return number.text }
    if section.isDate {
      return SerialDate(number.double, is1904: is1904).map(DateWriting(section.tokens).text) ?? number.text
    }
    let isOwnNegative = number.isNegative && section.condition == nil && numeric.count > 1
    return NumberWriting(section.tokens).text(isOwnNegative ? number.magnitude : number, isNegative: number.isNegative)
  }

  /// Positive; negative; zero — or the first one whose condition holds.
  private func section(for number: DecimalNumber, _ sections: [FormatSection]) -> FormatSection? {
    if sections.contains(where: { $0.condition != nil }) {
      return sections.first { $0.condition?.holds(number.double) ?? true }
    }
    switch sections.count {
    case 0: return nil
    case 1: return sections[0]
    case 2: return sections[number.isNegative ? 1 : 0]
    default: return sections[number.isNegative ? 1 : number.isZero ? 2 : 0]
    }
  }
}

/// One of the parts of a format between semicolons.
struct FormatSection {
  enum Token: Equatable {
    case literal(String)
    /// 0, # or ?.
    case digit(Character)
    case point, comma, percent
    /// General.
    case general
    /// y, m, d, h or s, so many times.
    case date(Character, Int)
    /// [h], [m] or [s]: a span of time.
    case elapsed(Character)
    case exponent, stroke
    case text
  }

  /// [>=1000]
  struct Condition {
    var sign: String
    var bound: Double

    func holds(_ value: Double) -> Bool {
      switch sign {
      case "<": value < bound
      case "<=": value <= bound
      case ">": value > bound
      case ">=": value >= bound
      case "<>": value != bound
      default: value == bound
      }
    }
  }

  private(set) var tokens: [Token] = []
  private(set) var condition: Condition?

  var isText: Bool { tokens.contains(.text) }

  var isDate: Bool {
    tokens.contains { token in
      switch token {
      case .date, .elapsed: true
      default: false
      }
    }
  }

  static func split(_ code: String) -> [FormatSection] {
    var sections: [FormatSection] = []
    var section = FormatSection()
    var rest = code[...]
    while let character = rest.popFirst() {
      if character == ";" {
        sections.append(section)
        section = FormatSection()
      } else {
        section.read(character, &rest)
      }
    }
    return sections + [section]
  }

  private mutating func read(_ character: Character, _ rest: inout Substring) {
    switch character {
    case "\"":
      tokens.append(.literal(String(rest.prefix { $0 != "\"" })))
      rest = rest.drop { $0 != "\"" }.dropFirst()
    case "\\", "!": if let next = rest.popFirst() { tokens.append(.literal(String(next))) }
    case "_", "*": rest = rest.dropFirst()
    case "[":
      readBracket(String(rest.prefix { $0 != "]" }))
      rest = rest.drop { $0 != "]" }.dropFirst()
    case "0", "#", "?": tokens.append(.digit(character))
    case ".": tokens.append(.point)
    case ",": tokens.append(.comma)
    case "%": tokens.append(.percent)
    case "@": tokens.append(.text)
    case "/": tokens.append(.stroke)
    case "E", "e":
      if rest.first == "+" || rest.first == "-" {
        rest.removeFirst()
        tokens.append(.exponent)
      } else {
        tokens.append(.date("y", 4))
      }
    case "G", "g":
      if rest.lowercased().hasPrefix("eneral") {
        rest = rest.dropFirst(6)
        tokens.append(.general)
      }
    case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S":
      let letter = Character(character.lowercased())
      let more = rest.prefix { $0.lowercased() == String(letter) }.count
      rest = rest.dropFirst(more)
      tokens.append(.date(letter, more + 1))
    case "A", "a":
      // AM/PM and the names of weekdays are left out; hours count to 24.
      rest = rest.drop { "aAmMpP/".contains($0) }
    case "上", "下": if !dropHalfOfDay(character, &rest) { tokens.append(.literal(String(character))) }
    default: tokens.append(.literal(String(character)))
    }
  }

  /// 上午/下午
  private func dropHalfOfDay(_ character: Character, _ rest: inout Substring) -> Bool {
    guard character == "上", rest.hasPrefix("午/下午") else { return false }
    rest = rest.dropFirst(4)
    return true
  }

  private mutating func readBracket(_ content: String) {
    if content.hasPrefix("$") {
      // A currency and a language: [$¥-804].
      let sign = content.dropFirst().prefix { $0 != "-" }
      if !sign.isEmpty { tokens.append(.literal(String(sign))) }
      return
    }
    let sign = content.prefix { "<>=".contains($0) }
    if !sign.isEmpty, let bound = Double(content.dropFirst(sign.count)) {
      condition = Condition(sign: String(sign), bound: bound)
    } else if let letter = content.lowercased().first, "hms".contains(letter),
      content.lowercased().allSatisfy({ $0 == letter })
    {
      tokens.append(.elapsed(letter))
    }
  }
}

/// Writes a number by a section of a format.
private struct NumberWriting {
  let tokens: [FormatSection.Token]

  init(_ tokens: [FormatSection.Token]) { self.tokens = tokens }

  func text(_ number: DecimalNumber, isNegative: Bool) -> String {
    let isPlain = tokens.contains(.general) || tokens.contains(.exponent) || isFraction
    let text = isPlain ? general(number) : fixed(number)
    guard isNegative, !text.contains("-"), text.contains(where: { ("1"..."9").contains($0) }) else { return text }
    return "-" + text.filter { $0 != "(" && $0 != ")" }
  }

  /// # ?/?
  private var isFraction: Bool {
    tokens.contains(.stroke)
      && tokens.contains { token in
        if case .digit = token { true } else { false }
      }
  }

  private func general(_ number: DecimalNumber) -> String {
    guard tokens.contains(.general) else { return number.text }
    return tokens.reduce(into: "") { text, token in
      switch token {
      case .general: text += number.text
      case .literal(let literal): text += literal
      default: break
      }
    }
  }

  private func fixed(_ number: DecimalNumber) -> String {
    let point = tokens.firstIndex(of: .point) ?? tokens.count
    let wholePlaces = tokens[..<point].indices.filter { isDigit(tokens[$0]) }
    let fractionPlaces = tokens[point...].indices.filter { isDigit(tokens[$0]) }
    let lastPlace = fractionPlaces.last ?? wholePlaces.last ?? 0
    let thousands = tokens[lastPlace...].count { $0 == .comma }
    let percents = tokens.count { $0 == .percent }
    let value = number.shifted(2 * percents - 3 * thousands).rounded(fractionPlaces.count)
    let (whole, fraction) = value.parts

    var pieces = tokens.map { token in
      switch token {
      case .literal(let literal): literal
      case .percent: "%"
      case .stroke: "/"
      default: ""
      }
    }
    // Digits fill the places from the point to the left; what is left over stands at the first one.
    var rest = whole[...]
    for place in wholePlaces.reversed() {
      if let digit = rest.popLast() {
        pieces[place] = String(digit)
      } else if tokens[place] == .digit("0") {
        pieces[place] = "0"
      }
    }
    if let first = wholePlaces.first { pieces[first] = rest.map(String.init).joined() + pieces[first] }
    for (index, place) in fractionPlaces.enumerated() {
      if index < fraction.count {
        pieces[place] = String(fraction[index])
      } else if tokens[place] == .digit("0") {
        pieces[place] = "0"
      }
    }
    if fractionPlaces.contains(where: { !pieces[$0].isEmpty }) {
      let isBare = wholePlaces.allSatisfy { pieces[$0].isEmpty }
      pieces[point] = isBare ? "0." : "."
    }
    let text = String(pieces.joined().trimmed)
    return value.isNegative && !tokens.contains(.literal("-")) ? "-" + text : text
  }

  private func isDigit(_ token: FormatSection.Token) -> Bool {
    if case .digit = token { true } else { false }
  }
}

/// Writes a day or a time by a section of a format.
private struct DateWriting {
  let tokens: [FormatSection.Token]

  init(_ tokens: [FormatSection.Token]) { self.tokens = tokens }

  func text(_ date: SerialDate) -> String {
    if namesMonth { return international(date) }
    var text = ""
    for (index, token) in tokens.enumerated() {
      switch token {
      case .literal(let literal): text += literal
      case .stroke: text += "/"
      case .point: text += "."
      case .comma: text += ","
      case .digit: text += "0"
      case .date("y", _): text += padded(date.year, 4)
      case .date("m", let count): text += padded(isMinute(index) ? date.minute : date.month, count)
      // The names of weekdays are left out.
      case .date("d", let count): text += count > 2 ? "" : padded(date.day, count)
      case .date("h", let count): text += padded(date.hour, count)
      case .date("s", let count): text += padded(date.second, count)
      case .elapsed("h"): text += String(date.elapsedHours)
      case .elapsed("m"): text += String(date.elapsedHours * 60 + date.minute)
      case .elapsed: text += String((date.elapsedHours * 60 + date.minute) * 60 + date.second)
      default: break
      }
    }
    return String(text.trimmed)
  }

  /// mmm is Jun.
  private var namesMonth: Bool {
    tokens.contains { token in
      if case .date("m", let count) = token { count >= 3 } else { false }
    }
  }

  /// 2027-06-01 in place of 1-Jun-27.
  private func international(_ date: SerialDate) -> String {
    let hasDay = tokens.contains(.date("d", 1)) || tokens.contains(.date("d", 2))
    let hasYear = tokens.contains { token in
      if case .date("y", _) = token { true } else { false }
    }
    if !hasYear { return hasDay ? "\(date.month)月\(date.day)日" : "\(date.month)月" }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))" + (hasDay ? "-\(padded(date.day, 2))" : "")
  }

  /// m is a minute behind hours and before seconds.
  private func isMinute(_ index: Int) -> Bool {
    switch tokens[..<index].last(where: isClock) {
    case .date("h", _), .elapsed("h"): return true
    default: break
    }
    if case .date("s", _)? = tokens[(index + 1)...].first(where: isClock) { return true }
    return false
  }

  private func isClock(_ token: FormatSection.Token) -> Bool {
    switch token {
    case .date, .elapsed: true
    default: false
    }
  }

  private func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, min(width, 4) - text.count)) + text
  }
}
