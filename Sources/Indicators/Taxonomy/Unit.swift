/// A unit of measurement, or a classifier that counts things.
public struct Unit: Sendable, Equatable {
  /// As plans write it: 万平方米 without its multiplier is 平方米.
  public var symbol: String
  /// Units of one dimension convert into each other: length, area, money. Classifiers share the dimension `count`.
  public var dimension: String
  /// The unit in which amounts of this dimension are compared.
  public var canonical: String
  /// One of this unit is `factor` of the canonical one.
  public var factor: Double
}

/// The units of `units.csv`, and amounts in them.
public struct UnitCatalogue: Sendable {
  public let units: [Unit]
  /// Every unit with every multiplier: 辆, 万辆, 亿辆.
  private let bySymbol: [ByteKey: (index: Int, multiplier: Double)]

  public init(_ units: [Unit]) {
    self.units = units
    var bySymbol: [ByteKey: (index: Int, multiplier: Double)] = [:]
    bySymbol.reserveCapacity(units.count * (Self.multipliers.count + 1))
    for (index, unit) in units.enumerated() where bySymbol[ByteKey(unit.symbol)] == nil {
      bySymbol[ByteKey(unit.symbol)] = (index, 1)
    }
    for (index, unit) in units.enumerated() {
      for (symbol, factor) in Self.multipliers where bySymbol[ByteKey(symbol + unit.symbol)] == nil {
        bySymbol[ByteKey(symbol + unit.symbol)] = (index, factor)
      }
    }
    self.bySymbol = bySymbol
  }

  /// Multipliers that plans keep in front of a unit: 5万平方米 is 5 in 万平方米.
  public static let multipliers: [(symbol: String, factor: Double)] = [
    ("万亿", 1e12), ("千万", 1e7), ("百万", 1e6), ("十万", 1e5), ("千亿", 1e11), ("百亿", 1e10), ("十亿", 1e9), ("亿", 1e8),
    ("万", 1e4),
  ]

  /// The unit that a written unit names, with its multiplier: 万平方米 is 10,000 平方米; 台(套) is 台.
  ///
  /// - Returns: nil for a unit that the catalogue does not know.
  public func resolve(_ written: String) -> (unit: Unit, multiplier: Double)? {
    guard let found = bySymbol[ByteKey(written)] ?? bySymbol[ByteKey(Self.withoutBracket(written))] else {
      guard let multiplier = Self.multipliers.first(where: { $0.symbol == written }) else { return nil }
      return (Unit(symbol: "", dimension: "count", canonical: "", factor: 1), multiplier.factor)
    }
    return (units[found.index], found.multiplier)
  }

  /// An amount in another unit of the same dimension; nil where the two don't convert.
  public func convert(_ value: Double, from: String, to: String) -> Double? {
    if from == to { return value }
    guard let source = resolve(from), let target = resolve(to), source.unit.dimension == target.unit.dimension else {
      return nil
    }
    return value * (source.multiplier * source.unit.factor) / (target.multiplier * target.unit.factor)
  }

  /// The dimension of a written unit, or nil.
  public func dimension(of written: String) -> String? { resolve(written)?.unit.dimension }

  private static func withoutBracket(_ written: String) -> String {
    guard let open = written.firstIndex(where: { $0 == "(" || $0 == "（" }), open != written.startIndex else {
      return written
    }
    return String(written[..<open])
  }
}
