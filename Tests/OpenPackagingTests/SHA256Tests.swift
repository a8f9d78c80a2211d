import OpenPackaging
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180 and of NIST's Cryptographic Standards and Guidelines: one block, two, a million signs.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func givesThePublishedDigest(_ message: String, _ digest: String) {
    #expect(SHA256.hexadecimal(message.utf8) == digest)
  }

  @Test func aMillionSigns() {
    var sum = SHA256()
    for _ in 0..<10_000 { sum.update([UInt8](repeating: 0x61, count: 100)) }
    #expect(sum.finish() == SHA256.of([UInt8](repeating: 0x61, count: 1_000_000)))
    #expect(
      SHA256.hexadecimal([UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Around the length of a block, however the message is cut, the digest is the same.
  @Test func cutsDoNotMatter() {
    for count in [55, 56, 63, 64, 65, 119, 128] {
      let message = (0..<count).map { UInt8($0) }
      var sum = SHA256()
      sum.update(message[..<(count / 3)])
      sum.update(message[(count / 3)...])
      #expect(sum.finish() == SHA256.of(message))
    }
  }
}
