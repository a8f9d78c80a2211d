import PolicyText

/// Undoes deflate, the compression of zip entries.
///
/// Source: RFC 1951.
public enum Inflate {
  public enum Failure: Error, Equatable {
    /// The stream ends before its last block does.
    case truncated
    /// What can be no deflate stream, at about this byte of it.
    case malformed(offset: Int)
    /// It would give more than the limit.
    case tooLarge
  }

  /// The bytes that a deflate stream stands for. What follows its last block is passed over.
  ///
  /// - Parameter limit: the most bytes that it may give.
  public static func bytes(_ stream: ArraySlice<UInt8>, limit: Int) throws(Failure) -> [UInt8] {
    var failure: Failure?
    // No stream gives more than 1032 bytes for one of its own, so that a false limit reserves no memory.
    let capacity = min(max(limit, 0), stream.count * 1032 + 64)
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      stream.withUnsafeBufferPointer { input in
        var inflater = Inflater(input: input, output: output)
        do throws(Failure) { try inflater.run() } catch { failure = error }
        count = inflater.written
      }
    }
    if let failure { throw failure }
    return bytes
  }
}

/// One run over a stream, into memory of a fixed size.
private struct Inflater {
  let input: UnsafeBufferPointer<UInt8>
  let output: UnsafeMutableBufferPointer<UInt8>
  private(set) var written = 0
  private var read = 0
  /// Bits that were read and not used yet, the next one lowest.
  private var bits: UInt64 = 0
  private var count = 0

  init(input: UnsafeBufferPointer<UInt8>, output: UnsafeMutableBufferPointer<UInt8>) {
    self.input = input
    self.output = output
  }

