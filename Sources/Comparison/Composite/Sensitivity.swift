import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How far ranks depend on choices: normalisation, aggregation and weights are drawn anew many times (OECD/JRC handbook,
/// step 7, uncertainty analysis by Monte Carlo). A rank never stands without its range.
public struct Sensitivity: Sendable {
  /// From the 5th to the 95th percentile of a district's ranks in the draws, and as far as the rank that it has; nil for
  /// districts without a rank.
  public let ranges: [ClosedRange<Int>?]
  public let draws: Int
  /// What was drawn from.
  public let normalisations: [Normalisation]
  public let aggregations: [Aggregation]

  /// Comparing every pair in every draw is left out beyond so many comparisons.
  private static let copelandBudget = 1_000_000_000

  /// - Parameters:
  ///   - draws: at least 1. Each draws a normalisation and an aggregation that the method allows, weights that are the
  ///     given, equal, by entropy or by CRITIC, and each of them between half and one and a half of that.
  ///   - seed: the same seed gives the same ranges on any machine and any number of threads.
  public init(_ composite: Composite, draws: Int, seed: UInt64) {
    let choices = Self.choices(composite, draws)
    let schemes = Self.schemes(composite)
    let count = composite.matrix.districts.count
    var ranks = [UInt16](repeating: 0, count: draws * count)
    ranks.withUnsafeMutableBufferPointer { ranks in
      nonisolated(unsafe) let ranks = ranks
      DispatchQueue.concurrentPerform(iterations: draws) { draw in
        var random = SplitMix(seed: seed &+ UInt64(draw) &* 0x9E37_79B9_7F4A_7C15)
        let choice = choices[Int(random.next() % UInt64(choices.count))]
        let scheme = schemes[Int(random.next() % UInt64(schemes.count))]
        let weights = scheme.map { $0 * (0.5 + random.unit()) }
        let row = UnsafeMutableBufferPointer(rebasing: ranks[(draw * count)..<((draw + 1) * count)])
        choice.rank(weights, composite.isScored, into: row)
      }
    }
    let own = composite.ranks
    var drawn: [UInt16] = []
    ranges = (0..<count).map { district in
      guard own[district] > 0 else { return nil }
      drawn.removeAll(keepingCapacity: true)
      for draw in 0..<draws where ranks[draw * count + district] > 0 { drawn.append(ranks[draw * count + district]) }
      drawn.sort()
      guard let first = drawn.first, let last = drawn.last else { return own[district]...own[district] }
      let low = drawn.dropFirst(drawn.count * 5 / 100).first ?? first
      let high = drawn.dropLast(drawn.count * 5 / 100).last ?? last
      return min(Int(low), own[district])...max(Int(high), own[district])
    }
    self.draws = draws
    normalisations = Normalisation.allCases.filter { method in choices.contains { $0.method.normalisation == method } }
    aggregations = Aggregation.allCases.filter { method in choices.contains { $0.method.aggregation == method } }
  }

  /// Every normalisation with every aggregation that the method allows; distances only where every indicator that counts
  /// has a reference, for each draw is over the same indicators.
  private static func choices(_ composite: Composite, _ draws: Int) -> [Choice] {
    let matrix = composite.matrix
    let hasReferences = composite.places.allSatisfy { (matrix.indicators[$0].reference ?? 0) != 0 }
    let pairs = composite.isScored.count { $0 } * composite.isScored.count { $0 } / 2 * composite.places.count
    var choices: [Choice] = []
    for normalisation in Normalisation.allCases where normalisation != .distance || hasReferences {
      var method = composite.method
      method.normalisation = normalisation
      let columns = matrix.normalised(composite.places, by: method)
      for aggregation in Aggregation.allCases {
        method.aggregation = aggregation
        guard method.refusal(districts: matrix.districts.count) == nil else { continue }
        // Copeland's method does not ask for the normalisation, and counts once.
        if aggregation == .copeland, normalisation != .percentile || pairs > copelandBudget / draws { continue }
        choices.append(Choice(method: method, columns: columns))
      }
    }
    return choices
  }

  /// Weights to start from; what weighs nothing in the composite weighs nothing in any draw.
  private static func schemes(_ composite: Composite) -> [[Double]] {
    let others: [Weights] = [.equal, .entropy, .critic]
    return [composite.weights]
      + others.map { scheme in
        let weights = scheme.values(composite.places, of: composite.matrix, missing: composite.method.missing)
        return zip(weights, composite.weights).map { $1 > 0 ? $0 : 0 }
      }.filter { $0.contains { $0 > 0 } }
  }
}

/// A normalisation with an aggregation, prepared so that a draw is additions alone.
private struct Choice: Sendable {
  let method: CompositeMethod
  /// By indicator: what its weight is multiplied by, for each district; 0 where it does not count.
  private var terms: [[Float]] = []
  /// The second sum of TOPSIS.
  private var counterTerms: [[Float]] = []
  /// 1 where an indicator counts for a district; empty where each does for all.
  private var counts: [[Float]] = []
  private var columns: [[Double]] = []

  init(method: CompositeMethod, columns: [NormalisedColumn]) {
    self.method = method
    let isNormal = method.normalisation == .zscore
    let hasGaps = columns.contains { $0.values.contains { $0.isNaN } }
    func map(_ transform: (Double) -> Double) -> [[Float]] {
      columns.map { $0.values.map { $0.isNaN ? 0 : Float(transform($0)) } }
    }
    switch method.aggregation {
    case .arithmetic: terms = map { $0 }
    case .geometric: terms = map { log(isNormal ? tScore($0) : share($0)) }
    case .harmonic: terms = map { -1 / (isNormal ? tScore($0) : share($0)) }
    case .copeland: self.columns = columns.map(\.values)
    case .topsis:
      let whole = WeightedColumns(columns: columns, weights: [], method: method, isScored: [])
      let ends = columns.map { whole.ends(of: $0) }
      func squares(_ distance: (Double, (Double, Double)) -> Double) -> [[Float]] {
        zip(columns, ends).map { column, ends in
          column.values.map { value in
            guard !value.isNaN, !column.isConstant else { return 0 }
            let length = distance(whole.position(value), ends)
            return Float(length * length)
          }
        }
      }
      terms = squares { $0 - $1.0 }
      counterTerms = squares { $1.1 - $0 }
    }
    if hasGaps, method.aggregation != .topsis {
      counts = columns.map { $0.values.map { $0.isNaN ? 0 : 1 } }
    }
  }

  /// Competition ranks under some weights; 0 for districts without a score.
  func rank(_ weights: [Double], _ isScored: [Bool], into ranks: UnsafeMutableBufferPointer<UInt16>) {
    // Descending by the score: the bits of a float, turned, with the district below them.
    var keys: [UInt64] = []
    keys.reserveCapacity(ranks.count)
    for (district, score) in scores(weights, isScored).enumerated() where isScored[district] && !score.isNaN {
      let bits = (score == 0 ? 0 : score).bitPattern
      let ascending = bits >> 31 == 0 ? bits | 1 << 31 : ~bits
      keys.append(UInt64(~ascending) << 32 | UInt64(district))
    }
    keys.sort()
    var rank: UInt16 = 1
    for (position, key) in keys.enumerated() {
      if position > 0, key >> 32 != keys[position - 1] >> 32 { rank = UInt16(clamping: position + 1) }
      ranks[Int(key & 0xFFFF_FFFF)] = rank
    }
  }

  /// Numbers in the order of the scores.
  private func scores(_ weights: [Double], _ isScored: [Bool]) -> [Float] {
    switch method.aggregation {
    case .copeland: return Copeland.scores(columns, weights, isScored: isScored).map { Float($0) }
    case .topsis:
      let squares = weights.map { $0 * $0 }
      // Nearer to the best than to the worst in the same proportion is the same closeness.
      return zip(Self.sums(terms, squares), Self.sums(counterTerms, squares)).map { $0 + $1 > 0 ? $0 / ($0 + $1) : 0.5 }
    default:
      let sums = Self.sums(terms, weights)
      if counts.isEmpty { return sums }
      return zip(sums, Self.sums(counts, weights)).map { $1 > 0 ? $0 / $1 : .nan }
    }
  }

  private static func sums(_ terms: [[Float]], _ weights: [Double]) -> [Float] {
    var sums = [Float](repeating: 0, count: terms.first?.count ?? 0)
    sums.withUnsafeMutableBufferPointer { sums in
      for (column, weight) in zip(terms, weights) {
        let weight = Float(weight)
        column.withUnsafeBufferPointer { column in
          for district in sums.indices { sums[district] += weight * column[district] }
        }
      }
    }
    return sums
  }
}

/// A small generator with a fixed sequence, for draws that are the same everywhere (Steele, Lea and Flood 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// From 0 up to 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
