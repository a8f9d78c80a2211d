import Foundation
import OpenPackaging
import Testing

@testable import Briefing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct WordReportTests {
  static func table(_ title: String, columns: Int, rows: Int, notes: [String] = []) -> TextTable {
    TextTable(
      title: title, columns: (0..<columns).map { .init("c\($0)", "栏\($0)", isNumeric: $0 == 1) },
      rows: (0..<rows).map { row in (0..<columns).map { "\(row)之\($0)" } }, notes: notes)
  }

  static func report(_ language: Language = .zh, _ content: (inout WordReport) -> Void) -> PackageWriter {
    var report = WordReport(title: "题", language: language, source: "资料来源：甲。")
    content(&report)
    return report.package()
  }

  private func document(_ language: Language = .zh, _ content: (inout WordReport) -> Void) throws -> Markup {
    try Markup("word/document.xml", of: Self.report(language, content))
  }

  private func paragraphs(_ document: Markup, _ style: String) -> [String] {
    document.all("w:p").filter { $0.first("w:pStyle")?.value("w:val") == style }.map(\.shownText)
  }

  @Test("Headings count as official documents do, in each annex anew")
  func headings() throws {
    let document = try document { report in
      report.heading("甲", level: 1)
      report.heading("乙", level: 2)
      report.heading("丙", level: 3)
      report.heading("丁", level: 2)
      report.heading("戊", level: 1)
      report.heading("己", level: 2)
      report.annex("表")
      report.heading("庚", level: 1)
    }
    #expect(paragraphs(document, "Heading1") == ["一、甲", "二、戊", "一、庚"])
    #expect(paragraphs(document, "Heading2") == ["（一）乙", "（二）丁", "（一）己"])
    #expect(paragraphs(document, "Heading3") == ["1.丙"])
    #expect(paragraphs(document, "AnnexMark") == ["附件1"] && paragraphs(document, "AnnexTitle") == ["表"])
    let english = try self.document(.en) { report in
      report.heading("a", level: 1)
      report.heading("b", level: 2)
    }
    #expect(paragraphs(english, "Heading2") == ["1.1 b"])
  }

  @Test(
    "Chinese numbers",
    arguments: zip(
      [1, 9, 10, 11, 20, 35, 100, 105, 110, 999, 1000],
      [
        "一", "九", "十", "十一", "二十", "三十五", "一百", "一百零五", "一百一十", "九百九十九", "1000",
      ]))
  func numbers(_ number: Int, _ text: String) {
    // 一百一十 has its 一; a ten alone has none.
    #expect(HeadingNumbers.chinese(number) == text)
  }

  @Test("A table has its number, its head on each page, undivided rows, its notes and its source")
  func table() throws {
    let document = try document { report in
      report.table(Self.table("甲", columns: 3, rows: 4, notes: ["一注", "二注"]))
      var other = Self.table("乙", columns: 3, rows: 1, notes: ["独注"])
      (other.unit, other.isFromDocuments) = ("%", false)
      report.table(other)
    }
    #expect(paragraphs(document, "Caption") == ["表1　甲", "表2　乙"])
    #expect(paragraphs(document, "TableNote") == ["注：1. 一注", "2. 二注", "注：独注"])
    #expect(paragraphs(document, "TableSource") == ["资料来源：甲。", ""])
    #expect(paragraphs(document, "TableUnit") == ["单位：%"])
    let tables = document.all("w:tbl")
    #expect(tables.count == 2)
    for table in tables {
      let rows = table.all("w:tr")
      #expect(rows.map { $0.first("w:tblHeader") != nil } == [true] + rows.dropFirst().map { _ in false })
      #expect(rows.allSatisfy { $0.first("w:cantSplit") != nil })
      let grid = table.all("w:gridCol").compactMap { $0.value("w:w").flatMap(Int.init) }
      for row in rows { #expect(row.all("w:tcW").compactMap { $0.value("w:w").flatMap(Int.init) } == grid) }
      #expect(grid.count == 3 && abs(grid.reduce(0, +) - WordPage.portrait.textWidth) < 60)
    }
    // Numbers to the right.
    #expect(
      tables[0].all("w:tr")[1].all("w:pStyle").map { $0.value("w:val") } == ["TableText", "TableNumber", "TableText"])
  }

  @Test("Of a table without rows the notes are said as text")
  func emptyTable() throws {
    let document = try document { $0.table(Self.table("甲", columns: 9, rows: 0, notes: ["都没有。"])) }
    #expect(document.all("w:tbl").isEmpty && paragraphs(document, "Normal") == ["都没有。"])
  }

  @Test("Columns with nothing in them are left out")
  func emptyColumns() throws {
    var table = Self.table("甲", columns: 3, rows: 2)
    for row in table.rows.indices { table.rows[row][1] = "" }
    let document = try document { $0.table(table) }
    #expect(document.all("w:gridCol").count == 2)
  }

  @Test("A wide table lies on its side, with its heading; what follows stands upright")
  func landscape() throws {
    let document = try document { report in
      report.paragraph("前")
      report.heading("宽", level: 1)
      report.table(Self.table("宽", columns: 9, rows: 2))
      report.table(Self.table("也宽", columns: 8, rows: 2))
      report.paragraph("后")
    }
    let sections = document.all("w:sectPr")
    #expect(sections.map { $0.first("w:pgSz")?.value("w:orient") } == [nil, "landscape", nil])
    // A section ends with a paragraph that says something, so that no empty page follows.
    let ends = document.all("w:p").filter { $0.first("w:sectPr") != nil }
    #expect(ends.map(\.shownText) == ["前", "资料来源：甲。"])
    let body = document.root.first("w:body")?.children?.compactMap { $0 as? MarkupElement } ?? []
    #expect(body.last?.name == "w:sectPr")
    for section in sections {
      #expect(section.all("w:footerReference").map { $0.value("w:type") } == ["default", "even"])
    }
  }

  @Test("An annex on its side begins one page, not two")
  func landscapeAnnex() throws {
    let document = try document { report in
      report.paragraph("前")
      report.annex("宽")
      report.table(Self.table("", columns: 9, rows: 2))
    }
    #expect(document.all("w:sectPr").count == 2)
    #expect(paragraphs(document, "Caption") == ["表1　宽"])
    let mark = document.all("w:p").first { $0.first("w:pStyle")?.value("w:val") == "AnnexMark" }
    #expect(mark?.first("w:pageBreakBefore")?.value("w:val") == "0")
  }

  @Test("A picture is a part with its alternative text, and no wider than the text")
  func picture() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47]
    let package = Self.report { $0.image(png: png, widthPoints: 2000, heightPoints: 1000, altText: "甲高于乙 <&>") }
    #expect(package.parts.first { $0.path == "word/media/image1.png" }?.bytes == png)
    let document = try Markup("word/document.xml", of: package)
    let relations = package.relations.first { $0.source == "word/document.xml" }?.relations ?? []
    let target = relations.first { $0.id == document.values("a:blip", "r:embed").first }?.target
    #expect(target == "media/image1.png")
    #expect(document.values("wp:docPr", "descr") == ["甲高于乙 <&>"])
    let (width, height) = (Int(document.values("wp:extent", "cx")[0])!, Int(document.values("wp:extent", "cy")[0])!)
    #expect(width <= WordPage.portrait.textWidth * 635 && abs(width - 2 * height) <= 2)
  }

  @Test("Every style that is used is defined, and every relation has its part", arguments: Language.allCases)
  func isComplete(_ language: Language) throws {
    let package = Self.report(language) { report in
      report.heading("甲", level: 1)
      report.heading("乙", level: 2)
      report.heading("丙", level: 3)
      report.list(["丁", "戊"])
      report.table(Self.table("甲", columns: 3, rows: 4, notes: ["一注"]))
      report.image(png: [1], widthPoints: 10, heightPoints: 10, altText: "图")
      report.listOfAnnexes(["己"])
      report.annex("己")
    }
    let defined = Set(try Markup("word/styles.xml", of: package).values("w:style", "w:styleId"))
    let document = try Markup("word/document.xml", of: package)
    #expect(Set(document.values("w:pStyle", "w:val") + document.values("w:tblStyle", "w:val")).isSubset(of: defined))
    let names = try Markup("word/styles.xml", of: package).values("w:name", "w:val")
    #expect(Set(["Normal", "Title", "heading 1", "heading 2", "heading 3", "caption"]).isSubset(of: Set(names)))
    for (source, relations) in package.relations {
      let folder = source.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      for relation in relations { #expect(package.parts.contains { $0.path == folder + relation.target }) }
      #expect(Set(relations.map(\.id)).count == relations.count)
    }
    for part in package.parts where part.type != nil { _ = try Markup(part.bytes) }
  }

  @Test("The page of GB/T 9704: margins of 37, 35, 28 and 26 mm")
  func page() throws {
    let margins = try document { $0.paragraph("甲") }.root.first("w:pgMar")
    let millimetres = ["w:top", "w:bottom", "w:left", "w:right"].map { side in
      Double(margins?.value(side) ?? "").map { ($0 * 25.4 / 1440).rounded() }
    }
    #expect(millimetres == [37, 35, 28, 26])
  }

  @Test("Any text gives well-formed parts")
  func hostileText() throws {
    var random = SeededNumbers(seed: 5)
    let signs: [Unicode.Scalar] = [
      "<", ">", "&", "\"", "'", "\u{0}", "\u{B}", "\u{1F}", "\n", "\r", "\t", "\u{FFFE}", "😀", "中", "]", "%",
    ]
    func text() -> String {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) { scalars.append(signs.randomElement(using: &random)!) }
      return String(scalars)
    }
    for _ in 0..<200 {
      let columns = Int.random(in: 1...12, using: &random)
      let rows = Int.random(in: 0...3, using: &random)
      let table = TextTable(
        title: text(), columns: (0..<columns).map { _ in .init(text(), text()) },
        rows: (0..<rows).map { _ in (0..<columns).map { _ in text() } }, notes: [text()])
      var report = WordReport(title: text(), language: .zh, source: text())
      report.heading(text(), level: Int.random(in: 0...9, using: &random))
      report.list([text(), text()])
      report.table(table)
      if Bool.random(using: &random) { report.annex(text()) }
      report.table(table)
      for part in report.package().parts where part.type != nil { _ = try Markup(part.bytes) }
    }
  }
}
