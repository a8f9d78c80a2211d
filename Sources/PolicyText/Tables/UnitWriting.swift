/// Whether a few signs are written like a unit: %, 万立方米, 微克/立方米, 件/万人.
package enum UnitWriting {
  package static func isUnit(_ text: some RandomAccessCollection<UInt16>) -> Bool {
    guard let last = text.last, text.count <= 12, !notUnits.equals(text) else { return false }
    if text.count == 1, last == 0x25 || last == 0x2030 { return true }
    guard lasts.contains(last) || symbols.equals(text) else { return false }
    // 2020年 and 5年 are times; 件/10万人 is a unit.
    if let digit = text.firstIndex(where: { (0x30...0x39).contains($0) }) {
      return text[..<digit].contains(0x2F)
    }
    // A slash or a numeral makes a compound; without one a unit has no more than a few signs.
    if text.contains(0x2F) || text.contains(0x3001) { return true }
    return text.count <= 3 || (text.count <= 6 && (starts.contains(text.first!) || compounds.ends(text)))
  }

  private static let lasts = Set(
    "%‰元吨米亩顷里个家户人次件台套辆所座张床岁年天日时分篇项种只头羽瓦伏安升克焦度场条处名对期班艘架支册批孔株口栋层部位起例宗盏枚盘桶间平方立倍点煤".utf16)
  private static let starts = Set("万亿千百平立公美微毫标".utf16)
  private static let compounds = WordList("标准煤 千瓦时 立方米 平方米 平方公里 百分点 千瓦 标准箱 千伏安 人次 公里 公顷 人年 台套 台(套) 床位 户次 场次")
  private static let symbols = WordList(
    "t kg km m ha kW MW GW kWh m2 m3 TEU mm dB tce μg/m3 ug/m3 mg/L km2 台(套) 所(个) 个(家) 家(个) 分贝 百分点 个百分点 PB TB Gbps EFLOPS 标箱 万标箱 GB"
  )
  private static let notUnits = WordList("学位 当年 上年 本年 全年 每年 五年 今年 去年 次年 历年 城区人 全部 部分 一期 二期 近期 远期 其中 单位 户籍人")
}
