import Testing

@testable import PolicyText

/// The scanner that looks at eight bytes at a time, against one that looks at each.
@Suite struct DelimitedScannerTests {
  /// RFC 4180, byte by byte; nil where a quoted field does not end, or text follows its end.
  static func naive(_ bytes: [UInt8]) -> [[String]]? {
    var records: [[String]] = []
    var fields: [[UInt8]] = [[]]
    var isOpen = false
    var isClosed = false
    var hasQuotes = false
    var index = 0
    func endRecord() {
      if fields != [[]] || hasQuotes { records.append(fields.map { String(decoding: $0, as: UTF8.self) }) }
      fields = [[]]
      (isClosed, hasQuotes) = (false, false)
    }
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : nil
      index += 1
      switch byte {
      case 0x22 where isOpen && next == 0x22:
        fields[fields.count - 1].append(byte)
        index += 1
      case 0x22 where isOpen: (isOpen, isClosed) = (false, true)
      case _ where isOpen: fields[fields.count - 1].append(byte)
      case 0x0D where next == 0x0A || next == nil: continue
      case 0x0A: endRecord()
      case 0x2C:
        fields.append([])
        isClosed = false
      case _ where isClosed: return nil
      case 0x22 where fields[fields.count - 1].isEmpty: (isOpen, hasQuotes) = (true, true)
      default: fields[fields.count - 1].append(byte)
      }
    }
    if isOpen { return nil }
    endRecord()
    return records
  }

  @Test("Random bytes of marks and letters", arguments: 1...40)
  func random(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: UInt64) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % bound)
    }
    let marks: [UInt8] = [0x22, 0x2C, 0x0A, 0x61, 0x62, 0x63, 0x64, 0xE5, 0x22, 0x0A]
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<next(60) {
        // A carriage return only where it belongs to a line end: elsewhere it is text like any other.
        if next(12) == 0 { bytes += [0x0D, 0x0A] } else { bytes.append(marks[next(UInt64(marks.count))]) }
      }
      let fields = try? DelimitedRecords(bytes).records.map(\.fields)
      #expect(fields == Self.naive(bytes), "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test("A record is the same wherever the bytes of a file are cut into pieces")
  func pieces() throws {
    let file = Array("a,\"b \"\"c\"\"\r\nd\",\"\"\r\n,,\n\"x\",y,z\n".utf8)
    try file.withUnsafeBufferPointer { whole in
      for cut in 0..<file.count {
        let piece = UnsafeBufferPointer(rebasing: whole[..<cut])
        var start = 0
        while start < cut {
          let end = try DelimitedScanner.record(piece, from: start, isLast: false) { _, _ in }
          guard let end else { break }
          #expect(try DelimitedScanner.record(whole, from: start, isLast: true) { _, _ in }?.next == end.next)
          start = end.next
        }
      }
    }
  }

  @Test("Only the columns asked for are told")
  func wantedColumns() throws {
    let bytes = Array("a,b,\"c\"\"c\",d,\"e\nf\"\nnext".utf8)
    try bytes.withUnsafeBufferPointer { bytes in
      var found: [String] = []
      let end = try DelimitedScanner.record(bytes, from: 0, isLast: true, wanted: 0b101) { column, field in
        found.append("\(column) \(field.text(in: bytes))")
      }
      #expect(found == ["0 a", "2 c\"c"])
      #expect(end?.innerLines == 1 && bytes[end!.next] == 0x6E)
    }
  }
}