  mutating func run() throws(Inflate.Failure) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored()
      case 1: try block(Self.fixed.literals, Self.fixed.distances)
      case 2:
        let (literals, distances) = try dynamicTables()
        try block(literals, distances)
      default: throw malformed
      }
    }
  }

  private var malformed: Inflate.Failure { .malformed(offset: max(0, read - count / 8)) }

  /// Fills the bits up to 56 or more, or up to the end of the stream.
  @inline(__always)
  private mutating func refill() {
    if read + 8 <= input.count {
      let word = UnsafeRawPointer(input.baseAddress! + read).loadUnaligned(as: UInt64.self)
      bits |= UInt64(littleEndian: word) << UInt64(count)
      let bytes = (63 - count) >> 3
      read += bytes
      count += bytes << 3
      return
    }
    while count <= 56, read < input.count {
      bits |= UInt64(input[read]) << UInt64(count)
      read += 1
      count += 8
    }
  }

  @inline(__always)
  private mutating func drop(_ length: Int) throws(Inflate.Failure) {
    if length > count { throw .truncated }
    bits >>= UInt64(length)
    count -= length
  }

  private mutating func take(_ length: Int) throws(Inflate.Failure) -> Int {
    refill()
    let value = Int(bits & (1 << UInt64(length) - 1))
    try drop(length)
    return value
  }

  @inline(__always)
  private mutating func symbol(_ table: HuffmanTable, _ fast: UnsafePointer<UInt16>) throws(Inflate.Failure) -> Int {
    let entry = Int(fast[Int(bits & (1 << UInt64(HuffmanTable.fastBits) - 1))])
    if entry != 0 {
      try drop(entry & 15)
      return entry >> 4
    }
    guard let (symbol, length) = table.longCode(bits) else { throw count < 15 ? .truncated : malformed }
    try drop(length)
    return symbol
  }

  private mutating func stored() throws(Inflate.Failure) {
    // The rest of the byte is not used; whole bytes that were read ahead are given back.
    read -= count / 8
    (bits, count) = (0, 0)
    guard read + 4 <= input.count else { throw .truncated }
    let length = Int(input[read]) | Int(input[read + 1]) << 8
    guard length ^ 0xFFFF == Int(input[read + 2]) | Int(input[read + 3]) << 8 else { throw malformed }
    read += 4
    guard read + length <= input.count else { throw .truncated }
    guard length <= output.count - written else { throw .tooLarge }
    if length > 0 { (output.baseAddress! + written).initialize(from: input.baseAddress! + read, count: length) }
    written += length
    read += length
  }

  private mutating func dynamicTables() throws(Inflate.Failure) -> (HuffmanTable, HuffmanTable) {
    let (literalCount, distanceCount) = (try take(5) + 257, try take(5) + 1)
    let lengthCount = try take(4) + 4
    guard literalCount <= 286 else { throw malformed }
    var lengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<lengthCount { lengths[Self.lengthOrder[index]] = UInt8(try take(3)) }
    guard let codes = HuffmanTable(lengths: lengths) else { throw malformed }
    lengths = []
    while lengths.count < literalCount + distanceCount {
      refill()
      let symbol = try codes.fast.withUnsafeBufferPointer { fast throws(Inflate.Failure) in
        try self.symbol(codes, fast.baseAddress!)
      }
      switch symbol {
      case 0..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw malformed }
        lengths += repeatElement(last, count: try take(2) + 3)
      case 17: lengths += repeatElement(0, count: try take(3) + 3)
      default: lengths += repeatElement(0, count: try take(7) + 11)
      }
    }
    // A block without an end can't end.
    guard lengths.count == literalCount + distanceCount, lengths[256] != 0,
      let literals = HuffmanTable(lengths: lengths[..<literalCount]),
      let distances = HuffmanTable(lengths: lengths[literalCount...])
    else { throw malformed }
    return (literals, distances)
  }

  private mutating func block(_ literals: HuffmanTable, _ distances: HuffmanTable) throws(Inflate.Failure) {
    try literals.fast.withUnsafeBufferPointer { literal throws(Inflate.Failure) in
      try distances.fast.withUnsafeBufferPointer { distance throws(Inflate.Failure) in
        try block(literals, literal.baseAddress!, distances, distance.baseAddress!)
      }
    }
  }

  private mutating func block(
    _ literals: HuffmanTable, _ fastLiteral: UnsafePointer<UInt16>, _ distances: HuffmanTable,
    _ fastDistance: UnsafePointer<UInt16>
  ) throws(Inflate.Failure) {
    while true {
      // 56 bits hold the longest pair: 15 and 5 for the length, 15 and 13 for the distance.
      refill()
      let symbol = try symbol(literals, fastLiteral)
      if symbol < 256 {
        guard written < output.count else { throw .tooLarge }
        output[written] = UInt8(symbol)
        written += 1
        continue
      }
      if symbol == 256 { return }
      guard symbol <= 285 else { throw malformed }
      let length = Self.lengths[symbol - 257] + (try extra(Self.lengthBits[symbol - 257]))
      let code = try self.symbol(distances, fastDistance)
      guard code <= 29 else { throw malformed }
      let distance = Self.distances[code] + (try extra(Self.distanceBits[code]))
      guard distance <= written else { throw malformed }
      guard length <= output.count - written else { throw .tooLarge }
      copy(length, from: distance)
    }
  }

  @inline(__always)
  private mutating func extra(_ length: Int) throws(Inflate.Failure) -> Int {
    let value = Int(bits & (1 << UInt64(length) - 1))
    try drop(length)
    return value
  }

  /// What is copied may overlap what it is copied to: a distance of one repeats a byte.
  @inline(__always)
  private mutating func copy(_ length: Int, from distance: Int) {
    let target = output.baseAddress! + written
    let source = target - distance
    if distance >= length {
      target.initialize(from: source, count: length)
    } else {
      for index in 0..<length { target[index] = source[index] }
    }
    written += length
  }

  // The tables of RFC 1951, 3.2.5 to 3.2.7.
  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBits = (0..<30).map { max(0, $0 / 2 - 1) }
  private static let lengths = starts(3, lengthBits.dropLast()) + [258]
  private static let distances = starts(1, distanceBits[...])
  private static let fixed = (
    literals: HuffmanTable(
      lengths: (0..<288).map { symbol in symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8 })!,
    distances: HuffmanTable(lengths: [UInt8](repeating: 5, count: 30))!
  )

  private static func starts(_ first: Int, _ bits: ArraySlice<Int>) -> [Int] {
    var next = first
    return bits.map { bits in
      defer { next += 1 << bits }
      return next
    }
  }
}
