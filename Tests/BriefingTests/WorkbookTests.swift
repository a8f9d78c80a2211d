import Foundation
import Indicators
import OpenPackaging
import Testing

@testable import Briefing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct WorkbookTests {
  private func workbook(_ sheets: [Sheet], mostRows: Int = WorkbookWriter.Limit.rows) -> WorkbookWriter {
    var writer = WorkbookWriter(title: "题", language: .zh, mostRows: mostRows)
    for sheet in sheets { writer.add(sheet) }
    return writer
  }

  private func first(_ writer: WorkbookWriter) throws -> Markup {
    try Markup("xl/worksheets/sheet1.xml", of: writer.package())
  }

  @Test("Numbers are numbers, text is text whatever it begins with")
  func cells() throws {
    let rows: [[Sheet.Cell]] = [
      [.text("=1+1"), .integer(2027), .amount("28.5")], [.text("+25%"), .empty, Sheet.Cell("@SUM")],
      [.text("二手车"), Sheet.Cell(PlainDecimal("12345678901234567")), .amount("-10")],
    ]
    let sheet = try first(workbook([Sheet("甲", [.init("a"), .init("b"), .init("c")], rows)]))
    let cells = sheet.all("c")
    func cell(_ place: String) -> MarkupElement? { cells.first { $0.value("r") == place } }
    #expect(cell("A2")?.value("t") == "inlineStr" && cell("A2")?.first("t")?.stringValue == "=1+1")
    #expect(sheet.all("f").isEmpty)
    #expect(cell("B2")?.value("t") == nil && cell("B2")?.first("v")?.stringValue == "2027")
    #expect(cell("C2")?.first("v")?.stringValue == "28.5" && cell("C4")?.first("v")?.stringValue == "-10")
    #expect(cell("B3")?.children?.isEmpty ?? true)
    // A spreadsheet would round it.
    #expect(cell("B4")?.first("t")?.stringValue == "12345678901234567")
    #expect(cell("C3")?.first("t")?.stringValue == "@SUM")
  }

  @Test("A head that stays, a filter, widths; on a sheet of several tables neither head nor filter")
  func heads() throws {
    let one = Sheet("甲", [.init("a"), .long("b")], [[.text("x"), .text(String(repeating: "字", count: 100))]])
    let sheet = try first(workbook([one]))
    #expect(sheet.values("pane", "state") == ["frozen"] && sheet.values("autoFilter", "ref") == ["A1:B2"])
    #expect(sheet.values("col", "width").compactMap(Int.init).allSatisfy { (6...60).contains($0) })
    var two = one
    two.tables.append(two.tables[0])
    let stacked = try first(workbook([two]))
    #expect(stacked.all("autoFilter").isEmpty && stacked.all("pane").isEmpty)
    #expect(stacked.values("row", "r") == ["1", "2", "4", "5"])
  }

  @Test("What a cell can't hold is cut with a mark, and told")
  func longCells() throws {
    let writer = workbook([
      Sheet(
        "甲", [.init("a")],
        [[.text(String(repeating: "字", count: 40_000))], [.text(String(repeating: "😀", count: 16_383))]])
    ])
    let texts = try first(writer).all("t").compactMap(\.stringValue)
    #expect(texts[1].utf16.count <= 32_767 && texts[1].hasSuffix("截断）"))
    #expect(texts[2].utf16.count == 32_766 && texts[2].hasSuffix("😀"))
    #expect(writer.warnings.count == 1 && writer.warnings[0].chinese.contains("有1个单元格"))
  }

  @Test("What a sheet can't hold is left out, and told in the last row")
  func longSheets() throws {
    let rows = (0..<20).map { [Sheet.Cell.integer($0)] }
    let writer = workbook([Sheet("甲", [.init("a")], rows)], mostRows: 10)
    let sheet = try first(writer)
    #expect(sheet.all("row").count == 10)
    #expect(sheet.all("t").last?.stringValue?.contains("另有12行") == true)
    #expect(writer.warnings.count == 1 && writer.warnings[0].english.contains("12 were left out"))
    #expect(workbook([Sheet("甲", [.init("a")], Array(rows.prefix(9)))], mostRows: 10).warnings.isEmpty)
  }

  @Test("Sheet names that Excel takes")
  func names() throws {
    let long = String(repeating: "长", count: 40)
    let writer = workbook(["a/b", "A_B", "", long, long].map { Sheet($0, [.init("x")], []) })
    let names = try Markup("xl/workbook.xml", of: writer.package()).values("sheet", "name")
    #expect(names == ["a_b", "A_B 2", "Sheet", String(long.prefix(31)), String(long.prefix(29)) + " 2"])
  }

  @Test(
    arguments: zip(
      ["_x000D_", "a_x0041_b", "_x00_", "x0041_", "_x0041_x0042_"],
      [
        "_x005F_x000D_", "a_x005F_x0041_b", "_x00_", "x0041_", "_x005F_x0041_x005F_x0042_",
      ]))
  func charactersThatReadAsEscapes(_ text: String, _ written: String) {
    #expect(SheetWriter.escaped(text) == written)
  }

  @Test(arguments: zip([0, 25, 26, 51, 52, 701, 702], ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]))
  func columnLetters(_ column: Int, _ letters: String) {
    #expect(SheetWriter.letters(column) == letters)
  }

  @Test("The goal sheet has every column of the goal table, in its order")
  func goalColumns() {
    #expect(GoalSheet.headings.map(\.key) == GoalTable.columns)
    #expect(Set(GoalSheet.headings.map(\.chinese)).count == GoalTable.columns.count)
    let columns = ComparisonSheet(taxonomy: .standard, language: .zh).columns.map(\.column.title)
    #expect(Set(columns).count == columns.count)
  }

  @Test("Every part is well-formed, whatever the text")
  func hostileText() throws {
    var random = SeededNumbers(seed: 9)
    let signs: [Unicode.Scalar] = [
      "<", "&", "\"", "\u{0}", "\u{1F}", "\n", "\r", "_", "x", "0", "=", "😀", "中", "[", "'",
    ]
    func text() -> String {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &random) { scalars.append(signs.randomElement(using: &random)!) }
      return String(scalars)
    }
    for _ in 0..<200 {
      let sheets = (0..<3).map { _ in
        Sheet(text(), [.init(text()), .long(text())], [[Sheet.Cell(text()), Sheet.Cell(text())], [.empty]])
      }
      let package = workbook(sheets).package()
      for part in package.parts { _ = try Markup(part.bytes) }
      let names = try Markup("xl/workbook.xml", of: package).values("sheet", "name")
      #expect(Set(names.map { $0.lowercased() }).count == 3 && names.allSatisfy { (1...31).contains($0.utf16.count) })
    }
  }
}
