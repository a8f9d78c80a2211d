import Briefing
import Normalization

/// Writes goals in the format that the user asked for, piece by piece.
struct GoalTableWriter {
  let format: TableFormat
  private var csv: DelimitedWriter
  private var json = JSONWriter()

  init(format: TableFormat, excel: Bool) {
    self.format = format
    csv = DelimitedWriter(excel: excel && format == .csv)
  }

  mutating func header() -> [UInt8] {
    switch format {
    case .csv:
      csv.write(GoalTable.columns)
      return csv.drain()
    case .ndjson: return []
    case .markdown:
      return Array((Markdown.row(Self.shown) + Markdown.rule(Self.shown.map { _ in .left })).utf8)
    }
  }

  mutating func rows(_ goals: [Goal]) -> [UInt8] {
    switch format {
    case .csv:
      for goal in goals { csv.write(goal) }
      return csv.drain()
    case .ndjson:
      for goal in goals {
        json.write(GoalTable.json(goal))
        json.newline()
      }
      return json.drain()
    case .markdown:
      let columns = Self.shown.compactMap { GoalTable.columns.firstIndex(of: $0) }
      var text = ""
      for goal in goals {
        let row = GoalTable.row(goal)
        text += Markdown.row(columns.map { row[$0] })
      }
      return Array(text.utf8)
    }
  }

  /// What fits on a page; CSV and NDJSON hold every column.
  private static let shown = [
    "doc", "indicator", "scope", "concept", "measure", "relation", "value", "unit", "phrase", "base_year",
    "target_year",
    "lead_units", "quote", "section",
  ]
}
