import OpenPackaging

/// A paragraph in a style: its text, a picture, or a number that counts by itself.
struct WordParagraph {
  var style: WordStyle
  var pieces: [Piece]
  /// Stays on the page of what follows, also where the style doesn't ask for it.
  var keepsNext: Bool
  /// Begins a page where its style does; false for the first of a section, which begins one anyway.
  var mayBreakPage = true
  /// Instead of that of the style.
  var alignment: WordLook.Alignment?

  enum Piece {
    case text(String)
    /// A field that word processors count anew (`SEQ 表 \* ARABIC`), with what it shows now.
    case field(String, shown: String)
    case picture(WordPicture)
  }

  init(_ style: WordStyle, _ text: String, keepsNext: Bool = false) {
    self.init(style, [.text(text)], keepsNext: keepsNext)
  }

  init(_ style: WordStyle, _ pieces: [Piece], keepsNext: Bool = false) {
    self.style = style
    self.pieces = pieces
    self.keepsNext = keepsNext
  }

  /// - Parameter section: writes the properties of the section that ends with this paragraph.
  func write(to xml: inout XMLWriter, _ language: Language, section: ((inout XMLWriter) -> Void)? = nil) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.element("w:pStyle", ["w:val": style.rawValue])
        if keepsNext { xml.element("w:keepNext") }
        if !mayBreakPage, style.look(language).breaksPage { xml.element("w:pageBreakBefore", ["w:val": "0"]) }
        if let alignment { xml.element("w:jc", ["w:val": alignment.rawValue]) }
        section?(&xml)
      }
      for piece in pieces { write(piece, &xml, language) }
    }
  }

  private func write(_ piece: Piece, _ xml: inout XMLWriter, _ language: Language) {
    switch piece {
    case .text(let text): if !text.isEmpty { run(language, &xml) { Self.text(text, &$0) } }
    case .field(let instruction, let shown):
      run(language, &xml) { $0.element("w:fldChar", ["w:fldCharType": "begin"]) }
      run(language, &xml) { $0.element("w:instrText", ["xml:space": "preserve"], text: " \(instruction) ") }
      run(language, &xml) { $0.element("w:fldChar", ["w:fldCharType": "separate"]) }
      run(language, &xml) { Self.text(shown, &$0) }
      run(language, &xml) { $0.element("w:fldChar", ["w:fldCharType": "end"]) }
    case .picture(let picture): run(language, &xml) { picture.write(to: &$0) }
    }
  }

  /// A run of text. Marks that both scripts have (“”, —, ≥) are Chinese in a Chinese report.
  private func run(_ language: Language, _ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void) {
    xml.element("w:r") { xml in
      if language == .zh { xml.element("w:rPr") { $0.element("w:rFonts", ["w:hint": "eastAsia"]) } }
      content(&xml)
    }
  }

  /// Text with its line breaks and tabs.
  private static func text(_ text: String, _ xml: inout XMLWriter) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { xml.element("w:br") }
      xml.element("w:t", ["xml:space": "preserve"], text: String(line))
    }
  }
}
