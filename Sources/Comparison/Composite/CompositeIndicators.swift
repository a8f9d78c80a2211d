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
    /// Whether concepts with a reference enter though no district names them, as a distance wants them.
    public var includesReferences: Bool

    public init(
      measures: [String: Measure] = [:], concepts: [String]? = nil, attribute: IndicatorComparison.Attribute? = nil,
      includesAbsolute: Bool = false, includesReferences: Bool = false
    ) {
      self.measures = measures
      self.concepts = concepts
      self.attribute = attribute
      self.includesAbsolute = includesAbsolute
      self.includesReferences = includesReferences
    }
  }

  public var matrix: ScoreMatrix
  /// Concepts whose amounts grow with the district and that nothing was given to divide by.
  public var dependingOnSize: [Concept] = []

  /// The comparable values of districts, turned so that more is more ambitious.
  public init(_ districts: [DistrictGoals], taxonomy: Taxonomy, options: Options = Options()) {
    matrix = ScoreMatrix(districts: districts.map(\.name), indicators: [])
    var concepts = taxonomy.concepts(namedBy: districts.flatMap(\.goals))
    if options.includesReferences {
      let named = Set(concepts.map(\.id))
      let referenced = Set(taxonomy.references.map(\.concept)).subtracting(named)
      concepts += taxonomy.concepts.filter { referenced.contains($0.id) }
    }
    for concept in concepts where options.concepts?.contains(concept.id) ?? true {
      add(concept, districts, taxonomy, options)
    }
  }

  private mutating func add(_ concept: Concept, _ districts: [DistrictGoals], _ taxonomy: Taxonomy, _ options: Options)
  {
    func compare(_ reference: ReferenceGoal?, by attribute: IndicatorComparison.Attribute?) -> IndicatorComparison {
      IndicatorComparison(
        concept, districts: districts, reference: reference, units: taxonomy.units, degreeRank: taxonomy.degreeRank,
        options: .init(attribute: attribute, measure: options.measures[concept.id]))
    }
    var comparison = compare(nil, by: nil)
    var references = taxonomy.references.filter { $0.concept == concept.id }
    // Growth is a rate in any district, however large.
    if concept.extent == .extensive, comparison.measure == .level || comparison.measure == .addition {
      if let attribute = options.attribute {
        comparison = compare(nil, by: attribute)
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
      case .noGoal: break
      default: indicator.inWords.append(district)
      }
      indicator.values.append(value)
    }
    indicator.reference = references.lazy.compactMap { reference in
      let held = compare(reference, by: nil)
      guard held.measure == comparison.measure, held.year == comparison.year else { return nil }
      return Self.reference(held).map { Self.settled($0 * sign) }
    }.first
    let isNamed = indicator.values.contains { !$0.isNaN } || !indicator.notComparable.isEmpty
    if isNamed || (options.includesReferences && indicator.reference != nil) { matrix.indicators.append(indicator) }
  }

  /// The reference in the unit and measure of the comparable values.
  private static func reference(_ comparison: IndicatorComparison) -> Double? {
    comparison.rows.lazy.compactMap { row in
      row.gap.flatMap { gap in row.comparable.map { $0 - gap } }
    }.first
  }

  /// The value without what binary arithmetic left behind its twelfth digit: 3.6 万 and 36,000 are one amount, whatever
  /// unit it was converted from.
  static func settled(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return value }
    let dropped: UInt64 = (1 << 12) - 1
    return Double(bitPattern: (value.bitPattern &+ dropped / 2 + 1) & ~dropped)
  }
}
