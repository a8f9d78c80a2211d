import Briefing
import Indicators
import Normalization
import PolicyText
import Testing

/// Corrections made by hand, against what is read from a text.
@Suite struct CorrectionTests {
  static let normalizer = Normalizer(.standard)

  static let text = """
    一、主要目标

    到2027年，废旧家电回收量较2023年增长30%，二手车交易量较2023年增长45%。

    到2027年，规模以上工业企业数字化研发设计工具普及率、关键工序数控化率分别超过90%、75%。

    2027年，力争充电桩由2023年的200个增加到300个。
    """

  static func plan(_ text: String = text, name: String = "plan.txt") throws -> ReadPlan {
    normalizer.read(try PlanDocument(name: name, bytes: Array(text.utf8)), reads: .results)
  }

  /// A goal by a part of its passage, and a row of the file on it.
  struct Row {
    var goal: Goal
    var field = "", old = "", new = "", verdict = "changed", number = ""
    var note = "", by = "张三", date = "2026-11-20"

    var cells: [String] {
      [goal.document, "\(goal.start)", "\(goal.end)", goal.quote, field, old, new, verdict, note, by, date, number]
    }
  }

  static func file(_ rows: [[String]]) -> [UInt8] {
    var writer = DelimitedWriter()
    writer.write(Corrections.columns + ["goal"])
    for row in rows { writer.write(row) }
    return writer.drain()
  }

  static func corrections(_ rows: [Row]) throws(DataErrors) -> Corrections {
    try Corrections(file: "c.csv", bytes: file(rows.map(\.cells)), taxonomy: .standard)
  }

  /// Applies rows to a plan whose text is searched for their passages.
  static func apply(
    _ corrections: Corrections, to plan: inout ReadPlan, text: String = text
  ) -> [CorrectionOutcome] {
    plan.passages = corrections.passages(in: Array(text.utf8), of: plan.name)
    return corrections.apply(to: &plan)
  }

  private func goal(_ concept: String, in plan: ReadPlan) throws -> Goal {
    try #require(plan.goals.first { $0.concept == concept })
  }

  // MARK: One correction

