#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a run over a large folder has read, kept in a file, so that the next run reads only what has changed.
///
/// A log: a line that says what wrote it, then for each piece of a document a line with size and modification time of
/// the document, and the rows of the piece. It is written as the run goes; after a run that was broken off, the record
/// that was cut short is dropped and the rest is used.
final class ExtractionCache {
  /// A document as it was: the same size and time of modification mean the same document.
  struct Stamp: Equatable, Sendable {
    var size: Int
    /// Nanoseconds since 1970.
    var modified: Int

    init?(path: String) {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      size = Int(status.st_size)
      #if canImport(Darwin)
        modified = status.st_mtimespec.tv_sec * 1_000_000_000 + status.st_mtimespec.tv_nsec
      #else
        modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
      #endif
    }

    fileprivate init(size: Int, modified: Int) {
      self.size = size
      self.modified = modified
    }
  }

  /// Where a piece stands in its document; a small document is one piece, first and last.
  private struct Place: OptionSet {
    let rawValue: Int
    static let first = Place(rawValue: 1)
    static let last = Place(rawValue: 2)
  }

  private struct Entry {
    var stamp: Stamp
    var goals = 0
    var rows: [Range<Int>] = []
    var isComplete = false
  }

  private let path: String
  private let descriptor: Int32
  private var end = 0
  private var entries: [String: Entry] = [:]

  /// - Parameter key: what the rows depend on besides the documents: program, taxonomy, format. A cache with another key
  ///   is begun anew.
  /// - Throws: ``FileFailure`` when the file can't be used, or another run uses it.
  init(_ path: String, key: String) throws(FileFailure) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw FileFailure(
        path, "另一次运行正在使用这个缓存；请等它结束，或换一个文件",
        "another run is using this cache; wait for it, or name another file")
    }
    let first = "duibiao cache 1 \(key)\n"
    let start = bytes(0..<first.utf8.count)
    // A run that was broken off at once may have left a part of the first words.
    let known = Array("duibiao cache ".utf8)
    if !known.starts(with: start.prefix(known.count)) {
      close(descriptor)
      throw FileFailure(
        path, "不是本程序的缓存，因此没有改动它；请换一个文件",
        "is not a cache of this program, so it was left alone; name another file")
    }
    if start == Array(first.utf8) {
      end = start.count
      load()
    }
    if end == 0 {
      ftruncate(descriptor, 0)
      try append(Array(first.utf8))
    } else {
      ftruncate(descriptor, off_t(end))
    }
  }

  deinit { close(descriptor) }

  /// The rows of a document that was read before and has not changed since, and how many goals they are.
  func rows(of path: String, _ stamp: Stamp) -> (rows: [UInt8], goals: Int)? {
    guard let entry = entries[path], entry.isComplete, entry.stamp == stamp else { return nil }
    return (entry.rows.flatMap { bytes($0) }, entry.goals)
  }

  /// Keeps the rows of a piece of a document.
  func keep(_ rows: [UInt8], goals: Int, of piece: DocumentPiece, _ stamp: Stamp) throws(FileFailure) {
    if piece.path.utf8.contains(0x0A) { return }
    let place = (piece.offset == 0 ? Place.first : []).union(piece.isLast ? .last : [])
    let head = "\(stamp.size)\t\(stamp.modified)\t\(goals)\t\(place.rawValue)\t\(rows.count)\t\(piece.path)\n"
    try append(Array(head.utf8) + rows)
  }

  private func append(_ record: [UInt8]) throws(FileFailure) {
    var done = 0
    while done < record.count {
      let written = record.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress! + done, record.count - done, off_t(end + done))
      }
      if written < 0, errno == EINTR { continue }
      if written <= 0 { throw .system(path) }
      done += written
    }
    end += record.count
  }

  private func bytes(_ range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, range.count, off_t(range.lowerBound)))
    }
  }

  /// Reads the log up to its end, or to the first record that is not whole.
  private func load() {
    var status = stat()
    fstat(descriptor, &status)
    let size = Int(status.st_size)
    while end < size {
      let head = bytes(end..<min(end + 4352, size))
      guard let lineEnd = head.firstIndex(of: 0x0A) else { return }
      let fields = head[..<lineEnd].split(separator: 0x09, maxSplits: 5, omittingEmptySubsequences: false)
      guard fields.count == 6 else { return }
      let numbers = fields.prefix(5).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      let start = end + lineEnd + 1
      guard numbers.count == 5, numbers[4] >= 0, start + numbers[4] <= size else { return }
      let stamp = Stamp(size: numbers[0], modified: numbers[1])
      let name = String(decoding: fields[5], as: UTF8.self)
      let place = Place(rawValue: numbers[3])
      // What a broken-off run began is begun anew.
      var entry = place.contains(.first) ? Entry(stamp: stamp) : entries[name] ?? Entry(stamp: stamp)
      entry.goals += numbers[2]
      entry.rows.append(start..<start + numbers[4])
      entry.isComplete = place.contains(.last)
      entries[name] = entry
      end = start + numbers[4]
    }
  }
}
