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
    let read = ["rank", "--goals", path, "--format", "csv", "--language", "en", "--draws", "0"]
    // What is not set stands below what is, at the mean of the ranks that it shares. x: 0, 0.5, 1; y: 0.75, 0.75, 0;
    // z: 1, 0.25, 0.25.
    let lowest = try Program.run(read)
    #expect(
      lowest.output.split(separator: "\r\n").dropFirst().map(String.init) == [
        "1,,a,0.583333333,3,1", "2,,b,0.500000000,2,0.6667", "3,,c,0.416666667,1,0.3333",
      ])
    let result = try Program.run(read + ["--missing", "skip", "--percentile", "min"])
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
    let result = try Program.run(["rank", "--goals", path, "--language", "en"])
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
    let result = try Program.run([
      "rank", "--goals", path, "--duplicates", choice, "--format", "csv", "--draws", "0", "--language", "en",
    ])
    #expect(result.output.contains(",a,\(score)"))
    #expect(result.errors.contains("1 second values"))
    let refused = try Program.run(["rank", "--goals", path, "--duplicates", "error", "--language", "en"])
    #expect(refused.code == 1)
    #expect(refused.errors.contains("line 4: a second value of a on x"))
  }

  @Test func weights() throws {
    let (scratch, path) = try table("district,concept,value\na,x,9\nb,x,5\na,y,1\nb,y,2\n")
    let heavy = try scratch.write("weights.csv", "concept,weight\nx,3\ny,1\n")
    let result = try Program.run(["rank", "--goals", path, "--weights", heavy, "--format", "csv", "--draws", "0"])
    #expect(result.output.contains(",a,0.750000000") && result.output.contains(",b,0.250000000"))
    let unknown = try scratch.write("unknown.csv", "concept,weight\nnone,3\n")
    #expect(try Program.errors(["rank", "--goals", path, "--weights", unknown]).contains("“none” is neither"))
    let nothing = try scratch.write("nothing.csv", "concept,weight\nx,0\n")
    #expect(try Program.errors(["rank", "--goals", path, "--weights", nothing]).contains("sum to nothing"))
  }

  @Test("With skip and min the scores of DuckDB and Polars (Benchmarks/peers/ranking.py)")
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
    let result = try Program.run([
      "rank", "--goals", path, "--format", "csv", "--draws", "0", "--missing", "skip", "--percentile", "min",
    ])
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

  // MARK: CSV

  @Test("Doubled quotes are one, a quoted comma in the header is no column, and both halves of a table know it")
  func quotes() throws {
    let (scratch, path) = try table(
      "\u{FEFF}\"note, long\",district,\"concept\",value\r\n\"x\ny\",\"a \"\"q\"\"\",p,\"1\"\r\nz,\"b, c\",p,2\r\n")
    defer { withExtendedLifetime(scratch) {} }
    let result = try Program.run(["rank", "--goals", path, "--format", "json", "--draws", "0"])
    #expect(result.code == 0)
    let tables = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    let rows = try #require(tables?.first?["rows"] as? [[String: Any]])
    #expect(rows.map { $0["district"] as? String } == ["b, c", "a \"q\""])
    #expect(rows.map { $0["score"] as? Double } == [1, 0])
    #expect(rows.map { $0["rank"] as? Int } == [1, 2])
  }

  @Test(
    "A table that was cut inside a quoted value: an error with the line, wherever it was cut",
    arguments: [
      ("district,concept,value\na,x,1\nb,x,\"2", "line 3: a quoted field is never closed"),
      ("district,concept,value\na,x,1\nb,x,\"", "line 3: a quoted field is never closed"),
      ("district,concept,value\n\"a\nb\",x,1\n\"c", "line 4: a quoted field is never closed"),
      ("district,concept,value,quote\na,x,1,\"open", "line 2: a quoted field is never closed"),
      ("district,concept,\"value", "a quoted field is never closed"),
      ("district,concept,value\n\"a\"b,x,1\n", "line 2: text after a closing quote"),
      ("district,concept,value,quote\n\"a\nb\",x,1,z\nc,x,many,\n", "line 4, column value"),
    ])
  func cutTables(_ rows: String, _ message: String) throws {
    let (scratch, path) = try table(rows)
    defer { withExtendedLifetime(scratch) {} }
    let result = try Program.run(["rank", "--goals", path, "--language", "en"])
    #expect(result.code == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test("Cut at any byte, a table is ranked or refused, and nothing crashes")
  func cutAnywhere() throws {
    let whole = "district,quote,concept,value\n\"a \"\"q\"\"\",\"x\ny\",\"p\",\"1\"\nb,,p,2\nc,\"\",q,\"3\"\n"
    for length in 0...whole.utf8.count {
      let (scratch, path) = try table(String(decoding: whole.utf8.prefix(length), as: UTF8.self))
      defer { withExtendedLifetime(scratch) {} }
      let result = try Program.run(["rank", "--goals", path, "--draws", "10"])
      #expect(result.code == 0 || result.code == 1, "cut at \(length): \(result.code)")
    }
  }

  // MARK: Methods

  @Test(
    "Each normalisation, aggregation and weighting ranks, and a rank lies in its range", arguments: ["lowest", "skip"])
  func everyMethod(_ missing: String) throws {
    let scratch = try Scratch()
    let file = scratch.url.appending(path: "goals.csv").path
    #expect(try Program.run(["synthesize", "--districts", "40", "--indicators", "9", "--goals", file]).code == 0)
    let choices =
      ["percentile", "minmax", "zscore"].map { ["--normalise", $0] }
      + ["geometric", "harmonic", "topsis", "copeland"].map { ["--aggregate", $0] }
      + ["field", "entropy", "critic"].map { ["--weights", $0] } + [["--min-coverage", "0.8"]]
    for choice in choices {
      let result = try Program.run(
        ["rank", "--goals", file, "--missing", missing, "--format", "json", "--draws", "50", "--table", "ranking"]
          + choice)
      #expect(result.code == 0, "\(choice)")
      let tables = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
      let rows = try #require(tables?.first?["rows"] as? [[String: Any]])
      #expect(rows.count == 40)
      for row in rows {
        guard let rank = row["rank"] as? Int else {
          #expect(row["best_rank"] is NSNull && row["range"] as? String == "", "\(choice): \(row)")
          continue
        }
        let best = try #require(row["best_rank"] as? Int)
        let worst = try #require(row["worst_rank"] as? Int)
        #expect(best <= rank && rank <= worst, "\(choice)")
      }
    }
  }

  @Test("TOPSIS on a scale that is not monotone is refused, and says what to take")
  func refusal() throws {
    let (scratch, path) = try table("district,concept,value\na,x,9\nb,x,5\n")
    defer { withExtendedLifetime(scratch) {} }
    let arguments = ["rank", "--goals", path, "--aggregate", "topsis", "--normalise", "minmax"]
    let refused = try Program.run(arguments)
    #expect(refused.code == 64 && refused.errors.contains("--missing skip"))
    #expect(try Program.run(arguments + ["--missing", "skip"]).code == 0)
  }

  @Test("A distance is measured to a reference alone; what has none is named")
  func distance() throws {
    let (scratch, path) = try table("district,concept,value\na,x,9\nb,x,5\na,y,1\nb,y,2\n")
    defer { withExtendedLifetime(scratch) {} }
    let arguments = ["rank", "--goals", path, "--normalise", "distance", "--draws", "0", "--language", "en"]
    let none = try Program.run(arguments)
    #expect(none.code == 1 && none.errors.contains("no indicator has a reference"))
    let targets = try scratch.write("targets.csv", "concept,value\nx,10\n")
    let result = try Program.run(arguments + ["--targets", targets])
    #expect(result.output.contains("| 1 |  | a | 0.900 |") && result.output.contains("| 2 |  | b | 0.500 |"))
    #expect(result.output.contains("Left out (no reference on the same scale): y."))
  }

  @Test("Weights by label in either language, by id, and by policy field")
  func weightsByName() throws {
    let (scratch, path) = try table(
      "district,concept,value\na,二手车交易量,9\nb,二手车交易量,5\na,equipment-investment,1\nb,equipment-investment,2\n")
    defer { withExtendedLifetime(scratch) {} }
    for (name, other) in [
      ("二手车交易量", "设备投资规模"), ("used-car-volume", "equipment-investment"),
      ("Used-car transactions", "Equipment investment"),
    ] {
      let file = try scratch.write("weights.csv", "指标,权重\n\(name),3\n\(other),1\n")
      let result = try Program.run(["rank", "--goals", path, "--weights", file, "--format", "csv", "--draws", "0"])
      #expect(result.output.contains(",a,0.750000000"), "\(name): \(result.errors)")
    }
    let field = try scratch.write("field.csv", "concept,weight\nequipment-renewal,3\n二手车交易量,1\n")
    let result = try Program.run(["rank", "--goals", path, "--weights", field, "--format", "csv", "--draws", "0"])
    #expect(result.output.contains(",b,0.750000000"), "\(result.errors)")
  }

  @Test("Judgements in pairs: weights with their consistency, refused where they contradict each other")
  func judgements() throws {
    let (scratch, path) = try table(
      "district,concept,value\na,x,9\nb,x,5\na,y,1\nb,y,2\na,z,1\nb,z,2\n")
    defer { withExtendedLifetime(scratch) {} }
    let good = try scratch.write("good.csv", ",x,y,z\nx,1,2,4\ny,1/2,,2\nz,,,\n")
    let arguments = ["rank", "--goals", path, "--draws", "0", "--language", "en", "--ahp"]
    let result = try Program.run(arguments + [good])
    // 4 : 2 : 1, without a contradiction.
    #expect(result.output.contains("| 1 |  | a | 0.571 |"), "\(result.errors)")
    #expect(result.output.contains("AHP (consistency ratio 0)"))
    let bad = try scratch.write("bad.csv", ",x,y,z\nx,1,5,1/5\ny,,1,5\nz,,,1\n")
    let refused = try Program.run(arguments + [bad])
    #expect(refused.code == 1 && refused.errors.contains("the consistency ratio is"))
    #expect(try Program.run(arguments + [bad, "--allow-inconsistent"]).code == 0)
    for (file, message) in [
      (",x,y\nx,1,2\ny,1,1\n", "is not one over its mirror"), (",x,y\nx,1,\ny,,1\n", "is not judged against"),
      (",x,w\nx,1,2\n", "“w” is neither"), (",x,y\nx,1,-2\n", "is not a ratio above 0"), ("", "fewer than two"),
    ] {
      let path = try scratch.write("wrong.csv", file)
      #expect(try Program.run(arguments + [path]).errors.contains(message), "\(file)")
    }
  }

  // MARK: Plans

  @Test("Amounts that grow with the district stay out, or enter per head by the built-in population or as they are")
  func sizes() throws {
    let scratch = try Scratch()
    let plan = "政府工作报告（2026年）\n\n一、目标\n\n到2027年，新建充电桩"
    let plans = try [("广东省", 126_012_510), ("海南省", 10_081_232)].map { name, _ in
      try scratch.write("\(name).txt", "\(name)\(plan)1000个。\n\n地区生产总值增长\(name == "广东省" ? 5 : 6)%。\n")
    }
    let arguments = ["rank", "--plans"] + plans + ["--draws", "0", "--indicator", "充电桩"]
    let left = try Program.run(arguments)
    #expect(left.code == 1 && left.errors.contains("充电桩"), "\(left.output) \(left.errors)")
    let absolute = try Program.run(arguments + ["--absolute"])
    #expect(absolute.output.contains("| 1 |  | 广东省 | 0.500 |"), "\(absolute.output) \(absolute.errors)")
    let perHead = try Program.run(arguments + ["--per", "population"])
    #expect(perHead.output.contains("| 1 |  | 海南省 | 1.000 |"), "\(perHead.output) \(perHead.errors)")
    let compared = try Program.run(["compare", "--plans"] + plans + ["--indicator", "充电桩", "--per", "population"])
    #expect(compared.code == 0 && compared.output.contains("126012510"))
    #expect(try Program.errors(arguments + ["--per", "area"]).contains("no column area"))
    #expect(try Program.run(arguments + ["--per", "population", "--absolute"]).code == 64)
  }

  @Test("What each score is made of") func parts() throws {
    let result = try Program.run(["rank", "--table", "parts", "--format", "csv"])
    #expect(result.output.hasPrefix("地区,指标,目标值,单位,说明,标准化值,权重,得分\r\n"))
    #expect(result.output.contains("未设定") && result.output.contains("未量化"))
    #expect(try Program.run(["rank", "--table", "parts", "--table", "ranking", "--format", "csv"]).code == 64)
  }
}
