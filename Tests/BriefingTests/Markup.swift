import Foundation
import OpenPackaging

#if canImport(FoundationXML)
  import FoundationXML
  typealias MarkupElement = FoundationXML.XMLElement
#else
  typealias MarkupElement = Foundation.XMLElement
#endif

/// A part of a package, read by Foundation.
struct Markup {
  let root: MarkupElement

  /// A namespace without a prefix gets one: Foundation finds no element by its name in such a one.
  init(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: " xmlns=\"", with: " xmlns:own=\"")
    root = try XMLDocument(data: Data(text.utf8)).rootElement()!
  }

  /// The part at a path.
  init(_ path: String, of package: PackageWriter) throws {
    guard let part = package.parts.first(where: { $0.path == path }) else { throw Missing(path: path) }
    try self.init(part.bytes)
  }

  struct Missing: Error { var path: String }

  /// The elements of a name, in the order of the document.
  func all(_ name: String) -> [MarkupElement] { root.all(name) }

  /// The values of an attribute of all elements of a name.
  func values(_ name: String, _ attribute: String) -> [String] { all(name).compactMap { $0.value(attribute) } }
}

extension MarkupElement {
  func all(_ name: String) -> [MarkupElement] {
    (children ?? []).compactMap { $0 as? MarkupElement }.flatMap { child in
      (child.name == name ? [child] : []) + child.all(name)
    }
  }

  func first(_ name: String) -> MarkupElement? { all(name).first }

  func value(_ attribute: String) -> String? { self.attribute(forName: attribute)?.stringValue }

  /// The text that a reader sees: without the instructions of fields.
  var shownText: String { all("w:t").compactMap(\.stringValue).joined() }
}
