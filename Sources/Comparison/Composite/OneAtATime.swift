/// What a change of one choice alone does to the ranks (OECD/JRC handbook, step 7).
public struct OneAtATime: Sendable {
  public struct Change: Sendable, Equatable {
    /// The option as the command takes it: `normalise=minmax`.
    public var option: String
    /// Over the districts that have a rank before and after.
    public var meanShift: Double
    public var greatestShift: Int
    /// The district that shifts the most, the best ranked of several; nil where none does.
    public var district: Int?
    /// Its rank with the change.
    public var rank: Int
  }

  public let changes: [Change]

  /// - Parameter fields: policy field by indicator of the matrix, for weights by field; nil leaves that change out.
  public init(_ composite: Composite, fields: [String]?) {
    let own = composite.method
    var variants: [(String, CompositeMethod, Weights)] = []
    func vary(_ option: String, _ weights: Weights? = nil, _ change: (inout CompositeMethod) -> Void = { _ in }) {
      var method = own
      change(&method)
      guard method != own || weights != nil else { return }
      guard method.refusal(districts: composite.matrix.districts.count) == nil else { return }
      variants.append((option, method, weights ?? composite.weighting))
    }
    for missing in CompositeMethod.Missing.allCases { vary("missing=" + missing.rawValue) { $0.missing = missing } }
    if own.normalisation == .percentile {
      for ties in CompositeMethod.Ties.allCases { vary("percentile=" + ties.rawValue) { $0.ties = ties } }
    }
    let hasReferences = composite.places.allSatisfy { (composite.matrix.indicators[$0].reference ?? 0) != 0 }
    for method in Normalisation.allCases where method != .distance || hasReferences {
      vary("normalise=" + method.rawValue) { $0.normalisation = method }
    }
    for method in Aggregation.allCases { vary("aggregate=" + method.rawValue) { $0.aggregation = method } }
    switch composite.weighting {
    case .equal: break
    default: vary("weights=equal", .equal)
    }
    if case .perField = composite.weighting {} else if let fields { vary("weights=field", .perField(fields)) }
    if case .entropy = composite.weighting {} else { vary("weights=entropy", .entropy) }
    if case .critic = composite.weighting {} else { vary("weights=critic", .critic) }
    changes = variants.map { option, method, weights in
      let changed = Composite(
        composite.matrix, weighting: weights, method: method, minimumCoverage: composite.minimumCoverage)
      return Change(option, from: composite, to: changed.ranks)
    }
  }
}

extension OneAtATime.Change {
  init(_ option: String, from composite: Composite, to changed: [Int]) {
    self.init(option: option, meanShift: 0, greatestShift: 0, district: nil, rank: 0)
    var (sum, count) = (0, 0)
    for score in composite.scores where score.rank > 0 && changed[score.district] > 0 {
      let shift = abs(score.rank - changed[score.district])
      sum += shift
      count += 1
      if shift > greatestShift {
        (greatestShift, district, rank) = (shift, score.district, changed[score.district])
      }
    }
    meanShift = count > 0 ? Double(sum) / Double(count) : 0
  }
}
