import OpenPackaging

/// The text of a paragraph while its runs are read.
struct InlineText {
  var text = ""
  /// Text boxes that are anchored in the paragraph; they are read behind it.
  var boxes: [WordWalk.Block] = []
  /// The style of the paragraph hides what it holds.
  let isHidden: Bool
}

extension WordWalk {
  /// Reads runs and what runs may stand in.
  mutating func read(_ children: [XMLNode], into inline: inout InlineText) {
    for case .element(let element) in children {
      switch element.name {
      case "w:r": run(element, into: &inline)
      case "w:ins", "w:moveTo":
        revisions.keep()
        read(element.children, into: &inline)
      case "w:del", "w:moveFrom": revisions.leaveOut(element)
      case "w:hyperlink", "w:smartTag", "w:customXml", "w:fldSimple", "w:dir", "w:bdo":
        read(element.children, into: &inline)
      case "w:sdt": content(of: element).map { read($0, into: &inline) }
      case "mc:AlternateContent": read(Self.alternative(element), into: &inline)
      case "m:oMath", "m:oMathPara": inline.text += Self.formula(element)
      default: break
      }
    }
  }

  private mutating func run(_ run: XMLElement, into inline: inout InlineText) {
    let properties = run.first("w:rPr")
    let style = properties?.first("w:rStyle")?["w:val"]
    let isHidden =
      properties?.first("w:vanish")?.isOn ?? (inline.isHidden || (style != nil && styles.isHidden(style)))
    let fonts = properties?.first("w:rFonts")
    let font = fonts?["w:ascii"] ?? fonts?["w:hAnsi"] ?? ""
    let isRaised = properties?.first("w:vertAlign")?["w:val"] == "superscript"
    for case .element(let element) in run.children {
      if readField(element) || fields.contains(.code) { continue }
      // Hidden text is left out, and what is anchored in it.
      if isHidden { continue }
      switch element.name {
      case "w:t": inline.text += Self.text(element, font: font, isRaised: isRaised)
      case "w:tab", "w:ptab": inline.text += "\t"
      case "w:br", "w:cr": inline.text += "\n"
      case "w:noBreakHyphen": inline.text += "-"
      case "w:sym":
        let code = element["w:char"].flatMap { Int($0, radix: 16) } ?? 0
        inline.text += SymbolFont.character(code, font: element["w:font"] ?? "") ?? Self.plain(code)
      case "w:ruby": element.first("w:rubyBase").map { read($0.children, into: &inline) }
      case "w:footnoteReference": cite(element["w:id"], isEndnote: false)
      case "w:endnoteReference": cite(element["w:id"], isEndnote: true)
      case "w:drawing", "w:pict", "w:object": boxes(in: element, &inline)
      case "mc:AlternateContent":
        let properties = properties.map { [XMLNode.element($0)] } ?? []
        self.run(XMLElement(tag: run.tag, children: properties + Self.alternative(element)), into: &inline)
      default: break
      }
    }
  }

  /// Fields are code (PAGEREF _Toc1) and result (12); only the result is text.
  private mutating func readField(_ element: XMLElement) -> Bool {
    guard element.name == "w:fldChar" else { return element.name == "w:instrText" }
    switch element["w:fldCharType"] {
    case "begin": fields.append(.code)
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = .result }
    default: _ = fields.popLast()
    }
    return true
  }

  /// The text boxes in a drawing; charts and diagrams are counted as unread.
  private mutating func boxes(in element: XMLElement, _ inline: inout InlineText) {
    for case .element(let child) in element.children {
      switch child.name {
      case "w:txbxContent":
        // A box is a text of its own: fields that are open outside of it don't reach into it.
        let outside = fields
        fields = []
        inline.boxes += blocks(in: child.children)
        fields = outside
      case "mc:AlternateContent":
        boxes(in: XMLElement(tag: child.tag, children: Self.alternative(child)), &inline)
      case "c:chart", "dgm:relIds", "cx:chart": unread += 1
      default: boxes(in: child, &inline)
      }
    }
  }

  private static func text(_ element: XMLElement, font: String, isRaised: Bool) -> String {
    var text = element.text
    if element["xml:space"] != "preserve" { text = String(text.trimmed) }
    if isRaised, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }) {
      // 10⁸ must not become 108.
      text = String(text.map { raised[$0] ?? $0 })
    }
    guard text.unicodeScalars.contains(where: { (0xF000...0xF0FF).contains($0.value) }) else { return text }
    return text.unicodeScalars.reduce(into: "") { text, scalar in
      let isSign = (0xF000...0xF0FF).contains(scalar.value)
      text += isSign ? SymbolFont.character(Int(scalar.value), font: font) ?? "" : String(scalar)
    }
  }

  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "-": "⁻",
  ]

  /// A sign of a font of letters; nothing for places that only a font of signs fills.
  private static func plain(_ code: Int) -> String {
    guard code >= 0x20, !(0xE000...0xF8FF).contains(code), let scalar = Unicode.Scalar(UInt32(code)) else { return "" }
    return String(Character(scalar))
  }

  /// A formula on one line: a fraction with a stroke, everything else in its order.
  private static func formula(_ element: XMLElement) -> String {
    switch element.name {
    case "m:t", "w:t": element.text
    case "m:f":
      (element.first("m:num").map(formula) ?? "") + "/" + (element.first("m:den").map(formula) ?? "")
    default: element.elements.reduce(into: "") { $0 += formula($1) }
    }
  }
}
