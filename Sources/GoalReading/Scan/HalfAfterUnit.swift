/// 半 behind a unit: 三斤半, 两年半, 五公里半.
enum HalfAfterUnit {
  /// Whether half a unit more follows the unit that ends at `index`. 半 that begins another word (半导体, 半径) is none.
  static func follows(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int) -> Bool {
    guard index < end, units[index] == 0x534A else { return false }
    return index + 1 == end || !inWords.contains(units[index + 1])
  }

  /// 半导体 半径 半成品 半数 半年 半岛 半挂 半自动 半山 半月 半程
  private static let inWords: Set<UInt16> = [
    0x5BFC, 0x5F84, 0x6210, 0x6570, 0x5E74, 0x5C9B, 0x6302, 0x81EA, 0x5C71, 0x6708, 0x7A0B,
  ]
}
