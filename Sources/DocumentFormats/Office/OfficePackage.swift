import OpenPackaging
import PolicyText

/// The parts of an Office file and how they refer to one another.
///
/// Which part is the document is told by relationships and content types alone; the usual `word/document.xml` is nothing
/// but usual.
///
/// Source: ECMA-376 part 2 (Open Packaging Conventions).
struct OfficePackage {
  private var zip: ZipReader
  /// Part names as compared, without regard to case, and the entry of each.
  private let parts: [String: ZipReader.Entry]
  private let contentTypes: ContentTypes

  struct Relationship {
    var id: String
    /// The last word of the type: `styles`, `officeDocument`; the same in the transitional and the strict form.
    var type: String
    /// The name of the part.
    var target: String
  }

  init(_ bytes: [UInt8]) throws(FormatError) {
    do throws(PackageError) {
      zip = try ZipReader(bytes)
      parts = Dictionary(zip.entries.map { (Self.key($0.name), $0) }, uniquingKeysWith: { $1 })
      if let entry = parts["[content_types].xml"] {
        contentTypes = ContentTypes(try XMLTokenizer.root(zip.contents(of: entry), part: entry.name))
      } else {
        contentTypes = ContentTypes()
      }
    } catch { throw FormatError(error.message) }
  }

  func has(_ part: String) -> Bool { parts[Self.key(part)] != nil }

  /// Whether it holds a part in this folder, wherever that is.
  func hasFolder(_ name: String) -> Bool { parts.keys.contains { $0.contains("\(name)/") } }

  func contentType(of part: String) -> String { contentTypes.type(of: Self.key(part)) }

  /// The part that the package as a whole points at: the document, the workbook.
  mutating func mainPart() throws(FormatError) -> String? {
    try relationships(of: "").first { $0.type == "officeDocument" && has($0.target) }?.target
  }

  /// What a part refers to inside the package; targets outside of it are left out.
  mutating func relationships(of part: String) throws(FormatError) -> [Relationship] {
    let (folder, name) = Self.split(part)
    guard let root = try root("\(folder)_rels/\(name).rels") else { return [] }
    return root.all("Relationship").compactMap { element in
      guard element["TargetMode"] != "External", let target = element["Target"], let type = element["Type"] else {
        return nil
      }
      return Relationship(
        id: element["Id"] ?? "", type: type.split(separator: "/").last.map(String.init) ?? "",
        target: Self.resolve(target, in: folder))
    }
  }

  /// The root of an XML part; nil where there is no such part.
  mutating func root(_ part: String) throws(FormatError) -> XMLElement? {
    guard let bytes = try bytes(of: part) else { return nil }
    do throws(PackageError) {
      return try XMLTokenizer.root(bytes, part: part, vocabulary: officeNamespaces)
    } catch { throw FormatError(error.message) }
  }

  /// The tags and text of an XML part; nil where there is no such part.
  mutating func tokens(_ part: String) throws(FormatError) -> XMLTokenizer? {
    guard let bytes = try bytes(of: part) else { return nil }
    do throws(PackageError) {
      return try XMLTokenizer(bytes, part: part, vocabulary: officeNamespaces)
    } catch { throw FormatError(error.message) }
  }

  private mutating func bytes(of part: String) throws(FormatError) -> [UInt8]? {
    guard let entry = parts[Self.key(part)] else { return nil }
    do throws(PackageError) { return try zip.contents(of: entry) } catch { throw FormatError(error.message) }
  }

  private static func key(_ name: String) -> String {
    let name = name.lowercased()
    return name.hasPrefix("/") ? String(name.dropFirst()) : name
  }

  /// `word/document.xml` as `word/` and `document.xml`.
  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// A reference as the name of a part. It can't leave the package: `..` above its root is passed over.
  private static func resolve(_ target: String, in folder: String) -> String {
    let path = (target.hasPrefix("/") ? target : folder + target).prefix { $0 != "#" }
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return unescaped(names.joined(separator: "/"))
  }

  /// `%20` as a blank.
  private static func unescaped(_ name: String) -> String {
    guard name.utf8.contains(0x25) else { return name }
    let bytes = Array(name.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// What each part is, by `[Content_Types].xml`.
private struct ContentTypes {
  private var defaults: [String: String] = [:]
  private var overrides: [String: String] = [:]

  init() {}

  init(_ root: XMLElement) {
    for element in root.elements {
      guard let type = element["ContentType"] else { continue }
      if let name = element["PartName"] { overrides[String(name.lowercased().drop { $0 == "/" })] = type }
      if let name = element["Extension"] { defaults[name.lowercased()] = type }
    }
  }

  func type(of part: String) -> String {
    overrides[part] ?? part.lastIndex(of: ".").flatMap { defaults[String(part[part.index(after: $0)...])] } ?? ""
  }
}

/// The prefixes that the readers know the namespaces by, transitional and strict.
private let officeNamespaces = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
  "http://schemas.openxmlformats.org/package/2006/relationships": "",
  "http://schemas.openxmlformats.org/package/2006/content-types": "",
]
