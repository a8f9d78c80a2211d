import Indicators
import Normalization

extension ConsistencyCheck {
  /// What goals leave unsaid that a comparison needs.
  public enum Gap: String, Sendable, CaseIterable {
    case noYear, noBase, noLeadUnit
  }

  /// The goals that leave one thing unsaid.
  public struct OpenGoals: Sendable {
    public var gap: Gap
    public var goals: [Goal]
  }

  /// Only what matters: a number without its year; a growth over more than the year of issue without its base; a lead unit
  /// where most other goals name theirs.
  ///
  /// - Parameter issued: the year of the document; nil where it is unknown, and the first year that a goal names stands
  ///   for it.
  static func gaps(_ goals: [Goal], _ claims: [SubjectClaims], issued: Int?) -> [OpenGoals] {
    let numbers = claims.flatMap(\.goals).filter(\.goal.parent.isEmpty)
    let first = issued ?? numbers.compactMap(\.year).min() ?? 0
    let baseless = claims.flatMap { claims in
      claims.goals(.growth).filter {
        $0.goal.baseYear == nil && !$0.goal.isAnnual && $0.goal.baseline == nil && claims.yearly($0) == nil
          && $0.countedYears == nil && looksFurther($0, than: first)
      }
    }
    let led = goals.count { !$0.leadUnits.isEmpty }
    let open: [(Gap, [Claim])] = [
      (.noYear, numbers.filter { $0.year == nil }), (.noBase, baseless),
      (.noLeadUnit, led * 2 > goals.count ? numbers.filter(\.goal.leadUnits.isEmpty) : []),
    ]
    return open.filter { !$0.1.isEmpty }.map { gap, claims in
      OpenGoals(gap: gap, goals: claims.map(\.goal).sorted { ($0.start, $0.end) < ($1.start, $1.end) })
    }
  }

  /// Growth of the year for which a report plans is over the year before, and needs no base.
  private static func looksFurther(_ claim: Claim, than first: Int) -> Bool {
    claim.year.map { $0 > first && $0 != claim.goal.planYear } ?? true
  }
}
