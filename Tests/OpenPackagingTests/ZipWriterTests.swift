import OpenPackaging
import Testing

@Suite struct ZipWriterTests {
  private func archive() throws -> [UInt8] {
    var random = SeededNumbers(seed: 3)
    var zip = ZipWriter()
    try zip.add("文本.xml", Array(String(repeating: "<p>对标</p>", count: 50).utf8))
    try zip.add("empty", [])
    try zip.add("media/noise.bin", (0..<500).map { _ in .random(in: 0...255, using: &random) })
    try zip.add("stored.txt", Array(repeating: 0x61, count: 100), isCompressed: false)
    return zip.finished()
  }

  @Test("zipfile reads every entry, by its Chinese name", .enabled(if: Python.path != nil, "there is no Python"))
  func zipfileReadsIt() throws {
    let script = """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for entry in archive.infolist():
          print(entry.filename, entry.compress_type, entry.file_size, len(archive.read(entry)), entry.date_time)
      """
    let read = String(decoding: try Python.run(script, on: archive()), as: UTF8.self)
    #expect(
      read.split(separator: "\n") == [
        "文本.xml 8 650 650 (1980, 1, 1, 0, 0, 0)", "empty 0 0 0 (1980, 1, 1, 0, 0, 0)",
        "media/noise.bin 0 500 500 (1980, 1, 1, 0, 0, 0)", "stored.txt 0 100 100 (1980, 1, 1, 0, 0, 0)",
      ])
  }

  @Test("The same entries give the same bytes")
  func isReproducible() throws {
    let (first, second) = (try archive(), try archive())
    #expect(first == second)
  }

  @Test("An archive that zip can't count is an error, not a broken file")
  func tooManyEntries() throws {
    var zip = ZipWriter()
    for number in 0..<65_535 { try zip.add(String(number), []) }
    #expect(throws: ZipTooLarge.self) { try zip.add("one more", []) }
  }
}
