import OpenPackaging
import Testing

@Suite struct DeflateTests {
  static let inputs: [[UInt8]] = {
    var random = SeededNumbers(seed: 11)
    var inputs: [[UInt8]] = [
      [], [0], [0xFF], Array("aaa".utf8), Array(repeating: 0x61, count: 1_000), Array(0...255) + Array(0...255),
      Array(String(repeating: "<w:p><w:r><w:t>二手车交易量较2023年增长45%</w:t></w:r></w:p>", count: 300).utf8),
    ]
    // Matches of every length, at short and at the longest distances.
    for distance in [1, 2, 3, 4, 5, 255, 4_096, 32_767, 32_768, 32_769] {
      let block = (0..<distance).map { _ in UInt8.random(in: 0...255, using: &random) }
      inputs.append(block + block.prefix(259) + [0] + block.prefix(300))
    }
    for length in 3...259 {
      inputs.append(Array(repeating: 0x78, count: length) + [UInt8(truncatingIfNeeded: length)])
    }
    // Runs, copies and noise in any order.
    for _ in 0..<60 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        switch Int.random(in: 0...2, using: &random) {
        case 0:
          bytes += Array(repeating: .random(in: 0...255, using: &random), count: .random(in: 1...700, using: &random))
        case 1 where !bytes.isEmpty:
          let start = Int.random(in: bytes.indices, using: &random)
          bytes += bytes[start..<min(bytes.count, start + .random(in: 1...900, using: &random))]
        default:
          bytes += (0..<Int.random(in: 1...200, using: &random)).map { _ in .random(in: 0...255, using: &random) }
        }
      }
      inputs.append(bytes)
    }
    return inputs
  }()

  /// Each with its length in front, so that one run of Python does them all.
  private static func framed(_ pieces: [[UInt8]]) -> [UInt8] {
    pieces.flatMap { piece in (0..<4).map { UInt8(truncatingIfNeeded: piece.count >> ($0 * 8)) } + piece }
  }

  @Test("zlib reads back what was compressed", .enabled(if: Python.path != nil, "there is no Python"))
  func zlibReadsIt() throws {
    let script = """
      import struct, sys, zlib
      data, place = open(sys.argv[1], "rb").read(), 0
      while place < len(data):
          (count,) = struct.unpack_from("<I", data, place)
          inflater = zlib.decompressobj(-15)
          plain = inflater.decompress(data[place + 4:place + 4 + count])
          assert inflater.eof and not inflater.unused_data
          sys.stdout.buffer.write(struct.pack("<I", len(plain)) + plain)
          place += 4 + count
      """
    let read = try Python.run(script, on: Self.framed(Self.inputs.map(Deflate.compress)))
    #expect(read == Self.framed(Self.inputs))
  }

  @Test("Markup comes to less than an eighth")
  func compresses() {
    let markup = Self.inputs[6]
    #expect(Deflate.compress(markup).count * 8 < markup.count)
  }

  @Test("Two megabytes of one byte take no time to speak of")
  func staysLinear() {
    let start = ContinuousClock.now
    #expect(Deflate.compress(Array(repeating: 0x20, count: 2_000_000)).count < 20_000)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
