/// How Word writes the number of a list item.
///
/// Source: ECMA-376 part 1, 17.18.59 (ST_NumberFormat).
enum NumberFormat {
  /// - Parameters:
  ///   - name: the value of `w:numFmt`. A format that is not known here is written as decimal.
  ///   - pattern: of the format `custom`, its first values: `001, 002, 003, ...`.
  static func text(_ value: Int, _ name: String, pattern: String? = nil) -> String {
    special(value, name, pattern) ?? String(value)
  }

  private static func special(_ value: Int, _ name: String, _ pattern: String?) -> String? {
    switch name {
    case "none", "bullet": ""
    case "decimalZero": padded(value, 2)
    case "custom": pattern.flatMap { $0.split(separator: ",").first }.map { padded(value, $0.count) }
    case "decimalFullWidth", "decimalFullWidth2": digits(value, Array("０１２３４５６７８９"))
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": circled(value)
    case "decimalEnclosedFullstop": listed(value, from: 0x2488, count: 20)
    case "decimalEnclosedParen": listed(value, from: 0x2474, count: 20)
    case "ideographEnclosedCircle": listed(value, from: 0x3280, count: 10)
    case "numberInDash": "- \(value) -"
    case "upperRoman": roman(value)
    case "lowerRoman": roman(value)?.lowercased()
    case "upperLetter": letters(value, from: 0x41)
    case "lowerLetter": letters(value, from: 0x61)
    case "ideographTraditional": listed(value, Array("甲乙丙丁戊己庚辛壬癸"))
    case "ideographZodiac": listed(value, Array("子丑寅卯辰巳午未申酉戌亥"))
    case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand", "koreanDigital2":
      digits(value, Array("○一二三四五六七八九"))
    case "chineseCounting", "taiwaneseCounting":
      value < 100 ? ChineseCounting.plain.text(value) : digits(value, Array("○一二三四五六七八九"))
    case "chineseCountingThousand", "taiwaneseCountingThousand": ChineseCounting.plain.text(value)
    case "japaneseCounting": ChineseCounting.japanese.text(value)
    case "chineseLegalSimplified": ChineseCounting.legal.text(value)
    case "ideographLegalTraditional": ChineseCounting.legalTraditional.text(value)
    default: nil
    }
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, min(width, 9) - digits.count)) + digits
  }

  private static func digits(_ value: Int, _ ten: [Character]) -> String? {
    value < 0 ? nil : String(String(value).compactMap { $0.wholeNumberValue.map { ten[$0] } })
  }

  private static func listed(_ value: Int, _ characters: [Character]) -> String? {
    (1...characters.count).contains(value) ? String(characters[value - 1]) : nil
  }

  private static func listed(_ value: Int, from first: UInt32, count: Int) -> String? {
    guard (1...count).contains(value) else { return nil }
    return Unicode.Scalar(first + UInt32(value) - 1).map { String(Character($0)) }
  }

  /// ① to ⑳, ㉑ to ㉟, ㊱ to ㊿.
  private static func circled(_ value: Int) -> String? {
    switch value {
    case 0: "⓪"
    case 1...20: listed(value, from: 0x2460, count: 20)
    case 21...35: listed(value - 20, from: 0x3251, count: 15)
    default: listed(value - 35, from: 0x32B1, count: 15)
    }
  }

  private static func roman(_ value: Int) -> String? {
    guard (1...3999).contains(value) else { return nil }
    var (rest, text) = (value, "")
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    for (worth, sign) in signs {
      while rest >= worth {
        text += sign
        rest -= worth
      }
    }
    return text
  }

  /// A to Z, then AA, BB; Word counts no further than 780.
  private static func letters(_ value: Int, from first: UInt8) -> String? {
    guard (1...780).contains(value) else { return nil }
    let letter = Character(Unicode.Scalar(first + UInt8((value - 1) % 26)))
    return String(repeating: letter, count: (value - 1) / 26 + 1)
  }
}

/// Numbers in Chinese characters: 十二, 一百零一, 二万.
private struct ChineseCounting {
  let digits: [Character]
  let units: [String]
  /// Written where a place is left out: 一百零一.
  let zero: String
  /// Before which units a one is left out: all in Japanese (百一), none in legal writing, else before 十 at the beginning
  /// (十二, but 一百一十二).
  let ones: Ones

  enum Ones { case written, notFirst, leftOut }

  static let plain = ChineseCounting(
    digits: Array("零一二三四五六七八九"), units: ["", "十", "百", "千"], zero: "零", ones: .notFirst)
  static let japanese = ChineseCounting(
    digits: Array("〇一二三四五六七八九"), units: ["", "十", "百", "千"], zero: "", ones: .leftOut)
  static let legal = ChineseCounting(
    digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"], zero: "零", ones: .written)
  static let legalTraditional = ChineseCounting(
    digits: Array("零壹貳參肆伍陸柒捌玖"), units: ["", "拾", "佰", "仟"], zero: "零", ones: .written)

  func text(_ value: Int) -> String? {
    guard (0..<100_000_000).contains(value) else { return nil }
    if value == 0 { return String(digits[0]) }
    if value >= 10_000 {
      let low = value % 10_000
      return four(value / 10_000) + "万" + (low == 0 ? "" : (low < 1000 ? zero : "") + four(low))
    }
    let text = four(value)
    // 十二, and not 一十二.
    return ones == .notFirst && (10..<20).contains(value) ? String(text.dropFirst()) : text
  }

  private func four(_ value: Int) -> String {
    var text = ""
    var hasGap = false
    for (place, worth) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
      let digit = value / worth % 10
      if digit == 0 {
        hasGap = !text.isEmpty
        continue
      }
      if hasGap { text += zero }
      hasGap = false
      if !(ones == .leftOut && digit == 1 && place > 0) { text.append(digits[digit]) }
      text += units[place]
    }
    return text
  }
}
