#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Names by the order in which they were first seen, found by their bytes without making a string.
struct ByteDictionary: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots = [UInt32](repeating: .max, count: 1024)
  private var hashes: [UInt32] = []
  private var lastIndex = -1

  var count: Int { ends.count }

  /// Every name, by index.
  var names: [ArraySlice<UInt8>] {
    var start = 0
    return ends.map { end in
      defer { start = end }
      return bytes[start..<end]
    }
  }

  mutating func index(_ name: ArraySlice<UInt8>) -> Int {
    name.withUnsafeBufferPointer { index($0) }
  }

  /// The index of a name, new or known.
  mutating func index(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    // Rows of one district often stand together, and its concepts in the order in which they were first seen.
    for guess in max(lastIndex, 0)..<min(lastIndex + 4, count) where isEqual(guess, name) {
      lastIndex = guess
      return guess
    }
    let hash = Self.hash(name)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != .max {
      let index = Int(slots[slot])
      if hashes[index] == hash, isEqual(index, name) {
        lastIndex = index
        return index
      }
      slot = (slot + 1) & mask
    }
    let index = ends.count
    slots[slot] = UInt32(index)
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    hashes.append(hash)
    lastIndex = index
    if ends.count * 2 > slots.count { grow() }
    return index
  }

  private func isEqual(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == name.count else { return false }
    guard let known = name.baseAddress else { return true }
    return bytes.withUnsafeBufferPointer { memcmp($0.baseAddress! + start, known, name.count) == 0 }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != .max { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index)
    }
  }

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

/// Decimal numbers from bytes.
enum DecimalParser {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21,
    1e22,
  ]

  /// Exact: up to fifteen digits by one division, anything longer by the standard library.
  @inline(__always)
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Double? {
    var index = range.lowerBound
    var mantissa: UInt64 = 0
    var digits = 0
    var places = 0
    var sawPoint = false
    let isNegative = bytes[index] == 0x2D
    if isNegative || bytes[index] == 0x2B { index += 1 }
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        mantissa = mantissa &* 10 &+ UInt64(byte - 0x30)
        digits += 1
        if sawPoint { places += 1 }
      } else if byte == 0x2E, !sawPoint {
        sawPoint = true
      } else {
        return Double(String(decoding: bytes[range], as: UTF8.self))
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    guard digits <= 15 else { return Double(String(decoding: bytes[range], as: UTF8.self)) }
    let value = places == 0 ? Double(mantissa) : Double(mantissa) / powers[places]
    return isNegative ? -value : value
  }
}
