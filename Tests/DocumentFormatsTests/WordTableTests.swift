import DocumentFormats
import Testing

@Suite struct WordTableTests {
  private func lines(_ rows: String...) throws -> [String] {
    try WordFile("<w:tbl>\(rows.joined())</w:tbl>").lines()
  }

  @Test func rowsStandBetweenBars() throws {
    #expect(
      try lines(WordFile.row("指标", "2027年"), WordFile.row("充电桩（个）", "300"), WordFile.row("公园（个）", "")) == [
        "| 指标 | 2027年 |", "| --- | --- |", "| 充电桩（个） | 300 |", "| 公园（个） | |",
      ])
  }

  @Test func cellsAreOneLineAndTheirBarsNoBorders() throws {
    #expect(
      try lines(WordFile.row("指标/名称", "a/b"), WordFile.row("地区生产总值/（亿元）", "8|9")) == [
        "| 指标名称 | a b |", "| --- | --- |", "| 地区生产总值（亿元） | 8｜9 |",
      ])
  }

  @Test func mergedCellsAreExpanded() throws {
    #expect(
      try lines(
        WordFile.row("vMerge=restart>指标", "gridSpan=2>2027年", "vMerge=restart>属性"),
        WordFile.row("vMerge>", "总量", "增长", "vMerge>"),
        WordFile.row("vMerge=restart>类", "1", "2", "预期性"), WordFile.row("vMerge>", "3", "4", "预期性"),
        WordFile.row("gridSpan=2>合", "5", "约束性")) == [
          "| 指标 | 2027年 | 2027年 | 属性 |", "| | 总量 | 增长 | |", "| --- | --- | --- | --- |", "| 类 | 1 | 2 | 预期性 |",
          "| 类 | 3 | 4 | 预期性 |", "| 合 | 合 | 5 | 约束性 |",
        ])
  }

  @Test func theOlderWayOfMergingIsRead() throws {
    #expect(
      try lines(WordFile.row("hMerge=restart>目标", "hMerge=continue>", "单位"), WordFile.row("1", "2", "个")) == [
        "| 目标 | 目标 | 单位 |", "| --- | --- | --- |", "| 1 | 2 | 个 |",
      ])
  }

  @Test func aLongTextOverSeveralRowsIsToldOnce() throws {
    let long = String(repeating: "到2027年建成公园3个。", count: 6)
    let found = try lines(
      WordFile.row("目标", "单位"), WordFile.row("vMerge=restart>\(long)", "甲"), WordFile.row("vMerge>", "乙"))
    #expect(found.suffix(2) == ["| \(long) | 甲 |", "| | 乙 |"])
  }

  @Test func rowsOverTheWholeWidthAreCaptionsGroupsAndNotes() throws {
    #expect(
      try lines(
        WordFile.row("gridSpan=2>表1 主要指标"), WordFile.row("指标", "2027年"), WordFile.row("gridSpan=2>一、经济"),
        WordFile.row("工业", "3"), WordFile.row("gridSpan=2>注：可比价。")) == [
          "表1 主要指标", "| 指标 | 2027年 |", "| --- | --- |", "| 一、经济 | |", "| 工业 | 3 |", "注：可比价。",
        ])
  }

  @Test func markedHeaderRowsAreTheHeader() throws {
    let header = "<w:tblHeader/>"
    #expect(
      try lines(
        WordFile.row("指标", "目标", properties: header), WordFile.row("名称", "数值", properties: header),
        WordFile.row("甲", "1"))[2]
        == "| --- | --- |")
  }

  @Test func aBoxAroundParagraphsIsNoTable() throws {
    #expect(try lines(WordFile.row("专栏1/建成公园30个。"), WordFile.row("新建学校2所。")) == ["专栏1", "建成公园30个。", "新建学校2所。"])
  }

  @Test func aTableInsideACellIsPartOfItsText() throws {
    let inner = "<w:tbl>\(WordFile.row("甲", "1"))</w:tbl>"
    let cell = "<w:tc>\(WordFile.p("有"))\(inner)<w:p/></w:tc>"
    #expect(
      try lines("<w:tr>\(cell)<w:tc>\(WordFile.p("b"))</w:tc></w:tr>", WordFile.row("c", "d"))[0] == "| 有甲 1 | b |")
    #expect(try lines("<w:tr><w:tc>\(inner)</w:tc></w:tr>") == ["| 甲 | 1 |", "| --- | --- |"])
  }

  @Test func deletedRowsAndCellsAreLeftOut() throws {
    let gone = WordFile.row("旧", "0", properties: "<w:del/>")
    #expect(
      try lines(WordFile.row("a", "b"), gone, WordFile.row("c", "cellDel>旧", "d"))
        == ["| a | b |", "| --- | --- |", "| c | d |"])
  }

  @Test func cellsMayBeginRightOfTheFirstColumn() throws {
    let before = "<w:gridBefore w:val=\"1\"/>"
    #expect(
      try lines(
        WordFile.row("", "2026年", "2027年"), WordFile.row("甲", "1", "2"), WordFile.row("3", "4", properties: before)
      )
      .last == "| | 3 | 4 |")
  }

  @Test func controlsAndInsertionsMayHoldRowsAndCells() throws {
    let row = WordFile.row("c", "d")
    #expect(
      try lines(WordFile.row("a", "b"), "<w:sdt><w:sdtContent>\(row)</w:sdtContent></w:sdt>").last == "| c | d |")
  }

  @Test func spansBeyondReasonAreCut() throws {
    let found = try lines(WordFile.row("gridSpan=2000000000>a", "b"), WordFile.row("gridSpan=-5>c", "d"))
    #expect(found.count == 3 && found[0].hasPrefix("| a | a |") && found[2].hasPrefix("| c | d |"))
  }
}
