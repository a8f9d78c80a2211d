import PolicyText

/// Where a briefing goes: a file of one format, or a folder.
///
/// A folder that holds anything but an earlier briefing is refused, so that nobody's files are written over or lost among
/// others. Of an earlier briefing, whatever its index names and the new one has not is removed: no old table stays beside
/// new ones.
struct BriefingPlace {
  let path: String
  /// The only format, where the path names a file.
  let file: BriefingFormat?
  let formats: [BriefingFormat]

  /// - Parameter formats: as asked for; none leaves it to the ending of the path.
  /// - Throws: where path and formats contradict each other.
  init(_ path: String, formats: [BriefingFormat]) throws(WrongPlace) {
    guard !path.isEmpty else {
      throw WrongPlace("--output 是空的；请指定文件夹或文件", "--output is empty; name a folder or a file")
    }
    self.path = path
    let named = Files.isFolder(path) ? nil : BriefingFormat(fileName: path)
    file = named
    self.formats = formats.isEmpty ? [named ?? .markdown] : BriefingFormat.allCases.filter(formats.contains)
    guard let named else { return }
    if self.formats.count > 1 {
      throw WrongPlace(
        "\(path)：几种格式不能写进一个文件；请用 --output 指定文件夹", "\(path): several formats don't go into one file; name a folder")
    }
    if self.formats != [named] {
      throw WrongPlace(
        "\(path)：文件名与 --format \(self.formats[0].rawValue) 不符；请改其中之一",
        "\(path): the name doesn't fit --format \(self.formats[0].rawValue); change either")
    }
  }

  struct WrongPlace: MessageError {
    let message: Message
    init(_ chinese: String, _ english: String) { message = Message(chinese, english) }
  }

  // MARK: The folder

  private static let index = "index.md"

  /// Refuses a folder that holds other things than a briefing.
  ///
  /// - Throws: with the first of the other files named.
  func checkFolder() throws(FileFailure) {
    guard file == nil, Files.exists(path) else { return }
    guard Files.isFolder(path) else { throw FileFailure(path, "是文件；请指定文件夹", "is a file; name a folder") }
    let own = Set(earlier().map { $0.split(separator: "/").first.map(String.init) ?? $0 })
      .union(BriefingFormat.allCases.compactMap(\.fileName) + [Self.index])
    guard let other = try Files.names(in: path).first(where: { !own.contains($0) }) else { return }
    throw FileFailure(
      path, "文件夹里有不属于简报的内容（\(other)）；请换一个文件夹，或加 --force 写入其中",
      "holds other things than a briefing (\(other)); name another folder, or write into it with --force")
  }

  /// Writes the files; in a folder, what an earlier briefing left and this one has not is removed.
  ///
  /// - Parameter files: by their names in a folder.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws(FileFailure) {
    if file != nil {
      try Files.makeFolders(for: path)
      let output = try Output(path)
      try output.write(files[0].bytes)
      return try output.finish()
    }
    // Only a new index makes the old one's files old.
    let old = formats.contains(.markdown) ? earlier() : []
    try Files.write(files, in: path)
    let new = Set(files.map(\.name))
    for name in old where !new.contains(name) { try Files.remove(path + "/" + name) }
  }

  /// The files that the index of an earlier briefing names; none where there is no such index.
  private func earlier() -> [String] {
    guard let bytes = try? Files.read(path + "/" + Self.index) else { return [] }
    let names = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap(Self.linked)
    return names.first?.hasPrefix("briefing.") == true ? names : []
  }

  /// The name in a line `- [name](name)` of an index; nil for any other line, and for a name that leads out of the folder.
  private static func linked(_ line: Substring) -> String? {
    guard line.hasPrefix("- ["), line.hasSuffix(")"), let middle = line.firstRange(of: "](") else { return nil }
    let (text, target) = (line[..<middle.lowerBound].dropFirst(3), line[middle.upperBound...].dropLast())
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    guard text == target, parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else { return nil }
    return String(target)
  }
}
