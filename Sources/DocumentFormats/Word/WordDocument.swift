import OpenPackaging
import PolicyText

/// Word files: `.docx` and `.docm` (ECMA-376 part 1, WordprocessingML).
public enum WordDocument {
  /// The text as Word shows it with all changes accepted: numbers of lists written out, deletions and hidden text left
  /// out, headers, footers and the table of contents too; text boxes behind the paragraph they are anchored in, notes at
  /// the end. Macros are never looked at.
  ///
  /// - Throws: ``FormatError`` naming the part that can't be read.
  public static func plainText(_ bytes: [UInt8]) throws(FormatError) -> PlainText {
    var package = try OfficePackage(bytes)
    guard let main = try package.mainPart(), var tokens = try package.tokens(main) else {
      throw FormatError(Message("压缩包中没有Word文档的正文", "the archive holds no Word document"))
    }
    var parts: [String: XMLElement] = [:]
    for relationship in try package.relationships(of: main) {
      guard ["styles", "numbering", "footnotes", "endnotes"].contains(relationship.type) else { continue }
      parts[relationship.type] = try package.root(relationship.target)
    }
    let styles = WordStyles(parts["styles"])
    var walk = WordWalk(
      styles: styles, numbering: WordNumbering(parts["numbering"], styles: styles),
      footnotes: parts["footnotes"], endnotes: parts["endnotes"])
    var lines = WordLines()
    do throws(PackageError) {
      try read(&tokens, &walk, &lines)
    } catch { throw FormatError(error.message) }
    lines.finish(&walk)
    if lines.text.bytes.allSatisfy({ $0 == 0x0A || $0 == 0x20 }) {
      let isPicture = package.hasFolder("media")
      throw FormatError(
        isPicture
          ? Message("Word文件中只有图片，没有文字；请先做文字识别（OCR）", "the Word file holds pictures and no text; run OCR first")
          : Message("Word文件中没有文字", "the Word file holds no text"))
    }
    return lines.text
  }

  /// Reads the body one paragraph or table at a time, so that no more than one is held as a tree.
  private static func read(
    _ tokens: inout XMLTokenizer, _ walk: inout WordWalk, _ lines: inout WordLines
  ) throws(PackageError) {
    var isRoot = true
    while let token = try tokens.next() {
      guard case .start(let tag) = token else { continue }
      if isRoot, tag.name != "w:document" {
        throw PackageError("\(tokens.part)：不是Word文档的正文", "\(tokens.part): is no body of a Word document")
      }
      defer { isRoot = false }
      switch tag.name {
      case "w:document", "w:body": break
      default:
        let element = try tokens.element(tag)
        for block in walk.blocks(in: [.element(element)]) { lines.write(block) }
      }
    }
    for block in walk.endOfBlocks() { lines.write(block) }
  }
}
