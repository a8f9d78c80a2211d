import DocumentFormats

/// Builds Word files for tests out of the XML of their parts.
struct WordFile {
  var body: String
  var styles = ""
  var numbering = ""
  var footnotes = ""
  /// The part that holds the document.
  var main = "word/document.xml"

  init(_ body: String) { self.body = body }

  private static let namespaces = [
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  ].sorted { $0.key < $1.key }.map { " xmlns:\($0.key)=\"\($0.value)\"" }.joined()

  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var zip: StoredZip {
    func root(_ name: String, _ content: String) -> String {
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:\(name)\(Self.namespaces)>\(content)</w:\(name)>"
    }
    let (folder, name) = ("word/", String(main.split(separator: "/").last!))
    let parts = [("styles", styles), ("numbering", numbering), ("footnotes", footnotes)].filter { !$0.1.isEmpty }
    let links = parts.map {
      "<Relationship Id=\"\($0.0)\" Type=\"\(Self.relationships)/\($0.0)\" Target=\"/word/\($0.0).xml\"/>"
    }
    let package = "http://schemas.openxmlformats.org/package/2006"
    return StoredZip(
      [
        (
          "[Content_Types].xml",
          """
          <Types xmlns="\(package)/content-types"><Default Extension="xml" ContentType="application/xml"/>\
          <Override PartName="/\(main)" \
          ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
          """
        ),
        (
          "_rels/.rels",
          """
          <Relationships xmlns="\(package)/relationships"><Relationship Id="r" \
          Type="\(Self.relationships)/officeDocument" Target="\(main)"/></Relationships>
          """
        ), (main, root("document", "<w:body>\(body)<w:sectPr/></w:body>")),
        (
          "\(main.dropLast(name.count))_rels/\(name).rels",
          "<Relationships xmlns=\"\(package)/relationships\">\(links.joined())</Relationships>"
        ),
      ] + parts.map { ("\(folder)\($0.0).xml", root($0.0, $0.1)) })
  }

  func read() throws -> PlainText { try WordDocument.plainText(zip.bytes) }

  /// The lines of its text, blank ones left out.
  func lines() throws -> [String] {
    String(decoding: try read().bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// A paragraph of one run.
  static func p(_ text: String, _ properties: String = "", run: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  /// A paragraph of a list.
  static func item(_ text: String, _ list: Int, level: Int = 0) -> String {
    p(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  /// A row of cells, each with properties before the `>` and text behind it: `gridSpan=2>文`.
  static func row(_ cells: String..., properties: String = "") -> String {
    let cells = cells.map { cell in
      let parts = cell.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let spans = parts.count == 1 ? [] : parts[0].split(separator: " ")
      let tags = spans.map { span in
        let pair = span.split(separator: "=")
        return pair.count == 1 ? "<w:\(pair[0])/>" : "<w:\(pair[0]) w:val=\"\(pair[1])\"/>"
      }
      let text = parts[parts.count - 1].split(separator: "/", omittingEmptySubsequences: false)
      return "<w:tc><w:tcPr>\(tags.joined())</w:tcPr>\(text.map { p(String($0)) }.joined())</w:tc>"
    }
    return "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
  }

  static func table(_ rows: String...) -> String { "<w:tbl><w:tblPr/>\(rows.joined())</w:tbl>" }
}
