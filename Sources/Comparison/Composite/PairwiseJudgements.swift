/// Weights from judgements in pairs: the analytic hierarchy process (Saaty 1980).
public struct PairwiseJudgements: Sendable {
  /// The principal eigenvector of the matrix; sums to 1.
  public let weights: [Double]
  /// How far the judgements contradict each other: (λ − n) / (n − 1) over that of random judgements. Saaty takes 0.1 as
  /// the limit.
  public let consistencyRatio: Double

  /// Consistency of random judgements, by their number (Saaty 1980).
  private static let randomIndex = [
    0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
  ]
  /// More can't be judged in pairs with sense, and random consistency is not tabled beyond.
  public static let limit = randomIndex.count - 1

  /// - Parameter matrix: how many times as important the one of a row is as the one of a column; positive and
  ///   reciprocal, at most ``limit`` of them.
  public init(_ matrix: [[Double]]) {
    let count = matrix.count
    var vector = [Double](repeating: 1 / Double(max(count, 1)), count: count)
    var value = Double(count)
    // The ratio of the two greatest eigenvalues is far from 1 for anything near consistent: this ends after a dozen steps.
    for _ in 0..<10_000 {
      let product = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
      value = product.reduce(0, +)
      let next = product.map { $0 / value }
      let change = zip(next, vector).reduce(0) { max($0, abs($1.0 - $1.1)) }
      vector = next
      if change < 1e-15 { break }
    }
    weights = vector
    let index = count > 2 ? max(0, (value - Double(count)) / Double(count - 1)) : 0
    consistencyRatio = count > 2 ? index / Self.randomIndex[min(count, Self.limit)] : 0
  }
}
