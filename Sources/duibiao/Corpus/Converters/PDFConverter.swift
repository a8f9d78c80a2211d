import DocumentFormats
import PolicyText

/// PDF through poppler's `pdftotext`.
struct PDFConverter {
  let limits: Tool.Limits

  func plainText(_ bytes: [UInt8]) throws(FormatError) -> PlainText {
    guard let tool = Tool.find(["pdftotext"]) else {
      throw FormatError(
        Message(
          "读取PDF需要 pdftotext：Debian、Ubuntu 安装 poppler-utils，macOS 运行 brew install poppler",
          "reading PDF takes pdftotext: install poppler-utils on Debian and Ubuntu, or run brew install poppler on macOS"
        ))
    }
    do throws(FileFailure) {
      let folder = try PrivateFolder()
      try folder.write(bytes, to: "in.pdf")
      let text = folder.path + "/out.txt"
      let ending = try Self.run(tool, ["-bbox", "-enc", "UTF-8", folder.path + "/in.pdf", text], folder, limits)
      guard ending.status == 0 else { throw FileFailure("", Self.problem(ending)) }
      return try Self.pages(try Files.read(text))
    } catch { throw FormatError(error.problem) }
  }

  private static func run(
    _ tool: Tool, _ arguments: [String], _ folder: PrivateFolder, _ limits: Tool.Limits
  ) throws(FileFailure) -> Tool.Ending {
    do throws(FormatError) { return try tool.run(arguments, in: folder, limits) } catch {
      throw FileFailure("", error)
    }
  }

  private static func pages(_ text: [UInt8]) throws(FileFailure) -> PlainText {
    do throws(FormatError) { return try PageText.plainText(text) } catch { throw FileFailure("", error) }
  }

  private static func problem(_ ending: Tool.Ending) -> Message {
    if ending.said.contains("Incorrect password") || ending.said.contains("encrypt") {
      return Message("PDF已加密，需要密码；请先去掉密码再存一份", "the PDF is encrypted and needs a password; save it without one first")
    }
    if ending.status == 3 || ending.said.contains("not allowed") {
      return Message("PDF不允许复制文字；请用没有限制的原件", "the PDF forbids copying its text; use the unrestricted original")
    }
    return Message(
      "PDF已损坏或不完整（pdftotext：\(ending.said)）", "the PDF is damaged or not whole (pdftotext: \(ending.said))")
  }
}
