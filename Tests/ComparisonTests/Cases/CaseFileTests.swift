import Comparison
import Normalization
import Testing

/// The cases of the shared folder, one test for each promise: what the comparison must say, and must not.
@Suite(.enabled(if: Shared.has("cases/README.md"), "the cases are not beside the repository"))
struct CaseFileTests {
  private static func plans(_ folder: String) throws -> [ReadPlan] {
    try Shared.documents(in: "cases/" + folder).map { Plans.normalizer.read($0, reads: [.results, .account]) }
  }

  /// The table of an indicator over the plans of a folder.
  private static func table(
    _ folder: String, _ concept: String, _ options: IndicatorComparison.Options = .init()
  ) throws -> ReadTable {
    let districts = Plans.gathered(try plans(folder))
    let table = ReadTable(try #require(Plans.compare(concept, districts, options)))
    #expect(table.rows.count == districts.count, "one row a district")
    return table
  }

  /// `1 天桥区 30`, `— 槐荫区`: rank, district and value.
  private static func standings(_ table: ReadTable) -> [String] {
    table.rows.map { row in
      ["rank", "district", "comparable"].compactMap { row[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private static func remark(_ table: ReadTable, _ district: String) -> String {
    table.row(of: district)?["remark"] ?? ""
  }

  // MARK: comparable/horizon

  private static let horizon = "comparable/horizon"

  @Test("A yearly rate stands below no total")
  func yearlyRate() throws {
    let table = try Self.table(Self.horizon, "industrial-value-added")
    #expect(Self.standings(table) == ["1 天桥区 30", "2 市中区 25", "— 槐荫区"])
    #expect(Self.remark(table, "槐荫区") == "不可比：年均增速，起始年未写明")
    #expect(Self.remark(table, "天桥区").contains("156亿元 ÷ 120亿元 − 1 = 30%"))
  }

  @Test("Asked for a year, all three have a rate, and 槐荫区 leads")
  func annualised() throws {
    let table = try Self.table(Self.horizon, "industrial-value-added", .init(isAnnualised: true))
    #expect(Self.standings(table) == ["1 槐荫区 10", "2 天桥区 9.14", "3 市中区 7.72"])
    #expect(Self.remark(table, "市中区").contains("2024→2027"))
  }

  @Test("Three yearly additions are the period's, with their formula; 三年累计 is of the indicator 充电桩")
  func additions() throws {
    let table = try Self.table(Self.horizon, "charging-piles")
    #expect(Self.standings(table) == ["1 市中区 30000", "1 槐荫区 30000", "3 天桥区 5000"])
    #expect(Self.remark(table, "槐荫区").contains("8000个 + 10000个 + 12000个 = 30000个"))
    let goals = try Self.plans(Self.horizon).flatMap(\.goals)
    let total = try #require(goals.first { $0.district == "市中区" && $0.concept == "charging-piles" })
    #expect(total.indicator == "充电桩" && total.measure == .addition)
    #expect(total.periodStart == 2025 && total.targetYear == 2027)
  }

  @Test("What follows a list of years is for its last")
  func afterTheList() throws {
    let plan = try #require(try Self.plans(Self.horizon).first { $0.districtName == "槐荫区" })
    let list = try #require(plan.goals.lastIndex { $0.concept == "charging-piles" })
    #expect(plan.goals[(list + 1)...].allSatisfy { $0.targetYear == 2027 })
    #expect(plan.goals[...list].filter { $0.concept == "charging-piles" }.map(\.targetYear) == [2025, 2026, 2027])
  }

  @Test(
    "下降率 and 下降幅度 are declines of the known concepts",
    arguments: [
      ("energy-intensity", -10.0), ("industrial-energy-intensity", -9.0),
    ])
  func declines(_ concept: String, _ value: Double) throws {
    let goals = try Self.plans(Self.horizon).flatMap(\.goals).filter { $0.district == "天桥区" }
    #expect(goals.contains { $0.concept == concept && $0.measure == .growth && $0.number == value })
  }

  @Test("节约标准煤 and 形成节能量 are amounts of one concept")
  func energySaved() throws {
    let goals = try Self.plans(Self.horizon).flatMap(\.goals).filter { $0.quote.contains("标准煤") }
    #expect(goals.count == 3)
    #expect(goals.allSatisfy { $0.concept == "energy-saved" })
    #expect(goals.allSatisfy { $0.measure == .addition })
  }

  @Test("A stray 亿元 is no value, and the account says so")
  func strayUnit() throws {
    let plan = try #require(try Self.plans(Self.horizon).first { $0.districtName == "市中区" })
    #expect(plan.goals.filter { $0.concept == "foreign-trade" }.map(\.number) == [15])
    #expect(plan.account.contains { $0.text == "亿元" && $0.numberClass == .unread })
  }

  // MARK: comparable/base-year

  @Test(
    "Another base is neither higher nor lower",
    arguments: [
      ("equipment-investment", "市中区", "以2020年为基期"), ("used-car-volume", "市中区", "以2025年为基期"),
    ])
  func otherBase(_ concept: String, _ district: String, _ reason: String) throws {
    let table = try Self.table("comparable/base-year", concept)
    let row = try #require(table.row(of: district))
    #expect(row["rank"] == "—" && row["comparable"] == "")
    #expect(row["remark"]?.contains("基期不同：" + reason) == true)
    let annualised = try Self.table("comparable/base-year", concept, .init(isAnnualised: true))
    #expect(annualised.rows.allSatisfy { $0["rank"] != "—" && $0["remark"]?.contains("→2027") == true })
  }

  @Test("Nor in a difference")
  func otherBaseInDifference() throws {
    let districts = Plans.gathered(try Self.plans("comparable/base-year"))
    let rows = ReadTable(GoalDifference(districts[0], districts[1], taxonomy: Plans.taxonomy)).rows
    #expect(rows.map { $0["outcome"] } == ["不可比", "不可比"])
    #expect(rows.allSatisfy { $0["remark"]?.contains("基期不同") == true && $0["difference"] == "" })
  }

  @Test("翻两番 without a base does not stand beside a base, and says why")
  func noBase() throws {
    let table = try Self.table(Self.horizon, "used-car-volume")
    #expect(Self.standings(table) == ["1 市中区 50", "— 槐荫区", "— 天桥区"])
    #expect(Self.remark(table, "天桥区") == "不可比：基期未写明")
  }

  @Test("No plan names 2031")
  func unnamedYear() throws {
    let table = try Self.table(Self.horizon, "used-car-volume", .init(year: 2031))
    #expect(table.rows.allSatisfy { $0["rank"] == "—" })
    #expect(table.notes.contains("没有一份文件提出2031年的目标"))
  }

  // MARK: comparable/statistics and comparable/names

  /// Names that sound alike: those of one plan and of the other never share a concept.
  static let statistics = [
    ("城镇登记失业率", "城镇调查失业率"), ("户籍人口城镇化率", "常住人口城镇化率"), ("数字经济增加值占GDP比重", "数字经济核心产业增加值占GDP比重"),
    ("城市污水处理率", "城市生活污水集中收集率"), ("每万人口发明专利拥有量", "每万人口高价值发明专利拥有量"), ("农村网络零售额", "网络零售额"),
    ("空气质量优良天数", "空气质量优良天数比率"),
  ]

  @Test("Names that sound alike are different statistics", arguments: statistics)
  func statistic(_ a: String, _ b: String) throws {
    let goals = try Self.plans("comparable/statistics").flatMap(\.goals)
    let first = try #require(goals.first { $0.district == "市中区" && $0.quote.hasPrefix(a) })
    let second = try #require(goals.first { $0.district == "槐荫区" && $0.quote.hasPrefix(b) })
    #expect(!second.concept.isEmpty)
    #expect(first.concept != second.concept)
  }

  /// Of the same line, but in no plan of the folder.
  @Test(
    "So are these",
    arguments: [
      ("全部工业增加值增长8%", "规模以上工业增加值增长8%"), ("基本养老保险参保人数达到50万人", "基本养老保险参保率达到95%"),
      ("财政收入增长5%", "一般公共预算收入增长5%"), ("出口总额增长8%", "外贸进出口总额增长8%"), ("制造业技改投资增长8%", "制造业投资增长8%"),
      ("新增幼儿园学位500个", "新增中小学学位500个"),
    ])
  func statisticInWords(_ a: String, _ b: String) throws {
    let first = try #require(try Plans.read("甲区", a, title: "2026年政府工作报告").goals.first)
    let second = try #require(try Plans.read("甲区", b, title: "2026年政府工作报告").goals.first)
    #expect(!second.concept.isEmpty)
    #expect(first.concept != second.concept)
  }

  @Test("PM2.5浓度降低3微克 is a decline of 3")
  func decline() throws {
    let goals = try Self.plans("comparable/statistics").flatMap(\.goals)
    let goal = try #require(goals.first { $0.district == "市中区" && $0.concept == "pm25" })
    #expect(goal.number == -3 && goal.measure == .growth)
    let row = try #require(try Self.table("comparable/statistics", "pm25").row(of: "市中区"))
    #expect(row["rank"] == "—" && row["goal"] == "-3微克/立方米")
  }

  @Test("0.5个百分点 does not compare with 5%")
  func points() throws {
    let table = try Self.table("comparable/statistics", "rd-intensity")
    #expect(table.rows.count { $0["rank"] == "—" } == 1)
    #expect(table.rows.contains { $0["remark"]?.contains("百分点") == true && $0["rank"] == "—" })
  }

  @Test("海洋生产总值 is not 地区生产总值: 市中区 has 5 %")
  func marine() throws {
    let table = try Self.table("comparable/names", "gdp")
    #expect(Self.standings(table) == ["1 槐荫区 6", "2 市中区 5"])
  }

  @Test("规上工业企业研发投入强度 is not 全社会研发投入强度")
  func research() throws {
    let table = try Self.table("comparable/names", "rd-intensity")
    #expect(table.row(of: "槐荫区")?["comparable"] == "2.8")
    #expect(table.row(of: "市中区")?["rank"] == "—")
  }

  @Test("A result of last year is no goal of this")
  func results() throws {
    let goals = try Self.plans("comparable/names").flatMap(\.goals).filter { $0.district == "槐荫区" }
    #expect(!goals.contains { $0.indicator.contains("高新技术企业") })
    #expect(goals.filter { $0.concept == "gdp" }.map(\.number) == [6])
  }

  // MARK: diff

  /// Wording, value of the draft and of the final, difference.
  static let changes = [
    ("到位资金150亿元", "+150亿元", "+120亿元", "+30亿元"), ("同比增长20%", "+20%", "+15%", "+5个百分点"),
    ("签约项目80个", "≥+80个", "≥+60个", "+20个"), ("10亿元以上项目", "≥+8个", "≥+5个", "+3个"),
    ("外贸进出口总额", "1亿美元", "8000万美元", "+2000万美元"), ("社零额", "+8%", "+7%", "+1个百分点"),
    // The cases call 1500000万元 equal to 15亿元; it is 150亿元, and the difference is what arithmetic says.
    ("网络零售额", ">1500000万元", ">15亿元", "+135亿元"),
  ]

  private static func difference() throws -> [[String: String]] {
    let plans = try plans("diff")
    let draft = try #require(plans.first { $0.name.contains("征求意见稿") })
    let final = try #require(plans.first { !$0.name.contains("征求意见稿") })
    return ReadTable(
      GoalDifference(DistrictGoals(draft), DistrictGoals(final), taxonomy: Plans.taxonomy)
    ).rows
  }

  @Test("A changed number is a change, mapped or not", arguments: changes)
  func changed(_ words: String, _ first: String, _ second: String, _ difference: String) throws {
    let row = try #require(
      try Self.difference().first {
        $0["first_quote"]?.hasSuffix(words) == true
          || $0["first_quote"]?.contains(words) == true && $0["first"] == first
      })
    #expect(row["first"] == first && row["second"] == second && row["difference"] == difference)
    #expect(row["outcome"] != "相同" && row["outcome"] != "不可比")
  }

  @Test("What was not changed is equal, and nothing stands on one side alone")
  func unchanged() throws {
    let rows = try Self.difference()
    #expect(!rows.contains { $0["outcome"]?.hasPrefix("仅") == true || $0["outcome"] == "不可比" })
    #expect(rows.count { $0["outcome"] == "相同" } == rows.count - Self.changes.count)
    #expect(rows.contains { $0["indicator"]?.contains("签约") == true }, "签约项目, not 项目")
  }

  @Test("A draft is told from its final, and the final counts")
  func edition() throws {
    let gathered = Districts(try Self.plans("diff"), taxonomy: Plans.taxonomy)
    #expect(gathered.replaced.map(\.old.name) == ["榆中县-征求意见稿.txt"])
  }

  // MARK: several

  @Test("Two documents of one place both count, and speak of different things")
  func several() throws {
    let districts = Plans.gathered(try Self.plans("several"))
    #expect(districts.map(\.name) == ["昆山市"])
    #expect(districts.first?.documents.count == 2)
    for concept in ["charging-piles", "gdp", "pm25", "nev-penetration"] {
      let comparison = try #require(Plans.compare(concept, districts))
      #expect(comparison.rows.count == 1)
      #expect(comparison.rows.allSatisfy { $0.goal != nil && $0.conflicts.isEmpty }, "\(concept)")
    }
  }

  // MARK: The words of a table

  @Test("Of ceilings no table says 更高, 更低, 更好 or 最高", arguments: ["unemployment-rate", "pm25", "energy-intensity"])
  func ceilings(_ concept: String) throws {
    let districts = Plans.gathered(try Self.plans(Self.horizon))
    let comparison = try #require(Plans.compare(concept, districts))
    let difference = GoalDifference(districts[0], districts[1], taxonomy: Plans.taxonomy)
    let words = ReadTable(comparison).notes + ReadTable(difference).rows.flatMap(\.values).joined()
    for word in ["更高", "更低", "更好", "最高"] { #expect(!words.contains(word)) }
  }

  @Test("未提出该指标目标 is not said beside an unmapped wording near the indicator")
  func near() throws {
    let districts = Plans.gathered(try Self.plans(Self.horizon))
    for concept in Plans.taxonomy.concepts(namedBy: districts) {
      let comparison = try #require(Plans.compare(concept.id, districts))
      for row in comparison.rows where row.goal == nil && !row.near.isEmpty {
        let remark = ReadTable(comparison).row(of: row.district)?["remark"] ?? ""
        #expect(!remark.contains("未提出") && remark.contains("相近表述"))
      }
    }
  }
}
