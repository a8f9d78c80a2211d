import Indicators
import PolicyText
import Testing

@testable import GoalReading

@Suite struct NumeralsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// `value`, or `head|multiplier` where a multiplier stays with the unit, and the rest of the text behind a blank.
    let reading: String?
    var testDescription: String { text }

    init(_ text: String, _ reading: String?) { (self.text, self.reading) = (text, reading) }
  }

  static let forms: [Case] = [
    // Everyday.
    .init("三十家", "30 家"), .init("十", "10 "), .init("二十五座", "25 座"), .init("一百零八", "108 "), .init("三千五百", "3500 "),
    .init("一万零一十二", "10012 "), .init("一万五千亿元", "15000|亿 元"), .init("二十万亿元", "20|万亿 元"), .init("七十五万个百分点", "75|万 个百分点"),
    .init("二〇二六年", "2026 年"), .init("二○二六年", "2026 年"), .init("一亿两千万人", "12000|万 人"), .init("两百", "200 "),
    .init("一百十五", "115 "), .init("零", "0 "), .init("三百千", "300 千"), .init("三十五百", "35 百"), .init("十十", "10 十"),
    // What is left out behind the last digit.
    .init("一百二", "120 "), .init("三千五", "3500 "), .init("一万五", "15000 "), .init("两亿五", "250000000 "),
    .init("一百零二", "102 "),
    // A decimal point.
    .init("三点五", "3.5 "), .init("三十五點五", "35.5 "), .init("三点五万辆", "3.5|万 辆"), .init("一点二万亿元", "1.2|万亿 元"),
    .init("三点五萬元", "35000 元"), .init("三点", "3 点"),
    // Traditional and financial.
    .init("兩萬元", "20000 元"), .init("三億元", "300000000 元"), .init("壹佰贰拾叁", "123 "), .init("叁拾伍萬元", "350000 元"),
    .init("肆仟伍佰", "4500 "), .init("陸佰柒拾捌亿元", "678|亿 元"), .init("玖仟零伍", "9005 "), .init("贰零贰陆年", "2026 年"),
    .init("貳拾", "20 "), .init("伍", nil), .init("陆", nil), .init("拾", nil), .init("伍五个", nil), .init("陆百", nil),
    .init("三陆", "3 陆"),
    // 两 is a weight behind a digit.
    .init("二两", "2 两"), .init("两两", "2 两"), .init("十二两", "12 两"), .init("一万两千", "12000 "),
    // None.
    .init("万", nil), .init("亿元", nil), .init("家", nil), .init("", nil),
    // Beyond Int.
    .init("九百二十二亿三千三百七十二万零三百六十八亿九千万元", "922337203689000|万 元"),
    .init("九千亿亿亿", "90000000000000000000|亿 "), .init("三亿亿", "300000000|亿 "),
  ]

  private func units(_ text: String) -> [UInt16] { FoldedText.fold(text) }

  private func read(_ text: String) -> (Numerals.Reading, rest: String)? {
    let units = units(text)
    return units.withUnsafeBufferPointer { buffer in
      Numerals.read(buffer, 0, buffer.count).map { ($0, String(decoding: units[$0.length...], as: UTF16.self)) }
    }
  }

  @Test("Forms of numerals", arguments: forms)
  func reads(_ given: Case) {
    let found = read(given.text).map { reading, rest in
      let tail = String(decoding: reading.trailingMultiplier, as: UTF16.self)
      return "\(reading.head)" + (tail.isEmpty ? "" : "|" + tail) + " " + rest
    }
    #expect(found == given.reading)
  }

  @Test("Any run of signs has a reading within it or none, and never traps", arguments: 0..<10)
  func anything(_ seed: UInt64) {
    var state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    func next(_ below: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(below))
    }
    let signs = Array("零〇○一二两兩三四五六七八九十百千万萬亿億点點壹贰貳叁參肆伍陆陸柒捌玖拾佰仟半成".utf16)
    for _ in 0..<100 {
      let run = (0..<(1 + next(120))).map { _ in signs[next(signs.count)] }
      run.withUnsafeBufferPointer { buffer in
        for start in buffer.indices {
          guard let reading = Numerals.read(buffer, start, buffer.count) else { continue }
          #expect(reading.length >= 1 && start + reading.length <= buffer.count)
          #expect(reading.length <= 2 * Numerals.longest + 3)
          #expect(reading.trailingMultiplier.count < reading.length)
          #expect(
            !reading.value.description.isEmpty && reading.value.description.allSatisfy { $0.isNumber || $0 == "." })
          _ = NumeralShares.read(buffer, start, buffer.count)
          _ = NumeralFraction.read(buffer, start, buffer.count)
          _ = NumberRange.upper(buffer, start, buffer.count, lower: reading.value, isChinese: true)
        }
      }
    }
  }

  @Test("A text of numerals alone is read in linear time")
  func linear() {
    let run = Array(String(repeating: "九亿三千万零五百", count: 5000).utf16)
    var index = 0
    run.withUnsafeBufferPointer { buffer in
      while index < buffer.count { index += Numerals.read(buffer, index, buffer.count)?.length ?? 1 }
    }
    #expect(index == run.count)
  }

  @Test("Whole numbers agree with Int where they fit", arguments: 0..<20)
  func wholeNumbers(_ seed: UInt64) {
    var state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    var whole = WholeNumber()
    var small = 0
    for _ in 0..<3 {
      state ^= state << 13
      state ^= state >> 7
      let digit = Int(state % 9999)
      whole.add(digit)
      whole.multiplyByTenThousand(times: 1)
      small = (small + digit) * 10_000
      #expect(whole.description == String(small))
    }
    whole.multiplyByTenThousand(times: 2)
    #expect(whole.description == (small == 0 ? "0" : String(small) + "00000000"))
  }
}

