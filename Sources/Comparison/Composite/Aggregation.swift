#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The aggregation step of the OECD/JRC handbook: from normalised values and weights to one score.
///
/// Geometric and harmonic means need values above 0: they take 0.01 + 0.99 x of a value from 0 to 1, and 0.5 + 0.1 z (the
/// T score) of a z-score, 0.01 at least. Their scores are on that scale.
public enum Aggregation: String, Sendable, CaseIterable {
  case arithmetic
  /// What is low on one indicator is made good by another only in part.
  case geometric
  /// Still less so.
  case harmonic
  /// Closeness to the best against the worst, by weighted distances (Hwang and Yoon 1981). With `lowest` best and worst
  /// are fixed at the ends of the scale, whatever the districts set (García-Cascales and Lamata 2012), because points
  /// that a district moves by itself are not monotone; an indicator on which all stand alike counts for nothing.
  case topsis
  /// The share of the other districts that a district is above by the weight of the indicators on which it is ahead, ties
  /// by half (Copeland 1951). The normalisation does not matter.
  case copeland
}

/// Normalised columns with their weights, ready to be aggregated.
struct WeightedColumns {
  let columns: [NormalisedColumn]
  let weights: [Double]
  let method: CompositeMethod
  /// Whether a district is to be scored.
  let isScored: [Bool]

  /// The score of each district; NaN for those that are not scored.
  func scores() -> [Double] {
    let scores: [Double]
    switch method.aggregation {
    case .arithmetic: scores = mean({ $0 }, back: { $0 })
    case .geometric:
      scores =
        method.normalisation == .zscore ? mean({ log(tScore($0)) }, back: exp) : mean({ log(share($0)) }, back: exp)
    case .harmonic:
      scores =
        method.normalisation == .zscore
        ? mean({ -1 / tScore($0) }, back: { -1 / $0 }) : mean({ -1 / share($0) }, back: { -1 / $0 })
    case .topsis: scores = closeness()
    case .copeland: return Copeland.scores(columns.map(\.values), weights, isScored: isScored)
    }
    return zip(scores, isScored).map { $1 ? $0 : .nan }
  }

  /// The mean of a function of the values over what a district has.
  @inline(__always)
  private func mean(_ transform: (Double) -> Double, back: (Double) -> Double) -> [Double] {
    let count = isScored.count
    var sums = [Double](repeating: 0, count: count)
    var totals = [Double](repeating: 0, count: count)
    for (column, weight) in zip(columns, weights) where weight > 0 {
      column.values.withUnsafeBufferPointer { values in
        for district in 0..<count {
          let value = values[district]
          guard !value.isNaN else { continue }
          sums[district] += weight * transform(value)
          totals[district] += weight
        }
      }
    }
    return zip(sums, totals).map { $1 > 0 ? back($0 / $1) : .nan }
  }

  private func closeness() -> [Double] {
    var toBest = [Double](repeating: 0, count: isScored.count)
    var toWorst = toBest
    for (column, weight) in zip(columns, weights) where weight > 0 && !column.isConstant {
      let (worst, best) = ends(of: column)
      for (district, value) in column.values.enumerated() where !value.isNaN {
        let place = position(value)
        toBest[district] += weight * weight * (best - place) * (best - place)
        toWorst[district] += weight * weight * (place - worst) * (place - worst)
      }
    }
    // Where nothing tells districts apart, all stand in the middle.
    return zip(toBest, toWorst).map { $0 + $1 > 0 ? $1.squareRoot() / ($0.squareRoot() + $1.squareRoot()) : 0.5 }
  }

  /// The worst and the best place on an indicator.
  func ends(of column: NormalisedColumn) -> (Double, Double) {
    if method.missing == .lowest { return (0, 1) }
    var ends = (Double.infinity, -Double.infinity)
    for value in column.values where !value.isNaN { ends = (min(ends.0, value), max(ends.1, value)) }
    return ends
  }

  /// Where TOPSIS sees a normalised value.
  func position(_ value: Double) -> Double {
    method.missing == .lowest && method.normalisation == .zscore ? tScore(value) : value
  }
}

/// A z-score around 0.5, as scores of examinations are given.
@inline(__always)
func tScore(_ value: Double) -> Double { max(0.01, 0.5 + 0.1 * value) }

/// A value from 0 to 1 on a scale without 0.
@inline(__always)
func share(_ value: Double) -> Double { max(0.01, 0.01 + 0.99 * value) }

/// Copeland's method: every pair of districts is compared.
enum Copeland {
  /// More districts than these are refused: the work grows with their square.
  static let limit = 1000

  static func scores(_ columns: [[Double]], _ weights: [Double], isScored: [Bool]) -> [Double] {
    let districts = isScored.indices.filter { isScored[$0] }
    // By district, so that a pair is two rows side by side.
    let used = columns.indices.filter { weights[$0] > 0 }
    let weights = used.map { weights[$0] }
    let rows = districts.map { district in used.map { columns[$0][district] } }
    var points = [Double](repeating: 0, count: districts.count)
    for a in rows.indices {
      for b in rows.indices where b > a {
        let margin = margin(rows[a], rows[b], weights)
        points[a] += margin > 0 ? 1 : margin < 0 ? 0 : 0.5
        points[b] += margin > 0 ? 0 : margin < 0 ? 1 : 0.5
      }
    }
    var result = [Double](repeating: .nan, count: isScored.count)
    for (place, district) in districts.enumerated() {
      result[district] = districts.count > 1 ? points[place] / Double(districts.count - 1) : 0.5
    }
    return result
  }

  /// The weight of the indicators on which the first is ahead less that of those on which it is behind; 0 where they
  /// differ by no more than binary arithmetic leaves.
  private static func margin(_ a: [Double], _ b: [Double], _ weights: [Double]) -> Double {
    var ahead = 0.0
    var behind = 0.0
    for index in a.indices {
      if a[index] > b[index] { ahead += weights[index] }
      if a[index] < b[index] { behind += weights[index] }
    }
    return abs(ahead - behind) <= 1e-9 * (ahead + behind) ? 0 : ahead - behind
  }
}
