import Foundation
import Testing

@Suite struct CheckCommandTests {
  private static let contradictory = "一、目标\n\n到2027年，二手车交易量由4万辆提高到5万辆，较2023年增长45%。\n"

  @Test("A plan that agrees with itself: what agrees is counted, and listed with --all")
  func beichen() throws {
    let plan = Repository.root.appending(path: "data/plans/120113-北辰区.md").path
    let short = try Program.run(["check", plan])
    #expect(short.code == 0)
    #expect(short.output.contains("矛盾0处，待核1处") && short.output.contains("--all"))
    #expect(!short.output.contains("| 一致 |"))
    let all = try Program.run(["check", plan, "--all"]).output
    for part in ["14.5亿元 ÷ 13.6亿元 − 1 = 6.62%", "17亿元 ÷ 13.6亿元 − 1 = 25%", "= 8.94%", "3 + 3 + 4 + 3 = 13公里"] {
      #expect(all.contains(part), "\(part)")
    }
    #expect(all.contains("| 待核 | 新增还是总量 |") && !all.contains("| 不一致 |"))
  }

  @Test("A growth that its levels do not bear out is told in a sentence, in both languages")
  func contradiction() throws {
    let scratch = try Scratch()
    let plan = try scratch.write("甲.txt", Self.contradictory)
    let output = try Program.run(["check", plan]).output
    #expect(output.contains("矛盾1处") && output.contains("5万辆 ÷ 4万辆 − 1 = 25% ≠ 45%"))
    #expect(output.contains("2027年二手车交易量达到5万辆，相当于增长25%，文中称增长45%，相差20个百分点。"))
    let english = try Program.run(["check", plan, "--language", "en"]).output
    #expect(english.contains("1 contradictions") && english.contains("a difference of 20 points"))
  }

  @Test("The exit code tells of files that failed, and of contradictions where that is asked for")
  func exitCodes() throws {
    let scratch = try Scratch()
    let (bad, good) = (
      try scratch.write("甲.txt", Self.contradictory), try scratch.write("乙.txt", "一、目标\n\n到2027年，森林覆盖率达到35%。\n")
    )
    let none = scratch.url.path + "/none"
    #expect(try Program.run(["check", bad, good]).code == 0)
    #expect(try Program.run(["check", bad, good, "--fail-on-contradiction"]).code == 3)
    #expect(try Program.run(["check", good, "--fail-on-contradiction"]).code == 0)
    #expect(try Program.run(["check", good, none]).code == 2)
    #expect(try Program.run(["check", none]).code == 1)
  }

  @Test("Numbers are numbers in JSON, and CSV keeps its columns and appends the new ones")
  func formats() throws {
    let scratch = try Scratch()
    let plan = try scratch.write("甲.txt", Self.contradictory)
    let json = try Program.run(["check", plan, "--format", "json"]).output
    let tables = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let row = try #require((tables.first?["rows"] as? [[String: Any]])?.first)
    #expect(row["stated"] as? Double == 45 && row["other"] as? Double == 25 && row["difference"] as? Double == 20)
    #expect(row["year"] as? Int == 2027)
    let csv = try Program.run(["check", plan, "--format", "csv"]).output
    #expect(csv.hasPrefix("文件,结果,核对内容,指标,年份,算式,原文一,原文二,说明,文中数,核对数,相差,单位,"))
  }

  @Test("What is left unsaid is one line for each kind, with a count and examples")
  func gaps() throws {
    let scratch = try Scratch()
    let plan = try scratch.write(
      "甲.txt", "一、目标\n\n2025年森林覆盖率达到34%。到2027年，二手车交易量增长45%，单位GDP能耗累计下降12%。\n")
    let output = try Program.run(["check", plan]).output
    #expect(output.contains("| 基期 | 2 | “二手车交易量增长45%”、“单位GDP能耗累计下降12%” |"))
    #expect(!output.contains("牵头单位"))
  }

  @Test("A base that is no base crashes nothing", arguments: ["到2025年，二手车交易量较2025年增长10%", "到2025年，二手车交易量较2027年增长10%"])
  func bases(_ text: String) throws {
    let scratch = try Scratch()
    let plan = try scratch.write("甲.txt", "一、目标\n\n\(text)。\n")
    #expect(try Program.run(["check", plan]).code == 0)
  }
}
