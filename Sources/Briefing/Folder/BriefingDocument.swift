/// A briefing before it is Markdown, a Word report or a page: what they print, in its order.
struct BriefingDocument {
  var title: String
  var blocks: [Block] = []
  /// From this block on, what is of level 2 is an annex, where the format has annexes; nil where there is none.
  var annexes: Int?

  enum Block {
    /// 2 for a part, 3 for what stands in one.
    case heading(String, level: Int)
    case paragraph(String)
    case list([String])
    /// With its title as a heading of that level, and its notes.
    case table(TextTable, level: Int)
    case chart(Chart)
  }
}

extension BriefingDocument {
  /// The blocks with an empty line between them.
  func markdown() -> String {
    "# \(Markdown.cell(title))\n" + blocks.map { "\n" + Self.markdown($0) }.joined()
  }

  /// The charts, in their order.
  var charts: [Chart] { blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } } }

  /// Where a chart stands beside the document.
  static func file(of chart: Chart) -> String { "charts/\(chart.name).svg" }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let text, let level): String(repeating: "#", count: level) + " " + Markdown.cell(text) + "\n"
    case .paragraph(let text): Markdown.cell(text) + "\n"
    case .list(let lines): lines.map { "- " + Markdown.cell($0) + "\n" }.joined()
    case .table(let table, let level): table.markdown(level: level)
    case .chart(let chart): "![\(Markdown.alternative(chart.title))](\(file(of: chart)))\n"
    }
  }
}
