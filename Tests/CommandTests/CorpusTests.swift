import Foundation
import Testing

/// Extraction over many documents: folders, patterns, archives, framed lines, both cores, and the cache.
@Suite struct CorpusTests {
  private let scratch: Scratch
  private var folder: String { scratch.url.appending(path: "plans").path }

  /// Twelve plans in two folders, of very different lengths, so that parallel work ends out of order.
  init() throws {
    scratch = try Scratch()
    for index in 0..<12 {
      let place = scratch.url.appending(path: "plans/\(index % 2 == 0 ? "a" : "b")")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let clause = "到2027年，二手车交易量较2023年增长\(index + 1)%，充电桩达到\(index + 100)个。\n\n"
      let text = "一、目标\n\n" + String(repeating: clause, count: index % 3 == 0 ? 200 : 1)
      try Data(text.utf8).write(to: place.appending(path: "plan-\(index).txt"))
    }
  }

  private func extract(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(["extract"] + arguments, input: input)
  }

  /// Runs tar; returns how it ended.
  @discardableResult private func pack(_ arguments: [String]) throws -> Int32 {
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar"] + arguments
    try tar.run()
    tar.waitUntilExit()
    return tar.terminationStatus
  }

  /// The documents in the order of the rows, each once.
  private func documents(_ csv: String) -> [String] {
    var names: [String] = []
    for line in csv.split(separator: "\r\n").dropFirst() {
      let name = String(line.prefix { $0 != "," })
      if names.last != name { names.append(name) }
    }
    return names
  }

  @Test("A folder with the folders in it, in order, the same for any number of jobs")
  func folders() throws {
    let one = try extract(folder, "--jobs", "1")
    let four = try extract(folder, "--jobs", "4")
    #expect(one.code == 0 && one.output == four.output)
    let names = documents(one.output)
    #expect(names.count == 12 && names == names.sorted())
    #expect(names.first == "a/plan-0.txt")
  }

  @Test("A pattern that no shell has expanded")
  func patterns() throws {
    #expect(documents(try extract(folder + "/*/plan-1*.txt").output) == ["plan-10.txt", "plan-1.txt", "plan-11.txt"])
    let none = try extract(folder + "/*.none", "--language", "en")
    #expect(none.code == 2 && none.errors.contains("matches no file"))
  }

  @Test("A tar archive, as a file and through a pipe, with long names")
  func archives() throws {
    let long = String(repeating: "很长的名字", count: 20)
    try FileManager.default.copyItem(atPath: folder + "/a/plan-0.txt", toPath: folder + "/b/\(long.prefix(60)).txt")
    for format in ["gnu", "pax", "ustar"] {
      let archive = scratch.url.appending(path: "plans-\(format).tar").path
      let status = try pack(["--format", format, "--sort", "name", "-C", folder, "-cf", archive, "a", "b"])
      // ustar has no room for the long name, and tar says so.
      if format != "ustar" { #expect(status == 0) }
      let whole = try extract(folder)
      let packed = try extract(archive)
      if format != "ustar" {
        #expect(Set(documents(packed.output)) == Set(documents(whole.output)), "\(format)")
      }
      #expect(documents(packed.output).contains("a/plan-0.txt"))
    }
  }

  @Test("A broken archive is told, and what came before is kept")
  func brokenArchive() throws {
    let archive = scratch.url.appending(path: "plans.tar")
    try pack(["-C", folder, "-cf", archive.path, "a", "b"])
    let bytes = try Data(contentsOf: archive)
    let cut = try scratch.write("cut.tar", bytes.prefix(bytes.count / 2))
    let result = try extract(cut)
    #expect(result.code == 2)
    #expect(!documents(result.output).isEmpty)
    var broken = bytes
    broken.replaceSubrange(124..<136, with: Data("not a number".utf8))
    #expect(
      try extract(scratch.write("broken.tar", broken), "--language", "en").errors.contains(
        "the header of an entry is broken"))
  }

  @Test("One document a line, as JSON; a bad line costs that line")
  func framed() throws {
    let lines = [
      #"{"name": "甲", "more": {"a": [1, "]"]}, "text": "到2027年，充电桩达到30个。"}"#, "not JSON", "",
      #"{"name": "丁", "base64": "\#(Data("到2027年，充电桩达到50个。".utf8).base64EncodedString())"}"#,
      #"{"name": "戊", "base64": "???"}"#,
      #"{"text": "到2027年，\u5145\u7535\u6869达到40个\uD83D\uDE00。\n", "name": "乙"}"#, #"{"name": "丙"}"#,
    ]
    let result = try extract("-", "--framed", "--language", "en", input: lines.joined(separator: "\n"))
    #expect(result.code == 2)
    #expect(documents(result.output) == ["甲", "丁", "乙"])
    #expect(result.output.contains("充电桩达到40个"))
    #expect(result.errors.contains("line 2: not a JSON object") && result.errors.contains("line 7: not"))
  }

