/// On which indicator a rank hangs: the ranks with each indicator left out in turn, the other weights in proportion.
public struct LeaveOneOut: Sendable {
  public struct Dependence: Sendable, Equatable {
    /// Place among the indicators that count; the heaviest of several. Nil where none moves the rank.
    public var indicator: Int?
    /// The rank without it.
    public var rank: Int
    /// From the best to the worst rank over all indicators left out.
    public var range: ClosedRange<Int>
  }

  /// By district; nil for those without a rank.
  public let districts: [Dependence?]
  /// By indicator that counts.
  public let indicators: [OneAtATime.Change]

  public init(_ composite: Composite) {
    let own = composite.ranks
    var districts = own.map { rank in rank > 0 ? Dependence(indicator: nil, rank: rank, range: rank...rank) : nil }
    var changes: [OneAtATime.Change] = []
    let weights = composite.weights
    for place in composite.places.indices {
      let changed = Self.ranks(composite, without: place)
      changes.append(.init(composite.matrix.indicators[composite.places[place]].concept, from: composite, to: changed))
      for (district, rank) in changed.enumerated() where rank > 0 {
        guard var dependence = districts[district] else { continue }
        dependence.range = min(dependence.range.lowerBound, rank)...max(dependence.range.upperBound, rank)
        let shift = abs(rank - own[district])
        let known = abs(dependence.rank - own[district])
        let isHeavier = dependence.indicator.map { weights[place] > weights[$0] } ?? true
        if shift > known || (shift == known && shift > 0 && isHeavier) {
          (dependence.indicator, dependence.rank) = (place, rank)
        }
        districts[district] = dependence
      }
    }
    self.districts = districts
    indicators = changes
  }

  private static func ranks(_ composite: Composite, without place: Int) -> [Int] {
    var weights = composite.weights
    weights[place] = 0
    guard weights.contains(where: { $0 > 0 }) else { return composite.ranks.map { _ in 0 } }
    let scores = WeightedColumns(
      columns: composite.columns, weights: weights, method: composite.method, isScored: composite.isScored
    ).scores()
    let ranked = Composite.ranked(
      scores.indices.map {
        CompositeScore(district: $0, score: scores[$0], indicators: 0, coverage: 0, notComparable: 0, rank: 0)
      }, composite.matrix.districts)
    var ranks = [Int](repeating: 0, count: scores.count)
    for score in ranked { ranks[score.district] = score.rank }
    return ranks
  }
}
