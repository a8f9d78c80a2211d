import Foundation
import PolicyText
import Testing

/// What is promised, what was reached, and both: three views of one reading.
@Suite struct ExtractKindTests {
  private static let report = """
    某某县2026年政府工作报告

    一、2025年工作回顾

    过去一年，全县地区生产总值增长5.6%，一般公共预算收入达到32.6亿元。新增城镇就业8600人。

    二、2026年重点工作

    今年，地区生产总值增长6%左右；新建高标准农田5万亩，其中改造提升2万亩。使用8年以上的车辆予以更新，每辆补贴2万元。
    """

  @Test("Goals and results in one table for people are told apart")
  func markdown() throws {
    let scratch = try Scratch()
    let plan = try scratch.write("plan.txt", "2025年已新增学位2300个。2026年，新增学位3000个。")
    let both = try Program.run(["extract", plan, "--kind", "all", "--format", "markdown"]).output
    #expect(both.contains("| plan.txt | result | 学位 |") && both.contains("| plan.txt | goal | 学位 |"))
    let goals = try Program.run(["extract", plan, "--format", "markdown"]).output
    #expect(goals.hasPrefix("| doc | indicator |") && !goals.contains("2300"))
  }

  @Test("--kind all gives the rows of --kind goal and of --kind result, and no others", arguments: inputs())
  func kinds(_ input: [String]) throws {
    let all = try rows(input, ["--kind", "all"])
    let goals = try rows(input, ["--kind", "goal"])
    let results = try rows(input, ["--kind", "result"])
    #expect(goals.allSatisfy { $0["kind"] == "goal" } && results.allSatisfy { $0["kind"] == "result" })
    #expect(all.count == goals.count + results.count)
    #expect(Set(all) == Set(goals).union(results))
    #expect(!goals.isEmpty && !results.isEmpty)
    #expect(try rows(input, []) == goals)
  }

  @Test("The account tells on standard error how many rows of each class it lists", arguments: inputs())
  func account(_ input: [String]) throws {
    let run = try Program.run(["extract"] + input + ["--account", "--language", "en"], input: Self.report)
    #expect(run.code == 0)
    let rows = try Self.records(run.output)
    var counts: [String: Int] = [:]
    for row in rows { counts[row["class"] ?? "", default: 0] += 1 }
    #expect(run.errors.contains("\(rows.count) numbers: "))
    for (name, count) in counts where name != "unread" { #expect(run.errors.contains("\(name) \(count)")) }
    #expect(run.errors.contains("unread \(counts["unread"] ?? 0) ("))
  }

  /// The text above, and the work reports where they are beside the repository.
  private static func inputs() -> [[String]] {
    let reports = Repository.shared.appending(path: "reports/docs").path
    return [["-"]] + (FileManager.default.fileExists(atPath: reports) ? [[reports]] : [])
  }

  private func rows(_ input: [String], _ options: [String]) throws -> [[String: String]] {
    let run = try Program.run(["extract"] + input + options, input: Self.report)
    #expect(run.code == 0)
    return try Self.records(run.output)
  }

  private static func records(_ csv: String) throws -> [[String: String]] {
    let records = try DelimitedRecords(Array(csv.utf8)).records
    return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(records[0].fields, $0.fields)) }
  }
}
