/// The marker in front of a heading: 一、 （一） 1. （1） ① 第一章 #, and 附件.
public struct HeadingMarker: Equatable, Sendable {
  /// Depth in the outline; 0 for an annex, which ends every section.
  public var level: Int
  /// Units that the marker takes.
  public var length: Int

  /// The marker at the start of a range, or nil.
  public init?(_ units: [UInt16], _ range: Range<Int>) {
    var index = range.lowerBound
    func unit(_ at: Int) -> UInt16 { at < range.upperBound ? units[at] : 0 }
    switch unit(index) {
    case 0x23:  // #
      while unit(index) == 0x23 { index += 1 }
      self.init(level: min(index - range.lowerBound, 6), length: index - range.lowerBound)
    case 0x28:  // ( numeral )
      let numeral = Self.numeral(units, index + 1..<range.upperBound)
      guard numeral.length > 0, numeral.length <= 3, unit(index + 1 + numeral.length) == 0x29 else { return nil }
      self.init(level: numeral.chinese ? 2 : 4, length: numeral.length + 2)
    case 0x2460...0x2473:  // ①
      self.init(level: 5, length: 1)
    case 0x9644 where unit(index + 1) == 0x4EF6 || unit(index + 1) == 0x8868:  // 附件 附表
      let numeral = Self.numeral(units, index + 2..<range.upperBound)
      let length = 2 + numeral.length
      guard length == range.count || unit(index + length) == 0x3A else { return nil }
      self.init(level: 0, length: length)
    case 0x7B2C:  // 第…章
      let numeral = Self.numeral(units, index + 1..<range.upperBound)
      let closing = unit(index + 1 + numeral.length)
      guard numeral.length > 0, closing == 0x7AE0 || closing == 0x8282 || closing == 0x90E8 else { return nil }
      self.init(level: closing == 0x8282 ? 2 : 1, length: numeral.length + 2)
    default:
      let numeral = Self.numeral(units, range)
      guard numeral.length > 0 else { return nil }
      let closing = unit(index + numeral.length)
      if numeral.chinese {
        guard numeral.length <= 3, closing == 0x3001 else { return nil }
        self.init(level: 1, length: numeral.length + 1)
      } else {
        let after = unit(index + numeral.length + 1)
        // 4、2026年…: behind 、 a year may stand; 1.5 is a number.
        let isYear = closing == 0x3001 && unit(index + numeral.length + 5) == 0x5E74
        guard numeral.length <= 2, closing == 0x2E || closing == 0x3001 || closing == 0xFF0E,
          !(0x30...0x39).contains(after) || isYear, after != 0
        else { return nil }
        self.init(level: 3, length: numeral.length + 1)
      }
    }
  }

  private init(level: Int, length: Int) {
    self.level = level
    self.length = length
  }

  private static func numeral(_ units: [UInt16], _ range: Range<Int>) -> (length: Int, chinese: Bool) {
    var end = range.lowerBound
    while end < range.upperBound, isChineseNumeral(units[end]) { end += 1 }
    if end > range.lowerBound { return (end - range.lowerBound, true) }
    while end < range.upperBound, units[end].isDigit { end += 1 }
    return (end - range.lowerBound, false)
  }

  /// 一 二 三 四 五 六 七 八 九 十 百
  private static func isChineseNumeral(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E: true
    default: false
    }
  }
}
