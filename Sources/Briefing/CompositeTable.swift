import Comparison
import Indicators
import Normalization

/// The composite as tables: the ranking, what each score is made of, what one changed choice does, and on which indicator
/// each rank hangs.
public struct CompositeTable {
  let composite: Composite
  let taxonomy: Taxonomy
  let language: Language
  /// Scores in full, for a file that is read on, or in three digits, for people.
  let isPrecise: Bool
  private let fields: [String?]

  public init(_ composite: Composite, taxonomy: Taxonomy, language: Language, isPrecise: Bool) {
    self.composite = composite
    self.taxonomy = taxonomy
    self.language = language
    self.isPrecise = isPrecise
    fields = composite.places.map { taxonomy.concept(composite.matrix.indicators[$0].concept)?.broader }
  }

  // MARK: The ranking

  /// Wider than these, the points of the policy fields do not fit a page.
  private static let pageFields = 5

  /// - Parameters:
  ///   - sensitivity: for the ranges; nil leaves them empty.
  ///   - dependence: for the indicator on which each rank hangs.
  public func ranking(
    _ shown: [CompositeScore], _ sensitivity: Sensitivity?, _ dependence: LeaveOneOut?, notes: [String]
  ) -> TextTable {
    let points = fieldPoints(shown, isWanted: sensitivity != nil)
    var table = TextTable(
      title: language("综合力度", "Composite ambition"),
      columns: [
        .init("rank", language("名次", "Rank"), isNumeric: true),
        .init("range", language("名次区间（5%—95%）", "Range of ranks (5–95 %)")),
        .init("district", language("地区", "District")), .init("score", language("得分", "Score"), isNumeric: true),
        .init("indicators", language("指标数", "Indicators"), isNumeric: true),
        .init("coverage", language("覆盖率", "Coverage"), isNumeric: true),
      ] + points.map { .init($0.field, fieldName($0.field), isNumeric: true) },
      rows: shown.enumerated().map { row, score in
        let range = sensitivity.flatMap { $0.ranges[score.district] }
        return [
          score.rank == 0 ? "—" : String(score.rank), range.map(Self.range) ?? "",
          composite.matrix.districts[score.district], number(score.score), String(score.indicators),
          Conversion.number((score.coverage * 10000).rounded() / 10000),
        ] + points.map { $0.points[row].map(number) ?? "" }
      }, notes: notes)
    if shown.contains(where: { $0.notComparable > 0 }) {
      table.append(.init("not_comparable", language("不可比", "Not comparable"), isNumeric: true)) {
        String(shown[$0].notComparable)
      }
    }
    if isPrecise { appendDetails(&table, shown, sensitivity, dependence) }
    return table
  }

  /// What a page has no room for.
  private func appendDetails(
    _ table: inout TextTable, _ shown: [CompositeScore], _ sensitivity: Sensitivity?, _ dependence: LeaveOneOut?
  ) {
    if let sensitivity {
      table.append(.init("best_rank", language("最好名次", "Best rank"), isNumeric: true)) { row in
        sensitivity.ranges[shown[row].district].map { String($0.lowerBound) } ?? ""
      }
      table.append(.init("worst_rank", language("最差名次", "Worst rank"), isNumeric: true)) { row in
        sensitivity.ranges[shown[row].district].map { String($0.upperBound) } ?? ""
      }
    }
    guard let dependence else { return }
    table.append(.init("hangs_on", language("名次所系指标", "Rank hangs on"))) { row in
      dependence.districts[shown[row].district]?.indicator.map(indicatorName) ?? ""
    }
    table.append(.init("rank_without", language("去掉后名次", "Rank without it"), isNumeric: true)) { row in
      let found = dependence.districts[shown[row].district]
      return found?.indicator == nil ? "" : found.map { String($0.rank) } ?? ""
    }
  }

  /// The points of the policy fields, by row; empty where scores are no sums.
  private func fieldPoints(_ shown: [CompositeScore], isWanted: Bool) -> [(field: String, points: [Double?])] {
    let names = fields.compactMap { $0 }.uniqued()
    guard isWanted, composite.method.aggregation == .arithmetic, isPrecise || names.count <= Self.pageFields else {
      return []
    }
    var points = names.map { (field: $0, points: [Double?](repeating: nil, count: shown.count)) }
    for (row, score) in shown.enumerated() {
      let own = composite.points(of: score.district)
      for (place, field) in names.enumerated() {
        let parts = own.indices.filter { fields[$0] == field }.compactMap { own[$0] }
        if !parts.isEmpty { points[place].points[row] = parts.reduce(0, +) }
      }
    }
    return points
  }

  // MARK: What a score is made of

