import GoalReading
import Indicators
import Normalization

/// Whether the goals of one document agree with each other (method §5).
public struct ConsistencyCheck: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A stated growth and the level over its baseline.
    case growthAndLevel
    /// Yearly additions and the cumulative amount.
    case additionsAndTotal
    /// A level, and the level before it with the addition since.
    case levelAndAddition
    /// The text and the table of one document.
    case textAndTable
    /// What the last year must bring.
    case lastYear
    case noYear, noBase, noLeadUnit
  }

  public struct Finding: Sendable {
    public var kind: Kind
    /// Contradictions are faults; agreements are told too, so that a clean table can be defended.
    public var isContradiction: Bool
    public var concept: String
    public var year: Int?
    /// The arithmetic, with its numbers.
    public var arithmetic: String
    public var first: Goal
    public var second: Goal?
  }

  public var findings: [Finding] = []

  public init(_ goals: [Goal], taxonomy: Taxonomy) {
    for concept in taxonomy.concepts {
      let own = goals.filter { $0.concept == concept.id }
      guard !own.isEmpty else { continue }
      checkGrowth(own)
      checkAdditions(own)
      checkLevels(own)
      checkTextAndTable(own)
      if let path = Trajectory(concept, goals: own, units: taxonomy.units), let last = path.lastYear,
        let goal = path.points.last?.statedGrowth
      {
        add(.lastYear, false, goal, nil, last.formula)
      }
    }
    for goal in goals {
      if goal.targetYear == nil { add(.noYear, true, goal, nil, "") }
      if goal.measure == .growth, goal.baseYear == nil { add(.noBase, true, goal, nil, "") }
      if goal.leadUnits.isEmpty { add(.noLeadUnit, true, goal, nil, "") }
    }
  }

  public var contradictions: [Finding] {
    findings.filter { $0.isContradiction && ![.noYear, .noBase, .noLeadUnit].contains($0.kind) }
  }

  private mutating func add(_ kind: Kind, _ isContradiction: Bool, _ first: Goal, _ second: Goal?, _ arithmetic: String)
  {
    findings.append(
      Finding(
        kind: kind, isContradiction: isContradiction, concept: first.concept, year: first.targetYear,
        arithmetic: arithmetic, first: first, second: second))
  }

  /// The growth stated is the growth computed, to the places in which it is stated.
  private mutating func checkGrowth(_ goals: [Goal]) {
    for growth in goals where growth.measure == .growth && !growth.isAnnual && !growth.isPoints {
      guard let stated = growth.number, let baseline = growth.baseline,
        let level = goals.first(where: {
          $0.measure == .level && $0.targetYear == growth.targetYear && $0.unit == baseline.unit
            && $0.scope == growth.scope
        }), let reached = level.number,
        let computed = Conversion.growth(level: reached, baseline: baseline.number, unit: baseline.unit)
      else { continue }
      let tolerance = Self.tolerance(growth.value?.description ?? "")
      let agrees: Bool =
        switch growth.relation {
        case .atLeast, .above: computed.value >= stated - tolerance
        case .about: abs(computed.value - stated) <= max(1, tolerance)
        default: abs(computed.value - stated) <= tolerance
        }
      add(.growthAndLevel, !agrees, growth, level, computed.formula)
    }
  }

  /// Half of the last place, and what rounding leaves.
  private static func tolerance(_ written: String) -> Double {
    let places = written.split(separator: ".").dropFirst().first?.count ?? 0
    var unit = 1.0
    for _ in 0..<places { unit /= 10 }
    return unit / 2 + 0.011
  }

  private static func isCumulative(_ goal: Goal) -> Bool { goal.quote.contains("累计") }

  private mutating func checkAdditions(_ goals: [Goal]) {
    let additions = goals.filter { $0.measure == .addition && $0.number != nil && $0.targetYear != nil }
    let years = Set(additions.compactMap(\.targetYear)).sorted()
    guard years.count > 1 else { return }
    var sum = 0.0
    var parts: [String] = []
    for year in years {
      let own = additions.filter { $0.targetYear == year }.sorted { abs($0.number!) < abs($1.number!) }
      // Of several additions of a year the smallest is the year's own; a larger one is the total so far.
      guard let yearly = own.first else { continue }
      let total = own.last(where: { $0.value != yearly.value })
      if total == nil, Self.isCumulative(yearly) {
        let rest = yearly.number! - sum
        let arithmetic =
          "\(Conversion.number(yearly.number!)) − (\(parts.joined(separator: " + "))) = \(Conversion.number(rest))\(yearly.unit)"
        add(.additionsAndTotal, rest < 0, yearly, nil, arithmetic)
        return
      }
      sum += yearly.number!
      parts.append(Conversion.number(yearly.number!))
      if let total {
        let formula = parts.joined(separator: " + ") + " = \(Conversion.number(sum))\(yearly.unit)"
        add(.additionsAndTotal, !IndicatorComparison.isSame(sum, total.number!), total, yearly, formula)
      }
    }
  }

  private mutating func checkLevels(_ goals: [Goal]) {
    let levels = goals.filter { $0.measure == .level && $0.number != nil && $0.targetYear != nil && $0.unit != "%" }
    let years = Set(levels.compactMap(\.targetYear)).sorted()
    var before: (value: Double, year: Int?)? = goals.compactMap(\.baseline).first.map { ($0.number, $0.year) }
    for year in years {
      guard let level = levels.last(where: { $0.targetYear == year }), let reached = level.number else { continue }
      if let start = before,
        let addition = goals.first(where: {
          $0.measure == .addition && $0.targetYear == year && !Self.isCumulative($0) && $0.end >= level.start - 200
            && abs($0.start - level.start) < 400
        }),
        let added = addition.number, start.year == nil || start.year == year - 1
      {
        let formula =
          "\(Conversion.number(start.value)) + \(Conversion.number(added)) = \(Conversion.number(start.value + added))\(level.unit)"
        let isOpen = addition.relation == .atLeast || level.relation == .atLeast
        let agrees = isOpen ? true : IndicatorComparison.isSame(start.value + added, reached)
        add(.levelAndAddition, !agrees, level, addition, formula)
      }
      before = (reached, year)
    }
  }

  /// The same indicator, year and number under two measures, or two numbers under one.
  private mutating func checkTextAndTable(_ goals: [Goal]) {
    let quantities = goals.filter { $0.number != nil && $0.targetYear != nil }
    for (index, text) in quantities.enumerated() where !text.section.contains("附件") {
      for table in quantities[(index + 1)...] where table.section.contains("附件") && table.targetYear == text.targetYear
      {
        guard table.unit == text.unit, text.isAnnual == table.isAnnual else { continue }
        if table.value == text.value, table.measure != text.measure {
          add(.textAndTable, true, text, table, "\(text.value?.description ?? "")\(text.unit)")
        } else if table.value == text.value {
          add(.textAndTable, false, text, table, "\(text.value?.description ?? "")\(text.unit)")
        }
      }
    }
  }
}
