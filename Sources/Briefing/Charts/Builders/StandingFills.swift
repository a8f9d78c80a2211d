import Comparison
import Normalization

/// How cells, tiles and areas show where a district stands in a comparison.
struct StandingFills {
  /// The mid-rank percentile of each rank that is held: 1 for the most ambitious.
  private var shares: [Int: Double] = [:]
  private let count: Int

  init(_ comparison: IndicatorComparison) {
    var ties: [Int: Int] = [:]
    for row in comparison.rows {
      if case .ranked(let rank) = row.standing { ties[rank, default: 0] += 1 }
    }
    count = ties.values.reduce(0, +)
    for (rank, tied) in ties where count > 1 {
      let middle = Double(rank - 1) + Double(tied - 1) / 2
      shares[rank] = 1 - middle / Double(count - 1)
    }
  }

  func fill(_ row: IndicatorComparison.Row) -> CellFill {
    switch row.standing {
    case .ranked(let rank): shares[rank].map(CellFill.percentile) ?? .alone
    case .notComparable: .notComparable
    case .qualitative, .benchmark: .inWords
    case .noGoal: row.near.isEmpty ? .none : .near
    }
  }

  /// A rank, or the sign of what has none.
  static func sign(_ row: IndicatorComparison.Row, _ language: Language) -> String {
    switch row.standing {
    case .ranked(let rank): String(rank)
    case .notComparable: "†"
    case .qualitative, .benchmark: language("文", "w")
    case .noGoal: row.near.isEmpty ? "—" : "…"
    }
  }

  /// The goal as stated, with the sign of what has no rank.
  static func value(_ row: IndicatorComparison.Row, _ language: Language) -> String {
    switch row.standing {
    case .ranked: RowWords.goal(row, language) + ChartWords.flags(row)
    case .notComparable: RowWords.goal(row, language) + "†" + ChartWords.flags(row)
    case .qualitative, .benchmark: RowWords.goal(row, language) + ChartWords.flags(row)
    case .noGoal: row.near.isEmpty ? "—" : "…"
    }
  }

  static func words(
    _ row: IndicatorComparison.Row, _ comparison: IndicatorComparison, _ language: Language
  ) -> String {
    switch row.standing {
    case .ranked(let rank): return language("第\(rank)，", "rank \(rank), ") + ChartWords.goal(row, language)
    case .notComparable(let reason):
      return RowWords.goal(row, language) + language("，不可比，", ", not comparable, ")
        + RefusalWords(comparison.key, language).explain(reason)
    case .qualitative, .benchmark: return RowWords.goal(row, language) + language("，未量化", ", not quantified")
    case .noGoal:
      return row.near.isEmpty ? language("未提出", "no goal") : language("未提出，另有相近表述", "no goal, wordings near it")
    }
  }

  /// The levels as one scale, then the signs that occur.
  ///
  /// - Parameter printsValues: words stand in their cells themselves, and need no sign.
  static func legend(
    _ fills: some Sequence<CellFill>, printsValues: Bool = true, _ language: Language
  ) -> [Chart.LegendKey] {
    let used = Set(fills)
    var keys: [Chart.LegendKey] = []
    if used.contains(where: { if case .level = $0 { true } else { false } }) {
      let words = [
        language("力度小", "less ambitious"), "", language("居中", "middle"), "", language("力度大", "more ambitious"),
      ]
      keys = words.enumerated().map { .init(sign: .fill(.level($0)), text: $1) }
    }
    let others: [(CellFill, String)] = [
      (.alone, language("仅此一地", "alone")), (.notComparable, language("† 不可比", "† not comparable")),
      (.inWords, printsValues ? language("未量化", "in words") : language("文 未量化", "w in words")),
      (.near, language("… 另有相近表述", "… wordings near it")),
      (.none, language("— 未提出", "— no goal")), (.noData, language("无数据", "no data")),
    ]
    for (fill, text) in others where used.contains(fill) { keys.append(.init(sign: .fill(fill), text: text)) }
    return keys
  }
}
