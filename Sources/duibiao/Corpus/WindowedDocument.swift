import Indicators
import Normalization
import PolicyText

/// One document of a stream, in one piece or, when it is large, in windows.
struct WindowedDocument {
  let name: String
  let path: String
  /// Bytes of the document that are still in the stream; a document that fills its stream has no end of its own.
  private var left: Int
  private var offset = 0
  private var facts: DocumentFacts?
  private var district: District?
  private var isDone = false

  /// A document up to this size is read in one piece.
  static let wholeSize = 1 << 20
  static let windowSize = 768 << 10
  /// The part of a large document that is looked at for its title page.
  static let frontSize = 32 << 10

  init(name: String, path: String, size: Int = .max) {
    self.name = name
    self.path = path
    left = size
  }

  mutating func next(_ stream: ByteStream, _ normalizer: Normalizer) -> DocumentPiece? {
    if isDone { return nil }
    let limit = facts == nil ? Self.wholeSize : Self.windowSize
    var bytes = Array(stream.peek(min(limit + 1, left)))
    if facts == nil, bytes.count <= limit {
      isDone = true
      return take(bytes, .bytes(bytes), from: stream)
    }
    let hasMore = bytes.count > limit
    if hasMore { bytes.removeLast(bytes.count - DocumentWindow.cut(bytes)) }
    isDone = !hasMore
    if facts == nil { readTitlePage(bytes, normalizer) }
    return take(bytes, decoded(bytes), from: stream)
  }

  private func decoded(_ window: [UInt8]) -> DocumentPiece.Content {
    do { return .text(try SourceText(decoding: window)) } catch {
      return .failure(FileFailure(path, offset == 0 ? "\(error)" : "in the part from byte \(offset) on: \(error)"))
    }
  }

  private mutating func take(
    _ bytes: [UInt8], _ content: DocumentPiece.Content, from stream: ByteStream
  ) -> DocumentPiece {
    _ = stream.skip(bytes.count)
    let piece = DocumentPiece(
      name: name, path: path, content: content, offset: offset, facts: facts, district: district, isLast: isDone,
      size: bytes.count)
    left -= bytes.count
    if case .text(let text) = content { offset += text.bytes.count } else { offset += bytes.count }
    return piece
  }

  /// Title page and district, from the first lines.
  private mutating func readTitlePage(_ window: [UInt8], _ normalizer: Normalizer) {
    let end = window.prefix(Self.frontSize).lastIndex(of: 0x0A) ?? min(window.count, Self.frontSize)
    guard let document = try? PlanDocument(name: name, bytes: Array(window[..<end])) else {
      facts = DocumentFacts()
      return
    }
    facts = document.facts
    district = normalizer.district(of: document)
  }
}
