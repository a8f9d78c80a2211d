import GoalReading
import Indicators
import Normalization

/// The yearly path of one indicator of one district (method §5).
public struct Trajectory: Sendable {
  public struct Point: Sendable {
    public var year: Int
    /// The level stated for the year, in `unit`.
    public var level: Double?
    public var unit: String
    /// Change against the point before, in the unit of the level.
    public var step: Double?
    /// Growth that the levels imply: over the point before, as a yearly rate in %.
    public var impliedAnnual: Double?
    /// Growth stated over the base, and stated over the year before.
    public var statedGrowth: Goal?
    public var statedAnnual: Goal?
    public var addition: Goal?
    public var goals: [Goal]
  }

  public var concept: Concept
  public var points: [Point]
  /// The yearly rate that the last year must bring, where yearly rates lead to an end goal.
  public var lastYear: LastYear?

  public struct LastYear: Sendable, Equatable {
    public var year: Int
    /// In %.
    public var rate: Double
    public var formula: String
  }

  /// Nil where the goals name no year.
  public init?(_ concept: Concept, goals: [Goal], units: UnitCatalogue) {
    let own = goals.filter { $0.concept == concept.id && $0.targetYear != nil }
    guard !own.isEmpty else { return nil }
    self.concept = concept
    var points: [Point] = []
    if let baseline = own.compactMap(\.baseline).first,
      let year = baseline.year ?? own.compactMap(\.baseYear).min()
    {
      points.append(Point(year: year, level: baseline.number, unit: baseline.unit, goals: []))
    }
    for year in Set(own.compactMap(\.targetYear)).sorted() {
      let goals = own.filter { $0.targetYear == year }
      let level = goals.first { $0.measure == .level && $0.number != nil }
      points.append(
        Point(
          year: year, level: level?.number, unit: level?.unit ?? points.last?.unit ?? concept.unit,
          statedGrowth: goals.first { $0.measure == .growth && !$0.isAnnual },
          statedAnnual: goals.first { $0.measure == .growth && $0.isAnnual },
          addition: goals.first { $0.measure == .addition }, goals: goals))
    }
    for index in points.indices.dropFirst() {
      guard let here = points[index].level, let before = points[..<index].last(where: { $0.level != nil }),
        let base = before.level.flatMap({ units.convert($0, from: before.unit, to: points[index].unit) ?? $0 }),
        base > 0
      else { continue }
      points[index].step = here - base
      points[index].impliedAnnual =
        Conversion.growth(
          (here / base - 1) * 100, over: points[index].year - before.year, to: 1)?.value
    }
    self.points = points
    lastYear = Self.lastYear(points)
  }

  /// Three years of 10 % leave 8.9 % for the fourth to reach 45 %.
  private static func lastYear(_ points: [Point]) -> LastYear? {
    guard let end = points.last, let goal = end.statedGrowth, let total = goal.number, let base = goal.baseYear else {
      return nil
    }
    // A plan may compare with a year that is not before the goal's, or leave no year between.
    guard base + 1 < end.year else { return nil }
    let years = Array((base + 1)..<end.year)
    var product = 1.0
    var parts: [String] = []
    for year in years {
      guard let rate = points.first(where: { $0.year == year })?.statedAnnual?.number else { return nil }
      product *= 1 + rate / 100
      parts.append(Conversion.factor(rate))
    }
    let rate = ((1 + total / 100) / product - 1) * 100
    return LastYear(
      year: end.year, rate: rate,
      formula:
        "\(Conversion.factor(total)) ÷ [\(parts.joined(separator: " × "))] − 1 = \(Conversion.number(rate))%")
  }
}
