import PolicyText
import Synchronization

/// Districts by GB/T 2260 code and name. Read on first use: most runs never ask.
public final class DistrictRegister: Sendable {
  private let path: String
  private let bytes: [UInt8]?
  private let loaded = Mutex<Index?>(nil)

  init(path: String, bytes: [UInt8]?) {
    self.path = path
    self.bytes = bytes
  }

  /// The districts with their names compiled for one pass over a title.
  private struct Index: Sendable {
    var districts: [District]
    var byCode: [String: Int] = [:]
    /// Districts of one name, by the index of the name in the trie.
    var named: [[Int]] = []
    var names = WordTrie()

    init(_ districts: [District]) {
      self.districts = districts
      var indexOfName: [String: Int] = [:]
      for (index, district) in districts.enumerated() {
        byCode[district.code] = index
        for name in [district.name] + district.shortNames {
          if let known = indexOfName[name] {
            named[known].append(index)
          } else {
            indexOfName[name] = named.count
            names.insert(FoldedText.fold(name), index: named.count)
            named.append([index])
          }
        }
      }
      names.seal()
    }
  }

  /// Every district, in the order of the file.
  ///
  /// - Throws: ``DataError`` when the file is broken.
  public func all() throws(DataError) -> [District] { try index().districts }

  public func district(code: String) -> District? {
    guard let index = try? index() else { return nil }
    return index.byCode[code].map { index.districts[$0] }
  }

  /// The district that a document is about.
  ///
  /// A file name that starts with a code (`120113-北辰区.txt`) decides; a code that the register lacks, such as that of
  /// a development zone, is taken with the name that follows it. Otherwise it is the lowest level named in the
  /// first of `texts` that names any: 济南市历下区 is the district, not the city. Of districts that share a name, the one
  /// whose parent is named too; none where that stays open.
  public func identify(fileName: String, in texts: [String]) -> District? {
    if let district = named(by: fileName) { return district }
    guard let index = try? index() else { return nil }
    for text in texts + [fileName] where !text.isEmpty {
      if let district = lowest(in: FoldedText.fold(text), index) { return district }
    }
    return nil
  }

  /// `CODE-NAME.txt`, with a code of six, nine or twelve digits.
  private func named(by fileName: String) -> District? {
    let code = String(fileName.utf8.prefix { (0x30...0x39).contains($0) }) ?? ""
    guard code.utf8.count >= 6 else { return nil }
    if let district = district(code: String(code.prefix(6))) { return district }
    let rest = fileName.dropFirst(code.count)
    guard [6, 9, 12].contains(code.count), rest.first == "-" || rest.first == "_" else { return nil }
    let name = rest.dropFirst().prefix { $0 != "." }
    guard !name.isEmpty, name.allSatisfy({ !$0.isASCII }) else { return nil }
    return District(code: code, name: String(name))
  }

  private func lowest(in text: [UInt16], _ index: Index) -> District? {
    var found: [[Int]] = []
    text.withUnsafeBufferPointer { units in
      var position = 0
      while position < units.count {
        if let (name, length) = index.names.longestMatch(units, from: position, to: units.count) {
          found.append(index.named[name])
          position += length
        } else {
          position += 1
        }
      }
    }
    let mentioned = Set(found.joined().map { index.districts[$0].code })
    func rank(_ district: District) -> Int {
      let level = ["province": 0, "prefecture": 1, "county": 2][district.level] ?? 2
      return level * 2 + (mentioned.contains(district.parent) ? 1 : 0)
    }
    // The title's first lowest-level name; further names (北辰区…) are of the same district or of places in it.
    var best: (district: District, rank: Int)?
    for candidates in found {
      let districts = candidates.map { index.districts[$0] }
      let top = districts.map(rank).max() ?? 0
      let tied = districts.filter { rank($0) == top }
      guard tied.count == 1, top > (best?.rank ?? -1) else { continue }
      best = (tied[0], top)
    }
    return best?.district
  }

  private func index() throws(DataError) -> Index {
    let result = loaded.withLock { cached -> Result<Index, DataError> in
      if let cached { return .success(cached) }
      let fresh = Self.load(path: path, bytes: bytes)
      if case .success(let index) = fresh { cached = index }
      return fresh
    }
    return try result.get()
  }

  private static func load(path: String, bytes: [UInt8]?) -> Result<Index, DataError> {
    do throws(DataError) {
      let required = ["code", "name", "short_names", "level", "parent"]
      let table: DataTable
      if let bytes {
        table = try DataTable(file: path, bytes: bytes, required: required)
      } else {
        table = try DataTable(file: path, bytes: BuiltInData.bytes("taxonomy/districts.csv"), required: required)
      }
      var districts: [District] = []
      for row in table.rows {
        districts.append(
          District(
            code: try row.required("code"), name: try row.required("name"), shortNames: row.list("short_names"),
            level: row.text("level"), parent: row.text("parent")))
      }
      return .success(Index(districts))
    } catch { return .failure(error) }
  }
}
