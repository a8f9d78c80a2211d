import PolicyText

/// Several units above a table whose columns name the indicators: 单位：万亩、公里、个 over 封山育林 | 步道 | 驿站.
///
/// As many units as indicators go with them one by one. Fewer stand in the order of the columns, each for one or more of
/// them; which, the kind of the indicator tells: land is counted by area, roads by length, the rest one by one.
struct ListedUnits {
  let units: [ArraySlice<UInt16>]

  init?(notes: [Range<Int>], _ text: FoldedText) {
    for note in notes {
      let words = text.units[note].filter { $0 != 0x28 && $0 != 0x29 }[...]
      guard Self.label.prefix(of: words) != nil else { continue }
      let units = words.dropFirst(3).split { $0 == 0x3001 || $0 == 0x2C }
      guard units.count > 1, units.allSatisfy({ UnitWriting.isUnit($0) }) else { continue }
      self.units = units
      return
    }
    return nil
  }

  /// A unit for each name, or nil where the order does not fit.
  func assigned(to names: [ArraySlice<UInt16>]) -> [String]? {
    if names.count == units.count { return units.map(Self.string) }
    var next = 0
    var result: [String] = []
    for name in names {
      let kind = Self.kind(ofName: name)
      guard let place = (next..<units.count).first(where: { Self.kind(ofUnit: units[$0]) == kind }) else { return nil }
      // No unit is left out between two names.
      guard place == next || (place == next + 1 && !result.isEmpty) else { return nil }
      next = place
      result.append(Self.string(units[place]))
    }
    return next == units.count - 1 ? result : nil
  }

  private enum Kind { case area, length, count }

  private static func kind(ofUnit unit: ArraySlice<UInt16>) -> Kind {
    if areas.ends(unit) { return .area }
    return lengths.ends(unit) ? .length : .count
  }

  private static func kind(ofName name: ArraySlice<UInt16>) -> Kind {
    if lands.ends(name) { return .area }
    return ways.ends(name) ? .length : .count
  }

  private static func string(_ unit: ArraySlice<UInt16>) -> String { String(decoding: unit, as: UTF16.self) }

  private static let label = WordList("单位:")
  private static let areas = WordList("亩 公顷 平方公里 平方米 平方千米")
  private static let lengths = WordList("公里 千米 里 米")
  private static let lands = WordList("造林 抚育 面积 封育 种草 农田 绿化 整地 退耕还林 播种 种植 育苗 改培 修复 治理")
  private static let ways = WordList("通道 道路 公路 绿道 管网 长度 里程 河道 渠道 步道 管道 街巷 廊道 林带 岸线 线路")
}
