import Comparison
import Indicators
import Normalization

/// Districts × indicators, each cell a goal as normalised.
public enum MatrixTable {
  public static func table(
    _ districts: [DistrictGoals], _ concepts: [Concept], _ taxonomy: Taxonomy, _ language: Language
  ) -> TextTable {
    let comparisons = concepts.map { concept in
      IndicatorComparison(
        concept, districts: districts, reference: taxonomy.references.first { $0.concept == concept.id },
        units: taxonomy.units, degreeRank: taxonomy.degreeRank)
    }
    let rows = comparisons.map(\.rowsAsGiven)
    return TextTable(
      title: language("各地目标一览", "Goals of the districts"),
      columns: [.init("indicator", language("指标", "Indicator"))]
        + districts.map { .init($0.name, $0.name, isNumeric: true) },
      rows: zip(concepts, rows).map { concept, rows in
        [language(concept.prefLabel, concept.englishLabel)]
          + rows.map { row in row.goal.map { GoalPhrase.of($0, language) } ?? "—" }
      })
  }
}
