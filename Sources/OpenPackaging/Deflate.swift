/// Compresses bytes with the fixed codes and matches of the last 32 KiB.
///
/// The codes of each block are fixed, so that no tables are built or sent: markup, of which most is repeated, comes to an
/// eighth of its size all the same. The output depends on the input alone.
///
/// Source: RFC 1951, 3.2.5 and 3.2.6.
public enum Deflate {
  private static let window = 32_768
  private static let shortest = 3
  private static let longest = 258
  /// How many earlier places with the same beginning are tried for a longer match.
  private static let tries = 32

  public static func compress(_ input: [UInt8]) -> [UInt8] {
    var output = BitWriter(capacity: input.count / 4)
    output.write(0b011, count: 3)  // the last block; fixed codes
    input.withUnsafeBufferPointer { write($0, to: &output) }
    output.writeSymbol(256)
    return output.finished()
  }

  private static func write(_ input: UnsafeBufferPointer<UInt8>, to output: inout BitWriter) {
    // The last place with a hash, and for each place of the window the one before it with the same hash.
    var last = [Int32](repeating: -1, count: window)
    var before = [Int32](repeating: -1, count: window)
    var place = 0
    while place < input.count {
      var best = (length: 0, distance: 0)
      if place + shortest <= input.count {
        let hash = hash(input, place)
        best = match(input, place, from: Int(last[hash]), before)
        (before[place & (window - 1)], last[hash]) = (last[hash], Int32(truncatingIfNeeded: place))
      }
      guard best.length >= shortest else {
        output.writeSymbol(Int(input[place]))
        place += 1
        continue
      }
      output.write(length: best.length)
      output.write(distance: best.distance)
      for passed in place + 1..<place + best.length where passed + shortest <= input.count {
        let hash = hash(input, passed)
        (before[passed & (window - 1)], last[hash]) = (last[hash], Int32(truncatingIfNeeded: passed))
      }
      place += best.length
    }
  }

  private static func hash(_ input: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    let bytes = UInt32(input[place]) << 16 | UInt32(input[place + 1]) << 8 | UInt32(input[place + 2])
    return Int((bytes &* 0x9E37_79B1) >> 17)
  }

  private static func match(
    _ input: UnsafeBufferPointer<UInt8>, _ place: Int, from first: Int, _ before: [Int32]
  ) -> (length: Int, distance: Int) {
    var best = (length: 0, distance: 0)
    let most = min(longest, input.count - place)
    var candidate = first
    for _ in 0..<tries where candidate >= 0 && place - candidate <= window && best.length < most {
      // Only a match that goes on behind the best one is longer.
      if input[candidate + best.length] == input[place + best.length] {
        var length = 0
        while length < most, input[candidate + length] == input[place + length] { length += 1 }
        if length > best.length { best = (length, place - candidate) }
      }
      let next = Int(before[candidate & (window - 1)])
      candidate = next < candidate ? next : -1
    }
    return best
  }
}

/// Bits, the lowest of each byte first; the codes of symbols with their highest bit first, as RFC 1951 has it.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var held: UInt64 = 0
  private var count = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func write(_ value: Int, count new: Int) {
    held |= UInt64(value) << UInt64(count)
    count += new
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      count -= 8
    }
  }

  private mutating func writeCode(_ code: Int, count: Int) {
    var reversed = 0
    for bit in 0..<count where code >> bit & 1 == 1 { reversed |= 1 << (count - 1 - bit) }
    write(reversed, count: count)
  }

  mutating func writeSymbol(_ symbol: Int) {
    switch symbol {
    case ..<144: writeCode(0x30 + symbol, count: 8)
    case ..<256: writeCode(0x190 + symbol - 144, count: 9)
    case ..<280: writeCode(symbol - 256, count: 7)
    default: writeCode(0xC0 + symbol - 280, count: 8)
    }
  }

  /// 3 to 258: four symbols for each power of two, and the rest in extra bits.
  mutating func write(length: Int) {
    let value = length - 3
    guard value >= 8, length < 258 else { return writeSymbol(length == 258 ? 285 : 257 + value) }
    let extra = value.bitWidth - 1 - value.leadingZeroBitCount - 2
    writeSymbol(257 + 4 * (extra + 1) + value >> extra & 3)
    write(value & (1 << extra - 1), count: extra)
  }

  /// 1 to 32,768: two symbols for each power of two, and the rest in extra bits.
  mutating func write(distance: Int) {
    let value = distance - 1
    guard value >= 4 else { return writeCode(value, count: 5) }
    let extra = value.bitWidth - 1 - value.leadingZeroBitCount - 1
    writeCode(2 * (extra + 1) + value >> extra & 1, count: 5)
    write(value & (1 << extra - 1), count: extra)
  }

  consuming func finished() -> [UInt8] {
    if count > 0 { write(0, count: 8 - count) }
    return bytes
  }
}
