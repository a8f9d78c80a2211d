/// The files of a taxonomy, read one after another; what is wrong with any of them is kept, and the reading goes on.
struct TaxonomyFiles {
  /// Files that replace the built-in ones, by name.
  var given: [ByteKey: (path: String, bytes: [UInt8])] = [:]
  private(set) var errors = DataErrors()

  /// The built-in files agree with one another, as a test makes sure; whatever replaces one of them is checked against
  /// the rest.
  private var isBuiltIn: Bool { given.isEmpty }

  private mutating func table(_ name: String, _ required: [String]) -> DataTable? {
    let file = given[ByteKey(name)]
    return errors.keep { () throws(DataError) in
      guard let file else {
        return try DataTable(file: name, bytes: BuiltInData.bytes("taxonomy/" + name), required: required)
      }
      return try DataTable(file: file.path, bytes: file.bytes, required: required)
    }
  }

  /// Reads the rows of a file; a row with an error is left out.
  private mutating func rows<T>(
    _ name: String, _ required: [String], _ read: (DataTable.Row, inout DataErrors) -> T?
  ) -> [T] {
    guard let table = table(name, required) else { return [] }
    var result: [T] = []
    result.reserveCapacity(table.rows.count)
    for row in table.rows {
      guard errors.keep({ () throws(DataError) in try row.checkWidth(table.width) }) != nil else { continue }
      if let value = read(row, &errors) { result.append(value) }
    }
    return result
  }

  // MARK: One file each

  mutating func units() -> [Unit] {
    rows("units.csv", ["symbol", "dimension", "canonical", "factor"]) { row, errors in
      let symbol = row.filled("symbol", &errors)
      let dimension = row.filled("dimension", &errors)
      let canonical = row.filled("canonical", &errors)
      let factor = errors.keep { () throws(DataError) in
        guard let factor = try row.number("factor"), factor > 0 else {
          throw row.error("factor", "须大于0", "must be above 0")
        }
        return factor
      }
      guard let symbol, let dimension, let canonical, let factor else { return nil }
      return Unit(symbol: symbol, dimension: dimension, canonical: canonical, factor: factor)
    }
  }

  mutating func degreeWords() -> [DegreeWord] {
    rows("degree-words.csv", ["word", "rank"]) { row, errors in
      let word = row.filled("word", &errors)
      let rank = errors.keep { () throws(DataError) in
        guard let rank = try row.integer("rank") else { throw row.error("rank", "为空", "is empty") }
        return rank
      }
      guard let word, let rank else { return nil }
      return DegreeWord(word: word, rank: rank)
    }
  }

  mutating func matchingWords() -> MatchingWords {
    var words = MatchingWords()
    _ = rows("matching.csv", ["word", "role", "means"]) { row, errors in
      errors.keep { () throws(DataError) in try words.add(row) }
    }
    words.seal()
    return words
  }

  mutating func fields() -> [Field] {
    var seen: Set<ByteKey> = []
    return rows("fields.csv", ["id", "prefLabel", "prefLabel_en"]) { row, errors in
      let id = row.unique("id", &seen, &errors)
      let name = row.filled("prefLabel", &errors)
      let englishName = row.filled("prefLabel_en", &errors)
      guard let id, let name, let englishName else { return nil }
      return Field(id: id, name: name, englishName: englishName)
    }
  }

  mutating func concepts(fields: [Field], units: UnitCatalogue, words: MatchingWords) -> [Concept] {
    let check = ConceptRow(fields: Set(fields.map { ByteKey($0.id) }), units: units, isTrusted: isBuiltIn)
    var seen: Set<ByteKey> = []
    var lines: [Int] = []
    let concepts = rows("indicators.csv", ConceptRow.required) { row, errors -> Concept? in
      let concept = check.read(row, &seen, &errors)
      if concept != nil { lines.append(row.line) }
      return concept
    }
    guard !isBuiltIn else { return concepts }
    let file = given[ByteKey("indicators.csv")]?.path ?? "indicators.csv"
    for error in LabelCheck(words: words).errors(in: concepts, file: file, lines: lines) { errors.add(error) }
    return concepts
  }

  mutating func references(concepts: [Concept], units: UnitCatalogue) -> [ReferenceGoal] {
    // Where no concept could be read, that is the error, and not every goal on one.
    let known = concepts.isEmpty ? nil : Set(concepts.map { ByteKey($0.id) })
    return rows("references.csv", ["reference", "concept", "measure", "value", "unit"]) { row, errors in
      ReferenceGoal(row, known: known, units: units, &errors)
    }
  }

  mutating func districts() -> DistrictRegister {
    let file = given[ByteKey("districts.csv")]
    let register = DistrictRegister(path: file?.path ?? "districts.csv", bytes: file?.bytes)
    // The built-in file is read when it is first asked for; another one may be broken.
    if file != nil { _ = errors.keep { () throws(DataError) in try register.all() } }
    return register
  }
}

extension DataTable.Row {
  /// The text of a column that must not be empty.
  package func filled(_ column: String, _ errors: inout DataErrors) -> String? {
    errors.keep { () throws(DataError) in try required(column) }
  }

  /// The text of a column that must be filled, and in no two rows alike.
  func unique(_ column: String, _ seen: inout Set<ByteKey>, _ errors: inout DataErrors) -> String? {
    guard let text = filled(column, &errors) else { return nil }
    guard seen.insert(ByteKey(text)).inserted else {
      errors.add(error(column, "“\(text)”已定义过", "“\(text)” is defined twice"))
      return nil
    }
    return text
  }

  /// A column that holds one of the words of an enumeration.
  package func choice<T: RawRepresentable & CaseIterable>(_ column: String, _ type: T.Type, _ errors: inout DataErrors)
    -> T?
  where T.RawValue == String {
    let text = text(column)
    if let value = T(rawValue: text) { return value }
    let names = T.allCases.map(\.rawValue).joined(separator: ", ")
    let known = T.allCases.map(\.rawValue).joined(separator: "、")
    errors.add(
      text.isEmpty
        ? error(column, "为空；须为 \(known) 之一", "is empty; it must be one of \(names)")
        : error(column, "“\(text)”不是 \(known) 之一", "“\(text)” is not one of \(names)"))
    return nil
  }
}
