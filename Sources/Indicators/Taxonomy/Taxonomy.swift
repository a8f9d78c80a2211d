/// The shared taxonomy: indicators, their fields, units, degree words, districts, the goals of higher levels, and the
/// words that the matcher knows.
///
/// It is data that analysts edit in a spreadsheet; see `data/taxonomy/`. The files of the repository are also inside
/// the binary (``Taxonomy/standard``).
public struct Taxonomy: Sendable {
  public let concepts: [Concept]
  public let fields: [Field]
  public let units: UnitCatalogue
  public let degreeWords: [DegreeWord]
  public let references: [ReferenceGoal]
  public let districts: DistrictRegister
  let matchingWords: MatchingWords
  private let byID: [ByteKey: Int]

  /// Names of the files that a taxonomy folder holds.
  public static let fileNames = [
    "indicators.csv", "fields.csv", "units.csv", "matching.csv", "degree-words.csv", "districts.csv", "references.csv",
  ]

  /// Reads a taxonomy and checks it: every row by itself, and what rows say of one another.
  ///
  /// - Parameter file: gives the bytes of a file by name, or nil to use the built-in one.
  /// - Throws: all that is wrong, each with file, line and column.
  public init(file: (String) -> (path: String, bytes: [UInt8])?) throws(DataErrors) {
    var files = TaxonomyFiles()
    for name in Self.fileNames { files.given[ByteKey(name)] = file(name) }
    try self.init(files)
  }

  private init(_ files: TaxonomyFiles) throws(DataErrors) {
    var files = files
    units = UnitCatalogue(files.units())
    degreeWords = files.degreeWords()
    matchingWords = files.matchingWords()
    fields = files.fields()
    concepts = files.concepts(fields: fields, units: units, words: matchingWords)
    references = files.references(concepts: concepts, units: units)
    districts = files.districts()
    guard files.errors.errors.isEmpty else { throw files.errors }
    byID = Dictionary(concepts.enumerated().map { (ByteKey($1.id), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The taxonomy of the repository, from inside the binary.
  public static let standard: Taxonomy = {
    do { return try Taxonomy(TaxonomyFiles()) } catch { fatalError("the built-in taxonomy is broken: \(error)") }
  }()

  public func concept(_ id: String) -> Concept? { byID[ByteKey(id)].map { concepts[$0] } }

  /// Index of a concept in ``concepts``.
  public func index(of id: String) -> Int? { byID[ByteKey(id)] }

  /// The field of an id, as ``Concept/broader`` names it.
  public func field(_ id: String) -> Field? { fields.first { $0.id == id } }

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
}