  /// District by indicator: the value, where it stands, its weight and its points.
  public func parts(_ shown: [CompositeScore]) -> TextTable {
    var rows: [[String]] = []
    for score in shown {
      let points = composite.points(of: score.district)
      for indicator in composite.places.indices {
        let column = composite.matrix.indicators[composite.places[indicator]]
        let value = column.values[score.district]
        rows.append([
          composite.matrix.districts[score.district], indicatorName(indicator),
          value.isNaN ? "" : amount(value * column.sign), value.isNaN ? "" : column.unit, state(column, score.district),
          composite.normalised(indicator, score.district).map(number) ?? "", number(composite.weights[indicator]),
          points[indicator].map(number) ?? "",
        ])
      }
    }
    var table = TextTable(
      title: language("构成", "What the scores are made of"),
      columns: [
        .init("district", language("地区", "District")), .init("indicator", language("指标", "Indicator")),
        .init("value", language("目标值", "Value"), isNumeric: true), .init("unit", language("单位", "Unit")),
        .init("state", language("说明", "Remark")),
        .init("normalised", language("标准化值", "Normalised"), isNumeric: true),
        .init("weight", language("权重", "Weight"), isNumeric: true),
        .init("points", language("得分", "Points"), isNumeric: true),
      ], rows: rows)
    if composite.method.aggregation == .arithmetic {
      table.notes = [
        language(
          "得分=标准化值×权重÷该地区计入指标的权重之和；各指标得分之和即综合得分。",
          "Points are normalised value × weight ÷ the weights that count for the district; they sum to the score.")
      ]
    } else {
      table.notes = [language("该合成方法的得分不能按指标相加。", "Scores of this aggregation are no sums of points.")]
    }
    return table
  }

  private func state(_ indicator: ScoreMatrix.Indicator, _ district: Int) -> String {
    if !indicator.values[district].isNaN { return "" }
    if indicator.notComparable.contains(district) { return language("不可比", "not comparable") }
    if indicator.inWords.contains(district) { return language("未量化", "in words alone") }
    if indicator.nearlyNamed.contains(district) { return language("未设定（另有相近表述）", "not set (near wordings)") }
    return language("未设定", "not set")
  }

  // MARK: What the ranks depend on

  /// Each choice changed alone.
  public func options(_ options: OneAtATime) -> TextTable {
    shifts(
      options.changes, title: language("单项改变的影响", "One option at a time"), .init("option", language("改变", "Change")))
  }

  /// Each indicator left out in turn, then on which each rank hangs.
  public func dependence(_ dependence: LeaveOneOut, _ shown: [CompositeScore]) -> [TextTable] {
    var indicators = shifts(
      dependence.indicators, title: language("去掉一项指标的影响", "One indicator left out"),
      .init("indicator", language("去掉的指标", "Left out")))
    for place in indicators.rows.indices { indicators.rows[place][0] = indicatorName(place) }
    let ranks = TextTable(
      title: language("名次系于哪项指标", "On which indicator a rank hangs"),
      columns: [
        .init("rank", language("名次", "Rank"), isNumeric: true), .init("district", language("地区", "District")),
        .init("hangs_on", language("影响最大的指标", "Indicator")),
        .init("rank_without", language("去掉后名次", "Rank without it"), isNumeric: true),
        .init("range", language("逐项去掉后的名次", "Ranks with each left out")),
      ],
      rows: shown.compactMap { score in
        guard score.rank > 0, let found = dependence.districts[score.district] else { return nil }
        return [
          String(score.rank), composite.matrix.districts[score.district],
          found.indicator.map(indicatorName) ?? language("无", "none"), String(found.rank), Self.range(found.range),
        ]
      })
    return [indicators, ranks]
  }

  private func shifts(_ changes: [OneAtATime.Change], title: String, _ first: TextTable.Column) -> TextTable {
    TextTable(
      title: title,
      columns: [
        first, .init("mean", language("名次平均变动", "Mean shift of ranks"), isNumeric: true),
        .init("greatest", language("最大变动", "Greatest shift"), isNumeric: true),
        .init("district", language("变动最大的地区", "District that shifts most")),
        .init("rank", language("变动后名次", "Its rank then"), isNumeric: true),
      ],
      rows: changes.map { change in
        [
          change.option, Conversion.number(change.meanShift), String(change.greatestShift),
          change.district.map { composite.matrix.districts[$0] } ?? "",
          change.district == nil ? "" : String(change.rank),
        ]
      })
  }

  // MARK: Words and numbers

  func indicatorName(_ indicator: Int) -> String {
    let id = composite.matrix.indicators[composite.places[indicator]].concept
    return taxonomy.concept(id).map { language($0.prefLabel, $0.englishLabel) } ?? id
  }

  private func fieldName(_ id: String) -> String {
    taxonomy.field(id).map { language($0.name, $0.englishName) } ?? id
  }

  private static func range(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)—\(range.upperBound)"
  }

  /// Three places for people; for a file nine, enough to tell the scores of a million districts apart. Empty for none.
  private func number(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let (places, scale) = isPrecise ? (9, 1e9) : (3, 1e3)
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 9e18 else { return "\(value)" }
    let whole = UInt64(scaled)
    let fraction = String(whole % UInt64(scale))
    let sign = value < 0 && whole > 0 ? "-" : ""
    return sign + String(whole / UInt64(scale)) + "." + String(repeating: "0", count: places - fraction.count)
      + fraction
  }

  /// A value of an indicator: per head it may be very small.
  private func amount(_ value: Double) -> String {
    var places = abs(value) >= 1000 ? 1 : 2
    var scaled = abs(value) * (places == 1 ? 10 : 100)
    while scaled < 1000, scaled.rounded() != scaled || scaled == 0, places < 12, value != 0 {
      scaled *= 10
      places += 1
    }
    return PlainDecimal(value, places: isPrecise ? max(places, 9) : places).description
  }
}

extension TextTable {
  /// Adds a column behind the others.
  mutating func append(_ column: Column, _ cell: (Int) -> String) {
    columns.append(column)
    for row in rows.indices { rows[row].append(cell(row)) }
  }
}
