import GoalReading
import Indicators

/// Values of districts on indicators: the input of the composite. One column an indicator, NaN where a district has none.
public struct ScoreMatrix: Sendable {
  public var districts: [String]
  public var concepts: [String]
  /// By concept, then by district.
  public var columns: [[Double]]

  public init(districts: [String], concepts: [String], columns: [[Double]]) {
    self.districts = districts
    self.concepts = concepts
    self.columns = columns
  }

  /// The comparable values of districts, turned so that more is more ambitious.
  ///
  /// - Parameter measures: by concept id, the measure to compare in where it is not the concept's own.
  public init(_ districts: [DistrictGoals], taxonomy: Taxonomy, measures: [String: Measure] = [:]) {
    self.districts = districts.map(\.name)
    concepts = []
    columns = []
    for concept in taxonomy.concepts(namedBy: districts) {
      let comparison = IndicatorComparison(
        concept, districts: districts, reference: nil, units: taxonomy.units, degreeRank: taxonomy.degreeRank,
        options: .init(measure: measures[concept.id]))
      let sign = concept.direction == .more ? 1.0 : -1.0
      let column = comparison.rowsAsGiven.map { row in
        guard case .ranked = row.standing, let value = row.comparable else { return Double.nan }
        return value * sign
      }
      guard column.contains(where: { !$0.isNaN }) else { continue }
      concepts.append(concept.id)
      columns.append(column)
    }
  }
}
