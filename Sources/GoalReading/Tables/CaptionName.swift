import PolicyText

/// The indicator that the caption of a table names, where neither its rows nor its columns name one:
///
/// 表2 各县区绿道建设长度年度目标（公里） is of 绿道建设长度, in 公里.
struct CaptionName {
  let indicator: IndicatorName

  init?(_ caption: Range<Int>, _ text: FoldedText) {
    var range = caption
    Self.dropFront(&range, text)
    var unit = ""
    var length = 0
    repeat {
      length = range.count
      if let last = range.last, text.units[last] == 0x29,
        let open = range.reversed().first(where: { text.units[$0] == 0x28 })
      {
        var inside = open + 1..<last
        if Self.unitWords.prefix(of: text.units[inside]) != nil { inside = inside.dropFirst(3) }
        if UnitWriting.isUnit(text.units[inside]) { unit = text.string(inside) }
        range = range.lowerBound..<open
      }
      while let word = Self.suffix(of: text.units[range]) { range = range.dropLast(word) }
    } while range.count < length
    let words = text.units[range]
    guard range.count >= 3, range.count <= 24, !Self.general.stands(in: words) else { return nil }
    var name = IndicatorName(range, text)
    if name.unit.isEmpty { name.unit = unit }
    indicator = name
  }

  /// 表2, 北山市2023—2025年, “十四五”时期, 各县（市、区）
  private static func dropFront(_ range: inout Range<Int>, _ text: FoldedText) {
    var length = 0
    repeat {
      length = range.count
      if let label = labels.prefix(of: text.units[range]) {
        range = range.dropFirst(label)
        while let first = range.first, text.units[first] < 0x3A, text.units[first] != 0x28 { range.removeFirst() }
      }
      if let end = endOfTime(text.units[range]) { range = end..<range.upperBound }
      if let opening = openings.prefix(of: text.units[range]) {
        range = range.dropFirst(opening)
        if range.first.map({ text.units[$0] == 0x28 }) == true,
          let close = range.first(where: { text.units[$0] == 0x29 })
        {
          range = close + 1..<range.upperBound
        }
      }
    } while range.count < length
  }

  /// Behind the year or the period that a caption speaks of, with the place in front of it: 北山市2025年.
  private static func endOfTime(_ words: ArraySlice<UInt16>) -> Int? {
    let year = words.indices.dropFirst().last { words[$0] == 0x5E74 && (0x30...0x39).contains(words[$0 - 1]) }
    let period = periods.first(in: words).map { words.startIndex + $0 + 3 }
    guard let named = year.map({ $0 + 1 }) ?? period, named - words.startIndex <= 20 else { return nil }
    var end = named
    if end < words.endIndex, words[end] == 0x22 { end += 1 }
    return end + (times.prefix(of: words[end...]) ?? 0)
  }

  private static func suffix(of words: ArraySlice<UInt16>) -> Int? {
    guard words.count > 2 else { return nil }
    for length in [4, 3, 2, 1] where words.count > length && endings.equals(words.suffix(length)) { return length }
    return nil
  }

  private static let labels = WordList("附表 附件 表 专栏 图")
  private static let times = WordList("度 时期 期间")
  private static let periods = WordList("十一五 十二五 十三五 十四五 十五五 十六五")
  private static let openings = WordList(
    "各县区 各区县 各县市区 各县 各市州 各市县 各市 各区 各乡镇 各镇街 各镇 各街道 各地区 各地 分地区 分市 分县 全省 全市 全县 全区 的 :")
  private static let endings = WordList("表 分解 分配 一览 计划 目标 目标值 任务 年度 分年度 分年 年 情况 完成 安排 下达 建议 指标 任务数 清单 及 数据 统计 进展 进度")
  private static let general = WordList("主要 经济 社会 发展 重点 工作 指标 事项 项目 责任 和 及 与 、 , 。 规划 方案")
  private static let unitWords = WordList("单位:")
}
