import Comparison
import Testing

/// Plans of several places on one indicator, and how a table must set them.
struct ComparisonCase: Sendable, CustomTestStringConvertible {
  let name: String
  let concept: String
  var options = IndicatorComparison.Options()
  let plans: [Plan]
  /// What the notes under the table say.
  var notes: [String] = []

  var testDescription: String { name }

  struct Plan: Sendable {
    let text: String
    let rank: String
    var value = ""
    var remark: [String] = []
    var title = "行动方案（2025—2027年）"

    /// Ranked, with the comparable value as the table prints it and what the remark must say.
    static func rank(_ rank: Int, _ value: String, _ text: String, says remark: String...) -> Self {
      Self(text: text, rank: String(rank), value: value, remark: remark)
    }

    /// Shown and not ranked, with the reason.
    static func not(_ reason: String, _ text: String) -> Self {
      Self(text: text, rank: "—", remark: ["不可比：" + reason])
    }

    /// Named in words.
    static func words(_ text: String) -> Self { Self(text: text, rank: "—", remark: ["未量化"]) }

    static func none(_ text: String) -> Self { Self(text: text, rank: "—", remark: ["未提出该指标目标"]) }

    func titled(_ title: String) -> Self {
      var plan = self
      plan.title = title
      return plan
    }

    /// 2026年政府工作报告, a plan for one year.
    var ofOneYear: Self { titled("2026年政府工作报告") }
  }

  static let places = ["甲区", "乙区", "丙区", "丁区", "戊区"]

  func districts() throws -> [DistrictGoals] {
    try zip(Self.places, plans).map { try Plans.district($0, $1.text, title: $1.title) }
  }

  /// Holds the table against what is expected.
  func check() throws {
    let comparison = try #require(Plans.compare(concept, districts(), options))
    let table = ReadTable(comparison)
    #expect(table.rows.count == plans.count, "one row a district")
    for (place, plan) in zip(Self.places, plans) {
      let row = try #require(table.row(of: place))
      #expect(row["rank"] == plan.rank, "\(place): \(row)")
      #expect(row["comparable"] == plan.value, "\(place): \(row)")
      for part in plan.remark { #expect(row["remark"]?.contains(part) == true, "\(place): \(row)") }
    }
    for note in notes { #expect(table.notes.contains(note), "\(table.notes)") }
  }
}
