import Foundation
import PolicyText
import Testing

@Suite struct ExtractTests {
  static let contract =
    "doc,quote,indicator,scope,concept,measure,value,unit,relation,modality,frequency,base_year,target_year,phrase,"
    + "district_code,district,section,start,end,lead_units,baseline_value,baseline_year,confidence"

  private func rows(_ csv: String) throws -> [[String: String]] {
    let records = try DelimitedRecords(Array(csv.utf8)).records
    return records.dropFirst().map {
      Dictionary(zip(records[0].fields, $0.fields), uniquingKeysWith: { first, _ in first })
    }
  }

  @Test func readsStandardInput() throws {
    let result = try Program.run(["extract", "-"], input: "到2027年，废旧家电回收量较2023年增长30%（区商务局牵头负责）。")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix(Self.contract))
    let row = try #require(try rows(result.output).first)
    #expect(row["quote"] == "废旧家电回收量较2023年增长30%")
    #expect(row["concept"] == "appliance-recycling-volume")
    #expect(row["lead_units"] == "区商务局")
    #expect(row["start"] == "13")
  }

  @Test func otherFormats() throws {
    let ndjson = try Program.run(["extract", "-", "--format", "ndjson"], input: "到2027年，“上云”企业达到30家。")
    let object = try JSONSerialization.jsonObject(with: Data(ndjson.output.utf8)) as? [String: Any]
    #expect(object?["value"] as? String == "30")
    #expect(object?["target_year"] as? Int == 2027)
    let markdown = try Program.run(["extract", "-", "--format", "markdown"], input: "到2027年，充电桩达到30个。")
    #expect(markdown.output.hasPrefix("| doc | indicator |"))
  }

  @Test("A table that states no goals is named, its numbers are unread, and the rest is done")
  func tableOfPlaces() throws {
    let scratch = try Scratch()
    let table = "| 乡镇 | 面积 | 人口 |\n|---|---|---|\n| 东河乡 | 12平方公里 | 3万人 |\n| 西山乡 | 15平方公里 | 2万人 |\n"
    let plan = try scratch.write("places.md", "# 行动方案\n\n到2027年，充电桩达到300个。\n\n" + table)
    let result = try Program.run(["extract", plan])
    #expect(result.code == 0)
    #expect(try rows(result.output).count == 1)
    #expect(result.errors.contains("未能读懂表格“乡镇 | 面积 | 人口") && result.errors.contains("未能判定 4 个"))
  }

  @Test("Bad input: what, where, and the rest is done")
  func badInput() throws {
    let scratch = try Scratch()
    let good = try scratch.write("good.txt", "到2027年，充电桩达到30个。")
    let empty = try scratch.write("empty.txt", "")
    let undecodable = try scratch.write("bytes.txt", Data([0x61, 0x62, 0x63, 0xFF, 0xFF]))
    let nothing = try scratch.write("nothing.txt", "今天天气很好。")
    let result = try Program.run([
      "extract", empty, undecodable, scratch.url.path + "/no.txt", nothing, good, "--language", "en",
    ])
    #expect(result.code == 2)
    #expect(try rows(result.output).count == 1)
    for message in ["the file is empty", "the byte at offset 3", "No such file", "no goal was found"] {
      #expect(result.errors.contains(message), "\(message)")
    }
  }

  @Test func unwritableOutput() throws {
    let scratch = try Scratch()
    let good = try scratch.write("good.txt", "到2027年，充电桩达到30个。")
    let result = try Program.run([
      "extract", good, "--output", scratch.url.path + "/none/goals.csv", "--language", "en",
    ])
    #expect(result.code == 1)
    #expect(result.errors.contains("No such file or directory"))
  }

  @Test("A cell that a spreadsheet would run is neutralised")
  func formulas() throws {
    let result = try Program.run(["extract", "-"], input: "到2027年，=cmd()企业达到30家。")
    #expect(!result.output.contains(",=cmd"))
  }

  @Test func brokenTaxonomy() throws {
    let scratch = try Scratch()
    _ = try scratch.write("units.csv", "symbol,dimension,canonical,factor\n个,count,个,x\n")
    let result = try Program.run(["extract", "-", "--taxonomy", scratch.url.path, "--language", "en"], input: "x")
    #expect(result.code == 1)
    #expect(result.errors.contains("units.csv, line 2, column factor: “x” is not a number"))
  }

  // MARK: The five plans

  @Test(
    "The same text in another encoding, with other line ends or punctuation, wrapped at 40 columns: the same goals",
    .enabled(if: Repository.hasCorpus, "the corpus is not beside the repository"),
    arguments: ["gb18030", "crlf", "half-width", "wrapped"])
  func variants(_ variant: String) throws {
    let scratch = try Scratch()
    let files = try Repository.corpus()
    var variants: [String] = []
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      variants.append(try scratch.write(file.lastPathComponent, Self.make(variant, of: text)))
    }
    let fields = [
      "doc", "indicator", "scope", "concept", "measure", "value", "unit", "relation", "modality", "frequency",
      "base_year",
      "target_year", "phrase", "baseline_value",
    ]
    func goals(_ paths: [String]) throws -> [String] {
      try rows(Program.run(["extract"] + paths).output).map { row in
        fields.map { Self.halfWidth((row[$0] ?? "").filter { !$0.isWhitespace }) }.joined(separator: "|")
      }
    }
    let plain = try goals(files.map(\.path))
    #expect(plain.count > 150)
    #expect(try goals(variants) == plain)
  }

  private static func make(_ variant: String, of text: String) -> Data {
    switch variant {
    case "gb18030": return text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data()
    case "crlf": return Data(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
    case "half-width": return Data(halfWidth(text).utf8)
    default:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let characters = Array(line)
        return stride(from: 0, to: max(characters.count, 1), by: 40).map {
          String(characters[$0..<min($0 + 40, characters.count)])
        }.joined(separator: "\n")
      }
      return Data(lines.joined(separator: "\n").utf8)
    }
  }

  private static func halfWidth(_ text: String) -> String {
    let pairs: [Character: Character] = ["，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "％": "%", "～": "~"]
    return String(text.map { pairs[$0] ?? $0 })
  }

  @Test(
    "The baselines of the status column stand at the goals of their concepts",
    .enabled(if: Repository.hasCorpus, "the corpus is not beside the repository"))
  func baselines() throws {
    let gold = try rows(String(contentsOf: Repository.shared.appending(path: "gold/baselines.csv"), encoding: .utf8))
    let plan = try #require(try Repository.corpus().first { $0.lastPathComponent.hasPrefix("120113") })
    let goals = try rows(Program.run(["extract", plan.path]).output)
    #expect(gold.count == 13)
    for baseline in gold {
      let own = goals.filter { $0["concept"] == baseline["concept"] }
      #expect(!own.isEmpty && own.allSatisfy { $0["baseline_value"] == baseline["value"] }, "\(baseline)")
    }
  }
}

