import PolicyText
import Testing

@Suite struct ValidationTests {
  @Test("UTF-8 is told from what is not exactly as the standard library tells it", arguments: 0..<40)
  func agreesWithStandardLibrary(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let text = Array("一、总体要求：到2027年，设备投资规模较2023年增长25%以上；𠮷 é “三大行动”。".utf8)
    for _ in 0..<200 {
      var bytes = text + text + text
      for _ in 0..<next(3) { bytes[next(bytes.count)] = UInt8(next(256)) }
      bytes.removeLast(next(4))
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let hasControl = bytes.contains { $0 < 0x09 || (0x0E..<0x1B).contains($0) }
      guard !hasControl else { continue }
      let encoding = try? SourceText(decoding: bytes).encoding
      #expect((encoding == .utf8) == isValid, "\(bytes)")
    }
  }
}
