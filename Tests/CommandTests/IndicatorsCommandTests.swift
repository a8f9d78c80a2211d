import Foundation
import Testing

/// `indicators` as an analyst uses it: what is missing, and a copy of the taxonomy that gets it.
@Suite struct IndicatorsCommandTests {
  static let builtIn = Repository.root.appending(path: "data/taxonomy/indicators.csv")

  @Test func matchExplainsItself() throws {
    let result = try Program.run(["indicators", "match", "全市废旧家电回收量"])
    #expect(result.output.contains("appliance-recycling-volume") && result.output.contains("多出“全市”"))
    #expect(try Program.run(["indicators", "match", "二手车交易方式"]).output.contains("未归类"))
  }

  @Test func listAndShow() throws {
    #expect(try Program.run(["indicators", "list", "--format", "csv"]).output.split(separator: "\r\n").count > 90)
    #expect(try Program.run(["indicators", "show", "二手车交易量"]).output.contains("used-car-volume"))
  }

  @Test("A label is added to a copy, which comes into being, and changes nothing else")
  func addLabel() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appending(path: "mine").path
    let add = ["indicators", "add-label", "二手车交易量", "二手车过户登记数", "--taxonomy", folder]
    #expect(try Program.run(["indicators", "match", "二手车过户登记数"]).output.contains("未归类"))
    #expect(try Program.run(add).code == 0)
    #expect(
      try Program.run(["indicators", "match", "二手车过户登记数", "--taxonomy", folder]).output.contains(
        "| 匹配 | used-car-volume |"))
    let (before, after) = (try Self.lines(Self.builtIn.path), try Self.lines(folder + "/indicators.csv"))
    let changed = zip(before, after).filter { $0 != $1 }
    #expect(before.count == after.count && changed.count == 1)
    #expect(changed.first?.1.contains(";二手车过户登记数,") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["indicators.csv"])
    // Nothing to do is an error, not a label that stands twice.
    #expect(try Program.errors(add).contains("“二手车过户登记数” of used-car-volume already"))
  }

  @Test("A concept is added to a copy")
  func new() throws {
    let scratch = try Scratch()
    let folder = scratch.url.path
    let result = try Program.run([
      "indicators", "new", "bridges-built", "桥梁新建数", "--field", "交通运输", "--unit", "座", "--labels", "新建桥梁;桥梁建设",
      "--english",
      "Bridges, built", "--definition", "新建成的“桥”", "--measure", "addition", "--taxonomy", folder,
    ])
    #expect(result.code == 0 && result.errors == "duibiao: bridges-built 桥梁新建数\n")
    #expect(
      try Self.lines(folder + "/indicators.csv").last
        == "bridges-built,桥梁新建数,新建桥梁;桥梁建设,,\"Bridges, built\",transport,新建成的“桥”,,座,count,,more,addition")
    let shown = try Program.run(["indicators", "show", "bridges-built", "--taxonomy", folder]).output
    #expect(shown.contains("| 领域 | 交通运输 |") && shown.contains("| prefLabel (en) | Bridges, built |"))
    let listed = try Program.run(["indicators", "list", "--field", "transport", "--taxonomy", folder]).output
    #expect(listed.contains("| bridges-built | 桥梁新建数 |") && !listed.contains("used-car-volume"))
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let code: Int32
    let message: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let refusals: [Refusal] = [
    .init(
      arguments: ["add-label", "used-car-volume", "城镇新增就业"], code: 1,
      message: "column altLabels: “城镇新增就业” is also “城镇新增就业” of used-car-volume in line"),
    .init(
      arguments: ["add-label", "used-car-volume", "二手车出口量"], code: 1,
      message: "column exclude: “出口” is part of the concept's own label"),
    .init(
      arguments: ["add-label", "used-cars", "旧车"], code: 64,
      message: "no concept has the id or the preferred label “used-cars”"),
    .init(arguments: ["add-label", "used-car-volume", " "], code: 64, message: "the label is empty"),
    .init(arguments: ["add-label", "used-car-volume", "旧车;新车"], code: 64, message: "stand between labels"),
    .init(
      arguments: ["new", "Bridges", "桥梁新建数", "--field", "transport"], code: 64,
      message: "an id is made of small letters"),
    .init(
      arguments: ["new", "bridges", "桥梁新建数", "--field", "桥梁"], code: 64, message: "no field is called “桥梁”; known:"),
    .init(
      arguments: ["new", "used-car-volume", "桥梁新建数", "--field", "transport", "--unit", "座", "--english", "B"], code: 1,
      message: "column id: “used-car-volume” is defined twice"),
    .init(
      arguments: ["new", "bridges", "新建桥梁数", "--field", "transport", "--unit", "尺", "--english", "B"], code: 1,
      message: "column unit: “尺” is not in units.csv"),
    .init(
      arguments: ["new", "bridges", "新建桥梁", "--field", "transport", "--unit", "座", "--english", "B"], code: 1,
      message: "“新建桥梁” begins with the verb 新建; name the statistic by a noun"),
  ]

  @Test("What would spoil the taxonomy is refused, and the folder stays as it was", arguments: refusals)
  func refused(_ given: Refusal) throws {
    let scratch = try Scratch()
    let folder = scratch.url.appending(path: "mine").path
    let result = try Program.run(["indicators"] + given.arguments + ["--taxonomy", folder, "--language", "en"])
    #expect(result.code == given.code)
    #expect(result.errors.contains(given.message), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder + "/indicators.csv"))
  }

  @Test("A folder whose files have other names is no taxonomy")
  func names() throws {
    let scratch = try Scratch()
    let list = ["indicators", "list", "--taxonomy", scratch.url.path]
    #expect(try Program.run(list).code == 1)
    #expect(try Program.errors(list).contains("holds no file of a taxonomy; known: indicators.csv, fields.csv"))
    _ = try scratch.write(
      "units.csv", Data(contentsOf: Self.builtIn.deletingLastPathComponent().appending(path: "units.csv")))
    #expect(try Program.run(list).code == 0)
    _ = try scratch.write("indicator.csv", Data(contentsOf: Self.builtIn))
    #expect(try Program.run(list).code == 1)
    #expect(try Program.errors(list).contains("indicator.csv: "))
  }

  @Test("Wordings are gathered over districts, with a concept for each that passes as a row")
  func unmapped() throws {
    let scratch = try Scratch()
    let plans = [("a.txt", "甲区"), ("b.txt", "乙区")].map { file, place in
      (file, "\(place)行动方案\n到2027年，全\(place.last!)新建风雨连廊10公里以上。\n到2027年，植物标本馆藏品达到3000件。\n")
    }
    let files = try plans.map { try scratch.write($0.0, $0.1) }
    let given = files.flatMap { ["--plans", $0] }
    let table = try Program.run(["indicators", "unmapped"] + given).output
    let gap = try #require(table.split(separator: "\n").first { $0.contains("风雨连廊") })
    #expect(gap.hasPrefix("| 2 | 2 |") && gap.contains("公里（length）｜addition") && gap.contains("a、b"), "\(gap)")
    #expect(try Program.run(["indicators", "unmapped", "--goals"] + given).output.contains("| a | 风雨连廊 |"))
    // The rows stand every check once their English names and fields are filled in.
    let rows = try Self.lines(try Program.run(["indicators", "unmapped", "--rows"] + given).output, isText: true)
    #expect(rows.count >= 3 && rows[0].hasPrefix("id,prefLabel,altLabels"))
    let filled = rows.dropFirst().map { row in
      var fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      fields[4] = "Named " + fields[0]
      if fields[5].isEmpty { fields[5] = "culture" }
      return fields.joined(separator: ",")
    }
    _ = try scratch.write(
      "indicators.csv",
      (try Self.lines(Self.builtIn.path) + filled).joined(separator: "\n") + "\n")
    let taxonomy = try Scratch()
    _ = try taxonomy.write("indicators.csv", Data(contentsOf: scratch.url.appending(path: "indicators.csv")))
    let mapped = try Program.run(["indicators", "unmapped", "--taxonomy", taxonomy.url.path] + given)
    #expect(mapped.code == 0 && !mapped.output.contains("风雨连廊"), "\(mapped.errors)")
    #expect(try Program.run(["indicators", "unmapped", "--rows", "--goals"]).code == 64)
  }

  private static func lines(_ path: String) throws -> [String] {
    try lines(String(contentsOfFile: path, encoding: .utf8), isText: true)
  }

  private static func lines(_ text: String, isText: Bool) throws -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }
}
