import ArgumentParser
import Briefing
import Comparison
import GoalReading
import Indicators
import Normalization
import PolicyText

extension Normalisation: ExpressibleByArgument {}
extension Aggregation: ExpressibleByArgument {}
extension GoalColumns.Duplicates: ExpressibleByArgument {}

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "综合力度排名，附名次区间。The composite: score, rank, and the rank's range.",
    discussion: """
      Each indicator is normalised, the indicators that a district has are averaged, and the coverage stands beside the \
      score: nothing is imputed. The range of a rank holds the 5th to the 95th percentile of its ranks under drawn \
      normalisations, weights and aggregations.

      With --goals, a goal table is ranked without any plan: columns district, concept and value, found by name; a \
      greater value is taken as the more ambitious, as it stands. The range is drawn up to 5,000 districts.

      EXAMPLES
        duibiao rank
        duibiao rank --normalise minmax --aggregate geometric --min-coverage 0.3
        duibiao rank --measure 二手车交易量=level --weights equal
        duibiao rank --goals goals.csv --top 20 --format csv
      """)

  @Option(help: ArgumentHelp("A goal table to rank instead of plans.", valueName: "file"))
  var goals: String?

  @Option(help: "percentile, minmax, zscore or distance (to the reference, else to the best).")
  var normalise: Normalisation = .percentile

  @Option(help: ArgumentHelp("CSV with columns concept and weight, or equal.", valueName: "file|equal"))
  var weights = "equal"

  @Option(help: "arithmetic or geometric.")
  var aggregate: Aggregation = .arithmetic

  @Option(
    help: ArgumentHelp(
      "Compare an indicator in another measure than its own: 二手车交易量=growth; may be repeated.",
      valueName: "indicator=measure"))
  var measure: [String] = []

  @Option(help: "Share of the weights that a district must have for a score; by default 0.5, and 0 with --goals.")
  var minCoverage: Double?

  @Option(help: "Draws for the range of ranks; 0 for none.")
  var draws = 1000

  @Option(help: "Seed of the draws.")
  var seed: UInt64 = 7

  @Option(help: "Only the best so many.")
  var top: Int?

  @Option(help: "first, last, max or error: what to do with a second value of a district on an indicator.")
  var duplicates: GoalColumns.Duplicates = .first

  @OptionGroup var plans: PlanOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func validate() throws {
    if let minCoverage, !(0...1).contains(minCoverage) {
      throw ValidationError("--min-coverage is a share from 0 to 1.")
    }
    if goals != nil, !measure.isEmpty {
      throw ValidationError("--measure is for plans; a goal table is ranked on its column value.")
    }
    if draws < 0 { throw ValidationError("--draws can't be negative.") }
    if let top, top < 1 { throw ValidationError("--top is at least 1.") }
  }

  func run() throws {
    var hasFailures = false
    let taxonomy = try taxonomy.load()
    let matrix: ScoreMatrix
    // Below half of the indicators a plan says too little for a score; a goal table is taken as it is.
    var threshold = minCoverage ?? 0
    if let goals {
      matrix = try read(goals)
    } else {
      let normalizer = Normalizer(taxonomy)
      let loaded = try plans.load(normalizer)
      hasFailures = loaded.hasFailures
      matrix = ScoreMatrix(loaded.districts, taxonomy: taxonomy, measures: try measures(normalizer))
      threshold = minCoverage ?? 0.5
    }
    guard !matrix.columns.isEmpty else {
      Console.error("no district has a value, so there is nothing to rank")
      throw ExitCode(1)
    }
    let references = Dictionary(
      taxonomy.references.compactMap { goal in goal.value.map { (goal.concept, $0.double) } },
      uniquingKeysWith: { first, _ in first })
    let weights = try readWeights(matrix, taxonomy)
    let scores = matrix.normalised(by: normalise, references: references).scores(
      weights: weights, aggregation: aggregate, minimumCoverage: threshold)
    if matrix.districts.count == 1 { Console.warning("one district only: there is nothing to rank it against") }
    let isDrawn = draws > 0 && matrix.districts.count > 1 && matrix.districts.count <= 5000
    let sensitivity =
      isDrawn
      ? Sensitivity(
        matrix, weights: weights, minimumCoverage: threshold, references: references, draws: draws, seed: seed) : nil
    let shown = Array(scores.prefix(top ?? scores.count))
    let composite = CompositeTable(
      matrix: matrix, taxonomy: taxonomy,
      settings: .init(
        normalisation: normalise, aggregation: aggregate, minimumCoverage: threshold, draws: isDrawn ? draws : 0,
        seed: seed),
      language: report.language)
    let normalised = isDrawn ? matrix.normalised(by: normalise, references: references) : nil
    var tables = [composite.table(shown, sensitivity, normalised, weights)]
    if let sensitivity, report.format != .csv { tables.append(composite.options(sensitivity)) }
    try report.write(tables)
    if hasFailures { throw ExitCode(2) }
  }

  /// The rules of `--measure`, by concept id.
  private func measures(_ normalizer: Normalizer) throws -> [String: Measure] {
    let choice = IndicatorChoice(matcher: normalizer.matcher)
    var rules: [String: Measure] = [:]
    for rule in measure {
      guard let sign = rule.lastIndex(of: "="),
        let measure = Measure(rawValue: String(rule[rule.index(after: sign)...]))
      else {
        Console.error("--measure \(rule): say indicator=growth, level or addition")
        throw ExitCode(64)
      }
      rules[try choice.concept(String(rule[..<sign])).id] = measure
    }
    return rules
  }

  private func read(_ path: String) throws -> ScoreMatrix {
    let parts = try attempt { try GoalTableFile(path: path, keepsLines: duplicates == .error).parts() }
    do {
      let (matrix, repeated) = try GoalColumns.matrix(parts, duplicates: duplicates)
      if repeated > 0 {
        Console.warning(
          "\(path): \(repeated) second values of a district on an indicator; --duplicates \(duplicates.rawValue) decided"
        )
      }
      return matrix
    } catch {
      Console.error("\(path): \(error)")
      throw ExitCode(1)
    }
  }

  private func readWeights(_ matrix: ScoreMatrix, _ taxonomy: Taxonomy) throws -> [Double] {
    if weights == "equal" { return matrix.concepts.map { _ in 1 } }
    let bytes = try attempt { try Files.read(weights) }
    var given: [String: Double] = [:]
    do {
      let records = try DelimitedRecords(bytes).records
      guard let header = records.first?.fields, let concept = header.firstIndex(of: "concept"),
        let weight = header.firstIndex(of: "weight")
      else {
        throw FileFailure(weights, "line 1: the header must name the columns concept and weight")
      }
      for record in records.dropFirst() where record.fields.count > Swift.max(concept, weight) {
        let id = record.fields[concept]
        guard matrix.concepts.contains(id) || taxonomy.concept(id) != nil else {
          throw FileFailure(
            weights, "line \(record.line), column concept: “\(id)” is neither in the table nor in the taxonomy")
        }
        guard let value = Double(record.fields[weight]), value.isFinite, value >= 0 else {
          throw FileFailure(
            weights, "line \(record.line), column weight: “\(record.fields[weight])” is not a number from 0 up")
        }
        given[id] = value
      }
      let result = matrix.concepts.map { given[$0] ?? 0 }
      guard result.reduce(0, +) > 0 else {
        throw FileFailure(weights, "the weights of the indicators at hand sum to nothing")
      }
      return result
    } catch {
      Console.error(error is FileFailure ? "\(error)" : "\(weights): \(error)")
      throw ExitCode(1)
    }
  }
}
