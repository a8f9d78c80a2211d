import OpenPackaging

/// What the reader needs of the styles of a Word document.
struct WordStyles {
  struct Style {
    var name = ""
    var parent: String?
    /// From `w:numPr`; the number 0 takes the numbering of the style above away.
    var list: Int?
    var level: Int?
    var isHidden: Bool?
    var isCentred: Bool?
  }

  private var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private var standard: String?

  init(_ root: XMLElement?) {
    guard let root else { return }
    for element in root.all("w:style") {
      guard let id = element["w:styleId"] else { continue }
      let paragraph = element.first("w:pPr")
      let number = paragraph?.first("w:numPr")
      styles[id] = Style(
        name: element.first("w:name")?["w:val"]?.lowercased() ?? "", parent: element.first("w:basedOn")?["w:val"],
        list: number?.first("w:numId")?.value, level: number?.first("w:ilvl")?.value,
        isHidden: element.first("w:rPr")?.first("w:vanish")?.isOn,
        isCentred: paragraph?.first("w:jc").map { $0["w:val"] == "center" })
      if element["w:type"] == "paragraph", element.isOn("w:default") { standard = id }
    }
  }

  /// A style and those it is based on, nearest first.
  private func chain(_ id: String?) -> [(id: String, style: Style)] {
    var chain: [(String, Style)] = []
    var next = id ?? standard
    while let id = next, let style = styles[id], chain.count < 20 {
      chain.append((id, style))
      next = style.parent
    }
    return chain
  }

  /// The numbering that a paragraph has from its style: the list, and the style that brings it.
  func numbering(_ id: String?) -> (list: Int, level: Int?, style: String)? {
    for (id, style) in chain(id) {
      if let list = style.list { return list == 0 ? nil : (list, style.level, id) }
    }
    return nil
  }

  /// The list that a numbering style stands for.
  func list(ofNumberingStyle id: String) -> Int? { styles[id]?.list }

  func isHidden(_ id: String?) -> Bool { chain(id).lazy.compactMap(\.style.isHidden).first ?? false }

  func isCentred(_ id: String?) -> Bool { chain(id).lazy.compactMap(\.style.isCentred).first ?? false }

  /// A line of the table of contents: the styles `toc 1` to `toc 9`, and that of its heading.
  func isContents(_ id: String?) -> Bool {
    chain(id).contains { $0.style.name.hasPrefix("toc ") || $0.style.name.hasPrefix("contents ") }
  }
}

extension XMLElement {
  /// The number in `w:val`.
  var value: Int? { self["w:val"].flatMap { Int($0) } }

  /// Whether a switch such as `<w:vanish/>` is on: it is unless it says no.
  var isOn: Bool { !Self.no.contains(self["w:val"] ?? "") }

  /// Whether an attribute says yes.
  func isOn(_ attribute: String) -> Bool { self[attribute].map { !Self.no.contains($0) } ?? false }

  private static let no: Set<String> = ["0", "false", "off", "none"]
}
