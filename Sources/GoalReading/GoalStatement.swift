import Indicators
import PolicyText

/// A goal, or a result, as one document states it, in its words, with its passage.
public struct GoalStatement: Sendable {
  /// What is promised, or what was reached.
  public enum Kind: String, Sendable, CaseIterable { case goal, result }

  /// 约束性 or 预期性, where a table says so.
  public enum Binding: String, Sendable, CaseIterable {
    case none = ""
    case binding, expected
  }

  /// The passage, as units of the folded text.
  public var quote: Range<Int>
  public var kind = Kind.goal
  /// A value of a table's column of the present state: where the goals of its row start from, and no row of its own.
  public var isBaseline = false
  public var binding = Binding.none
  /// The whole that this is a part of (其中…), in the document's words; empty where it is none.
  public var parent = ""
  /// The indicator in the document's words, without the scope.
  public var indicator: String
  /// What the indicator is limited to, in the document's words.
  public var scope: String
  /// The verb that says what is done to the indicator (改造, 新购置), where one does.
  public var action: String
  public var measure: Measure
  /// In `unit`; nil for a benchmark or a degree word.
  public var value: PlainDecimal?
  /// The upper end of a range.
  public var upper: PlainDecimal?
  public var unit: String
  public var isPoints: Bool
  public var relation: Relation
  /// 力争, 争取: the issuer strives.
  public var isStriving: Bool
  /// 每年, 较上年: the number holds for each year.
  public var isAnnual: Bool
  public var baseYear: Int?
  /// For a goal the year by which, for a result the year in which it stood.
  public var targetYear: Int?
  /// The first year of a period, where one is given.
  public var periodStart: Int?
  /// The degree word or the benchmark.
  public var phrase: String
  public var section: Int?
  public var leadUnits: String
  /// The value from which the goal starts: 由46.7%提高到50%.
  public var statedBaseline: StatedBaseline?
  /// The same amount in another unit, from the bracket behind it: 5.2万亩（3466.7公顷）.
  public var restated: Restated?
  public var evidence: Evidence

  public struct StatedBaseline: Sendable, Equatable {
    public var value: PlainDecimal
    public var unit: String
    public var year: Int?
    public var relation: Relation
  }

  public struct Restated: Sendable, Equatable {
    public var value: PlainDecimal
    public var unit: String
  }

  /// Why each field reads as it does: the words and the rules that decided.
  public struct Evidence: Sendable {
    public enum Subject: String, Sendable { case own, shared, previous, tableRow, afterNumber }
    public var subject: Subject = .own
    public var time: Governing.Source = .none
    public var predicate: Range<Int>?
    public var comparator: Range<Int>?
    public var base: Range<Int>?
    public var quantity: Range<Int>?
    var fired = FiredRules()
    /// The names of the rules of the grammar that fired.
    public var rules: [String] { fired.names }
  }
}
