import PolicyText
import Testing

@Suite struct SourceTextTests {
  @Test func byteOrderMarkIsDropped() throws {
    #expect(try SourceText(decoding: [0xEF, 0xBB, 0xBF, 0x61]).bytes == [0x61])
  }

  @Test func readsGB18030() throws {
    let text = try SourceText(decoding: [0xC6, 0xF8, 0xB3, 0xB5, 0x32, 0x35, 0x25])
    #expect(String(decoding: text.bytes, as: UTF8.self) == "气车25%")
    #expect(text.encoding == .gb18030)
  }

  @Test func refusesWhatIsNoText() {
    #expect(throws: TextError.empty) { try SourceText(decoding: []) }
    #expect(throws: TextError.binary(kind: .pdf, offset: 0)) { try SourceText(decoding: Array("%PDF-1.7".utf8)) }
    #expect(throws: TextError.binary(kind: .controlByte, offset: 2)) {
      try SourceText(decoding: [0x61, 0x62, 0, 0x63])
    }
  }

  @Test func namesTheUndecodableByte() {
    #expect(throws: TextError.undecodable(offset: 3)) { try SourceText(decoding: [0x61, 0x62, 0x63, 0xFF, 0xFF]) }
  }

  @Test("Any bytes are an error or a document, never a crash", arguments: 0..<300)
  func fuzz(_ seed: UInt64) {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let pieces = [
      "到2027年，", "\t", "\n", "（", "）", "25%", "|", "一、", "《", "“十四五”", "由", "年", "3万2千", "分别", "、", "\u{FEFF}",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<(next() % 200) {
      if next() % 3 == 0 {
        bytes.append(UInt8(truncatingIfNeeded: next()))
      } else {
        bytes += pieces[Int(next() % 16)].utf8
      }
    }
    guard let document = try? PlanDocument(name: "fuzz", bytes: bytes) else { return }
    #expect(document.text.units.count == document.text.offsets.count)
  }
}

@Suite struct LayoutTests {
  @Test("Variants of one sign fold onto one unit")
  func folding() {
    #expect(FoldedText.fold("１０％，（套）～—“”") == FoldedText.fold("10%,(套)~-\"\""))
  }

  @Test func outline() throws {
    let document = try PlanDocument(
      name: "x", bytes: Array("一、总体要求\n正文。\n二、任务\n（一）工业\n1.更新设备。内容\n（1）细项\n（二）交通\n".utf8))
    let paths = document.sections.indices.map { document.path(of: $0) }
    #expect(
      paths == [
        "一、总体要求", "二、任务", "二、任务 > （一）工业", "二、任务 > （一）工业 > 1.更新设备", "二、任务 > （一）工业 > 1.更新设备 > （1）细项",
        "二、任务 > （二）交通",
      ])
  }

  @Test("Wrapped lines are one paragraph")
  func wrapping() throws {
    let sentence = "到二〇二七年全区工业农业建筑交通教育文旅医疗等领域设备投资规模较二〇二三年增长百分之二十五以上并且继续提高"
    let text = String(repeating: sentence, count: 4) + "。"
    let lines = stride(from: 0, to: text.count, by: 20).map { start in
      String(Array(text)[start..<min(start + 20, text.count)])
    }
    let document = try PlanDocument(name: "x", bytes: Array(lines.joined(separator: "\n").utf8))
    #expect(document.blocks.count == 1)
  }

  @Test func titlePage() throws {
    let document = try PlanDocument(
      name: "x",
      bytes: Array("甲政发〔2024〕2号\n\n某市甲区人民政府\n关于印发通知\n\n2024年9月30日\n\n某市甲区推动大规模设备更新和消费品\n以旧换新工作方案\n\n一、目标\n".utf8))
    #expect(document.facts.title == "某市甲区推动大规模设备更新和消费品以旧换新工作方案")
    #expect(document.facts.date == "2024-09-30")
    #expect(document.facts.issuer == "某市甲区人民政府")
    #expect(document.facts.documentNumber == "甲政发(2024)2号")
  }

  @Test("Page numbers and bookmarks of converters are no text")
  func leftovers() throws {
    let document = try PlanDocument(name: "x", bytes: Array("[bookmark: OLE_LINK1]标题\n- 12 -\n第3页\n正文12个\n".utf8))
    #expect(document.text.string(0..<document.text.units.count) == "标题正文12个")
  }
}

@Suite struct DelimitedRecordsTests {
  @Test func readsQuotedFields() throws {
    let records = try DelimitedRecords(Array("a,\"b \"\"c\"\", d\"\r\n\n\"x\ny\",z\n".utf8)).records
    #expect(records.map(\.fields) == [["a", "b \"c\", d"], ["x\ny", "z"]])
    #expect(records.map(\.line) == [1, 3])
  }

  @Test func namesThePlaceOfAnOpenQuote() {
    #expect(throws: DelimitedRecords.Failure.unclosedQuote(line: 2, column: 2)) {
      try DelimitedRecords(Array("a,b\nc,\"d".utf8))
    }
  }
}
