import GoalReading
import Indicators
import Normalization

/// A number as a document writes it, with what its digits and its relation leave open.
struct WrittenNumber: Sendable {
  var value: Double
  var upper: Double
  var unit: String
  var relation: Relation
  /// Half of the last place that is written: 6.6 stands for 6.55 to 6.65. A count of 35 is 35.
  var rounding: Double

  init?(_ goal: Goal, units: UnitCatalogue) {
    guard let value = goal.value, value.double.isFinite else { return nil }
    self.value = value.double
    upper = goal.upper?.double ?? value.double
    unit = goal.unit
    relation = goal.relation
    rounding = Self.rounding(value, in: goal.quote, unit: goal.unit, units)
  }

  init(_ baseline: Goal.Baseline, quote: String, units: UnitCatalogue) {
    value = baseline.number
    upper = value
    unit = baseline.unit
    relation = baseline.relation
    rounding = Self.rounding(baseline.value, in: quote, unit: baseline.unit, units)
  }

  init(_ restated: GoalStatement.Restated, quote: String, units: UnitCatalogue) {
    value = restated.value.double
    upper = value
    unit = restated.unit
    relation = .equal
    rounding = Self.rounding(restated.value, in: quote, unit: restated.unit, units)
  }

  /// The number itself, rounded or 左右, without what 以上 opens.
  var core: Bounds {
    let slack = relation == .about ? max(rounding, Self.about(value, unit)) : rounding
    return Bounds(value - slack, upper + slack)
  }

  /// Everything that the words allow. Of a fall of at least 8 % the number is −8 or less.
  var bounds: Bounds {
    var bounds = core
    switch relation {
    case .equal, .about: break
    case .atLeast, .above: if value < 0 { bounds.low = -.infinity } else { bounds.high = .infinity }
    case .atMost, .below: if value < 0 { bounds.high = .infinity } else { bounds.low = -.infinity }
    }
    return bounds
  }

  /// Whether two written numbers are one, or the one is the other rounded: 45 and 45.3 are, 1.2 and 1.3 are not.
  ///
  /// - Parameter other: in the same unit.
  func agrees(with other: WrittenNumber) -> Bool {
    if relation == .about || other.relation == .about || upper != value || other.upper != other.value {
      return core.meets(other.core)
    }
    return abs(value - other.value) <= max(rounding, other.rounding) + 1e-9 * max(abs(value), abs(other.value))
  }

  /// What two numbers for one goal say of each other; nil where the one is a bound that the other keeps.
  func verdict(against other: WrittenNumber) -> ConsistencyCheck.Verdict? {
    if agrees(with: other) { return .agreement }
    guard isOpen || other.isOpen, bounds.meets(other.bounds) else { return .contradiction }
    return isOpen && other.isOpen ? .unclear : nil
  }

  var isOpen: Bool { relation != .equal && relation != .about }

  /// In another unit of the same dimension; nil where the two don't convert.
  func converted(to other: String, _ units: UnitCatalogue) -> WrittenNumber? {
    guard unit != other else { return self }
    guard let factor = units.convert(1, from: unit, to: other) else { return nil }
    var result = self
    result.value *= factor
    result.upper *= factor
    result.rounding *= factor
    result.unit = other
    return result
  }

  /// 左右 is half a point of a rate of change, a twentieth of anything else.
  private static func about(_ value: Double, _ unit: String) -> Double {
    unit == "%" && abs(value) < 20 ? max(0.5, abs(value) / 20) : abs(value) / 20
  }

  private static func rounding(_ value: PlainDecimal, in quote: String, unit: String, _ units: UnitCatalogue) -> Double
  {
    let places = writtenPlaces(value, in: quote)
    if places == 0 {
      let found = units.resolve(unit)
      if found?.unit.dimension == "count", found?.multiplier == 1 { return 0 }
      // 4万个 is seldom 35,001; a whole number of a large unit is taken to be within a fortieth.
      if unit != "%" { return min(0.5, abs(value.double) / 40) }
      return 0.5
    }
    var half = 0.5
    for _ in 0..<places { half /= 10 }
    return half
  }

  /// How many places are written: of 1.0 one, though the value is 1.
  private static func writtenPlaces(_ value: PlainDecimal, in quote: String) -> Int {
    let plain = places(value.description)
    let digits = value.description.drop { $0 == "-" }
    let runs = quote.split { !($0 == "." || ($0.isASCII && $0.isNumber)) }
    let zeros = runs.last { $0.contains(".") && PlainDecimal(String($0))?.description == String(digits) }
    return max(plain, zeros.map { places(String($0)) } ?? 0)
  }

  private static func places(_ text: String) -> Int { text.split(separator: ".").dropFirst().first?.count ?? 0 }
}
