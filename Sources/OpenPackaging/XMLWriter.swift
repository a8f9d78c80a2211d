/// Writes XML 1.0 in UTF-8 that is always well-formed: elements close themselves, text is escaped, and characters that
/// XML has no way to hold are left out.
public struct XMLWriter {
  public private(set) var bytes: [UInt8] = []

  /// - Parameter fragment: true for a part of a document, which has no declaration and goes into another writer.
  public init(fragment: Bool = false) {
    if !fragment { write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }
  }

  /// Takes over elements that were written apart.
  public mutating func append(_ fragment: XMLWriter) { bytes += fragment.bytes }

  /// An element with what stands in it; `<name/>` where nothing does.
  ///
  /// - Parameter attributes: those that are nil are left out.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    write(">")
    let start = bytes.count
    content(&self)
    guard bytes.count > start else {
      bytes.removeLast()
      return write("/>")
    }
    write("</")
    write(name)
    write(">")
  }

  /// An element with nothing in it.
  public mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    open(name, attributes)
    write("/>")
  }

  /// An element that holds text. Its spaces count.
  public mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  public mutating func text(_ text: String) { escape(text, isAttribute: false) }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    write("<")
    write(name)
    for case (let key, let value?) in attributes {
      write(" ")
      write(key)
      write("=\"")
      escape(value, isAttribute: true)
      write("\"")
    }
  }

  private mutating func write(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// In an attribute a line break or a tab would be read as a blank.
  private mutating func escape(_ text: String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\"" where isAttribute: write("&quot;")
      case "\t", "\n": isAttribute ? write("&#\(scalar.value);") : bytes.append(UInt8(scalar.value))
      case "\r": write("&#13;")
      case _ where Self.isLegal(scalar): bytes.append(contentsOf: UTF8.encode(scalar)!)
      default: continue
      }
    }
  }

  /// Source: XML 1.0, production 2 (Char).
  private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}
