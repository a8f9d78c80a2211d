import Indicators

extension Wording {
  /// The wording of a goal, as it was mapped or as it stayed unmapped.
  public init(_ goal: Goal, units: UnitCatalogue) {
    let isAmount = goal.measure == .level || goal.measure == .addition
    self.init(
      indicator: goal.indicator, scope: goal.scope, action: goal.action,
      dimension: isAmount ? units.dimension(of: goal.unit) : nil, measure: goal.measure)
  }
}
