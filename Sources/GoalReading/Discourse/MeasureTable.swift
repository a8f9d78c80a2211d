import Indicators

/// What a predicate says of an indicator: which measure, and which sign. One table for every combination of a verb, a
/// unit and a noun.
enum MeasureTable {
  enum Verb: CaseIterable {
    case none, joined, reach, hold, rise, fall, act
  }

  enum Unit: CaseIterable {
    /// %, 个百分点 / 翻番 / everything that is counted or measured.
    case ratio, points, doubling, amount
  }

  enum Noun: CaseIterable {
    /// 增速, 涨幅 / 降幅: growth by its name.
    case growth, decline
    /// A rate, a price, a concentration: what changes is the level of it.
    case intensity
    /// An amount that can be observed: 产量, 收入.
    case measure
    /// Things that are counted.
    case count
  }

  struct Reading: Equatable {
    var measure: Measure
    var sign: Int
  }

  /// - Parameter isCompared: the clause names a base or says 年均: an amount of change is then growth.
  static func reading(_ verb: Verb, _ unit: Unit, _ noun: Noun, isCompared: Bool) -> Reading {
    switch (verb, unit, noun) {
    case (.reach, _, .growth) where unit != .amount: Reading(measure: .growth, sign: 1)
    case (.reach, _, .decline) where unit != .amount: Reading(measure: .growth, sign: -1)
    case (.reach, .doubling, _): Reading(measure: .growth, sign: 1)
    case (.reach, _, _), (.hold, _, _): Reading(measure: .level, sign: 1)
    case (_, .doubling, _): Reading(measure: .growth, sign: 1)
    case (.fall, .amount, _) where !isCompared && noun != .intensity: Reading(measure: .addition, sign: 1)
    case (.fall, _, _): Reading(measure: .growth, sign: -1)
    case (.rise, .amount, _) where !isCompared && noun != .intensity: Reading(measure: .addition, sign: 1)
    case (.rise, _, .decline): Reading(measure: .growth, sign: -1)
    case (.rise, _, _): Reading(measure: .growth, sign: 1)
    case (_, .ratio, .decline), (_, .points, .decline): Reading(measure: .growth, sign: -1)
    case (_, .ratio, .growth), (_, .points, .growth): Reading(measure: .growth, sign: 1)
    case (.act, .ratio, _), (.act, .points, _): Reading(measure: isCompared ? .growth : .level, sign: 1)
    case (.act, .amount, _): Reading(measure: .addition, sign: 1)
    case (.joined, _, _): Reading(measure: .level, sign: 1)
    case (.none, .ratio, _), (.none, .points, _): Reading(measure: isCompared ? .growth : .level, sign: 1)
    case (.none, .amount, _): Reading(measure: .level, sign: 1)
    }
  }
}
