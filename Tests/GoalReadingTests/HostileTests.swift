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
      if passage != text { #expect(plan.goals.contains { $0.written == "300" }) }
    }
  }

  @Test("A million digits in a row", arguments: ["1", "0.1", "一", "１"])
  func digits(_ digit: String) throws {
    let head = digit.hasSuffix("1") && digit.count > 1 ? "0." : ""
    let plan = try read("到2027年，充电桩达到" + head + String(repeating: digit.last!, count: 1_000_000) + "个。新建公园3个。")
    #expect(plan.goals.contains { $0.written == "3" })
  }

  @Test("Brackets ten thousand deep, closed or not")
  func brackets() throws {
    let deep = String(repeating: "（其中5个", count: 10_000)
    #expect(try read("到2027年，新建充电桩300个" + deep).goals.contains { $0.written == "300" })
    let closed = try read("到2027年，新建充电桩300个" + deep + String(repeating: "）", count: 10_000) + "。新建公园3个。")
    #expect(closed.goals.contains { $0.written == "300" } && closed.goals.contains { $0.written == "3" })
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

  /// Each is put together from a beginning, a part that is repeated, and an end.
  private static let repeated: [(head: String, part: String, tail: String)] = [
    ("", "新建充电桩300个，", ""), ("到2027年，", "甲达到1个、乙达到2个；", ""), ("到2027年新建充电桩", "3公里", ""),
    ("工业产值增长1%", "，增长2%", "。"), ("到2027年，", "设备、", "改造率达到50%。"), ("到2027年，", "普及率显著提升、", ""),
    ("到2027年，", "新建充电桩（包括国家规定的全部公共快速充电站点）300个，", ""), ("", "“", "到2027年，打造20个“菜市场”。"), ("", "《", ""),
    ("指标\t2025年\n", "甲数量（个）\t5\n", ""), ("| 指标 | 2025年 |\n|---|---|\n", "| 甲数量（个） | 5 |\n", ""),
    ("指标\n2020年\n2025年\n", "森林覆盖率（%）\n48.2\n48.5\n", ""), ("年份\t产值（亿元）\n", "2025年\t1680\n", ""),
    ("到2027年，甲率分别达到", "1%、", "2%。"), ("", "\t\n", ""),
    ("<table><tr><td>指标<td>2025年", "<tr><td rowspan=99999>甲率<td>5%", ""), ("", "主要目标任务\n", ""), ("", "一、总体要求\n", ""),
    ("", "]", ""),
    ("", "|", ""),
  ]

  @Test("Eight times the text takes about eight times the time", arguments: repeated.indices)
  func linear(_ index: Int) throws {
    let (head, part, tail) = Self.repeated[index]
    func time(_ bytes: Int) throws -> Double {
      let text = head + String(repeating: part, count: bytes / part.utf8.count) + tail
      return try (0..<2).map { _ in
        let start = ContinuousClock.now
        _ = try read(text)
        return (ContinuousClock.now - start) / .seconds(1)
      }.min()!
    }
    // What takes hardly any time can't be compared; what took the square of its length took 64 times as long.
    let (short, long) = (try time(5_000), try time(40_000))
    #expect(long < 0.2 || long / short < 30, "\(part): \(short) and \(long) s")
  }

  @Test("Words of the grammar in any order", arguments: 0..<20)
  func shuffledGrammar(_ seed: UInt64) throws {
    let file = URL(fileURLWithPath: #filePath).appending(path: "../../../data/grammar/words.csv").standardized
    let words = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
      String($0.prefix { $0 != "," })
    }
    let others = [
      "3", "2027年", "到2027年", "三十", "一百二", "百分之", "三分之二", "亿", "万", "半", "个", "万元", "倍", "番", "成", "%", "个百分点", "-",
      "~", "至",
      "1,000", "99999999999999999999", "，", "。", "；", "、", "（", "）", "“", "”", "\t", "\n", "|", "普及率", "产值", "工业",
      "\u{200B}", "\u{2028}",
      "\u{301}", "\r", "\u{3000}", "😀", "&nbsp;", "<td>", "指标",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<30 {
      let text = (0..<next(120) + 1).map { _ in next(2) == 0 ? words[next(words.count)] : others[next(others.count)] }
      let document = try PlanDocument(name: "shuffled", bytes: Array(text.joined().utf8))
      let plan = Reading.normalizer.read(document, reads: [.results, .account])
      for goal in plan.goals + plan.results {
        #expect(String(decoding: document.source.bytes[goal.start..<goal.end], as: UTF8.self) == goal.quote)
      }
    }
  }
}
