/// A year in figures: 2026, 二〇二六, 二○二六, 二零二六, 二O二六.
struct WrittenYear {
  var year: Int
  /// The units of the four figures, without 年.
  var range: Range<Int>
  var isChinese: Bool

  /// The year whose first figure stands at `start`; nil where none does, or where the figures are part of a longer number.
  init?(_ units: ArraySlice<UInt16>, at start: Int) {
    let end = start + 4
    guard end <= units.endIndex else { return nil }
    let isChinese = units[start] == 0x4E00 || units[start] == 0x4E8C  // 一 二
    guard isChinese || units[start] == 0x31 || units[start] == 0x32 else { return nil }
    func figure(_ index: Int) -> Int? {
      guard units.indices.contains(index) else { return nil }
      return isChinese ? Self.chineseFigure(units[index]) : Self.arabicFigure(units[index])
    }
    var year = 0
    for index in start..<end {
      guard let figure = figure(index) else { return nil }
      year = year * 10 + figure
    }
    guard (1949...2099).contains(year), figure(start - 1) == nil, figure(end) == nil else { return nil }
    (self.year, self.range, self.isChinese) = (year, start..<end, isChinese)
  }

  static func arabicFigure(_ unit: UInt16) -> Int? { (0x30...0x39).contains(unit) ? Int(unit) - 0x30 : nil }

  /// 一 to 九, and what is written for a zero: 〇 ○ ◯ 零 0 O o and the like.
  static func chineseFigure(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x3007, 0x25CB, 0x25EF, 0x96F6, 0x30, 0x4F, 0x6F, 0x39F, 0x3BF, 0x41E, 0x43E: 0
    case 0x4E00: 1
    case 0x4E8C: 2
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
}
