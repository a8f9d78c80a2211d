import DocumentFormats
import Testing

@Suite struct WordTextTests {
  private func lines(_ body: String) throws -> [String] { try WordFile(body).lines() }

  @Test func aParagraphIsALine() throws {
    #expect(
      try lines(WordFile.p("某区2026年工作要点") + "<w:p/>" + WordFile.p("到2027年，充电桩达到300个。"))
        == ["某区2026年工作要点", "到2027年，充电桩达到300个。"])
  }

  @Test(
    "What stands in a run",
    arguments: [
      ("<w:t>到</w:t><w:t xml:space=\"preserve\"> 2027 </w:t><w:t> 年 </w:t>", "到 2027 年"),
      ("<w:t>甲</w:t><w:tab/><w:t>乙</w:t>", "甲\t乙"),
      ("<w:t>3</w:t><w:noBreakHyphen/><w:t>5</w:t><w:softHyphen/><w:t>岁</w:t>", "3-5岁"),
      ("<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>90%</w:t>", "≥90%"),
      ("<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\u{F0A3}35</w:t>", "≤35"),
      (
        "<w:ruby><w:rt><w:r><w:t>yì</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>亿</w:t></w:r></w:rubyBase></w:ruby>", "亿"
      ), ("<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t>", "²"),
      ("<w:t>甲</w:t><w:br/><w:t>乙</w:t>", "甲\n乙"), ("<w:t>甲</w:t><w:lastRenderedPageBreak/><w:t>乙</w:t>", "甲乙"),
    ])
  func runs(_ run: String, _ text: String) throws {
    #expect(try lines("<w:p><w:r>\(run)</w:r></w:p>").joined(separator: "\n") == text)
  }

  @Test(
    "What runs may stand in",
    arguments: ["hyperlink", "smartTag", "customXml", "ins", "moveTo", "fldSimple w:instr=\"REF x\"", "dir", "bdo"])
  func wrappers(_ wrapper: String) throws {
    let name = wrapper.split(separator: " ")[0]
    let inner = "<w:\(wrapper)><w:r><w:t>300个</w:t></w:r></w:\(name)>"
    #expect(try lines("<w:p><w:r><w:t>充电桩</w:t></w:r>\(inner)</w:p>") == ["充电桩300个"])
  }

  @Test func deletionsAreLeftOutAndTold() throws {
    let file = WordFile(
      "<w:p><w:r><w:t>培育</w:t></w:r><w:del><w:r><w:delText>十家</w:delText></w:r></w:del>"
        + "<w:ins><w:r><w:t>20家</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>以上</w:t></w:r></w:moveFrom></w:p>")
    #expect(try file.lines() == ["培育20家"])
    #expect(
      try file.read().notes.map(\.english) == [
        "tracked changes: 2 deletions (4 characters) left out, 1 insertions kept"
      ])
    #expect(try WordFile(WordFile.p("正文")).read().notes.isEmpty)
  }

  @Test func aDeletedParagraphMarkJoinsParagraphs() throws {
    let mark = "<w:rPr><w:del/></w:rPr>"
    #expect(try lines(WordFile.p("到2027年，", mark) + WordFile.p("充电桩达到300个。")) == ["到2027年，充电桩达到300个。"])
    #expect(try lines(WordFile.p("到2027年，", mark)) == ["到2027年，"])
  }

  @Test func hiddenTextIsLeftOut() throws {
    let hidden = WordFile.p("藏", "<w:rPr><w:vanish/></w:rPr>", run: "<w:vanish/>")
    #expect(try lines(hidden + WordFile.p("见") + WordFile.p("也见", run: "<w:vanish w:val=\"0\"/>")) == ["见", "也见"])
    var file = WordFile(WordFile.p("藏", "<w:pStyle w:val=\"H\"/>") + WordFile.p("见"))
    file.styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>"
    #expect(try file.lines() == ["见"])
  }

  @Test func resultsOfFieldsAreReadAndTheirCodesAreNot() throws {
    func field(_ code: String, _ result: String) -> String {
      """
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>\(code)</w:instrText><w:t>\(code)</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(result)<w:r><w:fldChar w:fldCharType="end"/></w:r>
      """
    }
    let inner = field("SEQ 表", "<w:r><w:t>3</w:t></w:r>")
    #expect(try lines("<w:p><w:r><w:t>见表</w:t></w:r>\(field("REF", inner))<w:r><w:t>。</w:t></w:r></w:p>") == ["见表3。"])
    let open = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>X</w:instrText></w:r></w:p>"
    #expect(try lines(open + WordFile.p("正文")) == ["正文"])
  }

  @Test func tablesOfContentsAreLeftOut() throws {
    let control =
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
      + "<w:sdtContent>\(WordFile.p("一、总体要求 1"))</w:sdtContent></w:sdt>"
    #expect(try lines(control + WordFile.p("正文")) == ["正文"])
    var file = WordFile(WordFile.p("目　录") + WordFile.p("一、总体要求 1", "<w:pStyle w:val=\"10\"/>") + WordFile.p("正文"))
    file.styles = "<w:style w:type=\"paragraph\" w:styleId=\"10\"><w:name w:val=\"toc 1\"/></w:style>"
    #expect(try file.lines() == ["正文"])
  }

  @Test func contentOfControlsIsReadAndTheirPromptsAreNot() throws {
    func control(_ properties: String, _ text: String) -> String {
      "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(WordFile.p(text))</w:sdtContent></w:sdt>"
    }
    #expect(try lines(control("", "正文") + control("<w:showingPlcHdr/>", "单击此处输入文字。")) == ["正文"])
  }

  @Test func aTextBoxIsReadOnceBehindItsParagraph() throws {
    let box = "<w:txbxContent>\(WordFile.p("专栏1"))\(WordFile.p("建成公园30个。"))</w:txbxContent>"
    let both =
      "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing></mc:Choice>"
      + "<mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    let paragraph = "<w:p><w:r><w:t>前</w:t></w:r><w:r>\(both)</w:r><w:r><w:t>后</w:t></w:r></w:p>"
    #expect(try lines(paragraph + WordFile.p("下文")) == ["前后", "专栏1", "建成公园30个。", "下文"])
    let old =
      "<mc:AlternateContent><mc:Choice Requires=\"x\"><w:drawing/></mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent>"
    #expect(try lines("<w:p><w:r>\(old)</w:r></w:p>") == ["专栏1", "建成公园30个。"])
  }

  @Test func notesStandAtTheEnd() throws {
    var file = WordFile(
      "<w:p><w:r><w:t>能耗</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>下降3%</w:t></w:r></w:p>"
        + WordFile.p("完"))
    file.footnotes =
      "<w:footnote w:type=\"separator\" w:id=\"0\">\(WordFile.p("线"))</w:footnote>"
      + "<w:footnote w:id=\"2\">\(WordFile.p("按可比价"))\(WordFile.p("计算。"))</w:footnote>"
      + "<w:footnote w:id=\"3\">\(WordFile.p("没有引用。"))</w:footnote>"
    #expect(try file.lines() == ["能耗下降3%", "完", "注：按可比价计算。"])
  }

  @Test func aCentredTitleIsOneLineHoweverItWasBroken() throws {
    let broken = "<w:r><w:t>某某区推动设备更新</w:t><w:br/><w:t>工作方案</w:t></w:r>"
    #expect(try lines("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(broken)</w:p>") == ["某某区推动设备更新工作方案"])
    #expect(try lines("<w:p>\(broken)</w:p>") == ["某某区推动设备更新", "工作方案"])
  }

  @Test func formulasAreWrittenOnOneLine() throws {
    let run = { (text: String) in "<m:r><m:t>\(text)</m:t></m:r>" }
    let formula = "<m:oMath>\(run("x="))<m:f><m:num>\(run("1"))</m:num><m:den>\(run("2"))</m:den></m:f></m:oMath>"
    #expect(try lines("<w:p><w:r><w:t>式</w:t></w:r>\(formula)</w:p>") == ["式x=1/2"])
  }

  @Test func chartsAreToldOf() throws {
    let file = WordFile(WordFile.p("正文") + "<w:p><w:r><w:drawing><c:chart/></w:drawing></w:r></w:p>")
    #expect(try file.read().notes.count == 1)
  }

  @Test func theDocumentMayBeAnyPart() throws {
    var file = WordFile(WordFile.p("正文"))
    file.main = "stuff/deep/文档.xml"
    #expect(try file.lines() == ["正文"])
    #expect(DocumentFormat.ofZip(file.zip.bytes, named: "x") == .docx)
  }

  @Test func strictDocumentsAndOtherPrefixesAreRead() throws {
    var file = WordFile(WordFile.item("正文", 1))
    file.numbering = NumberingXML.list(1, [("chineseCounting", "%1、")])
    var zip = file.zip
    for index in zip.entries.indices where !zip.entries[index].name.hasSuffix(".rels") {
      let text = String(decoding: zip.entries[index].data, as: UTF8.self)
        .replacing(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          with: "http://purl.oclc.org/ooxml/wordprocessingml/main"
        )
        .replacing("w:", with: "ns0:").replacing("xmlns:w=", with: "xmlns:ns0=")
      zip.entries[index].data = Array(text.utf8)
      zip.contents[index] = Array(text.utf8)
    }
    #expect(String(decoding: try WordDocument.plainText(zip.bytes).bytes, as: UTF8.self) == "一、正文\n")
  }
}
