import ArgumentParser
import Briefing
import Comparison
import GoalReading
import Indicators
import Normalization

extension Normalisation: ExpressibleByArgument {}
extension Aggregation: ExpressibleByArgument {}
extension CompositeMethod.Missing: ExpressibleByArgument {}
extension CompositeMethod.Ties: ExpressibleByArgument {}
extension GoalColumns.Duplicates: ExpressibleByArgument {}

/// The tables of a ranking.
enum RankTable: String, ExpressibleByArgument, CaseIterable {
  case ranking
  case parts
  case options
  case leaveOneOut = "leave-one-out"
}

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "综合力度排名，附名次区间。The composite: score, rank, and the rank's range.",
    discussion: """
      Each indicator is brought onto one scale, and the indicators are averaged by their weights. A goal that a district \
      does not set is its least ambition, below every stated value, so that promising less never helps; --missing skip \
      leaves it out instead. Amounts that grow with the size of a district enter per head or GDP (--per), or with \
      --absolute; growth and shares enter as they are.

      Beside the ranking stand what each score is made of, what a change of one choice does, and on which indicator each \
      rank hangs. The range of a rank goes from the 5th to the 95th percentile of its ranks under drawn normalisations, \
      weights and aggregations, and holds the rank.

      With --goals, a goal table is ranked without any plan: columns district, concept and value, found by name. Its \
      values are taken as they stand: the greater is the more ambitious, and sizes are not divided. Ranges, parts and \
      the rest are made up to 5,000 districts; parts are shown for 50 at most, and for more with --table parts.

      WEIGHTS
        equal       every indicator alike
        field       every policy field alike, and in it every indicator
        entropy     熵权: by how much the districts differ on an indicator
        critic      CRITIC: by how much they differ, and by what no other indicator tells
        FILE        CSV with the columns concept (id, label or policy field; or 指标) and weight (or 权重)
        --ahp FILE  from judgements in pairs; refused above a consistency ratio of 0.1

      EXAMPLES
        duibiao rank
        duibiao rank --plans plans/ --per population
        duibiao rank --normalise minmax --aggregate geometric --weights entropy
        duibiao rank --weights weights.csv --table parts --format csv --output parts.csv
        duibiao rank --ahp judgements.csv
        duibiao rank --measure 二手车交易量=level --absolute
        duibiao rank --goals goals.csv --top 20 --format csv
        duibiao rank --goals goals.csv --missing skip --percentile min
        duibiao rank --format svg --output ranks.svg
      """)

  @Option(help: ArgumentHelp("A goal table to rank instead of plans.", valueName: "file"))
  var goals: String?

  @Option(help: "lowest or skip: what a goal counts as that a district does not set.")
  var missing: CompositeMethod.Missing = .lowest

  @Option(help: "percentile, minmax, zscore or distance (to the reference; what has none is left out).")
  var normalise: Normalisation = .percentile

  @Option(help: "mid or min: the percentile of districts that share a value; min is PERCENT_RANK of SQL.")
  var percentile: CompositeMethod.Ties = .mid

  @Option(
    help: ArgumentHelp(
      "equal, field, entropy, critic, or a CSV with columns concept and weight.", valueName: "scheme|file"))
  var weights = "equal"

  @Option(
    help: ArgumentHelp(
      "Weights from judgements in pairs (AHP): a square CSV of how many times as important the row is as the column.",
      valueName: "file"))
  var ahp: String?

  @Flag(help: "Take judgements in pairs that contradict each other (a consistency ratio above 0.1).")
  var allowInconsistent = false

  @Option(help: "arithmetic, geometric, harmonic, topsis or copeland.")
  var aggregate: Aggregation = .arithmetic

  @Option(help: ArgumentHelp("Rank on this indicator alone; may be repeated. By default on all.", valueName: "name"))
  var indicator: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare an indicator in another measure than its own: 二手车交易量=growth; may be repeated.",
      valueName: "indicator=measure"))
  var measure: [String] = []

  @OptionGroup var attribute: AttributeOptions

  @Flag(help: "Let amounts that grow with the size of a district enter as they are.")
  var absolute = false

  @Option(
    help: ArgumentHelp(
      "CSV with columns concept and value, in the units of the goals: what --normalise distance is measured to.",
      valueName: "file"))
  var targets: String?

  @Option(
    help:
      "Share of the weights on which a district must state a value for a score; by default 0, for plans with --missing skip 0.5."
  )
  var minCoverage: Double?

  @Option(help: "Draws for the range of ranks; 0 for none.")
  var draws = 1000

  @Option(help: "Seed of the draws.")
  var seed: UInt64 = 7

  @Option(help: "Only the best so many.")
  var top: Int?

  @Option(help: "ranking, parts, options or leave-one-out; by default all, in CSV the ranking.")
  var table: [RankTable] = []

  @Option(help: "first, last, max or error: what to do with a second value of a district on an indicator.")
  var duplicates: GoalColumns.Duplicates = .first

  @OptionGroup var plans: PlanOptions
  @OptionGroup var report: ChartedReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  /// More districts than these have no ranges and no tables beside the ranking.
  private static let drawnLimit = 5000
  /// Parts of more districts are shown only where they are asked for.
  private static let partsLimit = 50

  func validate() throws {
    if let minCoverage, !(0...1).contains(minCoverage) {
      throw ValidationError("--min-coverage 是0到1之间的比例。", "--min-coverage is a share from 0 to 1.")
    }
    if goals != nil {
      if plans.corrections.corrections != nil {
        throw ValidationError(
          "--corrections 用于方案；目标表请在 extract 时更正。",
          "--corrections is for plans; a goal table is corrected where extract writes it.")
      }
      if !measure.isEmpty {
        throw ValidationError(
          "--measure 用于方案；目标表按其 value 列排名。",
          "--measure is for plans; a goal table is ranked on its column value.")
      }
      if attribute.per != nil || absolute {
        throw ValidationError(
          "--per 和 --absolute 用于方案；目标表按原值排名。",
          "--per and --absolute are for plans; a goal table is ranked on its values as they stand.")
      }
    }
    if attribute.per != nil, absolute {
      throw ValidationError("--per 与 --absolute 只能用一个。", "Either --per or --absolute.")
    }
    if ahp != nil, weights != "equal" {
      throw ValidationError("--weights 与 --ahp 只能用一个。", "Either --weights or --ahp.")
    }
    if report.format == .csv, table.count > 1 {
      throw ValidationError("CSV只能放一张表：请只用一个 --table。", "CSV holds one table: name one --table.")
    }
    if !(0...10_000).contains(draws) {
      throw ValidationError("--draws 是0到10,000之间的数。", "--draws is a number from 0 to 10,000.")
    }
    if let top, top < 1 { throw ValidationError("--top 至少为1。", "--top is at least 1.") }
  }

  func run() throws {
    let taxonomy = try taxonomy.load()
    var input = try goals.map { try read($0, taxonomy) } ?? compare(taxonomy)
    guard input.matrix.indicators.contains(where: { $0.values.contains { !$0.isNaN } }) else {
      for note in input.notes { Console.say(note) }
      Console.error("没有一个地区有值，无从排名", "no district has a value, so there is nothing to rank")
      throw ExitCode(1)
    }
    let method = CompositeMethod(
      missing: missing, ties: percentile, normalisation: normalise, aggregation: aggregate)
    if let refusal = method.refusal(districts: input.matrix.districts.count) {
      Console.error(refusal.message)
      throw ExitCode(64)
    }
    if normalise == .distance { try keepReferenced(&input, taxonomy) }
    if input.matrix.districts.count == 1 {
      Console.warning("只有一个地区，没有可比的对象", "one district only: there is nothing to rank it against")
    }
    let chosen = try chooseWeights(input.matrix, taxonomy)
    let composite = Composite(
      input.matrix, weighting: chosen.weighting, method: method, minimumCoverage: minCoverage ?? input.minimumCoverage)
    try write(composite, chosen.words, input, taxonomy)
    try input.plans.finish()
  }

  /// What is ranked.
  private struct Input {
    var matrix: ScoreMatrix
    /// What stays out, and why.
    var notes: [String] = []
    var minimumCoverage = 0.0
    /// What was read, where plans are ranked.
    var plans = PlanOptions.Loaded()
  }

  // MARK: Tables

  private func write(_ composite: Composite, _ weights: String?, _ input: Input, _ taxonomy: Taxonomy) throws {
    let count = composite.matrix.districts.count
    let isDrawn = draws > 0 && count > 1 && count <= Self.drawnLimit
    let names = IndicatorNames(composite.matrix, taxonomy: taxonomy)
    let shown = Array(composite.scores.prefix(top ?? count))
    if report.format == .svg {
      return try draw(
        composite, shown, isDrawn, input.plans.desk, notes: { notes(composite, weights, $0, input, taxonomy) })
    }
    let wanted = wantedTables(isDrawn: isDrawn, shown: shown.count)
    let sensitivity = isDrawn ? Sensitivity(composite, draws: draws, seed: seed) : nil
    // The ranking of a file names the indicator on which a rank hangs, too.
    let wantsDependence = wanted.contains(.leaveOneOut) || (isDrawn && report.format != .markdown)
    let dependence = wantsDependence ? LeaveOneOut(composite) : nil
    let tables = CompositeTable(
      composite, taxonomy: taxonomy, language: report.language, isPrecise: report.format != .markdown)
    var written: [TextTable] = []
    for table in wanted {
      switch table {
      case .ranking:
        let notes = notes(composite, weights, sensitivity, input, taxonomy)
        written.append(tables.ranking(shown, sensitivity, dependence, notes: notes))
      case .parts: written.append(tables.parts(shown))
      case .options: written.append(tables.options(OneAtATime(composite, fields: names.fields)))
      case .leaveOneOut:
        let both = dependence.map { tables.dependence($0, shown) } ?? []
        written += report.format == .csv ? both.suffix(1) : both[...]
      }
    }
    try report.write(noting: input.plans.desk) {
      written
    } charts: {
      []
    }
  }

  /// The chart in the place of the tables.
  private func draw(
    _ composite: Composite, _ shown: [CompositeScore], _ isDrawn: Bool, _ desk: CorrectionDesk?,
    notes: (Sensitivity?) -> [String]
  ) throws {
    guard shown.count <= CompositeChart.mostRows else {
      Console.error(
        "有\(shown.count)地，一张图最多画\(CompositeChart.mostRows)地；请用 --top 限定，或用 --format csv",
        "\(shown.count) districts; a chart holds at most \(CompositeChart.mostRows): use --top, or --format csv")
      throw ExitCode(64)
    }
    let sensitivity = isDrawn ? Sensitivity(composite, draws: draws, seed: seed) : nil
    let chart = CompositeChart(composite, language: report.language)
      .chart(shown, sensitivity, notes: notes(sensitivity))
    try report.write([chart].noting(desk, report.language))
  }

  private func wantedTables(isDrawn: Bool, shown: Int) -> [RankTable] {
    if !table.isEmpty { return table }
    if report.format == .csv || !isDrawn { return [.ranking] }
    return RankTable.allCases.filter { $0 != .parts || shown <= Self.partsLimit }
  }

  private func notes(
    _ composite: Composite, _ weights: String?, _ sensitivity: Sensitivity?, _ input: Input, _ taxonomy: Taxonomy
  ) -> [String] {
    let words = CompositeNotes(composite, taxonomy: taxonomy, language: report.language)
    let concepts = composite.matrix.concepts
    var notes = words.method(weights: weights)
    if let sensitivity {
      notes.append(words.ranges(sensitivity, seed: seed))
    } else if draws > 0, composite.matrix.districts.count > Self.drawnLimit {
      notes.append(
        report.language(
          "超过\(Self.drawnLimit)地，未抽样名次区间。", "No ranges: more than \(Self.drawnLimit) districts."))
    }
    let counted = Set(composite.places)
    notes += words.leftOut(
      concepts.indices.filter { !counted.contains($0) }.map { concepts[$0] },
      because: ("可判断的地区不足两个", "fewer than two districts can be judged"))
    notes += words.leftOut(
      zip(composite.places, composite.weights).filter { $0.1 == 0 }.map { concepts[$0.0] },
      because: ("权重为0", "no weight"))
    return notes + input.notes
  }

  // MARK: Plans

  private func compare(_ taxonomy: Taxonomy) throws -> Input {
    let normalizer = Normalizer(taxonomy)
    let attribute = try attribute.load()
    let choice = IndicatorChoice(matcher: normalizer.matcher)
    let concepts = indicator.isEmpty ? nil : try indicator.map { try choice.concept($0).id }
    let measures = try measures(choice)
    let loaded = try plans.load(normalizer)
    let indicators = CompositeIndicators(
      loaded.districts, taxonomy: taxonomy,
      options: .init(
        measures: measures, concepts: concepts, attribute: attribute, includesAbsolute: absolute))
    // Below half of the indicators a plan says too little for a mean over what it sets.
    var input = Input(
      matrix: indicators.matrix, minimumCoverage: missing == .skip ? 0.5 : 0, plans: loaded)
    let labels = indicators.dependingOnSize.map { report.language($0.prefLabel, $0.englishLabel) }
    if !labels.isEmpty {
      input.notes.append(
        report.language(
          "未计入（数额随地区大小而变，可用 --per population 按人均计入，或用 --absolute）：\(labels.joined(separator: "、"))。",
          "Left out (amounts that grow with the district; --per population takes them per head, --absolute as they are): \(labels.joined(separator: ", "))."
        ))
    }
    return input
  }

  /// The rules of `--measure`, by concept id.
  private func measures(_ choice: IndicatorChoice) throws -> [String: Measure] {
    var rules: [String: Measure] = [:]
    for rule in measure {
      guard let sign = rule.lastIndex(of: "="),
        let measure = Measure(rawValue: String(rule[rule.index(after: sign)...])), measure.isNumeric
      else {
        Console.error(
          "--measure \(rule)：请写成 指标=growth、level 或 addition",
          "--measure \(rule): say indicator=growth, level or addition")
        throw ExitCode(64)
      }
      rules[try choice.concept(String(rule[..<sign])).id] = measure
    }
    return rules
  }

  // MARK: A goal table

  private func read(_ path: String, _ taxonomy: Taxonomy) throws -> Input {
    let parts = try attempt { try GoalTableFile(path: path, keepsLines: duplicates == .error).parts() }
    do {
      var (matrix, repeated) = try GoalColumns.matrix(parts, duplicates: duplicates)
      if repeated > 0 {
        Console.warning(
          "\(path)：有\(repeated)处地区在同一指标上有第二个值，已按 --duplicates \(duplicates.rawValue) 取舍",
          "\(path): \(repeated) second values of a district on an indicator; --duplicates \(duplicates.rawValue) decided"
        )
      }
      if !indicator.isEmpty {
        let names = IndicatorNames(matrix, taxonomy: taxonomy)
        let places = try indicator.flatMap { name in
          guard let places = names.places(of: name), !places.isEmpty else {
            Console.error(
              "\(path)：没有指标“\(name)”的值", "\(path): no value on an indicator “\(name)”")
            throw ExitCode(64)
          }
          return places
        }
        matrix.indicators = Set(places).sorted().map { matrix.indicators[$0] }
      }
      return Input(matrix: matrix)
    } catch let failure as GoalColumns.Failure {
      Console.error(FileFailure(path, failure).message)
      throw ExitCode(1)
    }
  }

  // MARK: References and weights

  /// A distance is measured to a reference on the same scale; indicators without one are named and left out.
  private func keepReferenced(_ input: inout Input, _ taxonomy: Taxonomy) throws {
    if let targets {
      let names = IndicatorNames(input.matrix, taxonomy: taxonomy)
      let given = try attempt { try IndicatorNumbers(targets, names, heading: ["value", "目标值"], isShared: false) }
      for (place, value) in given.values.enumerated() {
        if let value { input.matrix.indicators[place].reference = value * input.matrix.indicators[place].sign }
      }
    }
    let without = input.matrix.indicators.filter { ($0.reference ?? 0) == 0 }.map(\.concept)
    input.matrix.indicators.removeAll { ($0.reference ?? 0) == 0 }
    guard !input.matrix.indicators.isEmpty else {
      Console.error(
        "没有一项指标有同口径（度量、单位、基期、方向）的参照，无法计算与参照之比；可用 --targets 给出，或换标准化方法",
        "no indicator has a reference of the same measure, unit and base to measure a distance to; give them with --targets, or choose another normalisation"
      )
      throw ExitCode(1)
    }
    let labels = without.map { id in taxonomy.concept(id).map { report.language($0.prefLabel, $0.englishLabel) } ?? id }
    if !labels.isEmpty {
      input.notes.append(
        report.language(
          "未计入（没有同口径的参照）：\(labels.joined(separator: "、"))。",
          "Left out (no reference on the same scale): \(labels.joined(separator: ", "))."))
    }
  }

  /// The weights, and their words where the scheme alone does not say it.
  private func chooseWeights(
    _ matrix: ScoreMatrix, _ taxonomy: Taxonomy
  ) throws -> (weighting: Weights, words: String?) {
    let names = IndicatorNames(matrix, taxonomy: taxonomy)
    if let ahp { return try judged(ahp, names) }
    switch weights {
    case "equal": return (.equal, nil)
    case "entropy": return (.entropy, nil)
    case "critic": return (.critic, nil)
    case "field":
      guard let fields = names.fields else {
        Console.error(
          "--weights field：指标体系不认识这些指标，因此没有领域可分",
          "--weights field: the taxonomy knows none of the indicators, so they have no policy fields")
        throw ExitCode(1)
      }
      return (.perField(fields), nil)
    default:
      return try attempt {
        let file = try IndicatorNumbers(weights, names, heading: ["weight", "权重"], isShared: true)
        if !file.absent.isEmpty {
          Console.warning(
            "\(weights)：没有一个地区有\(file.absent.joined(separator: "、"))的值",
            "\(weights): no district has a value on \(file.absent.joined(separator: ", "))")
        }
        return (.given(try file.weights()), report.language("文件给定", "from a file"))
      }
    }
  }

  private func judged(_ path: String, _ names: IndicatorNames) throws -> (weighting: Weights, words: String?) {
    let file = try attempt { try PairwiseFile(path, names) }
    let ratio = file.judgements.consistencyRatio
    let shown = Conversion.number((ratio * 1000).rounded() / 1000)
    guard ratio <= 0.1 || allowInconsistent else {
      Console.error(
        "\(path)：一致性比率CR为\(shown)，超过0.1，两两判断前后矛盾；请修改，或用 --allow-inconsistent",
        "\(path): the consistency ratio is \(shown), above 0.1: the judgements contradict each other; mend them, or use --allow-inconsistent"
      )
      throw ExitCode(1)
    }
    return (.given(file.weights), report.language("层次分析法（CR=\(shown)）", "AHP (consistency ratio \(shown))"))
  }
}
