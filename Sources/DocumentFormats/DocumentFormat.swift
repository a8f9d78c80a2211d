/// What a document is written in, by its first bytes; by its name where these don't tell.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case text, html
  /// A page with its pictures in one file of mail (`.mht`).
  case webArchive
  case docx, xlsx, odt, ods, ofd
  case pdf
  /// Word before 2007, and WPS: OLE compound files.
  case oldOffice
  case rtf
  /// A zip that is none of the above.
  case zip

  /// How many bytes of a document are enough to tell that it is text.
  public static let headSize = 4096

  /// - Parameters:
  ///   - bytes: the first ``headSize`` bytes of the document, or more; by these alone every zip is a ``zip``.
  ///   - name: of the file; what has no name (a pipe) may have any.
  public init(head bytes: ArraySlice<UInt8>, name: String) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if Self.isPDF(bytes) {
      self = .pdf
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      self = .rtf
    } else {
      self = Self.textKind(bytes, ending: Self.ending(of: name))
    }
  }

  /// The format of a whole document.
  public init(of bytes: [UInt8], name: String) {
    self.init(head: bytes[...], name: name)
    if self == .zip { self = Self.ofZip(bytes, named: name) }
  }

  /// The letters behind the last point of a name, small.
  public static func ending(of name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    guard let point = last.lastIndex(of: "."), point != last.startIndex else { return "" }
    return last[last.index(after: point)...].lowercased()
  }

  /// Some writers put a few bytes before `%PDF-`.
  private static func isPDF(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: Array("%PDF-".utf8))
      || bytes.first.map { $0 < 0x20 || $0 == 0xEF } == true && bytes.prefix(64).holds("%PDF-")
  }

  // MARK: Text and pages

  private static func textKind(_ bytes: ArraySlice<UInt8>, ending: String) -> DocumentFormat {
    let head = bytes.prefix(headSize)
    switch ending {
    case "html", "htm", "shtml", "xhtml", "jhtml", "asp", "aspx", "jsp", "php":
      return holdsTag(head) ? .html : .text
    case "mht", "mhtml": return .webArchive
    // Word saves pages under .doc, too.
    case "txt", "md", "markdown", "text", "csv", "tsv", "json", "ndjson": return opensPage(head) ? .html : .text
    default:
      if head.starts(with: Array("MIME-Version:".utf8)) { return .webArchive }
      return opensPage(head) || opensParagraph(head) ? .html : .text
    }
  }

  private static func holdsTag(_ head: ArraySlice<UInt8>) -> Bool {
    var isOpen = false
    for byte in head where byte != 0 {
      if isOpen, byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x21 || byte == 0x3F { return true }
      isOpen = byte == 0x3C
    }
    return false
  }

  /// `<!doctype html>`, `<html>`, `<head>`, `<body>` behind a byte-order mark, blanks, an XML declaration and comments.
  private static func opensPage(_ head: ArraySlice<UInt8>) -> Bool {
    let letters = opening(head)
    return ["!doctype html", "html", "head", "body", "meta ", "title"].contains { letters.hasPrefix("<" + $0) }
  }

  private static func opensParagraph(_ head: ArraySlice<UInt8>) -> Bool {
    let letters = opening(head)
    return ["p", "div", "h1", "h2", "h3", "section", "article", "main", "span", "font", "center", "style"].contains {
      letters.hasPrefix("<" + $0 + ">") || letters.hasPrefix("<" + $0 + " ")
    }
  }

  /// The first letters behind what may stand before a page, small and in ASCII.
  private static func opening(_ head: ArraySlice<UInt8>) -> String {
    // UTF-16 has a zero beside each letter.
    var rest = head.filter { $0 != 0 }[...]
    for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] where rest.starts(with: mark) {
      rest = rest.dropFirst(mark.count)
    }
    while true {
      rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
      let ends: [UInt8]
      if rest.starts(with: Array("<?".utf8)) {
        ends = [0x3E]
      } else if rest.starts(with: Array("<!--".utf8)) {
        ends = Array("-->".utf8)
      } else {
        return String(decoding: rest.prefix(16), as: UTF8.self).lowercased()
      }
      guard let end = rest.place(of: ends) else { return "" }
      rest = rest[(end + ends.count)...]
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where other bytes stand in these, the first time.
  package func place(of other: [UInt8]) -> Int? {
    guard let first = other.first else { return startIndex }
    return withUnsafeBufferPointer { bytes in
      var index = 0
      while index + other.count <= bytes.count {
        if bytes[index] == first, bytes[index..<index + other.count].elementsEqual(other) { return startIndex + index }
        index += 1
      }
      return nil
    }
  }

  func holds(_ text: String) -> Bool { place(of: Array(text.utf8)) != nil }
}
