import Foundation
import PolicyText
import Testing

/// Documents that are no plain text, through the commands.
@Suite struct FormatTests {
  private let scratch: Scratch

  private static let page = """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>北辰区行动方案_门户</title></head><body>
    <ul class=nav><li><a href="/">首页</a><li><a href="/2">我市新增企业120家的消息</a></ul>
    <h1>北辰区行动方案</h1><div>发布时间：2024-03-07 字号：大 中 小</div><div id=zoom>
    <p>一、目标</p><p>到<b>2027</b>年，充电桩达到<span>300</span>个，二手车交易量较2023年增长45%，设备更新，回收利用。</p>
    <table><tr><th>指标<th>2025年目标<th>2027年目标<tr><td>废旧家电回收量（台）<td>4000<td>5000</table></div></body></html>
    """

  init() throws { scratch = try Scratch() }

  private func rows(_ csv: String) throws -> [[String: String]] {
    let records = try DelimitedRecords(Array(csv.utf8)).records
    return records.dropFirst().map {
      Dictionary(zip(records[0].fields, $0.fields), uniquingKeysWith: { first, _ in first })
    }
  }

  private func values(_ csv: String) throws -> [String] {
    try rows(csv).map { "\($0["indicator"]!) \($0["value"]!)\($0["unit"]!) \($0["target_year"]!)" }
  }

  private static let expected = [
    "充电桩 300个 2027", "二手车交易量 45% 2027", "废旧家电回收量 4000台 2025", "废旧家电回收量 5000台 2027",
  ]

  @Test("A page: its paragraphs with their years, its table with its rows, none of its furniture")
  func page() throws {
    let file = try scratch.write("plan.html", Self.page)
    let result = try Program.run(["extract", file])
    #expect(result.code == 0)
    #expect(try values(result.output) == Self.expected)
    // By content, too, where a pipe has no name.
    #expect(try values(try Program.run(["extract", "-"], input: Self.page).output) == Self.expected)
  }

  @Test("Passages point into the text that is kept, under safe names that don't overwrite each other")
  func keptText() throws {
    let folder = scratch.url.appending(path: "texts")
    _ = try scratch.write("plan.html", Self.page)
    let other = scratch.url.appending(path: "b")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try Data(Self.page.replacingOccurrences(of: "300", with: "400").utf8).write(to: other.appending(path: "plan.html"))
    let files = [scratch.url.path + "/plan.html", other.path + "/plan.html"]
    let result = try Program.run(["extract"] + files + ["--keep-text", folder.path])
    #expect(result.code == 0)
    let texts = try ["plan.html.txt", "plan.html (2).txt"].map { try Data(contentsOf: folder.appending(path: $0)) }
    let rows = try rows(result.output)
    for (index, row) in rows.enumerated() {
      let text = texts[index < rows.count / 2 ? 0 : 1]
      let passage = text[Int(row["start"]!)!..<Int(row["end"]!)!]
      #expect(String(decoding: passage, as: UTF8.self) == row["quote"])
    }
    #expect(String(decoding: texts[1], as: UTF8.self).contains("400"))
    // A name from outside is no way out of the folder.
    let framed = #"{"name": "../../x/..", "text": "<html><p>到2027年，充电桩达到300个。"}"#
    _ = try Program.run(["extract", "-", "--framed", "--keep-text", folder.path], input: framed + "\n")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/_/_/x/_.txt"))
  }

