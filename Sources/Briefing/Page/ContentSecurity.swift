import OpenPackaging

/// What the page allows itself: the one script and the styles that are in it, known by their digests, and nothing from
/// any other place.
///
/// Source: W3C, Content Security Policy Level 3, section 6.7.3 (hashes of inline elements).
struct ContentSecurity {
  var scripts: [[UInt8]]
  var styles: [[UInt8]]

  var policy: String {
    "default-src 'none'; script-src \(Self.sources(scripts)); style-src \(Self.sources(styles)); img-src data:; "
      + "base-uri 'none'; form-action 'none'"
  }

  private static func sources(_ contents: [[UInt8]]) -> String {
    contents.isEmpty ? "'none'" : contents.map { "'sha256-\(Base64.encode(SHA256.of($0)))'" }.joined(separator: " ")
  }

  /// The contents of the `style` elements of a drawing, which the policy has to name too.
  static func styles(in drawing: String) -> [[UInt8]] {
    var styles: [[UInt8]] = []
    var rest = drawing[...]
    while let open = rest.firstRange(of: "<style"), let end = rest[open.upperBound...].firstIndex(of: ">"),
      let close = rest[end...].firstRange(of: "</style>")
    {
      let content = Array(rest[rest.index(after: end)..<close.lowerBound].utf8)
      if !styles.contains(content) { styles.append(content) }
      rest = rest[close.upperBound...]
    }
    return styles
  }
}

/// RFC 4648, section 4.
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 { text.append(place <= group.count ? digits[word >> (18 - 6 * place) & 63] : 0x3D) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
