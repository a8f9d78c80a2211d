import PolicyText
import Testing

/// Where a document that is too large for one piece is cut.
@Suite struct DocumentWindowTests {
  private func cut(_ text: String) throws -> (before: String, after: String, headings: String)? {
    let bytes = Array(text.utf8)
    guard let cut = DocumentWindow(of: try PlanDocument(name: "large", bytes: bytes)) else { return nil }
    return (
      String(decoding: bytes[..<cut.end], as: UTF8.self), String(decoding: bytes[cut.end...], as: UTF8.self),
      String(decoding: cut.headings, as: UTF8.self)
    )
  }

  private let prose = "各部门要加强协调配合，健全工作机制。\n\n"

  @Test("In front of the last heading of the highest level in the second half")
  func headings() throws {
    let text =
      "某市2026年政府工作报告\n\n一、回顾\n\n" + String(repeating: prose, count: 20) + "二、任务\n\n（一）工业\n\n"
      + String(repeating: prose, count: 5) + "（二）农业\n\n" + prose + prose
    let cut = try #require(try cut(text))
    #expect(cut.after.hasPrefix("二、任务"))
    #expect(cut.headings.hasSuffix("一、回顾\n\n"))
  }

  @Test("Between paragraphs, with the headings that are in force there")
  func paragraphs() throws {
    let text = "三、2026年重点工作\n\n（一）工业\n\n2026年主要目标\n\n" + String(repeating: prose, count: 30)
    let cut = try #require(try cut(text))
    #expect(cut.before.hasSuffix("机制。\n\n") && cut.after.hasPrefix("各部门"))
    #expect(cut.headings == "三、2026年重点工作\n\n（一）工业\n\n2026年主要目标\n\n")
  }

  @Test("Never inside a table")
  func tables() throws {
    let rows = (0..<60).map { "甲\($0)数量（个）\t\($0)\n" }.joined()
    #expect(try cut("指标\t2026年\n" + rows) == nil)
    let cut = try #require(try cut(prose + prose + "指标\t2026年\n" + rows + "\n一、任务\n\n" + prose + prose))
    #expect(cut.after.hasPrefix("一、任务"))
  }

  @Test("Behind a full stop where one paragraph is all there is")
  func oneParagraph() throws {
    let cut = try #require(try cut(String(repeating: "新建充电桩300个。", count: 40) + "新建"))
    #expect(cut.before.hasSuffix("个。") && cut.after == "新建")
    #expect(try self.cut(String(repeating: "新建充电桩300个，", count: 40)) == nil)
  }

  @Test("Whole lines, else whole characters, in both encodings")
  func wholeLines() {
    let bytes = Array("新建\n充电桩".utf8)
    #expect(DocumentWindow.wholeLines(bytes) == 7)
    let line = Array("新建充电桩😀".utf8)
    for count in 1...line.count {
      let whole = DocumentWindow.wholeLines(Array(line[..<count]))
      #expect(count - whole < 4 && String(validating: line[..<whole], as: UTF8.self) != nil)
    }
    // 气车25% in GB18030, cut inside the second character.
    #expect(DocumentWindow.wholeLines([0xC6, 0xF8, 0xB3]) == 2)
    #expect(DocumentWindow.wholeLines([0xC6, 0xF8, 0x81, 0x30, 0x81]) == 2)
    #expect(DocumentWindow.wholeLines([]) == 0)
  }
}
