import Foundation
import Testing

/// The outputs of the commands on the five plans, as they stand in `Golden/`. `DUIBIAO_GOLDEN=write swift test` writes
/// them anew; read the difference before you commit it.
@Suite struct GoldenTests {
  struct Golden: Sendable, CustomTestStringConvertible {
    let file: String
    let arguments: [String]
    var testDescription: String { file }
  }

  static let all: [Golden] = [
    .init(file: "compare-appliances.md", arguments: ["compare", "--indicator", "废旧家电回收量"]),
    .init(file: "compare-investment.md", arguments: ["compare", "--indicator", "设备投资规模"]),
    .init(file: "compare-used-cars-en.md", arguments: ["compare", "--indicator", "二手车交易量", "--language", "en"]),
    .init(file: "compare-used-cars.csv", arguments: ["compare", "--indicator", "二手车交易量", "--format", "csv"]),
    .init(
      file: "compare-annualised.md",
      arguments: ["compare", "--indicator", "二手车交易量", "--annualised"]),
    .init(
      file: "compare-appliances.svg", arguments: ["compare", "--indicator", "废旧家电回收量", "--format", "svg"]),
    .init(file: "matrix.md", arguments: ["matrix"]),
    .init(file: "diff.md", arguments: ["diff", "北辰区", "五通桥区"]),
    .init(file: "align.md", arguments: ["align", "--reference", "national-2024"]),
    .init(file: "trajectory.md", arguments: ["trajectory", "北辰区"]),
    .init(file: "check.md", arguments: ["check", Repository.root.appending(path: "data/plans/120113-北辰区.md").path]),
    .init(file: "rank.md", arguments: ["rank"]),
    .init(file: "indicators-show.md", arguments: ["indicators", "show", "废旧家电回收量"]),
    .init(file: "unmapped.md", arguments: ["indicators", "unmapped"]),
    .init(file: "match.md", arguments: ["indicators", "match", "废旧家电规范回收处理量"]),
    .init(file: "explain.txt", arguments: ["explain", "到2027年，废旧家电回收量较2023年增长30%以上（区商务局牵头负责）。"]),
  ]

  @Test(arguments: all)
  func output(_ golden: Golden) throws {
    let result = try Program.run(golden.arguments)
    #expect(result.code == 0)
    try expect(result.output, asIn: golden.file)
  }

  @Test(
    "The briefing on the five plans, with its index and method", arguments: ["briefing.md", "method.md", "index.md"])
  func brief(_ name: String) throws {
    let scratch = try Scratch()
    let folder = scratch.url.appending(path: "briefing")
    let arguments = ["--indicator", "设备投资规模", "--indicator", "废旧家电回收量", "--indicator", "二手车交易量"]
    #expect(try Program.run(["brief", "--output", folder.path] + arguments).code == 0)
    try expect(String(contentsOf: folder.appending(path: name), encoding: .utf8), asIn: "brief/\(name)")
  }

  private func expect(_ output: String, asIn name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["DUIBIAO_GOLDEN"] == "write" {
      try Data(output.utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(output == golden)
  }
}