  @Test("Folders, jobs, archives, frames and the cache, mixed with plain text")
  func everywhere() throws {
    let folder = scratch.url.appending(path: "plans")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for index in 0..<6 {
      let text = index % 2 == 0 ? Self.page : "到2027年，充电桩达到\(index)个。"
      try Data(text.utf8).write(to: folder.appending(path: "\(index).\(index % 2 == 0 ? "html" : "txt")"))
    }
    let whole = try Program.run(["extract", folder.path, "--jobs", "1"])
    #expect(whole.code == 0)
    #expect(try rows(whole.output).count == 15)
    #expect(try Program.run(["extract", folder.path, "--jobs", "4"]).output == whole.output)
    let archive = scratch.url.appending(path: "plans.tar").path
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments =
      ["tar", "--sort", "name", "-C", folder.path, "-cf", archive]
      + (0..<6).map { "\($0).\($0 % 2 == 0 ? "html" : "txt")" }
    try tar.run()
    tar.waitUntilExit()
    #expect(try Program.run(["extract", archive]).output == whole.output)
    let cache = scratch.url.path + "/cache"
    for _ in 0..<2 { #expect(try Program.run(["extract", folder.path, "--cache", cache]).output == whole.output) }
    let bytes = Data(Self.page.utf8).base64EncodedString()
    let framed = try Program.run(
      ["extract", "-", "--framed"], input: #"{"name": "a.html", "base64": "\#(bytes)"}"# + "\n")
    #expect(try values(framed.output) == Self.expected)
  }

  @Test("Other commands read pages, too")
  func commands() throws {
    let file = try scratch.write("北辰区.html", Self.page)
    let other = try scratch.write("南开区.txt", "南开区行动方案\n到2027年，充电桩达到200个。")
    let compared = try Program.run(["compare", "--indicator", "充电桩", "--plans", file, other])
    #expect(compared.code == 0 && compared.output.contains("300") && compared.output.contains("200"))
    #expect(try Program.run(["check", file]).code == 0)
    #expect(try Program.run(["explain", "--outline", file]).output.contains("北辰区行动方案"))
    #expect(try Program.run(["diff", file, other]).output.contains("300"))
  }

  // MARK: Tools

  /// A program that stands for a tool of the system.
  private func tool(_ name: String, _ script: String) throws -> String {
    let folder = scratch.url.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return folder.path
  }

  private func extract(_ arguments: [String], path: String) throws -> Program.Result {
    try Program.run(
      ["PATH=\(path)", Program.path, "extract"] + arguments + ["--language", "en"], binary: "/usr/bin/env")
  }

  @Test("A tool that is missing is named with its packages, and the rest is read")
  func missingTools() throws {
    let pdf = try scratch.write("a.pdf", "%PDF-1.7\n")
    let old = try scratch.write("b.doc", Data([0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)))
    let page = try scratch.write("c.html", Self.page)
    let result = try extract([pdf, old, page], path: "/nowhere")
    #expect(result.code == 2)
    #expect(try values(result.output) == Self.expected)
    #expect(result.errors.contains("poppler-utils") && result.errors.contains("brew install poppler"))
    #expect(result.errors.contains("libreoffice-writer") && result.errors.contains("brew install --cask libreoffice"))
  }

  @Test("A tool that hangs, writes without end, or dies is ended, told, and leaves nothing behind")
  func brokenTools() throws {
    let pdf = try scratch.write("a.pdf", "%PDF-1.7\n")
    let temporary = scratch.url.appending(path: "tmp")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    func run(_ script: String) throws -> Program.Result {
      let path = try tool("pdftotext", script)
      return try Program.run(
        [
          "PATH=\(path):/usr/bin:/bin", "TMPDIR=\(temporary.path)", Program.path, "extract", pdf, "--converter-seconds",
          "1", "--language", "en",
        ],
        binary: "/usr/bin/env")
    }
    let clock = ContinuousClock()
    var hung: Program.Result?
    let time = try clock.measure { hung = try run("sleep 60 & sleep 60") }
    #expect(hung?.code == 2 && hung?.errors.contains("more than 1 seconds") == true && time < .seconds(20))
    let dead = try run("echo 'Syntax Error: broken' >&2; kill -9 $$")
    #expect(dead.code == 2 && dead.errors.contains("damaged or not whole (pdftotext: Syntax Error: broken)"))
    let locked = try run("echo 'Command Line Error: Incorrect password' >&2; exit 1")
    #expect(locked.errors.contains("encrypted and needs a password"))
    let scan = try run(#"echo '<doc><page width="5" height="5"></page></doc>' > "$5""#)
    #expect(scan.errors.contains("perhaps it is a scan"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path).isEmpty)
  }

  @Test("A page of a PDF is the place of its goals")
  func places() throws {
    let pdf = try scratch.write("a.pdf", "%PDF-1.7\n")
    let words = ["到2027年，充电桩达到300个。", "到2027年，换电站达到20座。"].map {
      #"<page width="595" height="842">\n<word xMin="80" yMin="80" xMax="300" yMax="100">\#($0)</word>\n</page>\n"#
    }
    let path = try tool("pdftotext", "printf '\(words.joined())' > \"$5\"")
    let result = try extract([pdf], path: path + ":/usr/bin:/bin")
    #expect(result.code == 0)
    #expect(try rows(result.output).map { $0["place"] } == ["1", "2"])
  }

  @Test("A PDF that LibreOffice has printed, and an OpenDocument file")
  func realTools() throws {
    let office = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/homebrew/bin/soffice"].first(
      where: FileManager.default.fileExists)
    guard let office, FileManager.default.fileExists(atPath: "/usr/bin/pdftotext") else {
      print("skipped: LibreOffice or pdftotext is not installed, so no PDF is printed and read")
      return
    }
    let source = try scratch.write("plan.txt", "到2027年，充电桩达到300个。\n到2025年，二手车交易量较2023年增长45%。\n")
    for kind in ["pdf", "odt", "doc", "rtf"] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: office)
      process.arguments = [
        "-env:UserInstallation=file://\(scratch.url.path)/settings", "--headless", "--infilter=Text (encoded):UTF8",
        "--convert-to",
        kind, "--outdir", scratch.url.path, source,
      ]
      process.standardOutput = Pipe()
      try process.run()
      process.waitUntilExit()
      let result = try Program.run(["extract", scratch.url.path + "/plan.\(kind)"])
      #expect(try values(result.output) == ["充电桩 300个 2027", "二手车交易量 45% 2025"], "\(kind): \(result.errors)")
    }
  }

