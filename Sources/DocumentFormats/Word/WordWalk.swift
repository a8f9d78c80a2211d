import OpenPackaging

/// Goes through the elements of a Word document in their order, and counts what has to be counted on the way.
struct WordWalk {
  /// A paragraph or a table, ready to be written.
  enum Block {
    /// - Parameter isLabel: nothing but the number of a list item.
    case paragraph(String, isContents: Bool = false, isLabel: Bool = false)
    case table(WordTable)
  }

  let styles: WordStyles
  var counters: ListCounters
  var revisions = Revisions()
  /// Charts, diagrams and embedded files, whose text is not read.
  var unread = 0
  /// Fields that are open, outermost first: whether their code is being read, or already their result.
  var fields: [FieldPart] = []
  /// Text before a paragraph mark that was deleted or hidden, which the next paragraph goes on from.
  private var carried = ""
  private var notes: [NoteKey: XMLElement] = [:]
  private var cited: [NoteKey] = []

  enum FieldPart { case code, result }

  private struct NoteKey: Hashable {
    var isEndnote: Bool
    var id: String
  }

  init(styles: WordStyles, numbering: WordNumbering, footnotes: XMLElement?, endnotes: XMLElement?) {
    self.styles = styles
    counters = ListCounters(numbering)
    for (root, name) in [(footnotes, "w:footnote"), (endnotes, "w:endnote")] {
      guard let root else { continue }
      for note in root.all(name) where (note["w:type"] ?? "normal") == "normal" {
        notes[NoteKey(isEndnote: name == "w:endnote", id: note["w:id"] ?? "")] = note
      }
    }
  }

  mutating func cite(_ id: String?, isEndnote: Bool) {
    let key = NoteKey(isEndnote: isEndnote, id: id ?? "")
    if notes[key] != nil, !cited.contains(key) { cited.append(key) }
  }

  /// The notes that were cited, in the order of the text, each as one line.
  mutating func citedNotes() -> [String] {
    var texts: [String] = []
    // A note may cite another, which is then read too.
    var index = 0
    while index < cited.count {
      if let note = notes[cited[index]] {
        let text = flat(blocks(in: note.children) + endOfBlocks())
        if !text.isEmpty { texts.append(text) }
      }
      index += 1
    }
    return texts
  }

  /// What was carried over with no paragraph to follow.
  mutating func endOfBlocks() -> [Block] {
    defer { carried = "" }
    return carried.isEmpty ? [] : [.paragraph(carried)]
  }

  /// Paragraphs and tables among the children of a body, a cell, a text box or a note.
  mutating func blocks(in children: [XMLNode]) -> [Block] {
    var blocks: [Block] = []
    for case .element(let element) in children {
      switch element.name {
      case "w:p": blocks += paragraph(element)
      case "w:tbl": blocks.append(.table(WordTable(element, &self)))
      case "w:sdt": blocks += content(of: element).map { self.blocks(in: $0) } ?? []
      case "w:customXml", "w:smartTag", "w:ins", "w:moveTo": blocks += self.blocks(in: element.children)
      case "mc:AlternateContent": blocks += self.blocks(in: Self.alternative(element))
      case "w:del", "w:moveFrom": revisions.leaveOut(element)
      case "w:altChunk": unread += 1
      default: break
      }
    }
    return blocks
  }

  /// The content of a control; nil for the table of contents, and for the words that ask one to fill it in.
  func content(of control: XMLElement) -> [XMLNode]? {
    let properties = control.first("w:sdtPr")
    let gallery = properties?.first("w:docPartObj")?.first("w:docPartGallery")?["w:val"]
    if gallery == "Table of Contents" || properties?.first("w:showingPlcHdr")?.isOn == true { return nil }
    return control.first("w:sdtContent")?.children
  }

  /// One of several forms of the same content: the first one with text, so that a text box is read once.
  static func alternative(_ element: XMLElement) -> [XMLNode] {
    let choices = element.elements.filter { $0.name == "mc:Choice" || $0.name == "mc:Fallback" }
    return (choices.first(where: holdsText) ?? choices.first)?.children ?? []
  }

