/// The shared taxonomy: indicators, units, degree words, districts and the goals of higher levels.
///
/// It is data that analysts edit in a spreadsheet; see `data/taxonomy/`. The files of the repository are also inside
/// the binary (``Taxonomy/standard``).
public struct Taxonomy: Sendable {
  public let concepts: [Concept]
  public let units: UnitCatalogue
  public let degreeWords: [DegreeWord]
  public let references: [ReferenceGoal]
  public let districts: DistrictRegister
  private let byID: [String: Int]

  /// Names of the files that a taxonomy folder holds.
  public static let fileNames = ["indicators.csv", "units.csv", "degree-words.csv", "districts.csv", "references.csv"]

  /// Reads a taxonomy.
  ///
  /// - Parameter file: gives the bytes of a file by name, or nil to use the built-in one.
  /// - Throws: ``DataError`` with file, line and column.
  public init(file: (String) -> (path: String, bytes: [UInt8])?) throws(DataError) {
    func table(_ name: String, _ required: [String]) throws(DataError) -> DataTable {
      if let given = file(name) { return try DataTable(file: given.path, bytes: given.bytes, required: required) }
      return try DataTable(file: name, bytes: BuiltInData.bytes("taxonomy/" + name), required: required)
    }
    units = UnitCatalogue(try Self.units(table("units.csv", ["symbol", "dimension", "canonical", "factor"])))
    concepts = try Self.concepts(
      table("indicators.csv", ["id", "prefLabel", "altLabels", "broader", "unit", "dimension", "direction", "measure"]))
    degreeWords = try Self.degreeWords(table("degree-words.csv", ["word", "rank"]))
    let concepts = self.concepts
    byID = Dictionary(concepts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    references = try Self.references(
      table("references.csv", ["reference", "concept", "measure", "value", "unit"]), known: Set(byID.keys))
    let given = file("districts.csv")
    districts = DistrictRegister(path: given?.path ?? "districts.csv", bytes: given?.bytes)
  }

  /// The taxonomy of the repository, from inside the binary.
  public static let standard: Taxonomy = {
    do { return try Taxonomy { _ in nil } } catch { fatalError("the built-in taxonomy is broken: \(error)") }
  }()

  public func concept(_ id: String) -> Concept? { byID[id].map { concepts[$0] } }

  /// Index of a concept in ``concepts``.
  public func index(of id: String) -> Int? { byID[id] }

  /// The goals of one reference, by concept.
  public func reference(_ name: String) -> [ReferenceGoal] { references.filter { $0.reference == name } }

  public var referenceNames: [String] {
    var names: [String] = []
    for goal in references where !names.contains(goal.reference) { names.append(goal.reference) }
    return names
  }

  /// The rank of a phrase by its strongest degree word, 0 where it holds none.
  public func degreeRank(_ phrase: String) -> Int {
    degreeWords.filter { phrase.contains($0.word) }.map(\.rank).max() ?? 0
  }

  // MARK: Rows

  private static func units(_ table: DataTable) throws(DataError) -> [Unit] {
    var units: [Unit] = []
    for row in table.rows {
      guard let factor = try row.number("factor"), factor > 0 else { throw row.error("factor", "must be above 0") }
      units.append(
        Unit(
          symbol: try row.required("symbol"), dimension: try row.required("dimension"),
          canonical: try row.required("canonical"), factor: factor))
    }
    return units
  }

  private static func concepts(_ table: DataTable) throws(DataError) -> [Concept] {
    var concepts: [Concept] = []
    var seen: Set<String> = []
    for row in table.rows {
      let id = try row.required("id")
      guard seen.insert(id).inserted else { throw row.error("id", "“\(id)” is defined twice") }
      guard let direction = Concept.Direction(rawValue: row.text("direction")) else {
        throw row.error("direction", "“\(row.text("direction"))” is neither more nor less")
      }
      guard let measure = Measure(rawValue: row.text("measure")), measure.isNumeric else {
        throw row.error("measure", "“\(row.text("measure"))” is not one of growth, level, addition")
      }
      let extentText = row.text("extent")
      let usual: Concept.Extent = row.text("dimension") == "ratio" ? .intensive : .extensive
      guard let extent = extentText.isEmpty ? usual : Concept.Extent(rawValue: extentText) else {
        throw row.error("extent", "“\(extentText)” is neither extensive nor intensive")
      }
      concepts.append(
        Concept(
          id: id, prefLabel: try row.required("prefLabel"), altLabels: row.list("altLabels"),
          exclude: row.list("exclude"),
          englishLabel: row.text("prefLabel_en"), broader: row.text("broader"), definition: row.text("definition"),
          source: row.text("source"),
          unit: row.text("unit"), dimension: row.text("dimension"), extent: extent, direction: direction,
          measure: measure))
    }
    return concepts
  }

  private static func degreeWords(_ table: DataTable) throws(DataError) -> [DegreeWord] {
    var words: [DegreeWord] = []
    for row in table.rows {
      guard let rank = try row.integer("rank") else { throw row.error("rank", "is empty") }
      words.append(DegreeWord(word: try row.required("word"), rank: rank))
    }
    return words
  }

  private static func references(_ table: DataTable, known: Set<String>) throws(DataError) -> [ReferenceGoal] {
    var goals: [ReferenceGoal] = []
    for row in table.rows {
      let concept = try row.required("concept")
      guard known.contains(concept) else { throw row.error("concept", "“\(concept)” is not in indicators.csv") }
      guard let measure = Measure(rawValue: row.text("measure")) else {
        throw row.error("measure", "“\(row.text("measure"))” is not one of \(Measure.names)")
      }
      let relationText = row.text("relation")
      guard let relation = relationText.isEmpty ? .equal : Relation(rawValue: relationText) else {
        throw row.error("relation", "“\(relationText)” is not one of \(Relation.names)")
      }
      let valueText = row.text("value")
      let value = PlainDecimal(valueText)
      guard value != nil || valueText.isEmpty else { throw row.error("value", "“\(valueText)” is not a number") }
      goals.append(
        ReferenceGoal(
          reference: try row.required("reference"), concept: concept, measure: measure,
          value: value, unit: row.text("unit"), relation: relation,
          baseYear: try row.integer("base_year"), targetYear: try row.integer("target_year"), scope: row.text("scope"),
          phrase: row.text("phrase"), quote: row.text("quote"), source: row.text("source")))
    }
    return goals
  }
}

/// The files of `data/` inside the binary.
public enum BuiltInData {
  /// The bytes of a file, by `folder/name`; empty where there is none.
  static func bytes(_ path: String) -> UnsafeBufferPointer<UInt8> {
    guard let file = EmbeddedFiles.all.first(where: { $0.path == path }) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
  }

  /// The words of the reader's grammar.
  public static var grammarWords: UnsafeBufferPointer<UInt8> { bytes("grammar/words.csv") }

  /// The digests of the plans that come with the program, by file name.
  public static var plans: [(name: String, bytes: [UInt8])] {
    EmbeddedFiles.all.filter { $0.path.hasPrefix("plans/") }.map { file in
      (String(file.path.dropFirst(6)), Array(bytes(file.path)))
    }
  }
}
