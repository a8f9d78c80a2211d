import Foundation
import GoalReading
import PolicyText
import Testing

@Suite struct TableLayoutTests {
  @Test("Goals and where one stands, by the year", arguments: LayoutCase.years)
  func years(_ example: LayoutCase) throws {
    #expect(try LayoutCase.read(example.source, now: example.now) == example.cells)
  }

  @Test("What columns hold", arguments: LayoutCase.columns)
  func columns(_ example: LayoutCase) throws {
    #expect(try LayoutCase.read(example.source, now: example.now) == example.cells)
  }

  @Test("Several values in a cell, and parts of a whole", arguments: LayoutCase.parts)
  func parts(_ example: LayoutCase) throws {
    #expect(try LayoutCase.read(example.source, now: example.now) == example.cells)
  }

  @Test("A caption names the indicator of a table of districts", arguments: LayoutCase.captions)
  func captions(_ example: LayoutCase) throws {
    #expect(try LayoutCase.read(example.source, now: example.now) == example.cells)
  }

  @Test("Totals of what is added, increases, plans that are over, years of a plan", arguments: LayoutCase.additions)
  func additions(_ example: LayoutCase) throws {
    #expect(try LayoutCase.read(example.source, now: example.now) == example.cells)
  }

  @Test("Several units above a table", arguments: LayoutCase.units)
  func units(_ example: LayoutCase) throws {
    #expect(try LayoutCase.read(example.source, now: example.now) == example.cells)
  }

  @Test(
    "A table that is not understood gives the reason",
    arguments: [
      ("| 序号 | 任务 | 责任单位 | 完成时限 |\n| 1 | 建公园 | 城管局 | 2025年6月 |\n", "noValueColumn"),
      ("| 序号 | 姓名 | 单位 | 电话 |\n|---|---|---|---|\n| 1 | 张某 | 市发改委 | 1234567 |\n", "noValueColumn"),
      ("| 指标 | 2025年 |\n|---|---|\n", "noRows"),
      ("| 地区 | 目标任务 | 完成 |\n| 全市 | 100 | 90 |\n| 甲县 | 50 | 40 |\n", "noName"),
    ])
  func failures(_ source: String, _ failure: String) throws {
    #expect(try LayoutCase.read(source) == failure)
  }

  @Test(
    "The name of an indicator is apart from its number, unit and signs",
    arguments: [
      ("1.森林覆盖率（%）", "森林覆盖率", "%"), ("（2）公园 绿地面积（公顷）*", "公园绿地面积", "公顷"), ("①绿道（公里）", "绿道", "公里"),
      ("三、粮食产量（单位：万吨）", "粮食产量", "万吨"), ("造林面积(万亩)(5年新增量)", "造林面积", "万亩"),
      ("高中教师研究生学历(学位)比例(%)", "高中教师研究生学历(学位)比例", "%"), ("研究生学历(学位)", "研究生学历(学位)", ""),
      ("每千人口执业（助理）医师数", "每千人口执业(助理)医师数", ""), ("PM2.5浓度（μg/m3）", "PM2.5浓度", "μg/m3"), ("贡献率%", "贡献率", "%"),
      ("1.1级工房人员", "1.1级工房人员", ""), ("其中：小学", "小学", ""), ("★用水量下降（约束性）", "用水量下降", ""),
      ("甲肝发病率（/10万）", "甲肝发病率", "/10万"), ("结核病发病率（/10万人）", "结核病发病率", "/10万人"),
      ("溺水死亡率（1/10万）", "溺水死亡率", "1/10万"), ("事故死亡率（1/万）", "事故死亡率", "1/万"), ("出生缺陷率(/万)", "出生缺陷率", "/万"),
      ("刑事案件发案率（/万人）", "刑事案件发案率", "/万人"), ("传染病发病率［/10万］", "传染病发病率", "/10万"), ("火灾死亡率(/百万人)", "火灾死亡率", "/百万人"),
      ("感染率（例/10万人）", "感染率", "例/10万人"), ("就诊量（2/3）", "就诊量(2/3)", ""),
      ("发明专利（件/万人）", "发明专利", "件/万人"), ("受教育年限（年）", "受教育年限", "年"), ("新增床位（2025年）", "新增床位(2025年)", ""),
    ])
  func names(_ cell: String, _ name: String, _ unit: String) throws {
    let document = try PlanDocument(name: "x", bytes: Array("| 指标 | 2030年目标 |\n| \(cell) | 5 |\n".utf8))
    guard case .table(let table, _) = document.blocks.first,
      case .success(let layout) = TableLayout.read(table, text: document.text, now: nil), layout.cells.count == 1
    else {
      Issue.record("no cell")
      return
    }
    #expect(document.text.string(layout.cells[0].name) == name)
    #expect(layout.cells[0].unit == unit)
  }

  @Test("Any pieces of tables give cells inside the text, never a crash", arguments: 0..<300)
  func fuzz(_ seed: UInt64) throws {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let pieces = [
      "|", " | ", "|\n|", "|\n|", "\n", "\t", "指标", "2020年", "2025年目标", "年均增长", "森林覆盖率（%）", "其中：小学 初中", "12", "80% 90%",
      "—", "〔4.4〕", "一、经济", "单位", "万人", "地区", "目标", "完成比例（%）", "注：带*为约束性", "权重", "1.", "*", "（", "）", "<br>",
      "2030年", "(%)", "属性", "约束性",
    ]
    let start = [
      "| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| ", "指标\n2020年\n2025年\n", "<table><tr><td>指标<td>2025年<tr><td>",
    ]
    let body = (0..<next() % 80).map { _ in pieces[Int(next() % UInt64(pieces.count))] }.joined()
    let document = try PlanDocument(name: "fuzz", bytes: Array((start[Int(seed % 3)] + body).utf8))
    for case .table(let table, _) in document.blocks {
      guard case .success(let layout) = TableLayout.read(table, text: document.text, now: seed % 2 == 0 ? nil : 2024)
      else { continue }
      for cell in layout.cells {
        #expect(!cell.text.isEmpty && !cell.name.isEmpty)
        #expect(cell.row.lowerBound <= cell.text.lowerBound && cell.row.upperBound >= cell.text.upperBound)
        #expect(cell.row.upperBound <= document.text.units.count)
      }
    }
  }

  @Test("A value is quoted from its name on, in the words of the source")
  func quotation() throws {
    let source = "指标 |\n2020年\n2025年\n农产品合格 率(%) |\n97.8\n98\n"
    let document = try PlanDocument(name: "x", bytes: Array(source.utf8))
    guard case .table(let table, _) = document.blocks.first,
      case .success(let layout) = TableLayout.read(table, text: document.text, now: nil), layout.cells.count == 2
    else {
      Issue.record("no cells")
      return
    }
    #expect(document.source.string(document.text.bytes(of: layout.cells[1].row)) == "农产品合格 率(%) |\n97.8\n98")
  }
}
