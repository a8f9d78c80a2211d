/// Whether a goal's unit can be one of a concept.
enum DimensionFit {
  /// - Parameters:
  ///   - given: of the goal's unit; nil where it tells nothing.
  ///   - concept: with its own dimension.
  static func holds(_ given: String?, _ concept: Concept) -> Bool {
    guard let given, given != concept.dimension else { return true }
    // 户 counts firms (家) and homes (套), but neither villages (个) nor stations (座).
    if given == "households", concept.dimension == "count" {
      return ["家", "套"].contains { concept.unit.hasSuffix($0) }
    }
    if given == "people", concept.dimension == "count" {
      return !["家", "座", "所", "台", "辆"].contains { concept.unit.hasSuffix($0) }
    }
    if let family = family(given), family == self.family(concept.dimension) { return true }
    // 8万元 for 人均GDP, 60件 for 每万人口发明专利, 10万立方米 for 日处理能力: the name says what the unit leaves out.
    if let whole = perHead[concept.dimension], family(whole) ?? whole == family(given) ?? given { return true }
    if concept.extent == .intensive, let whole = perHead[given] {
      return family(whole) ?? whole == family(concept.dimension) ?? concept.dimension
    }
    return false
  }

  /// Dimensions that plans take for one another: 户 and 个, 亿元 and 亿美元, 吨 of coal and 吨标准煤.
  private static func family(_ dimension: String) -> String? {
    switch dimension {
    case "count", "people", "households": "count"
    case "money", "dollars": "money"
    case "mass", "energy", "emissions": "mass"
    default: nil
    }
  }

  private static let perHead = [
    "money-per-head": "money", "area-per-head": "area", "water-per-head": "volume", "per-thousand": "count",
    "per-ten-thousand": "count", "flow": "volume", "throughput": "mass", "per-hundred-thousand": "count",
    "per-million": "count", "share-of-people": "count",
  ]
}
