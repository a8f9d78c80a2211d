import OpenPackaging

/// A table of a report: a grid with a head that is repeated on each page, rows that no page divides, numbers at the
/// right, and columns as wide as what they hold.
struct WordTable {
  var table: TextTable
  var page: WordPage
  var language: Language

  /// Between the lines of the grid and the text, in twips.
  static let cellMargins = (vertical: 17, horizontal: 57)

  /// Beyond this share of a page a table may be divided between rows.
  private static let mostOfPageTogether = 0.4

  /// More columns than this lie on their side.
  static let mostPortraitColumns = 7

  /// The page on which a table of so many columns stands.
  static func page(for table: TextTable) -> WordPage {
    table.columns.count > mostPortraitColumns ? .landscape : .portrait
  }

  func write(to xml: inout XMLWriter) {
    let size = WordStyle.tableText.look(language).size
    // Half a character, in twips.
    let unit = size * 10
    let edges = 2 * Self.cellMargins.horizontal + 10
    let room = page.textWidth - edges * table.columns.count
    let widths = ColumnWidths(table, available: Int(Double(room) / unit))
    var twips = widths.widths.map { Int(Double($0) * unit) + edges }
    // What rounding left over.
    if let widest = twips.indices.max(by: { twips[$0] < twips[$1] }) {
      twips[widest] += max(0, page.textWidth - twips.reduce(0, +))
    }
    let isTogether = height(widths, size) < Double(page.textHeight) / 20 * Self.mostOfPageTogether
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.element("w:tblStyle", ["w:val": WordStyleSheet.tableStyleID])
        xml.element("w:tblW", ["w:w": String(twips.reduce(0, +)), "w:type": "dxa"])
        xml.element("w:jc", ["w:val": "center"])
        xml.element("w:tblLayout", ["w:type": "fixed"])
        xml.element("w:tblLook", ["w:val": "0020", "w:firstRow": "1"])
        if !table.title.isEmpty { xml.element("w:tblCaption", ["w:val": table.title]) }
      }
      xml.element("w:tblGrid") { xml in
        for width in twips { xml.element("w:gridCol", ["w:w": String(width)]) }
      }
      row(table.columns.map(\.title), twips, isHead: true, keepsNext: true, &xml)
      for (index, cells) in table.rows.enumerated() {
        // No page begins or ends with a single row: the first stays with the second, the last with the notes.
        let isEdge = index == 0 || index + 2 >= table.rows.count
        row(cells, twips, isHead: false, keepsNext: isTogether || isEdge, &xml)
      }
    }
  }

  /// About how high the table is, in points.
  private func height(_ widths: ColumnWidths, _ size: Double) -> Double {
    Double(widths.lines(table) + 2) * size * 1.3 + Double(table.rows.count) * 2
  }

  private func row(
    _ cells: [String], _ widths: [Int], isHead: Bool, keepsNext: Bool, _ xml: inout XMLWriter
  ) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        if isHead { xml.element("w:tblHeader") }
      }
      for (index, text) in cells.enumerated() {
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { xml in
            xml.element("w:tcW", ["w:w": String(widths[index]), "w:type": "dxa"])
            xml.element("w:vAlign", ["w:val": "center"])
          }
          let style: WordStyle =
            isHead ? .tableHead : table.columns[index].isNumeric ? .tableNumber : .tableText
          // A cell may hold several paragraphs.
          for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            WordParagraph(style, String(line), keepsNext: keepsNext).write(to: &xml, language)
          }
        }
      }
    }
  }
}
