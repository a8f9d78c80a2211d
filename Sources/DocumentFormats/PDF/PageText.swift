import PolicyText

/// The text of printed pages, as `pdftotext -layout` gives it, as the paragraphs that it was before it was printed.
///
/// Page numbers and running heads go; lines that a margin has broken are joined, across pages, too; blanks beside
/// figures (到 2027 年) are closed. Lines with columns stay as they stand, for the reader of tables.
public enum PageText {
  /// - Parameter bytes: UTF-8, a form feed behind each page.
  /// - Throws: ``FormatError`` where no page holds text.
  public static func plainText(_ bytes: [UInt8]) throws(FormatError) -> PlainText {
    let pages = self.pages(bytes)
    let empty = pages.indices.filter { page in !pages[page].contains { !$0.isEmpty } }
    guard empty.count < pages.count else {
      throw FormatError(
        Message(
          "PDF中没有文字，可能是扫描件；请先识别文字（例如 ocrmypdf -l chi_sim 原件.pdf 新文件.pdf）",
          "the PDF holds no text, perhaps it is a scan; recognise its text first (for instance ocrmypdf -l chi_sim OLD.pdf NEW.pdf)"
        ))
    }
    let furniture = PageFurniture(pages)
    var joiner = LineJoiner()
    for page in pages.indices {
      let kept = pages[page].indices.filter { !furniture.leftOut[page].contains($0) }
      joiner.append(kept.map { pages[page][$0] })
    }
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

  private static func pages(_ bytes: [UInt8]) -> [[PrintedLine]] {
    var pages = bytes.split(separator: 0x0C, omittingEmptySubsequences: false)
    if let last = pages.last, last.allSatisfy({ $0 <= 0x20 }) { pages.removeLast() }
    return pages.enumerated().map { number, page in
      page.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        let text = String(decoding: line, as: UTF8.self).unicodeScalars
        return PrintedLine(text.filter { !isControl($0) }, page: number + 1)
      }
    }
  }

  /// Also the letters of private fonts, which stand for signs that nobody knows.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0xFEFF, 0xFFFD, 0xE000...0xF8FF: true
    default: false
    }
  }
}
