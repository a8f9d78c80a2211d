import Comparison

/// A text of the page in both of its languages; the page shows one and holds the other.
struct Bilingual: Equatable {
  var chinese: String
  var english: String

  init(_ make: (Language) -> String) { (chinese, english) = (make(.zh), make(.en)) }

  init(_ chinese: String, _ english: String) { (self.chinese, self.english) = (chinese, english) }

  func callAsFunction(_ language: Language) -> String { language(chinese, english) }
}

/// A table in both languages: the same cells, each twice.
struct BilingualTable {
  let chinese: TextTable
  let english: TextTable

  /// - Precondition: `make` gives the same columns and rows whatever the language.
  init(_ make: (Language) -> TextTable) {
    (chinese, english) = (make(.zh), make(.en))
    assert(chinese.columns.count == english.columns.count && chinese.rows.count == english.rows.count)
  }

  var title: Bilingual { Bilingual(chinese.title, english.title) }
  var notes: [Bilingual] { zip(chinese.notes, english.notes).map { Bilingual($0, $1) } }
  var columns: [(key: String, title: Bilingual, isNumeric: Bool)] {
    zip(chinese.columns, english.columns).map { ($0.key, Bilingual($0.title, $1.title), $0.isNumeric) }
  }
  var rows: [[Bilingual]] {
    zip(chinese.rows, english.rows).map { zip($0, $1).map { Bilingual($0, $1) } }
  }
}
