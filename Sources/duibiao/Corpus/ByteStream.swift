/// The bytes of a file or a pipe, read in order through a buffer.
final class ByteStream {
  let path: String
  private let reader: Files.Reader
  private var buffer: [UInt8] = []
  private var position = 0
  private var hasMore = true

  /// - Parameter path: `-` is standard input.
  /// - Throws: ``FileFailure`` when the file can't be opened.
  init(_ path: String) throws(FileFailure) {
    self.path = path
    reader = try Files.Reader(path)
  }

  /// Bytes that are in memory already.
  init(_ bytes: [UInt8], path: String) {
    self.path = path
    reader = Files.Reader()
    (buffer, hasMore) = (bytes, false)
  }

  /// The next `count` bytes without taking them; fewer only at the end.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    while buffer.count - position < count, hasMore, read(upTo: count) {}
    return buffer[position..<min(position + count, buffer.count)]
  }

  /// Reads on; a file says how much it holds, a pipe is read by the piece, so that no room is made for what never comes.
  private func read(upTo count: Int) -> Bool {
    let missing = count - (buffer.count - position)
    let size = reader.size
    let wanted = size.map { min(missing, $0 + 1) } ?? max(min(missing, max(buffer.count, 1 << 24)), 65_536)
    (buffer, hasMore) = reader.read(after: buffer[position...], count: wanted)
    position = 0
    return size == nil
  }

  /// Takes `count` bytes; fewer only at the end.
  func read(_ count: Int) -> [UInt8] {
    let bytes = peek(count)
    guard bytes.count == buffer.count else {
      position += bytes.count
      return Array(bytes)
    }
    // All that was read ahead, as with a small file: handed over and not copied.
    defer { buffer = [] }
    return buffer
  }

  /// Passes over `count` bytes, and tells whether there were so many.
  func skip(_ count: Int) -> Bool {
    var left = count
    while left > 0 {
      let step = peek(min(left, 65_536)).count
      if step == 0 { return false }
      position += step
      left -= step
    }
    return true
  }

  /// The next line without its end; nil at the end of the stream.
  ///
  /// - Parameter limit: a longer line is cut, and what is over is passed over.
  func line(limit: Int) -> (bytes: [UInt8], isCut: Bool)? {
    var size = 65_536
    var searched = 0
    while true {
      let bytes = peek(size)
      if bytes.isEmpty { return nil }
      if let end = bytes[(bytes.startIndex + searched)...].firstIndex(of: 0x0A) {
        let line = Array(bytes[..<end])
        position += line.count + 1
        return (line, false)
      }
      if bytes.count < size { return (read(bytes.count), false) }
      if size >= limit {
        let line = read(size)
        while let rest = self.line(limit: size), rest.isCut {}
        return (line, true)
      }
      searched = bytes.count
      size *= 2
    }
  }
}
