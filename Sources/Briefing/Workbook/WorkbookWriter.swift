import OpenPackaging
import PolicyText

/// Writes sheets as an Excel workbook: a frozen head and a filter on each table, columns as wide as what they hold, true
/// numbers. What a spreadsheet can't hold is cut with a mark, and told.
///
/// Source: ECMA-376 part 1, SpreadsheetML; the limits are Excel's.
struct WorkbookWriter {
  let title: String
  let language: Language
  /// What was cut.
  private(set) var warnings: [Message] = []
  private var sheets: [(name: String, part: [UInt8], filter: String?, frozenColumns: Int)] = []

  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// Excel's limits.
  enum Limit {
    static let rows = 1_048_576
    /// In UTF-16 units.
    static let cell = 32_767
    /// In UTF-16 units.
    static let sheetName = 31
  }

  /// The most rows of a sheet.
  private let mostRows: Int

  /// - Parameter mostRows: fewer than a sheet holds, for tests.
  init(title: String, language: Language, mostRows: Int = Limit.rows) {
    (self.title, self.language, self.mostRows) = (title, language, mostRows)
  }

  mutating func add(_ sheet: Sheet) {
    let name = unusedName(sheet.name)
    var writer = SheetWriter(language: language, mostRows: mostRows)
    let part = writer.part(sheet, isFirst: sheets.isEmpty)
    sheets.append((name, part, writer.filter, sheet.frozenColumns))
    if writer.cutCells > 0 {
      warnings.append(
        Message(
          "工作表“\(name)”有\(writer.cutCells)个单元格超过\(Limit.cell)字，已截断并标明",
          "sheet “\(name)”: \(writer.cutCells) cells hold more than \(Limit.cell) characters and were cut, with a mark")
      )
    }
    if writer.droppedRows > 0 {
      warnings.append(
        Message(
          "工作表“\(name)”超过\(mostRows)行，有\(writer.droppedRows)行未写入；全部见 --format markdown 的CSV文件",
          "sheet “\(name)” has more than \(mostRows) rows, and \(writer.droppedRows) were left out; the CSV files of --format markdown have all"
        ))
    }
  }

  /// A name that Excel takes: short, without the signs that references use, and unlike the others.
  private func unusedName(_ wanted: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in wanted.unicodeScalars where scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE {
      plain.append("[]:*?/\\'".unicodeScalars.contains(scalar) ? "_" : scalar)
    }
    let base = plain.isEmpty ? "Sheet" : String(plain)
    var name = Self.cut(base, to: Limit.sheetName)
    var number = 2
    while sheets.contains(where: { $0.name.lowercased() == name.lowercased() }) {
      let suffix = " \(number)"
      name = Self.cut(base, to: Limit.sheetName - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  /// The beginning of a text, in whole characters.
  static func cut(_ text: String, to units: Int) -> String {
    guard text.utf16.count > units else { return text }
    var result = ""
    var left = units
    for character in text {
      left -= character.utf16.count
      if left < 0 { break }
      result.append(character)
    }
    return result
  }

  // MARK: Parts

  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  /// The file.
  ///
  /// - Throws: ``ZipTooLarge``.
  func bytes() throws(ZipTooLarge) -> [UInt8] { try package().bytes() }

  func package() -> PackageWriter {
    let workbook = "xl/workbook.xml"
    var package = PackageWriter()
    package.relate("", type: "officeDocument", to: workbook)
    package.addProperties(title: title, creator: "duibiao", language: language("zh-CN", "en"))
    package.add(workbook, type: Self.type + "sheet.main+xml", workbookPart())
    for (index, sheet) in sheets.enumerated() {
      let name = "worksheets/sheet\(index + 1).xml"
      package.add("xl/" + name, type: Self.type + "worksheet+xml", sheet.part)
      package.relate(workbook, type: "worksheet", to: name, id: "rIdSheet\(index + 1)")
    }
    package.add("xl/styles.xml", type: Self.type + "styles+xml", CellFormat.styles(language))
    package.relate(workbook, type: "styles", to: "styles.xml")
    return package
  }

  private func workbookPart() -> [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "workbook", ["xmlns": Self.namespace, "xmlns:r": String(PackageWriter.officeRelation.dropLast())]
    ) { xml in
      xml.element("bookViews") { $0.element("workbookView", ["activeTab": "0"]) }
      xml.element("sheets") { xml in
        for (index, sheet) in sheets.enumerated() {
          xml.element(
            "sheet", ["name": sheet.name, "sheetId": String(index + 1), "r:id": "rIdSheet\(index + 1)"])
        }
      }
      guard sheets.contains(where: { $0.filter != nil }) else { return }
      xml.element("definedNames") { xml in
        for (index, sheet) in sheets.enumerated() {
          guard let filter = sheet.filter else { continue }
          let quoted = "'\(sheet.name)'"
          xml.element(
            "definedName", ["name": "_xlnm._FilterDatabase", "localSheetId": String(index), "hidden": "1"],
            text: quoted + "!" + filter)
          // The head is printed on every page, and so are the columns that stay in sight.
          let last = SheetWriter.letters(max(sheet.frozenColumns, 1) - 1)
          let columns = sheet.frozenColumns > 0 ? quoted + "!$A:$\(last)," : ""
          xml.element(
            "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": String(index)],
            text: columns + quoted + "!$1:$1")
        }
      }
    }
    return xml.bytes
  }
}
