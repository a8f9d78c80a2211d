/// The files of a tar archive, in order: the ustar format of POSIX.1-1988, with the long names of GNU and of pax.
///
/// The archive may be a pipe: `tar -c plans | duibiao extract -`.
struct TarArchive {
  static let block = 512
  let stream: ByteStream
  /// Bytes of the current entry that were not taken yet, with its padding.
  private var rest = 0
  private var isDone = false

  struct Entry {
    var name: String
    var size: Int
  }

  init(_ stream: ByteStream) { self.stream = stream }

  /// Whether a stream begins with the header of an archive.
  static func starts(_ stream: ByteStream) -> Bool {
    let head = stream.peek(block)
    return head.count == block && head.dropFirst(257).starts(with: Array("ustar".utf8))
  }

  /// The next regular file; its bytes are read from the stream.
  ///
  /// - Throws: ``FileFailure`` where the archive is broken or ends early; nothing is read after that.
  mutating func next() throws(FileFailure) -> Entry? {
    var longName: String?
    while !isDone {
      guard stream.skip(rest) else {
        throw broken("归档包在一份文件中间结束，可能不完整", "the archive ends inside an entry; is it whole?")
      }
      rest = 0
      let header = stream.read(Self.block)
      // Two empty blocks end an archive; some writers leave them out.
      if header.isEmpty || header.allSatisfy({ $0 == 0 }) { break }
      guard header.count == Self.block, let size = Self.number(header[124..<136]), size >= 0 else {
        throw broken("归档包中一份文件的文件头损坏", "the header of an entry is broken")
      }
      let padded = (size + Self.block - 1) / Self.block * Self.block
      switch header[156] {
      case UInt8(ascii: "L"), UInt8(ascii: "x"):
        guard size <= 1 << 20 else { throw broken("归档包中一份文件的名称太长", "the name of an entry is too long") }
        let content = stream.read(padded).prefix(size)
        longName = header[156] == UInt8(ascii: "L") ? Self.text(content) : Self.path(inExtension: content) ?? longName
      case UInt8(ascii: "0"), 0:
        rest = padded
        return Entry(name: longName ?? Self.name(header), size: size)
      default:
        rest = padded
        longName = nil
      }
    }
    isDone = true
    return nil
  }

  /// Tells that `count` bytes of the entry were taken from the stream.
  mutating func took(_ count: Int) { rest -= count }

  private mutating func broken(_ chinese: String, _ english: String) -> FileFailure {
    isDone = true
    return FileFailure(stream.path, chinese, english)
  }

  private static func name(_ header: [UInt8]) -> String {
    let prefix = text(header[345..<500])
    return (prefix.isEmpty ? "" : prefix + "/") + text(header[0..<100])
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Octal digits, or a binary number behind a high bit for sizes of 8 GB and more.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    if let first = field.first, first & 0x80 != 0 {
      return field.suffix(7).reduce(0) { $0 << 8 | Int($1) }
    }
    return Int(text(field).filter { $0 != " " }, radix: 8)
  }

  /// The path in a pax header, whose records are `LENGTH KEY=VALUE\n`.
  private static func path(inExtension content: ArraySlice<UInt8>) -> String? {
    var rest = content
    while let space = rest.firstIndex(of: 0x20), let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
      length > space - rest.startIndex + 1, length <= rest.count
    {
      let record = rest[(space + 1)..<(rest.startIndex + length - 1)]
      if record.starts(with: Array("path=".utf8)) { return text(record.dropFirst(5)) }
      rest = rest[(rest.startIndex + length)...]
    }
    return nil
  }
}
