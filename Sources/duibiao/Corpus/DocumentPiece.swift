import Indicators
import PolicyText

/// A whole document, or a window of a large one, on its way to the reader.
struct DocumentPiece: Sendable {
  /// Name of the document in the goal table.
  var name: String
  /// Name of the document in messages.
  var path: String
  var content: Content
  /// Where the piece stands in the UTF-8 text of the document.
  var offset = 0
  /// Bytes at its beginning that were read with the piece before: headings that are still in force.
  var repeated = 0
  /// The district that a document is about which is read in windows: its first one says.
  var district: District?
  /// Whether the document ends with this piece.
  var isLast = true
  /// Bytes that were read for it.
  var size: Int

  enum Content: Sendable {
    /// A whole document, not yet decoded.
    case bytes([UInt8])
    /// A window; in its parts, because these tell where it ends.
    case document(PlanDocument)
    case failure(FileFailure)
  }

  /// What stands for a document that can't be read.
  static func failed(_ failure: FileFailure) -> DocumentPiece {
    DocumentPiece(name: failure.path, path: failure.path, content: .failure(failure), size: 0)
  }

  /// The piece without its text, once that has been read.
  var emptied: DocumentPiece {
    var piece = self
    piece.content = .bytes([])
    return piece
  }
}
