import ArgumentParser

/// What a briefing is written as.
enum BriefingFormat: String, ExpressibleByArgument, CaseIterable {
  /// A folder with the document, its tables, the goals and the method.
  case markdown
  case docx, xlsx, html

  /// What the name of its file ends in; nil for what is no single file.
  var fileExtension: String? { self == .markdown ? nil : "." + rawValue }

  /// The name of its file in a folder; nil for what is no single file.
  var fileName: String? { fileExtension.map { "briefing" + $0 } }

  /// The format of a file by its name.
  init?(fileName: String) {
    let name = fileName.lowercased()
    guard let format = Self.allCases.first(where: { $0.fileExtension.map(name.hasSuffix) ?? false }) else { return nil }
    self = format
  }
}
