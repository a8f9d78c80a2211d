import Indicators
import Normalization
import PolicyText
import Testing

/// Clauses put together at random from the words of plans: nonsense to a reader, and never a crash.
@Suite struct ShuffleTests {
  private static let pieces = [
    "到2027年", "2025年、2026年", "2024—2027年", "截至2024年底", "“十五五”末", "力争", "争取", "每年", "年均", "累计", "全市", "全省", "全国", "全县",
    "平均水平", "先进水平", "省下达任务", "平均", "标准", "前列", "达到", "提高到", "增长", "增长至", "至少", "下降", "新增", "建成", "改造", "完成", "实现",
    "保持在", "控制在", "突破", "不低于", "约", "超过", "以上", "以内", "左右", "分别", "均", "较2023年", "比上年", "在2020年基础上", "与2023年相比",
    "由2023年的62%", "从5万辆", "增幅", "增速", "翻一番", "两倍", "三成", "百分之三十", "25%", "５％", "3—5个", "1:8", "120家", "1.2万公里", "30亿元",
    "5个百分点", "10余个", "一半", "持续提升", "大幅", "进一步", "全覆盖", "全部", "其中", "和", "、", "，", "；", "。", "（", "）", "“", "”", "《",
    "》", "|",
    "\t", "\n", ":", "二手车交易量", "充电桩", "普及率", "规模以上工业企业", "设备投资规模", "级", "领域", "等", "的", "中", "大关", "报废汽车回收量", "PM2.5",
    "市商务局牵头", "责任单位：市财政局", "一、", "（一）", "目标", "附件", "指标", "单位",
  ]

  @Test(arguments: 0..<40)
  func neverCrashes(_ seed: UInt64) throws {
    let normalizer = Normalizer(.standard)
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<100 {
      let text = (0..<next(60) + 1).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      let document = try PlanDocument(name: "shuffled.txt", bytes: Array(text.utf8))
      for goal in normalizer.read(document).goals {
        // Whatever is read stands where it is said to stand.
        let bytes = Array(document.source.bytes[goal.start..<goal.end])
        #expect(String(decoding: bytes, as: UTF8.self) == goal.quote)
      }
    }
  }
}
