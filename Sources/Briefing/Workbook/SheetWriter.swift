import OpenPackaging

/// Writes one sheet: `xl/worksheets/sheet1.xml`.
struct SheetWriter {
  let language: Language
  /// The range of the filter with absolute references (`$A$1:$F$20`), where the sheet is one table.
  private(set) var filter: String?
  private(set) var cutCells = 0
  private(set) var droppedRows = 0
  private var row = 0
  private var widths: [Int] = []

  private let mostRows: Int

  /// In points.
  private static let lineHeight = 15
  /// Excel's highest row, in points.
  private static let highestRow = 409
  /// How many letters a printed page has room for, before they become too small.
  private static let pageWidth = 200

  init(language: Language, mostRows: Int) { (self.language, self.mostRows) = (language, mostRows) }

  mutating func part(_ sheet: Sheet, isFirst: Bool) -> [UInt8] {
    let isSingle = sheet.tables.count == 1 && sheet.tables[0].title.isEmpty
    let columnCount = sheet.tables.map(\.columns.count).max() ?? 0
    widths = Self.widths(sheet, count: columnCount)
    var data = XMLWriter(fragment: true)
    data.element("sheetData") { data in
      for (index, table) in sheet.tables.enumerated() {
        if index > 0 { row += 1 }
        write(table, &data)
      }
    }
    let corner = Self.letters(max(columnCount, 1) - 1)
    let range = "A1:\(corner)\(max(row, 1))"
    if isSingle, columnCount > 0 { filter = "$A$1:$\(corner)$\(row)" }

    var xml = XMLWriter()
    xml.element("worksheet", ["xmlns": WorkbookWriter.namespace]) { xml in
      xml.element("sheetPr") { $0.element("pageSetUpPr", ["fitToPage": "1"]) }
      xml.element("dimension", ["ref": range])
      xml.element("sheetViews") { xml in
        xml.element("sheetView", ["tabSelected": isFirst ? "1" : nil, "workbookViewId": "0"]) { xml in
          guard isSingle else { return }
          let columns = sheet.frozenColumns
          let (pane, first) = (columns > 0 ? "bottomRight" : "bottomLeft", Self.letters(columns) + "2")
          xml.element(
            "pane",
            [
              "xSplit": columns > 0 ? String(columns) : nil, "ySplit": "1", "topLeftCell": first, "activePane": pane,
              "state": "frozen",
            ])
          xml.element("selection", ["pane": pane, "activeCell": first, "sqref": first])
        }
      }
      xml.element("sheetFormatPr", ["defaultRowHeight": "15"])
      if columnCount > 0 {
        xml.element("cols") { xml in
          for (index, width) in widths.enumerated() {
            xml.element(
              "col",
              ["min": String(index + 1), "max": String(index + 1), "width": String(width), "customWidth": "1"])
          }
        }
      }
      xml.append(data)
      if isSingle, columnCount > 0 { xml.element("autoFilter", ["ref": range]) }
      xml.element(
        "pageMargins",
        ["left": "0.5", "right": "0.5", "top": "0.6", "bottom": "0.6", "header": "0.3", "footer": "0.3"])
      // A4 on its side; what would become too small to read goes over several pages in width.
      let pages = max(1, (widths.reduce(0, +) + Self.pageWidth - 1) / Self.pageWidth)
      xml.element(
        "pageSetup",
        ["paperSize": "9", "orientation": "landscape", "fitToWidth": String(pages), "fitToHeight": "0"])
      xml.element("headerFooter") { $0.element("oddFooter", text: "&C&A  &P/&N") }
    }
    return xml.bytes
  }

  private mutating func write(_ table: Sheet.Table, _ xml: inout XMLWriter) {
    if !table.title.isEmpty { write([.text(table.title)], [.title], &xml) }
    write(table.columns.map { .text($0.title) }, table.columns.map { _ in .head }, &xml)
    let room = mostRows - row
    let isCut = table.rows.count > room
    for cells in table.rows.prefix(isCut ? max(room - 1, 0) : room) {
      write(cells, zip(cells, table.columns).map(Self.format), &xml)
    }
    guard isCut else { return }
    let dropped = table.rows.count - max(room - 1, 0)
    droppedRows += dropped
    if room > 0 {
      write(
        [.text(language("……另有\(dropped)行，超出工作表上限，未列出", "… \(dropped) more rows are beyond what a sheet holds"))],
        [.text], &xml)
    }
  }

