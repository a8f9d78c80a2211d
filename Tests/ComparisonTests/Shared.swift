import Foundation
import PolicyText

/// The annotated material, in a folder beside the repository that not every checkout has.
enum Shared {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

  static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: path).path) }

  static func document(_ path: String) throws -> PlanDocument {
    let bytes = Array(try Data(contentsOf: folder.appending(path: path)))
    return try PlanDocument(name: (path as NSString).lastPathComponent, bytes: bytes)
  }

  /// The texts of a folder, in a fixed order.
  static func documents(in path: String) throws -> [PlanDocument] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
      .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted().map { try document(path + "/" + $0) }
  }
}
