import Foundation
import Testing

@Suite struct CompareTests {
  /// Cells of the first table, by column title.
  private func table(_ arguments: String...) throws -> [[String: String]] { try table(arguments) }

  private func table(_ arguments: [String]) throws -> [[String: String]] {
    let result = try Program.run(["compare", "--columns", "all"] + arguments)
    #expect(result.code == 0)
    let lines = result.output.split(separator: "\n").filter { $0.hasPrefix("|") }
    func cells(_ line: Substring) -> [String] {
      line.dropFirst(2).dropLast(2).replacingOccurrences(of: " | ", with: "\u{1F}").split(
        separator: "\u{1F}", omittingEmptySubsequences: false
      ).map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let header = cells(lines[0])
    return lines.dropFirst(2).map { Dictionary(zip(header, cells($0)), uniquingKeysWith: { first, _ in first }) }
  }

  private func standings(_ rows: [[String: String]]) -> [String] {
    rows.map { "\($0["名次"] ?? "") \($0["地区"] ?? "") \($0["目标"] ?? "")" }
  }

  @Test func applianceRecycling() throws {
    let rows = try table("--indicator", "废旧家电回收量")
    #expect(standings(rows) == ["1 北辰区 +30%", "1 南阳市 +30%", "3 五通桥区 +10%", "— 南开区 持续增长", "— 历下区 —"])
    #expect(rows[0]["基期值"] == "3792台（2023年）")
    #expect(rows[0]["折算水平"] == "≈4929.6台")
    #expect(rows.map { $0["与参照差距"] } == ["0个百分点", "0个百分点", "-20个百分点", "", ""])
    #expect(rows[3]["说明"] == "未量化")
    #expect(rows[4]["说明"] == "未提出该指标目标")
  }

  @Test func equipmentInvestment() throws {
    let rows = try table("--indicator", "设备投资规模")
    #expect(standings(rows) == ["1 南阳市 ≥+28%", "2 北辰区 ≥+25%", "2 五通桥区 ≥+25%", "— 南开区 合理增长", "— 历下区 —"])
    #expect(rows.map { $0["范围标记"] } == ["", "范围较窄", "", "范围较窄", ""])
  }

  @Test func strictScopeKeepsNarrowerGoalsOut() throws {
    let rows = try table("--indicator", "设备投资规模", "--strict-scope")
    #expect(standings(rows).prefix(3) == ["1 南阳市 ≥+28%", "2 五通桥区 ≥+25%", "— 北辰区 ≥+25%"])
  }

  @Test func usedCars() throws {
    #expect(try table("--indicator", "used-car-volume").prefix(3).map { $0["可比值"] } == ["45", "45", "10"])
  }

  @Test("Any name of an indicator does", arguments: ["废旧家电规范回收量", "appliance-recycling-volume", "废旧家电规范回收处理量"])
  func names(_ name: String) throws {
    #expect(try table("--indicator", name).count == 5)
  }

  @Test func unknownIndicator() throws {
    let result = try Program.run(["compare", "--indicator", "完全不存在的东西", "--language", "en"])
    #expect(result.code == 64)
    #expect(result.errors.contains("no indicator is called “完全不存在的东西”"))
    #expect(try Program.run(["compare"]).code == 64)
    #expect(try Program.run(["compare", "--all", "--reference", "none"]).code == 64)
  }

  @Test("The binary alone in an empty folder answers")
  func embeddedDefaults() throws {
    let scratch = try Scratch()
    let copy = scratch.url.appending(path: "copy")
    try FileManager.default.copyItem(atPath: Program.path, toPath: copy.path)
    let result = try Program.run(["compare", "--indicator", "废旧家电回收量"], binary: copy.path, in: scratch.url)
    #expect(result.code == 0)
    #expect(result.output.contains("北辰区"))
  }

  @Test func formats() throws {
    let csv = try Program.run(["compare", "--indicator", "二手车交易量", "--format", "csv", "--language", "en", "--excel"])
    #expect(csv.output.hasPrefix("\u{FEFF}Rank,District,Goal"))
    let json = try Program.run(["compare", "--indicator", "二手车交易量", "--format", "json"])
    let tables = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    let rows = tables?.first?["rows"] as? [[String: Any]]
    #expect(rows?.count == 5)
    #expect(rows?.first?["comparable"] as? Double == 45)
  }

  @Test("Growth over different horizons, a year")
  func annualised() throws {
    let scratch = try Scratch()
    let plans = try [("甲区", "到2027年，二手车交易量较2023年增长46.41%。"), ("乙区", "到2025年，二手车交易量较2023年增长21%。")].map {
      try scratch.write("\($0).txt", "\($0)方案\n\n一、目标\n\n\($1)\n")
    }
    let rows = try table(["--indicator", "二手车交易量", "--annualised", "--plans"] + plans)
    #expect(rows.map { $0["可比值"] } == ["10", "10"] && rows.map { $0["名次"] } == ["1", "1"])
    let remark = rows.first { $0["地区"] == "甲区" }?["说明"] ?? ""
    // What is converted to a year says over which years it was told.
    #expect(remark.contains("折算：(1 + 46.41%)^(1/4) − 1 = 10%；起止年份2023→2027"))
  }

  @Test("Additions of different periods, a year")
  func annualAdditions() throws {
    let scratch = try Scratch()
    let plans = try [("甲区", "2024—2027年，新增充电桩400个。"), ("乙区", "每年新增充电桩120个。")].map {
      try scratch.write("\($0).txt", "\($0)方案\n\n一、目标\n\n\($1)\n")
    }
    let rows = try table(["--indicator", "充电桩", "--measure", "addition", "--annualised", "--plans"] + plans)
    #expect(rows.map { "\($0["地区"]!) \($0["可比值"]!)" } == ["乙区 120", "甲区 100"])
  }

  @Test("The measure to compare in can be chosen")
  func chosenMeasure() throws {
    let rows = try table(["--indicator", "二手车交易量", "--measure", "level"])
    #expect(rows[0]["可比值"] == "44239.5")
    #expect(rows[0]["说明"]?.hasSuffix("折算：30510台 × (1 + 45%) = 44239.5台") == true)
    #expect(rows[1]["说明"] == "不可比：按增速设定，缺基期值")
  }

  @Test("Amounts per head, with the formula; who has no heads is told")
  func perHead() throws {
    let scratch = try Scratch()
    let file = try scratch.write("districts.csv", "code,population\n120113,90\n120104,many\n")
    let arguments = ["--indicator", "再生资源回收网点", "--attributes", file, "--per", "population"]
    #expect(
      try Program.errors(["compare"] + arguments).contains("line 3, column population: “many” is not a number"))
    let good = try scratch.write("good.csv", "code,population\n120113,80\n")
    let rows = try table("--indicator", "再生资源回收网点", "--attributes", good, "--per", "population")
    #expect(rows[0]["可比值"] == "5")
    #expect(rows[0]["说明"]?.hasSuffix("折算：400个 ÷ 80（population） = 5") == true)
    #expect(rows[1]["说明"]?.contains("属性文件没有该地区的“population”") == true)
    #expect(try Program.run(["compare", "--indicator", "x", "--per", "y"]).code == 64)
  }

