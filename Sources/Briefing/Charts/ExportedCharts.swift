import Comparison
import Indicators
import Normalization

/// The charts of the data set: the rankings of most districts, the matrix, the alignment, the composite, and the yearly
/// paths of the district that has the longest.
public struct ExportedCharts {
  let districts: [DistrictGoals]
  let taxonomy: Taxonomy
  let reference: String
  let subject: Notebook.Subject

  public init(_ districts: [DistrictGoals], taxonomy: Taxonomy, reference: String, subject: Notebook.Subject) {
    (self.districts, self.taxonomy, self.reference, self.subject) = (districts, taxonomy, reference, subject)
  }

  public func charts() -> [Chart] {
    let goals = taxonomy.reference(reference)
    let comparisons = taxonomy.concepts(namedBy: districts).map { concept in
      IndicatorComparison(
        concept, districts: districts, reference: goals.first { $0.concept == concept.id }, units: taxonomy.units,
        degreeRank: taxonomy.degreeRank)
    }
    let choice = ChartChoice(comparisons: comparisons, districts: districts, language: .zh)
    let alignment = ReferenceAlignment(goals, districts, taxonomy: taxonomy)
    let others = [choice.matrix(), choice.alignment(alignment, reference, taxonomy: taxonomy), composite, path]
    return choice.rankings() + others.compactMap { $0 }
  }

  /// The scores, without the draws that a range would take.
  private var composite: Chart? {
    let composite = Composite(CompositeIndicators(districts, taxonomy: taxonomy).matrix)
    let shown = Array(composite.scores.prefix(CompositeChart.mostRows))
    guard shown.contains(where: { $0.rank > 0 }) else { return nil }
    let notes = CompositeNotes(composite, taxonomy: taxonomy, language: .zh).method()
    return CompositeChart(composite, language: .zh).chart(shown, nil, notes: notes)
  }

  private var path: Chart? {
    guard let path = subject.path, let district = districts.first(where: { $0.name == path.district }) else {
      return nil
    }
    let paths = taxonomy.concepts.compactMap { Trajectory($0, goals: district.goals, units: taxonomy.units) }
    return TrajectoryChart(district.name, paths.filter { $0.points.count > 1 }, language: .zh).chart()
  }
}
