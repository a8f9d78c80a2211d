import Comparison
import Indicators
import Normalization

/// The composite as a table: rank, its range, score, coverage and what each pillar contributes.
public struct CompositeTable {
  public struct Settings {
    var normalisation: Normalisation
    var aggregation: Aggregation
    var minimumCoverage: Double
    var draws: Int
    var seed: UInt64

    public init(
      normalisation: Normalisation, aggregation: Aggregation, minimumCoverage: Double, draws: Int, seed: UInt64
    ) {
      self.normalisation = normalisation
      self.aggregation = aggregation
      self.minimumCoverage = minimumCoverage
      self.draws = draws
      self.seed = seed
    }
  }

  let matrix: ScoreMatrix
  let taxonomy: Taxonomy
  let settings: Settings
  let language: Language

  public init(matrix: ScoreMatrix, taxonomy: Taxonomy, settings: Settings, language: Language) {
    self.matrix = matrix
    self.taxonomy = taxonomy
    self.settings = settings
    self.language = language
  }

  /// - Parameter normalised: for the contributions of the pillars; nil leaves them out.
  public func table(
    _ scores: [CompositeScore], _ sensitivity: Sensitivity?, _ normalised: ScoreMatrix?, _ weights: [Double]
  ) -> TextTable {
    let names = pillars()
    let places = matrix.concepts.map { taxonomy.concept($0).flatMap { names.firstIndex(of: $0.broader) } }
    let shares = scores.map { score in
      normalised.map { contributions(names.count, places, score, $0, weights) } ?? []
    }
    let kept = normalised == nil ? [] : names.indices.filter { pillar in shares.contains { !$0[pillar].isEmpty } }
    return TextTable(
      title: language("综合力度", "Composite ambition"),
      columns: [
        .init("rank", language("名次", "Rank"), isNumeric: true),
        .init("range", language("名次区间（5%—95%）", "Range of ranks (5–95 %)")),
        .init("district", language("地区", "District")), .init("score", language("得分", "Score"), isNumeric: true),
        .init("indicators", language("指标数", "Indicators"), isNumeric: true),
        .init("coverage", language("覆盖率", "Coverage"), isNumeric: true),
      ] + kept.map { .init(names[$0], names[$0], isNumeric: true) },
      rows: zip(scores, shares).map { score, shares in
        let range = sensitivity.flatMap { $0.ranges[score.district] }
        return [
          score.rank == 0 ? "—" : String(score.rank),
          range.map { $0.low == $0.high ? "\($0.low)" : "\($0.low)—\($0.high)" } ?? "",
          matrix.districts[score.district], score.score.isNaN ? "" : Self.nine(score.score), String(score.indicators),
          Conversion.number((score.coverage * 10000).rounded() / 10000),
        ] + kept.map { shares[$0] }
      }, notes: notes())
  }

  /// Each option's own effect.
  public func options(_ sensitivity: Sensitivity) -> TextTable {
    TextTable(
      title: language("单项改变的影响", "One option at a time"),
      columns: [
        .init("option", language("改变", "Change")),
        .init("mean", language("名次平均变动", "Mean shift of ranks"), isNumeric: true),
        .init("greatest", language("最大变动", "Greatest shift"), isNumeric: true),
      ],
      rows: sensitivity.options.map { [$0.option, Conversion.number($0.meanShift), String($0.greatestShift)] })
  }

  /// Nine places: enough to tell scores of a million districts apart.
  private static func nine(_ value: Double) -> String {
    let sign = value < 0 ? "-" : ""
    let scaled = (abs(value) * 1e9).rounded()
    guard scaled < 9e18 else { return "\(value)" }
    let whole = UInt64(scaled)
    let fraction = String(whole % 1_000_000_000)
    return sign + String(whole / 1_000_000_000) + "." + String(repeating: "0", count: 9 - fraction.count) + fraction
  }

  private func pillars() -> [String] {
    matrix.concepts.compactMap { taxonomy.concept($0)?.broader }.uniqued()
  }

  /// What each pillar adds to the weighted mean: its weighted values over the weights that the district has.
  ///
  /// - Parameter places: by concept, its pillar.
  private func contributions(
    _ count: Int, _ places: [Int?], _ score: CompositeScore, _ normalised: ScoreMatrix, _ weights: [Double]
  ) -> [String] {
    var sums = [Double](repeating: 0, count: count)
    var total = 0.0
    for (index, place) in places.enumerated() {
      let value = normalised.columns[index][score.district]
      guard !value.isNaN else { continue }
      total += weights[index]
      if let place { sums[place] += weights[index] * value }
    }
    return sums.map { total > 0 && $0 != 0 ? Conversion.number($0 / total) : "" }
  }

  private func notes() -> [String] {
    var notes = [
      language(
        "标准化：\(settings.normalisation.rawValue)；合成：\(settings.aggregation.rawValue)；缺失指标不填补，覆盖率低于\(Conversion.number(settings.minimumCoverage))不计分；只有一地有值的指标不计入。",
        "Normalisation: \(settings.normalisation.rawValue); aggregation: \(settings.aggregation.rawValue); nothing is imputed, no score below a coverage of \(Conversion.number(settings.minimumCoverage)); an indicator with one value counts for none."
      )
    ]
    if settings.draws > 0 {
      notes.append(
        language(
          "名次区间：\(settings.draws)次抽样（种子\(settings.seed)），标准化、合成方式随机，权重在0.5至1.5倍之间。",
          "Ranges: \(settings.draws) draws (seed \(settings.seed)) of normalisation, aggregation, and weights from half to one and a half."
        ))
    }
    return notes
  }
}
