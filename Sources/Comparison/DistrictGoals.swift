import Normalization

/// One district with what its plan promises: the input of every comparison.
public struct DistrictGoals: Sendable {
  public var code: String
  public var name: String
  public var document: String
  public var goals: [Goal]

  public init(code: String, name: String, document: String, goals: [Goal]) {
    self.code = code
    self.name = name
    self.document = document
    self.goals = goals
  }

  public init(_ plan: ReadPlan) {
    self.init(code: plan.districtCode, name: plan.districtName, document: plan.name, goals: plan.goals)
  }
}
