/// A goal of a higher level of government, against which districts are held.
public struct ReferenceGoal: Sendable, Equatable {
  /// The reference it belongs to: `national-2024`.
  public var reference: String
  public var concept: String
  public var measure: Measure
  /// Nil for a qualitative goal.
  public var value: PlainDecimal?
  /// The upper end of a range.
  public var upper: PlainDecimal?
  public var unit: String
  /// Of a growth: whether `value` is in percentage points.
  public var isPoints = false
  public var relation: Relation
  /// The same in every year of a period.
  public var isAnnual = false
  public var baseYear: Int?
  /// The first year of an addition or of a yearly rate, where one is named.
  public var periodStart: Int?
  public var targetYear: Int?
  /// The year for which its document plans, where it plans for one.
  public var planYear: Int?
  public var scope: String
  public var phrase: String
  /// The passage, and where it stands.
  public var quote: String
  public var source: String

  public init(
    reference: String, concept: String, measure: Measure, value: PlainDecimal?, unit: String, relation: Relation,
    baseYear: Int?, targetYear: Int?, scope: String, phrase: String, quote: String, source: String
  ) {
    self.reference = reference
    self.concept = concept
    self.measure = measure
    self.value = value
    self.unit = unit
    self.relation = relation
    self.baseYear = baseYear
    self.targetYear = targetYear
    self.scope = scope
    self.phrase = phrase
    self.quote = quote
    self.source = source
  }
}
