/// The minus before a number: -3.9%, （全国-7.0%，全省-3.9%）, 负3.9%.
enum NumberSign {
  /// Where the sign of the number at `start` begins; nil where the number has none.
  ///
  /// - Parameters:
  ///   - lower: where the text begins.
  ///   - last: where the number before this one ends, with its unit: a dash that follows it makes a range (5个-10个).
  static func minus(_ units: UnsafeBufferPointer<UInt16>, before start: Int, from lower: Int, last: Int?) -> Int? {
    let sign = start - 1
    guard sign >= lower else { return nil }
    if units[sign] == 0x8D1F || units[sign] == 0x8CA0 { return sign }  // 负 負
    guard units[sign] == 0x2D, last != sign else { return nil }
    guard sign > lower else { return sign }
    switch units[sign - 1] {
    case 0x2D, 0x7E, 0x29, 0x5D, 0x25, 0x2B, 0x2F, 0x2E: return nil  // - ~ ) ] % + / .
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return nil
    default: return sign
    }
  }
}
