/// What a number of a text is. Every number ends in exactly one class.
public enum NumberClass: String, Sendable, CaseIterable {
  case goal
  /// What was reached: 2025年…增长4.9%; 去年完成35个.
  case result
  /// Where a goal starts from: 由46.7%提高到50%; a column of the present state.
  case baseline
  /// A goal or a result that is part of a whole named before it: 其中新建3万亩.
  case part
  /// A threshold: 使用8年以上; 年综合能耗1万吨以上; 30分钟车程.
  case condition
  /// Subsidies, fines, prices, ceilings of grants.
  case money
  /// What the nation, the province or a firm did, plans or demands.
  case otherBody = "other body"
  /// Document numbers, dates, editions, standards, list counts, names.
  case reference
  /// None of these could be decided.
  case unread
}
