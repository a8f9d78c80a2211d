import GoalReading
import Indicators
import Normalization

/// The indicators of a composite from the goals of districts: which enter, in which form, and which are left out.
public struct CompositeIndicators: Sendable {
  public struct Options: Sendable {
    /// By concept id, the measure to compare in where it is not the concept's own.
    public var measures: [String: Measure]
    /// Concepts that enter; nil for all that a district names.
    public var concepts: [String]?
    /// What amounts that depend on size are divided by.
    public var attribute: IndicatorComparison.Attribute?
    /// Whether such amounts enter as they are where there is nothing to divide them by.
    public var includesAbsolute: Bool

    public init(
      measures: [String: Measure] = [:], concepts: [String]? = nil, attribute: IndicatorComparison.Attribute? = nil,
      includesAbsolute: Bool = false
    ) {
      self.measures = measures
      self.concepts = concepts
      self.attribute = attribute
      self.includesAbsolute = includesAbsolute
    }
  }

  public var matrix: ScoreMatrix
  /// Concepts whose amounts grow with the district and that nothing was given to divide by.
  public var dependingOnSize: [Concept] = []

  /// The comparable values of districts, turned so that more is more ambitious.
  public init(_ districts: [DistrictGoals], taxonomy: Taxonomy, options: Options = Options()) {
    matrix = ScoreMatrix(districts: districts.map(\.name), indicators: [])
    for concept in taxonomy.concepts(namedBy: districts) where options.concepts?.contains(concept.id) ?? true {
      add(concept, districts, taxonomy, options)
    }
  }

  private mutating func add(
    _ concept: Concept, _ districts: [DistrictGoals], _ taxonomy: Taxonomy, _ options: Options
  ) {
    func compare(
      _ districts: [DistrictGoals], with reference: ReferenceGoal? = nil,
      by attribute: IndicatorComparison.Attribute? = nil, on key: ComparisonKey? = nil
    ) -> IndicatorComparison {
      IndicatorComparison(
        concept, districts: districts, reference: reference, units: taxonomy.units, degreeRank: taxonomy.degreeRank,
        options: .init(attribute: attribute, measure: options.measures[concept.id], key: key))
    }
    var comparison = compare(districts)
    var references = taxonomy.references.filter { $0.concept == concept.id }
    if Self.dependsOnSize(comparison) {
      if let attribute = options.attribute {
        comparison = compare(districts, by: attribute, on: comparison.key)
        references = []
      } else if !options.includesAbsolute {
        dependingOnSize.append(concept)
        return
      }
    }
    let sign = concept.direction == .more ? 1.0 : -1.0
    var indicator = ScoreMatrix.Indicator(concept: concept.id, values: [])
    indicator.sign = sign
    for (district, row) in comparison.rowsAsGiven.enumerated() {
      var value = Double.nan
      switch row.standing {
      case .ranked:
        value = Self.settled((row.comparable ?? .nan) * sign)
        indicator.unit = row.unit
      case .notComparable: indicator.notComparable.append(district)
      case .qualitative, .benchmark: indicator.inWords.append(district)
      case .noGoal: if !row.near.isEmpty { indicator.nearlyNamed.append(district) }
      }
      indicator.values.append(value)
    }
    // A reference is held on the scale on which the districts stand, whatever its own.
    indicator.reference = references.lazy.compactMap { compare([], with: $0, on: comparison.key).referenceValue }.first
      .map { Self.settled($0 * sign) }
    let isNamed = indicator.values.contains { !$0.isNaN } || !indicator.notComparable.isEmpty
    if isNamed { matrix.indicators.append(indicator) }
  }

  /// Amounts that grow with the district. Growth is a rate in any district, however large.
  private static func dependsOnSize(_ comparison: IndicatorComparison) -> Bool {
    guard comparison.concept.extent == .extensive, case .amount = comparison.key.dimension else { return false }
    return comparison.measure == .level || comparison.measure == .addition
  }

  /// The value without what binary arithmetic left behind its twelfth digit: 3.6 万 and 36,000 are one amount, whatever
  /// unit it was converted from.
  static func settled(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return value }
    let dropped: UInt64 = (1 << 12) - 1
    return Double(bitPattern: (value.bitPattern &+ dropped / 2 + 1) & ~dropped)
  }
}
