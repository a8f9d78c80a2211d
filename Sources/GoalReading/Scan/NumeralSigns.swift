/// The signs of Chinese numerals: everyday, traditional and financial.
///
/// Financial signs are words too (陆地, 队伍, 收拾): they count only among themselves, two or more of them.
extension Numerals {
  /// The value of a digit: 零 〇 ○ 一 两 兩 三, and 壹 贰 叁.
  static func digit(_ unit: UInt16) -> Int? { everyday(unit) ?? financial(unit) }

  private static func everyday(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x96F6, 0x3007, 0x25CB: 0  // 零 〇 ○
    case 0x4E00: 1
    case 0x4E8C, two, 0x5169: 2  // 二 两 兩
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  private static func financial(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x58F9: 1  // 壹
    case 0x8D30, 0x8CB3: 2  // 贰 貳
    case 0x53C1, 0x53C3: 3  // 叁 參
    case 0x8086: 4  // 肆
    case 0x4F0D: 5  // 伍
    case 0x9646, 0x9678: 6  // 陆 陸
    case 0x67D2: 7  // 柒
    case 0x634C: 8  // 捌
    case 0x7396: 9  // 玖
    default: nil
    }
  }

  /// 十 百 千, and 拾 佰 仟.
  static func power(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x5341, 0x62FE: 10  // 十 拾
    case 0x767E, 0x4F70: 100  // 百 佰
    case 0x5343, 0x4EDF: 1000  // 千 仟
    default: nil
    }
  }

  static func isFinancial(_ unit: UInt16) -> Bool {
    financial(unit) != nil || unit == 0x62FE || unit == 0x4F70 || unit == 0x4EDF
  }

  static let two: UInt16 = 0x4E24  // 两
  static let wan: UInt16 = 0x4E07
  static let yi: UInt16 = 0x4EBF

  static func isWan(_ unit: UInt16) -> Bool { unit == wan || unit == 0x842C }  // 万 萬
  static func isYi(_ unit: UInt16) -> Bool { unit == yi || unit == 0x5104 }  // 亿 億
  static func isPoint(_ unit: UInt16) -> Bool { unit == 0x70B9 || unit == 0x9EDE }  // 点 點

  /// Whether a numeral may start with a unit. 万 and 亿 start none.
  static func isNumeral(_ unit: UInt16) -> Bool { digit(unit) != nil || power(unit) != nil }
}
