#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The aggregation step of the OECD/JRC handbook: weighted means over the indicators that a district has.
public enum Aggregation: String, Sendable, CaseIterable {
  case arithmetic
  /// Rewards balance; scores are shifted by 0.01 so that a single 0 does not wipe a district out.
  case geometric
}

/// The composite score of one district.
public struct CompositeScore: Sendable {
  public var district: Int
  /// NaN below the coverage threshold.
  public var score: Double
  /// Indicators that the district has, and their share of all by weight.
  public var indicators: Int
  public var coverage: Double
  /// Competition rank; 0 where there is no score.
  public var rank: Int
}

extension ScoreMatrix {
  /// Weighted scores of normalised columns. No imputation: what a district lacks is left out of its mean, and its coverage
  /// stands beside the score.
  ///
  /// - Parameters:
  ///   - weights: one a concept, not negative.
  ///   - minimumCoverage: share of the weights below which a district gets no score.
  /// - Returns: one entry a district, best first; ties by name, districts without a score last.
  public func scores(weights: [Double], aggregation: Aggregation, minimumCoverage: Double) -> [CompositeScore] {
    let count = districts.count
    var sums = [Double](repeating: 0, count: count)
    var weightSums = [Double](repeating: 0, count: count)
    var counts = [Int32](repeating: 0, count: count)
    for (column, weight) in zip(columns, weights) where weight > 0 {
      column.withUnsafeBufferPointer { column in
        for district in 0..<count {
          let value = column[district]
          guard !value.isNaN else { continue }
          sums[district] += weight * (aggregation == .arithmetic ? value : log(max(value, 0) + 0.01))
          weightSums[district] += weight
          counts[district] += 1
        }
      }
    }
    let total = zip(columns, weights).reduce(0) { $0 + ($1.0.contains { !$0.isNaN } ? $1.1 : 0) }
    var scores = (0..<count).map { district -> CompositeScore in
      let coverage = total > 0 ? weightSums[district] / total : 0
      let mean = weightSums[district] > 0 ? sums[district] / weightSums[district] : .nan
      let score = aggregation == .arithmetic ? mean : exp(mean) - 0.01
      return CompositeScore(
        district: district, score: coverage + 1e-12 >= minimumCoverage ? score : .nan,
        indicators: Int(counts[district]),
        coverage: coverage, rank: 0)
    }
    sort(&scores)
    return scores
  }

  private func sort(_ scores: inout [CompositeScore]) {
    // Sorting by bits keeps a million districts fast; names decide only among equals.
    let order = RadixSorter.ascending(scores.map { $0.score.isNaN ? .nan : -$0.score })
    var sorted = order.map { scores[Int($0.index)] }
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, IndicatorComparison.isSame(sorted[end].score, sorted[start].score) { end += 1 }
      if end - start > 1 { sorted[start..<end].sort { districts[$0.district] < districts[$1.district] } }
      for index in start..<end { sorted[index].rank = start + 1 }
      start = end
    }
    let unscored = scores.filter { $0.score.isNaN }.sorted { districts[$0.district] < districts[$1.district] }
    scores = sorted + unscored
  }
}
