import OpenPackaging
import Testing

@Suite struct XMLTokenizerTests {
  /// `<a x=1>`, `</a>` and text as they come.
  private func tokens(_ bytes: [UInt8], _ vocabulary: [String: String] = [:]) throws -> String {
    var tokenizer = try XMLTokenizer(bytes, part: "p", vocabulary: vocabulary)
    var result = ""
    while let token = try tokenizer.next() {
      switch token {
      case .start(let tag): result += "<\(tag.name)\(tag.attributes.map { " \($0.name)=\($0.value)" }.joined())>"
      case .end(let name): result += "</\(name)>"
      case .text(let text): result += text
      }
    }
    return result
  }

  private func tokens(_ text: String, _ vocabulary: [String: String] = [:]) throws -> String {
    try tokens(Array(text.utf8), vocabulary)
  }

  private func message(_ text: String) -> String {
    do { return "read: " + (try tokens(text)) } catch { return "\(error)" }
  }

  @Test func tagsAttributesAndText() throws {
    let text = "<?xml version=\"1.0\"?>\n<!-- <no/> --><a x='1' y = \"2\"><b/>文<c>字</c ></a>\n"
    #expect(try tokens(text) == "<a x=1 y=2><b></b>文<c>字</c></a>")
  }

  @Test func referencesAndSections() throws {
    #expect(
      try tokens("<a t=\"&lt;&quot;\">&amp;&lt;&gt;&quot;&apos;&#20013;&#x6587;&#0;&#xD800;</a>")
        == "<a t=<\">&<>\"'中文</a>")
    #expect(try tokens("<a><![CDATA[<b>&amp;]]]]></a>") == "<a><b>&amp;]]</a>")
    #expect(try tokens("<a>1\r\n2\r3\u{1}</a>") == "<a>1\n2\n3</a>")
  }

  @Test func prefixesFollowTheirNamespaces() throws {
    let vocabulary = ["urn:w": "w", "urn:s": ""]
    #expect(
      try tokens("<z:a xmlns:z=\"urn:w\" z:v=\"1\" v=\"2\"><z:b/></z:a>", vocabulary)
        == "<w:a w:v=1 v=2><w:b></w:b></w:a>")
    #expect(
      try tokens("<a xmlns=\"urn:w\"><b xmlns=\"urn:s\"/><c/></a>", vocabulary) == "<w:a><b></b><w:c></w:c></w:a>")
    #expect(try tokens("<x:a xmlns:x=\"urn:s\"><x:b/></x:a>", vocabulary) == "<a><b></b></a>")
    #expect(try tokens("<x:a xmlns:x=\"urn:other\"/>", vocabulary) == "<x:a></x:a>")
  }

  @Test func utf16AndByteOrderMarks() throws {
    let text = "<a>目标</a>"
    let units = Array(text.utf16)
    #expect(try tokens([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
    #expect(try tokens([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == text)
    #expect(try tokens([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == text)
    #expect(throws: PackageError.self) {
      try tokens(Array("<a>".utf8) + [0xC4, 0xBF] + Array("\u{0}</a>".utf8).reversed())
    }
  }

  @Test(
    "Malformed XML says where",
    arguments: [
      ("", "p: XML at byte 0: is no complete XML"),
      ("text", "p: XML at byte 0: text outside of the root element"),
      ("<a>", "p: XML at byte 3: ends inside <a>; the file is incomplete"),
      ("<a><b></a>", "p: XML at byte 6: the end tag </a> matches no start tag"),
      ("<a/><b/>", "p: XML at byte 4: a second root element"),
      ("<a x=1/>", "p: XML at byte 3: the value of the attribute x is not quoted"),
      ("<a x/>", "p: XML at byte 3: the attribute x has no value"),
      ("<a x='1'y='2'/>", "p: XML at byte 8: a tag is malformed"),
      ("<a>&nbsp;</a>", "p: XML at byte 3: an unknown entity reference"),
      ("<a>&#xFFFFFFFFF;</a>", "p: XML at byte 3: an unknown entity reference"),
      ("<a><!-- </a>", "p: XML at byte 3: a comment, instruction or CDATA section has no end"),
      ("<a", "p: XML at byte 1: ends inside a tag; the file is incomplete"),
      ("</a>", "p: XML at byte 0: the end tag </a> matches no start tag"),
    ])
  func malformed(_ text: String, _ expected: String) { #expect(message(text) == expected) }

  @Test func documentTypesAreRefusedAndSoIsEveryEntity() {
    let laughs = """
      <!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>
      """
    #expect(message(laughs).contains("has a document type"))
    #expect(message("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>").contains("has a document type"))
    #expect(message("<x>&b;</x>").contains("unknown entity"))
  }

  @Test func depthAndAttributesAreLimited() {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(message(deep) == "p: XML at byte 768: nested more than 256 levels deep")
    let wide = "<a" + (0..<600).map { " x\($0)='1'" }.joined() + "/>"
    #expect(message(wide).contains("a tag is malformed"))
  }

  @Test func elementsHoldTheirContent() throws {
    let root = try XMLTokenizer.root(Array("<a><b k=\"v\">1<c/>2</b><b/>3</a>".utf8), part: "p")
    #expect(root.first("b")?["k"] == "v")
    #expect(root.first("b")?.text == "12")
    #expect(Array(root.all("b")).count == 2)
    #expect(root.text == "3")
  }

  @Test func anElementCanBePassedOver() throws {
    var tokenizer = try XMLTokenizer(Array("<a><b><c/>x<b/></b>y</a>".utf8), part: "p")
    _ = try tokenizer.next()
    _ = try tokenizer.next()
    try tokenizer.skipElement()
    #expect(try tokenizer.next() == .text("y"))
  }

  @Test("Any damage gives an error or tokens, and no crash")
  func mutations() {
    var random = Congruential(seed: 7)
    let text = Array(
      "<?xml version=\"1.0\"?><w:a xmlns:w=\"urn:w\" w:x=\"1&amp;2\"><!-- c --><b>文&#20013;</b><![CDATA[x]]><c/></w:a>"
        .utf8)
    for _ in 0..<3000 {
      var bytes = text
      for _ in 0...Int(random.next() % 4) {
        let place = Int(random.next()) % bytes.count
        switch random.next() % 3 {
        case 0: bytes[place] = UInt8(random.next() & 255)
        case 1: bytes.remove(at: place)
        default: bytes.insert(Array("<>&;/'\"=![-]?".utf8)[Int(random.next() % 13)], at: place)
        }
      }
      _ = try? tokens(bytes, ["urn:w": "w"])
    }
  }
}