  // MARK: Bad input

  @Test(
    "What can't be read is named with its remedy",
    arguments: [
      ("a.docx", "PK\u{3}\u{4} and nothing", "a.docx"), ("a.zip", "PK\u{3}\u{4} and nothing", "truncated"),
      ("a.html", "<script>go()</script>", "holds no text"), ("a.mht", "MIME-Version: 1.0\n", "MHT"),
      ("a.html", "<!-- <html>", "holds no text"),
      ("a.png", "\u{1}\u{2}", "text, web pages, Word, Excel and PDF can be read"),
    ])
  func refused(_ name: String, _ content: String, _ message: String) throws {
    let file = try scratch.write(name, content)
    let good = try scratch.write("good.txt", "到2027年，充电桩达到300个。")
    let result = try Program.run(["extract", file, good, "--language", "en"])
    #expect(result.code == 2 && result.errors.contains(message), "\(result.errors)")
    #expect(try rows(result.output).count == 1)
  }

  @Test("A page of many megabytes on one line")
  func oneLine() throws {
    let paragraph = "<p>各部门要加强组织领导，完善工作机制，推动各项任务落实。</p>"
    let page =
      "<html><body><div class=content>" + String(repeating: paragraph, count: 60_000) + "<p>到2027年，充电桩达到300个。</p></div>"
    let file = try scratch.write("long.html", page)
    let clock = ContinuousClock()
    var result: Program.Result?
    let time = try clock.measure { result = try Program.run(["extract", file]) }
    #expect(result.map { (try? values($0.output)) == ["充电桩 300个 2027"] } == true && time < .seconds(60))
  }
}