@Suite struct NumeralPhraseTests {
  private func units(_ text: String) -> [UInt16] { FoldedText.fold(text) }

  @Test(
    "Tenths",
    arguments: [
      ("两成", "20", 2), ("三成五", "35", 3), ("三成半", "35", 3), ("半成", "5", 2), ("八點五成", "85", 4), ("八点五成以上", "85", 4),
      ("2.5成", "25", 4),
      ("十成", "100", 2), ("一成左右", "10", 2), ("三成为", nil, 0), ("半成品", nil, 0), ("二十成", nil, 0), ("半", nil, 0),
      ("三家", nil, 0),
    ] as [(String, String?, Int)])
  func shares(_ text: String, _ percent: String?, _ length: Int) {
    let found = units(text).withUnsafeBufferPointer { NumeralShares.read($0, 0, $0.count) }
    #expect(found?.percent.description == percent)
    #expect((found?.length ?? 0) == length)
  }

  @Test(
    "Fractions",
    arguments: [
      ("百分之三十五", "35"), ("百分之6", "6"), ("百分之八十点五", "80.5"), ("千分之五", "0.5"), ("万分之三", "0.03"), ("万分之0.5", "0.005"),
      ("三分之二", "66.6667"),
      ("十分之一", "10"), ("百分之", nil), ("万分", nil), ("五分之", nil), ("零分之一", nil), ("三分钟", nil),
    ] as [(String, String?)])
  func fractions(_ text: String, _ percent: String?) {
    let found = units(text).withUnsafeBufferPointer { NumeralFraction.read($0, 0, $0.count) }
    #expect(found?.percent.description == percent)
  }

  @Test(
    "Ranges",
    arguments: [
      ("10", "—15%", "15"), ("10", "%—15%", nil), ("5", "至6个", "6"), ("5", "到6个", "6"), ("三", "到五家", "5"),
      ("两", "至三成", "3"), ("5", "～10", "10"),
      ("5", "－10个", "10"), ("5", "~10", "10"), ("5", "——10个", "10"), ("3", "—5万辆", "5"), ("3", "—五万辆", "5"),
      ("35", "到2027年", nil), ("2018", "—2020年", nil),
      ("20", "到一线", nil), ("10", "到5", nil), ("1", "到三甲医院", nil), ("-3", "~-1%", "-1"), ("-3", "到-1%", "-1"),
      ("2024", "-06-21", nil), ("5", "至少6个", nil),
      ("5", "—", nil), ("5", "、6", nil),
    ] as [(String, String, String?)])
  func ranges(_ lower: String, _ rest: String, _ upper: String?) throws {
    let units = units(rest)
    let isChinese = Int(lower) == nil
    let value = isChinese ? PlainDecimal(2) : PlainDecimal(Double(try #require(Int(lower))))
    let found = units.withUnsafeBufferPointer {
      NumberRange.upper($0, 0, $0.count, lower: value, isChinese: isChinese)
    }
    #expect(found?.value.description == upper)
  }

  @Test(
    "A minus is a sign, a dash is none",
    arguments: [
      ("增长-3.9%", true), ("(全省-3.9%)", true), ("负3.9%", true), ("－7.7%", true), ("：-2", true), ("5-10个", false),
      ("5%-10%", false), ("A-3", false),
      ("--3个", false), ("(一)-3", false),
    ])
  func signs(_ text: String, _ isMinus: Bool) throws {
    let units = units(text)
    let start = try #require(units.lastIndex { $0 == 0x2D || $0 == 0x8D1F }) + 1
    let sign = units.withUnsafeBufferPointer { NumberSign.minus($0, before: start, from: 0, last: nil) }
    #expect((sign != nil) == isMinus)
  }

  @Test func aDashBehindANumberMakesARange() {
    let units = units("5个-10个")
    #expect(units.withUnsafeBufferPointer { NumberSign.minus($0, before: 3, from: 0, last: 2) } == nil)
    #expect(units.withUnsafeBufferPointer { NumberSign.minus($0, before: 3, from: 0, last: nil) } == 2)
  }

  @Test(
    "Half a unit more",
    arguments: [
      ("斤半", true), ("年半，", true), ("个半导体项目", false), ("年半年", false), ("个", false),
    ])
  func half(_ text: String, _ follows: Bool) {
    let found = units(text).withUnsafeBufferPointer { HalfAfterUnit.follows($0, 1, $0.count) }
    #expect(found == follows)
  }
}
