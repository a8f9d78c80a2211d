import Foundation
import GoalReading
import Indicators
import Normalization
import PolicyText
import Testing

/// What no plan holds and any file may: the reader gives a result or nothing, and never takes more than its share of time.
@Suite struct HostileTests {
  private func read(_ text: String) throws -> ReadPlan {
    Reading.normalizer.read(try PlanDocument(name: "hostile", bytes: Array(text.utf8)), reads: [.results, .account])
  }

  @Test(
    "Numbers beyond every integer are read, not trapped on",
    arguments: [
      "新建充电桩九百二十二亿三千三百七十二万零三百六十八亿九千万元", "产值翻-99999999999999999999999番", "产值增长92233720368547758.07倍半",
      "产值达到99999999999999999999999999亿元", "产值增长百分之九千九百九十九万亿亿", "产值增长0.00000000000000000000000001%",
      "能耗9999999999999999999斤半", "产值99999万9999亿元", "到9999999999年，产值达到1亿元", "产值达到一分之九亿亿亿亿", "今年99999999999999999999年",
    ])
  func hugeNumbers(_ text: String) throws {
    for passage in [text, text + "。到2027年，充电桩达到300个。"] {
      let plan = try read(passage)
      if passage != text { #expect(plan.goals.contains { $0.value == "300" }) }
    }
  }

  @Test("A million digits in a row", arguments: ["1", "0.1", "一", "１"])
  func digits(_ digit: String) throws {
    let head = digit.hasSuffix("1") && digit.count > 1 ? "0." : ""
    let plan = try read("到2027年，充电桩达到" + head + String(repeating: digit.last!, count: 1_000_000) + "个。新建公园3个。")
    #expect(plan.goals.contains { $0.value == "3" })
  }

  @Test("Brackets ten thousand deep, closed or not")
  func brackets() throws {
    let deep = String(repeating: "（其中5个", count: 10_000)
    #expect(try read("到2027年，新建充电桩300个" + deep).goals.contains { $0.value == "300" })
    let closed = try read("到2027年，新建充电桩300个" + deep + String(repeating: "）", count: 10_000) + "。新建公园3个。")
    #expect(closed.goals.contains { $0.value == "300" } && closed.goals.contains { $0.value == "3" })
    #expect(closed.counts.total == 10_002, "every number is accounted for")
  }

  @Test("The passage of a goal stays short, however many share one subject")
  func passages() throws {
    for mark in ["，", "、", "", "；"] {
      let plan = try read("到2027年，工业产值增长1%" + String(repeating: mark + "增长2%", count: 2_000) + "。")
      #expect(plan.counts.total == 2_001)
      #expect(plan.goals.allSatisfy { $0.quote.count <= 700 }, "joined by “\(mark)”")
    }
  }

  @Test("A clause without an end is read in parts: no number is lost, no name is longer than a part")
  func endlessClauses() throws {
    for clause in ["改造管网3公里、", "管网3公里和", "改造5万户", "甲乙占30%的", "服役8年以上的设备", "增速高于全省5个百分点"] {
      let plan = try read("到2027年，" + String(repeating: clause, count: 1_500) + "。")
      #expect(plan.counts.total == 1_500, "\(clause)")
      #expect(plan.goals.allSatisfy { $0.indicator.count <= 700 && $0.quote.count <= 1_300 }, "\(clause)")
    }
  }
}
