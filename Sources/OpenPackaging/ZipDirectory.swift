import PolicyText

/// The central directory at the end of a zip, and where it is.
struct ZipDirectory {
  private(set) var entries: [ZipReader.Entry] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], limits: ZipReader.Limits) throws(PackageError) {
    self.bytes = bytes
    let end = try Self.endRecord(bytes)
    let directory = try Self.directory(bytes, end)
    guard directory.count <= limits.entries else {
      throw PackageError(
        "压缩包内有\(directory.count)个文件，超过上限\(limits.entries)个",
        "the archive holds \(directory.count) files, more than the limit of \(limits.entries)")
    }
    var position = directory.start
    entries.reserveCapacity(directory.count)
    for _ in 0..<directory.count {
      guard bytes.holds(46, at: position), bytes.number(4, at: position) == 0x0201_4B50 else { throw Self.damaged }
      position = try readEntry(at: position, shift: directory.shift)
    }
  }

  private static let damaged = PackageError("压缩包的目录已损坏", "the directory of the archive is damaged")

  /// The record at the very end, before a comment of up to 64 KiB.
  private static func endRecord(_ bytes: [UInt8]) throws(PackageError) -> Int {
    var position = bytes.count - 22
    while position >= 0, position >= bytes.count - 22 - 0xFFFF {
      if bytes[position] == 0x50, bytes.number(4, at: position) == 0x0605_4B50,
        bytes.number(2, at: position + 20) <= bytes.count - position - 22
      {
        return position
      }
      position -= 1
    }
    guard bytes.starts(with: [0x50, 0x4B]) else {
      throw PackageError("不是zip格式的文件", "not a zip archive")
    }
    throw PackageError(
      "zip格式的文件不完整（找不到结尾的目录），可能没有下载完；请重新获取",
      "the zip archive is truncated (no directory at its end), perhaps not fully downloaded; get it again")
  }

  /// - Returns: how many entries there are, where the first one stands, and by how much offsets are too small because
  ///   something (a self-extractor) was put in front of the archive.
  private static func directory(_ bytes: [UInt8], _ end: Int) throws(PackageError) -> (
    count: Int, start: Int, shift: Int
  ) {
    var (count, size, offset) = (
      bytes.number(2, at: end + 10), bytes.number(4, at: end + 12), bytes.number(4, at: end + 16)
    )
    var behind = end
    // Zip64: a locator before the record leads to one with wider fields.
    if bytes.holds(20, at: end - 20), bytes.number(4, at: end - 20) == 0x0706_4B50 {
      let record = bytes.number(8, at: end - 12)
      guard bytes.holds(56, at: record), bytes.number(4, at: record) == 0x0606_4B50 else { throw damaged }
      (count, size, offset) = (
        bytes.number(8, at: record + 32), bytes.number(8, at: record + 40), bytes.number(8, at: record + 48)
      )
      behind = record
    }
    guard size <= behind, offset <= behind - size else { throw damaged }
    // An entry of the directory takes 46 bytes at least.
    guard count <= size / 46 else { throw damaged }
    return (count, behind - size, behind - size - offset)
  }

  private mutating func readEntry(at position: Int, shift: Int) throws(PackageError) -> Int {
    let nameLength = bytes.number(2, at: position + 28)
    let extraLength = bytes.number(2, at: position + 30)
    let next = position + 46 + nameLength + extraLength + bytes.number(2, at: position + 32)
    guard next <= bytes.count else { throw Self.damaged }
    let flags = bytes.number(2, at: position + 8)
    let extra = bytes[(position + 46 + nameLength)..<(position + 46 + nameLength + extraLength)]
    var wide = Wide(extra: extra, bytes)
    let size = wide.take(bytes.number(4, at: position + 24))
    let compressedSize = wide.take(bytes.number(4, at: position + 20))
    let header = wide.take(bytes.number(4, at: position + 42))
    guard header <= bytes.count else { throw Self.damaged }
    entries.append(
      ZipReader.Entry(
        name: Self.name(bytes[(position + 46)..<(position + 46 + nameLength)]), size: size,
        isEncrypted: flags & 1 != 0, compressedSize: compressedSize, method: bytes.number(2, at: position + 10),
        checkSum: UInt32(bytes.number(4, at: position + 16)), header: header + shift))
    return next
  }

  /// UTF-8, whether the archive says so or not; else GBK, which Chinese Windows writes; else what is readable of it.
  private static func name(_ name: ArraySlice<UInt8>) -> String {
    let text = (try? SourceText(decoding: Array(name))).map { $0.string(0..<$0.bytes.count) }
    let readable = text ?? String(decoding: name.map { (0x20...0x7E).contains($0) ? $0 : 0x3F }, as: UTF8.self)
    return String(readable.map { $0 == "\\" ? "/" : $0 })
  }

  /// The zip64 extra field: wide values in place of those that are all ones.
  private struct Wide {
    private var values: ArraySlice<Int> = []

    init(extra: ArraySlice<UInt8>, _ bytes: [UInt8]) {
      var position = extra.startIndex
      while position + 4 <= extra.endIndex {
        let length = bytes.number(2, at: position + 2)
        if bytes.number(2, at: position) == 1, position + 4 + length <= extra.endIndex {
          values = (0..<length / 8).map { bytes.number(8, at: position + 4 + $0 * 8) }[...]
        }
        position += 4 + length
      }
    }

    mutating func take(_ value: Int) -> Int { value == 0xFFFF_FFFF ? values.popFirst() ?? value : value }
  }
}
