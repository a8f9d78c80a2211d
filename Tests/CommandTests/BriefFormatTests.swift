import Foundation
import Testing

/// Where a briefing is written, and as what.
@Suite struct BriefFormatTests {
  private let few = ["--indicator", "二手车交易量"]

  private func brief(_ output: String, _ arguments: String...) throws -> Program.Result {
    try Program.run(["brief", "--output", output] + few + arguments)
  }

  private func names(in folder: URL) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  private func isZip(_ file: URL) throws -> Bool { try Data(contentsOf: file).starts(with: [0x50, 0x4B, 3, 4]) }

  @Test("A name that ends in .docx or .xlsx is that file, and nothing else is written")
  func singleFiles() throws {
    let scratch = try Scratch()
    #expect(try brief(scratch.url.path + "/简报.docx").code == 0)
    #expect(try brief(scratch.url.path + "/new/表.XLSX", "--format", "xlsx").code == 0)
    #expect(names(in: scratch.url) == ["new", "new/表.XLSX", "简报.docx"])
    #expect(try isZip(scratch.url.appending(path: "简报.docx")))
  }

  @Test("A folder gets briefing.docx, beside the others")
  func folder() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appending(path: "out")
    #expect(try brief(folder.path, "--format", "docx").code == 0)
    #expect(names(in: folder) == ["briefing.docx"])
    #expect(try brief(folder.path, "--format", "xlsx", "--format", "markdown").code == 0)
    let all = names(in: folder)
    #expect(all.contains("briefing.docx") && all.contains("briefing.xlsx") && all.contains("briefing.md"))
    let index = try String(contentsOf: folder.appending(path: "index.md"), encoding: .utf8)
    #expect(index.contains("(briefing.xlsx)") && !index.contains("(briefing.docx)"))
  }

  @Test("The same plans give the same bytes")
  func reproducible() throws {
    let scratch = try Scratch()
    for name in ["a.docx", "b.docx", "a.xlsx", "b.xlsx"] { #expect(try brief(scratch.url.path + "/" + name).code == 0) }
    for format in ["docx", "xlsx"] {
      let files = try ["a", "b"].map { try Data(contentsOf: scratch.url.appending(path: "\($0).\(format)")) }
      #expect(files[0] == files[1])
    }
  }

  @Test("A folder with other things in it is refused, and left as it is, unless forced")
  func foreignFolder() throws {
    let scratch = try Scratch()
    _ = try scratch.write("报告.txt", "mine")
    let before = names(in: scratch.url)
    for format in ["markdown", "docx", "xlsx"] {
      let result = try brief(scratch.url.path, "--format", format, "--language", "en")
      #expect(result.code == 1 && result.errors.contains("报告.txt") && result.errors.contains("--force"))
    }
    #expect(names(in: scratch.url) == before)
    #expect(try brief(scratch.url.path, "--force").code == 0)
    #expect(try String(contentsOf: scratch.url.appending(path: "报告.txt"), encoding: .utf8) == "mine")
  }

  @Test("Tables of an earlier briefing don't stay beside new ones; what is not the briefing's does")
  func earlierBriefing() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appending(path: "out")
    #expect(try Program.run(["brief", "--output", folder.path, "--indicator", "废旧家电回收量"] + few).code == 0)
    let old = folder.appending(path: "tables/appliance-recycling-volume.csv").path
    #expect(FileManager.default.fileExists(atPath: old))
    try Data("mine".utf8).write(to: folder.appending(path: "tables/own.csv"))
    #expect(try brief(folder.path).code == 0)
    #expect(!FileManager.default.fileExists(atPath: old))
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "tables/own.csv").path))
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "tables/used-car-volume.csv").path))
    // A Word report beside it is no new edition of the folder.
    #expect(try brief(folder.path, "--format", "docx").code == 0)
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "briefing.md").path))
  }

  @Test("An index that leads out of the folder removes nothing there")
  func hostileIndex() throws {
    let scratch = try Scratch()
    let victim = try scratch.write("victim.csv", "mine")
    let folder = scratch.url.appending(path: "out")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let links = ["briefing.md", "../victim.csv", victim, "tables/../../victim.csv", "/etc/none"]
    try Data(links.map { "- [\($0)](\($0))\n" }.joined().utf8).write(to: folder.appending(path: "index.md"))
    #expect(try brief(folder.path).code == 0)
    #expect(FileManager.default.fileExists(atPath: victim))
  }

  @Test("What contradicts itself is wrong usage")
  func wrongUsage() throws {
    let scratch = try Scratch()
    let file = scratch.url.path + "/a.docx"
    for arguments in [["--format", "xlsx"], ["--format", "docx", "--format", "xlsx"], ["--format", "pdf"]] {
      #expect(try Program.run(["brief", "--output", file] + few + arguments).code == 64, "\(arguments)")
    }
    #expect(try brief("").code == 64)
    #expect(names(in: scratch.url).isEmpty)
    // A file where the folder should be.
    let plain = try scratch.write("plain", "text")
    #expect(try brief(plain).code == 1)
  }

  @Test(
    "A Word report and a workbook say what was corrected by hand", .enabled(if: Self.unzip != nil, "there is no unzip"))
  func corrections() throws {
    let scratch = try Scratch()
    let plan = try scratch.write("plan.txt", "第一条\n\n到2027年，充电桩达到300个。\n")
    let file = try scratch.write(
      "corrections.csv",
      "doc,start,end,quote,field,old,new,verdict,note,by,date\nplan.txt,24,45,充电桩达到300个,value,300,350,changed,以勘误表为准,张三,2026-11-20\n"
    )
    for (name, part) in [("a.docx", "word/document.xml"), ("a.xlsx", "xl/worksheets/sheet5.xml")] {
      let output = scratch.url.path + "/" + name
      let arguments = ["brief", "--output", output, "--plans", plan, "--corrections", file]
      #expect(try Program.run(arguments).code == 0)
      let text = try Program.run(["-p", output, part], binary: Self.unzip!).output
      #expect(text.contains("数值：300→350（张三，2026-11-20：以勘误表为准）——已处理"), "\(name)")
    }
  }

  private static let unzip = ["/usr/bin/unzip", "/bin/unzip"].first { FileManager.default.isExecutableFile(atPath: $0) }
}
