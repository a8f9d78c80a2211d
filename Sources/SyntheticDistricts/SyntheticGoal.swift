/// A goal that a synthetic plan states: the truth that an extraction is held against.
///
/// The fields are those of the goal table. Where a careful reader may read a passage in two ways, a field holds both,
/// separated by `|`.
public struct SyntheticGoal: Sendable {
  public var construct: Construct
  public var concept: String
  public var indicator: String
  public var scope = ""
  public var measure: String
  public var value = ""
  public var unit = ""
  public var relation = "="
  public var isStriving = false
  public var isAnnual = false
  public var baseYear: Int?
  public var targetYear: Int?
  public var phrase = ""
  public var section = ""
  public var leadUnits = ""
  public var baseline: Baseline?
  /// Bytes of the passage in the UTF-8 text of the plan.
  public var start = 0
  public var end = 0

  public struct Baseline: Sendable {
    public var value: String
    public var unit: String
    public var year: Int
  }

  /// How a goal is worded. A score by construct tells what an extractor can't read.
  public enum Construct: String, Sendable, CaseIterable {
    case growth
    case growthWithoutBase = "growth-without-base"
    case annualGrowth = "annual-growth"
    case growthNoun = "growth-noun"
    case decline
    case multiple
    case points
    case level
    case ceiling
    case addition
    case numberBeforeNoun = "number-before-noun"
    case annualAddition = "annual-addition"
    case yearlyList = "yearly-list"
    case respectively
    case sharedPredicate = "shared-predicate"
    case levelAndGrowth = "level-and-growth"
    case additionAndLevel = "addition-and-level"
    case fromTo = "from-to"
    case range
    case vague
    case elliptic
    case chineseNumeral = "chinese-numeral"
    case degreeWord = "degree-word"
    case benchmark
    case fullCoverage = "full-coverage"
    case table
  }
}