@Suite struct ExplainTests {
  @Test func quantities() throws {
    let result = try Program.run(["explain", "设备投资增长5—20%，百分之6", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let quantities = try #require(object?["quantities"] as? [[String: Any]])
    #expect(quantities.map { $0["value"] as? String } == ["5", "20", "6"])
    #expect(quantities.allSatisfy { $0["unit"] as? String == "%" })
    #expect((object?["goals"] as? [Any])?.isEmpty == false)
  }

  @Test func reasons() throws {
    let result = try Program.run(["explain", "到2027年，废旧家电回收量较2023年增长30%以上", "--language", "en"])
    for part in ["“增长”", "“以上”", "“较2023年”", "appliance-recycling-volume", "the time in force"] {
      #expect(result.output.contains(part), "\(part)")
    }
  }
}

@Suite struct HelpTests {
  /// The first example of a command's help, in words.
  private func example(_ command: [String]) throws -> [String] {
    let help = try Program.run(command + ["--help"])
    #expect(help.code == 0 && help.output.contains("EXAMPLES"))
    let line = try #require(
      help.output.split(separator: "\n").first { $0.contains("  duibiao " + command.joined(separator: " ")) })
    return line.split(separator: " ").dropFirst().map { $0.replacingOccurrences(of: "\"", with: "") }
  }

  @Test(
    "Each help stands alone, with an example that runs as printed",
    arguments: [
      ["compare"], ["matrix"], ["diff"], ["align"], ["trajectory"], ["rank"], ["explain"], ["indicators", "list"],
      ["indicators", "show"], ["indicators", "match"],
    ])
  func examples(_ command: [String]) throws {
    let words = try example(command)
    guard !words.contains("--output") else { return }
    #expect(try Program.run(words).code == 0)
  }

  @Test(
    "A command that reads or writes the user's own files has examples, too",
    arguments: [
      ["check"], ["track"], ["brief"], ["extract"], ["export", "notebook"], ["synthesize"], ["indicators", "unmapped"],
      ["indicators", "add-label"], ["indicators", "new"],
    ])
  func ownFiles(_ command: [String]) throws { #expect(try example(command).count > command.count) }
}
