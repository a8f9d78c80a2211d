#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that a user names, in a stable order: files as given; the files of a folder and its folders, by name; the
/// files that a pattern (`plans/*.txt`) matches.
///
/// Folders are listed one at a time, as they are reached, so that a corpus of any size needs little memory.
struct CorpusPaths {
  /// A file, and its name: the path inside the folder that was named, else the last part of the path.
  struct File {
    var path: String
    var name: String
  }

  /// What is still to be visited, the next one last.
  private var pending: [(path: String, root: String?)]

  init(_ paths: [String]) { pending = paths.reversed().map { ($0, nil) } }

  mutating func next() -> Result<File, FileFailure>? {
    while let (path, root) = pending.popLast() {
      do throws(FileFailure) {
        if Files.isFolder(path) {
          let names = try Files.names(in: path)
          if names.isEmpty, root == nil { throw FileFailure(path, "文件夹中没有文件", "the folder holds no file") }
          let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
          pending += names.reversed().map { (folder + "/" + $0, root ?? folder) }
        } else if root == nil, !Files.exists(path), path.contains(where: { "*?[".contains($0) }) {
          let matches = Self.matches(path)
          if matches.isEmpty { throw FileFailure(path, "没有匹配的文件", "matches no file") }
          pending += matches.reversed().map { ($0, nil) }
        } else {
          let name = root.map { String(path.dropFirst($0.count + 1)) } ?? Self.lastPart(path)
          return .success(File(path: path, name: name))
        }
      } catch { return .failure(error) }
    }
    return nil
  }

  static func lastPart(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func matches(_ pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }
  }
}
