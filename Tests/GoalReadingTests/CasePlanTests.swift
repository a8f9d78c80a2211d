import Foundation
import GoalReading
import Normalization
import PolicyText
import Testing

/// Every number of the invented plans in its class, and every goal and result with all its fields.
@Suite(.enabled(if: Shared.has("cases/plans"), "the invented plans are not beside the repository"))
struct CasePlanTests {
  @Test("Every number is in its class and says what the text says", arguments: CasePlan.all)
  func numbers(_ plan: CasePlan) throws {
    let reading = try CaseReading(plan)
    for line in reading.lines where !line.line.isOptional {
      guard let issue = line.line.issue else {
        #expect(reading.problem(line) == nil)
        continue
      }
      withKnownIssue("\(issue)") { #expect(reading.problem(line) == nil) }
    }
  }

  @Test("Nothing is read that the text does not say", arguments: CasePlan.all)
  func nothingElse(_ plan: CasePlan) throws {
    let reading = try CaseReading(plan)
    #expect(reading.invented.map(Expectation.notation) == [])
    // What is left names or dates something, or is part of a name (亿元以上项目).
    #expect(
      reading.unlisted.filter { $0.numberClass != .reference && $0.numberClass != .condition }
        .map { "\($0.text) \($0.numberClass.rawValue)" } == [])
  }

  @Test("Every plan of the folder is tested")
  func folder() {
    #expect(Shared.texts(in: "cases/plans") == CasePlan.all.map { "cases/plans/" + $0.file }.sorted())
  }
}