  @Test("The first rows alone, and how many more there are")
  func top() throws {
    let output = try Program.run(["compare", "--indicator", "二手车交易量", "--top", "2"]).output
    #expect(output.contains("| 1 | 北辰区") && !output.contains("五通桥区"))
    #expect(output.contains("另有3地未列出（其中1地有名次）"))
    #expect(try Program.run(["compare", "--indicator", "二手车交易量", "--top", "0"]).code == 64)
  }

  @Test("Of two editions of one plan the newer counts") func twoEditions() throws {
    let scratch = try Scratch()
    func plan(_ date: String, _ value: Int) -> String {
      "---\ncode: 120113\nname: 北辰区\ndate: \(date)\n---\n\n一、目标\n\n到2027年，二手车交易量较2023年增长\(value)%。\n"
    }
    _ = try scratch.write("old.md", plan("2024-01-01", 10))
    _ = try scratch.write("new.md", plan("2024-06-01", 20))
    let arguments = ["compare", "--indicator", "二手车交易量", "--plans", scratch.url.path]
    let result = try Program.run(arguments)
    #expect(result.output.contains("+20%") && !result.output.contains("+10%"))
    #expect(result.errors.contains("new.md取代其较早的一稿old.md"))
    #expect(try Program.run(arguments + ["--keep-all"]).output.contains("+10%"))
    // Two plans of one district stay apart in every table.
    let matrix = try Program.run(["matrix", "--plans", scratch.url.path, "--keep-all"]).output
    #expect(matrix.contains("| 北辰区（new.md） | 北辰区（old.md） |") && matrix.contains("| +20% | +10% |"))
  }

  @Test("One bad plan never stops the others")
  func badPlans() throws {
    let scratch = try Scratch()
    let good = try scratch.write("甲.txt", "一、目标\n\n到2027年，二手车交易量较2023年增长20%。\n")
    let binary = try scratch.write("乙.txt", Data([0x25, 0x50, 0x44, 0x46, 0x2D, 0]))
    let result = try Program.run([
      "compare", "--indicator", "二手车交易量", "--plans", good, binary, scratch.url.path + "/no.txt", "--language", "en",
    ])
    #expect(result.code == 2)
    #expect(result.output.contains("+20%"))
    #expect(result.errors.contains("乙.txt: ") && result.errors.contains("PDF"))
    #expect(result.errors.contains("No such file or directory"))
  }

  @Test("A year has four digits, and one that no plan names is told")
  func years() throws {
    let two = try Program.run(["compare", "--indicator", "二手车交易量", "--year", "27", "--language", "en"])
    #expect(two.code == 64 && two.errors.contains("four digits"))
    let far = try Program.run(["compare", "--indicator", "二手车交易量", "--year", "2031"])
    #expect(far.code == 0 && far.output.contains("没有一份文件提出2031年的目标"))
    #expect(!far.output.contains("| 1 |"))
  }

  @Test("A growth is carried on to another year only where it is asked for, also in align")
  func extrapolation() throws {
    let scratch = try Scratch()
    let plan = try scratch.write("甲区.txt", "甲区方案\n\n一、目标\n\n到2025年，二手车交易量较2023年增长21%。\n")
    let formula = "(1 + 21%)^(4/2) − 1 = 46.41%"
    for command in [["compare", "--indicator", "二手车交易量", "--year", "2027"], ["align"]] {
      let plain = try Program.run(command + ["--plans", plan]).output
      #expect(plain.contains("目标年为2025年") && !plain.contains("46.41"))
      #expect(try Program.run(command + ["--extrapolate", "--plans", plan]).output.contains(formula))
    }
  }
}
