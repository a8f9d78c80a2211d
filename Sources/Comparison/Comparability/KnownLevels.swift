import GoalReading
import Indicators
import Normalization

/// The levels of one indicator of one district that its documents state, by year: baselines and results.
struct KnownLevels {
  struct Level {
    var year: Int
    var value: Double
    var unit: String
  }

  private(set) var levels: [Level] = []

  /// - Parameter goals: goals and results on the concept; the first statement of a year counts.
  init(_ goals: some Sequence<Goal>) {
    for goal in goals {
      if goal.kind == .result, goal.measure == .level, let year = goal.targetYear, let value = goal.number {
        add(year, value, goal.unit)
      }
      if let baseline = goal.baseline, let year = baseline.year { add(year, baseline.number, baseline.unit) }
    }
  }

  private mutating func add(_ year: Int, _ value: Double, _ unit: String) {
    guard at(year) == nil else { return }
    levels.append(Level(year: year, value: value, unit: unit))
  }

  func at(_ year: Int) -> Level? { levels.first { $0.year == year } }
}
