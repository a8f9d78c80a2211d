import PolicyText
import Testing

/// A text with a table in it, and the table: `T` its titles (the lower below the upper after `/`), `R` its rows, `N` its
/// notes.
struct TableCase: Sendable, CustomTestStringConvertible {
  let title: String
  let source: String
  let tables: String

  init(_ title: String, _ source: String, _ tables: String) {
    (self.title, self.source, self.tables) = (title, source, tables)
  }

  var testDescription: String { title }

  static func tables(in source: String) throws -> String {
    let document = try PlanDocument(name: "x", bytes: Array(source.utf8))
    let text = document.text
    return document.blocks.flatMap { block -> [String] in
      guard case .table(let table, _) = block else { return [] }
      let titles = table.columns.map { $0.map(text.string).joined(separator: "/") }
      let notes = table.notes.isEmpty ? [] : ["N " + table.notes.map(text.string).joined(separator: ";")]
      return ["T " + titles.joined(separator: ";")]
        + table.rows.map { "R " + $0.map(text.string).joined(separator: ";") } + notes
    }.joined(separator: "\n")
  }
}

@Suite struct TableFormTests {
  @Test("Bars between cells", arguments: TableCase.bars)
  func bars(_ example: TableCase) throws {
    #expect(try TableCase.tables(in: example.source) == example.tables)
  }

  @Test("One cell a line", arguments: TableCase.cells)
  func cells(_ example: TableCase) throws {
    #expect(try TableCase.tables(in: example.source) == example.tables)
  }

  @Test("Tabs before or between cells", arguments: TableCase.tabs)
  func tabs(_ example: TableCase) throws {
    #expect(try TableCase.tables(in: example.source) == example.tables)
  }

  @Test("Commas between cells", arguments: TableCase.commas)
  func commas(_ example: TableCase) throws {
    #expect(try TableCase.tables(in: example.source) == example.tables)
  }

  @Test("Columns by blanks", arguments: TableCase.blanks)
  func blanks(_ example: TableCase) throws {
    #expect(try TableCase.tables(in: example.source) == example.tables)
  }

  @Test("Columns by places, cells left empty, names over several lines", arguments: TableCase.placed)
  func placed(_ example: TableCase) throws {
    #expect(try TableCase.tables(in: example.source) == example.tables)
  }

  @Test("Names over two lines of a table with tabs", arguments: TableCase.wrapped)
  func wrapped(_ example: TableCase) throws {
    #expect(try TableCase.tables(in: example.source) == example.tables)
  }

  @Test("Names and titles over two lines among cells of one line each", arguments: TableCase.wrappedLines)
  func wrappedLines(_ example: TableCase) throws {
    #expect(try TableCase.tables(in: example.source) == example.tables)
  }

  @Test("HTML", arguments: TableCase.markup)
  func markup(_ example: TableCase) throws {
    #expect(try TableCase.tables(in: example.source) == example.tables)
  }

  @Test(
    "What is no table",
    arguments: [
      "首页 | 新闻 | 政务\n关于我们 | 联系\n到2025年，全市建成公园10个。",
      "云南 |\n到2025年建成公园10个。",
      "工业,农业,建筑业\n到2025年,全市,目标完成\n发展,进步,提高",
      "项目\n数量\n甲\n3\n乙\n4",
      "指标\n各项指标如下。\n12\n后文。",
      "\t本方案自印发之日起施行。\n\t有效期五年。\n\n\t联系人：某某",
      "指标 说明 备注\n这是 一段 文字",
      "当 a<b 且 b>c 时，<注意>。",
      "&amp;&lt;table&gt;&#x10FFFF;&;",
      "|\n|\n|",
      "指标    2025年\n任务很重    时间很紧，各级各部门要抓紧推进落实工作。",
      "地区    发展    改革\n甲县要    加快    推进\n乙县要    深化    落实",
      "各县区联系方式\n县区    邮编    电话\n甲县    300100    8123456\n乙县    300200    8234567",
      "市别 改革 发展\n抓好 2025年 工作",
      "2025年    2030年\n    近期目标        远期目标\n到2025年，全市建成公园10个。",
    ])
  func prose(_ source: String) throws {
    #expect(try TableCase.tables(in: source) == "")
  }