  @Test("A field is changed, and the goal says so; nothing else changes")
  func change() throws {
    var plan = try Self.plan()
    let before = plan
    let cars = try goal("used-car-volume", in: plan)
    let rows = try Self.corrections([.init(goal: cars, field: "value", old: "45", new: "40", note: "勘误表")])
    let outcomes = Self.apply(rows, to: &plan)
    #expect(outcomes.map(\.result) == [.applied])
    var expected = cars
    expected.value = PlainDecimal("40")
    expected.corrections = rows.rows
    #expect(plan.goals == before.goals.map { $0 == cars ? expected : $0 })
    #expect(plan.results == before.results)
    #expect(
      GoalTable.row(try goal("used-car-volume", in: plan))[GoalTable.columns.firstIndex(of: "corrected")!] == "value")
  }

  @Test(
    "Every field can be changed, and is read back from the goal table as it was written", arguments: GoalField.allCases)
  func everyField(_ field: GoalField) throws {
    let news: [GoalField: String] = [
      .kind: "result", .indicator: "充电枪", .scope: "公共领域", .concept: "used-car-volume", .measure: "addition",
      .value: "320.5", .upper: "350", .unit: "万个", .relation: ">=", .modality: "firm", .frequency: "annual",
      .baseYear: "2022", .targetYear: "2028", .periodStart: "2024", .phrase: "大幅", .leadUnits: "区商务局",
      .action: "新建", .binding: "binding", .parent: "设施", .baselineValue: "210", .baselineUnit: "台",
      .baselineYear: "2022",
    ]
    var plan = try Self.plan()
    let piles = try goal("charging-piles", in: plan)
    let new = try #require(news[field])
    #expect(field.text(of: piles) != new)
    let rows = try Self.corrections([.init(goal: piles, field: field.rawValue, old: field.text(of: piles), new: new)])
    #expect(Self.apply(rows, to: &plan).map(\.result) == [.applied])
    let corrected = try #require((plan.goals + plan.results).first { !$0.corrections.isEmpty })
    let column = try #require(GoalTable.columns.firstIndex(of: field.rawValue))
    #expect(GoalTable.row(corrected)[column] == new)
    #expect(GoalTable.row(corrected)[column] == field.text(of: corrected))
  }

  @Test("A goal that is none is taken out and kept aside")
  func wrong() throws {
    var plan = try Self.plan()
    let cars = try goal("used-car-volume", in: plan)
    let outcomes = Self.apply(try Self.corrections([.init(goal: cars, verdict: "wrong")]), to: &plan)
    #expect(outcomes.map(\.result) == [.applied])
    #expect(!plan.goals.contains(cars) && plan.withdrawn == [cars])
  }

  @Test("What is confirmed stays as it is; where it is read otherwise by now, that is said")
  func confirmed() throws {
    var plan = try Self.plan()
    let before = plan.goals
    let cars = try goal("used-car-volume", in: plan)
    let right = Row(goal: cars, field: "value", old: "45", verdict: "confirmed")
    let stale = Row(goal: cars, field: "target_year", old: "2026", verdict: "confirmed")
    let outcomes = Self.apply(try Self.corrections([right, stale, .init(goal: cars, verdict: "confirmed")]), to: &plan)
    #expect(outcomes.map(\.result.isRefused) == [false, true, false])
    #expect(plan.goals == before)
  }

  @Test("A concept may be named by its label; the baseline of the old one goes, one in the passage stays")
  func concept() throws {
    var plan = try Self.plan("2023年，充电桩达到200个。到2027年，充电桩达到300个，充电枪由4万个提高到5万个。")
    let piles = try goal("charging-piles", in: plan)
    #expect(piles.baseline != nil)
    let rows = try Self.corrections([
      .init(goal: piles, field: "concept", old: "charging-piles", new: "二手车交易量")
    ])
    let text = "2023年，充电桩达到200个。到2027年，充电桩达到300个，充电枪由4万个提高到5万个。"
    #expect(Self.apply(rows, to: &plan, text: text).map(\.result) == [.applied])
    let moved = try goal("used-car-volume", in: plan)
    #expect(moved.baseline == nil && moved.confidence == 1)
    let raised = try #require(plan.goals.first { $0.quote.contains("由4万个") })
    var second = plan
    let again = try Self.corrections([.init(goal: raised, field: "concept", old: raised.concept, new: "二手车交易量")])
    #expect(Self.apply(again, to: &second, text: text).map(\.result) == [.applied])
    #expect(second.goals.first { $0.quote.contains("由4万个") }?.baseline != nil)
  }

  @Test("Of two goals on one passage the old value tells which is meant, or its number")
  func sharedPassage() throws {
    let plan = try Self.plan()
    let tools = try goal("digital-design-penetration", in: plan)
    let machines = try goal("cnc-rate", in: plan)
    #expect((tools.start, tools.end) == (machines.start, machines.end))
    var one = plan
    let byValue = Row(goal: machines, field: "value", old: "75", new: "70")
    #expect(Self.apply(try Self.corrections([byValue]), to: &one).map(\.result) == [.applied])
    #expect(try goal("cnc-rate", in: one).value?.description == "70")
    #expect(try goal("digital-design-penetration", in: one) == tools)
    // Both are for 2027.
    let byYear = Row(goal: machines, field: "target_year", old: "2027", new: "2028")
    var two = plan
    #expect(Self.apply(try Self.corrections([byYear]), to: &two).map(\.result.isRefused) == [true])
    #expect(two.goals == plan.goals)
    var numbered = byYear
    numbered.number = "2"
    var three = plan
    #expect(Self.apply(try Self.corrections([numbered]), to: &three).map(\.result) == [.applied])
    #expect(try goal("cnc-rate", in: three).targetYear == 2028)
    #expect(try goal("digital-design-penetration", in: three) == tools)
    numbered.number = "3"
    #expect(Self.apply(try Self.corrections([numbered]), to: &two).map(\.result.isRefused) == [true])
  }

  // MARK: A text that has changed

  @Test("A passage that has moved is corrected where it stands now")
  func moved() throws {
    let cars = try goal("used-car-volume", in: try Self.plan())
    let rows = try Self.corrections([.init(goal: cars, field: "value", old: "45", new: "40")])
    let later = "前言：为推动发展，制定本方案。\n\n" + Self.text
    var plan = try Self.plan(later)
    let outcomes = Self.apply(rows, to: &plan, text: later)
    let now = try goal("used-car-volume", in: plan)
    #expect(outcomes.map(\.result) == [.applied] && outcomes[0].movedTo == now.start && now.start > cars.start)
    #expect(now.value?.description == "40")
  }

  @Test("A passage that is gone, stands several times, or is read otherwise is not corrected, and that is said")
  func stale() throws {
    let cars = try goal("used-car-volume", in: try Self.plan())
    let rows = try Self.corrections([.init(goal: cars, field: "value", old: "45", new: "40")])
    let clause = "二手车交易量较2023年增长45%"
    let texts = [
      // Gone.
      Self.text.replacing(clause, with: "二手车交易量较2023年增长50%"),
      // Twice, and not at its place.
      "前言。\n\n" + Self.text + "\n\n到2027年，" + clause + "。",
    ]
    for text in texts {
      var plan = try Self.plan(text)
      let before = plan.goals
      #expect(Self.apply(rows, to: &plan, text: text).map(\.result.isRefused) == [true], "\(text)")
      #expect(plan.goals == before)
    }
    // The same passage, and the value was another when it was corrected.
    var plan = try Self.plan()
    let other = try Self.corrections([.init(goal: cars, field: "value", old: "44", new: "40")])
    #expect(Self.apply(other, to: &plan).map(\.result.isRefused) == [true])
    // What is wanted is read by now.
    let done = try Self.corrections([.init(goal: cars, field: "value", old: "44", new: "45")])
    #expect(Self.apply(done, to: &plan).map(\.result) == [.notNeeded])
    // A goal that is none, where none is read any more.
    let none = try Self.corrections([.init(goal: cars, verdict: "wrong")])
    plan.goals.removeAll { $0 == cars }
    #expect(Self.apply(none, to: &plan).map(\.result) == [.notNeeded] || !plan.withdrawn.isEmpty)
  }

  @Test("A quote that a spreadsheet has given other line ends is the same quote")
  func lineEnds() throws {
    let text = "一、目标\r\n\r\n到2027年，充电桩\r\n达到300个。\r\n"
    var plan = try Self.plan(text)
    let piles = try #require(plan.goals.first)
    #expect(piles.quote.utf8.contains(0x0D))
    var cells = Row(goal: piles, field: "value", old: "300", new: "310").cells
    cells[3] = String(decoding: cells[3].utf8.filter { $0 != 0x0D }, as: UTF8.self)
    let rows = try Corrections(file: "c.csv", bytes: Self.file([cells]), taxonomy: .standard)
    #expect(Self.apply(rows, to: &plan, text: text).map(\.result) == [.applied])
  }

  @Test("The corrections of one goal are applied all or not at all")
  func together() throws {
    var plan = try Self.plan()
    let before = plan.goals
    let cars = try goal("used-car-volume", in: plan)
    // A goal in words has no number.
    let half = [
      Row(goal: cars, field: "measure", old: "growth", new: "qualitative"),
      Row(goal: cars, field: "target_year", old: "2027", new: "2026"),
    ]
    let refused = Self.apply(try Self.corrections(half), to: &plan).map(\.result.isRefused)
    #expect(refused == [true, true])
    #expect(plan.goals == before)
    let whole =
      half + [
        Row(goal: cars, field: "value", old: "45", new: ""), Row(goal: cars, field: "phrase", old: "", new: "大幅增长"),
      ]
    #expect(
      Self.apply(try Self.corrections(whole), to: &plan).map(\.result) == [.applied, .applied, .applied, .applied])
    #expect(plan.goals.contains { $0.phrase == "大幅增长" && $0.value == nil && $0.targetYear == 2026 })
  }

  // MARK: The file

  @Test("Everything that is wrong with a file is told at once, with line and column")
  func errors() throws {
    let cars = try goal("used-car-volume", in: try Self.plan())
    func row(_ field: String, _ new: String, _ verdict: String = "changed") -> Row {
      Row(goal: cars, field: field, old: "", new: new, verdict: verdict)
    }
    var cells = [
      row("value", "四十"), row("unit", "没有的单位"), row("concept", "没有的指标"), row("target_year", "27"),
      row("measure", "much"), row("color", "x"), row("value", "1", "maybe"), row("", "1"), row("value", "1", "wrong"),
      row("relation", ""),
    ].map(\.cells)
    cells[9][1] = "x"
    do {
      _ = try Corrections(file: "c.csv", bytes: Self.file(cells), taxonomy: .standard)
      Issue.record("no error")
    } catch {
      let told = error.errors.map(\.description)
      let places = [
        "line 2, column new", "line 3, column new", "line 4, column new", "line 5, column new", "line 6, column new",
        "line 7, column field", "line 8, column verdict", "line 9, column field", "line 10, column new",
        "line 11, column start", "line 11, column new",
      ]
      #expect(told.count == places.count, "\(told)")
      for (place, message) in zip(places, told) { #expect(message.contains(place), "\(message)") }
    }
  }

  @Test("Two rows that say two things of one field are an error; the same said twice is not")
  func conflicts() throws {
    let cars = try goal("used-car-volume", in: try Self.plan())
    let first = Row(goal: cars, field: "value", old: "45", new: "40")
    var second = first
    second.new = "41"
    #expect(throws: DataErrors.self) { try Self.corrections([first, second]) }
    var plan = try Self.plan()
    second.new = "40"
    #expect(Self.apply(try Self.corrections([first, second]), to: &plan).map(\.result) == [.applied, .applied])
    #expect(try goal("used-car-volume", in: plan).corrections.count == 1)
    // Wrong, and changed: neither is done.
    var untouched = try Self.plan()
    let before = untouched.goals
    let both = try Self.corrections([first, .init(goal: cars, verdict: "wrong")])
    let refused = Self.apply(both, to: &untouched).map(\.result.isRefused)
    #expect(refused == [true, true])
    #expect(untouched.goals == before && untouched.withdrawn.isEmpty)
  }

  @Test("A file in GB18030 with tabs, and a header alone")
  func forms() throws {
    let header = Corrections.columns.joined(separator: "\t")
    let empty = try Corrections(file: "c.csv", bytes: Array((header + "\n").utf8), taxonomy: .standard)
    #expect(empty.rows.isEmpty)
    let cars = try goal("used-car-volume", in: try Self.plan())
    let row = Row(goal: cars, field: "value", old: "45", new: "'-40").cells.dropLast().joined(separator: "\t")
    let rows = try Corrections(file: "c.csv", bytes: Array((header + "\n" + row).utf8), taxonomy: .standard)
    #expect(rows.rows.map(\.new) == ["-40"])
  }

  // MARK: Properties

  @Test("Applied twice is applied once, and the order of the rows does not matter", arguments: 0..<200)
  func properties(_ seed: Int) throws {
    var random = SplitMix(UInt64(seed))
    let plan = try Self.plan()
    let rows = Self.randomRows(plan, &random)
    guard let corrections = try? Self.corrections(rows) else { return }
    var once = plan
    let outcomes = Self.apply(corrections, to: &once)
    #expect(outcomes.count == rows.count)
    var twice = once
    _ = Self.apply(corrections, to: &twice)
    #expect(twice.goals == once.goals && twice.results == once.results && twice.withdrawn == once.withdrawn)
    // Lines are of the file; what is done is not.
    var shuffled = plan
    _ = Self.apply(try Self.corrections(rows.shuffled(using: &random)), to: &shuffled)
    func bare(_ goals: [Goal]) -> [[String]] { goals.map(GoalTable.row) }
    #expect(bare(shuffled.goals) == bare(once.goals))
    #expect(bare(shuffled.results) == bare(once.results))
    #expect(bare(shuffled.withdrawn) == bare(once.withdrawn))
  }

  @Test("No corrections leave what was read")
  func none() throws {
    var plan = try Self.plan()
    let before = plan
    #expect(Self.apply(try Self.corrections([]), to: &plan).isEmpty)
    #expect(plan.goals == before.goals && plan.results == before.results)
  }

  @Test("Files that are broken anywhere are refused or read, and never crash", arguments: 0..<300)
  func hostile(_ seed: Int) throws {
    var random = SplitMix(UInt64(seed) &+ 1_000)
    let plan = try Self.plan()
    var bytes = Self.file(Self.randomRows(plan, &random).map(\.cells))
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: Array(#",";-99999999999999999999"#.utf8), at: place)
      default: bytes.removeLast(min(bytes.count, Int.random(in: 1...40, using: &random)))
      }
    }
    guard let corrections = try? Corrections(file: "c.csv", bytes: bytes, taxonomy: .standard) else { return }
    var read = plan
    let outcomes = Self.apply(corrections, to: &read)
    #expect(outcomes.count <= corrections.rows.count)
    #expect(read.goals.count + read.results.count + read.withdrawn.count == plan.goals.count + plan.results.count)
  }

  private static func randomRows(_ plan: ReadPlan, _ random: inout SplitMix) -> [Row] {
    let goals = plan.goals + plan.results
    return (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let goal = goals.randomElement(using: &random)!
      let field = [GoalField.value, .targetYear, .unit, .concept, .kind, .baselineYear].randomElement(using: &random)!
      let news: [String] =
        switch field {
        case .value: ["75", "90", "1", ""]
        case .targetYear, .baselineYear: ["2026", "2027", ""]
        case .unit: ["%", "个百分点", "个"]
        case .concept: ["cnc-rate", "charging-piles", ""]
        default: ["goal", "result"]
        }
      var row = Row(goal: goal, field: field.rawValue, old: field.text(of: goal))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: (row.verdict, row.field, row.old) = ("wrong", "", "")
      case 1: row.verdict = "confirmed"
      case 2: row.old = news.randomElement(using: &random)!
      default: break
      }
      if row.verdict == "changed" { row.new = news.randomElement(using: &random)! }
      if Int.random(in: 0..<4, using: &random) == 0 { row.number = ["1", "2"].randomElement(using: &random)! }
      return row
    }
  }
}

extension CorrectionOutcome.Result {
  var isRefused: Bool { if case .refused = self { true } else { false } }
}

/// A seeded generator (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
