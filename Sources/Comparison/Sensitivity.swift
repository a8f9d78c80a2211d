import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How far ranks depend on choices: normalisation, weights and aggregation are drawn anew many times (OECD/JRC handbook,
/// uncertainty analysis by Monte Carlo). A rank never stands without its range.
public struct Sensitivity: Sendable {
  /// The 5th and the 95th percentile of a district's ranks; nil where it has no score.
  public var ranges: [(low: Int, high: Int)?]
  /// The mean shift of ranks when one option alone is changed.
  public var options: [(option: String, meanShift: Double, greatestShift: Int)]

  /// - Parameters:
  ///   - seed: the same seed gives the same ranges on any machine and any number of threads.
  ///   - draws: each draws one normalisation, one aggregation, and weights between half and one and a half of the given.
  public init(
    _ matrix: ScoreMatrix, weights: [Double], minimumCoverage: Double, references: [String: Double], draws: Int,
    seed: UInt64
  ) {
    let methods = Normalisation.allCases.map { matrix.normalised(by: $0, references: references) }
    let count = matrix.districts.count
    let runs = max(draws, 1)
    var ranks = [UInt16](repeating: 0, count: runs * count)
    let scaled = methods.map(Self.onUnitScale)
    ranks.withUnsafeMutableBufferPointer { ranks in
      nonisolated(unsafe) let ranks = ranks
      DispatchQueue.concurrentPerform(iterations: runs) { draw in
        var random = SplitMix(seed: seed &+ UInt64(draw) &* 0x9E37_79B9_7F4A_7C15)
        let method = scaled[Int(random.next() % UInt64(scaled.count))]
        let isGeometric = random.next() % 2 == 1
        let drawn = weights.map { $0 * (0.5 + random.unit()) }
        let row = UnsafeMutableBufferPointer(rebasing: ranks[(draw * count)..<((draw + 1) * count)])
        Self.rank(isGeometric ? method.logs : method.plain, drawn, minimumCoverage, into: row)
      }
    }
    var ranges: [(low: Int, high: Int)?] = []
    var own = [UInt16](repeating: 0, count: runs)
    for district in 0..<count {
      for draw in 0..<runs { own[draw] = ranks[draw * count + district] }
      own.sort()
      let scored = own.drop { $0 == 0 }
      guard let first = scored.first, draws > 0 else {
        ranges.append(nil)
        continue
      }
      let low = scored.dropFirst(scored.count * 5 / 100).first ?? first
      let high = scored.dropFirst(min(scored.count * 95 / 100, scored.count - 1)).first ?? first
      ranges.append((Int(low), Int(high)))
    }
    self.ranges = ranges
    options = Self.oneAtATime(matrix, weights, minimumCoverage, references)
  }

  // MARK: One option at a time

  private static func oneAtATime(
    _ matrix: ScoreMatrix, _ weights: [Double], _ minimumCoverage: Double, _ references: [String: Double]
  ) -> [(option: String, meanShift: Double, greatestShift: Int)] {
    func ranks(_ method: Normalisation, _ aggregation: Aggregation) -> [Int] {
      var result = [Int](repeating: 0, count: matrix.districts.count)
      let scores = matrix.normalised(by: method, references: references).scores(
        weights: weights, aggregation: aggregation, minimumCoverage: minimumCoverage)
      for score in scores { result[score.district] = score.rank }
      return result
    }
    let standard = ranks(.percentile, .arithmetic)
    let changes: [(String, [Int])] =
      Normalisation.allCases.dropFirst().map { ("normalise=" + $0.rawValue, ranks($0, .arithmetic)) }
      + [("aggregate=geometric", ranks(.percentile, .geometric))]
    return changes.map { option, changed in
      let shifts = zip(standard, changed).compactMap { $0 > 0 && $1 > 0 ? abs($0 - $1) : nil }
      let mean = shifts.isEmpty ? 0 : Double(shifts.reduce(0, +)) / Double(shifts.count)
      return (option, mean, shifts.max() ?? 0)
    }
  }

  // MARK: One draw

  /// Columns on a scale from 0 to 1, and their logarithms, so that a draw is additions alone.
  private static func onUnitScale(_ matrix: ScoreMatrix) -> (plain: [[Float]], logs: [[Float]]) {
    let unit = matrix.columns.map { column -> [Float] in
      let present = column.lazy.filter { !$0.isNaN }
      guard let low = present.min(), let high = present.max(), high > low else {
        return column.map { $0.isNaN ? .nan : 0.5 }
      }
      return column.map { Float(($0 - low) / (high - low)) }
    }
    return (unit, unit.map { $0.map { log($0 + 0.01) } })
  }

  private static func rank(
    _ columns: [[Float]], _ weights: [Double], _ minimumCoverage: Double, into ranks: UnsafeMutableBufferPointer<UInt16>
  ) {
    let count = ranks.count
    var sums = [Float](repeating: 0, count: count)
    var totals = [Float](repeating: 0, count: count)
    var all: Float = 0
    for (column, weight) in zip(columns, weights) {
      let weight = Float(weight)
      all += weight
      column.withUnsafeBufferPointer { column in
        for district in 0..<count {
          let value = column[district]
          let isPresent = value == value
          sums[district] += isPresent ? weight * value : 0
          totals[district] += isPresent ? weight : 0
        }
      }
    }
    let threshold = Float(minimumCoverage) * all
    // Descending by the score: the bits of a float, turned, with the district below them.
    var keys: [UInt64] = []
    keys.reserveCapacity(count)
    for district in 0..<count where totals[district] > 0 && totals[district] >= threshold {
      let bits = (sums[district] / totals[district]).bitPattern
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
