/// Sorts numbers by their bits, least significant digit first: linear, stable, the same on any machine.
enum RadixSorter {
  struct Entry {
    /// The bits of the number, so turned that their order is the order of the numbers.
    var key: UInt64
    var index: UInt32
  }

  /// The numbers that are not NaN, ascending, with their places.
  static func ascending(_ values: [Double]) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(values.count)
    var all: UInt64 = .max
    var any: UInt64 = 0
    for (index, value) in values.enumerated() where !value.isNaN {
      // −0 and 0 are one number.
      let bits = (value == 0 ? 0.0 : value).bitPattern
      let key = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
      all &= key
      any |= key
      entries.append(Entry(key: key, index: UInt32(truncatingIfNeeded: index)))
    }
    let varying = all ^ any
    guard entries.count > 1, varying != 0 else { return entries }
    var other = entries
    for shift in stride(from: UInt64(0), to: 64, by: 11) where varying >> shift & 0x7FF != 0 {
      pass(entries, &other, shift)
      swap(&entries, &other)
    }
    return entries
  }

  private static func pass(_ source: [Entry], _ target: inout [Entry], _ shift: UInt64) {
    var starts = [Int](repeating: 0, count: 2049)
    source.withUnsafeBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        starts.withUnsafeMutableBufferPointer { starts in
          for entry in source { starts[Int(entry.key >> shift & 0x7FF) + 1] += 1 }
          for digit in 1..<2049 { starts[digit] += starts[digit - 1] }
          for entry in source {
            let digit = Int(entry.key >> shift & 0x7FF)
            target[starts[digit]] = entry
            starts[digit] += 1
          }
        }
      }
    }
  }
}
