import Comparison
import Indicators
import Normalization

@testable import Briefing

/// Charts of every kind from random goals of 31 districts.
enum RandomCharts {
  static let seeds: ClosedRange<UInt64> = 1...12

  /// Names of one length, so that none is a part of another, and one with signs that XML escapes.
  static func districts(_ seed: UInt64, count: Int = 31) -> [DistrictGoals] {
    var random = RandomGoals(seed)
    return random.districts(count).enumerated().map { place, district in
      let number = place < 10 ? "0\(place)" : "\(place)"
      let name = place == 0 ? "甲<&\">\(number)县" : place % 7 == 1 ? "很长很长的名称\(number)自治县" : "澜沅\(number)县"
      return DistrictGoals(
        code: "9000\(number)", name: name, documents: district.documents, goals: district.goals,
        results: district.results)
    }
  }

  static func comparisons(_ districts: [DistrictGoals]) -> [IndicatorComparison] {
    RandomGoals.concepts.compactMap { Plans.compare($0, districts) }
  }

  static func all(_ seed: UInt64, language: Language = .zh) -> [Chart] {
    let districts = districts(seed)
    let comparisons = comparisons(districts)
    let references = districts[1].goals.map(AlignmentPropertyTests.reference)
    let alignment = ReferenceAlignment(references, districts, taxonomy: Plans.taxonomy)
    let composite = Composite(
      CompositeIndicators(districts, taxonomy: Plans.taxonomy, options: .init(includesAbsolute: true)).matrix)
    let paths = districts.prefix(3).map { district in
      TrajectoryChart(
        district.name,
        Plans.taxonomy.concepts.compactMap { Trajectory($0, goals: district.goals, units: Plans.taxonomy.units) },
        language: language
      ).chart()
    }
    return comparisons.map { RankingChart($0, language: language).chart() } + [
      MatrixChart(districts, comparisons, language: language).chart(),
      MatrixChart(Array(districts.prefix(5)), RandomCharts.comparisons(Array(districts.prefix(5))), language: language)
        .chart(),
      AlignmentChart(alignment, taxonomy: Plans.taxonomy, language: language).chart("参照"),
      CompositeChart(composite, language: language).chart(
        composite.scores, Sensitivity(composite, draws: 50, seed: seed), notes: []),
      CompositeChart(composite, language: language).chart(composite.scores, nil, notes: []),
    ] + paths
  }
}
