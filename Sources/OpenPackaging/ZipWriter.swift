import PolicyText

/// Writes a zip archive: entries in the order given, all with the same date, so that the same content gives the same
/// bytes.
///
/// Source: PKWARE, .ZIP File Format Specification (APPNOTE) 6.3.10; without zip64.
public struct ZipWriter {
  private var archive: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1 January 1980, the first date that the format can tell.
  private static let date: UInt16 = 0x0021
  /// Names are in UTF-8.
  private static let flags: UInt16 = 1 << 11

  public init() {}

  /// - Parameter isCompressed: false for what is compressed already; what would not become smaller is stored, too.
  /// - Throws: ``ZipTooLarge`` where the archive would pass 4 GiB or 65,535 entries.
  public mutating func add(_ name: String, _ bytes: [UInt8], isCompressed: Bool = true) throws(ZipTooLarge) {
    let deflated = isCompressed ? Deflate.compress(bytes) : bytes
    let isDeflated = deflated.count < bytes.count
    let content = isDeflated ? deflated : bytes
    let name = Array(name.utf8)
    let end = archive.count + directory.count + content.count + 2 * name.count + 200
    guard count < 0xFFFF, name.count < 0xFFFF, bytes.count < 0xFFFF_FFFF, end < 0xFFFF_FFFF else {
      throw ZipTooLarge()
    }
    // What both headers say of the entry.
    var facts: [UInt8] = []
    facts.append(20 as UInt16)  // version 2.0 can extract it
    facts.append(Self.flags)
    facts.append(isDeflated ? 8 : 0 as UInt16)
    facts.append(0 as UInt16)  // midnight
    facts.append(Self.date)
    facts.append(CRC32.of(bytes))
    facts.append(UInt32(content.count))
    facts.append(UInt32(bytes.count))
    facts.append(UInt16(name.count))
    facts.append(0 as UInt16)  // no extra field

    directory.append(0x0201_4B50 as UInt32)
    directory.append(20 as UInt16)  // made by version 2.0
    directory += facts
    directory += [UInt8](repeating: 0, count: 10)  // comment, disk, attributes
    directory.append(UInt32(archive.count))
    directory += name

    archive.append(0x0403_4B50 as UInt32)
    archive += facts
    archive += name
    archive += content
    count += 1
  }

  /// The archive with its directory.
  public consuming func finished() -> [UInt8] {
    let start = archive.count
    archive += directory
    archive.append(0x0605_4B50 as UInt32)
    archive.append(0 as UInt32)  // one disk
    archive.append(UInt16(count))
    archive.append(UInt16(count))
    archive.append(UInt32(directory.count))
    archive.append(UInt32(start))
    archive.append(0 as UInt16)  // no comment
    return archive
  }
}

/// An archive beyond what zip holds without its extension for large files, which not every program reads.
public struct ZipTooLarge: MessageError {
  public var message: Message {
    Message(
      "内容太多，一个文件放不下（zip 上限 4 GiB）；请减少文件，或改用 --format markdown",
      "too much for one file (zip holds 4 GiB); take fewer documents, or --format markdown")
  }
}

extension [UInt8] {
  /// Appends a number, the lowest byte first.
  fileprivate mutating func append(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
