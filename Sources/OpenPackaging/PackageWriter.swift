/// Writes an open package, the container of `.docx` and `.xlsx`: parts in a zip archive, each with its content type, and
/// the relationships that lead from one to the next.
///
/// Source: ECMA-376 part 2, Open Packaging Conventions.
public struct PackageWriter {
  /// The parts so far, without content types and relationships.
  public private(set) var parts: [(path: String, type: String?, bytes: [UInt8])] = []
  /// Relationships by the part that they start from; the first start from the package.
  public private(set) var relations: [(source: String, relations: [Relation])] = [("", [])]

  public struct Relation: Sendable {
    public var id: String
    public var type: String
    public var target: String
  }

  public init() {}

  /// - Parameters:
  ///   - path: without a slash in front: `word/document.xml`.
  ///   - type: the content type; nil for what goes by its extension (`png`).
  public mutating func add(_ path: String, type: String?, _ bytes: [UInt8]) { parts.append((path, type, bytes)) }

  /// Relates a part to another.
  ///
  /// - Parameters:
  ///   - source: the path of a part; empty for the package.
  ///   - type: the name behind the address that most types share (``officeRelation``), or a whole address.
  ///   - target: as seen from the folder of the source.
  ///   - id: the id by which the source names the relation, if it does; else one is made.
  /// - Returns: the id.
  @discardableResult
  public mutating func relate(_ source: String, type: String, to target: String, id: String? = nil) -> String {
    let place = relations.firstIndex { $0.source == source } ?? relations.endIndex
    if place == relations.endIndex { relations.append((source, [])) }
    let id = id ?? "rId\(relations[place].relations.count + 1)"
    let address = type.contains(":") ? type : Self.officeRelation + type
    relations[place].relations.append(Relation(id: id, type: address, target: target))
    return id
  }

  public static let officeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  /// The properties that a file manager shows: the title, and who made it. No date: the same content gives the same bytes.
  public mutating func addProperties(title: String, creator: String, language: String) {
    var xml = XMLWriter()
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) {
      $0.element("dc:title", text: title)
      $0.element("dc:creator", text: creator)
      $0.element("dc:language", text: language)
    }
    add("docProps/core.xml", type: "application/vnd.openxmlformats-package.core-properties+xml", xml.bytes)
    relate(
      "", type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      to: "docProps/core.xml")
  }

  /// The archive.
  public func bytes() throws(ZipTooLarge) -> [UInt8] {
    var zip = ZipWriter()
    try zip.add("[Content_Types].xml", contentTypes())
    for (source, relations) in relations where !relations.isEmpty {
      try zip.add(Self.path(ofRelationsFrom: source), Self.markup(relations))
    }
    // Pictures are compressed already.
    for part in parts { try zip.add(part.path, part.bytes, isCompressed: part.type != nil) }
    return zip.finished()
  }

  private func contentTypes() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) { xml in
      xml.element(
        "Default",
        ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      xml.element("Default", ["Extension": "png", "ContentType": "image/png"])
      for part in parts {
        if let type = part.type { xml.element("Override", ["PartName": "/" + part.path, "ContentType": type]) }
      }
    }
    return xml.bytes
  }

  private static func markup(_ relations: [Relation]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]) { xml in
      for relation in relations {
        xml.element(
          "Relationship", ["Id": relation.id, "Type": relation.type, "Target": relation.target])
      }
    }
    return xml.bytes
  }

  /// `word/document.xml` has its relationships in `word/_rels/document.xml.rels`.
  private static func path(ofRelationsFrom source: String) -> String {
    guard let slash = source.lastIndex(of: "/") else { return "_rels/\(source).rels" }
    return source[..<slash] + "/_rels" + source[slash...] + ".rels"
  }
}
