import Comparison
import GoalReading
import Indicators
import Testing

@testable import Briefing
@testable import Normalization

/// What charts say, before they are drawn.
@Suite struct ChartContentTests {
  @Test("Every district is named once: in a row, or under the plot with its reason", arguments: RandomCharts.seeds)
  func nobodyMissing(_ seed: UInt64) {
    let districts = RandomCharts.districts(seed)
    for comparison in RandomCharts.comparisons(districts) {
      let chart = RankingChart(comparison, language: .zh).chart()
      guard case .rows(let plot) = chart.plot else {
        Issue.record("no rows")
        continue
      }
      for row in comparison.rows {
        let isDrawn = plot.rows.contains { $0.label == row.district && $0.value == row.comparable && $0.value != nil }
        let isNamed = chart.notes.contains { $0.contains(row.district) }
        #expect(isDrawn == row.isRanked, "\(row.district)")
        #expect(isNamed == !row.isRanked, "\(row.district)")
        // Who can't see the picture is told of everybody, too.
        #expect(chart.description.contains(row.district))
      }
    }
  }

  @Test("A district that does not compare stands with its reason in words")
  func reasons() throws {
    let districts = [
      try Plans.district("昆山市", "到2027年，充电桩达到300个"), try Plans.district("太仓市", "到2030年，充电桩达到500个"),
      try Plans.district("常熟市", "到2027年，充电桩达到200个"), try Plans.district("张家港市", "到2027年，空气质量持续改善"),
    ]
    let chart = RankingChart(try #require(Plans.compare("charging-piles", districts)), language: .zh).chart()
    #expect(chart.notes.contains("不可比，目标年为2030年：太仓市（500个）。"))
    #expect(chart.notes.contains("未提出该指标目标：张家港市。"))
  }

  @Test("A goal that was corrected by hand has a sign, and the sign its meaning")
  func corrected() throws {
    let district = try Plans.district("昆山市", "到2027年，充电桩达到300个")
    var goal = try #require(district.goals.first)
    func chart(_ goal: Goal) throws -> Chart {
      let district = DistrictGoals(code: district.code, name: district.name, goals: [goal])
      return RankingChart(try #require(Plans.compare("charging-piles", [district])), language: .zh).chart()
    }
    #expect(try !chart(goal).description.contains("✎"))
    goal.corrections = [
      Correction(
        line: 2, document: goal.document, start: goal.start, end: goal.end, quote: goal.quote, field: .value,
        old: "200",
        new: "300", verdict: .changed, note: "", by: "", date: "")
    ]
    #expect(try chart(goal).description.contains("昆山市 300个✎"))
    #expect(try chart(goal).notes.contains("✎：人工更正过。"))
  }

  @Test("With a limit, a note tells how many more are ranked")
  func top() throws {
    let districts = try [100, 200, 300].enumerated().map {
      try Plans.district(["昆山市", "太仓市", "常熟市"][$0], "到2027年，充电桩达到\($1)个")
    }
    let comparison = try #require(Plans.compare("charging-piles", districts))
    let chart = RankingChart(comparison, language: .zh).chart(top: 1)
    guard case .rows(let plot) = chart.plot else { return }
    #expect(plot.rows.map(\.label) == ["常熟市"])
    #expect(chart.notes.first == "另有2地有名次而未画出。")
  }

  @Test("Amounts over more than two orders of magnitude stand on a logarithmic scale, and the axis says so")
  func logarithmic() throws {
    func chart(_ amounts: [Int]) throws -> Chart {
      let districts = try amounts.enumerated().map {
        try Plans.district(["昆山市", "太仓市", "常熟市"][$0], "到2027年，充电桩达到\($1)个")
      }
      return RankingChart(try #require(Plans.compare("charging-piles", districts)), language: .zh).chart()
    }
    guard case .rows(let wide) = try chart([10, 300, 20000]).plot, case .rows(let narrow) = try chart([10, 300]).plot
    else { return }
    #expect(wide.scale.isLog && wide.axisTitle.hasSuffix("对数刻度"))
    #expect(!narrow.scale.isLog && !narrow.axisTitle.contains("刻度"))
  }

  @Test("Levels of a heat map are mid-rank percentiles; a tie of all is the middle, one alone has none")
  func levels() throws {
    func fills(_ amounts: [Int]) throws -> [CellFill] {
      let names = ["昆山市", "太仓市", "常熟市", "张家港市", "江阴市"]
      let districts = try amounts.enumerated().map { try Plans.district(names[$0], "到2027年，充电桩达到\($1)个") }
      let comparison = try #require(Plans.compare("charging-piles", districts))
      let fills = StandingFills(comparison)
      return comparison.rowsAsGiven.map(fills.fill)
    }
    #expect(try fills([500, 400, 300, 200, 100]) == [4, 3, 2, 1, 0].map { .level($0) })
    #expect(try fills([300, 300, 300]) == [.level(2), .level(2), .level(2)])
    #expect(try fills([400, 400, 100]) == [.level(3), .level(3), .level(0)])
    #expect(try fills([300]) == [.alone])
  }

  @Test("Bars of an alignment go to the right for more ambition, whatever the direction of the indicator")
  func directions() throws {
    let taxonomy = Plans.taxonomy
    let falling = try #require(taxonomy.concepts.first { $0.direction == .less && $0.id == "energy-intensity" })
    let reference = try Plans.district("江苏省", "到2027年，单位地区生产总值能耗较2023年下降10%").goals
    let districts = [
      try Plans.district("昆山市", "到2027年，单位地区生产总值能耗较2023年下降15%"),
      try Plans.district("太仓市", "到2027年，单位地区生产总值能耗较2023年下降5%"),
    ]
    let goals = reference.filter { $0.concept == falling.id }.map(AlignmentPropertyTests.reference)
    #expect(goals.count == 1)
    let chart = AlignmentChart(
      ReferenceAlignment(goals, districts, taxonomy: taxonomy), taxonomy: taxonomy, language: .zh
    ).chart("省")
    guard case .rows(let plot) = chart.plot else { return }
    let bars = plot.rows.filter { !$0.isHeading }
    #expect(bars.map(\.label) == ["昆山市", "太仓市"])
    #expect(bars.compactMap(\.value) == [50, -50])
  }

  @Test("Yearly growth is carried on as an index; growth over the base stands as it is stated")
  func index() throws {
    let district = try Plans.district(
      "昆山市", "2025年，二手车交易量较上年增长10%。2026年，二手车交易量较上年增长10%。到2027年，二手车交易量较2024年增长45%")
    let concept = try #require(Plans.taxonomy.concept("used-car-volume"))
    let trajectory = try #require(Trajectory(concept, goals: district.goals, units: Plans.taxonomy.units))
    let chart = TrajectoryChart(district.name, [trajectory], language: .zh).chart()
    guard case .paths(let panels) = chart.plot, let panel = panels.first else {
      Issue.record("no panel")
      return
    }
    #expect(panel.points.map(\.year) == [2024, 2025, 2026, 2027])
    #expect(panel.points.map { ($0.value * 100).rounded() / 100 } == [100, 110, 121, 145])
    #expect(panel.points.map(\.isBaseline) == [true, false, false, false])
  }

  @Test("A briefing shows at most eight rankings, of three districts or more, none where all promise the same")
  func choice() throws {
    let districts = RandomCharts.districts(5)
    let comparisons = RandomCharts.comparisons(districts)
    let choice = ChartChoice(
      comparisons: comparisons + comparisons + comparisons, districts: districts, language: .zh)
    let most = comparisons.map { $0.rows.count(where: \.isRanked) }.max() ?? 0
    #expect(choice.rankings().count == 8)
    #expect(choice.ranked.contains { $0.rows.count(where: \.isRanked) == most })
    let same = try ["昆山市", "太仓市", "常熟市"].map { try Plans.district($0, "到2027年，充电桩达到300个") }
    let equal = try #require(Plans.compare("charging-piles", same))
    #expect(ChartChoice(comparisons: [equal], districts: same, language: .zh).ranked.isEmpty)
    #expect(ChartChoice(comparisons: [equal], districts: same, language: .zh).matrix() != nil)
    #expect(ChartChoice(comparisons: [equal], districts: Array(districts + same), language: .zh).matrix() == nil)
  }
}
