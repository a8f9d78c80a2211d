import Comparison
import Indicators

/// Finds the indicators of a composite by the names that a file gives them: id, label in either language, or policy
/// field for all of its indicators.
struct IndicatorNames {
  let matrix: ScoreMatrix
  let taxonomy: Taxonomy
  private let places: [String: Int]

  init(_ matrix: ScoreMatrix, taxonomy: Taxonomy) {
    self.matrix = matrix
    self.taxonomy = taxonomy
    places = Dictionary(
      matrix.concepts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Policy field by indicator; nil where the taxonomy knows none of them.
  var fields: [String]? {
    let concepts = matrix.concepts.map(concept)
    return concepts.contains { $0 != nil } ? concepts.map { $0?.broader ?? "" } : nil
  }

  /// The indicators of a name.
  ///
  /// - Returns: nil for a name that nothing has; empty where it is known and no district names it.
  func places(of name: String) -> [Int]? {
    if let place = places[name] { return [place] }
    if let concept = concept(name) { return place(of: concept).map { [$0] } ?? [] }
    let field = taxonomy.fields.first { [$0.id, $0.name, $0.englishName].contains(name) }?.id ?? name
    guard taxonomy.concepts.contains(where: { $0.broader == field }) else { return nil }
    return matrix.concepts.indices.filter { concept(matrix.concepts[$0])?.broader == field }
  }

  /// An indicator stands in the matrix under its id, or, in a goal table, under any of its labels.
  private func place(of concept: Concept) -> Int? {
    places[concept.id] ?? concept.labels.lazy.compactMap { places[$0] }.first ?? places[concept.englishLabel]
  }

  private func concept(_ name: String) -> Concept? {
    if let concept = taxonomy.concept(name) { return concept }
    let found = taxonomy.concepts.filter {
      $0.labels.contains(name) || $0.englishLabel.lowercased() == name.lowercased()
    }
    return found.count == 1 ? found[0] : nil
  }
}
