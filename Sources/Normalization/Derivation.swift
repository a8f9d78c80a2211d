import Indicators

/// A number that was computed from stated ones, with the arithmetic that made it.
public struct Derivation: Sendable, Equatable {
  public enum Rule: String, Sendable {
    /// (1+a)^n − 1
    case compounding
    /// (1+g)^(n/m) − 1
    case horizon
    /// level / baseline − 1
    case growthFromLevel
    /// baseline × (1+g)
    case levelFromGrowth
    /// baseline + addition
    case levelFromAddition
    /// addition × years
    case additionFromAnnual
    /// addition / years
    case annualFromAddition
    /// level − baseline, of shares
    case pointsFromLevel
    /// baseline + points, of shares
    case levelFromPoints
    /// the sum of what is stated for each year
    case sum
    /// a unit of the same dimension
    case unit
    /// divided by an attribute of the district
    case perAttribute
  }

  public var rule: Rule
  public var value: Double
  public var unit: String
  /// The arithmetic with its numbers: `13.6亿元 × (1 + 25%) = 17亿元`.
  public var formula: String

  public init(rule: Rule, value: Double, unit: String, formula: String) {
    self.rule = rule
    self.value = value
    self.unit = unit
    self.formula = formula
  }
}

/// The conversions of method §2. Each takes plain numbers and names what it did; percentages are in %.
public enum Conversion {
  /// A yearly growth over several years: 10 % in each of three years is 33.1 %.
  public static func compounded(annual: Double, years: Int) -> Derivation {
    let value = (power(1 + annual / 100, years) - 1) * 100
    return Derivation(
      rule: .compounding, value: value, unit: "%",
      formula: "\(factor(annual))^\(years) − 1 = \(number(value))%")
  }

  /// Growth over `from` years, as growth over `to` years at the same yearly rate. Nil for no or negative horizons and for
  /// a fall of 100 % or more.
  public static func growth(_ growth: Double, over from: Int, to: Int) -> Derivation? {
    guard from > 0, to > 0, growth > -100 else { return nil }
    let value = (root(1 + growth / 100, Double(to) / Double(from)) - 1) * 100
    return Derivation(
      rule: .horizon, value: value, unit: "%",
      formula: "\(factor(growth))^(\(to)/\(from)) − 1 = \(number(value))%")
  }

  /// Nil where the baseline is 0.
  public static func growth(level: Double, baseline: Double, unit: String) -> Derivation? {
    guard baseline != 0 else { return nil }
    let value = (level / baseline - 1) * 100
    return Derivation(
      rule: .growthFromLevel, value: value, unit: "%",
      formula: "\(number(level))\(unit) ÷ \(number(baseline))\(unit) − 1 = \(number(value))%")
  }

  /// The change of a share, in percentage points.
  public static func points(level: Double, baseline: Double) -> Derivation {
    let value = level - baseline
    return Derivation(
      rule: .pointsFromLevel, value: value, unit: "%",
      formula: "\(number(level))% − \(number(baseline))% = \(number(value))个百分点")
  }

  /// A share after a change in percentage points.
  public static func level(points: Double, baseline: Double) -> Derivation {
    let value = baseline + points
    return Derivation(
      rule: .levelFromPoints, value: value, unit: "%",
      formula: "\(number(baseline))% \(plus(points))个百分点 = \(number(value))%")
  }

  public static func level(growth: Double, baseline: Double, unit: String) -> Derivation {
    let value = baseline * (1 + growth / 100)
    return Derivation(
      rule: .levelFromGrowth, value: value, unit: unit,
      formula: "\(number(baseline))\(unit) × \(factor(growth)) = \(number(value))\(unit)")
  }

  public static func level(addition: Double, baseline: Double, unit: String) -> Derivation {
    let value = baseline + addition
    return Derivation(
      rule: .levelFromAddition, value: value, unit: unit,
      formula: "\(number(baseline))\(unit) \(plus(addition))\(unit) = \(number(value))\(unit)")
  }

  public static func addition(annual: Double, years: Int, unit: String) -> Derivation {
    let value = annual * Double(years)
    return Derivation(
      rule: .additionFromAnnual, value: value, unit: unit,
      formula: "\(number(annual))\(unit) × \(years)年 = \(number(value))\(unit)")
  }

  public static func annual(addition: Double, years: Int, unit: String) -> Derivation? {
    guard years > 0 else { return nil }
    let value = addition / Double(years)
    return Derivation(
      rule: .annualFromAddition, value: value, unit: unit,
      formula: "\(number(addition))\(unit) ÷ \(years)年 = \(number(value))\(unit)")
  }

  /// `(1 + 25%)`, `(1 − 9%)`.
  public static func factor(_ percent: Double) -> String { "(1 \(plus(percent))%)" }

  private static func plus(_ value: Double) -> String { (value < 0 ? "− " : "+ ") + number(abs(value)) }

  /// A number for a table: at most four significant places after the point, no trailing zeros.
  public static func number(_ value: Double) -> String {
    guard value.isFinite else { return "—" }
    let magnitude = abs(value)
    let places = magnitude >= 1000 ? 1 : magnitude >= 1 ? 2 : 4
    return PlainDecimal(value, places: places).description
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<max(exponent, 0) { result *= base }
    return result
  }
}
