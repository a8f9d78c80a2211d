import Comparison

/// Seeded random tables for properties of the composite: gaps, ties, equal columns, one holder of a column, values of any
/// size and sign.
struct RandomTables {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A table of 2 to 10 districts on 1 to 6 indicators, each with a reference.
  mutating func table(notComparable: Bool = false) -> ScoreMatrix {
    let count = 2 + below(9)
    let gaps = [0.0, 0.2, 0.5, 0.8][below(4)]
    let indicators = (0..<(1 + below(6))).map { place in
      let kind = below(5)
      let scale = [1.0, 1e-6, 1e9][below(3)]
      let values = (0..<count).map { _ in unit() < gaps ? Double.nan : value(kind) * scale }
      var indicator = ScoreMatrix.Indicator(
        concept: "c\(place)", values: values, reference: (unit() - 0.3) * 20 * scale)
      if notComparable {
        indicator.notComparable = values.indices.filter { values[$0].isNaN && below(3) == 0 }
      }
      return indicator
    }
    return ScoreMatrix(districts: (0..<count).map { "d\($0)" }, indicators: indicators)
  }

  /// Even, of a few steps, with far outliers, negative, or nearly all at the top.
  private mutating func value(_ kind: Int) -> Double {
    switch kind {
    case 0: return unit() * 100
    case 1: return Double(below(4))
    case 2: return unit() < 0.2 ? 1000 * unit() : unit()
    case 3: return -(0.01 + unit() * unit() * 100)
    default: return [0.0, 9, 9.9, 10, 10][below(5)]
    }
  }

  mutating func weights(_ matrix: ScoreMatrix) -> [Double] { matrix.indicators.map { _ in 0.05 + unit() } }

  /// The table with one district's goal on one indicator deleted, lowered, or (the other way) set or raised.
  ///
  /// - Returns: the table in which the goal is less ambitious first.
  mutating func step(_ matrix: ScoreMatrix) -> (less: ScoreMatrix, more: ScoreMatrix, district: Int)? {
    let district = below(matrix.districts.count)
    let place = below(matrix.indicators.count)
    let old = matrix.indicators[place].values[district]
    if matrix.indicators[place].notComparable.contains(district) { return nil }
    let others = matrix.indicators[place].values.filter { !$0.isNaN }
    guard let any = others.first else { return nil }
    var changed = matrix
    let size = [0.01, 1, 100][below(3)] * max(abs(any), 1e-9) * (0.1 + unit())
    switch (below(4), old.isNaN) {
    case (_, true): changed.indicators[place].values[district] = others[below(others.count)] + (unit() - 0.5) * size
    case (0, false): changed.indicators[place].values[district] = .nan
    case (1, false): changed.indicators[place].values[district] = old - size
    case (2, false): changed.indicators[place].values[district] = others[below(others.count)]
    default: changed.indicators[place].values[district] = old + size
    }
    let new = changed.indicators[place].values[district]
    let isLess = new.isNaN || (!old.isNaN && new < old)
    return isLess ? (changed, matrix, district) : (matrix, changed, district)
  }
}

extension CompositeMethod {
  /// Every method that is not refused.
  static let all: [CompositeMethod] = Missing.allCases.flatMap { missing in
    Normalisation.allCases.flatMap { normalisation in
      Aggregation.allCases.flatMap { aggregation in
        Ties.allCases.filter { $0 == .mid || normalisation == .percentile }.map { ties in
          CompositeMethod(missing: missing, ties: ties, normalisation: normalisation, aggregation: aggregation)
        }
      }
    }
  }.filter { $0.refusal(districts: 10) == nil }
}

extension Composite {
  /// Score and rank by name of the district.
  var byName: [String: (score: Double, rank: Int)] {
    Dictionary(uniqueKeysWithValues: scores.map { (matrix.districts[$0.district], ($0.score, $0.rank)) })
  }
}
