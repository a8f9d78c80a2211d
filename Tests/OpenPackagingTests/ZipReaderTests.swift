import Foundation
import OpenPackaging
import Testing

@Suite struct ZipReaderTests {
  private func read(_ bytes: [UInt8], _ name: String) throws -> String? {
    var zip = try ZipReader(bytes)
    return try zip.entry(name).map { String(decoding: try zip.contents(of: $0), as: UTF8.self) }
  }

  private func bytes(_ sample: String) -> [UInt8] { Array(Data(base64Encoded: sample)!) }

  private func message(_ bytes: [UInt8], limits: ZipReader.Limits = .init()) -> String {
    do {
      var zip = try ZipReader(bytes, limits: limits)
      for entry in zip.entries { _ = try zip.contents(of: entry) }
      return ""
    } catch { return "\(error)" }
  }

  @Test("As other programs write it", arguments: [ZipSample.deflated, ZipSample.streamed, ZipSample.wide])
  func samples(_ sample: String) throws {
    #expect(try read(bytes(sample), "目标.txt") == ZipSample.content)
  }

  @Test func storedEntriesAreRead() throws {
    #expect(try read(bytes(ZipSample.deflated), "a/b.txt") == "stored")
    #expect(try read(bytes(ZipSample.deflated), "b.txt") == nil)
  }

  @Test func namesInGBKAreRead() throws {
    #expect(try read(bytes(ZipSample.gbk), "目标.txt") == "x")
  }

  @Test func namesThatLeadOutsideAreNothingButNames() throws {
    let zip = StoredZip([("../../etc/passwd", "a"), ("/etc/passwd", "b"), ("c:\\windows\\x", "c"), ("", "d")]).bytes
    #expect(try ZipReader(zip).entries.map(\.name) == ["../../etc/passwd", "/etc/passwd", "c:/windows/x", ""])
    #expect(try read(zip, "../../etc/passwd") == "a")
  }

  @Test func theLastOfTwoEntriesOfOneNameCounts() throws {
    #expect(try read(StoredZip([("x", "old"), ("x", "new")]).bytes, "x") == "new")
  }

  @Test func somethingMayStandInFrontOfAnArchiveAndACommentBehindIt() throws {
    #expect(try read(Array("#!/bin/sh\n".utf8) + StoredZip([("x", "1")]).bytes, "x") == "1")
    #expect(try read(StoredZip([("x", "1")], comment: "a comment").bytes, "x") == "1")
  }

  @Test func anEmptyArchiveHasNoEntries() throws {
    #expect(try ZipReader(StoredZip([] as [(String, String)]).bytes).entries.isEmpty)
  }

  @Test func encryptedEntriesAreRefused() {
    var zip = StoredZip([("word/document.xml", "secret")])
    zip.flags = 1
    #expect(message(zip.bytes) == "word/document.xml: is encrypted; save it without a password first")
  }

  @Test func otherMethodsAreRefused() {
    #expect(message(bytes(ZipSample.bzip2)).hasPrefix("目标.txt: the compression method 12 is not supported"))
  }

  @Test func damageIsFoundByTheCheckSum() {
    var zip = StoredZip([("x", "content")]).bytes
    zip[zip.firstRange(of: Array("content".utf8))!.lowerBound] ^= 1
    #expect(message(zip) == "x: the content doesn't match its check sum; the file is damaged")
  }

  @Test func noZipAtAll() {
    #expect(message(Array("到2027年，充电桩达到300个。".utf8)) == "not a zip archive")
    #expect(message([]) == "not a zip archive")
  }

  @Test("Cut off anywhere")
  func truncated() {
    let zip = bytes(ZipSample.deflated)
    for end in 2..<zip.count {
      let message = message(Array(zip[..<end]))
      #expect(message.contains("truncated") || message.contains("damaged"), "\(end): \(message)")
    }
  }

  @Test func bombsAreRefused() {
    var limits = ZipReader.Limits()
    (limits.total, limits.alwaysFine) = (150_000, 50_000)
    let zeros = DeflateSample.all.first { $0.name == "runs" }!
    let one = DeflatedZip([("a", zeros.bytes, zeros.data)]).bytes
    #expect(message(one, limits: limits) == "a: is compressed more than 250 times; refused as a zip bomb")
    (limits.total, limits.alwaysFine) = (150_000, 1 << 20)
    #expect(message(one, limits: limits) == "")
    let two = DeflatedZip([("a", zeros.bytes, zeros.data), ("b", zeros.bytes, zeros.data)]).bytes
    #expect(message(two, limits: limits).hasPrefix("b: with it more than 0 MB are inflated"))
    limits.entries = 1
    #expect(message(two, limits: limits) == "the archive holds 2 files, more than the limit of 1")
  }

  @Test func anEntryThatGivesMoreThanItClaimsIsDamaged() {
    let zeros = DeflateSample.all.first { $0.name == "runs" }!
    let zip = DeflatedZip([("a", zeros.bytes, Array(zeros.data.prefix(10)))]).bytes
    #expect(message(zip) == "a: inflates to more than the 10 bytes it claims; the file is damaged")
  }

  @Test("Any damage gives an error or entries, and no crash")
  func mutations() {
    var random = Congruential(seed: 11)
    let archives = [ZipSample.deflated, ZipSample.streamed, ZipSample.wide].map(bytes)
    for round in 0..<3000 {
      var zip = archives[round % archives.count]
      for _ in 0...Int(random.next() % 4) {
        // Most of the structure is at the end.
        let place = random.next() % 2 == 0 ? zip.count - 1 - Int(random.next() % 120) : Int(random.next()) % zip.count
        zip[place] = [0, 0xFF, UInt8(random.next() & 255)][Int(random.next() % 3)]
      }
      _ = message(zip)
    }
  }
}

/// An archive of entries that zlib has compressed.
private struct DeflatedZip {
  let bytes: [UInt8]

  init(_ entries: [(name: String, stream: [UInt8], data: [UInt8])]) {
    var zip = StoredZip(entries.map { ($0.name, $0.stream) })
    zip.method = 8
    zip.contents = entries.map(\.data)
    bytes = zip.bytes
  }
}
