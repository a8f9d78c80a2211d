import DocumentFormats
import Testing

/// Archives that no office program writes: an error that names the part, or what text there is; never a crash.
@Suite struct HostilePackageTests {
  private func message(_ read: () throws -> PlainText) -> String {
    do {
      _ = try read()
      return ""
    } catch { return "\(error)" }
  }

  @Test func formatsAreToldByTheirParts() {
    #expect(DocumentFormat.ofZip(WordFile(WordFile.p("x")).zip.bytes, named: "a.xlsx") == .docx)
    #expect(DocumentFormat.ofZip(WorkbookFile(WorkbookFile.row(1, "x")).zip.bytes, named: "a.docx") == .xlsx)
    let odt = StoredZip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")])
    #expect(DocumentFormat.ofZip(odt.bytes, named: "a") == .odt)
    #expect(DocumentFormat.ofZip(StoredZip([("OFD.xml", "<x/>")]).bytes, named: "a") == .ofd)
    #expect(DocumentFormat.ofZip(StoredZip([("plan.txt", "x")]).bytes, named: "a.docx") == .zip)
    #expect(DocumentFormat.ofZip([0x50, 0x4B, 3, 4], named: "a.DOCX") == .docx)
  }

  @Test func zipsThatAreNoDocuments() {
    let zip = StoredZip([("plan.txt", "x")]).bytes
    #expect(message { try WordDocument.plainText(zip) } == "the archive holds no Word document")
    #expect(message { try Workbook.plainText(zip) } == "the archive holds no Excel workbook")
    #expect(
      message { try WordDocument.plainText(WorkbookFile(WorkbookFile.row(1, "x")).zip.bytes) }.contains(
        "is no body of a Word document"))
    #expect(message { try Workbook.plainText(WordFile(WordFile.p("x")).zip.bytes) }.contains("is no Excel workbook"))
  }

  @Test func nothingToRead() {
    #expect(message { try WordFile("").read() } == "the Word file holds no text")
    var scan = WordFile("<w:p/>").zip
    scan.entries.append((name: "word/media/image1.png", data: [1]))
    scan.contents.append([1])
    #expect(
      message { try WordDocument.plainText(scan.bytes) } == "the Word file holds pictures and no text; run OCR first")
  }

  @Test func errorsNameThePart() {
    var file = WordFile(WordFile.p("x"))
    file.styles = "<w:style>"
    #expect(message { try file.read() }.hasPrefix("word/styles.xml: XML at byte"))
    var zip = WordFile(WordFile.p("x")).zip
    zip.flags = 1
    #expect(message { try WordDocument.plainText(zip.bytes) }.contains("is encrypted"))
  }

  @Test func entitiesAreRefused() {
    var zip = WordFile(WordFile.p("x")).zip
    let place = zip.entries.firstIndex { $0.name == "word/document.xml" }!
    zip.entries[place].data = Array("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>".utf8)
    zip.contents[place] = zip.entries[place].data
    #expect(message { try WordDocument.plainText(zip.bytes) }.contains("has a document type"))
  }

  @Test func relationshipsCantLeadOutside() throws {
    var file = WordFile(WordFile.p("正文"))
    file.main = "../../../../word/document.xml"
    #expect(message { try file.read() } == "the archive holds no Word document")
  }

  @Test("Tables in tables in text boxes, as deep as XML may be")
  func nesting() throws {
    for depth in [10, 60, 84] {
      let open = String(repeating: "<w:tbl><w:tr><w:tc>", count: depth)
      let close = String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
      let message = message { try WordFile(open + WordFile.p("深") + close).read() }
      #expect(message.isEmpty || message.contains("nested more than"))
    }
    let choice = String(repeating: "<mc:AlternateContent><mc:Choice>", count: 100)
    let end = String(repeating: "</mc:Choice></mc:AlternateContent>", count: 100)
    #expect(try WordFile(choice + WordFile.p("深") + end).lines() == ["深"])
  }

  @Test("Any damage to a Word file gives an error or text")
  func wordMutations() {
    var file = WordFile(
      WordFile.item("总则", 1) + WordFile.item("目标", 1, level: 1) + WordFile.p("到2027年，充电桩达到300个。")
        + WordFile.table(WordFile.row("gridSpan=2>指标", "2027年"), WordFile.row("vMerge=restart>甲", "乙", "3"))
        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
    file.numbering = NumberingXML.list(1, [("chineseCounting", "%1、"), ("decimal", "%1.%2")])
    file.styles = "<w:style w:styleId=\"a\" w:default=\"1\" w:type=\"paragraph\"><w:basedOn w:val=\"a\"/></w:style>"
    file.footnotes = "<w:footnote w:id=\"1\">\(WordFile.p("注"))</w:footnote>"
    mutate(file.zip) { try WordDocument.plainText($0) }
  }

  @Test("Any damage to an Excel file gives an error or text")
  func workbookMutations() {
    var file = WorkbookFile(
      WorkbookFile.row(1, "指标", "2027年"), WorkbookFile.row(2, "甲", "0.25"),
      "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" s=\"1\"><v>46539</v></c></row>",
      merged: ["A1:A2", "B1:C3"])
    file.strings = ["<r><t>乙</t></r>"]
    file.formats = ["yyyy-mm-dd;[Red]0.0%"]
    mutate(file.zip) { try Workbook.plainText($0) }
  }

  /// Changes the content of parts with their check sums right, so that damage reaches the readers.
  private func mutate(_ zip: StoredZip, _ read: ([UInt8]) throws -> PlainText) {
    var random = SplitMix(seed: 20_261_121)
    for _ in 0..<600 {
      var damaged = zip
      let part = Int(random.next() % UInt64(zip.entries.count))
      for _ in 0...random.next() % 3 {
        var data = damaged.entries[part].data
        let place = Int(random.next() % UInt64(data.count))
        switch random.next() % 4 {
        case 0: data[place] = UInt8(random.next() & 127)
        case 1: data.removeSubrange(place..<min(data.count, place + Int(random.next() % 20) + 1))
        case 2: data.insert(contentsOf: Array("99999999999".utf8), at: place)
        default:
          // A stretch of the part, once more elsewhere.
          let length = min(data.count - place, Int(random.next() % 200))
          data.insert(contentsOf: data[place..<place + length], at: Int(random.next() % UInt64(data.count)))
        }
        if data.isEmpty { data = [0x3C] }
        damaged.entries[part].data = data
        damaged.contents[part] = data
      }
      _ = try? read(damaged.bytes)
      _ = DocumentFormat.ofZip(damaged.bytes, named: "x.docx")
    }
    let bytes = zip.bytes
    for _ in 0..<600 {
      var damaged = bytes
      damaged[Int(random.next() % UInt64(bytes.count))] = UInt8(random.next() & 255)
      _ = try? read(damaged)
    }
    for end in stride(from: 0, to: bytes.count, by: 41) {
      #expect(throws: FormatError.self) { try read(Array(bytes[..<end])) }
    }
  }
}
