import OpenPackaging

/// The texts that cells of a workbook refer to by number.
struct SharedStrings {
  private var texts: [String] = []

  init() {}

  init(_ tokens: inout XMLTokenizer) throws(PackageError) {
    while let token = try tokens.next() {
      guard case .start(let tag) = token, tag.name == "si" else { continue }
      texts.append(Self.text(try tokens.element(tag)))
    }
  }

  subscript(index: Int) -> String { texts.indices.contains(index) ? texts[index] : "" }

  /// The text of `<si>` or `<is>`: stretches of different looks joined, guides to pronunciation left out.
  static func text(_ element: XMLElement) -> String {
    var text = ""
    for child in element.elements {
      switch child.name {
      case "t": text += child.text
      case "r": text += child.first("t")?.text ?? ""
      default: break
      }
    }
    return unescaped(text)
  }

  /// `_x000D_` stands for a character that XML can't hold.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "_", rest.first == "x", rest.count >= 6, rest.dropFirst(5).first == "_",
        let code = UInt32(rest.dropFirst().prefix(4), radix: 16), let scalar = Unicode.Scalar(code)
      {
        if code >= 0x20 || code == 0x0A { result.unicodeScalars.append(scalar) }
        rest = rest.dropFirst(6)
      } else {
        result.append(character)
      }
    }
    return result
  }
}
