import Foundation
import Testing

/// Files that no one would call a plan: the program says so or reads what it can, and goes on with the next file.
@Suite struct HostileFilesTests {
  private let scratch: Scratch
  private static let overflow = "新建充电桩九百二十二亿三千三百七十二万零三百六十八亿九千万元"

  init() throws { scratch = try Scratch() }

  @Test("Numerals beyond every integer: explain answers, extract reads the next file")
  func overflow() throws {
    #expect(try Program.run(["explain", Self.overflow]).code == 0)
    let first = try scratch.write("1.txt", Self.overflow + "，产值翻-99999999999999999999番。")
    let second = try scratch.write("2.txt", "到2027年，充电桩达到300个。")
    #expect(try Program.run(["extract", first, second]).output.contains("2.txt,充电桩达到300个"))
  }

  @Test("Encodings, line ends and widths of signs leave the goals as they are")
  func encodings() throws {
    let text = "到2027年，充电桩达到300个。"
    let gb18030: [UInt8] = [
      0xB5, 0xBD, 0x32, 0x30, 0x32, 0x37, 0xC4, 0xEA, 0xA3, 0xAC, 0xB3, 0xE4, 0xB5, 0xE7, 0xD7, 0xAE, 0xB4, 0xEF, 0xB5,
      0xBD, 0x33, 0x30, 0x30, 0xB8, 0xF6, 0xA1, 0xA3,
    ]
    let variants = [
      Data(text.utf8), Data(gb18030), Data([0xEF, 0xBB, 0xBF] + text.utf8), Data("到2027年，\r\n充电桩达到300个。\r\n".utf8),
      Data("到２０２７年,充电桩达到３００个。".utf8),
    ]
    for (index, data) in variants.enumerated() {
      let result = try Program.run(["extract", scratch.write("\(index).txt", data)])
      #expect(result.output.contains(",充电桩,") && result.output.contains(",300,个,") && result.output.contains(",2027,"))
    }
  }

  @Test("Text cut anywhere is a result or an error", arguments: 0..<40)
  func truncated(_ cut: Int) throws {
    let gb: [UInt8] = [0xB5, 0xBD, 0x32, 0x30, 0x32, 0x37, 0xC4, 0xEA, 0xA3, 0xAC, 0xC6, 0xF8, 0xB3, 0xB5, 0xB4, 0xEF]
    let text = Array("到2027年，充电桩达到300个。".utf8)
    let bytes = cut % 2 == 0 ? Array(text.prefix(cut)) : Array(gb.prefix(cut / 2))
    let result = try Program.run(["extract", scratch.write("cut.txt", Data(bytes))])
    #expect([0, 2].contains(result.code), "\(result.errors)")
  }

  /// 17 MiB in lines of blanks, which cost next to nothing to read.
  private static let filler = String(repeating: String(repeating: " ", count: 65_535) + "\n", count: 272)

  @Test("Behind sixteen MiB: rows of tables are read, and the headings before still govern")
  func large() throws {
    let rows = (1...50).map { "| 甲\($0)数量（个） | \($0 + 100) |\n" }.joined()
    let text =
      "某市2026年政府工作报告\n\n一、2025年工作回顾\n\n建成公园20个。\n\n三、2026年重点工作\n\n坚持稳中求进。\n\n协调推进各项工作。\n\n"
      + Self.filler + "新建充电桩300个。\n\n| 指标 | 2026年 |\n|---|---|\n" + rows + "\n改造小区30个。\n"
    let file = try scratch.write("large.txt", text)
    let result = try Program.run(["extract", file, "--jobs", "1"])
    #expect(result.code == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\r\n")
    #expect(lines.count { $0.contains("数量") } == 50)
    for value in ["新建充电桩300个", "改造小区30个"] {
      let line = try #require(lines.first { $0.contains(value) })
      #expect(line.contains(",2026,") && line.contains("三、2026年重点工作"), "\(line)")
    }
    // Offsets are those of the document.
    let bytes = Array(text.utf8)
    let columns = lines[0].split(separator: ",")
    let (quote, start, end) = (
      columns.firstIndex(of: "quote")!, columns.firstIndex(of: "start")!, columns.firstIndex(of: "end")!
    )
    for line in lines.dropFirst() where !line.contains("\"") {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(String(decoding: bytes[Int(fields[start])!..<Int(fields[end])!], as: UTF8.self) == fields[quote])
    }
  }

  @Test("A line of more than sixteen MiB is cut at a character, and what can't be cut well is told")
  func longLine() throws {
    let blanks = String(repeating: "　", count: 6 << 20)
    let read = try Program.run(["extract", scratch.write("a.txt", "各部门协调推进。" + blanks + "到2027年，充电桩达到300个。")])
    #expect(read.output.contains("充电桩达到300个"), "\(read.errors)")
    let table = "指标\t2026年\n甲率\t5\n" + blanks + "\n乙率\t6\n"
    let told = try Program.run(["extract", scratch.write("b.txt", table), "--language", "en"])
    #expect([0, 2].contains(told.code) && !told.errors.contains("neither UTF-8"), "\(told.errors)")
  }
}
