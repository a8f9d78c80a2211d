import OpenPackaging
import Testing

@Suite struct XMLWriterTests {
  private func written(_ content: (inout XMLWriter) -> Void) -> String {
    var xml = XMLWriter(fragment: true)
    content(&xml)
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  @Test("Elements close themselves; attributes that are nil are left out")
  func elements() {
    let text = written { xml in
      xml.element("a", ["x": "1", "y": nil]) { $0.element("b") }
      xml.element("c") { _ in }
    }
    #expect(text == "<a x=\"1\"><b/></a><c/>")
  }

  @Test("What XML can't hold is left out, what it takes for markup is escaped")
  func escapes() {
    #expect(written { $0.text("a<b>&\"c'\u{0}\u{B}\u{1F}\u{FFFE}\u{FFFF}\t\n\r😀") } == "a&lt;b&gt;&amp;\"c'\t\n&#13;😀")
    #expect(written { $0.element("a", ["x": "\"<\n\t\u{1}"]) } == "<a x=\"&quot;&lt;&#10;&#9;\"/>")
  }
}
