/// The composite score of one district.
public struct CompositeScore: Sendable, Equatable {
  public var district: Int
  /// NaN where it has none.
  public var score: Double
  /// Indicators on which the district states a value, and their share of all by weight.
  public var indicators: Int
  public var coverage: Double
  /// Indicators on which its goal can't be compared.
  public var notComparable: Int
  /// Competition rank; 0 where there is no score.
  public var rank: Int
}

/// A score matrix under one method: what the districts score, and what each indicator gives to it.
public struct Composite: Sendable {
  /// The matrix as it was given; ``places`` are those of its indicators that count.
  public let matrix: ScoreMatrix
  public let method: CompositeMethod
  public let weighting: Weights
  public let minimumCoverage: Double
  public let places: [Int]
  /// By counting indicator; they sum to 1.
  public let weights: [Double]
  /// One entry a district, best first; ties by name, districts without a score last.
  public let scores: [CompositeScore]

  let columns: [NormalisedColumn]
  let isScored: [Bool]

  /// At least so much of the weights must be judged, which a goal that can't be compared is not.
  public static let minimumJudged = 0.5

  /// Scores the districts of a matrix.
  ///
  /// A district has a score where it states a value, where its values have the least coverage that is asked for, and,
  /// with ``CompositeMethod/Missing/lowest``, where no more than half of the weights are of goals that can't be compared.
  ///
  /// - Parameters:
  ///   - minimumCoverage: share of the weights on which a district must state a value.
  ///   - method: must not be one that is refused (``CompositeMethod/refusal(districts:)``).
  public init(
    _ matrix: ScoreMatrix, weighting: Weights = .equal, method: CompositeMethod = CompositeMethod(),
    minimumCoverage: Double = 0
  ) {
    self.matrix = matrix
    self.method = method
    self.weighting = weighting
    self.minimumCoverage = minimumCoverage
    places = matrix.counted(by: method)
    weights = weighting.values(places, of: matrix, missing: method.missing)
    // Copeland's method asks for the order alone, which a distance at its floor no longer has.
    var scale = method
    if method.aggregation == .copeland { (scale.normalisation, scale.ties) = (.percentile, .mid) }
    columns = matrix.normalised(places, by: scale)
    let told = Coverage(matrix, places, weights)
    isScored = told.isScored(method.missing, minimumCoverage)
    let scores = WeightedColumns(columns: columns, weights: weights, method: method, isScored: isScored).scores()
    self.scores = Self.ranked(
      scores.indices.map { district in
        CompositeScore(
          district: district, score: scores[district], indicators: Int(told.counts[district]),
          coverage: told.stated[district], notComparable: Int(told.notComparable[district]), rank: 0)
      }, matrix.districts)
  }

  /// Whether an indicator has a normalised value for a district, and which.
  public func normalised(_ indicator: Int, _ district: Int) -> Double? {
    let value = columns[indicator].values[district]
    return value.isNaN ? nil : value
  }

  /// What each indicator adds to the score of a district; nil where it does not count for it, and where scores are no
  /// sums.
  public func points(of district: Int) -> [Double?] {
    let values = columns.map { $0.values[district] }
    guard method.aggregation == .arithmetic else { return values.map { _ in nil } }
    let total = zip(values, weights).reduce(0) { $1.0.isNaN ? $0 : $0 + $1.1 }
    return zip(values, weights).map { $0.isNaN || total == 0 ? nil : $1 * $0 / total }
  }

  /// Ranks by district, 0 for those that have none.
  public var ranks: [Int] {
    var ranks = [Int](repeating: 0, count: matrix.districts.count)
    for score in scores { ranks[score.district] = score.rank }
    return ranks
  }

  /// Sorts by score and gives each its competition rank.
  static func ranked(_ scores: [CompositeScore], _ names: [String]) -> [CompositeScore] {
    // Sorting by bits keeps a million districts fast; names decide only among equals.
    let order = RadixSorter.ascending(scores.map { $0.score.isNaN ? .nan : -$0.score })
    var sorted = order.map { scores[Int($0.index)] }
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, IndicatorComparison.isSame(sorted[end].score, sorted[start].score) { end += 1 }
      if end - start > 1 { sorted[start..<end].sort { names[$0.district] < names[$1.district] } }
      for index in start..<end { sorted[index].rank = start + 1 }
      start = end
    }
    return sorted + scores.filter { $0.score.isNaN }.sorted { names[$0.district] < names[$1.district] }
  }
}

/// What each district states, by the weights.
private struct Coverage {
  var counts: [Int32]
  var stated: [Double]
  var notComparable: [Int32]
  /// Weight of the goals that can't be compared.
  var unjudged: [Double]

  init(_ matrix: ScoreMatrix, _ places: [Int], _ weights: [Double]) {
    let count = matrix.districts.count
    counts = [Int32](repeating: 0, count: count)
    stated = [Double](repeating: 0, count: count)
    notComparable = counts
    unjudged = stated
    let total = weights.reduce(0, +)
    guard total > 0 else { return }
    for (place, weight) in zip(places, weights) where weight > 0 {
      let share = weight / total
      let indicator = matrix.indicators[place]
      // Without branches: a million districts on twenty indicators take a few hundredths of a second.
      indicator.values.withUnsafeBufferPointer { values in
        counts.withUnsafeMutableBufferPointer { counts in
          stated.withUnsafeMutableBufferPointer { stated in
            for district in 0..<count {
              let isStated = values[district] == values[district]
              counts[district] &+= isStated ? 1 : 0
              stated[district] += isStated ? share : 0
            }
          }
        }
      }
      for district in indicator.notComparable {
        notComparable[district] += 1
        unjudged[district] += share
      }
    }
    // What the shares of all indicators sum to is 1, whatever binary arithmetic makes of it.
    for district in 0..<count where stated[district] > 1 - 1e-12 { stated[district] = 1 }
  }

  func isScored(_ missing: CompositeMethod.Missing, _ minimum: Double) -> [Bool] {
    counts.indices.map { district in
      counts[district] > 0 && stated[district] + 1e-12 >= minimum
        && (missing == .skip || 1 - unjudged[district] + 1e-12 >= Composite.minimumJudged)
    }
  }
}
