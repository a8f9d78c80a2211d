import OpenPackaging

/// Writes the styles of a report: `word/styles.xml`.
struct WordStyleSheet {
  let language: Language

  func bytes() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:styles", ["xmlns:w": WordReport.namespace]) { xml in
      xml.element("w:docDefaults") { xml in
        xml.element("w:rPrDefault") { xml in
          xml.element("w:rPr") { xml in
            fonts(WordStyle.body.look(language).font, &xml)
            xml.element("w:lang", ["w:val": "en-US", "w:eastAsia": "zh-CN"])
          }
        }
        xml.element("w:pPrDefault")
      }
      for style in WordStyle.allCases { write(style, &xml) }
      tableStyle(&xml)
    }
    return xml.bytes
  }

  private func fonts(_ font: WordFont, _ xml: inout XMLWriter) {
    xml.element(
      "w:rFonts",
      ["w:ascii": font.latin, "w:hAnsi": font.latin, "w:eastAsia": font.chinese, "w:cs": "Times New Roman"])
  }

  private func write(_ style: WordStyle, _ xml: inout XMLWriter) {
    let isBody = style == .body
    open(style.rawValue, style.name, type: "paragraph", isDefault: isBody, isOwn: style.isOwn, &xml) { xml in
      if !isBody { xml.element("w:basedOn", ["w:val": WordStyle.body.rawValue]) }
      if style.look(language).outline != nil { xml.element("w:next", ["w:val": WordStyle.body.rawValue]) }
      xml.element("w:qFormat")
      properties(style.look(language), &xml)
    }
  }

  private func open(
    _ id: String, _ name: String, type: String, isDefault: Bool = false, isOwn: Bool = false,
    _ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void
  ) {
    xml.element(
      "w:style",
      ["w:type": type, "w:default": isDefault ? "1" : nil, "w:customStyle": isOwn ? "1" : nil, "w:styleId": id]
    ) { xml in
      xml.element("w:name", ["w:val": name])
      content(&xml)
    }
  }

  private func properties(_ look: WordLook, _ xml: inout XMLWriter) {
    xml.element("w:pPr") { xml in
      if look.keepsNext { xml.element("w:keepNext") }
      if look.breaksPage { xml.element("w:pageBreakBefore") }
      xml.element("w:widowControl")
      spacing(look, &xml)
      indents(look, &xml)
      xml.element("w:jc", ["w:val": look.alignment.rawValue])
      if let outline = look.outline { xml.element("w:outlineLvl", ["w:val": String(outline)]) }
    }
    xml.element("w:rPr") { xml in
      fonts(look.font, &xml)
      xml.element("w:b", ["w:val": look.isBold ? "1" : "0"])
      xml.element("w:sz", ["w:val": String(Int(look.size * 2))])
      xml.element("w:szCs", ["w:val": String(Int(look.size * 2))])
    }
  }

  private func spacing(_ look: WordLook, _ xml: inout XMLWriter) {
    let (before, after) = (String(Int(look.before * 20)), String(Int(look.after * 20)))
    switch look.line {
    case .exactly(let points):
      xml.element(
        "w:spacing",
        ["w:before": before, "w:after": after, "w:line": String(Int(points * 20)), "w:lineRule": "exact"])
    case .single:
      xml.element("w:spacing", ["w:before": before, "w:after": after, "w:line": "240", "w:lineRule": "auto"])
    }
  }

  /// In characters, and in twips for those who don't know characters. Every style says all of them: what it left out, it
  /// would take from the body.
  private func indents(_ look: WordLook, _ xml: inout XMLWriter) {
    func twips(_ characters: Int) -> String { String(Int(Double(characters) * look.size * 20)) }
    func hundredths(_ characters: Int) -> String { String(characters * 100) }
    let (left, right, first) = (look.leftCharacters, look.rightCharacters, look.firstLineCharacters)
    let hangs = first < 0
    xml.element(
      "w:ind",
      [
        "w:leftChars": hundredths(left), "w:left": twips(left), "w:rightChars": hundredths(right),
        "w:right": twips(right), (hangs ? "w:hangingChars" : "w:firstLineChars"): hundredths(abs(first)),
        (hangs ? "w:hanging" : "w:firstLine"): twips(abs(first)),
      ])
  }

  // MARK: The table

  static let tableStyleID = "ReportTable"

  /// A full grid of thin lines, a millimetre between them and the text.
  private func tableStyle(_ xml: inout XMLWriter) {
    open("TableNormal", "Normal Table", type: "table", isDefault: true, &xml) { _ in }
    open(Self.tableStyleID, "Report Table", type: "table", isOwn: true, &xml) { xml in
      xml.element("w:basedOn", ["w:val": "TableNormal"])
      xml.element("w:tblPr") { xml in
        xml.element("w:tblBorders") { xml in
          line("w:top", &xml)
          line("w:left", &xml)
          line("w:bottom", &xml)
          line("w:right", &xml)
          line("w:insideH", &xml)
          line("w:insideV", &xml)
        }
        xml.element("w:tblCellMar") { xml in
          margin("w:top", WordTable.cellMargins.vertical, &xml)
          margin("w:left", WordTable.cellMargins.horizontal, &xml)
          margin("w:bottom", WordTable.cellMargins.vertical, &xml)
          margin("w:right", WordTable.cellMargins.horizontal, &xml)
        }
      }
    }
  }

  private func line(_ side: String, _ xml: inout XMLWriter) {
    xml.element(side, ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"])
  }

  private func margin(_ side: String, _ twips: Int, _ xml: inout XMLWriter) {
    xml.element(side, ["w:w": String(twips), "w:type": "dxa"])
  }
}
