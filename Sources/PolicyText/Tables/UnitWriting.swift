/// Whether a few signs are written like a unit: %, 万立方米, 微克/立方米, 件/万人.
package enum UnitWriting {
  package static func isUnit(_ text: ArraySlice<UInt16>) -> Bool { text.withUnsafeBufferPointer { isUnit($0) } }

  static func isUnit(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
    guard let last = text.last, text.count <= 12 else { return false }
    if text.count == 1, last == 0x25 || last == 0x2030 { return true }
    if text[0] == 0x2F || text[0] == 0x31, isRate(text) { return true }
    guard lasts.ends(text) || symbols.equals(text), !notUnits.equals(text) else { return false }
    // 2020年 and 5年 are times; 件/10万人 is a unit.
    if let digit = text.firstIndex(where: { $0.isDigit }) { return text.until(digit).contains(0x2F) }
    // A slash or a numeral makes a compound; without one a unit has no more than a few signs.
    if text.contains(0x2F) || text.contains(0x3001) { return true }
    return text.count <= 3 || (text.count <= 6 && (starts.prefix(of: text) != nil || compounds.ends(text)))
  }

  /// /10万, 1/万: a rate whose case is not named.
  private static func isRate(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
    var rest = text
    if rest[0] == 0x31 { rest = rest.dropping(1) }
    guard rest.first == 0x2F else { return false }
    rest = rest.dropping(1)
    while let first = rest.first, first.isDigit { rest = rest.dropping(1) }
    return rates.equals(rest)
  }

  private static let rates = WordList("万 十万 百万 千 万人 十万人 百万人 千人 人 例")
  private static let lasts = WordList(
    "% ‰ 元 吨 米 亩 顷 里 个 家 户 人 次 件 台 套 辆 所 座 张 床 岁 年 天 日 时 分 篇 项 种 只 头 羽 瓦 伏 安 升 克 焦 度 场 条 处 名 对 期 班 艘 架 支 册 批 孔 株 口 栋 层 部 位 起 例 宗 盏 枚 盘 桶 间 平 方 立 倍 点 煤"
  )
  private static let starts = WordList("万 亿 千 百 平 立 公 美 微 毫 标")
  private static let compounds = WordList("标准煤 千瓦时 立方米 平方米 平方公里 百分点 千瓦 标准箱 千伏安 人次 公里 公顷 人年 台套 台(套) 床位 户次 场次")
  private static let symbols = WordList(
    "t kg km m ha kW MW GW kWh m2 m3 TEU mm dB tce μg/m3 ug/m3 mg/L km2 台(套) 所(个) 个(家) 家(个) 分贝 百分点 个百分点 PB TB Gbps EFLOPS 标箱 万标箱 GB"
  )
  private static let notUnits = WordList(
    "学位 当年 上年 本年 全年 每年 五年 今年 去年 次年 历年 城区人 全部 部分 一期 二期 近期 远期 其中 单位 户籍人 基期 现状 预计 初期 末期 中期 本期 上期 分年 基年")
}
