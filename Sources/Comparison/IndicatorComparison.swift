import GoalReading
import Indicators
import Normalization

/// Districts compared on one indicator (method §2 and §3).
public struct IndicatorComparison: Sendable {
  public var concept: Concept
  /// The scale on which districts were ranked.
  public var key: ComparisonKey
  public var reference: ReferenceGoal?
  /// The scope against which scopes are flagged: the reference's, else the widest among the districts.
  public var scope: String
  /// The reference on the same scale; nil where there is none, or where it can't be put there.
  public var referenceValue: Double?
  /// How the reference came onto the scale, where it is not stated so.
  public var referenceDerivation: Derivation?
  public var rows: [Row]

  /// Where a district stands.
  public enum Standing: Sendable, Equatable {
    case ranked(Int)
    /// A goal is set that can't be compared; the reason says why.
    case notComparable(Refusal)
    case qualitative
    case benchmark
    case noGoal

    /// The order of the groups in a table.
    var group: Int {
      switch self {
      case .ranked: 0
      case .notComparable: 1
      case .qualitative: 2
      case .benchmark: 3
      case .noGoal: 4
      }
    }
  }

  /// What was last reached, on the scale of the comparison.
  public struct LastResult: Sendable {
    public var result: Goal
    public var year: Int
    /// In the unit of the row.
    public var value: Double
  }

  public struct Row: Sendable {
    public var standing: Standing
    public var code: String
    public var district: String
    /// Where the district stood among those given.
    public var position: Int
    /// The goal that stands for the district; nil where it names none.
    public var goal: Goal?
    /// The number by which it is ranked, in `unit`.
    public var comparable: Double?
    public var unit: String
    /// How the number came about where it is not the stated one.
    public var derivation: Derivation?
    /// The level that growth over a known baseline implies.
    public var impliedLevel: Derivation?
    public var scope: ScopeRelation
    /// Comparable value less the reference's, in points for percentages.
    public var gap: Double?
    /// Further goals of the district on the indicator.
    public var others: [Goal]
    /// Goals of other documents that say another number on the same scale.
    public var conflicts: [Goal] = []
    /// The goals of several years that count together, and what they come to; none where one goal stands alone.
    public var parts: [Goal] = []
    public var sum: Derivation?
    /// The period of the goal, or that of the scale, begins in a year that nobody states.
    public var isStartUnstated = false
    /// Unmapped goals whose wording is near the indicator, where the district has none on it.
    public var near: [Goal] = []
    /// What the district last reached.
    public var lastResult: LastResult?

    /// Takes a row off the scale again.
    mutating func refuse(_ reason: Refusal) {
      standing = .notComparable(reason)
      (comparable, derivation, gap, lastResult) = (nil, nil, nil, nil)
    }
  }
}

extension IndicatorComparison {
  public struct Options: Sendable {
    /// The target year; nil for the one on whose scale the most districts stand.
    public var year: Int?
    /// Goals of another scope are shown and not ranked.
    public var strictScope: Bool
    /// Amounts are divided by an attribute of the district: per head, per unit of GDP.
    public var attribute: Attribute?
    /// The measure to compare in; nil for the concept's own.
    public var measure: Measure?
    /// Growth as a yearly rate and additions per year, so that goals of different horizons stand side by side.
    public var isAnnualised: Bool
    /// A growth for another year is carried on at its own yearly rate to the year that is asked for.
    public var isExtrapolating: Bool
    /// The scale to compare on; nil to find the one on which the most districts stand.
    public var key: ComparisonKey?

    public init(
      year: Int? = nil, strictScope: Bool = false, attribute: Attribute? = nil, measure: Measure? = nil,
      isAnnualised: Bool = false, isExtrapolating: Bool = false, key: ComparisonKey? = nil
    ) {
      self.year = year
      self.strictScope = strictScope
      self.attribute = attribute
      self.measure = measure
      self.isAnnualised = isAnnualised
      self.isExtrapolating = isExtrapolating
      self.key = key
    }
  }

  /// A number of each district, by name of the column and by district code.
  public struct Attribute: Sendable {
    public var name: String
    public var values: [String: Double]

    public init(name: String, values: [String: Double]) {
      self.name = name
      self.values = values
    }
  }

