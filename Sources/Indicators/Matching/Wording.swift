/// What the matcher knows of a goal's wording.
public struct Wording: Sendable, Hashable {
  public var indicator: String
  public var scope: String
  /// The verb that acts on the indicator: 新购置 农机装备 is not 淘汰 农机装备.
  public var action: String
  /// The dimension of the goal's unit, nil where it has none or is a percentage of growth.
  public var dimension: String?
  /// What kind of commitment it is, nil where that is unknown.
  public var measure: Measure?

  public init(
    indicator: String, scope: String = "", action: String = "", dimension: String? = nil, measure: Measure? = nil
  ) {
    self.indicator = indicator
    self.scope = scope
    self.action = action
    self.dimension = dimension
    self.measure = measure
  }

  /// Leaves out the name of the place that the document is about: 肇庆市地区生产总值 in a report of 肇庆市 is 地区生产总值.
  public mutating func leaveOut(place: String) {
    guard !place.isEmpty else { return }
    if ByteKey(scope) == ByteKey(place) { scope = "" }
    let rest = indicator.utf8.dropFirst(place.utf8.count)
    if rest.count >= 6, indicator.utf8.starts(with: place.utf8) { indicator = String(Substring(rest)) }
  }

  public static func == (a: Wording, b: Wording) -> Bool {
    ByteKey(a.indicator) == ByteKey(b.indicator) && ByteKey(a.scope) == ByteKey(b.scope)
      && ByteKey(a.action) == ByteKey(b.action) && a.dimension == b.dimension
      && a.measure == b.measure
  }

  public func hash(into hasher: inout Hasher) {
    // Few wordings of one indicator differ, and the lengths of the rest tell most of them apart.
    ByteKey(indicator).hash(into: &hasher)
    hasher.combine(scope.utf8.count << 16 | action.utf8.count)
  }
}

/// A concept that a wording may mean, how sure the matcher is, and why.
public struct Match: Sendable, Equatable {
  public var concept: Int
  /// From 0 to 1. A wording is mapped from ``IndicatorMatcher/threshold`` upwards.
  public var confidence: Double
  /// The label that matched.
  public var label: String
  /// Characters of the wording that the label lacks, and of the label that the wording lacks.
  public var added: String
  public var missing: String
  public var isExact: Bool
  /// Why the wording is not mapped onto the concept although it is near; nil where it is mapped.
  public var objection: Objection?
}

/// Why a wording that is near a concept is not mapped onto it.
public enum Objection: Sendable, Equatable {
  /// Words were added or left out that may change the statistic.
  case words
  /// The wording holds a term that the concept excludes: 农村 for 网络零售额.
  case excluded(String)
  /// The unit is of another dimension: 优良天数 in 天 for a share in %.
  case dimension(String)
  /// The verb does something else with the thing: 新建 for 老旧管网改造.
  case action(String)
  /// The thing is named without a verb and with a level: there are so many of it, whereas the concept counts those that
  /// are added or renewed.
  case stock
  /// The scope narrows the indicator.
  case scope(String)
}
