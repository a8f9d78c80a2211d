import Normalization
import PolicyText
import Testing

@Suite struct KeptTextTests {
  private func read(_ text: String) throws -> KeptText {
    let document = try PlanDocument(name: "plan.txt", bytes: Array(text.utf8))
    return Plans.normalizer.read(document, reads: .text).text
  }

  private func shown(_ runs: [KeptText.Run], _ text: KeptText) -> String {
    runs.map { ($0.followsBlank ? " " : "") + String(decoding: text.slice($0.bytes), as: UTF8.self) }.joined()
  }

  private func paragraphs(_ text: KeptText) -> [String] {
    text.parts.compactMap { if case .paragraph(let runs, _) = $0 { shown(runs, text) } else { nil } }
  }

  @Test func linesOfALayoutAreJoinedAndBlanksBetweenWordsKept() throws {
    let line = String(repeating: "推动设备更新和消费品以旧换新，", count: 3)
    let text = try read("　　\(line)\n\(line)\n\(line)\n到2027年，iPhone 15 等产品达到12 345台。\n")
    let all = paragraphs(text).joined()
    #expect(all.contains(line + line + line))
    #expect(all.contains("iPhone 15"))
    #expect(!all.contains("\n") && !all.contains("　"))
  }

  @Test func headingsHaveTheirDepth() throws {
    let text = try read("某某区行动方案\n\n一、总体目标\n\n（一）推进设备更新。\n\n（二）推进换新。到2027年，充电桩达到300个。\n")
    let levels = text.parts.compactMap { part -> Int?? in
      if case .paragraph(_, let level) = part { .some(level) } else { nil }
    }
    #expect(levels == [nil, 1, 2, nil])
  }

  @Test func tablesKeepTheirCells() throws {
    let text = try read(
      "某某区行动方案\n\n表1 主要指标\n| 指标 | 2025年 | 2027年 |\n| --- | --- | --- |\n| 充电桩（个） | 200 | 300 |\n| 公园（个） | 5 | 8 |\n")
    let table = try #require(text.parts.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
    #expect(table.rows.map { $0.map { shown($0, text) } } == [["充电桩（个）", "200", "300"], ["公园（个）", "5", "8"]])
    #expect(table.columns.map { $0.map { shown($0, text) } } == [["指标"], ["2025年"], ["2027年"]])
  }

  /// What is shown are bytes of the text, in order, and nothing twice.
  @Test func runsAreSlicesOfTheText() throws {
    let text = try read("某某区行动方案\n\n一、目标\n\n到2027年，充电桩\n达到 300 个，GDP 增长 5%。\n")
    var end = 0
    for run in text.parts.flatMap(\.runs) {
      #expect(run.bytes.lowerBound >= end && !run.bytes.isEmpty)
      end = run.bytes.upperBound
    }
    #expect(end <= text.bytes.count)
  }

  /// A text that was read in windows is the text that was read whole.
  @Test func windowsJoin() throws {
    let heading = "一、目标\n\n"
    let first = heading + "到2027年，充电桩达到300个。\n\n"
    let second = "二手车交易量达到5万辆，GDP 增长5%。\n\n| 指标 | 2027年 |\n| --- | --- |\n| 公园（个） | 8 |\n"
    let whole = try read(first + second)
    func window(_ text: String) throws -> ReadPlan {
      let document = try PlanDocument(name: "plan.txt", bytes: Array(text.utf8))
      return Plans.normalizer.read(document, reads: .text)
    }
    var joined = try window(first).text
    var next = try window(heading + second)
    next.drop(before: heading.utf8.count)
    next.move(by: first.utf8.count - heading.utf8.count)
    joined.append(next.text)
    #expect(joined.bytes == whole.bytes)
    #expect(joined.parts.map(\.runs) == whole.parts.map(\.runs))
    #expect(joined.slice(0..<6).elementsEqual("一、".utf8) && joined.slice(9_999..<10_000).isEmpty)
  }
}
