import Indicators

/// Why a goal is shown and not ranked: what would have to be guessed to put it on the scale.
public enum Refusal: Sendable, Equatable {
  case otherMeasure(Measure)
  /// The target year is another one, or not stated.
  case otherYear(Int?)
  /// No plan names the year that was asked for.
  case otherBase(Int)
  /// The scale has a base year and the goal names none.
  case baseUnstated
  /// A mean yearly rate whose first year is not stated.
  case rateStartUnstated
  /// Yearly on one side, over a period on the other.
  case otherPeriod(ComparisonKey.Period)
  /// Both are over a period, and it is not the same: the years of the goal.
  case otherSpan(Int, Int?)
  case pointsNotPercent
  case percentNotPoints
  case otherUnit(String)
  case otherScope
  /// The level at the base is not stated, so that growth and level do not convert; the measure that the goal is in.
  case baselineUnknown(Measure)
  /// The attribute file has no value for the district.
  case noAttribute(String)
  /// A yearly value was asked for, and the goal names no period.
  case noHorizon
  /// A growth or a share does not divide by heads.
  case notAnAmount(String)
}
