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
  /// The files of the folder that belong to a taxonomy.
  private let files: [String]

  private static let known = Taxonomy.fileNames.joined(separator: ", ")
  private static let knownInChinese = Taxonomy.fileNames.joined(separator: "、")

  /// - Throws: where the folder can't be read, holds none of the files, or one whose name is none of theirs: a mistyped
  ///   name would otherwise leave the built-in file in force without a word.
  init(_ path: String) throws(FileFailure) {
    guard Files.isFolder(path) else {
      throw FileFailure(
        path, "不是文件夹；--taxonomy 要的是含有下列文件的文件夹：\(Self.knownInChinese)",
        "not a folder; --taxonomy wants one that holds \(Self.known)")
    }
    try self.init(listing: path)
    if files.isEmpty {
      throw FileFailure(
        path, "其中没有指标体系的文件；可用的文件：\(Self.knownInChinese)",
        "holds no file of a taxonomy; known: \(Self.known)")
    }
  }

  /// A folder that may be empty, or not be there yet.
  init(editing path: String) throws(FileFailure) {
    if !Files.isFolder(path), Files.exists(path) { throw FileFailure(path, "是文件；请指定文件夹", "is a file; name a folder") }
    try self.init(listing: path)
  }

  private init(listing path: String) throws(FileFailure) {
    self.path = path
    files = Files.isFolder(path) ? try Files.names(in: path).filter { $0.lowercased().hasSuffix(".csv") } : []
    if let unknown = files.first(where: { !Taxonomy.fileNames.contains($0) }) {
      throw FileFailure(
        path + "/" + unknown, "指标体系没有叫这个名字的文件；可用的文件：\(Self.knownInChinese)",
        "no file of a taxonomy is called so; known: \(Self.known)")
    }
  }

  var indicatorsPath: String { path + "/indicators.csv" }

  /// The bytes of the folder's `indicators.csv`, or of the built-in one.
  var indicators: [UInt8] {
    get throws(FileFailure) {
      files.contains("indicators.csv") ? try Files.read(indicatorsPath) : BuiltInData.taxonomyFile("indicators.csv")
    }
  }

  /// - Parameter indicators: bytes to take instead of the file in the folder.
  /// - Throws: ``FileFailure`` or `DataErrors`.
  func load(indicators: [UInt8]? = nil) throws -> Taxonomy {
    var given: [String: (path: String, bytes: [UInt8])] = [:]
    for name in files { given[name] = (path + "/" + name, try Files.read(path + "/" + name)) }
    if let indicators { given["indicators.csv"] = (indicatorsPath, indicators) }
    return try Taxonomy { given[$0] }
  }
}