  private static func format(_ cell: Sheet.Cell, _ column: Sheet.Column) -> CellFormat {
    switch cell {
    case .integer: .integer
    case .amount(let text): .amount(text)
    case .text, .empty: column.wraps ? .wrapped : .text
    }
  }

  private mutating func write(_ cells: [Sheet.Cell], _ formats: [CellFormat], _ xml: inout XMLWriter) {
    row += 1
    let number = String(row)
    xml.element("row", ["r": number, "ht": height(cells, formats)]) { xml in
      for (index, cell) in cells.enumerated() {
        let (place, style) = (Self.letters(index) + number, String(formats[index].rawValue))
        switch cell {
        case .empty: xml.element("c", ["r": place, "s": style])
        case .integer(let value): xml.element("c", ["r": place, "s": style]) { $0.element("v", text: String(value)) }
        case .amount(let text): xml.element("c", ["r": place, "s": style]) { $0.element("v", text: text) }
        case .text(let text):
          let held = held(text)
          // Inline text is text, whatever it begins with.
          xml.element("c", ["r": place, "s": style, "t": "inlineStr"]) { xml in
            xml.element("is") { $0.element("t", ["xml:space": "preserve"], text: held) }
          }
        }
      }
    }
  }

  /// The height of a row whose text goes on in further lines, in points; nil for a single line. Not every program finds it
  /// by itself.
  private func height(_ cells: [Sheet.Cell], _ formats: [CellFormat]) -> String? {
    var lines = 1
    for (index, format) in formats.enumerated() where format == .wrapped {
      lines = max(lines, TextWidth.lines(cells[index].shown, in: max(widths[index] - 2, 1)))
    }
    return lines == 1 ? nil : String(min(lines * Self.lineHeight + 2, Self.highestRow))
  }

  /// The text as a cell can hold it.
  private mutating func held(_ text: String) -> String {
    let escaped = Self.escaped(text)
    guard escaped.utf16.count > WorkbookWriter.Limit.cell else { return escaped }
    cutCells += 1
    let mark = language("……（超出单元格上限，以下截断）", " … (cut here: more than a cell holds)")
    return WorkbookWriter.cut(escaped, to: WorkbookWriter.Limit.cell - mark.utf16.count) + mark
  }

  /// `_x000D_` would be read as the sign with that number; its underscore is written so itself.
  ///
  /// Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    func isHex(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
    func isEscape(_ place: Int) -> Bool {
      place + 6 < bytes.count && bytes[place] == 0x5F && bytes[place + 1] == 0x78 && bytes[place + 6] == 0x5F
        && bytes[place + 2..<place + 6].allSatisfy(isHex)
    }
    guard bytes.indices.contains(where: isEscape) else { return text }
    var result: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      if isEscape(place) { result += "_x005F_".utf8 } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Columns

  /// A, B, … Z, AA: the name of a column counted from 0.
  static func letters(_ column: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(0x41 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }

  /// As wide as the widest cell, within the limits of the column; of the first rows, where there are very many.
  private static func widths(_ sheet: Sheet, count: Int) -> [Int] {
    (0..<count).map { index in
      var width = 6
      for table in sheet.tables where index < table.columns.count {
        let column = table.columns[index]
        // The arrow of the filter takes room beside the title.
        var own = TextWidth.of(column.title) + 4
        for row in table.rows.prefix(5_000) where index < row.count {
          let line = row[index].shown.split(separator: "\n").map { TextWidth.of(String($0)) }.max() ?? 0
          own = max(own, line + 2)
        }
        width = max(width, min(own, max(column.widest, TextWidth.of(column.title) + 4)))
      }
      return width
    }
  }
}
