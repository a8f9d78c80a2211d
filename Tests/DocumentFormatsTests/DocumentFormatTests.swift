import DocumentFormats
import Testing

@Suite struct DocumentFormatTests {
  @Test(
    "By the first bytes, by the name where these don't tell",
    arguments: [
      ("plan.txt", "到2027年", DocumentFormat.text), ("plan.html", "<p>到2027年</p>", .html), ("plan.HTM", "<P>到", .html),
      ("plan.html", "到2027年，充电桩300个", .text), ("-", "\u{FEFF}\n <!DOCTYPE html><html>", .html),
      ("-", "<?xml version=\"1.0\"?><!-- x --><html>", .html), ("-", "<p>到2027年</p>", .html),
      ("-", "<style>p{}</style>", .html),
      ("plan.txt", "<p>到2027年</p>", .text), ("plan.txt", "<html><p>到2027年</p>", .html), ("-", "<table><tr><td>", .text),
      ("plan.txt", "目标如下：<table><tr><td>300个</td></tr></table>", .text), ("plan.md", "# 方案\n\n<table>", .text),
      ("-", "<5.5%", .text), ("plan.doc", "<html xmlns:o=\"x\">", .html), ("a", "%PDF-1.7", .pdf),
      ("a", "{\\rtf1", .rtf),
      ("a.mht", "From: <Saved>", .webArchive), ("a.html", "%PDF-1.4", .pdf), ("-", "", .text),
    ])
  func kinds(_ name: String, _ content: String, _ expected: DocumentFormat) {
    #expect(DocumentFormat(of: Array(content.utf8), name: name) == expected)
  }

  @Test func containers() {
    #expect(DocumentFormat(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1], name: "a.txt") == .oldOffice)
    #expect(DocumentFormat(head: [0x50, 0x4B, 3, 4, 0], name: "a.docx") == .zip)
    #expect(DocumentFormat(of: [0xFF, 0xFE] + "<html>".utf16.flatMap { [UInt8($0), 0] }, name: "-") == .html)
  }
}
