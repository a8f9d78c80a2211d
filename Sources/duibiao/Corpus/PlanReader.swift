import DocumentFormats
import Normalization
import PolicyText

/// Reads documents of any format, whole or in windows, into plans.
struct PlanReader: Sendable {
  let normalizer: Normalizer
  var reads: Normalizer.Reads = []
  var converter = DocumentConverter()
  /// Whose passages are looked for in what is read.
  var corrections: Corrections?

  /// - Throws: ``FileFailure`` when the piece is no text and can't be made one.
  func read(_ piece: DocumentPiece) throws(FileFailure) -> ReadPlan {
    switch piece.content {
    case .failure(let failure): throw failure
    case .document(let window): return read(window, piece)
    case .bytes(let bytes):
      if let text = try converter.plainText(bytes, name: piece.name, path: piece.path) { return try read(text, piece) }
      return read(try document(text: bytes, piece.name, path: piece.path), piece)
    }
  }

  private func read(_ document: PlanDocument, _ piece: DocumentPiece) -> ReadPlan {
    var plan = normalizer.read(document, district: piece.district, reads: reads)
    plan.drop(before: piece.repeated)
    plan.move(by: piece.offset)
    if let corrections {
      plan.passages = corrections.passages(
        in: document.source.bytes, of: piece.name, offset: piece.offset, repeated: piece.repeated)
    }
    return plan
  }

  /// What was converted, with the places of its passages; in windows where it is large.
  private func read(_ text: PlainText, _ piece: DocumentPiece) throws(FileFailure) -> ReadPlan {
    var plan: ReadPlan
    if text.bytes.count > WindowedDocument.wholeSize {
      plan = try read(WindowedDocument(text: piece.name, path: piece.path), ByteStream(text.bytes, path: piece.path))
    } else {
      plan = read(PlanDocument(name: piece.name, source: SourceText(utf8: text.bytes)), piece)
    }
    plan.notes = text.notes
    plan.converted = text.bytes
    if !text.places.isEmpty { plan.place { text.place(at: $0) ?? "" } }
    return plan
  }

  /// The whole document at a path, its windows joined.
  ///
  /// - Throws: ``FileFailure`` for what can't be read, and for a folder or an archive: they hold many documents.
  func read(path: String) throws(FileFailure) -> ReadPlan {
    if Files.isFolder(path) { throw FileFailure(path, "是文件夹；请指定其中的一个文件", "is a folder; name one file in it") }
    let stream = try ByteStream(path)
    if TarArchive.starts(stream) {
      throw FileFailure(path, "是归档包，内有多份文件；请指定一份", "is an archive of documents; name one document")
    }
    return try read(WindowedDocument(name: CorpusPaths.lastPart(path), path: path), stream)
  }

  private func read(_ document: WindowedDocument, _ stream: ByteStream) throws(FileFailure) -> ReadPlan {
    var document = document
    var whole: ReadPlan?
    while let piece = document.next(stream, normalizer) {
      let plan = try read(piece)
      if whole == nil { whole = plan } else { whole?.append(plan) }
    }
    return whole!
  }

  /// The parts of a document, for what explains how it is read.
  func document(name: String, path: String, bytes: [UInt8]) throws(FileFailure) -> PlanDocument {
    if let text = try converter.plainText(bytes, name: name, path: path) {
      return PlanDocument(name: name, source: SourceText(utf8: text.bytes))
    }
    return try document(text: bytes, name, path: path)
  }

  func document(text bytes: [UInt8], _ name: String, path: String) throws(FileFailure) -> PlanDocument {
    do throws(TextError) { return try PlanDocument(name: name, bytes: bytes) } catch { throw FileFailure(path, error) }
  }
}
