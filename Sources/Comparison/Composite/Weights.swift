#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The weighting step of the OECD/JRC handbook.
public enum Weights: Sendable {
  /// Every indicator alike.
  case equal
  /// Every policy field alike, and in it every indicator that counts; the fields by indicator of the matrix.
  case perField([String])
  /// From a file or from judgements in pairs; by indicator of the matrix, not negative.
  case given([Double])
  /// 熵权: the more the districts differ on an indicator, the more it weighs: 1 − entropy of their shares (Shannon;
  /// Zeleny 1982). Shares are those of the min–max values.
  case entropy
  /// CRITIC: the deviation of an indicator times what it does not share with the others, the sum of 1 − correlation
  /// (Diakoulaki, Mavrotas and Papayannakis 1995), on the min–max values.
  case critic

  /// The weights of the indicators at some places of a matrix; they sum to 1. Where the data give no indicator any
  /// weight, because all districts stand alike on each, all weigh the same.
  func values(_ places: [Int], of matrix: ScoreMatrix, missing: CompositeMethod.Missing) -> [Double] {
    var weights: [Double]
    switch self {
    case .equal: weights = places.map { _ in 1 }
    case .perField(let fields):
      var sizes: [String: Double] = [:]
      for place in places { sizes[fields[place], default: 0] += 1 }
      weights = places.map { 1 / (sizes[fields[$0]] ?? 1) }
    case .given(let given): weights = places.map { given[$0] }
    case .entropy: weights = places.map { Self.information(Self.onUnitScale(matrix.indicators[$0], missing)) }
    case .critic: weights = Self.contrast(places.map { Self.onUnitScale(matrix.indicators[$0], missing) })
    }
    if case .given = self {} else if weights.allSatisfy({ $0 == 0 }) { weights = places.map { _ in 1 } }
    let total = weights.reduce(0, +)
    return total > 0 ? weights.map { $0 / total } : weights
  }

  /// Values from 0 to 1 between the least and the greatest of all that are judged; NaN for the others.
  private static func onUnitScale(_ indicator: ScoreMatrix.Indicator, _ missing: CompositeMethod.Missing) -> [Double] {
    let column = Filled(indicator, missing: missing)
    guard column.low <= column.high, !column.isConstant else { return indicator.values.map { _ in .nan } }
    var values = column.onUnitScale(indicator.values)
    // Without a goal that is not set, the scale begins at the lowest stated value.
    if missing == .lowest, column.unset == 0 { values = values.map { 2 * $0 - 1 } }
    for place in indicator.notComparable { values[place] = .nan }
    return values
  }

  /// 1 − entropy / ln n.
  private static func information(_ values: [Double]) -> Double {
    let present = values.filter { !$0.isNaN }
    let total = present.reduce(0, +)
    guard present.count > 1, total > 0 else { return 0 }
    let entropy = present.reduce(0) { sum, value in
      let share = value / total
      return share > 0 ? sum - share * log(share) : sum
    }
    return max(0, 1 - entropy / log(Double(present.count)))
  }

  private static func contrast(_ columns: [[Double]]) -> [Double] {
    let informative = columns.indices.filter { columns[$0].contains { !$0.isNaN } }
    var weights = [Double](repeating: 0, count: columns.count)
    for place in informative {
      let conflict = informative.reduce(0) { sum, other in
        other == place ? sum : sum + 1 - correlation(columns[place], columns[other])
      }
      // One indicator alone has nothing to differ from.
      weights[place] = deviation(columns[place]) * (informative.count > 1 ? conflict : 1)
    }
    return weights.map { max(0, $0) }
  }

  /// The standard deviation of the sample.
  private static func deviation(_ values: [Double]) -> Double {
    let present = values.filter { !$0.isNaN }
    guard present.count > 1 else { return 0 }
    let mean = present.reduce(0, +) / Double(present.count)
    return (present.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(present.count - 1)).squareRoot()
  }

  /// Pearson's correlation over the districts that have both; 0 where one of them does not vary.
  private static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    var (count, x, y) = (0.0, 0.0, 0.0)
    for (p, q) in zip(a, b) where !p.isNaN && !q.isNaN {
      count += 1
      x += p
      y += q
    }
    guard count > 1 else { return 0 }
    let (meanX, meanY) = (x / count, y / count)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (p, q) in zip(a, b) where !p.isNaN && !q.isNaN {
      xx += (p - meanX) * (p - meanX)
      yy += (q - meanY) * (q - meanY)
      xy += (p - meanX) * (q - meanY)
    }
    guard xx > 1e-20, yy > 1e-20 else { return 0 }
    return min(1, max(-1, xy / (xx * yy).squareRoot()))
  }
}
