import Foundation
import PolicyText
import Testing

/// The annotated material, in a folder beside the repository that not every checkout has.
enum Shared {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

  static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: path).path) }

  static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: path))) }

  static func document(_ path: String) throws -> PlanDocument {
    try PlanDocument(name: (path as NSString).lastPathComponent, bytes: bytes(path))
  }

  /// The texts of a folder, as paths below the shared folder, in a fixed order; none where the folder is missing.
  static func texts(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)) ?? []
    return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted().map { path + "/" + $0 }
  }
}
