/// How a composite is built, step by step after the handbook of the OECD and the JRC on composite indicators (2008).
///
/// With ``Missing/lowest`` promising less never helps: a district that deletes a goal or lowers it gains neither score
/// nor rank, and one that sets or raises it loses neither, as long as the weights are given. Four things make it so.
///
/// - A goal that is not set stands below every stated value, so that deleting is the last step of lowering.
/// - Each normalisation moves a district and those it is compared with in opposite directions only. A deviation or a
///   lowest value that a district moves by itself does not, so `zscore` and `minmax` are defined anew for it (see
///   ``Normalisation``).
/// - Each aggregation grows with every one of its values.
/// - What can't be monotone is refused (``refusal``).
///
/// Weights from the data (``Weights/entropy``, ``Weights/critic``, and ``Weights/perField(_:)`` where an indicator leaves
/// the table with its last goal) change with every goal, and the property with them: it holds for given weights alone.
public struct CompositeMethod: Sendable, Equatable {
  public var missing: Missing
  public var ties: Ties
  public var normalisation: Normalisation
  public var aggregation: Aggregation

  public init(
    missing: Missing = .lowest, ties: Ties = .mid, normalisation: Normalisation = .percentile,
    aggregation: Aggregation = .arithmetic
  ) {
    self.missing = missing
    self.ties = ties
    self.normalisation = normalisation
    self.aggregation = aggregation
  }

  /// What a goal counts as that a district does not set.
  public enum Missing: String, Sendable, CaseIterable {
    /// The least ambition: it stands below every stated value. So do goals in words; one that can't be compared is left
    /// out of the district's mean.
    case lowest
    /// Nothing: the mean goes over the goals that are set. Who sets only goals that it leads in stands first.
    case skip
  }

  /// The percentile of districts that share a value.
  public enum Ties: String, Sendable, CaseIterable {
    /// The mean of the ranks that they take together.
    case mid
    /// The lowest of them, as `PERCENT_RANK` of SQL has it.
    case min
  }

  /// Why a method is not offered.
  public enum Refusal: Sendable, Equatable {
    /// The closeness of TOPSIS is not a sum: only a normalisation that fixes where the best and the worst stand keeps it
    /// monotone, mid-rank percentiles and normal scores.
    case topsisIsNotMonotone
    /// Copeland's method compares every pair.
    case tooManyForCopeland(limit: Int)
  }

  /// Why the method can't be used for so many districts; nil where it can.
  public func refusal(districts: Int) -> Refusal? {
    switch aggregation {
    case .copeland where districts > Copeland.limit: return .tooManyForCopeland(limit: Copeland.limit)
    case .topsis where missing == .lowest:
      let isFixed = normalisation == .zscore || (normalisation == .percentile && ties == .mid)
      return isFixed ? nil : .topsisIsNotMonotone
    default: return nil
    }
  }
}
