/// The codes of one alphabet of a deflate stream, ready for decoding.
///
/// Codes of up to ten bits, which are nearly all, are found in one look-up; longer ones bit by bit, by the first code of
/// each length.
///
/// Source: RFC 1951, 3.2.2.
struct HuffmanTable {
  static let fastBits = 10
  private static let longest = 15

  /// For each value of the next ten bits: the symbol and the length of its code (`symbol << 4 | length`); 0 where the
  /// code is longer.
  private(set) var fast: [UInt16]
  /// How many codes there are of each length.
  private(set) var counts: [Int]
  /// The symbols in the order of their codes.
  private(set) var symbols: [UInt16]

  /// - Parameter lengths: for each symbol the length of its code, 0 to 15; 0 where it has none.
  /// - Returns: nil where the lengths claim more codes than there are. A set that leaves codes unused is fine; such a code
  ///   is refused when it is met.
  init?(lengths: some Collection<UInt8>) {
    counts = [Int](repeating: 0, count: Self.longest + 1)
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    var free = 1
    for length in 1...Self.longest {
      free = free * 2 - counts[length]
      if free < 0 { return nil }
    }
    var place = [Int](repeating: 0, count: Self.longest + 2)
    var code = [Int](repeating: 0, count: Self.longest + 2)
    for length in 1...Self.longest {
      place[length + 1] = place[length] + counts[length]
      code[length + 1] = (code[length] + counts[length]) << 1
    }
    symbols = [UInt16](repeating: 0, count: place[Self.longest + 1])
    fast = [UInt16](repeating: 0, count: 1 << Self.fastBits)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      symbols[place[length]] = UInt16(symbol)
      place[length] += 1
      if length <= Self.fastBits {
        // Codes are packed beginning with their highest bit, everything else with its lowest.
        var index = Self.reversed(code[length], length)
        while index < fast.count {
          fast[index] = UInt16(symbol << 4 | length)
          index += 1 << length
        }
      }
      code[length] += 1
    }
  }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var (code, result) = (code, 0)
    for _ in 0..<length {
      result = result << 1 | code & 1
      code >>= 1
    }
    return result
  }

  /// A code of more than ten bits at the low end of `bits`; nil where there is no such code.
  @inline(never)
  func longCode(_ bits: UInt64) -> (symbol: Int, length: Int)? {
    var (code, first, place) = (0, 0, 0)
    for length in 1...Self.longest {
      code |= Int(bits >> UInt64(length - 1) & 1)
      if code - first < counts[length] { return (Int(symbols[place + code - first]), length) }
      place += counts[length]
      first = (first + counts[length]) << 1
      code <<= 1
    }
    return nil
  }
}
