import Foundation
import Testing

/// The pages of `docs/` run as printed. In a page, the lines of every block marked `sh` are run by a shell, one block
/// after another, in a folder that holds the five plans as `plans/`; a block marked `text` right behind one is what it
/// writes on standard output. A block marked `sh needs=NAME` wants a program of that
/// name, or a module of Python, and is passed over where there is neither.
@Suite struct DocumentationTests {
  struct Example: Sendable {
    var line: Int
    var script: String
    var output: String?
    var need: String?
  }

  static let folder = Repository.root.appending(path: "docs")
  static let pages: [String] = {
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".md") }.sorted()
  }()

  static func examples(_ page: String) throws -> [Example] {
    let lines = try String(contentsOf: folder.appending(path: page), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var examples: [Example] = []
    var index = 0
    /// Where the last example ended, with the blank line behind it.
    var end = -1
    while index < lines.count {
      guard lines[index].hasPrefix("```") else {
        index += 1
        continue
      }
      let info = lines[index].dropFirst(3).split(separator: " ")
      let start = index + 1
      index = lines[start...].firstIndex(of: "```") ?? lines.count
      let body = lines[start..<index].map { $0 + "\n" }.joined()
      index += 1
      if info.first == "sh" {
        let need = info.dropFirst().first { $0.hasPrefix("needs=") }.map { String($0.dropFirst(6)) }
        examples.append(Example(line: start, script: body, need: need))
        end = index + 1
      } else if info.first == "text", start - 1 == end, !examples.isEmpty {
        examples[examples.count - 1].output = body
      }
    }
    return examples
  }

  private static func has(_ need: String) -> Bool {
    ExportDoorsTests.run("sh", ["-c", "command -v \(need)"])?.code == 0 || ExportDoorsTests.has(need)
  }

  @Test("Every example of a page", arguments: pages)
  func run(_ page: String) throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "data/plans"), to: scratch.url.appending(path: "plans"))
    let program = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    let python = URL(fileURLWithPath: ExportDoorsTests.python).deletingLastPathComponent().path
    let system = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    let path = [program, ExportDoorsTests.python.contains("/") ? python : nil, system]
    let setting = "PATH=" + path.compactMap { $0 }.joined(separator: ":")
    for example in try Self.examples(page) {
      if let need = example.need, !Self.has(need) {
        print("docs/\(page):\(example.line) passed over: there is no \(need)")
        continue
      }
      let result = try Program.run(
        [setting, "sh", "-e", "-c", example.script], binary: "/usr/bin/env", in: scratch.url)
      #expect(result.code == 0, "docs/\(page):\(example.line): \(result.errors)")
      if let output = example.output { #expect(result.output == output, "docs/\(page):\(example.line)") }
    }
  }

  @Test("There are pages, with examples")
  func examplesThere() throws {
    #expect(Self.pages.count > 3)
    #expect(try Self.pages.reduce(0) { try $0 + Self.examples($1).count } > 5)
  }
}
