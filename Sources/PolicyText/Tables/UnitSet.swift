/// Signs, as a bit for each value of their low ten bits: what is not in it is none of them for sure.
struct UnitSet: @unchecked Sendable {
  private let bits: UnsafePointer<UInt64>

  /// Never given back: sets are constants.
  init(_ units: some Sequence<UInt16>) {
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: 16)
    bits.initialize(repeating: 0, count: 16)
    for unit in units { bits[Int(unit & 0x3FF) >> 6] |= 1 << UInt64(unit & 63) }
    self.bits = UnsafePointer(bits)
  }

  @inline(__always)
  func contains(_ unit: UInt16) -> Bool { bits[Int(unit & 0x3FF) >> 6] & 1 << UInt64(unit & 63) != 0 }
}

extension UnsafeBufferPointer<UInt16> {
  /// The part of a text without some signs at its ends.
  @inline(__always)
  func dropping(_ before: Int, _ after: Int = 0) -> UnsafeBufferPointer<UInt16> {
    guard count >= before + after, let base = baseAddress else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: base + before, count: count - before - after)
  }

  @inline(__always)
  func until(_ end: Int) -> UnsafeBufferPointer<UInt16> {
    UnsafeBufferPointer(start: baseAddress, count: Swift.min(end, count))
  }
}

extension UInt16 {
  @inline(__always)
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
