import DocumentFormats
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
  /// Whether it is known to be text, whatever it begins with.
  private var isText = false
  /// What there is to say of the last window.
  private var failure: FileFailure?

  /// A document up to this size is read in one piece. Reading takes fifteen bytes of memory for each byte of prose, and
  /// up to fifty for a table of nothing but goals.
  static let wholeSize = 16 << 20
  /// A larger one is read in windows of about this size: small enough that each is read in the memory of the one before,
  /// large enough that few sentences lose sight of what was said long before. A window that holds no place for a cut is
  /// made larger, up to ``wholeSize``.
  static let windowSize = 2 << 20
  /// The part of a large document that is looked at for its title page.
  static let frontSize = 32 << 10

  init(name: String, path: String, size: Int = .max) {
    self.name = name
    self.path = path
    left = size
  }

  /// A text that was made of a document of another format.
  init(text name: String, path: String) {
    self.init(name: name, path: path)
    isText = true
  }

  mutating func next(_ stream: ByteStream, _ normalizer: Normalizer) -> DocumentPiece? {
    if let failure {
      self.failure = nil
      return piece(.failure(failure), size: 0)
    }
    if isDone { return nil }
    if facts == nil, isConverted(stream) { return whole(stream) }
    if facts == nil, stream.peek(min(Self.wholeSize + 1, left)).count <= Self.wholeSize {
      isDone = true
      let bytes = stream.read(min(Self.wholeSize, left))
      return piece(.bytes(bytes), size: bytes.count)
    }
    return window(stream, normalizer)
  }

  /// Whether the document is no text, and has to be made one.
  private func isConverted(_ stream: ByteStream) -> Bool {
    !isText && offset == 0 && DocumentFormat(head: stream.peek(min(DocumentFormat.headSize, left)), name: name) != .text
  }

  /// The document as it is: only all of it can be converted.
  private mutating func whole(_ stream: ByteStream) -> DocumentPiece {
    isDone = true
    let bytes = stream.read(min(DocumentConverter.largest + 1, left))
    guard bytes.count <= DocumentConverter.largest else {
      let size = DocumentConverter.largest >> 30
      let failure = FileFailure(
        path, "超过\(size) GiB；只有纯文本可以更大", "larger than \(size) GiB; only plain text may be")
      return piece(.failure(failure), size: 0)
    }
    return piece(.bytes(bytes), size: bytes.count)
  }

  private mutating func window(_ stream: ByteStream, _ normalizer: Normalizer) -> DocumentPiece {
    let start = offset - headings.count
    let repeated = headings.count
    var text = headings + rest
    var size = 0
    while true {
      let bytes = take(max(Self.windowSize, min(text.count, Self.wholeSize - text.count)), stream)
      size += bytes.count
      do {
        if !bytes.isEmpty { text += try SourceText(decoding: bytes).bytes }
      } catch {
        let place = start + text.count
        let problem = error.message
        offset = place + bytes.count
        rest = []
        let failure =
          place == 0
          ? FileFailure(path, problem)
          : FileFailure(
            path, "从字节\(place)起的部分：\(problem.chinese)", "in the part from byte \(place) on: \(problem.english)")
        return piece(.failure(failure), size: size)
      }
      if facts == nil { readTitlePage(text, normalizer) }
      var document = PlanDocument(name: name, source: SourceText(utf8: text), facts: facts)
      guard isDone || cut(&document) else { continue }
      var piece = piece(.document(document), size: size)
      (piece.offset, piece.repeated) = (start, repeated)
      return piece
    }
  }

  /// The next bytes of the document: as many as are asked for, less what would cut a line, or all that are left.
  private mutating func take(_ count: Int, _ stream: ByteStream) -> [UInt8] {
    var bytes = Array(stream.peek(min(count + 1, left)))
    isDone = bytes.count <= count
    if !isDone { bytes.removeLast(bytes.count - max(1, DocumentWindow.wholeLines(bytes))) }
    _ = stream.skip(bytes.count)
    left -= bytes.count
    return bytes
  }

  /// Keeps what stands behind the cut for the next window; false where there is no place for one in a window that can
  /// be made larger.
  private mutating func cut(_ document: inout PlanDocument) -> Bool {
    let text = document.source.bytes
    let given = headings.count
    if let cut = DocumentWindow(of: document) {
      rest = Array(text[cut.end...])
      headings = cut.headings
      offset += cut.end - given
      document.cut(at: cut)
      return true
    }
    guard text.count >= Self.wholeSize else { return false }
    rest = []
    let (size, end) = (Self.wholeSize >> 20, offset + text.count - given)
    failure = FileFailure(
      path,
      "从字节\(offset)起超过\(size) MiB，表格之外没有小标题或句号：字节\(end)之后的部分读时不连上文；请把文件拆开",
      "from byte \(offset) on, more than \(size) MiB without a heading or a full stop outside a table: "
        + "what goes on behind byte \(end) is read without its beginning; split the document")
    offset += text.count - given
    return true
  }

  private func piece(_ content: DocumentPiece.Content, size: Int) -> DocumentPiece {
    DocumentPiece(
      name: name, path: path, content: content, offset: offset, district: district,
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
