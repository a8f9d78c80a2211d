import Synchronization

/// Districts by GB/T 2260 code and name. Read on first use: most runs never ask.
public final class DistrictRegister: Sendable {
  private let path: String
  private let bytes: [UInt8]?
  private let loaded = Mutex<DistrictNames?>(nil)

  init(path: String, bytes: [UInt8]?) {
    self.path = path
    self.bytes = bytes
  }

  /// Every district, in the order of the file.
  ///
  /// - Throws: ``DataError`` when the file is broken.
  public func all() throws(DataError) -> [District] { try names().districts }

  public func district(code: String) -> District? {
    guard let names = try? names() else { return nil }
    return names.district(code: code)
  }

  func names() throws(DataError) -> DistrictNames {
    let result = loaded.withLock { cached -> Result<DistrictNames, DataError> in
      if let cached { return .success(cached) }
      let fresh = Self.load(path: path, bytes: bytes)
      if case .success(let names) = fresh { cached = names }
      return fresh
    }
    return try result.get()
  }

  private static func load(path: String, bytes: [UInt8]?) -> Result<DistrictNames, DataError> {
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
        try row.checkWidth(table.width)
        districts.append(
          District(
            code: try row.required("code"), name: try row.required("name"), shortNames: row.list("short_names"),
            level: row.text("level"), parent: row.text("parent")))
      }
      return .success(DistrictNames(districts))
    } catch { return .failure(error) }
  }
}
