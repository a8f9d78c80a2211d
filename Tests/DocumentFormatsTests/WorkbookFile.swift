import DocumentFormats

/// Builds Excel files for tests.
struct WorkbookFile {
  struct Sheet {
    var name: String
    var state = "visible"
    /// What stands in `<worksheet>`.
    var content: String
  }

  var sheets: [Sheet]
  var strings: [String] = []
  /// Number formats; a cell with `s="1"` has the first one.
  var formats: [String] = []
  var is1904 = false

  /// One sheet of rows.
  init(_ rows: String..., merged: [String] = []) {
    let areas = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let rest = merged.isEmpty ? "" : "<mergeCells>\(areas)</mergeCells>"
    sheets = [Sheet(name: "目标表", content: "<sheetData>\(rows.joined())</sheetData>" + rest)]
  }

  var zip: StoredZip {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let list = sheets.enumerated().map {
      "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" state=\"\($1.state)\" r:id=\"s\($0)\"/>"
    }
    let links = sheets.indices.map {
      "<Relationship Id=\"s\($0)\" Type=\"\(office)/worksheet\" Target=\"worksheets/\($0).xml\"/>"
    }
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1)\"/>" }
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    return StoredZip(
      [
        (
          "[Content_Types].xml",
          """
          <Types xmlns="\(package)/content-types"><Override PartName="/xl/workbook.xml" \
          ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
          """
        ),
        (
          "_rels/.rels",
          "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
        ),
        (
          "xl/workbook.xml",
          """
          <workbook xmlns="\(main)" xmlns:r="\(office)"><workbookPr date1904="\(is1904 ? 1 : 0)"/>\
          <sheets>\(list.joined())</sheets></workbook>
          """
        ),
        (
          "xl/_rels/workbook.xml.rels",
          """
          <Relationships xmlns="\(package)/relationships">\(links.joined())\
          <Relationship Id="t" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/>\
          <Relationship Id="u" Type="\(office)/styles" Target="styles.xml"/></Relationships>
          """
        ), ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
        (
          "xl/styles.xml",
          """
          <styleSheet xmlns="\(main)"><numFmts>\(codes.joined())</numFmts>\
          <cellXfs><xf numFmtId="0"/>\(styles.joined())</cellXfs></styleSheet>
          """
        ),
      ]
        + sheets.enumerated().map {
          ("xl/worksheets/\($0).xml", "<worksheet xmlns=\"\(main)\">\($1.content)</worksheet>")
        })
  }

  func read() throws -> PlainText { try Workbook.plainText(zip.bytes) }

  func lines() throws -> [String] {
    String(decoding: try read().bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// A row of text cells; empty ones are left out.
  static func row(_ number: Int, _ texts: String...) -> String {
    let cells = texts.enumerated().filter { !$1.isEmpty }.map { index, text in
      let name = "\(Character(Unicode.Scalar(UInt8(65 + index))))\(number)"
      return Double(text) == nil
        ? "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>" : "<c r=\"\(name)\"><v>\(text)</v></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }
}
