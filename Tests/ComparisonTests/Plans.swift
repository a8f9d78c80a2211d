import Briefing
import Comparison
import Indicators
import Normalization
import PolicyText

/// Plans for tests: a title and a passage of one place, read as any other document.
enum Plans {
  static let normalizer = Normalizer(.standard)
  static var taxonomy: Taxonomy { normalizer.taxonomy }

  /// - Parameter title: what follows the name of the place.
  static func read(_ name: String, _ text: String, title: String = "行动方案（2025—2027年）", file: String? = nil) throws
    -> ReadPlan
  {
    let document = try PlanDocument(
      name: file ?? name + ".txt", bytes: Array("\(name)\(title)\n\n一、目标\n\n\(text)。\n".utf8))
    return normalizer.read(document, reads: .results)
  }

  static func district(_ name: String, _ text: String, title: String = "行动方案（2025—2027年）") throws -> DistrictGoals {
    gathered([try read(name, text, title: title)])[0]
  }

  static func gathered(_ plans: [ReadPlan]) -> [DistrictGoals] { Districts(plans, taxonomy: taxonomy).districts }

  static func compare(
    _ concept: String, _ districts: [DistrictGoals], _ options: IndicatorComparison.Options = .init()
  ) -> IndicatorComparison? {
    taxonomy.concept(concept).map {
      IndicatorComparison(
        $0, districts: districts, reference: taxonomy.reference("national-2024").first { $0.concept == concept },
        units: taxonomy.units, degreeRank: taxonomy.degreeRank, options: options)
    }
  }
}

/// A table as an analyst reads it: cells by the key of the column.
struct ReadTable {
  let title: String
  let rows: [[String: String]]
  let notes: String

  init(_ table: TextTable) {
    title = table.title
    rows = table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.key), $0)) }
    notes = table.notes.joined(separator: "\n")
  }

  init(_ comparison: IndicatorComparison) { self.init(ComparisonTable(comparison, language: .zh).table()) }

  init(_ difference: GoalDifference) { self.init(DifferenceTable(difference, "前者", "后者", .zh).table()) }

  func row(of district: String) -> [String: String]? { rows.first { $0["district"] == district } }
}
