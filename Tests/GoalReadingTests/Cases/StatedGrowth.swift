import Testing

/// The growth of 2025 that a work report states.
struct StatedGrowth: CustomTestStringConvertible, Sendable {
  let district: String
  /// The relation, the value and the unit.
  let value: String
  /// The words of the report, folded.
  let quote: String
  /// The construct that is read wrongly today.
  let issue: String?

  init(_ district: String, _ value: String, _ quote: String, issue: String? = nil) {
    (self.district, self.value, self.quote, self.issue) = (district, value, quote, issue)
  }

  var testDescription: String { district }
  var file: String { "reports/docs/\(district)-2026年政府工作报告.txt" }

  static let all: [StatedGrowth] = [
    StatedGrowth("上海市", "=5.4%", "全市生产总值达到5.67万亿元、增长5.4%"),
    StatedGrowth("云南省", "=4.1%", "完成地区生产总值32765亿元、增长4.1%"),
    StatedGrowth("内蒙古自治区", "=4.7%", "地区生产总值增长4.7%、低于全国0.3个百分点"),
    StatedGrowth("天津市", "=4.8%", "全市地区生产总值增长4.8%"),
    StatedGrowth("山西省", "=4%", "全年GDP增长4%,快于2024年1.8个百分点"),
    StatedGrowth("广东省", "=3.9%", "地区生产总值增长3.9%、总量连续37年居全国首位"),
    StatedGrowth("江苏省", "=5.3%", "地区生产总值增长5.3%、增量保持全国第一"),
    StatedGrowth("江西省", "=5.2%", "地区生产总值增长5.2%"),
    StatedGrowth("河北省", "=5.6%", "全省生产总值增长5.6%"),
    StatedGrowth("浙江省", "=5.5%", "全省生产总值增长5.5%"),
    StatedGrowth("湖北省", "=5.5%", "地区生产总值增长5.5%、居经济大省和中部地区前列"),
    StatedGrowth("甘肃省", "=5.8%", "地区生产总值增长5.8%,增速居全国第2位"),
    StatedGrowth("西藏自治区", "=7%", "地区生产总值增长7%"),
    StatedGrowth("贵州省", "=4.9%", "全年地区生产总值增长4.9%"),
    StatedGrowth("辽宁省", "=3.7%", "地区生产总值增长3.7%"),
    StatedGrowth("陕西省", "=5.1%", "地区生产总值增长5.1%"),
  ]
}
