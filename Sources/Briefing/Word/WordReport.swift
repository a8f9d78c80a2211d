import OpenPackaging

/// A report as a Word document in the conventions of official documents (``WordPage``, ``WordStyle``): a title, numbered
/// headings, text, numbered tables with their notes, pictures, and annexes.
///
/// Source: ECMA-376 part 1, WordprocessingML; the layout is that of GB/T 9704-2012.
struct WordReport {
  private let title: String
  private let language: Language
  /// What stands under every table from the documents of districts.
  private let source: String
  private var sections: [Section]
  private var numbers: HeadingNumbers
  private var tables = 0
  private var annexes = 0
  private var pictures: [[UInt8]] = []
  /// The last heading, which names a table without a title.
  private var heading = ""

  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private enum Element {
    case paragraph(WordParagraph)
    case table(WordTable)

    /// Whether it belongs to what follows.
    func keepsNext(_ language: Language) -> Bool {
      if case .paragraph(let paragraph) = self {
        paragraph.keepsNext || paragraph.style.look(language).keepsNext
      } else {
        false
      }
    }
  }

  private struct Section {
    var page: WordPage
    var elements: [Element] = []
  }

  /// - Parameter source: where the tables come from, as a sentence.
  init(title: String, language: Language, source: String) {
    (self.title, self.language, self.source) = (title, language, source)
    numbers = HeadingNumbers(language)
    sections = [Section(page: .portrait, elements: [.paragraph(WordParagraph(.title, title))])]
  }

  // MARK: What it holds

  /// A numbered heading of a level from 1 to 3.
  mutating func heading(_ text: String, level: Int) {
    let style: WordStyle = level <= 1 ? .heading1 : level == 2 ? .heading2 : .heading3
    heading = text
    append(WordParagraph(style, numbers.next(level) + text))
  }

  mutating func paragraph(_ text: String) { append(WordParagraph(.body, text)) }

  /// Lines as paragraphs, as official documents have them: no bullets.
  mutating func list(_ lines: [String]) { for line in lines { paragraph(line) } }

  /// Begins an annex on a page of its own.
  mutating func annex(_ text: String) {
    annexes += 1
    numbers.reset()
    heading = text
    turn(to: .portrait)
    append(WordParagraph(.annexMark, language("附件\(annexes)", "Annex \(annexes)")))
    append(WordParagraph(.annexTitle, text))
  }

  /// The names of the annexes under the text.
  mutating func listOfAnnexes(_ names: [String]) {
    let mark = language("附件：", "Annexes: ")
    for (index, name) in names.enumerated() {
      let number = names.count == 1 ? "" : "\(index + 1). "
      // Those behind the first stand under its number.
      append(WordParagraph(.annexList, (index == 0 ? mark : language("　　　", "")) + number + name))
    }
  }

  /// A numbered table with its notes; of a table without rows the notes alone.
  mutating func table(_ table: TextTable) {
    guard !table.rows.isEmpty || table.notes.isEmpty else { return list(table.notes) }
    let table = table.withoutEmptyColumns
    keepLast()
    turn(to: WordTable.page(for: table))
    caption(table.title.isEmpty ? heading : table.title)
    if !table.unit.isEmpty {
      append(WordParagraph(.unit, language("单位：\(table.unit)", "Unit: \(table.unit)")))
    }
    append(.table(WordTable(table: table, page: sections[sections.count - 1].page, language: language)))
    for note in notes(table.notes) { append(WordParagraph(.tableNote, note)) }
    // Also where there is nothing to say: two tables must not touch, and a section ends with a paragraph.
    append(WordParagraph(.tableSource, table.isFromDocuments ? source : ""))
  }

  /// A picture with its caption.
  ///
  /// - Parameters:
  ///   - png: the file.
  ///   - widthPoints: how wide it would like to be; one that is wider than the text is made to fit.
  ///   - altText: what it shows, for those who don't see it.
  mutating func image(png: [UInt8], widthPoints: Double, heightPoints: Double, altText: String) {
    turn(to: .portrait)
    pictures.append(png)
    let page = WordPage.portrait
    let size = WordPicture.fitted(
      widthPoints, heightPoints, in: (Double(page.textWidth) / 20, Double(page.textHeight) / 20 * 0.8))
    let picture = WordPicture(
      number: pictures.count, altText: altText, width: size.width, height: size.height)
    append(WordParagraph(.figure, [.picture(picture)]))
    append(WordParagraph(.tableSource, ""))
  }

  /// Text directly before a table stays on its page.
  private mutating func keepLast() {
    let last = sections.count - 1
    guard case .paragraph(var paragraph)? = sections[last].elements.last, paragraph.style == .body else { return }
    paragraph.keepsNext = true
    sections[last].elements[sections[last].elements.count - 1] = .paragraph(paragraph)
  }

  private mutating func caption(_ text: String) {
    tables += 1
    let name = language("表", "Table ")
    append(
      WordParagraph(
        .caption,
        [
          .text(name), .field("SEQ \(language("表", "Table")) \\* ARABIC", shown: String(tables)),
          .text(language("　", "  ") + text),
        ]))
  }

