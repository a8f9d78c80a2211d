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
  /// 年, 小时, 岁: a length of time, a goal only where a verb says that it is reached.
  var isDuration = false
}
