import Normalization
import OpenPackaging
import PolicyText

/// The documents in a zip archive, in the order of its directory. What a system has put beside them is passed over.
struct ZipArchive {
  private var zip: ZipReader
  private let path: String
  private var rest: ArraySlice<ZipReader.Entry>
  /// The entry that is being given.
  private var open: (stream: ByteStream, document: WindowedDocument)?

  /// - Throws: ``FileFailure`` where the archive has no directory, or a broken one.
  init(_ bytes: [UInt8], path: String) throws(FileFailure) {
    self.path = path
    var limits = ZipReader.Limits()
    // Entries are read one after another: together they may be many.
    (limits.entries, limits.total) = (1_000_000, 16 << 30)
    do throws(PackageError) { zip = try ZipReader(bytes, limits: limits) } catch { throw FileFailure(path, error) }
    rest = zip.entries.filter { Self.isDocument($0.name) }[...]
  }

  mutating func next(_ normalizer: Normalizer) -> DocumentPiece? {
    while true {
      if let (stream, last) = open {
        var document = last
        let piece = document.next(stream, normalizer)
        open = piece == nil ? nil : (stream, document)
        if let piece { return piece }
      }
      guard let entry = rest.popFirst() else { return nil }
      let place = path + ":" + entry.name
      guard entry.size <= DocumentConverter.largest else {
        return .failed(
          FileFailure(
            place, "解压后超过\(DocumentConverter.largest >> 30) GiB；请解压后单独读",
            "more than \(DocumentConverter.largest >> 30) GiB when unpacked; unpack it and read it by itself"))
      }
      do throws(PackageError) {
        let stream = ByteStream(try zip.contents(of: entry), path: place)
        open = (stream, WindowedDocument(name: entry.name, path: place))
      } catch { return .failed(FileFailure(path, error)) }
    }
  }

  /// No folder, no file that is hidden, none of macOS's own.
  private static func isDocument(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { $0.isEmpty || $0 == "__MACOSX" || $0.hasPrefix(".") && $0 != ".." && $0 != "." }
      && parts.last != "Thumbs.db"
  }
}
