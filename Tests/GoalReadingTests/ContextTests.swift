import GoalReading
import Indicators
import Normalization
import PolicyText
import Testing

/// What sections, tables, dates and brackets say about the goals in them.
@Suite struct ContextTests {
  @Test("A time governs the paragraph until the next one, and no further")
  func paragraphTime() throws {
    let goals = try Reading.goals(
      """
      二、重点任务

      （一）到2025年，新建充电桩300个；改造管网20公里。加装电梯10部。到2027年，新建充电桩500个。

      （二）新建回收网点30个。
      """)
    #expect(goals.map(\.targetYear) == [2025, 2025, 2025, 2027, nil])
    #expect(goals.map(\.section).last == "二、重点任务 > （二）新建回收网点30个")
  }

  @Test("A goal section hands its time to the paragraphs that follow")
  func sectionTime() throws {
    let goals = try Reading.goals(
      """
      一、总体目标

      到2027年，主要目标如下：

      ——设备投资规模增长25%以上。

      ——废旧家电回收量持续增长。

      二、重点任务

      新建充电桩300个。
      """)
    #expect(goals.map(\.targetYear) == [2027, 2027, nil])
    #expect(goals.map(\.measure) == [.growth, .qualitative, .addition])
  }

  @Test("今年 is the year of issue")
  func relativeYear() throws {
    let goals = try Reading.goals("某市人民政府\n2025年3月1日\n\n一、目标\n\n今年，新建充电桩300个；明年新建400个。")
    #expect(goals.map(\.targetYear) == [2025, 2026])
  }

  @Test("What a dated document tells of a past year is its present state")
  func pastYear() throws {
    let goals = try Reading.goals(
      "某市人民政府\n2024年3月1日\n\n一、现状\n\n2023年，二手车交易量达到3万辆。到2027年，二手车交易量增长45%。")
    #expect(goals.map(Reading.notation) == ["二手车交易量||growth|=45%|fo||2027||3"])
    #expect(goals.first?.baseline?.unit == "万辆")
  }

  @Test("The plan of a district does not promise what the province does")
  func outsider() throws {
    let goals = try Reading.goals(
      "某市某某区实施方案\n\n一、目标\n\n到2027年，全省设备投资规模增长25%。到2027年，全国二手车交易量增长45%。全区充电桩达到500个。")
    #expect(goals.map(\.indicator) == ["充电桩"])
  }

