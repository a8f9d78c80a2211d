import Foundation
import Testing

/// What the program says is in the language of the run: Chinese, or English with `--language en`.
@Suite struct MessageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// `MISSING`, `EMPTY`, `TABLE` and `TAXONOMY` stand for files and folders that the test makes.
    let arguments: [String]
    let code: Int32
    let chinese: String
    let english: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases: [Case] = [
    .init(
      arguments: ["extract", "MISSING"], code: 2, chinese: "错误：MISSING：没有这个文件或文件夹",
      english: "error: MISSING: No such file or directory"),
    .init(
      arguments: ["check", "EMPTY"], code: 1, chinese: "错误：EMPTY：文件是空的", english: "error: EMPTY: the file is empty"),
    .init(
      arguments: ["extract", "-"], code: 2, chinese: "错误：标准输入：文件是空的",
      english: "error: standard input: the file is empty"),
    .init(
      arguments: ["compare", "--indicator", "甲乙丙丁"], code: 64, chinese: "错误：没有指标叫“甲乙丙丁”",
      english: "error: no indicator is called “甲乙丙丁”"),
    .init(
      arguments: ["diff", "北辰", "没有这个区"], code: 64, chinese: "错误：没有“没有这个区”的方案；已有：南开区、",
      english: "error: no plan of “没有这个区”; known: 南开区, "),
    .init(
      arguments: ["rank", "--goals", "TABLE"], code: 1, chinese: "错误：TABLE：第2行 value 列：“x”不是有限的数",
      english: "error: TABLE: line 2, column value: “x” is not a finite number"),
    .init(
      arguments: ["rank", "--weights", "TABLE"], code: 1, chinese: "错误：TABLE：第1行：表头须有 concept（指标）列和 weight（权重）列",
      english: "error: TABLE: line 1: the header must name the columns concept and weight"),
    .init(
      arguments: ["indicators", "list", "--taxonomy", "TAXONOMY"], code: 1,
      chinese: "错误：TAXONOMY/fields.csv 第2行 prefLabel_en 列：为空",
      english: "error: TAXONOMY/fields.csv, line 2, column prefLabel_en: is empty"),
    .init(
      arguments: ["indicators", "add-label", "a", "b"], code: 64, chinese: "错误：程序自带的指标体系不能改",
      english: "error: the built-in taxonomy is not edited"),
    // Wrong usage is told before the options are read.
    .init(
      arguments: ["compare", "--all", "--year", "27"], code: 64, chinese: "--year 须为四位年份",
      english: "--year is a year of four digits"),
    .init(
      arguments: ["synthesize", "--districts", "3"], code: 64, chinese: "请用 --output 指定文件夹",
      english: "Name a folder with --output"),
  ]

  @Test(arguments: cases)
  func languages(_ given: Case) throws {
    let scratch = try Scratch()
    let taxonomy = scratch.url.appending(path: "taxonomy")
    try FileManager.default.createDirectory(at: taxonomy, withIntermediateDirectories: true)
    _ = try scratch.write("taxonomy/fields.csv", "id,prefLabel,prefLabel_en\ntransport,交通运输,\n")
    let paths = [
      "MISSING": scratch.url.path + "/none.txt", "EMPTY": try scratch.write("empty.txt", ""), "TAXONOMY": taxonomy.path,
      "TABLE": try scratch.write("goals.csv", "district,concept,value\na,b,x\n"),
    ]
    func placed(_ text: String) -> String {
      paths.reduce(text) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
    }
    let arguments = given.arguments.map(placed)
    for (language, message) in [
      ([], given.chinese), (["--language", "en"], given.english), (["--language=zh"], given.chinese),
    ] {
      let result = try Program.run(arguments + language)
      #expect(result.code == given.code)
      #expect(result.errors.contains(placed(message)), "\(result.errors)")
    }
  }

  @Test("The environment does not choose the language")
  func environment() throws {
    let arguments = ["LC_ALL=en_US.UTF-8", "LANG=en_US.UTF-8", Program.path, "compare"]
    let result = try Program.run(arguments, binary: "/usr/bin/env")
    #expect(result.code == 64 && result.errors.contains("请用 --indicator 指定指标"), "\(result.errors)")
  }

  @Test("What is told at the end of a run, too")
  func closingLines() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appending(path: "briefing").path
    let brief = ["brief", "--output", folder, "--indicator", "二手车交易量"]
    #expect(try Program.run(brief).errors.contains("1张表"))
    #expect(try Program.errors(brief).contains("1 tables"))
    let text = "到2027年，充电桩达到300个。"
    #expect(try Program.run(["extract", "-"], input: text).errors.contains("数字 1 个"))
    #expect(try Program.errors(["extract", "-"], input: text).contains("1 numbers"))
  }
}
