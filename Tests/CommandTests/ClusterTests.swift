import Foundation
import Testing

/// The Spark job gives the rows and the ranks of one machine.
@Suite struct ClusterTests {
  /// A Python with pyspark: the one that `DUIBIAO_PYTHON` names, else the first of the path.
  static let python: String? = {
    let candidate = ProcessInfo.processInfo.environment["DUIBIAO_PYTHON"] ?? "python3"
    return run(candidate, ["-c", "import pyspark"])?.code == 0 && run("java", ["-version"])?.code == 0 ? candidate : nil
  }()

  private static func run(_ program: String, _ arguments: [String]) -> (code: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test(
    "The same rows and ranks on a local cluster as on one machine",
    .enabled(if: python != nil, "pyspark or Java is not installed (DUIBIAO_PYTHON names a Python that has it)"))
  func sameRanks() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appending(path: "synthetic").path
    #expect(try Program.run(["synthesize", "--districts", "60", "--output", folder]).code == 0)
    let check = Repository.root.appending(path: "Benchmarks/cluster/check.py").path
    let result = Self.run(try #require(Self.python), [check, Program.path, folder + "/plans"])
    #expect(result?.code == 0)
    #expect(result?.output.contains("60 ranks") == true, "\(result?.output ?? "")")
  }
}
