/// The text of a plan while it is written, with the goals it states so far.
struct Draft {
  private(set) var text: [UInt8] = []
  var goals: [SyntheticGoal] = []

  init(capacity: Int) { text.reserveCapacity(capacity) }

  var position: Int { text.count }

  mutating func write(_ string: String) { text.append(contentsOf: string.utf8) }

  /// Writes a phrase of the program itself; most of a plan is made of these.
  mutating func write(_ phrase: StaticString) {
    text.append(contentsOf: UnsafeBufferPointer(start: phrase.utf8Start, count: phrase.utf8CodeUnitCount))
  }

  /// Notes goals that the passage from `start` to here states.
  mutating func note(_ goals: SyntheticGoal..., from start: Int) {
    for var goal in goals {
      goal.start = start
      goal.end = position
      self.goals.append(goal)
    }
  }
}
