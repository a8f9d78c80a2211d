import Dispatch

/// The normalisation step of the OECD/JRC handbook on composite indicators (method §6): each indicator onto one scale.
public enum Normalisation: String, Sendable, CaseIterable {
  /// (ascending min-rank − 1) / (n − 1). An indicator with one value gives none.
  case percentile
  /// (x − min) / (max − min). An indicator whose values are all equal gives none.
  case minmax
  /// (x − mean) / standard deviation (population).
  case zscore
  /// x / reference: the distance to a reference goal, or to the best district where there is none.
  case distance
}

extension ScoreMatrix {
  /// Every column normalised, in parallel. Values that can't be normalised become NaN.
  ///
  /// - Parameter references: by concept, for ``Normalisation/distance``.
  public func normalised(by method: Normalisation, references: [String: Double] = [:]) -> ScoreMatrix {
    var result = self
    result.columns = [[Double]](repeating: [], count: columns.count)
    let source = columns
    let names = concepts
    result.columns.withUnsafeMutableBufferPointer { target in
      nonisolated(unsafe) let target = target
      DispatchQueue.concurrentPerform(iterations: source.count) { index in
        target[index] = Self.normalise(source[index], by: method, reference: references[names[index]])
      }
    }
    return result
  }

  private static func normalise(_ column: [Double], by method: Normalisation, reference: Double?) -> [Double] {
    switch method {
    case .percentile: return percentiles(column)
    case .minmax:
      let present = column.lazy.filter { !$0.isNaN }
      guard let low = present.min(), let high = present.max(), high > low else { return nothing(column) }
      return column.map { ($0 - low) / (high - low) }
    case .zscore:
      let present = column.filter { !$0.isNaN }
      guard present.count > 1 else { return nothing(column) }
      let mean = present.reduce(0, +) / Double(present.count)
      let variance = present.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(present.count)
      guard variance > 0 else { return nothing(column) }
      let deviation = variance.squareRoot()
      return column.map { ($0 - mean) / deviation }
    case .distance:
      guard let target = reference ?? column.lazy.filter({ !$0.isNaN }).max(), target != 0 else {
        return nothing(column)
      }
      return column.map { target > 0 ? $0 / target : target / $0 }
    }
  }

  private static func nothing(_ column: [Double]) -> [Double] { [Double](repeating: .nan, count: column.count) }

  /// Percentiles by a radix sort of the bits of the values: districts are sorted, never compared pairwise.
  private static func percentiles(_ column: [Double]) -> [Double] {
    var sorted = RadixSorter.ascending(column)
    let count = sorted.count
    var result = nothing(column)
    guard count > 1 else { return result }
    let scale = Double(count - 1)
    sorted.withUnsafeMutableBufferPointer { sorted in
      result.withUnsafeMutableBufferPointer { result in
        var first = 0
        for position in 0..<count {
          if position > 0, sorted[position].key != sorted[position - 1].key { first = position }
          result[Int(sorted[position].index)] = Double(first) / scale
        }
      }
    }
    return result
  }
}
