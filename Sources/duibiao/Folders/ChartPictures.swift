import PolicyText

/// Charts as PNG for Word, through librsvg's `rsvg-convert` where it is on the PATH.
final class ChartPictures {
  private let tool = Tool.find(["rsvg-convert"])
  private var hasWarned = false

  /// The picture of a drawing at twice its size, for print; nil where the tool is missing or fails, which is said once.
  func png(_ svg: [UInt8]) -> [UInt8]? {
    guard let tool else {
      warn(
        Message(
          "没有 rsvg-convert，Word 报告不含图；请安装 librsvg2-bin（Debian）或 librsvg（macOS）",
          "the Word report has no charts without rsvg-convert; install librsvg2-bin (Debian) or librsvg (macOS)"))
      return nil
    }
    do {
      let folder = try PrivateFolder()
      let (drawing, picture) = (folder.path + "/chart.svg", folder.path + "/chart.png")
      try folder.write(svg, to: "chart.svg")
      let ending = try tool.run(["--zoom", "2", "--output", picture, drawing], in: folder, Tool.Limits())
      guard ending.status == 0 else {
        warn(Message("rsvg-convert 未能画图：\(ending.said)", "rsvg-convert could not draw a chart: \(ending.said)"))
        return nil
      }
      return try Files.read(picture)
    } catch {
      warn((error as? any MessageError)?.message ?? Message("图表未能转换", "a chart could not be converted"))
      return nil
    }
  }

  private func warn(_ message: Message) {
    if !hasWarned { Console.warning(message) }
    hasWarned = true
  }
}
