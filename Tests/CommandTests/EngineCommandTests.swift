import Foundation
import Testing

@Suite struct RankCommandTests {
  private func table(_ rows: String) throws -> (scratch: Scratch, path: String) {
    let scratch = try Scratch()
    return (scratch, try scratch.write("goals.csv", rows))
  }

  @Test("Ranks a goal table without any plan")
  func goalTable() throws {
    let (scratch, path) = try table("concept,value,district\nx,1,a\nx,2,b\nx,3,c\ny,5,a\ny,5,b\nz,1,a\nx,,d\n")
    defer { withExtendedLifetime(scratch) {} }
    let result = try Program.run(["rank", "--goals", path, "--format", "csv", "--language", "en", "--draws", "0"])
    #expect(result.code == 0)
    // x: 0, 0.5, 1; y: 0, 0; z has one value and gives no percentile.
    #expect(
      result.output.split(separator: "\r\n").dropFirst().map(String.init) == [
        "1,,c,1.000000000,1,0.5", "2,,b,0.250000000,2,1", "3,,a,0.000000000,2,1",
      ])
  }

  struct Bad: Sendable {
    let rows: String
    let message: String
  }

  @Test(
    "Bad tables: what and where",
    arguments: [
      Bad(rows: "a,b\n1,2\n", message: "the header lacks the column district, concept, value"),
      Bad(
        rows: "district,concept,value\na,x,1\nb,x,many\n",
        message: "line 3, column value: “many” is not a finite number"),
      Bad(rows: "district,concept,value\na,x,nan\n", message: "line 2, column value"),
      Bad(rows: "district,concept,value\na,x,inf\n", message: "line 2, column value"),
      Bad(rows: "district,concept,value\n", message: "no district has a value"),
      Bad(rows: "", message: "no header line"),
    ])
  func badTables(_ bad: Bad) throws {
    let (scratch, path) = try table(bad.rows)
    defer { withExtendedLifetime(scratch) {} }
    let result = try Program.run(["rank", "--goals", path])
    #expect(result.code == 1)
    #expect(result.errors.contains(bad.message))
  }

  @Test("Line ends inside quotes, in a table that two cores read")
  func quotedLineEnds() throws {
    var csv = "district,quote,concept,value\n"
    let quote = "\"" + String(repeating: "一段\n有换行的，原文\n", count: 20) + "\""
    for district in 0..<20_000 { csv += "d\(district),\(quote),x,\(district)\n" }
    let (scratch, path) = try table(csv)
    defer { withExtendedLifetime(scratch) {} }
    let result = try Program.run(["rank", "--goals", path, "--format", "csv", "--draws", "0", "--top", "2"])
    let rows = result.output.split(separator: "\r\n").dropFirst()
    #expect(rows.map { $0.prefix { $0 != "." } } == ["1,,d19999,1", "2,,d19998,0"])
    #expect(rows.last?.hasPrefix("2,,d19998,0.999949997") == true)
  }

  @Test(arguments: [("first", "1.000000000"), ("last", "0.000000000"), ("max", "1.000000000")])
  func duplicates(_ choice: String, _ score: String) throws {
    let (scratch, path) = try table("district,concept,value\na,x,9\nb,x,5\na,x,1\n")
    defer { withExtendedLifetime(scratch) {} }
    let result = try Program.run(["rank", "--goals", path, "--duplicates", choice, "--format", "csv", "--draws", "0"])
    #expect(result.output.contains(",a,\(score)"))
    #expect(result.errors.contains("1 second values"))
    let refused = try Program.run(["rank", "--goals", path, "--duplicates", "error"])
    #expect(refused.code == 1)
    #expect(refused.errors.contains("line 4: a second value of a on x"))
  }

  @Test func weights() throws {
    let (scratch, path) = try table("district,concept,value\na,x,9\nb,x,5\na,y,1\nb,y,2\n")
    let heavy = try scratch.write("weights.csv", "concept,weight\nx,3\ny,1\n")
    let result = try Program.run(["rank", "--goals", path, "--weights", heavy, "--format", "csv", "--draws", "0"])
    #expect(result.output.contains(",a,0.750000000") && result.output.contains(",b,0.250000000"))
    let unknown = try scratch.write("unknown.csv", "concept,weight\nnone,3\n")
    #expect(try Program.run(["rank", "--goals", path, "--weights", unknown]).errors.contains("“none” is neither"))
    let nothing = try scratch.write("nothing.csv", "concept,weight\nx,0\n")
    #expect(try Program.run(["rank", "--goals", path, "--weights", nothing]).errors.contains("sum to nothing"))
  }

  @Test(
    "The same scores as the peer script",
    .enabled(if: Repository.hasCorpus, "the peer script is not beside the repository"))
  func agreesWithDefinition() throws {
    // The definition, written out: percentile is (min-rank − 1)/(n − 1), the score their mean.
    var values: [String: [String: Double]] = [:]
    var state: UInt64 = 42
    var csv = "district,concept,value\n"
    for district in 0..<60 {
      for concept in 0..<7 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if state >> 62 == 0 { continue }
        let value = Double(state >> 40 % 50) / 4
        values["c\(concept)", default: [:]]["d\(district)"] = value
        csv += "d\(district),c\(concept),\(value)\n"
      }
    }
    var percentiles: [String: [Double]] = [:]
    for column in values.values where column.count > 1 {
      for (district, value) in column {
        let below = column.values.count { $0 < value }
        percentiles[district, default: []].append(Double(below) / Double(column.count - 1))
      }
    }
    let (scratch, path) = try table(csv)
    defer { withExtendedLifetime(scratch) {} }
    let result = try Program.run(["rank", "--goals", path, "--format", "csv", "--draws", "0"])
    let rows = result.output.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == percentiles.count)
    for row in rows {
      let own = try #require(percentiles[String(row[2])])
      let score = try #require(Double(row[3]))
      #expect(abs(score - own.reduce(0, +) / Double(own.count)) < 1e-9)
    }
  }

  @Test("An indicator in another measure") func measureRules() throws {
    #expect(try Program.run(["rank", "--measure", "二手车交易量=level", "--draws", "0"]).code == 0)
    #expect(try Program.run(["rank", "--measure", "二手车交易量=most"]).code == 64)
    #expect(try Program.run(["rank", "--measure", "二手车交易量=level", "--goals", "x.csv"]).code == 64)
  }

  @Test("The range is the same for the same seed") func seeded() throws {
    let first = try Program.run(["rank", "--seed", "3"]).output
    let second = try Program.run(["rank", "--seed", "3"]).output
    #expect(first == second)
  }
}

@Suite struct FolderCommandTests {
  @Test func brief() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appending(path: "out")
    let result = try Program.run(["brief", "--output", folder.path, "--district", "北辰区", "--district", "南阳市"])
    #expect(result.code == 0)
    let text = try String(contentsOf: folder.appending(path: "briefing.md"), encoding: .utf8)
    #expect(text.contains("北辰区、南阳市相同（+45%）") && !text.contains("五通桥区"))
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
