import Foundation
import Testing

@Suite struct FolderCommandTests {
  @Test func brief() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appending(path: "out")
    let result = try Program.run(["brief", "--output", folder.path, "--district", "北辰区", "--district", "南阳市"])
    #expect(result.code == 0)
    let text = try String(contentsOf: folder.appending(path: "briefing.md"), encoding: .utf8)
    #expect(text.contains("| 二手车交易量 | +45% | 持平 +45% | 持平 +45% |") && !text.contains("五通桥区"))
    for name in [
      "index.md", "method.md", "goals.csv", "unmapped.csv", "tables/matrix.csv", "tables/used-car-volume.csv",
    ] {
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: name).path), "\(name)")
    }
  }

  @Test("The export in the repository is what the program exports")
  func notebookIsFresh() throws {
    let scratch = try Scratch()
    let fresh = scratch.url.appending(path: "export")
    #expect(try Program.run(["export", "notebook", "--output", fresh.path]).code == 0)
    let kept = Repository.root.appending(path: "notebooks-export")
    for name in ["goals", "indicators", "districts", "rankings", "alignment", "composite"].map({ "data/\($0).csv" }) + [
      "datapackage.json"
    ] {
      let old = try Data(contentsOf: kept.appending(path: name))
      let new = try Data(contentsOf: fresh.appending(path: name))
      #expect(old == new, "\(name)")
    }
    // The kept notebook is executed: its cells are the same, with outputs.
    func cells(_ folder: URL) throws -> [String] {
      let object =
        try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "duibiao.ipynb")))
        as? [String: Any]
      return (object?["cells"] as? [[String: Any]] ?? []).map {
        ($0["source"] as? [String])?.joined() ?? $0["source"] as? String ?? ""
      }
    }
    let old = try cells(kept)
    let new = try cells(fresh)
    #expect(old == new)
  }

  @Test func diffOfTwoVersions() throws {
    let scratch = try Scratch()
    let draft = try scratch.write("draft.txt", "甲区方案\n\n一、目标\n\n到2027年，二手车交易量较2023年增长45%。\n")
    let final = try scratch.write("final.txt", "甲区方案\n\n一、目标\n\n到2027年，二手车交易量较2023年增长40%，充电桩达到30个。\n")
    let output = try Program.run(["diff", draft, final]).output
    #expect(output.contains("+5个百分点"))
    #expect(output.contains("仅final"))
    #expect(try Program.run(["diff", "北辰区", "没有这个区"]).code == 64)
  }
}

@Suite struct AlignCommandTests {
  private func list(_ arguments: [String]) throws -> [[String: Any]] {
    let result = try Program.run(["align", "--format", "json"] + arguments)
    #expect(result.code == 0, "\(result.errors)")
    let tables = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    return tables?.last?["rows"] as? [[String: Any]] ?? []
  }

  static let plans = ["120104-南开区", "120113-北辰区", "370102-历下区", "411300-南阳市", "511112-五通桥区"]

  @Test("A plan aligned with itself is 持平 in every line, and adds nothing", arguments: plans)
  func itself(_ name: String) throws {
    let file = Repository.root.appending(path: "data/plans/\(name).md").path
    let rows = try list([String(name.prefix(6)), "--reference", file])
    #expect(!rows.isEmpty)
    for row in rows { #expect(row["outcome"] as? String == "持平", "\(row)") }
  }

  @Test("Numbers of JSON are numbers")
  func numbers() throws {
    #expect(try !list(["--reference", "national-2024"]).isEmpty)
  }
}

@Suite struct SynthesizeCommandTests {
  @Test("Plans with their truth, and the extraction held against it")
  func plans() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appending(path: "synthetic").path
    #expect(try Program.run(["synthesize", "--districts", "12", "--output", folder]).code == 0)
    let truth = try String(contentsOfFile: folder + "/goals.csv", encoding: .utf8)
    #expect(truth.hasPrefix(ExtractTests.contract + ",construct"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/plans").count == 12)
    let read = try Program.run(["extract", folder + "/plans"])
    #expect(read.code == 0)
    let lines = truth.split(separator: "\r\n").count
    #expect(abs(read.output.split(separator: "\r\n").count - lines) * 10 < lines)
    // A plan is known by its file name, although its district is in no register.
    let compared = try Program.run(["compare", "--indicator", "二手车交易量", "--plans", folder + "/plans"]).output
    #expect(compared.contains("澜沅川县"))
  }

  @Test("A goal table that rank reads")
  func table() throws {
    let scratch = try Scratch()
    let file = scratch.url.appending(path: "goals.csv").path
    #expect(try Program.run(["synthesize", "--districts", "500", "--indicators", "20", "--goals", file]).code == 0)
    let ranked = try Program.run(["rank", "--goals", file, "--format", "csv", "--draws", "0"])
    #expect(ranked.output.split(separator: "\r\n").count == 501)
  }

  @Test func wrongUsage() throws {
    #expect(try Program.run(["synthesize", "--districts", "5"]).code == 64)
    #expect(try Program.run(["synthesize", "--districts", "0", "--goals", "x"]).code == 64)
    #expect(try Program.run(["synthesize", "--districts", "5", "--indicators", "1000", "--goals", "x"]).code == 64)
  }
}
