import Normalization
import PolicyText

/// Reads documents, whole or in windows, into plans.
struct PlanReader: Sendable {
  let normalizer: Normalizer
  var reads: Normalizer.Reads = []
  /// Whose passages are looked for in what is read.
  var corrections: Corrections?

  /// - Throws: ``FileFailure`` when the piece is no text.
  func read(_ piece: DocumentPiece) throws(FileFailure) -> ReadPlan {
    let document: PlanDocument
    switch piece.content {
    case .failure(let failure): throw failure
    case .document(let window): document = window
    case .bytes(let bytes):
      do { document = try PlanDocument(name: piece.name, bytes: bytes) } catch {
        throw FileFailure(piece.path, error)
      }
    }
    var plan = normalizer.read(document, district: piece.district, reads: reads)
    plan.drop(before: piece.repeated)
    plan.move(by: piece.offset)
    if let corrections {
      plan.passages = corrections.passages(
        in: document.source.bytes, of: piece.name, offset: piece.offset, repeated: piece.repeated)
    }
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
    var document = WindowedDocument(name: CorpusPaths.lastPart(path), path: path)
    var whole: ReadPlan?
    while let piece = document.next(stream, normalizer) {
      let plan = try read(piece)
      if whole == nil { whole = plan } else { whole?.append(plan) }
    }
    return whole!
  }
}
