import GoalReading
import Indicators
import Normalization

/// Districts compared on one indicator (method §2 and §3).
public struct IndicatorComparison: Sendable {
  public var concept: Concept
  /// The measure in which districts were ranked.
  public var measure: Measure
  /// The year for which they were ranked.
  public var year: Int?
  public var reference: ReferenceGoal?
  /// The scope against which scopes are flagged: the reference's, else the widest among the districts.
  public var scope: String
  /// Whether the comparable values are yearly ones.
  public var isAnnualised: Bool
  public var rows: [Row]

  /// Where a district stands.
  public enum Standing: Sendable, Equatable {
    case ranked(Int)
    /// A goal is set that can't be compared; the reason says why.
    case notComparable(Reason)
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

  /// Why a goal is shown and not ranked.
  public enum Reason: Sendable, Equatable {
    case otherMeasure(Measure)
    case otherYear(Int?)
    case otherUnit(String)
    case otherScope
    case baselineUnknown(Measure)
    /// The attribute file has no value for the district.
    case noAttribute(String)
    /// A yearly value was asked for, and the goal names no period.
    case noHorizon
    /// A growth or a share does not divide by heads.
    case notAnAmount(String)
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
  }
}

extension IndicatorComparison {
  public struct Options: Sendable {
    /// The target year; nil for the year that most districts name.
    public var year: Int?
    /// Goals of another scope are shown and not ranked.
    public var strictScope: Bool
    /// Amounts are divided by an attribute of the district: per head, per unit of GDP.
    public var attribute: Attribute?
    /// The measure to compare in; nil for the concept's own.
    public var measure: Measure?
    /// Growth as a yearly rate and additions per year, so that goals of different horizons stand side by side.
    public var isAnnualised: Bool

    public init(
      year: Int? = nil, strictScope: Bool = false, attribute: Attribute? = nil, measure: Measure? = nil,
      isAnnualised: Bool = false
    ) {
      self.year = year
      self.strictScope = strictScope
      self.attribute = attribute
      self.measure = measure
      self.isAnnualised = isAnnualised
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
    let named = districts.map { district in district.goals.filter { $0.concept == concept.id } }
    let year = options.year ?? Self.commonYear(named) ?? reference?.targetYear
    let measure = options.measure ?? Self.commonMeasure(named, year: year, concept: concept)
    let scope = reference.map(\.scope).flatMap { $0.isEmpty ? nil : $0 } ?? Self.widestScope(named.joined())
    self.concept = concept
    self.measure = measure
    self.year = year
    self.reference = reference
    self.scope = scope
    isAnnualised = options.isAnnualised && (measure == .growth || measure == .addition)
    let choice = GoalChoice(
      concept: concept, measure: measure, year: year, scope: scope, units: units, isAnnualised: isAnnualised)
    rows = zip(districts, named).enumerated().map { position, district in
      choice.row(
        district.0, at: position, goals: district.1, reference: reference, strictScope: options.strictScope)
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
        rows[index].standing = .notComparable(.notAnAmount(attribute.name))
        continue
      }
      guard let divisor = attribute.values[rows[index].code] ?? attribute.values[rows[index].district], divisor > 0
      else {
        rows[index].standing = .notComparable(.noAttribute(attribute.name))
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

  // MARK: What to compare

  /// The year that the most districts name for the concept, the later one where two tie.
  private static func commonYear(_ named: [[Goal]]) -> Int? {
    var districtsByYear: [Int: Int] = [:]
    for goals in named {
      for year in Set(goals.compactMap(\.targetYear)) { districtsByYear[year, default: 0] += 1 }
    }
    return districtsByYear.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// The concept's measure, unless no district states it and another measure is stated.
  private static func commonMeasure(_ named: [[Goal]], year: Int?, concept: Concept) -> Measure {
    var districtsByMeasure: [Measure: Int] = [:]
    for goals in named {
      for measure in Set(goals.filter { $0.number != nil }.map(\.measure)) {
        districtsByMeasure[measure, default: 0] += 1
      }
    }
    let usual = concept.measure
    if districtsByMeasure[usual] != nil { return usual }
    return districtsByMeasure.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? usual
  }

  private static func widestScope(_ goals: some Sequence<Goal>) -> String {
    goals.map(\.scope).max { a, b in
      let x = ScopeRelation.members(a).count
      let y = ScopeRelation.members(b).count
      return x != y ? x < y : a > b
    } ?? ""
  }
}
