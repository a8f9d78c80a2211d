import PolicyText

/// Saves the text of documents that were converted: passages point into it.
final class KeptTexts {
  let folder: String
  private var taken: Set<String> = []

  init(_ folder: String) { self.folder = folder }

  /// Saves a text under the name of its document and `.txt`; where that was taken in this run, with a number behind it.
  ///
  /// - Returns: the path.
  @discardableResult
  func save(_ text: [UInt8], of document: String) throws(FileFailure) -> String {
    let name = Self.safe(document)
    var file = name + ".txt"
    var number = 1
    while !taken.insert(file.lowercased()).inserted {
      number += 1
      file = "\(name) (\(number)).txt"
    }
    try Files.write([(file, text)], in: folder)
    return folder + "/" + file
  }

  /// A path that stays in the folder and that every file system takes.
  static func safe(_ document: String) -> String {
    let parts = document.split(whereSeparator: { $0 == "/" || $0 == "\\" }).map { part in
      let kept = String(part.map { $0.isASCII && ($0 < " " || "<>:\"|?*\u{7F}".contains($0)) ? "_" : $0 })
      return kept.allSatisfy { $0 == "." } ? "_" : kept
    }
    let short = parts.map { part in
      var part = part
      while part.utf8.count > 200 { part.removeLast() }
      return part
    }
    let path = short.filter { !$0.isEmpty }.joined(separator: "/")
    return path.isEmpty ? "_" : path
  }
}
