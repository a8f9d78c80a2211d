import Briefing
import Normalization

/// What `extract` writes of a plan.
enum ExtractedRows: Equatable {
  case goals, results, all
  /// Every number with its class, instead of statements; the reasons in a language.
  case account(Language)

  var isAccount: Bool { if case .account = self { true } else { false } }

  var reads: Normalizer.Reads {
    switch self {
    case .goals: []
    case .results, .all: .results
    case .account: .account
    }
  }
}

/// Writes what was extracted in the format that the user asked for, piece by piece.
struct GoalTableWriter {
  let format: TableFormat
  let content: ExtractedRows
  private var csv: DelimitedWriter
  private var json = JSONWriter()

  init(format: TableFormat, content: ExtractedRows = .goals, excel: Bool) {
    self.format = format
    self.content = content
    csv = DelimitedWriter(excel: excel && format == .csv)
  }

  mutating func header() -> [UInt8] {
    switch format {
    case .csv:
      csv.write(content.isAccount ? AccountTable.columns : GoalTable.columns)
      return csv.drain()
    case .ndjson: return []
    case .markdown:
      let columns = content.isAccount ? AccountTable.columns : shown
      return Array((Markdown.row(columns) + Markdown.rule(columns.map { _ in .left })).utf8)
    }
  }

  /// The rows of a plan, in the order of the text.
  mutating func rows(_ plan: ReadPlan) -> [UInt8] {
    switch content {
    case .goals: rows(plan.goals)
    case .results: rows(plan.results)
    case .all: rows((plan.goals + plan.results).sorted { ($0.start, $0.end) < ($1.start, $1.end) })
    case .account(let language): rows(plan.account, of: plan.name, language)
    }
  }

  private mutating func rows(_ account: [AccountedPassage], of document: String, _ language: Language) -> [UInt8] {
    var text = ""
    for passage in account {
      let row = AccountTable.row(passage, of: document, language)
      switch format {
      case .csv: csv.write(row)
      case .ndjson:
        json.write(AccountTable.json(passage, of: document, language))
        json.newline()
      case .markdown: text += Markdown.row(row)
      }
    }
    return csv.drain() + json.drain() + Array(text.utf8)
  }

  mutating func rows(_ goals: [Goal]) -> [UInt8] {
    switch format {
    case .csv:
      csv.write(goals)
      return csv.drain()
    case .ndjson:
      for goal in goals {
        json.write(GoalTable.json(goal))
        json.newline()
      }
      return json.drain()
    case .markdown:
      let columns = shown.compactMap { GoalTable.columns.firstIndex(of: $0) }
      var text = ""
      for goal in goals {
        let row = GoalTable.row(goal)
        text += Markdown.row(columns.map { row[$0] })
      }
      return Array(text.utf8)
    }
  }

  /// What fits on a page; CSV and NDJSON hold every column. Goals and results in one table are told apart.
  private var shown: [String] {
    let kind = content == .all ? ["kind"] : []
    return ["doc"] + kind + [
      "indicator", "scope", "concept", "measure", "relation", "value", "unit", "phrase", "base_year", "target_year",
      "lead_units", "quote", "section",
    ]
  }
}
