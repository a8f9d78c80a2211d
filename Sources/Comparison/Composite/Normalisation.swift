import Dispatch

/// The normalisation step of the OECD/JRC handbook: each indicator onto one scale.
///
/// With ``CompositeMethod/Missing/skip`` they are the textbook's, over the values that are there. With
/// ``CompositeMethod/Missing/lowest`` they hold the goals that are not set, too, and are monotone.
public enum Normalisation: String, Sendable, CaseIterable {
  /// (ascending rank − 1) / (n − 1), the ranks of ties by ``CompositeMethod/Ties``. From 0 to 1.
  case percentile
  /// (x − min) / (max − min), 0.5 where all are equal. From 0 to 1.
  ///
  /// With `lowest` the scale begins at min − (max − min), where a goal that is not set stands, so that the lowest stated
  /// value has 0.5, and 1 where all are equal. Were it 0, a district could push those above it down to 0 by deleting its
  /// own lower value.
  case minmax
  /// (x − mean) / standard deviation of the population, 0 where all are equal.
  ///
  /// With `lowest` the normal score of the mid-rank, Φ⁻¹(r / (n + 1)) (van der Waerden 1952): a district that raises its
  /// value far above the others widens the deviation and shrinks its own lead, so that no score from mean and deviation
  /// is monotone.
  case zscore
  /// The share of a reference goal on the same scale, 1 + (x − reference) / |reference|: 1 reaches it. Without limits
  /// with `skip`; with `lowest` 0 for a goal that is not set and at least 0.01 for one that is. An indicator that no
  /// district names any more leaves the table with its distance, which may raise the mean of all alike, and no rank.
  case distance
}

/// An indicator on the scale of a normalisation.
struct NormalisedColumn: Sendable {
  /// By district; NaN where the indicator does not count for it.
  var values: [Double]
  /// All that can be judged stand alike.
  var isConstant: Bool
}

extension ScoreMatrix.Indicator {
  func normalised(by method: CompositeMethod) -> NormalisedColumn {
    let column = Filled(self, missing: method.missing)
    var values: [Double]
    switch method.normalisation {
    case .percentile: values = ranks(column, ties: method.ties, isNormal: false)
    case .zscore where method.missing == .lowest: values = ranks(column, ties: .mid, isNormal: true)
    case .zscore: values = standardised
    case .minmax: values = column.onUnitScale(self.values)
    case .distance:
      let reference = self.reference ?? .nan
      values = self.values.map { 1 + ($0 - reference) / abs(reference) }
      if method.missing == .lowest { values = values.map { $0.isNaN ? 0 : max(0.01, $0) } }
    }
    for place in notComparable { values[place] = .nan }
    return NormalisedColumn(values: values, isConstant: column.isConstant)
  }

  /// (x − mean) / deviation.
  private var standardised: [Double] {
    let present = values.filter { !$0.isNaN }
    let mean = present.reduce(0, +) / Double(present.count)
    let variance = present.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(present.count)
    // Of equal values binary arithmetic leaves a deviation that means nothing.
    guard variance.squareRoot() > 1e-12 * max(abs(mean), .leastNormalMagnitude) else { return values.map { $0 * 0 } }
    return values.map { ($0 - mean) / variance.squareRoot() }
  }

  /// Percentiles or normal scores by a radix sort of the bits of the values: districts are sorted, never compared
  /// pairwise. Those that set no goal share the ranks before the first.
  private func ranks(_ column: Filled, ties: CompositeMethod.Ties, isNormal: Bool) -> [Double] {
    var sorted = RadixSorter.ascending(values)
    let unset = column.unset
    let judged = sorted.count + unset
    func score(from first: Int, through last: Int) -> Double {
      let rank = ties == .min ? Double(first) : Double(first + last) / 2
      if isNormal { return NormalDistribution.quantile((rank + 1) / Double(judged + 1)) }
      return judged > 1 ? rank / Double(judged - 1) : 0
    }
    var result = [Double](repeating: unset > 0 ? score(from: 0, through: unset - 1) : .nan, count: values.count)
    sorted.withUnsafeMutableBufferPointer { sorted in
      result.withUnsafeMutableBufferPointer { result in
        var first = 0
        while first < sorted.count {
          var last = first
          while last + 1 < sorted.count, sorted[last + 1].key == sorted[first].key { last += 1 }
          let value = score(from: unset + first, through: unset + last)
          for position in first...last { result[Int(sorted[position].index)] = value }
          first = last + 1
        }
      }
    }
    return result
  }
}

/// What a column holds beside its stated values.
struct Filled {
  /// Districts that set no goal and are judged all the same.
  let unset: Int
  let low: Double
  let high: Double
  private let missing: CompositeMethod.Missing

  init(_ indicator: ScoreMatrix.Indicator, missing: CompositeMethod.Missing) {
    var low = Double.infinity
    var high = -Double.infinity
    indicator.values.withUnsafeBufferPointer { values in
      for value in values {
        // Comparisons with NaN are false.
        low = value < low ? value : low
        high = value > high ? value : high
      }
    }
    self.low = low
    self.high = high
    self.missing = missing
    unset = missing == .lowest ? indicator.values.count - indicator.stated - indicator.notComparable.count : 0
  }

  /// Everyone who is judged stands alike: all have stated one value, or none has stated any.
  var isConstant: Bool { (low == high && unset == 0) || low > high }

  /// Values from 0 to 1. What is not set stands as far below the lowest stated value as that one is below the highest.
  func onUnitScale(_ values: [Double]) -> [Double] {
    // Halved before they are taken apart: the range of doubles is twice what a double holds.
    let range = high / 2 - low / 2
    switch missing {
    case .lowest:
      return values.map { $0.isNaN ? 0 : $0 == high ? 1 : 0.5 + 0.5 * (($0 / 2 - low / 2) / range) }
    case .skip:
      return values.map { $0.isNaN ? .nan : range > 0 ? ($0 / 2 - low / 2) / range : 0.5 }
    }
  }
}

extension ScoreMatrix {
  /// The indicators at some places, normalised in parallel.
  func normalised(_ places: [Int], by method: CompositeMethod) -> [NormalisedColumn] {
    var result = [NormalisedColumn](repeating: NormalisedColumn(values: [], isConstant: true), count: places.count)
    let source = places.map { indicators[$0] }
    result.withUnsafeMutableBufferPointer { target in
      nonisolated(unsafe) let target = target
      DispatchQueue.concurrentPerform(iterations: source.count) { index in
        target[index] = source[index].normalised(by: method)
      }
    }
    return result
  }
}
