import Foundation
import Testing

/// Runs the built program as a user would.
struct Program {
  struct Result {
    var output: String
    var errors: String
    var code: Int32
  }

  /// The binary stands beside the test bundle.
  static let path: String = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      folder = bundle.bundleURL.deletingLastPathComponent()
    }
    return folder.appending(path: "duibiao").path
  }()

  /// What the program says in English, on standard error.
  static func errors(_ arguments: [String], input: String = "") throws -> String {
    try run(arguments + ["--language", "en"], input: input).errors
  }

  static func run(_ arguments: [String], input: String = "", binary: String = path, in folder: URL? = nil) throws
    -> Result
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: binary)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let (stdin, stdout) = (Pipe(), Pipe())
    let errors = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    FileManager.default.createFile(atPath: errors.path, contents: nil)
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let said = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
    try? FileManager.default.removeItem(at: errors)
    return Result(output: String(decoding: output, as: UTF8.self), errors: said, code: process.terminationStatus)
  }
}

/// A folder that goes away with the test.
final class Scratch {
  let url = FileManager.default.temporaryDirectory.appending(path: "duibiao-" + UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ data: Data) throws -> String {
    let file = url.appending(path: name)
    try data.write(to: file)
    return file.path
  }
}

/// The repository, from this file.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let shared = root.deletingLastPathComponent().appending(path: "shared")
  static var hasCorpus: Bool { FileManager.default.fileExists(atPath: shared.appending(path: "corpus").path) }

  static func corpus() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: shared.appending(path: "corpus"), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  }
}
