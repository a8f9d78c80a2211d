import Indicators
import Normalization

/// The amounts, or the yearly rates, of consecutive years: 2025年8家，2026年9家，2027年10家, or the cells of a row.
struct YearlySeries: Sendable {
  struct Step: Sendable {
    var year: Int
    /// What the year itself brings; nil where only the total so far is given.
    var own: Claim?
    /// The total so far: 累计.
    var total: Claim?
  }

  var steps: [Step]
  var table: Int?

  var first: Int { steps[0].year }
  var last: Int { steps[steps.count - 1].year }
  /// Whether every year has its own number.
  var isFull: Bool { steps.allSatisfy { $0.own != nil } }

  func holds(_ claim: Claim) -> Bool {
    steps.contains { step in
      [step.own, step.total].contains {
        $0.map { $0.goal.start == claim.goal.start && $0.goal.end == claim.goal.end } ?? false
      }
    }
  }

  /// - Parameter claims: of one subject and one measure, in the order of the text.
  static func all(_ claims: [Claim]) -> [YearlySeries] {
    let tables = Set(claims.compactMap(\.goal.table)).sorted()
    return inText(claims.filter { !$0.isInTable })
      + tables.compactMap { table in inTable(claims.filter { $0.goal.table == table }, table) }
  }

  /// The cells of one row; nil where a table has several rows on the subject.
  private static func inTable(_ claims: [Claim], _ table: Int) -> YearlySeries? {
    var steps: [Step] = []
    for year in Set(claims.compactMap(\.year)).sorted() {
      let own = claims.filter { $0.year == year && !$0.goal.isAnnual || $0.year == year && $0.isYearOnYear }
        .sorted { abs($0.number.value) < abs($1.number.value) }
      guard let least = own.first else { continue }
      guard own.count <= 2, steps.last.map({ $0.year == year - 1 }) ?? true else { return nil }
      if let greatest = own.dropFirst().first {
        // Of two numbers of a year the smaller is the year's own; the larger is the total so far.
        steps.append(Step(year: year, own: least, total: greatest))
      } else {
        steps.append(least.isCumulative ? Step(year: year, total: least) : Step(year: year, own: least))
      }
    }
    return steps.count { $0.own != nil } > 1 ? YearlySeries(steps: steps, table: table) : nil
  }

  /// Years that follow each other closely in the text, one number each.
  private static func inText(_ claims: [Claim]) -> [YearlySeries] {
    var result: [YearlySeries] = []
    var run: [Claim] = []
    func close() {
      guard run.count > 1 else { return }
      result.append(YearlySeries(steps: run.map { Step(year: $0.year!, own: $0) }))
    }
    for claim in claims where !claim.isCumulative && claim.year != nil && (!claim.goal.isAnnual || claim.isYearOnYear) {
      let follows = run.last.map { $0.year! + 1 == claim.year! && claim.goal.start <= $0.goal.end + farthest } ?? false
      if !follows {
        close()
        run = []
      }
      run.append(claim)
    }
    close()
    return result
  }

  /// Bytes between two years of one series: some eighty signs.
  private static let farthest = 240
}

extension Claim {
  /// A rate over the year before.
  var isYearOnYear: Bool { goal.baseYear.map { $0 + 1 == year } ?? false }
}
