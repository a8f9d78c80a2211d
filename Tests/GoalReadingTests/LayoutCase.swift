import GoalReading
import PolicyText
import Testing

/// A table and what it states, a line for each value: `goal | 森林覆盖率 | 42 | % | 2030`, then what binds it, the scope
/// (`in`), the whole (`of`) and who leads (`by`). Numbers that are no goals follow after `aside`.
struct LayoutCase: Sendable, CustomTestStringConvertible {
  let title: String
  let now: Int?
  let source: String
  let cells: String

  init(_ title: String, now: Int? = nil, _ source: String, _ cells: String) {
    (self.title, self.now, self.source, self.cells) = (title, now, source, cells)
  }

  var testDescription: String { title }

  static func read(_ source: String, now: Int? = nil) throws -> String {
    let document = try PlanDocument(name: "x", bytes: Array(source.utf8))
    var lines: [String] = []
    for case .table(let table, _) in document.blocks {
      switch TableLayout.read(table, text: document.text, now: now) {
      case .failure(let failure): lines.append("\(failure)")
      case .success(let layout): lines += notation(layout, document.text)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func notation(_ layout: TableLayout, _ text: FoldedText) -> [String] {
    let cells = layout.cells.map { cell in
      var words = ["\(cell.kind)", text.string(cell.name), text.string(cell.text), cell.unit]
      words.append(cell.year.map { "\($0)" } ?? "")
      if cell.binding != .none { words.append("\(cell.binding)") }
      if let scope = cell.scope { words.append("in " + text.string(scope)) }
      if let parent = cell.parent { words.append("of " + text.string(parent)) }
      if let lead = cell.lead { words.append("by " + text.string(lead)) }
      return words.joined(separator: " | ")
    }
    let aside = layout.setAside.map { "\(text.string($0.text)) \($0.meaning)" }
    return cells + (aside.isEmpty ? [] : ["aside " + aside.joined(separator: ", ")])
  }
}
