import GoalReading
import Indicators
import Normalization

/// Finds the scale on which the most districts stand.
struct ScaleChoice {
  let concept: Concept
  let units: UnitCatalogue
  let options: IndicatorComparison.Options

  /// - Parameter reference: the scale of the reference goal, which settles a tie.
  func scale(for districts: [DistrictStatements], reference: ComparisonKey?) -> Scale {
    let measure = options.measure ?? usualMeasure(districts)
    if options.isAnnualised, measure != .level {
      return scale(annualised(measure, districts))
    }
    var votes: [ComparisonKey: Int] = [:]
    for district in districts {
      for key in Set(district.goals.compactMap(\.key)) where key.measure == measure { votes[key, default: 0] += 1 }
    }
    let fallback = ComparisonKey(
      concept: concept.id, measure: measure, dimension: usualDimension(measure),
      period: measure == .level ? .point : .total,
      since: nil, year: options.year ?? usualYear(districts))
    if let year = options.year {
      var asked: [ComparisonKey: Int] = [:]
      for (key, count) in votes {
        var key = key
        // Carried on to the year that is asked for, where that is allowed.
        if options.isExtrapolating, key.year != year, key.measure == .growth, key.since != nil { key.year = year }
        if key.year == year { asked[key, default: 0] += count }
      }
      votes = asked
    }
    // Of the scales that the most districts state, the one on which the most can be placed.
    let candidates = votes.sorted { ($0.value, rank($0.key)) > ($1.value, rank($1.key)) }.prefix(6)
    let best = candidates.map { (scale: scale($0.key), count: $0.value) }.max { a, b in
      let (x, y) = (placed(districts, on: a.scale), placed(districts, on: b.scale))
      if x != y { return x < y }
      if (a.scale.key == reference) != (b.scale.key == reference) { return b.scale.key == reference }
      return (a.count, rank(a.scale.key)) < (b.count, rank(b.scale.key))
    }
    return best?.scale ?? scale(fallback)
  }

  /// A scale with the unit of the concept, or with that of a growth.
  func scale(_ key: ComparisonKey) -> Scale {
    let unit: String =
      switch key.dimension {
      case .percent, .points: "%"
      case .amount(let dimension):
        key.dimension == ComparisonKey.Dimension(unit: concept.unit, units: units)
          ? concept.unit : canonicalUnit(dimension)
      }
    return Scale(key: key, unit: unit, units: units, isExtrapolating: options.isExtrapolating)
  }

  private func canonicalUnit(_ dimension: String) -> String {
    units.units.first { $0.dimension == dimension }?.canonical ?? dimension
  }

  private func annualised(_ measure: Measure, _ districts: [DistrictStatements]) -> ComparisonKey {
    let dimensions = districts.flatMap(\.goals).compactMap(\.key).filter { $0.measure == measure }.map(\.dimension)
    let usual = usualDimension(measure)
    return ComparisonKey(
      concept: concept.id, measure: measure, dimension: dimensions.contains(usual) ? usual : dimensions.first ?? usual,
      period: .perYear)
  }

  private func usualDimension(_ measure: Measure) -> ComparisonKey.Dimension {
    measure == .growth ? .percent : ComparisonKey.Dimension(unit: concept.unit, units: units)
  }

  private func placed(_ districts: [DistrictStatements], on scale: Scale) -> Int {
    districts.count { district in
      district.goals.contains { keyed in
        guard let key = keyed.key else { return false }
        if key == scale.key { return true }
        guard keyed.parts.isEmpty else { return false }
        if case .placed = scale.place(keyed.goal, key, levels: district.levels) { return true }
        return false
      }
    }
  }

  /// Settles ties: the usual dimension, the later year, a whole period before its parts, a stated base.
  private func rank(_ key: ComparisonKey) -> Int {
    let isUsual = key.dimension == usualDimension(key.measure)
    let period = [ComparisonKey.Period.year, .perYear, .point, .total].firstIndex(of: key.period) ?? 0
    return (((isUsual ? 1 : 0) * 10_000 + (key.year ?? 0)) * 10 + period) * 10_000 + (key.since ?? 0)
  }

  /// The year that the most districts name, where none has a number.
  private func usualYear(_ districts: [DistrictStatements]) -> Int? {
    var votes: [Int: Int] = [:]
    for district in districts {
      for year in Set(district.goals.compactMap(\.goal.targetYear)) { votes[year, default: 0] += 1 }
    }
    return votes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// The concept's measure, unless no district states it and another measure is stated.
  private func usualMeasure(_ districts: [DistrictStatements]) -> Measure {
    var votes: [Measure: Int] = [:]
    for district in districts {
      for measure in Set(district.goals.compactMap(\.key).map(\.measure)) { votes[measure, default: 0] += 1 }
    }
    if votes[concept.measure] != nil { return concept.measure }
    return votes.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? concept.measure
  }
}
