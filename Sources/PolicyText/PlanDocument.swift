/// A document in its parts: sections, paragraphs and tables, each a range of ``FoldedText`` units and so a span of the
/// source.
///
/// ```
/// bytes ── SourceText ── FoldedText ── lines ── tables ── blocks ── PlanDocument
/// ```
public struct PlanDocument: Sendable {
  /// The name under which the document was given, usually a file name.
  public let name: String
  public let source: SourceText
  public internal(set) var text: FoldedText
  public internal(set) var sections: [Section]
  public internal(set) var blocks: [Block]
  public internal(set) var facts: DocumentFacts

  /// A heading and its place in the outline.
  public struct Section: Sendable, Equatable {
    /// Depth in the outline: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①.
    public var level: Int
    /// The units of the heading, marker included.
    public var title: Range<Int>
    /// The section above it, an index into ``PlanDocument/sections``.
    public var parent: Int?
  }

  public enum Block: Sendable {
    /// A paragraph (wrapped lines joined) in a section.
    case paragraph(Range<Int>, section: Int?)
    case table(Table, section: Int?)
  }

  /// Titles from the outermost section inwards: `二、重点任务 > 12.培育先进适用产品和装备生产企业`.
  public func path(of section: Int?) -> String {
    guard let section else { return "" }
    var path: [UInt8] = []
    appendPath(of: section, to: &path)
    return String(decoding: path, as: UTF8.self)
  }

  private func appendPath(of section: Int, to path: inout [UInt8]) {
    if let parent = sections[section].parent {
      appendPath(of: parent, to: &path)
      path += [0x20, 0x3E, 0x20]
    }
    let start = path.count
    path += source.bytes[text.bytes(of: sections[section].title)]
    if path[start...].contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      let kept = path[start...].filter { $0 != 0x0A && $0 != 0x0D }
      path.removeSubrange(start...)
      path += kept
    }
  }
}

extension PlanDocument {
  /// Reads the layout of a document.
  ///
  /// - Throws: ``TextError`` when the bytes are not text.
  public init(name: String, bytes: [UInt8]) throws(TextError) {
    self.init(name: name, source: try SourceText(decoding: bytes))
  }

  /// - Parameter facts: of the title page, where the text is a window of a document whose title page was read before.
  public init(name: String, source: SourceText, facts: DocumentFacts? = nil) {
    var text = FoldedText(utf8: source.bytes)
    let tables = text.takeTables()
    var layout = LayoutReader(text: text, source: source, tables: tables)
    layout.read()
    self.name = name
    self.source = source
    self.text = text
    self.sections = layout.sections
    self.blocks = layout.blocks
    self.facts =
      facts
      ?? DocumentFacts(
        name: name, text: text, firstSection: layout.firstHeadingLine, wrapping: layout.wrapping,
        frontMatter: layout.frontMatter)
  }
}