  @Test("A number alone on its line is a cell in a table and a page number in prose")
  func bareNumbers() throws {
    let source = "前文。\n12\n指标\n2025年\n公园（个）\n25\n学位（个）\n60\n\n后文还在继续，没有结束。\n13\n"
    let document = try PlanDocument(name: "x", bytes: Array(source.utf8))
    #expect(document.text.string(0..<document.text.units.count) == "前文。指标2025年公园(个)25学位(个)60后文还在继续,没有结束。")
    #expect(try TableCase.tables(in: source) == "T 指标;2025年\nR 公园(个);25\nR 学位(个);60")
  }

  @Test("Cells are spans of the source")
  func spans() throws {
    let source = "<table><tr><td>指标</td><td>2025年</td></tr><tr><td>失业率<br>（%）</td><td>&lt;5.5</td></tr></table>\n12\n"
    let document = try PlanDocument(name: "x", bytes: Array(source.utf8))
    guard case .table(let table, _) = document.blocks.first else {
      Issue.record("no table")
      return
    }
    let cells = table.rows[0].map { document.source.string(document.text.bytes(of: $0)) }
    #expect(cells == ["失业率<br>（%）", "&lt;5.5"])
  }

  @Test("A caption and the unit of all cells stand above")
  func caption() throws {
    let source = "表2 “十五五”主要指标\n单位：亿元\n\n| 指标 | 2030年 |\n|---|---|\n| 产值 | 12 |\n"
    let document = try PlanDocument(name: "x", bytes: Array(source.utf8))
    guard case .table(let table, _) = document.blocks.last else {
      Issue.record("no table")
      return
    }
    #expect(table.caption.map(document.text.string) == "表2\"十五五\"主要指标")
    #expect(table.notes.map(document.text.string) == ["单位:亿元"])
  }

  @Test("Any pieces of tables are a document, never a crash", arguments: 0..<400)
  func fuzz(_ seed: UInt64) throws {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let pieces = [
      "|", " | ", "\n", "\n\n", "\t", "\n\t", "指标", "2020年", "2025年目标", "属性", "约束性", "森林覆盖率（%）", "其中：小学", "12", "—",
      "〔4.4〕", "一、经济", "<table>", "<tr>", "<td rowspan=2>", "</td>", "<td colspan=\"3\">", "</table>", "<br>", "&lt;",
      "  ",
      "　　", ",", "地区", "目标", "任务", "进度", "完成比例（%）", "注：", "|---|---|", "序号", "1", "2", "单位", "万人",
    ]
    let source = (0..<next() % 120).map { _ in pieces[Int(next() % UInt64(pieces.count))] }.joined()
    guard let document = try? PlanDocument(name: "fuzz", bytes: Array(source.utf8)) else { return }
    #expect(document.text.units.count == document.text.offsets.count)
    for case .table(let table, _) in document.blocks {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
      let ranges = table.columns.flatMap { $0 } + table.rows.flatMap { $0 } + table.notes
      #expect(ranges.allSatisfy { $0.upperBound <= document.text.units.count })
    }
  }

  @Test(
    "Long runs take time in proportion to their length",
    arguments: [
      "\t\n", "\n", "某某\n", "12\n", "指标\n2020年\n", "|指标\n", "a |\n", "| a | b |\n\n", "<table>\n",
      "<tr><td rowspan=99>a",
      "\ta\n\na\n\na\n\n", "指标\t2020年\n", "指标  2020年  目标\n\n", "地区\n就业\n\n\n目标\n进度\n\n\n",
      "指标  2020年  2025年\n", "2020年  2025年\n  （基期）  目标\n  甲  1\n", "1.甲\n乙\t1\n", "  指标  2020年\n  甲  1  —\n  乙\n",
      "  2020年  2025年\n甲  1\n乙  2  3\n", "甲\n乙\n\n",
    ])
  func linear(_ piece: String) throws {
    // Quadratic reading of as many lines takes minutes.
    for start in ["", "指标\n2020年\n2025年\n", "<table>", "\t指标\n\t2020年\n"] {
      let source = start + String(repeating: piece, count: 2_500)
      _ = try PlanDocument(name: "x", bytes: Array(source.utf8))
    }
  }
}
