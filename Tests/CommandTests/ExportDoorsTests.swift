import Foundation
import Testing

/// The doors to other programs: SQLite, CSV on the Web, SKOS. Each is opened by another hand than ours.
@Suite struct ExportDoorsTests {
  /// Runs a program of the path; nil where it is not there.
  static func run(_ program: String, _ arguments: [String]) -> (code: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  static let python = ProcessInfo.processInfo.environment["DUIBIAO_PYTHON"] ?? "python3"
  static func has(_ module: String) -> Bool { run(python, ["-c", "import \(module)"])?.code == 0 }

  /// A check of a file that other programs read, beside these tests.
  private func check(_ script: String, _ arguments: String...) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Doors/\(script)").path
    let result = try #require(Self.run(Self.python, [path] + arguments))
    #expect(result.code == 0, "\(result.output)")
  }

  // MARK: SQLite

  @Test(
    "The database is sound, refers to nothing that is not there, and holds what extract gives",
    .enabled(if: has("sqlite3"), "Python without sqlite3"))
  func sqlite() throws {
    let scratch = try Scratch()
    let database = scratch.url.appending(path: "out/duibiao.db").path
    let result = try Program.run(["export", "sqlite", "--output", database])
    #expect(result.code == 0, "\(result.errors)")
    let plans = Repository.root.appending(path: "data/plans").path
    let goals = try scratch.write("goals.csv", try Program.run(["extract", plans]).output)
    try check("check_sqlite.py", database, goals)
    let metadata = try Data(contentsOf: URL(fileURLWithPath: database.replacing(".db", with: ".metadata.json")))
    let object = try JSONSerialization.jsonObject(with: metadata) as? [String: Any]
    #expect((object?["databases"] as? [String: Any])?.keys.first == "duibiao")
  }

  @Test("The same plans give the same bytes, and replace what stood there")
  func reproducible() throws {
    let scratch = try Scratch()
    let database = scratch.url.appending(path: "duibiao.db")
    let command = ["export", "sqlite", "--output", database.path]
    #expect(try Program.run(command).code == 0)
    let first = try Data(contentsOf: database)
    #expect(try Program.run(command).code == 0)
    #expect(try Data(contentsOf: database) == first)
    // Another writer's journal would be taken for a part of the new file.
    _ = try scratch.write("duibiao.db-journal", "")
    let refused = try Program.run(command + ["--language", "en"])
    #expect(refused.code == 1 && refused.errors.contains("another program writes this database"))
    #expect(try Data(contentsOf: database) == first)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(!names.contains { $0.hasSuffix(".part") })
  }

  // MARK: CSV on the Web

  @Test(
    "The tables are valid by their metadata, keys and references included",
    .enabled(if: has("csvw"), "the package csvw is not installed (DUIBIAO_PYTHON names a Python that has it)"))
  func csvw() throws {
    let scratch = try Scratch()
    #expect(try Program.run(["export", "csvw", "--output", scratch.url.path]).code == 0)
    try check("check_csvw.py", scratch.url.path)
  }

  // MARK: SKOS

  @Test(
    "Turtle and JSON-LD say the same, and what they say is sound SKOS",
    .enabled(if: has("rdflib"), "rdflib is not installed (DUIBIAO_PYTHON names a Python that has it)"))
  func skos() throws {
    let scratch = try Scratch()
    let turtle = scratch.url.appending(path: "t.ttl").path
    let json = scratch.url.appending(path: "t.jsonld").path
    for base in [[], ["--base-uri", "https://data.example.org/duibiao#"]] {
      #expect(try Program.run(["export", "skos", "--output", turtle] + base).code == 0)
      #expect(try Program.run(["export", "skos", "--format", "json-ld", "--output", json] + base).code == 0)
      try check("check_skos.py", turtle, json)
    }
  }

  @Test(
    "Ids and labels of any signs stay within their quotes and brackets",
    .enabled(if: has("rdflib"), "rdflib is not installed (DUIBIAO_PYTHON names a Python that has it)"))
  func hostileLabels() throws {
    let scratch = try Scratch()
    let taxonomy = scratch.url.appending(path: "taxonomy")
    try FileManager.default.createDirectory(at: taxonomy, withIntermediateDirectories: true)
    let header =
      "id,prefLabel,altLabels,exclude,prefLabel_en,broader,definition,source,unit,dimension,extent,direction,measure\n"
    let row = #""a> <b"" \é","甲""\n乙指数\",甲数,,"tab\#t""q""",economy,"两""行\#n",来源,%,ratio,intensive,more,level"#
    _ = try scratch.write("taxonomy/indicators.csv", header + row + "\n")
    _ = try scratch.write("taxonomy/references.csv", "reference,concept,measure,value,unit\n")
    let (turtle, json) = (scratch.url.appending(path: "t.ttl").path, scratch.url.appending(path: "t.jsonld").path)
    let given = ["--taxonomy", taxonomy.path]
    let result = try Program.run(["export", "skos", "--output", turtle] + given)
    #expect(result.code == 0, "\(result.errors)")
    #expect(try Program.run(["export", "skos", "--format", "json-ld", "--output", json] + given).code == 0)
    try check("check_skos.py", turtle, json)
  }

  @Test(arguments: ["duibiao", "http://a b/", "https://example.org/x", "1a:", "urn:例:"])
  func refusedBase(_ base: String) throws {
    #expect(try Program.run(["export", "skos", "--base-uri", base]).code == 64)
  }
}
