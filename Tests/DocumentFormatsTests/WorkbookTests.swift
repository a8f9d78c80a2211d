import DocumentFormats
import Testing

@Suite struct WorkbookTests {
  @Test func aSheetIsItsNameItsTitleAndItsTable() throws {
    let file = WorkbookFile(
      WorkbookFile.row(2, "", "2026年主要目标"), WorkbookFile.row(3, "", "指标", "目标"),
      WorkbookFile.row(4, "", "充电桩（个）", "300"), merged: ["B2:C2"])
    #expect(try file.lines() == ["目标表", "2026年主要目标", "| 指标 | 目标 |", "| --- | --- |", "| 充电桩（个） | 300 |"])
  }

  @Test func everyCellHasItsPlace() throws {
    let text = try WorkbookFile(WorkbookFile.row(3, "", "指标", "目标"), WorkbookFile.row(4, "", "充电桩", "300")).read()
    for (words, place) in [("指标", "目标表!B3"), ("目标 ", "目标表!C3"), ("充电桩", "目标表!B4"), ("300", "目标表!C4")] {
      let offset = try #require(text.bytes.firstRange(of: Array(words.utf8))).lowerBound
      #expect(text.place(at: offset) == place)
    }
  }

  @Test func everyKindOfCell() throws {
    var file = WorkbookFile(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>9</v></c></row>\
      <row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="str"><f>A1</f><v>式</v></c></row>\
      <row r="3"><c><v>0.30000000000000004</v></c><c t="d"><v>2027-06-01T00:00:00Z</v></c>\
      <c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c></row>
      """)
    file.strings = ["<t>a&#10;b_x000D_</t>", "<r><t>到</t></r><r><t>2027年</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>"]
    #expect(
      try file.lines().dropFirst() == [
        "| a b | 到2027年 | |", "| --- | --- | --- |", "| TRUE | #N/A | 式 |", "| 0.3 | 2027-06-01 | 甲乙 |",
      ])
  }

  @Test func mergedCellsAreExpanded() throws {
    let file = WorkbookFile(
      WorkbookFile.row(1, "类别", "指标", "2025年"), WorkbookFile.row(2, "", "", "总量", "增长"),
      WorkbookFile.row(3, "经济", "产值", "1", "2"), WorkbookFile.row(4, "", "税收", "3", "4"),
      merged: ["A1:A2", "B1:B2", "C1:D1", "A3:A4"])
    #expect(
      try file.lines().dropFirst() == [
        "| 类别 | 指标 | 2025年 | 2025年 |", "| | | 总量 | 增长 |", "| --- | --- | --- | --- |", "| 经济 | 产值 | 1 | 2 |",
        "| 经济 | 税收 | 3 | 4 |",
      ])
  }

  @Test func blankRowsPartTables() throws {
    let file = WorkbookFile(
      WorkbookFile.row(1, "指标", "目标"), WorkbookFile.row(2, "甲", "1"), WorkbookFile.row(5, "表二", ""),
      WorkbookFile.row(6, "指标", "目标"), WorkbookFile.row(7, "乙", "2"))
    let text = String(decoding: try file.read().bytes, as: UTF8.self)
    #expect(text.contains("| 甲 | 1 |\n\n表二\n| 指标 | 目标 |\n| --- | --- |\n| 乙 | 2 |\n"))
  }

  @Test func hiddenSheetsRowsAndColumnsAreLeftOutAndTold() throws {
    var file = WorkbookFile(WorkbookFile.row(1, "指标", "密", "目标"), WorkbookFile.row(3, "甲", "密", "1"))
    file.sheets[0].content =
      "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>"
      + file.sheets[0].content.replacing(
        "</row><row r=\"3\">", with: "</row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>9</v></c></row><row r=\"3\">")
    file.sheets.append(.init(name: "草稿", state: "hidden", content: file.sheets[0].content))
    file.sheets.append(.init(name: "更密", state: "veryHidden", content: file.sheets[0].content))
    #expect(try file.lines() == ["目标表", "| 指标 | 目标 |", "| --- | --- |", "| 甲 | 1 |"])
    #expect(
      try file.read().notes.map(\.english) == [
        "hidden sheets left out: 草稿, 更密",
        "1 hidden rows and 1 hidden columns left out; unhide them to have them read",
      ])
  }

  @Test func formulasWithoutAValueAreTold() throws {
    let file = WorkbookFile("<row r=\"1\"><c r=\"A1\"><f>1+1</f></c><c r=\"B1\"><f>1+1</f><v>2</v></c></row>")
    #expect(try file.lines() == ["目标表", "2"])
    #expect(try file.read().notes.count == 1)
  }

  @Test func aSheetThatNobodyNamedHasNoNameLine() throws {
    var file = WorkbookFile(WorkbookFile.row(1, "指标", "目标"), WorkbookFile.row(2, "甲", "1"))
    file.sheets[0].name = "Sheet1"
    #expect(try file.lines()[0] == "| 指标 | 目标 |")
    file.sheets.append(.init(name: "Sheet2", content: file.sheets[0].content))
    #expect(try file.lines().filter { $0.hasPrefix("Sheet") } == ["Sheet1", "Sheet2"])
  }

  @Test func numbersAreShownByTheirFormat() throws {
    var file = WorkbookFile(
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0.25</v></c><c r=\"B1\" s=\"2\"><v>46539</v></c></row>")
    file.formats = ["0.0%", "yyyy&quot;年&quot;m&quot;月&quot;"]
    #expect(try file.lines().last == "| 25.0% | 2027年6月 |" || file.lines()[1] == "| 25.0% | 2027年6月 |")
  }

  @Test(
    "Careless and hostile sheets",
    arguments: [
      "<row r=\"9223372036854775807\"><c r=\"A1\"><v>1</v></c></row><row><c><v>2</v></c></row>",
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"B1\"><v>2</v></c></row>",
      "<row r=\"5\"><c r=\"ZZZZ1\"><v>1</v></c></row><row r=\"2\"><c r=\"A0\"><v>1</v></c></row>",
      "<row r=\"-1\"><c r=\"A1\" s=\"99\" t=\"s\"><v>-7</v></c><c><v>x1e9999999999</v></c></row>",
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>",
    ])
  func careless(_ rows: String) throws {
    #expect(try WorkbookFile(rows, merged: ["A1:XFD1048576", "B2:A1", "x", ""]).lines().count >= 2)
  }

  @Test("Columns, merges and rows that overlap by the thousand", .timeLimit(.minutes(1)))
  func overlaps() throws {
    let columns = String(repeating: "<col min=\"-9\" max=\"9223372036854775807\" hidden=\"1\"/>", count: 5000)
    let hidden = (1...2000).map { "<row r=\"\($0)\" hidden=\"1\"><c><v>1</v></c></row>" }.joined()
    var file = WorkbookFile(
      WorkbookFile.row(1, "甲"), hidden, WorkbookFile.row(3000, "乙"),
      merged: [String](repeating: "A1:XFD1048576", count: 5000))
    file.sheets[0].content = "<cols>\(columns)</cols>" + file.sheets[0].content
    #expect(try file.lines().first == "目标表")
  }

  @Test func anEmptyWorkbookSaysSo() {
    #expect(throws: FormatError(.init("Excel工作簿中没有内容", "the Excel workbook holds nothing"))) {
      try WorkbookFile().read()
    }
  }
}
