import DocumentFormats
import PolicyText

/// Makes plain text of a document of any format that is known.
struct DocumentConverter: Sendable {
  var limits = Tool.Limits()

  /// A document that is no text is read whole, up to this size.
  static let largest = 1 << 30

  /// The text of a document; nil where it is text already.
  ///
  /// - Parameters:
  ///   - name: of the document: what its first bytes don't tell, its ending may.
  ///   - path: for messages.
  func plainText(_ bytes: [UInt8], name: String, path: String) throws(FileFailure) -> PlainText? {
    do throws(FormatError) {
      let text: PlainText
      switch DocumentFormat(of: bytes, name: name) {
      case .text: return nil
      case .html: text = try HTMLPage.plainText(bytes)
      case .docx: text = try WordDocument.plainText(bytes)
      case .xlsx: text = try Workbook.plainText(bytes)
      case .pdf: text = try PDFConverter(limits: limits).plainText(bytes)
      case .odt: text = try word(bytes, ending: "odt")
      case .ods: text = try sheets(bytes, ending: "ods")
      case .rtf: text = try word(bytes, ending: "rtf")
      case .oldOffice: text = try oldOffice(bytes, ending: DocumentFormat.ending(of: name))
      case .ofd:
        throw Self.unread(
          "OFD版式文件", "an OFD file", "请用阅读器转为PDF，或向发布者索取Word文件",
          "convert it to PDF in an OFD reader, or ask for the Word file")
      case .webArchive:
        throw Self.unread(
          "MHT单文件网页", "a web page in one file (MHT)", "请在浏览器中另存为网页（.html）", "save it as a page (.html) in a browser")
      case .zip: throw Self.unread("压缩包", "a zip archive", "请先解压，再给出其中的文件", "unpack it and name the files in it")
      }
      guard text.bytes.contains(where: { $0 > 0x20 }) else {
        throw FormatError(Message("文件中没有文字", "the document holds no text"))
      }
      return text
    } catch { throw FileFailure(path, error) }
  }

  private static func unread(
    _ chinese: String, _ english: String, _ remedy: String, _ englishRemedy: String
  ) -> FormatError {
    FormatError(Message("是\(chinese)，不能读取；\(remedy)", "is \(english), which can't be read; \(englishRemedy)"))
  }

  private func word(_ bytes: [UInt8], ending: String) throws(FormatError) -> PlainText {
    try WordDocument.plainText(try LibreOffice(limits: limits).convert(bytes, ending: ending, to: "docx"))
  }

  private func sheets(_ bytes: [UInt8], ending: String) throws(FormatError) -> PlainText {
    try Workbook.plainText(try LibreOffice(limits: limits).convert(bytes, ending: ending, to: "xlsx"))
  }

  /// The names of the streams in a compound file tell what it is (MS-CFB 2.6.1: directory entries, UTF-16).
  private func oldOffice(_ bytes: [UInt8], ending: String) throws(FormatError) -> PlainText {
    func holds(_ stream: String) -> Bool {
      let name: [UInt8] = stream.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] as [UInt8] }
      return bytes[...].place(of: name) != nil
    }
    if holds("EncryptedPackage") {
      throw FormatError(Message("文件已加密；请先去掉密码再存一份", "the document is encrypted; save it without a password first"))
    }
    if holds("WordDocument") { return try word(bytes, ending: ending == "wps" ? "wps" : "doc") }
    if holds("Workbook") || ["xls", "et"].contains(ending) {
      return try sheets(bytes, ending: ending == "et" ? "et" : "xls")
    }
    return try word(bytes, ending: ["wps", "doc"].contains(ending) ? ending : "doc")
  }
}
