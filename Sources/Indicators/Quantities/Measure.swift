/// What kind of commitment a statement makes.
public enum Measure: String, Sendable, CaseIterable {
  /// A change against a base.
  case growth
  /// A value reached; a share reached is a level in %.
  case level
  /// An amount done, built, added or removed within the period.
  case addition
  /// A level set by reference to another body.
  case benchmark
  /// A degree word on an indicator.
  case qualitative

  /// Whether goals in this measure have a number.
  public var isNumeric: Bool { self == .growth || self == .level || self == .addition }

  static let names = allCases.map(\.rawValue).joined(separator: ", ")
}
