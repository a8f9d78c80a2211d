import Indicators
import PolicyText

/// The words of the grammar with their roles, from `data/grammar/words.csv` and the taxonomy's degree words.
///
/// They are the function words and stock verbs of administrative Chinese; none is the name of an indicator or a phrase
/// of one document.
struct GrammarWords: Sendable {
  struct Entry: Sendable {
    var roles: RoleSet
    /// What the word means within its role: a relation, a year, an offset in years, a percentage.
    var value: Int32
  }

  /// What is wrong with the file of words; the built-in one has none of it.
  enum Failure: Error, Equatable, CustomStringConvertible {
    case unknownRole(line: Int, word: String, role: String)
    case contradiction(line: Int, word: String)
    case twice(line: Int, word: String)
    case badValue(line: Int, word: String, value: String)

    var description: String {
      switch self {
      case .unknownRole(let line, let word, let role): "words.csv, line \(line): “\(role)” of \(word) is no role"
      case .contradiction(let line, let word): "words.csv, line \(line): the roles of \(word) can't stand together"
      case .twice(let line, let word): "words.csv, line \(line): \(word) is there already"
      case .badValue(let line, let word, let value): "words.csv, line \(line): “\(value)” is no value of \(word)"
      }
    }
  }

  private(set) var entries: [Entry] = []
  private(set) var words = WordTrie()

  init(degreeWords: [String], file: some Collection<UInt8> = BuiltInData.grammarWords) throws {
    try addMarks()
    var seen: Set<ByteKey> = []
    for record in try DelimitedRecords(file).records.dropFirst() {
      let word = record.fields[0]
      guard seen.insert(ByteKey(word)).inserted else { throw Failure.twice(line: record.line, word: word) }
      add(word, try Self.entry(record))
    }
    for word in degreeWords where !seen.contains(ByteKey(word)) { add(word, Entry(roles: RoleSet(.degree), value: 0)) }
    words.seal()
  }

  private mutating func addMarks() throws {
    let marks: [(String, Role)] = [
      (",", .comma), ("\t", .comma), (";", .semicolon), ("。", .stop), ("!", .stop), ("?", .stop), (":", .colon),
      ("、", .enumeration), ("(", .open), (")", .close), ("[", .open), ("]", .close), ("/", .slash),
    ]
    for (mark, role) in marks { add(mark, Entry(roles: RoleSet(role), value: -1)) }
  }

  private mutating func add(_ word: String, _ entry: Entry) {
    entries.append(entry)
    words.insert(FoldedText.fold(word), index: entries.count - 1)
  }

  private static let roleNames = Dictionary(uniqueKeysWithValues: Role.allCases.map { (ByteKey("\($0)"), $0) })

  private static func entry(_ record: DelimitedRecords.Record) throws(Failure) -> Entry {
    let word = record.fields[0]
    var roles = RoleSet()
    for name in record.fields[1].utf8.split(separator: 0x3B) {
      let name = String(Substring(name))
      guard let role = roleNames[ByteKey(name)] else {
        throw .unknownRole(line: record.line, word: word, role: name)
      }
      roles.insert(RoleSet(role))
    }
    // A word that is passed over has nothing else to do, and a comparator stands on one side of its number.
    let alone: [Role] = [.noun, .planPeriod, .quantityWord, .hundredth]
    guard !alone.contains(where: { roles.contains($0) && roles != RoleSet($0) }),
      !(roles.contains(.comparator) && roles.contains(.after))
    else { throw .contradiction(line: record.line, word: word) }
    let text = record.fields.count > 2 ? record.fields[2] : ""
    let compares = roles.contains(.comparator) || roles.contains(.after)
    let relation = text.isEmpty ? nil : Relation(rawValue: text)
    guard !compares || relation != nil else { throw .badValue(line: record.line, word: word, value: text) }
    guard !text.isEmpty else { return Entry(roles: roles, value: 0) }
    if let relation { return Entry(roles: roles, value: Int32(relation.code)) }
    guard let number = Int32(text) else { throw .badValue(line: record.line, word: word, value: text) }
    return Entry(roles: roles, value: number)
  }
}
