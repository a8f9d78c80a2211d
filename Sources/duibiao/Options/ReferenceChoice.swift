import ArgumentParser
import Comparison
import Indicators
import Normalization

/// Finds the goals that districts are held against: a reference of the taxonomy by name, or a plan file of a higher
/// level as it is.
struct ReferenceChoice {
  let normalizer: Normalizer

  /// What is used where nobody says otherwise.
  static let standard = "national-2024"

  /// - Throws: exit code 64 with the known names where there is none, 1 where a file holds no goal on a known indicator.
  func goals(_ name: String) throws -> [ReferenceGoal] {
    let taxonomy = normalizer.taxonomy
    let known = taxonomy.reference(name)
    if !known.isEmpty { return known }
    guard Files.exists(name) else {
      let names = taxonomy.referenceNames
      Console.error(
        "没有参照叫“\(name)”；已有：\(names.joined(separator: "、"))；也可指定方案文件",
        "no reference is called “\(name)”; known: \(names.joined(separator: ", ")), or name a plan file")
      throw ExitCode(64)
    }
    let plan = try PlanOptions.Loaded().district(name, normalizer)
    let shown = Self.shown(name)
    let found = plan.goals.compactMap { ReferenceGoal($0, reference: shown) }
    guard !found.isEmpty else {
      Console.error(
        "\(name)：其中没有属于指标体系的目标，无法用来对照",
        "\(name): holds no goal on a known indicator, so nothing can be held against it")
      throw ExitCode(1)
    }
    // One goal for each scale of an indicator: a growth and a level of it are two.
    var seen: Set<ComparisonKey> = []
    var words: Set<String> = []
    return found.filter { goal in
      guard let key = ComparisonKey(Goal(goal), units: taxonomy.units) else {
        return words.insert(goal.concept).inserted
      }
      return seen.insert(key).inserted
    }
  }

  /// A file by its name alone.
  static func shown(_ name: String) -> String { name.split(separator: "/").last.map(String.init) ?? name }
}

extension ReferenceGoal {
  /// A goal of a plan as a reference; nil where it is on no known indicator.
  init?(_ goal: Goal, reference: String) {
    guard !goal.concept.isEmpty else { return nil }
    self.init(
      reference: reference, concept: goal.concept, measure: goal.measure, value: goal.value, unit: goal.unit,
      relation: goal.relation, baseYear: goal.baseYear, targetYear: goal.targetYear, scope: goal.scope,
      phrase: goal.phrase, quote: goal.quote, source: goal.document)
    (upper, isPoints, isAnnual) = (goal.upper, goal.isPoints, goal.isAnnual)
    (periodStart, planYear) = (goal.periodStart, goal.planYear)
  }
}

extension [ReferenceGoal] {
  /// The goal to hold an indicator against: in the measure that is asked for, else in the indicator's own, else the first.
  func goal(on concept: Concept, in measure: Measure? = nil) -> ReferenceGoal? {
    let own = filter { $0.concept == concept.id }
    return own.first { $0.measure == measure ?? concept.measure } ?? own.first
  }
}
