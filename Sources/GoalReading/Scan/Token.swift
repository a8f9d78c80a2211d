import Indicators

/// A word, number, time or mark of a paragraph, as a range of folded units.
struct Token: Sendable {
  var roles: RoleSet
  var start: Int32
  var end: Int32
  /// A relation, an index of a quantity or of a time, a percentage, an offset in years; for a bracket the index of the
  /// token that is its other half, or -1 where it has none.
  var value: Int32 = 0

  var range: Range<Int> { Int(start)..<Int(end) }

  @inline(__always)
  func has(_ role: Role) -> Bool { roles.contains(role) }
}

/// A time expression: 到2027年底, 2024至2027年, “十四五”期间.
struct TimeExpression: Sendable {
  /// The year; for a range its last one.
  var year: Int
  /// The first year of a range.
  var from: Int?
  /// A five-year plan: “十四五”末 is one year, “十四五”期间 five.
  var isPlanPeriod = false
  /// 2025年6月, 11月: less than a year, so that its figures are no year's.
  var isPartOfYear = false
}

/// A number with its unit, as one reading of a passage.
public struct Quantity: Sendable, Equatable {
  public enum Kind: UInt8, Sendable {
    /// A number in digits or in Chinese numerals.
    case plain
    /// A percentage, 成, 倍, 百分点, a fraction: the value is in %.
    case percent
    /// 翻番: growth to twice as much, in %.
    case doubling
  }

  /// Units of the folded text: number, unit and classifier.
  public var range: Range<Int>
  public var value: PlainDecimal
  /// The upper end of 10—15%.
  public var upper: PlainDecimal?
  /// `%`, or the unit as written with its multiplier: 万平方米, 台(套). Empty for a bare number.
  public var unit: String
  public var kind: Kind
  /// What the number says of itself: 10余家 is above 10, 近百 is about.
  var relation: Relation?
  /// Written in percentage points (个百分点).
  public var isPoints = false
  /// A single Chinese numeral such as 两 in 两家: a quantity only where the grammar expects one.
  var isWeak = false
  /// 个, 家, 户, 人: things or people are counted.
  var isCount = false
  /// 亿元, 千伏, 吨标准煤: what things are classed by where it stands before their name.
  var isThreshold = false
  /// 清零: nought in a word.
  var isZero = false
  /// 年, 小时, 岁: a length of time, a goal only where a verb says that it is reached.
  var isDuration = false
}
