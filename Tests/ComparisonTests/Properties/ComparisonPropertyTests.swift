import Comparison
import GoalReading
import Indicators
import Normalization
import Testing

/// What holds of every comparison, on random goals.
@Suite struct ComparisonPropertyTests {
  static let seeds = Array(UInt64(1)...60)

  static let options: [IndicatorComparison.Options] = [
    .init(), .init(isAnnualised: true), .init(year: 2027, isExtrapolating: true), .init(strictScope: true),
    .init(measure: .level), .init(measure: .addition), .init(measure: .growth), .init(year: 2031),
    .init(attribute: .init(name: "population", values: ["d0": 3, "d1": 10, "d2": 0.5])),
  ]

  static func comparisons(_ districts: [DistrictGoals]) -> [IndicatorComparison] {
    RandomGoals.concepts.flatMap { concept in options.compactMap { Plans.compare(concept, districts, $0) } }
  }

  /// What a reader sees of a row.
  struct Seen: Equatable {
    var standing: IndicatorComparison.Standing
    var value: Double?
    var formula: String?
    var goal: Goal?
    var isStartUnstated: Bool

    init(_ row: IndicatorComparison.Row) {
      standing = row.standing
      value = row.comparable
      formula = row.derivation?.formula
      goal = row.goal
      isStartUnstated = row.isStartUnstated
    }
  }

  static func seen(_ comparison: IndicatorComparison) -> [String: Seen] {
    Dictionary(uniqueKeysWithValues: comparison.rows.map { ($0.code, Seen($0)) })
  }

  @Test("One row a district; who is ranked has a value, who is not has none and a reason", arguments: seeds)
  func nobodyMissing(_ seed: UInt64) {
    var random = RandomGoals(seed)
    let districts = random.districts(6)
    for comparison in Self.comparisons(districts) {
      #expect(comparison.rows.map(\.code).sorted() == districts.map(\.code))
      for row in comparison.rows {
        let remark = ReadTable(comparison).row(of: row.district)?["remark"] ?? ""
        switch row.standing {
        case .ranked: #expect(row.comparable?.isFinite == true)
        case .notComparable: #expect(row.comparable == nil && row.gap == nil && remark.contains("不可比："))
        default: #expect(row.comparable == nil && row.gap == nil && !remark.isEmpty)
        }
      }
    }
  }

  @Test("Ranks follow the direction, 1, 1, 3, and stand before the rest", arguments: seeds)
  func ranks(_ seed: UInt64) {
    var random = RandomGoals(seed)
    for comparison in Self.comparisons(random.districts(6)) {
      let values = comparison.rows.compactMap(\.comparable)
      let isMore = comparison.concept.direction == .more
      for (place, row) in comparison.rows.enumerated() {
        guard case .ranked(let rank) = row.standing, let value = row.comparable else {
          #expect(place >= values.count)
          continue
        }
        let ahead = values.count { ($0 - value) * (isMore ? 1 : -1) > 1e-6 }
        #expect(rank == ahead + 1)
      }
    }
  }

  @Test("The order of plans and of goals changes nothing", arguments: seeds)
  func order(_ seed: UInt64) {
    var random = RandomGoals(seed)
    let districts = random.districts(6)
    let others = random.shuffled(districts)
    for (a, b) in zip(Self.comparisons(districts), Self.comparisons(others)) {
      #expect(a.key == b.key)
      #expect(Self.seen(a) == Self.seen(b))
    }
  }

  @Test("What is said twice counts once", arguments: seeds)
  func duplicates(_ seed: UInt64) {
    var random = RandomGoals(seed)
    let districts = random.districts(6)
    let twice = districts.map { RandomGoals.rebuilt($0, $0.goals + $0.goals, $0.results + $0.results) }
    for (a, b) in zip(Self.comparisons(districts), Self.comparisons(twice)) {
      #expect(a.key == b.key)
      #expect(Self.seen(a) == Self.seen(b))
    }
  }

  @Test("Numbers written in 万 come to the same values and ranks", arguments: seeds)
  func units(_ seed: UInt64) throws {
    var random = RandomGoals(seed)
    let districts = random.districts(6)
    let scaled = districts.map {
      RandomGoals.rebuilt($0, $0.goals.map(Self.inTenThousands), $0.results.map(Self.inTenThousands))
    }
    for (a, b) in zip(Self.comparisons(districts), Self.comparisons(scaled)) {
      #expect(a.key == b.key)
      let other = Dictionary(uniqueKeysWithValues: b.rows.map { ($0.code, $0) })
      for row in a.rows {
        let twin = try #require(other[row.code])
        #expect(row.standing == twin.standing)
        #expect((row.comparable == nil) == (twin.comparable == nil))
        if let x = row.comparable, let y = twin.comparable { #expect(abs(x - y) <= 1e-9 * max(1, abs(x))) }
      }
    }
  }

  private static func inTenThousands(_ goal: Goal) -> Goal {
    var goal = goal
    guard goal.unit == "个" || goal.unit == "辆" else { return goal }
    goal.value = goal.number.map { PlainDecimal($0 / 10_000, places: 8) }
    goal.unit = "万" + goal.unit
    if let baseline = goal.baseline {
      goal.baseline?.value = PlainDecimal(baseline.number / 10_000, places: 8)
      goal.baseline?.unit = "万" + baseline.unit
    }
    return goal
  }
}
