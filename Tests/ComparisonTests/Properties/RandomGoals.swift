import Comparison
import GoalReading
import Indicators
import Normalization

/// The same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Districts with goals of every shape on a few indicators of either direction.
struct RandomGoals {
  private var random: Seeded
  private var start = 0

  static let concepts = ["charging-piles", "used-car-volume", "forest-coverage", "pm25", "energy-intensity"]

  init(_ seed: UInt64) { random = Seeded(seed) }

  mutating func districts(_ count: Int) -> [DistrictGoals] {
    (0..<count).map { place in
      start = 0
      let goals = Self.concepts.flatMap { concept in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in goal(concept) }
      }
      let results = Self.concepts.filter { _ in Bool.random(using: &random) }.map { result($0) }
      return DistrictGoals(
        code: "d\(place)", name: "d\(place)", documents: [DocumentNote(name: "a"), DocumentNote(name: "b")],
        goals: goals, results: results)
    }
  }

  private mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }

  private mutating func goal(_ concept: String) -> Goal {
    let measure = pick([Measure.growth, .growth, .level, .level, .addition, .addition, .qualitative, .benchmark])
    var goal = blank(concept, measure)
    goal.scope = pick(["", "", "全区", "工业领域", "工业、农业领域"])
    goal.targetYear = pick([2025, 2026, 2027, 2027, 2027, nil])
    goal.relation = pick([.equal, .atLeast, .about, .atMost])
    goal.isStriving = pick([false, false, true])
    goal.isAnnual = measure.isNumeric && measure != .level && pick([false, false, true])
    goal.planYear = pick([nil, nil, nil, 2026, 2027])
    switch measure {
    case .growth:
      goal.baseYear = pick([nil, 2020, 2023, 2023, 2024, 2026])
      goal.isPoints = concept == "forest-coverage" && pick([true, false])
      goal.value = PlainDecimal(pick([-20, -10, 5, 10, 10, 25, 45, 100]))
      goal.unit = "%"
    case .level, .addition:
      goal.unit = unit(of: concept)
      goal.value = PlainDecimal(pick([1, 20, 30, 30, 300, 12000]))
      if measure == .addition { goal.periodStart = pick([nil, 2024, 2025, 2026, 2027]) }
      if measure == .level, pick([true, false, false]) {
        goal.baseline = .init(
          value: PlainDecimal(pick([10, 20, 40])), unit: goal.unit, year: pick([nil, 2020, 2023]), relation: .equal)
      }
    case .qualitative: goal.phrase = pick(["持续提升", "大幅提升", "进一步提升"])
    case .benchmark: goal.phrase = "全省平均水平"
    }
    return goal
  }

  private mutating func result(_ concept: String) -> Goal {
    var goal = blank(concept, .level)
    goal.kind = .result
    goal.targetYear = pick([2020, 2023, 2024])
    goal.unit = unit(of: concept)
    goal.value = PlainDecimal(pick([10, 25, 40]))
    return goal
  }

  private mutating func blank(_ concept: String, _ measure: Measure) -> Goal {
    start += 100
    var goal = Goal(
      ReferenceGoal(
        reference: "", concept: concept, measure: measure, value: nil, unit: "", relation: .equal, baseYear: nil,
        targetYear: nil, scope: "", phrase: "", quote: "passage \(start)", source: pick(["a", "b"])))
    (goal.start, goal.end) = (start, start + 50)
    return goal
  }

  private func unit(of concept: String) -> String {
    switch concept {
    case "charging-piles": "个"
    case "used-car-volume": "辆"
    case "pm25": "微克/立方米"
    case "energy-intensity": "吨标准煤/万元"
    default: "%"
    }
  }

  mutating func shuffled(_ districts: [DistrictGoals]) -> [DistrictGoals] {
    districts.shuffled(using: &random).map { district in
      Self.rebuilt(district, district.goals.shuffled(using: &random), district.results.shuffled(using: &random))
    }
  }

  static func rebuilt(_ district: DistrictGoals, _ goals: [Goal], _ results: [Goal]) -> DistrictGoals {
    DistrictGoals(
      code: district.code, name: district.name, documents: district.documents, goals: goals, results: results)
  }
}
