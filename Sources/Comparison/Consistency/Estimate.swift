import Normalization

/// A number with what it may be: as written, or computed from written ones.
struct Estimate: Sendable {
  var value: Double
  /// What rounding leaves open.
  var core: Bounds
  /// What the words leave open: 以上, 以内.
  var bounds: Bounds
  var isOpen: Bool

  init(_ number: WrittenNumber) {
    value = number.value
    core = number.core
    bounds = number.bounds
    isOpen = number.isOpen
  }

  private init(_ a: Estimate, _ b: Estimate, _ function: (Double, Double) -> Double) {
    value = function(a.value, b.value)
    core = Bounds.over(a.core, b.core, function)
    bounds = Bounds.over(a.bounds, b.bounds, function)
    isOpen = a.isOpen || b.isOpen
  }

  /// - Parameter function: rises or falls in each of its arguments.
  func combined(with other: Estimate, _ function: (Double, Double) -> Double) -> Estimate {
    Estimate(self, other, function)
  }

  func mapped(_ function: (Double) -> Double) -> Estimate { Estimate(self, self) { a, _ in function(a) } }

  /// What the two say of each other.
  func verdict(against other: Estimate) -> (verdict: ConsistencyCheck.Verdict, reason: ConsistencyCheck.Reason) {
    if core.meets(other.core) { return (.agreement, .none) }
    if !bounds.meets(other.bounds) { return (.contradiction, .none) }
    return isOpen && other.isOpen ? (.unclear, .bothBounds) : (.agreement, .within)
  }
}

extension Estimate {
  static func growth(level: Estimate, start: Estimate) -> Estimate {
    level.combined(with: start) { ($0 / $1 - 1) * 100 }
  }

  /// A rate in each of several years, in %.
  func compounded(_ years: Int) -> Estimate {
    mapped { rate in (Self.power(1 + rate / 100, years) - 1) * 100 }
  }

  static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<max(exponent, 0) { result *= base }
    return result
  }
}
