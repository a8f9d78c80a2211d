/// Writes HTML in which no text can become markup: tags come from the program, text only through ``text(_:)``.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []
  /// The language that the page shows first.
  let language: Language

  init(_ language: Language) { self.language = language }

  /// Markup of the program's own.
  mutating func raw(_ markup: some StringProtocol) { bytes += markup.utf8 }

  mutating func raw(_ markup: some Sequence<UInt8>) { bytes += markup }

  mutating func text(_ text: String) { Self.escape(text.utf8, into: &bytes) }

  /// Text that is known to be UTF-8.
  mutating func text(_ text: some Sequence<UInt8>) { Self.escape(text, into: &bytes) }

  /// `<tag attributes>`; attribute values are escaped.
  mutating func open(_ tag: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    raw("<\(tag)")
    for (name, value) in attributes { raw(attribute(name, value)) }
    raw(">")
  }

  mutating func close(_ tag: String) { raw("</\(tag)>") }

  mutating func element(_ tag: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String) {
    open(tag, attributes)
    text(content)
    close(tag)
  }

  /// An element whose text the language switch exchanges for the other one.
  mutating func element(_ tag: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: Bilingual) {
    raw("<\(tag)")
    for (name, value) in attributes { raw(attribute(name, value)) }
    if content.chinese != content.english { raw(attribute("data-alt", content(language == .zh ? .en : .zh))) }
    raw(">")
    text(content(language))
    close(tag)
  }

  /// Text in the language of the page, with the other one beside it where it differs.
  mutating func words(_ content: Bilingual) {
    guard content.chinese != content.english else { return text(content.chinese) }
    element("span", [:], content)
  }

  /// A label of the page, by its key.
  mutating func label(_ key: String, tag: String = "span", _ attributes: KeyValuePairs<String, String> = [:]) {
    raw("<\(tag) data-l=\"\(key)\"")
    for (name, value) in attributes { raw(attribute(name, value)) }
    raw(">")
    text(PageLabels.text(key)(language))
    close(tag)
  }

  /// ` name="value"`, to be written inside a tag.
  func attribute(_ name: String, _ value: String) -> String {
    var escaped: [UInt8] = []
    Self.escape(value.utf8, into: &escaped)
    return " \(name)=\"\(String(decoding: escaped, as: UTF8.self))\""
  }

  /// An attribute whose text is a label: `aria-label` or `placeholder`.
  func labelled(_ attribute: String, _ key: String) -> String {
    " data-l-\(attribute)=\"\(key)\"" + self.attribute(attribute, PageLabels.text(key)(language))
  }

  /// `& < > "` and the apostrophe; a carriage return, which a parser would turn into a line feed; control signs, which
  /// HTML doesn't allow, become the replacement character.
  static func escape(_ text: some Sequence<UInt8>, into bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22: bytes += "&quot;".utf8
      case 0x27: bytes += "&#39;".utf8
      case 0x0D: bytes += "&#13;".utf8
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// JSON as it may stand in a `script` element: no sign in it can end the element or begin a comment.
  static func inlined(_ json: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    for byte in json {
      switch byte {
      case 0x3C: bytes += "\\u003c".utf8
      case 0x3E: bytes += "\\u003e".utf8
      case 0x26: bytes += "\\u0026".utf8
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
