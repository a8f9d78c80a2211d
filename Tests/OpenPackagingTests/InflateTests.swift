import Foundation
import OpenPackaging
import Testing

extension DeflateSample {
  var data: [UInt8] {
    switch content {
    case .words(let count):
      var random = Congruential()
      var data: [UInt8] = []
      let words = ["森林覆盖率", "充电桩", "到2027年", "达到", "300个", "以上", "，", "。"]
      while data.count < count { data += words[Int(random.next() % 8)].utf8 }
      return Array(data.prefix(count))
    case .zeros(let count): return [UInt8](repeating: 0, count: count)
    case .farCopy:
      var random = Congruential()
      let noise = (0..<400).map { _ in UInt8(random.next() & 255) }
      return noise + [UInt8](repeating: 0, count: 31_600) + noise
    case .skewed:
      var (count, next) = (1, 1)
      return (0..<17).flatMap { index in
        defer { (count, next) = (next, count + next) }
        return [UInt8](repeating: 65 + UInt8(index), count: count)
      }
    }
  }

  var bytes: [UInt8] { Array(Data(base64Encoded: stream)!) }
}

/// The generator of the samples, which is the same in any language.
struct Congruential {
  private var state: UInt64 = 12_345

  init(seed: UInt64 = 12_345) { state = seed }

  mutating func next() -> UInt64 {
    state = (state * 1_103_515_245 + 12_345) & 0x7FFF_FFFF
    return state >> 16
  }
}

@Suite struct InflateTests {
  @Test("What zlib made", arguments: DeflateSample.all)
  func samples(_ sample: DeflateSample) throws {
    #expect(try Inflate.bytes(sample.bytes[...], limit: 200_000) == sample.data)
  }

  @Test("Exactly as much as the limit, and one byte less", arguments: DeflateSample.all)
  func limit(_ sample: DeflateSample) throws {
    let size = sample.data.count
    #expect(try Inflate.bytes(sample.bytes[...], limit: size).count == size)
    guard size > 0 else { return }
    #expect(throws: Inflate.Failure.tooLarge) { try Inflate.bytes(sample.bytes[...], limit: size - 1) }
  }

  @Test("Cut off anywhere", arguments: DeflateSample.all)
  func truncated(_ sample: DeflateSample) {
    let bytes = sample.bytes
    for end in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 97)) {
      #expect(throws: Inflate.Failure.truncated) { try Inflate.bytes(bytes[..<end], limit: 200_000) }
    }
  }

  @Test func aSliceNeedNotBeginAtZero() throws {
    let sample = DeflateSample.all[1]
    let padded = [0xFF, 0xFF, 0xFF] + sample.bytes
    #expect(try Inflate.bytes(padded[3...], limit: 10_000) == sample.data)
  }

  @Test(
    "What no deflate stream holds",
    arguments: [
      [0x07],  // the block type 3
      [0x01, 0x05, 0x00, 0x00, 0x00],  // a length without its complement
      [0x03, 0x02],  // fixed codes: a copy from before the beginning
      [0xFD, 0xFF, 0xFF],  // more lengths than there are symbols
    ])
  func malformed(_ stream: [UInt8]) {
    let padded = stream + [UInt8](repeating: 0xFF, count: 16)
    let failure = #expect(throws: Inflate.Failure.self) { try Inflate.bytes(padded[...], limit: 10_000) }
    if case .malformed? = failure { return }
    Issue.record("\(String(describing: failure))")
  }

  @Test("Any damage gives an error or bytes within the limit")
  func mutations() {
    var random = Congruential(seed: 20_261_121)
    for round in 0..<2000 {
      let sample = DeflateSample.all[round % DeflateSample.all.count]
      var bytes = sample.bytes
      for _ in 0...Int(random.next() % 3) {
        bytes[Int(random.next()) % bytes.count] = UInt8(random.next() & 255)
      }
      if let result = try? Inflate.bytes(bytes[...], limit: 50_000) { #expect(result.count <= 50_000) }
    }
  }

  @Test func aFalseLimitTakesNoMemory() throws {
    #expect(try Inflate.bytes(DeflateSample.all[1].bytes[...], limit: .max).count == 3000)
  }
}
