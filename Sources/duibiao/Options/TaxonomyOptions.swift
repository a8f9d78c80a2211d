import ArgumentParser
import Indicators

struct TaxonomyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder with files that replace the built-in taxonomy (indicators.csv, units.csv, …).", valueName: "folder"))
  var taxonomy: String?

  /// - Throws: exit code 1 where the folder or a file in it is broken; every error is told.
  func load() throws -> Taxonomy {
    guard let folder = taxonomy else { return .standard }
    return try attempt { try TaxonomyFolder(folder).load() }
  }
}

/// A folder whose files replace those of the built-in taxonomy.
struct TaxonomyFolder {
  let path: String
  private let files: [String]

  /// - Throws: where the folder can't be read, holds none of the files, or one whose name is none of theirs: a mistyped
  ///   name would otherwise leave the built-in file in force without a word.
  init(_ path: String) throws(FileFailure) {
    self.path = path
    let known = Taxonomy.fileNames
    let list = known.joined(separator: ", ")
    guard Files.isFolder(path) else { throw FileFailure(path, "not a folder; --taxonomy wants one that holds \(list)") }
    files = try Files.names(in: path).filter { $0.lowercased().hasSuffix(".csv") }
    if let unknown = files.first(where: { !known.contains($0) }) {
      throw FileFailure(path + "/" + unknown, "no file of a taxonomy is called so; known: \(list)")
    }
    if files.isEmpty { throw FileFailure(path, "holds no file of a taxonomy; known: \(list)") }
  }

  /// - Throws: ``FileFailure`` or `DataErrors`.
  func load() throws -> Taxonomy {
    var given: [String: (path: String, bytes: [UInt8])] = [:]
    for name in files { given[name] = (path + "/" + name, try Files.read(path + "/" + name)) }
    return try Taxonomy { given[$0] }
  }
}
