import GoalReading
import Indicators

/// A goal on the shared taxonomy: what a document commits to, in comparable form, with its evidence.
///
/// One row of the goal table. The fields have the names and the values of the contract; `row` order is the order of
/// the text.
public struct Goal: Sendable, Equatable {
  public var document: String
  public var quote: String
  public var indicator: String
  public var scope: String
  /// Id of the concept, empty where the indicator is unmapped.
  public var concept: String
  public var measure: Measure
  /// In `unit`; nil for a benchmark or a degree word.
  public var value: PlainDecimal?
  public var unit: String
  public var relation: Relation
  public var isStriving: Bool
  public var isAnnual: Bool
  public var baseYear: Int?
  public var targetYear: Int?
  public var phrase: String
  public var districtCode: String
  public var district: String
  public var section: String
  /// Bytes of the quote in the UTF-8 text.
  public var start: Int
  public var end: Int
  public var leadUnits: String
  public var baseline: Baseline?
  /// Of the mapping onto the concept, 0 to 1; 0 where unmapped.
  public var confidence: Double

  // Beyond the contract.
  /// The upper end of a range.
  public var upper: PlainDecimal?
  public var isPoints: Bool
  /// The first year of an addition or of a yearly rate, where one is named.
  public var periodStart: Int?
  /// The year for which the document plans, where it plans for one (2026年政府工作报告).
  public var planYear: Int?
  public var action: String
  /// A promise, or what was reached.
  public var kind = GoalStatement.Kind.goal
  public var binding = GoalStatement.Binding.none
  /// The whole that this is a part of, in the document's words.
  public var parent = ""
  /// Where the table begins that states the goal, in bytes; nil for the running text.
  public var table: Int?
  /// Where the passage stood in a document that was converted to text: a page (`3`), a cell (`目标表!B4`).
  public var place = ""
  /// The same amount in another unit, from the bracket behind it.
  public var restated: GoalStatement.Restated?
  /// What a person has changed of it, in the order of the fields.
  public var corrections: [Correction] = []

  /// Where the indicator stood before.
  public struct Baseline: Sendable, Equatable {
    public var value: PlainDecimal
    public var unit: String
    public var year: Int?
    public var relation: Relation

    public init(value: PlainDecimal, unit: String, year: Int?, relation: Relation) {
      self.value = value
      self.unit = unit
      self.year = year
      self.relation = relation
    }

    public var number: Double { value.double }
  }

  public var number: Double? { value?.double }
}

extension Goal {
  /// A goal of a higher level, as any other: what a district's is held against is held by the same rules.
  public init(_ reference: ReferenceGoal) {
    self.init(
      document: reference.source, quote: reference.quote, indicator: "", scope: reference.scope,
      concept: reference.concept, measure: reference.measure, value: reference.value, unit: reference.unit,
      relation: reference.relation, isStriving: false, isAnnual: reference.isAnnual, baseYear: reference.baseYear,
      targetYear: reference.targetYear, phrase: reference.phrase, districtCode: "", district: "", section: "", start: 0,
      end: 0, leadUnits: "", baseline: nil, confidence: 1, upper: reference.upper, isPoints: reference.isPoints,
      periodStart: reference.periodStart, planYear: reference.planYear, action: "")
  }

  /// Moves every offset, for a window of a larger document.
  mutating func move(by offset: Int) {
    start += offset
    end += offset
    table = table.map { $0 + offset }
  }
}
