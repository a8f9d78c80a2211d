/// A value that a table states: which indicator, when, and what kind of value.
package struct TableCell: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// To be reached.
    case goal
    /// Where one stands, beside a goal to be reached later.
    case baseline
    /// What was reached of a goal, or in the past.
    case result
    /// 年均增长: a yearly rate up to the year of the goal.
    case annualGrowth
    /// 〔4.4〕: the whole change up to the year of the goal.
    case cumulativeGrowth
    /// A growth that was reached: 增长 under 2024年完成.
    case pastGrowth
  }

  package enum Binding: Sendable, Equatable {
    case none
    /// 约束性
    case binding
    /// 预期性
    case expected
  }

  /// The value: the cell, or one line of a cell that holds several.
  package var text: Range<Int>
  /// The indicator without its number, its unit in brackets and signs such as `*`.
  package var name: Range<Int>
  /// What the value is limited to: the district of the row, or a part (小学) that is no indicator by itself.
  package var scope: Range<Int>?
  /// The indicator that the value is a part of (其中).
  package var parent: Range<Int>?
  /// As written, from the brackets behind the name, the column of units or the header; empty where none is given.
  package var unit: String
  package var year: Int?
  /// The first year of the period that the column names: 2020 for 2020—2025年年均增长.
  package var periodStart: Int?
  package var kind: Kind
  package var binding: Binding
  /// The cell of the responsible units.
  package var lead: Range<Int>?
  /// From the name (from the first cell of the row, where the name stands in the header) to the value.
  package var row: Range<Int>
}

/// A number in a table that is read as no goal, and what it is instead.
package struct SetAsideCell: Sendable, Equatable {
  package enum Meaning: Sendable, Equatable {
    /// 权重, 分值
    case weight
    /// 完成比例: follows from the goal and the result.
    case attainment
    /// 前15家企业占比: part of a name.
    case name
    /// In a column that says nothing of goals.
    case other
  }

  package var text: Range<Int>
  package var meaning: Meaning
}