  @Test("What is unchanged is not read again; what changed is")
  func cache() throws {
    let cache = scratch.url.appending(path: "plans.cache").path
    let fresh = try extract(folder)
    #expect(try extract(folder, "--cache", cache).output == fresh.output)
    // The cached rows are what is written: a mark in the cache shows in the output.
    var log = try Data(contentsOf: URL(fileURLWithPath: cache))
    let range = try #require(log.range(of: Data("plan-1.txt,二手车".utf8)))
    log.replaceSubrange(range, with: Data("PLAN-1.txt,二手车".utf8))
    try log.write(to: URL(fileURLWithPath: cache))
    #expect(try extract(folder, "--cache", cache).output.contains("PLAN-1.txt,二手车"))
    // Another text under the same name is read.
    try Data("到2027年，充电桩达到77个。\n".utf8).write(to: URL(fileURLWithPath: folder + "/b/plan-1.txt"))
    let changed = try extract(folder, "--cache", cache)
    #expect(changed.output.contains("充电桩达到77个") && !changed.output.contains("PLAN-1.txt"))
    #expect(try extract(folder).output == changed.output)
    // Another format does not take rows of this one.
    #expect(try extract(folder, "--cache", cache, "--format", "ndjson").output.hasPrefix("{"))
  }

  @Test("An archive is read each time, and a cache does not grow by it")
  func cacheOfArchive() throws {
    let archive = scratch.url.appending(path: "plans.tar").path
    try pack(["-C", folder, "-cf", archive, "a", "b"])
    let cache = scratch.url.appending(path: "archive.cache").path
    let fresh = try extract(archive)
    #expect(try extract(archive, "--cache", cache).output == fresh.output)
    let size = try Data(contentsOf: URL(fileURLWithPath: cache)).count
    #expect(try extract(archive, "--cache", cache).output == fresh.output)
    #expect(try Data(contentsOf: URL(fileURLWithPath: cache)).count == size)
  }

  @Test("A cache that was cut short is used up to the cut; a file that is none is left alone")
  func brokenCache() throws {
    let cache = scratch.url.appending(path: "plans.cache")
    let fresh = try extract(folder, "--cache", cache.path)
    let log = try Data(contentsOf: cache)
    for part in [1, 40, log.count / 3, log.count - 5] {
      try log.prefix(part).write(to: cache)
      #expect(try extract(folder, "--cache", cache.path).output == fresh.output, "\(part) bytes")
      #expect(try Data(contentsOf: cache).count == log.count)
    }
    let other = try scratch.write("notes.txt", "my notes")
    let refused = try extract(folder, "--cache", other, "--language", "en")
    #expect(refused.code == 1 && refused.errors.contains("is not a cache of this program"))
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "my notes")
  }

  @Test("A document of several megabytes is read in windows, whatever the jobs")
  func windows() throws {
    let clause = "到2027年，二手车交易量较2023年增长10%，充电桩达到100个。\n\n"
    let text = "---\ncode: 120113\nname: 北辰区\n---\n一、目标\n\n" + String(repeating: clause, count: 40_000)
    let file = try scratch.write("large.txt", text)
    let one = try extract(file, "--jobs", "1")
    let two = try extract(file, "--jobs", "2")
    #expect(one.output == two.output)
    let rows = one.output.split(separator: "\r\n").dropFirst()
    #expect(rows.count == 80_000)
    #expect(rows.allSatisfy { $0.contains("120113,北辰区") })
    // Offsets count through the whole document.
    let last = try #require(rows.last).split(separator: ",", omittingEmptySubsequences: false)
    let bytes = Array(text.utf8)
    let (start, end) = (Int(last[17])!, Int(last[18])!)
    #expect(String(decoding: bytes[start..<end], as: UTF8.self) == last[1])
  }

  @Test func wrongUsage() throws {
    #expect(try extract("-", "--cache", "x").code == 64)
    #expect(try extract(folder, "--jobs", "0").code == 64)
  }
}