  @Test("A goal table gives each cell the year of its column, and the status column the baseline")
  func flattenedTable() throws {
    let goals = try Reading.goals(
      """
      附件1

      	指标
      	2023年现状
      	2025年目标
      	2027年目标
      	责任单位

      	充电桩
      	现有充电桩200个
      	充电桩达到300个
      	新增100个，达到400个
      	发改局
      工信局

      	绿色工厂
      	
      	
      	绿色工厂达到10家
      	工信局
      """)
    #expect(
      goals.map(Reading.notation) == [
        "充电桩||level|=300个|fo||2025||200", "充电桩||addition|=100个|fo||2027||200", "充电桩||level|=400个|fo||2027||200",
        "绿色工厂||level|=10家|fo||2027||",
      ])
    #expect(goals.map(\.leadUnits) == ["发改局、工信局", "发改局、工信局", "发改局、工信局", "工信局"])
  }

  @Test("A row of numbers takes its indicator and its unit from the row", arguments: ["markdown", "csv"])
  func bareCells(_ form: String) throws {
    let markdown = """
      | 指标 | 单位 | 2020年 | 2025年 |
      | --- | --- | --- | --- |
      | 研发经费投入强度 | % | 1.8 | 2.5 |
      | 高新技术企业数 | 家 | 120 | ≥300 |
      | 单位GDP能耗降低（%） | — | — | [13.5] |
      """
    let csv = """
      指标,单位,2020年,2025年
      研发经费投入强度,%,1.8,2.5
      高新技术企业数,家,120,≥300
      单位GDP能耗降低（%）,—,—,[13.5]
      """
    let goals = try Reading.goals(form == "csv" ? csv : markdown)
    #expect(
      goals.map(Reading.notation) == [
        "研发经费投入强度||level|=2.5%|fo||2025||1.8", "高新技术企业数||level|>=300家|fo||2025||120",
        "单位GDP能耗||growth|=-13.5%|fo||2025||",
      ])
  }

  struct Lead: Sendable {
    let bracket: String
    let units: String
  }

  @Test(
    "Lead units, in the three styles of brackets",
    arguments: [
      Lead(bracket: "（牵头单位：区工信局；责任单位：区发改委、区应急局等）", units: "区工信局"),
      Lead(bracket: "（牵头单位：区工信局、区发改委）", units: "区工信局、区发改委"),
      Lead(bracket: "（区商务局牵头负责）", units: "区商务局"), Lead(bracket: "(市商务局牵头，市公安局、财政局配合)", units: "市商务局"),
      Lead(bracket: "（区住建委、城管委等按职责分工负责）", units: "区住建委、城管委"),
      Lead(bracket: "（由市发改委牵头，各县区落实）", units: "市发改委"),
      Lead(bracket: "（区住房城乡建设局，区委政法委、区公安分局）", units: "区住房城乡建设局"), Lead(bracket: "（责任单位：区教育局）", units: "区教育局"),
    ])
  func leadUnits(_ lead: Lead) throws {
    let goals = try Reading.goals("到2027年，新建充电桩300个\(lead.bracket)。到2027年，加装电梯10部。")
    #expect(goals.map(\.leadUnits) == [lead.units, ""])
  }

  @Test("Every quotation is the bytes at its offsets", arguments: ["", "\u{FEFF}", "\r\n", "wrapped"])
  func offsets(_ form: String) throws {
    var text = "一、目标\n\n到2027年，设备投资规模较2023年增长25%以上，废旧家电回收量持续增长，改造燃气管网13公里、供热管网30公里。\n"
    if form == "\r\n" { text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }
    if form == "wrapped" {
      text = Array(text).enumerated().map { ($0 % 20 == 19 ? "\n" : "") + String($1) }.joined()
    }
    let bytes = Array((form == "\u{FEFF}" ? form + text : text).utf8)
    let document = try PlanDocument(name: "test", bytes: bytes)
    let goals = Reading.normalizer.read(document).goals
    #expect(goals.count == 4)
    for goal in goals { #expect(document.source.string(goal.start..<goal.end) == goal.quote) }
  }
}

@Suite struct HeadingTests {
  @Test("A heading may give the year, and a section that looks back states no goals")
  func review() throws {
    let goals = try Reading.goals(
      """
      一、2024年工作回顾

      地区生产总值增长6%，新增高新技术企业35家。

      二、2025年工作安排

      新增高新技术企业40家。
      """)
    #expect(goals.map(Reading.notation) == ["高新技术企业||addition|=40家|fo||2025||35"])
  }

  @Test("The time of a goal section governs its subsections; a growth without a name is of what was named before")
  func subsections() throws {
    let goals = try Reading.goals(
      """
      二、行动目标

      到2026年，数字经济营业收入突破100亿元、年均增速不低于15%。

      （一）产业。每年引进项目5个。
      """)
    #expect(
      goals.map(Reading.notation) == [
        "数字经济营业收入||level|>100亿元|fo||2026||", "数字经济营业收入||growth|>=15%|fa||2026||", "项目||addition|=5个|fa||2026||",
      ])
  }

  @Test("Years listed before a subject are paired with the numbers that follow")
  func listedYears() throws {
    let goals = try Reading.goals("到2025年、2027年，废旧家电回收量较2023年分别增长15%、35%。")
    #expect(
      goals.map(Reading.notation) == ["废旧家电回收量||growth|=15%|fo|2023|2025||", "废旧家电回收量||growth|=35%|fo|2023|2027||"])
  }
}
