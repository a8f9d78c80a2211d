import DocumentFormats
import Normalization

/// The documents of files, folders, patterns, archives and pipes, piece by piece, in a stable order.
struct CorpusReader {
  private var paths: CorpusPaths
  private let isFramed: Bool
  let normalizer: Normalizer
  private var source = Source.none

  private enum Source {
    case none
    case document(ByteStream, WindowedDocument)
    case archive(TarArchive, WindowedDocument?)
    case zip(ZipArchive)
    case framed(FramedDocuments)
  }

  /// - Parameter isFramed: each file holds many documents, one a line (``FramedDocuments``).
  init(_ paths: [String], isFramed: Bool = false, normalizer: Normalizer) {
    self.paths = CorpusPaths(paths)
    self.isFramed = isFramed
    self.normalizer = normalizer
  }

  /// The next file, without opening it; what was open is left.
  mutating func nextFile() -> Result<CorpusPaths.File, FileFailure>? {
    source = .none
    return paths.next()
  }

  /// The next piece of the files opened so far, then of the files to come.
  mutating func next() -> DocumentPiece? {
    while true {
      if let piece = nextInSource() { return piece }
      switch nextFile() {
      case nil: return nil
      case .failure(let failure)?: return .failed(failure)
      case .success(let file)?:
        if let failure = open(file) { return .failed(failure) }
      }
    }
  }

  /// Begins to read a file; the failure where it can't be opened.
  mutating func open(_ file: CorpusPaths.File) -> FileFailure? {
    do throws(FileFailure) {
      let stream = try ByteStream(file.path)
      if isFramed {
        source = .framed(FramedDocuments(stream))
      } else if TarArchive.starts(stream) {
        source = .archive(TarArchive(stream), nil)
      } else if DocumentFormat(head: stream.peek(4), name: file.name) == .zip {
        source = try zipped(stream, file)
      } else {
        source = .document(stream, WindowedDocument(name: file.name, path: file.path))
      }
      return nil
    } catch { return error }
  }

  /// A document that is written as a zip, or an archive of documents: its directory at the end tells.
  private func zipped(_ stream: ByteStream, _ file: CorpusPaths.File) throws(FileFailure) -> Source {
    let bytes = stream.read(DocumentConverter.largest + 1)
    if bytes.count <= DocumentConverter.largest, DocumentFormat(of: bytes, name: file.name) == .zip {
      return .zip(try ZipArchive(bytes, path: file.path))
    }
    return .document(ByteStream(bytes, path: file.path), WindowedDocument(name: file.name, path: file.path))
  }

  /// The next piece of the file that is open.
  mutating func nextInSource() -> DocumentPiece? {
    switch source {
    case .none: return nil
    case .document(let stream, var document):
      let piece = document.next(stream, normalizer)
      source = piece == nil ? .none : .document(stream, document)
      return piece
    case .archive(var archive, var entry):
      let piece = nextIn(&archive, &entry)
      source = piece == nil ? .none : .archive(archive, entry)
      return piece
    case .zip(var archive):
      let piece = archive.next(normalizer)
      source = piece == nil ? .none : .zip(archive)
      return piece
    case .framed(var documents):
      let next = documents.next()
      source = next == nil ? .none : .framed(documents)
      switch next {
      case nil: return nil
      case .failure(let failure)?: return .failed(failure)
      case .success(let document)?:
        return DocumentPiece(
          name: document.name, path: document.name, content: .bytes(document.bytes), size: document.bytes.count)
      }
    }
  }

  private func nextIn(_ archive: inout TarArchive, _ entry: inout WindowedDocument?) -> DocumentPiece? {
    while true {
      if let piece = entry?.next(archive.stream, normalizer) {
        archive.took(piece.size)
        return piece
      }
      do throws(FileFailure) {
        guard let next = try archive.next() else { return nil }
        entry = WindowedDocument(name: next.name, path: archive.stream.path + ":" + next.name, size: next.size)
      } catch {
        entry = nil
        return .failed(error)
      }
    }
  }
}
