/// A concept that would hold a wording which none of the taxonomy holds: as much of its row as the wording tells.
public struct ProposedConcept: Sendable, Equatable {
  public var label: String
  /// What the goals say, as another label.
  public var wording: String
  /// The field of the nearest concept; empty where none is near.
  public var field: String
  public var unit: String
  public var dimension: String
  public var extent: Concept.Extent
  public var measure: Measure

  /// - Parameters:
  ///   - unit: of the goals' amounts; nil where they state none but growth.
  public init(wording: String, action: String, unit: String?, measure: Measure, matcher: IndicatorMatcher) {
    let taxonomy = matcher.taxonomy
    let unit = unit ?? Self.usualUnit(wording)
    let dimension = taxonomy.units.dimension(of: unit)
    self.wording = wording
    self.unit = dimension == nil ? "" : unit
    self.dimension = dimension ?? ""
    label = Self.noun(wording, action: matcher.changes(action) ? action : "", dimension: self.dimension)
    let nearest = matcher.candidates(Wording(indicator: wording, action: action), limit: 1).first
    field = nearest.map { taxonomy.concepts[$0.concept].broader } ?? ""
    extent = Self.intensive.contains(self.dimension) ? .intensive : .extensive
    self.measure = measure
  }

  private static let intensive: Set<String> = [
    "ratio", "time", "concentration", "money-per-head", "area-per-head", "per-thousand", "per-ten-thousand",
    "intensity",
  ]

  /// Where goals say growth alone, the head of the name tells the unit.
  private static func usualUnit(_ wording: String) -> String {
    if ["率", "比重", "占比", "比例", "份额", "水平"].contains(where: { wording.hasSuffix($0) }) { return "%" }
    let money = ["额", "收入", "产值", "增加值", "投资", "营收", "支出", "利润", "余额", "贷款", "规模", "总值"]
    return money.contains { wording.hasSuffix($0) } ? "亿元" : "个"
  }

  /// 改造 公园 in 个 is 公园改造数: a verb goes behind its thing, and what is counted stands at the end.
  private static func noun(_ wording: String, action: String, dimension: String) -> String {
    var label = wording
    if !action.isEmpty, !wording.contains(action) { label += action }
    let head: String
    switch dimension {
    case "count": head = "数"
    case "people": head = "人数"
    case "households": head = "户数"
    case "length": head = "长度"
    case "area": head = "面积"
    default: return label
    }
    let ends = ["数", "量", "数量", "人次", "长度", "里程", "面积", "规模", "率", "额"]
    return ends.contains { label.hasSuffix($0) } ? label : label + head
  }

  // MARK: As a row

  /// The columns of `indicators.csv`.
  public static let columns = [
    "id", "prefLabel", "altLabels", "exclude", "prefLabel_en", "broader", "definition", "source", "unit", "dimension",
    "extent", "direction", "measure",
  ]

  public func row(id: String) -> [String] {
    [
      id, label, label == wording ? "" : wording, "", "", field, "", "", unit, dimension, extent.rawValue, "more",
      measure.rawValue,
    ]
  }
}
