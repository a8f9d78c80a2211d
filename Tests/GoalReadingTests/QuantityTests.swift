import GoalReading
import Indicators
import PolicyText
import Testing

/// Numbers and units, whatever stands around them.
@Suite struct QuantityTests {
  struct Number: CustomTestStringConvertible, Sendable {
    let text: String
    /// `value unit`, or `lower~upper unit`, one for each quantity.
    let expected: [String]

    init(_ text: String, _ expected: String...) {
      self.text = text
      self.expected = expected
    }

    var testDescription: String { text }
  }

  static let numbers: [Number] = [
    .init("25%", "25 %"), .init("25％", "25 %"), .init("２５％", "25 %"), .init("6.6%", "6.6 %"), .init("0.5%", "0.5 %"),
    .init("5—20%", "5~20 %"), .init("5%—20%", "5~20 %"), .init("5%~20%", "5~20 %"), .init("10-15%", "10~15 %"),
    .init("5到6个", "5~6 个"), .init("三到五家", "3~5 家"), .init("20人到一线", "20 人"), .init("七十五万个百分点", "750000 %"),
    .init("叁拾伍萬元", "350000 元"), .init("三点五万辆", "3.5 万辆"), .init("一百二十家", "120 家"),
    .init("九百二十二亿三千三百七十二万零三百六十八亿九千万元", "922337203689000 万元"),
    .init("百分之6和32.5%", "6 %", "32.5 %"), .init("百分之三十", "30 %"), .init("百分之三十五点五", "35.5 %"),
    .init("千分之五", "0.5 %"), .init("3‰", "3 ‰"), .init("20个百分点", "20 %"), .init("1.5个百分点", "1.5 %"),
    .init("十分之一", "10 %"), .init("三分之二", "66.6667 %"), .init("四分之三", "75 %"),
    .init("一万零一十二", "10012 "), .init("一万五千亿", "1500000000000 "), .init("二十万亿", "20000000000000 "),
    .init("一万五千亿元", "15000 亿元"), .init("二十万亿元", "20 万亿元"), .init("三千五百", "3500 "), .init("一百零八", "108 "),
    .init("一千瓦", "1 千瓦"), .init("五千瓦", "5 千瓦"), .init("三千克", "3 千克"), .init("10千瓦时", "10 千瓦时"),
    .init("三成", "30 %"), .init("三成五", "35 %"), .init("七成六", "76 %"), .init("两成半", "25 %"),
    .init("半数", "50 %"), .init("一半", "50 %"), .init("过半", "50 %"),
    .init("一倍", "100 %"), .init("两倍", "200 %"), .init("两倍半", "250 %"), .init("1.5倍", "150 %"),
    .init("翻一番", "100 %"), .init("翻两番", "300 %"), .init("翻番", "100 %"),
    .init("１２３，４５６．７％", "123456.7 %"), .init("3,000个", "3000 个"), .init("12,345,678元", "12345678 元"),
    .init("3万2千", "32000 "), .init("3万2千辆", "32000 辆"), .init("1.2千公里", "1200 公里"), .init("3百家", "300 家"),
    .init("5万平方米", "5 万平方米"), .init("1.5亿元", "1.5 亿元"), .init("26.219公里", "26.219 公里"),
    .init("20台（套）", "20 台(套)"), .init("30辆（台）", "30 辆(台)"), .init("15个", "15 个"), .init("三十家", "30 家"),
    .init("120万千瓦", "120 万千瓦"), .init("35微克/立方米", "35 微克/立方米"), .init("500吨/日", "500 吨/日"),
    .init("5万吨标准煤", "5 万吨标准煤"), .init("300万人次", "300 万人次"), .init("2万户", "2 万户"), .init("50万标箱", "50 万标箱"),
    .init("007%", "7 %"), .init("1.50%", "1.5 %"), .init("十家", "10 家"), .init("二十五座", "25 座"),
    .init("2027年"), .init("2024年6月21日"), .init("国发〔2024〕7号"), .init("5G"), .init("4K超高清"), .init("PM2.5"),
    .init("第3批"), .init("一级"), .init("16大类"), .init("一批"), .init("二手车"), .init("千家万户"), .init("百亿级"),
  ]

  @Test(arguments: numbers)
  func reads(_ number: Number) {
    let reader = Self.reader
    let found = reader.quantities(FoldedText(utf8: Array(number.text.utf8))).map { quantity in
      let upper = quantity.upper.map { "~\($0)" } ?? ""
      return "\(quantity.value)\(upper) \(quantity.unit)"
    }
    #expect(found == number.expected)
  }

  @Test("Digits keep every place, however many there are")
  func longNumber() {
    let digits = "9" + String(repeating: "123456789", count: 1000)
    let found = Self.reader.quantities(FoldedText(utf8: Array((digits + "元").utf8)))
    #expect(found.map(\.value.description) == [digits])
  }

  private static let reader = GoalReader(
    units: Taxonomy.standard.units, degreeWords: Taxonomy.standard.degreeWords.map(\.word))
}
