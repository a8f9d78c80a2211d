import PolicyText

/// The text of printed pages, from the words that `pdftotext -bbox` places on them, as the paragraphs that it was before it
/// was printed.
///
/// Page numbers and running heads go; lines that a margin has broken are joined, across pages, too; blanks beside
/// figures (到 2027 年) are closed. Lines with columns stay as they stand on the page, for the reader of tables.
public enum PageText {
  /// - Parameter bytes: the XHTML of `pdftotext -bbox`.
  /// - Throws: ``FormatError`` where no page holds text.
  public static func plainText(_ bytes: [UInt8]) throws(FormatError) -> PlainText {
    let pages = PageWord.pages(bytes).enumerated().map { PageLines($1, page: $0 + 1) }
    let empty = pages.indices.filter { pages[$0].rows.isEmpty }
    guard empty.count < pages.count else {
      throw FormatError(
        Message(
          "PDF中没有文字，可能是扫描件；请先识别文字（例如 ocrmypdf -l chi_sim 原件.pdf 新文件.pdf）",
          "the PDF holds no text, perhaps it is a scan; recognise its text first (for instance ocrmypdf -l chi_sim OLD.pdf NEW.pdf)"
        ))
    }
    let furniture = PageFurniture(pages.map(\.lines))
    var joiner = LineJoiner()
    var table: PrintedTable?
    for page in pages.indices { joiner.append(pages[page].lines(without: furniture.leftOut[page], after: &table)) }
    var text = joiner.finish()
    if !empty.isEmpty {
      let (shown, more) = (empty.prefix(10).map { String($0 + 1) }, empty.count > 10)
      text.notes.append(
        Message(
          "第\(shown.joined(separator: "、"))\(more ? "……" : "")页没有文字（可能是图片），未读",
          "no text on page \(shown.joined(separator: ", "))\(more ? "…" : "") (perhaps pictures); not read"))
    }
    return text
  }
}
