import OpenPackaging

/// The formats of cells, and their part `xl/styles.xml`.
enum CellFormat: Int, CaseIterable {
  case plain, text, wrapped, head, title, integer, amount, oneDecimal, twoDecimals, moreDecimals

  /// The format of an amount by its decimals, so that those of a column with the same number of them line up.
  static func amount(_ text: String) -> CellFormat {
    guard let point = text.firstIndex(of: ".") else { return .amount }
    switch text.distance(from: point, to: text.endIndex) - 1 {
    case 1: return .oneDecimal
    case 2: return .twoDecimals
    default: return .moreDecimals
    }
  }

  /// The number format: built in, or one of ``ownFormats``.
  private var numberFormat: Int {
    switch self {
    case .plain, .text, .wrapped, .head, .title: 0
    case .integer: 1  // 0
    case .amount: 3  // #,##0
    case .oneDecimal: 164
    case .twoDecimals: 4  // #,##0.00
    case .moreDecimals: 165
    }
  }

  private static let ownFormats = [(164, "#,##0.0"), (165, "#,##0.000#")]

  /// The part `xl/styles.xml`.
  static func styles(_ language: Language) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("styleSheet", ["xmlns": WorkbookWriter.namespace]) { xml in
      xml.element("numFmts", ["count": String(ownFormats.count)]) { xml in
        for (id, code) in ownFormats { xml.element("numFmt", ["numFmtId": String(id), "formatCode": code]) }
      }
      xml.element("fonts", ["count": "3"]) { xml in
        font(&xml, language, isBold: false, size: 11)
        font(&xml, language, isBold: true, size: 11)
        font(&xml, language, isBold: true, size: 14)
      }
      xml.element("fills", ["count": "3"]) { xml in
        // The first two are fixed.
        xml.element("fill") { $0.element("patternFill", ["patternType": "none"]) }
        xml.element("fill") { $0.element("patternFill", ["patternType": "gray125"]) }
        xml.element("fill") { xml in
          xml.element("patternFill", ["patternType": "solid"]) {
            $0.element("fgColor", ["rgb": "FFDDE6F0"])
            $0.element("bgColor", ["indexed": "64"])
          }
        }
      }
      xml.element("borders", ["count": "2"]) { xml in
        border(&xml, isDrawn: false)
        border(&xml, isDrawn: true)
      }
      xml.element("cellStyleXfs", ["count": "1"]) {
        $0.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
      }
      xml.element("cellXfs", ["count": String(allCases.count)]) { xml in
        for format in allCases { format.write(to: &xml) }
      }
      xml.element("cellStyles", ["count": "1"]) {
        $0.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
      }
    }
    return xml.bytes
  }

  private func write(to xml: inout XMLWriter) {
    let isHead = self == .head
    let isGrid = self != .plain && self != .title
    xml.element(
      "xf",
      [
        "numFmtId": String(numberFormat), "fontId": isHead ? "1" : self == .title ? "2" : "0",
        "fillId": isHead ? "2" : "0", "borderId": isGrid ? "1" : "0", "xfId": "0",
        "applyNumberFormat": numberFormat == 0 ? nil : "1", "applyFont": isHead || self == .title ? "1" : nil,
        "applyFill": isHead ? "1" : nil, "applyBorder": isGrid ? "1" : nil, "applyAlignment": isGrid ? "1" : nil,
      ]
    ) { xml in
      guard isGrid else { return }
      xml.element(
        "alignment",
        [
          "horizontal": isHead ? "center" : nil, "vertical": isHead ? "center" : "top",
          "wrapText": isHead || self == .wrapped ? "1" : nil,
        ])
    }
  }

  private static func font(_ xml: inout XMLWriter, _ language: Language, isBold: Bool, size: Int) {
    xml.element("font") { xml in
      if isBold { xml.element("b") }
      xml.element("sz", ["val": String(size)])
      xml.element("name", ["val": language("宋体", "Calibri")])
      xml.element("family", ["val": "2"])
      if language == .zh { xml.element("charset", ["val": "134"]) }
    }
  }

  private static func border(_ xml: inout XMLWriter, isDrawn: Bool) {
    xml.element("border") { xml in
      for side in ["left", "right", "top", "bottom"] {
        if isDrawn {
          xml.element(side, ["style": "thin"]) { $0.element("color", ["rgb": "FFBFBFBF"]) }
        } else {
          xml.element(side)
        }
      }
      xml.element("diagonal")
    }
  }
}
