/// A construct of the grammar as a value: where it stands, the roles of its words in the order of the text, what it
/// says, and its own examples.
///
/// ```swift
/// Rule("base year", .beforeNumber, [.base, .time], sets: [.baseYear(of: 1)], reads: ["较2023年增长25%": …])
/// ```
///
/// All rules of a side are compiled into one table (``RuleTable``) when a reader is made.
final class Rule: Sendable {
  enum Side: CaseIterable, Sendable {
    /// At the beginning of a clause, from left to right, again and again until none fits.
    case head
    /// What stands before a number, from right to left, again and again until none fits.
    case beforeNumber
    /// What stands after a number, from left to right, again and again until none fits.
    case afterNumber
    /// Around a number, which the pattern names: what fits says why the number is no goal.
    case veto
  }

  let name: String
  let side: Side
  let pattern: [Role]
  let sets: [Effect]
  /// Clauses and how they are read; see ``Example``.
  let reads: [Example]
  /// Clauses to which the rule must not apply, and how they are read.
  let refuses: [Example]
  /// What the pattern asks of the clause besides its roles; found once, when the rule is made.
  let shape: Shape

  /// Patterns that fit only in some places of a clause.
  enum Shape: Sendable {
    case textThenTime, textThenIntent, textThenSays, degree, mark, passing, other

    init(_ pattern: [Role]) {
      switch pattern {
      case [.text, .time], [.text, .relativeYear], [.text, .timePrefix, .time]: self = .textThenTime
      case [.text, .future], [.text, .modality]: self = .textThenIntent
      case [.text, .says]: self = .textThenSays
      case [.degree]: self = .degree
      case [.enumeration], [.conjunction], [.connector]: self = .mark
      case [.bracket], [.place]: self = .passing
      default: self = .other
      }
    }
  }

  init(
    _ name: String, _ side: Side, _ pattern: [Role], sets: [Effect], reads: KeyValuePairs<String, String> = [:],
    refuses: KeyValuePairs<String, String> = [:]
  ) {
    self.name = name
    self.side = side
    self.pattern = pattern
    self.sets = sets
    shape = Shape(pattern)
    self.reads = reads.map { Example(clause: $0.key, reading: $0.value) }
    self.refuses = refuses.map { Example(clause: $0.key, reading: $0.value) }
  }

  /// A clause with its reading: goals separated by `; `, each as `indicator measure relation value unit`, with the class
  /// of what is no goal in brackets, for instance `充电桩 level >=300个` or `(condition)`.
  struct Example: Sendable {
    let clause: String
    let reading: String
  }
}

/// What a rule says when it fits. Offsets count the elements of its pattern, in the order of the text.
enum Effect: Equatable, Sendable {
  case verb(of: Int)
  /// 增长|到: a change that says what is reached.
  case reached(of: Int)
  case relation(of: Int)
  /// What a change is compared with: a year, the year before, or a level that has no year.
  case baseYear(of: Int)
  case previousYear
  case base
  /// The number is a distance from another figure, and none of its own: 快于2024年1.8个百分点.
  case offset
  /// 实现, 完成: something leads to the number.
  case led
  case year(of: Int)
  case relativeYear(of: Int)
  case span(of: Int)
  case striving
  case firm
  case annual
  case respective
  case each
  case joined
  case degree
  case from
  case done
  case future
  case past
  case partOfYear
  case place(of: Int)
  case cumulative
  case part
  case outsider
  case says
  case benefit
  /// The rule passes over words that say nothing.
  case pass
  /// A number around which the pattern fits is of this class.
  case belongs(to: NumberClass)
}