  /// Ranks districts on a concept.
  ///
  /// - Parameters:
  ///   - reference: the goal of a higher level, for the gap and as the scope to hold others against.
  ///   - units: converts amounts inside a dimension.
  /// - Returns: one row a district, ranked ones first, in the order of method §3; ties and groups by district code.
  public init(
    _ concept: Concept, districts: [DistrictGoals], reference: ReferenceGoal?, units: UnitCatalogue,
    degreeRank: (String) -> Int, options: Options = Options()
  ) {
    let statements = districts.map { DistrictStatements($0, on: concept.id, units: units) }
    let stated = reference.map(Goal.init)
    let referenceKey = stated.flatMap { ComparisonKey($0, units: units) }
    let choice = ScaleChoice(concept: concept, units: units, options: options)
    let scale = options.key.map(choice.scale) ?? choice.scale(for: statements, reference: referenceKey)
    let scope =
      reference.map(\.scope).flatMap { $0.isEmpty ? nil : $0 } ?? Self.widestScope(statements.lazy.flatMap(\.goals))
    self.concept = concept
    key = scale.key
    self.reference = reference
    self.scope = scope
    rows = zip(districts, statements).enumerated().map { position, district in
      GoalChoice(scale: scale, scope: scope, district: district.0, statements: district.1).row(
        at: position, strictScope: options.strictScope)
    }
    if let stated, let referenceKey,
      case .placed(let placed) = scale.place(stated, referenceKey, levels: KnownLevels([]))
    {
      referenceValue = placed.value
      referenceDerivation = placed.derivation
      for index in rows.indices {
        if case .ranked = rows[index].standing { rows[index].gap = rows[index].comparable.map { $0 - placed.value } }
      }
    }
    if let attribute = options.attribute { divide(by: attribute) }
    rank(degreeRank)
  }

  /// Divides every comparable amount; what can't be divided is shown with the reason.
  private mutating func divide(by attribute: Attribute) {
    for index in rows.indices {
      guard case .ranked = rows[index].standing, let value = rows[index].comparable else { continue }
      rows[index].gap = nil
      guard rows[index].unit != "%" else {
        rows[index].refuse(.notAnAmount(attribute.name))
        continue
      }
      guard let divisor = attribute.values[rows[index].code] ?? attribute.values[rows[index].district], divisor > 0
      else {
        rows[index].refuse(.noAttribute(attribute.name))
        continue
      }
      let unit = rows[index].unit
      let result = value / divisor
      let formula =
        "\(Conversion.number(value))\(unit) ÷ \(Conversion.number(divisor))（\(attribute.name)） = \(Conversion.number(result))"
      rows[index].comparable = result
      rows[index].unit = unit + "/" + attribute.name
      rows[index].derivation = Derivation(rule: .perAttribute, value: result, unit: rows[index].unit, formula: formula)
    }
  }

  /// Standard competition ranking (1, 1, 3) in the concept's direction; then the rest, by group.
  private mutating func rank(_ degreeRank: (String) -> Int) {
    let direction = concept.direction == .more ? 1.0 : -1.0
    // A fall is written as negative growth: −10 % is more ambitious than −5 % where less is better.
    func key(_ row: Row) -> Double { -(row.comparable ?? 0) * direction }
    rows.sort { a, b in
      if a.standing.group != b.standing.group { return a.standing.group < b.standing.group }
      switch (a.standing, b.standing) {
      case (.ranked, .ranked) where key(a) != key(b): return key(a) < key(b)
      case (.qualitative, .qualitative):
        let x = degreeRank(a.goal?.phrase ?? "")
        let y = degreeRank(b.goal?.phrase ?? "")
        if x != y { return x > y }
      default: break
      }
      return (a.code, a.district) < (b.code, b.district)
    }
    var last: Double?
    var rank = 0
    for (position, index) in rows.indices.enumerated() {
      guard case .ranked = rows[index].standing else { break }
      if last.map({ !Self.isSame($0, key(rows[index])) }) ?? true { rank = position + 1 }
      last = key(rows[index])
      rows[index].standing = .ranked(rank)
    }
  }

  /// One row for each district, in the order in which the districts were given.
  public var rowsAsGiven: [Row] { rows.sorted { $0.position < $1.position } }

  /// Equal but for what arithmetic in binary leaves behind.
  static func isSame(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(1, abs(a), abs(b)) }

  private static func widestScope(_ goals: some Sequence<DistrictStatements.Keyed>) -> String {
    goals.lazy.map(\.goal.scope).max { a, b in
      let x = ScopeRelation.members(a).count
      let y = ScopeRelation.members(b).count
      return x != y ? x < y : a > b
    } ?? ""
  }
}

extension IndicatorComparison {
  /// The measure in which districts were ranked.
  public var measure: Measure { key.measure }
  /// The year for which they were ranked; nil for yearly rates side by side, and where no goal names one.
  public var year: Int? { key.year }
  /// Whether the comparable values are yearly ones of any horizon.
  public var isAnnualised: Bool { key.period == .perYear && key.year == nil }
}
