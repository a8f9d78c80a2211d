/// The numbers that a statement allows, from the lowest to the highest.
struct Bounds: Sendable, Equatable {
  var low: Double
  var high: Double

  init(_ low: Double, _ high: Double) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  /// Whether a number is allowed by both, but for what arithmetic in binary leaves behind.
  func meets(_ other: Bounds) -> Bool {
    let sizes = [low, high, other.low, other.high].filter(\.isFinite).map(abs)
    let slack = 1e-9 * max(1, sizes.max() ?? 1)
    return low <= other.high + slack && other.low <= high + slack
  }

  func scaled(by factor: Double) -> Bounds { Bounds(low * factor, high * factor) }

  static func + (a: Bounds, b: Bounds) -> Bounds { Bounds(a.low + b.low, a.high + b.high) }

  /// What a function that rises or falls in both of its arguments makes of two ranges.
  static func over(_ a: Bounds, _ b: Bounds, _ function: (Double, Double) -> Double) -> Bounds {
    let corners = [a.low, a.high].flatMap { x in [b.low, b.high].map { function(x, $0) } }.filter { !$0.isNaN }
    return Bounds(corners.min() ?? -.infinity, corners.max() ?? .infinity)
  }
}
