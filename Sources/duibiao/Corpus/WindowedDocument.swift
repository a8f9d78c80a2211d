import Indicators
import Normalization
import PolicyText

/// One document of a stream, in one piece or, when it is larger than any plan, in windows.
struct WindowedDocument {
  let name: String
  let path: String
  /// Bytes of the document that are still in the stream; a document that fills its stream has no end of its own.
  private var left: Int
  /// Where the text that was not yet given begins in the UTF-8 text of the document.
  private var offset = 0
  /// Text that was decoded and belongs to the next window, and the headings that are in force there.
  private var rest: [UInt8] = []
  private var headings: [UInt8] = []
  private var facts: DocumentFacts?
  private var district: District?
  private var isDone = false
  /// What there is to say of the last window.
  private var failure: FileFailure?

  /// A document up to this size is read in one piece, and a larger one in windows of this size. Reading takes
  /// fifteen bytes of memory for each byte of prose, and up to fifty for a table of nothing but goals.
  static let wholeSize = 16 << 20
  /// The part of a large document that is looked at for its title page.
  static let frontSize = 32 << 10

  init(name: String, path: String, size: Int = .max) {
    self.name = name
    self.path = path
    left = size
  }

  mutating func next(_ stream: ByteStream, _ normalizer: Normalizer) -> DocumentPiece? {
    if let failure {
      self.failure = nil
      return piece(.failure(failure), size: 0)
    }
    if isDone { return nil }
    var bytes = Array(stream.peek(min(Self.wholeSize + 1, left)))
    let hasMore = bytes.count > Self.wholeSize
    isDone = !hasMore
    if hasMore { bytes.removeLast(bytes.count - max(1, DocumentWindow.wholeLines(bytes))) }
    _ = stream.skip(bytes.count)
    left -= bytes.count
    if facts == nil, !hasMore { return piece(.bytes(bytes), size: bytes.count) }
    return window(bytes, hasMore: hasMore, normalizer)
  }

  private mutating func window(_ bytes: [UInt8], hasMore: Bool, _ normalizer: Normalizer) -> DocumentPiece {
    var text = headings + rest
    do {
      if !bytes.isEmpty { text += try SourceText(decoding: bytes).bytes }
    } catch {
      let place = offset + rest.count
      offset = place + bytes.count
      rest = []
      return piece(
        .failure(FileFailure(path, place == 0 ? "\(error)" : "in the part from byte \(place) on: \(error)")),
        size: bytes.count)
    }
    if facts == nil { readTitlePage(text, normalizer) }
    let start = offset - headings.count
    let repeated = headings.count
    if hasMore { cut(&text) }
    var piece = piece(.text(SourceText(utf8: text)), size: bytes.count)
    (piece.offset, piece.repeated) = (start, repeated)
    return piece
  }

  /// Keeps what stands behind the cut for the next window.
  private mutating func cut(_ text: inout [UInt8]) {
    let given = headings.count
    if let cut = DocumentWindow(of: PlanDocument(name: name, source: SourceText(utf8: text), facts: DocumentFacts())) {
      rest = Array(text[cut.end...])
      headings = cut.headings
      text.removeLast(text.count - cut.end)
      offset += cut.end - given
    } else {
      rest = []
      failure = FileFailure(
        path,
        "from byte \(offset) on, more than \(Self.wholeSize >> 20) MiB without a heading or a full stop outside a table: "
          + "what goes on behind byte \(offset + text.count - given) is read without its beginning; split the document")
      offset += text.count - given
    }
  }

  private func piece(_ content: DocumentPiece.Content, size: Int) -> DocumentPiece {
    DocumentPiece(
      name: name, path: path, content: content, offset: offset, facts: facts, district: district,
      isLast: isDone && failure == nil, size: size)
  }

  /// Title page and district, from the first lines.
  private mutating func readTitlePage(_ window: [UInt8], _ normalizer: Normalizer) {
    let front = Array(window.prefix(Self.frontSize))
    let end = front.count < window.count ? DocumentWindow.wholeLines(front) : front.count
    let document = PlanDocument(name: name, source: SourceText(utf8: Array(front[..<end])))
    facts = document.facts
    district = normalizer.district(of: document)
  }
}
