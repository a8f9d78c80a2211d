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
    .init(file: "matrix.md", arguments: ["matrix"]),
    .init(file: "diff.md", arguments: ["diff", "北辰区", "五通桥区"]),
    .init(file: "align.md", arguments: ["align", "--reference", "national-2024"]),
    .init(file: "trajectory.md", arguments: ["trajectory", "北辰区"]),
    .init(file: "check.md", arguments: ["check", Repository.root.appending(path: "data/plans/120113-北辰区.md").path]),
    .init(file: "rank.md", arguments: ["rank"]),
    .init(file: "match.md", arguments: ["indicators", "match", "废旧家电规范回收处理量"]),
    .init(file: "explain.txt", arguments: ["explain", "到2027年，废旧家电回收量较2023年增长30%以上（区商务局牵头负责）。"]),
  ]

  @Test(arguments: all)
  func output(_ golden: Golden) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(golden.file)")
    let result = try Program.run(golden.arguments)
    #expect(result.code == 0)
    if ProcessInfo.processInfo.environment["DUIBIAO_GOLDEN"] == "write" {
      try Data(result.output.utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(result.output == golden)
  }
}