  /// 注：, and a number before each where there are several.
  private func notes(_ notes: [String]) -> [String] {
    let mark = language("注：", "Note: ")
    // Footnotes have their marks already.
    guard notes.count > 1, !notes.contains(where: { $0.hasPrefix("①") }) else {
      return notes.enumerated().map { ($0 == 0 ? mark : "") + $1 }
    }
    return notes.enumerated().map { ($0 == 0 ? language("注：", "Notes: ") : "") + "\($0 + 1). " + $1 }
  }

  // MARK: Sections

  private mutating func append(_ paragraph: WordParagraph) { append(.paragraph(paragraph)) }

  private mutating func append(_ element: Element) {
    // Text after a table on its side stands upright again.
    if case .paragraph(let paragraph) = element, [.body, .heading1, .heading2, .heading3].contains(paragraph.style) {
      turn(to: .portrait)
    }
    sections[sections.count - 1].elements.append(element)
  }

  /// Begins a section where pages lie otherwise. Headings that stand directly before go with it.
  private mutating func turn(to page: WordPage) {
    let last = sections.count - 1
    guard sections[last].page != page else { return }
    var moved: [Element] = []
    while let element = sections[last].elements.last, element.keepsNext(language) {
      moved.insert(element, at: 0)
      sections[last].elements.removeLast()
    }
    if sections[last].elements.isEmpty {
      sections[last] = Section(page: page, elements: moved)
    } else {
      sections.append(Section(page: page, elements: moved))
    }
  }

  // MARK: Parts

  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  /// The file.
  ///
  /// - Throws: ``ZipTooLarge``.
  func bytes() throws(ZipTooLarge) -> [UInt8] { try package().bytes() }

  func package() -> PackageWriter {
    let document = "word/document.xml"
    var package = PackageWriter()
    package.relate("", type: "officeDocument", to: document)
    package.addProperties(title: title, creator: "duibiao", language: language("zh-CN", "en"))
    let parts: [(name: String, relation: String, type: String, bytes: [UInt8])] = [
      ("styles", "styles", "styles+xml", WordStyleSheet(language: language).bytes()),
      ("settings", "settings", "settings+xml", settings()),
      ("fontTable", "fontTable", "fontTable+xml", WordFont.table()),
    ]
    for part in parts {
      package.add("word/\(part.name).xml", type: Self.type + part.type, part.bytes)
      package.relate(document, type: part.relation, to: "\(part.name).xml")
    }
    let feet = [WordLook.Alignment.right, .left].enumerated().map { index, side in
      package.add("word/footer\(index + 1).xml", type: Self.type + "footer+xml", foot(side))
      return package.relate(document, type: "footer", to: "footer\(index + 1).xml")
    }
    for (index, png) in pictures.enumerated() {
      let name = "media/image\(index + 1).png"
      package.add("word/" + name, type: nil, png)
      package.relate(document, type: "image", to: name, id: WordPicture.relation(index + 1))
    }
    package.add(document, type: Self.type + "document.main+xml", body((feet[0], feet[1])))
    return package
  }

  private func body(_ footers: (odd: String, even: String)) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "w:document",
      [
        "xmlns:w": Self.namespace, "xmlns:r": String(PackageWriter.officeRelation.dropLast()),
        "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
      ]
    ) { xml in
      xml.element("w:body") { xml in
        for (number, section) in sections.enumerated() {
          let isLast = number + 1 == sections.count
          write(section, &xml, end: isLast ? nil : { section.page.write(to: &$0, footers: footers) })
          if isLast { section.page.write(to: &xml, footers: footers) }
        }
      }
    }
    return xml.bytes
  }

  /// - Parameter end: the properties of the section, which its last paragraph holds; nil for the last section.
  private func write(_ section: Section, _ xml: inout XMLWriter, end: ((inout XMLWriter) -> Void)?) {
    for (index, element) in section.elements.enumerated() {
      switch element {
      case .table(let table): table.write(to: &xml)
      case .paragraph(var paragraph):
        paragraph.mayBreakPage = index > 0
        paragraph.write(to: &xml, language, section: index + 1 == section.elements.count ? end : nil)
      }
    }
  }

  /// The page number between dashes, in the outer corner: — 1 —.
  private func foot(_ side: WordLook.Alignment) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:ftr", ["xmlns:w": Self.namespace]) { xml in
      var paragraph = WordParagraph(.footer, [.text("— "), .field("PAGE", shown: "1"), .text(" —")])
      paragraph.alignment = side
      paragraph.write(to: &xml, language)
    }
    return xml.bytes
  }

  private func settings() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:settings", ["xmlns:w": Self.namespace]) { xml in
      xml.element("w:zoom", ["w:percent": "100"])
      xml.element("w:defaultTabStop", ["w:val": "420"])
      xml.element("w:evenAndOddHeaders")
      xml.element("w:characterSpacingControl", ["w:val": "compressPunctuation"])
      xml.element("w:compat") { xml in
        // Word 2013 and later: without it, Word opens the file in the mode of 2007.
        xml.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
          ])
      }
      xml.element("w:themeFontLang", ["w:val": "en-US", "w:eastAsia": "zh-CN"])
    }
    return xml.bytes
  }
}
