import GoalReading
import Indicators
import Normalization
import PolicyText
import Testing

/// A clause and how it is to be read.
///
/// A reading is written `indicator|scope|measure|relation value unit|modality frequency|base year|target year|phrase|
/// baseline`, for instance `充电桩||level|>=500个|fo||2025||`: firm (`f`) or striving (`s`), once (`o`) or annual (`a`).
struct Clause: CustomTestStringConvertible, Sendable {
  let text: String
  let expected: [String]

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { text }

  /// What the program reads.
  func read() throws -> [String] {
    let document = try PlanDocument(name: "clause", bytes: Array((text + "。").utf8))
    return Reading.normalizer.read(document).goals.map(Reading.notation)
  }
}

enum Reading {
  static let normalizer = Normalizer(.standard)

  static func notation(_ goal: Goal) -> String {
    let upper = goal.upper.map { "~\($0)" } ?? ""
    return [
      goal.indicator, goal.scope, goal.measure.rawValue, goal.relation.rawValue + goal.written + upper + goal.unit,
      (goal.isStriving ? "s" : "f") + (goal.isAnnual ? "a" : "o"), goal.baseYear.map(String.init) ?? "",
      goal.targetYear.map(String.init) ?? "", goal.phrase, goal.baseline?.value.description ?? "",
    ].joined(separator: "|")
  }

  static func goals(_ text: String, name: String = "test") throws -> [Goal] {
    normalizer.read(try PlanDocument(name: name, bytes: Array(text.utf8))).goals
  }
}
