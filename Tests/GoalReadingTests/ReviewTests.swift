import PolicyText
import Testing

/// A report that begins in the middle of its review, without the heading that says so.
@Suite struct ReviewTests {
  @Test(
    "What stands before the thanks and the problems was reached",
    arguments: ["五年来成绩的取得，离不开全市人民的努力。", "这些成绩来之不易。", "我们也清醒地看到，发展中还存在不少问题。"])
  func review(_ closing: String) throws {
    let text = """
      某某市2026年政府工作报告

      三是民生持续改善。城镇新增就业8600人，人均预期寿命达到78.9岁。

      \(closing)

      二、2026年主要目标

      地区生产总值增长5%左右。
      """
    let document = try PlanDocument(name: "report.txt", bytes: Array(text.utf8))
    let plan = Reading.normalizer.read(document, reads: .results)
    #expect(plan.goals.map(\.written) == ["5"])
    #expect(plan.results.map(\.written) == ["8600", "78.9"])
    #expect(plan.results.allSatisfy { $0.targetYear == 2025 })
  }

  @Test("Without them, and in other plans, the same paragraph looks ahead")
  func ahead() throws {
    for title in ["某某市2026年政府工作报告", "某某市2026年就业工作方案"] {
      let closing = title.hasSuffix("方案") ? "这些成绩来之不易。" : "各部门要抓好落实。"
      let text = "\(title)\n\n三是民生持续改善。城镇新增就业8600人。\n\n\(closing)\n"
      let document = try PlanDocument(name: "plan.txt", bytes: Array(text.utf8))
      #expect(Reading.normalizer.read(document).goals.map(\.written) == ["8600"])
    }
  }
}
