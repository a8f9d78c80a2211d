import PolicyText

/// A zip archive in memory: its entries by the central directory, each inflated when it is asked for.
///
/// Names are only ever compared, never used as paths: an entry `../../etc/passwd` is an entry like any other.
///
/// Source: PKWARE's APPNOTE 6.3.10; zip64 is read, encryption and methods other than stored and deflated are refused.
public struct ZipReader: Sendable {
  /// What an archive may cost before it is taken for a bomb.
  public struct Limits: Sendable {
    public var entries = 65_536
    /// Bytes of all entries that were read.
    public var total = 512 << 20
    /// Bytes for one compressed byte, of an entry of more than ``alwaysFine``. XML rarely reaches 50; deflate ends at 1032.
    public var ratio = 250
    public var alwaysFine = 32 << 20

    public init() {}
  }

  public struct Entry: Sendable, Equatable {
    /// As written by the archive, with `/` between folders.
    public let name: String
    /// Bytes when inflated, as the archive claims.
    public let size: Int
    public let isEncrypted: Bool
    let compressedSize: Int
    let method: Int
    let checkSum: UInt32
    let header: Int
  }

  /// In the order of the central directory. Where a name stands twice, ``entry(_:)`` finds the last.
  public let entries: [Entry]
  public let limits: Limits
  private let bytes: [UInt8]
  private let places: [String: Int]
  private var inflated = 0

  /// Reads the directory of an archive.
  public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(PackageError) {
    let directory = try ZipDirectory(bytes, limits: limits)
    self.bytes = bytes
    self.limits = limits
    entries = directory.entries
    places = Dictionary(directory.entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { $1 })
  }

  public func entry(_ name: String) -> Entry? { places[name].map { entries[$0] } }

  /// The content of an entry, its check sum compared.
  public mutating func contents(of entry: Entry) throws(PackageError) -> [UInt8] {
    if entry.isEncrypted {
      throw PackageError(part: entry.name, "已加密；请先去掉密码再存一份", "is encrypted; save it without a password first")
    }
    let data = try compressed(entry)
    guard entry.size <= limits.total - inflated else {
      throw PackageError(
        part: entry.name, "解压后共超过\(limits.total >> 20)MB，按压缩炸弹拒绝",
        "with it more than \(limits.total >> 20) MB are inflated; refused as a zip bomb")
    }
    guard entry.size <= limits.alwaysFine || entry.size / limits.ratio <= data.count else {
      throw PackageError(
        part: entry.name, "压缩比超过\(limits.ratio)倍，按压缩炸弹拒绝",
        "is compressed more than \(limits.ratio) times; refused as a zip bomb")
    }
    let content = try inflate(data, entry)
    inflated += content.count
    guard content.count == entry.size, CRC32.of(content) == entry.checkSum else {
      throw PackageError(
        part: entry.name, "内容与校验和不符，文件已损坏", "the content doesn't match its check sum; the file is damaged")
    }
    return content
  }

  private func inflate(_ data: ArraySlice<UInt8>, _ entry: Entry) throws(PackageError) -> [UInt8] {
    switch entry.method {
    case 0: return Array(data)
    case 8:
      do throws(Inflate.Failure) { return try Inflate.bytes(data, limit: entry.size) } catch {
        switch error {
        case .truncated:
          throw PackageError(part: entry.name, "压缩数据不完整，文件已损坏", "the compressed data is cut off; the file is damaged")
        case .malformed(let offset):
          throw PackageError(
            part: entry.name, "压缩数据在字节\(offset)处有误，文件已损坏",
            "the compressed data is wrong at byte \(offset); the file is damaged")
        case .tooLarge:
          throw PackageError(
            part: entry.name, "解压后比声明的\(entry.size)字节多，文件已损坏",
            "inflates to more than the \(entry.size) bytes it claims; the file is damaged")
        }
      }
    default:
      throw PackageError(
        part: entry.name, "压缩方法\(entry.method)不受支持；请用Office或WPS另存一份",
        "the compression method \(entry.method) is not supported; save it again with Office or WPS")
    }
  }

  /// The data behind the local header, which repeats the name and may have an extra field of another length.
  private func compressed(_ entry: Entry) throws(PackageError) -> ArraySlice<UInt8> {
    let header = entry.header
    guard bytes.holds(30, at: header), bytes.number(4, at: header) == 0x0403_4B50 else {
      throw PackageError(part: entry.name, "目录指向的位置没有内容，文件已损坏", "is not where the directory says; the file is damaged")
    }
    let start = header + 30 + bytes.number(2, at: header + 26) + bytes.number(2, at: header + 28)
    guard bytes.holds(entry.compressedSize, at: start) else {
      throw PackageError(part: entry.name, "内容不完整，文件被截断", "is cut off; the file is truncated")
    }
    return bytes[start..<start + entry.compressedSize]
  }
}

extension [UInt8] {
  func holds(_ count: Int, at offset: Int) -> Bool {
    offset >= 0 && count >= 0 && offset <= self.count && count <= self.count - offset
  }

  /// A little-endian number of so many bytes. One of eight bytes that no file can have is the largest `Int`.
  func number(_ length: Int, at offset: Int) -> Int {
    var value: UInt64 = 0
    for index in (0..<length).reversed() { value = value << 8 | UInt64(self[offset + index]) }
    return Int(clamping: value)
  }
}
