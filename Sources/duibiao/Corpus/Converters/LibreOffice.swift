import DocumentFormats
import PolicyText

/// Old Word, WPS, OpenDocument and RTF files through LibreOffice, which saves them as files of Word or Excel.
///
/// It runs without a window, with settings of its own in a private folder, so that many can run side by side and nothing
/// of the user's is touched. Macros don't run.
struct LibreOffice {
  let limits: Tool.Limits

  /// - Parameters:
  ///   - ending: what the copy is called that is converted: by it LibreOffice chooses how to read.
  ///   - target: docx or xlsx.
  func convert(_ bytes: [UInt8], ending: String, to target: String) throws(FormatError) -> [UInt8] {
    guard let tool = Tool.find(["soffice", "libreoffice"], places: [Self.onMac]) else {
      throw FormatError(
        Message(
          "读取 .\(ending) 需要LibreOffice：Debian、Ubuntu 安装 libreoffice-writer 和 libreoffice-calc，"
            + "macOS 运行 brew install --cask libreoffice；或先另存为 .docx",
          "reading .\(ending) takes LibreOffice: install libreoffice-writer and libreoffice-calc on Debian and Ubuntu, "
            + "or run brew install --cask libreoffice on macOS; or save it as .docx first"))
    }
    do throws(FileFailure) {
      let folder = try PrivateFolder()
      try folder.write(bytes, to: "in.\(ending)")
      let arguments = [
        "-env:UserInstallation=file://\(folder.path)/settings", "--headless", "--norestore", "--nolockcheck",
        "--nologo", "--nodefault", "--convert-to", target, "--outdir", folder.path + "/out",
        folder.path + "/in.\(ending)",
      ]
      let ending = try run(tool, arguments, folder)
      let result = folder.path + "/out/in.\(target)"
      guard Files.exists(result) else {
        let said = ending.said.isEmpty ? "\(ending.status)" : ending.said
        throw FileFailure(
          "", "LibreOffice不能读取：可能已损坏或加密（\(said)）", "LibreOffice can't read it: damaged or encrypted (\(said))")
      }
      return try Files.read(result)
    } catch { throw FormatError(error.problem) }
  }

  private func run(_ tool: Tool, _ arguments: [String], _ folder: PrivateFolder) throws(FileFailure) -> Tool.Ending {
    do throws(FormatError) { return try tool.run(arguments, in: folder, limits) } catch {
      throw FileFailure("", error)
    }
  }

  private static let onMac = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
}
