import Normalization

/// The text of a document with its goals marked where they stand; each mark leads to the row of its goal.
struct PageText {
  let plan: ReadPlan
  let document: Int
  private let marked: MarkedText
  /// Goals that have their anchor, and goals that have their number.
  private var anchored: Set<Int> = []
  private var numbered: Set<Int> = []

  /// Of a text with more bytes, paragraphs without a goal are left out.
  static let longest = 2 << 20
  /// A passage that states more goals names the first ones.
  private static let mostNamed = 12

  init(_ plan: ReadPlan, _ document: Int) {
    (self.plan, self.document) = (plan, document)
    marked = MarkedText(plan)
  }

  mutating func write(to html: inout HTMLWriter) {
    let isLong = plan.text.bytes.count > Self.longest
    if isLong { html.label("left-out", tag: "p", ["class": "note"]) }
    for part in plan.text.parts {
      if isLong, !part.runs.contains(where: { !marked.segments(in: $0.bytes).isEmpty }) { continue }
      switch part {
      case .paragraph(let runs, let level): paragraph(runs, level, &html)
      case .table(let table): write(table, &html)
      }
    }
    // Every goal has its place: one whose passage is in no part is shown by its own words.
    for index in plan.goals.indices where !anchored.contains(index) {
      html.raw("<p><mark id=\"m\(id(index))\" data-goals=\"\(id(index))\">")
      html.text(plan.goals[index].quote)
      html.raw("</mark>")
      number(index, &html)
      html.raw("</p>\n")
    }
  }

  private func id(_ goal: Int) -> String { PageContent.id(document, goal) }

  private mutating func paragraph(_ runs: [KeptText.Run], _ level: Int?, _ html: inout HTMLWriter) {
    if let level {
      html.raw("<p class=\"h h\(min(level, 4))\" role=\"heading\" aria-level=\"\(min(level + 4, 9))\">")
    } else {
      html.raw("<p>")
    }
    write(runs, &html)
    html.raw("</p>\n")
  }

  private mutating func write(_ table: KeptText.Table, _ html: inout HTMLWriter) {
    html.raw("<div class=\"scroll\"><table class=\"plain\">")
    if !table.caption.isEmpty {
      html.raw("<caption>")
      write(table.caption, &html)
      html.raw("</caption>")
    }
    if table.columns.contains(where: { !$0.isEmpty }) {
      html.raw("<thead><tr>")
      for column in table.columns {
        html.raw("<th scope=\"col\">")
        for (index, cell) in column.enumerated() {
          if index > 0 { html.raw("<br>") }
          write(cell, &html)
        }
        html.raw("</th>")
      }
      html.raw("</tr></thead>")
    }
    html.raw("<tbody>\n")
    for row in table.rows {
      html.raw("<tr>")
      for cell in row {
        html.raw("<td>")
        write(cell, &html)
        html.raw("</td>")
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody></table></div>\n")
    for note in table.notes {
      html.raw("<p class=\"note\">")
      write(note, &html)
      html.raw("</p>\n")
    }
  }

  private mutating func write(_ runs: [KeptText.Run], _ html: inout HTMLWriter) {
    for run in runs {
      if run.followsBlank { html.raw(" ") }
      var place = run.bytes.lowerBound
      for segment in marked.segments(in: run.bytes) {
        let shown = segment.bytes.clamped(to: run.bytes)
        html.text(plan.text.slice(place..<shown.lowerBound))
        write(segment, shown, &html)
        place = shown.upperBound
      }
      html.text(plan.text.slice(place..<run.bytes.upperBound))
    }
  }

  private mutating func write(_ segment: MarkedText.Segment, _ shown: Range<Int>, _ html: inout HTMLWriter) {
    let tag = segment.goals.isEmpty ? "span" : "mark"
    if segment.goals.isEmpty {
      html.raw("<span class=\"\(segment.isUnread ? "unread" : "result")\">")
    } else {
      let new = segment.goals.filter { !anchored.contains($0) }
      anchored.formUnion(new)
      html.raw("<mark")
      if let first = new.first { html.raw(" id=\"m\(id(first))\"") }
      html.raw(" data-goals=\"\(segment.goals.prefix(Self.mostNamed).map(id).joined(separator: " "))\">")
      for other in new.dropFirst() { html.raw("<span id=\"m\(id(other))\"></span>") }
      if segment.isUnread { html.raw("<span class=\"unread\">") }
    }
    html.text(plan.text.slice(shown))
    if segment.isUnread, !segment.goals.isEmpty { html.raw("</span>") }
    html.close(tag)
    for goal in segment.goals where plan.goals[goal].end <= shown.upperBound { number(goal, &html) }
  }

  /// The number of a goal behind its passage, as a link to its row.
  private mutating func number(_ goal: Int, _ html: inout HTMLWriter) {
    guard numbered.insert(goal).inserted else { return }
    html.raw("<a class=\"ref\" href=\"#g\(id(goal))\">\(goal + 1)</a>")
  }
}
