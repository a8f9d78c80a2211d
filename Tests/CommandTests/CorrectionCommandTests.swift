import Foundation
import Testing

/// `--corrections` from file to table.
@Suite struct CorrectionCommandTests {
  private let scratch: Scratch
  private var plans: String { scratch.url.appending(path: "plans").path }

  init() throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: plans, withIntermediateDirectories: true)
    _ = try scratch.write("plans/甲.txt", "甲区实施方案\n\n到2027年，充电桩达到300个，二手车交易量较2023年增长45%。\n")
    _ = try scratch.write("plans/乙.txt", "乙区实施方案\n\n到2027年，充电桩达到400个。\n")
  }

  private static let header = "doc,start,end,quote,field,old,new,verdict,note,by,date\n"

  /// A row on the first goal of a document whose passage holds some words.
  private func row(_ document: String, _ words: String, _ rest: String) throws -> String {
    let lines = try Program.run(["extract", plans]).output.split(separator: "\r\n").dropFirst()
    let cells = try #require(lines.first { $0.hasPrefix(document) && $0.contains(words) })
      .split(separator: ",", omittingEmptySubsequences: false)
    return "\(cells[0]),\(cells[17]),\(cells[18]),\(cells[1]),\(rest)\n"
  }

  private func file(_ rows: String...) throws -> String {
    try scratch.write("corrections.csv", Self.header + rows.joined())
  }

  @Test("A corrected field is in the table and named in its last columns; the other document stays as it is")
  func extract() throws {
    let plain = try Program.run(["extract", plans]).output
    let file = try file(try row("甲.txt", "充电桩", "value,300,350,changed,勘误表,张三,2026-11-20"))
    let result = try Program.run(["extract", plans, "--corrections", file, "--language", "en"])
    #expect(result.code == 0, "\(result.errors)")
    let changed = zip(plain.split(separator: "\r\n"), result.output.split(separator: "\r\n")).filter { $0 != $1 }
    #expect(changed.count == 1 && changed[0].1.contains(",350,个,") && changed[0].1.hasSuffix(",value,"))
    #expect(result.errors.contains("甲.txt: 1 fields corrected, 0 rows taken out"))
  }

  @Test("A file without rows changes no byte of any output")
  func empty() throws {
    let file = try file()
    for command in [
      ["extract", plans, "--kind", "all"], ["compare", "--all", "--plans", plans],
      ["rank", "--draws", "0", "--plans", plans], ["check", plans + "/甲.txt"],
    ] {
      let plain = try Program.run(command)
      let corrected = try Program.run(command + ["--corrections", file])
      #expect(plain.output == corrected.output && plain.code == corrected.code, "\(command)")
    }
  }

  @Test("The cache never gives what was corrected, nor keeps back a correction")
  func cache() throws {
    let cache = scratch.url.appending(path: "plans.cache").path
    let file = try file(try row("甲.txt", "充电桩", "value,300,350,changed,,,"))
    let plain = try Program.run(["extract", plans]).output
    let corrected = try Program.run(["extract", plans, "--corrections", file]).output
    #expect(plain != corrected)
    for _ in 0..<2 {
      #expect(try Program.run(["extract", plans, "--cache", cache, "--corrections", file]).output == corrected)
      #expect(try Program.run(["extract", plans, "--cache", cache]).output == plain)
    }
  }

  @Test("A correction that does not fit is told and ends in exit code 2; the rest is done")
  func stale() throws {
    let file = try file(
      try row("甲.txt", "充电桩", "value,310,350,changed,,,"), try row("乙.txt", "充电桩", "value,400,450,changed,,,"))
    let extract = try Program.run(["extract", plans, "--corrections", file, "--language", "en"])
    #expect(extract.code == 2 && extract.output.contains(",450,个,") && extract.output.contains(",300,个,"))
    #expect(extract.errors.contains("line 2: 甲.txt") && extract.errors.contains("is read as “300” now"))
    let compare = try Program.run(["compare", "--indicator", "充电桩", "--plans", plans, "--corrections", file])
    #expect(compare.code == 2 && compare.output.contains("人工更正（数值：400→450）"))
    try FileManager.default.removeItem(atPath: plans + "/甲.txt")
    let missing = try Program.run(["extract", plans, "--corrections", file, "--language", "en"])
    #expect(missing.code == 0 && missing.errors.contains("were not read in this run: 甲.txt"))
  }

  @Test("A goal that is none leaves the comparison, and the table says that a person took it out")
  func wrong() throws {
    let file = try file(try row("乙.txt", "充电桩", ",,,wrong,是预算,李四,2026-11-21"))
    let compare = try Program.run(["compare", "--indicator", "充电桩", "--plans", plans, "--corrections", file])
    #expect(compare.code == 0 && compare.output.contains("人工判为错误，已去掉：乙“充电桩达到400个”"), "\(compare.output)")
    let folder = scratch.url.appending(path: "briefing")
    let brief = ["brief", "--output", folder.path, "--plans", plans, "--corrections", file]
    #expect(try Program.run(brief).code == 0)
    let method = try String(contentsOf: folder.appending(path: "method.md"), encoding: .utf8)
    #expect(method.contains("## 人工更正") && method.contains("判为错误（李四，2026-11-21：是预算）——已处理"), "\(method)")
    let goals = try String(contentsOf: folder.appending(path: "goals.csv"), encoding: .utf8)
    #expect(!goals.contains("充电桩达到400个"))
  }

  @Test("Every mistake of the file is told with its place; nothing is written")
  func mistakes() throws {
    let file = try file(
      try row("甲.txt", "充电桩", "value,300,三百五十,changed,,,"), try row("甲.txt", "充电桩", "colour,300,1,changed,,,"))
    let result = try Program.run(["extract", plans, "--corrections", file, "--language", "en"])
    #expect(result.code == 1 && result.output.isEmpty)
    #expect(result.errors.contains("corrections.csv, line 2, column new: “三百五十” is not a number"))
    #expect(result.errors.contains("corrections.csv, line 3, column field"))
    let none = try scratch.write("none.csv", "a,b\n1,2\n")
    #expect(
      try Program.errors(["compare", "--all", "--corrections", none]).contains("column missing in line 1: doc, start"))
    let workbook = try scratch.write("book.xlsx", Data([0x50, 0x4B, 0x03, 0x04, 0, 0]))
    #expect(try Program.run(["compare", "--all", "--corrections", workbook]).code == 1)
  }

  @Test("Every report says what was corrected by hand, also of files that are read for the occasion")
  func reports() throws {
    let file = try file(try row("甲.txt", "充电桩", "value,300,350,changed,,,"))
    for command in [
      ["matrix", "--plans", plans], ["align", "--plans", plans], ["rank", "--draws", "0", "--plans", plans],
      ["diff", plans + "/甲.txt", plans + "/乙.txt"], ["check", plans + "/甲.txt"],
    ] {
      let result = try Program.run(command + ["--corrections", file])
      #expect(result.output.contains("“充电桩达到300个”人工更正（数值：300→350）"), "\(command): \(result.output)")
    }
  }

  @Test func wrongUsage() throws {
    let file = try file()
    #expect(try Program.run(["extract", plans, "--account", "--corrections", file]).code == 64)
    #expect(try Program.run(["rank", "--goals", file, "--corrections", file]).code == 64)
  }

  @Test("A document of several windows is corrected as a whole, also where the passage has moved")
  func windows() throws {
    let clause = "到2027年，二手车交易量较2023年增长10%。\n\n"
    let text = "一、目标\n\n" + String(repeating: clause, count: 330_000) + "到2027年，充电桩达到300个。\n"
    #expect(text.utf8.count > 17 << 20)
    let large = try scratch.write("large.txt", text)
    let rows = try Program.run(["extract", large]).output.split(separator: "\r\n")
    let last = try #require(rows.last).split(separator: ",", omittingEmptySubsequences: false)
    for shift in [0, 7] {
      let start = Int(last[17])! - shift
      let file = try file("large.txt,\(start),\(Int(last[18])! - shift),\(last[1]),value,300,350,changed,,,\n")
      let result = try Program.run(["extract", large, "--corrections", file, "--language", "en"])
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.output.hasSuffix(",value,\r\n") && result.output.split(separator: "\r\n").count == rows.count)
      #expect(result.errors.contains("has moved to byte \(last[17])") == (shift > 0))
    }
  }
}
