import PolicyText

/// The words of a document as it writes them, by the units of its folded text. A reference, because every paragraph
/// reader holds it.
final class OriginalText: Sendable {
  let text: FoldedText
  let source: SourceText

  init(_ document: PlanDocument) {
    text = document.text
    source = document.source
  }

  /// The text of a range, without line breaks and blanks.
  func verbatim(_ range: Range<Int>) -> String {
    let bytes = text.bytes(of: range)
    if bytes.count <= range.count * 3, !source.bytes[bytes].contains(where: { $0 <= 0x20 }) {
      return source.string(bytes)
    }
    return joined(range) { _ in true }
  }

  /// The characters of a range that are to be kept, one after another.
  func joined(_ range: Range<Int>, keeping isKept: (Int) -> Bool) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count * 3)
    for index in range where isKept(index) { result += text.bytes(of: index) }
    return String(decoding: result, as: UTF8.self)
  }
}