  private static func holdsText(_ element: XMLElement) -> Bool {
    switch element.name {
    case "w:t", "w:txbxContent", "w:tbl", "w:sym": true
    default: element.elements.contains(where: holdsText)
    }
  }

  private mutating func paragraph(_ element: XMLElement) -> [Block] {
    let properties = element.first("w:pPr")
    let style = properties?.first("w:pStyle")?["w:val"]
    let mark = properties?.first("w:rPr")
    let isDeleted = mark.map { $0.first("w:del") != nil || $0.first("w:moveFrom") != nil } ?? false
    let isHidden = mark?.first("w:vanish")?.isOn ?? styles.isHidden(style)
    var inline = InlineText(isHidden: styles.isHidden(style))
    read(element.children, into: &inline)
    // A field that began here and shows nothing yet would swallow what follows.
    fields.removeAll { $0 == .code }
    if isDeleted || isHidden {
      carried += inline.text
      return inline.boxes
    }
    let text = carried + inline.text
    carried = ""
    let number = label(properties, style)
    let isCentred = properties?.first("w:jc").map { $0["w:val"] == "center" } ?? styles.isCentred(style)
    let line = Self.lines(number.isEmpty ? text : String(text.trimmed), isTitle: isCentred)
    return [.paragraph(number + line, isContents: styles.isContents(style), isLabel: line.isEmpty && !number.isEmpty)]
      + inline.boxes
  }

  /// A centred title is one line, however it was broken; elsewhere a line break ends a line. Blanks in front are kept: a
  /// table laid out by blanks needs them.
  private static func lines(_ text: String, isTitle: Bool) -> String {
    let lines = text.unicodeScalars.split(separator: "\n").map { Substring($0) }.filter { !$0.trimmed.isEmpty }
    guard isTitle, lines.count > 1 else {
      return lines.map { text[$0.startIndex..<$0.trimmed.endIndex] }.joined(separator: "\n")
    }
    return CellText(lines: lines).text
  }

  /// The number of a list item: by the paragraph's own properties, else by those of its style.
  private mutating func label(_ properties: XMLElement?, _ style: String?) -> String {
    let own = properties?.first("w:numPr")
    if let list = own?.first("w:numId")?.value {
      if list == 0 { return "" }
      let level = own?.first("w:ilvl")?.value ?? styles.numbering(style).flatMap { self.level(of: $0) } ?? 0
      return counters.next(list, level: level)
    }
    guard let numbering = styles.numbering(style) else { return "" }
    return counters.next(numbering.list, level: own?.first("w:ilvl")?.value ?? level(of: numbering) ?? 0)
  }

  private func level(of numbering: (list: Int, level: Int?, style: String)) -> Int? {
    counters.level(ofStyle: numbering.style, in: numbering.list) ?? numbering.level
  }

  /// Paragraphs and tables on one line, as in a table cell.
  func flat(_ blocks: [Block]) -> String { CellText(lines: blocks.flatMap(Self.lines)).text }

  private static func lines(of block: Block) -> [String] {
    switch block {
    case .paragraph(let text, let isContents, _): isContents ? [] : text.split(separator: "\n").map(String.init)
    case .table(let table): table.rows.map { $0.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }
    }
  }
}

/// What tracked changes took out of a document, which is left out of its text.
struct Revisions {
  private(set) var insertions = 0
  private(set) var deletions = 0
  private(set) var characters = 0

  mutating func keep() { insertions += 1 }

  mutating func leaveOut(_ element: XMLElement) {
    let count = Self.characters(in: element)
    guard count > 0 else { return }
    deletions += 1
    characters += count
  }

  private static func characters(in element: XMLElement) -> Int {
    switch element.name {
    case "w:t", "w:delText": element.text.count
    case "mc:Fallback": 0
    default: element.elements.reduce(0) { $0 + characters(in: $1) }
    }
  }
}
