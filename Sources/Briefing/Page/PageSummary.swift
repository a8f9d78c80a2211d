import Comparison
import Normalization

/// The first part of the page: what was compared and what came of it, one district among the others, and the reference.
struct PageSummary {
  let content: PageContent

  init(_ content: PageContent) { self.content = content }

  func write(to html: inout HTMLWriter) {
    html.raw("<section id=\"summary\" class=\"part\">")
    html.label("summary", tag: "h2")
    let lines = zip(lines(.zh), lines(.en)).map { Bilingual($0, $1) }
    if let first = lines.first { html.element("p", ["class": "lede"], first) }
    html.raw("\n<ul class=\"findings\">")
    for line in lines.dropFirst() { html.element("li", [:], line) }
    html.raw("</ul>\n")
    if let focus = content.folder.focus {
      let table = BilingualTable { FocusTable(district: focus, language: $0).table(content.comparisons) }
      PlainTable(table).write(level: 3, to: &html)
    }
    let isNarrow = content.folder.districts.count <= 5
    let aligned = BilingualTable { language in
      let table = AlignmentTable(content.alignment, taxonomy: content.taxonomy, language: language)
      let name = content.folder.referenceName
      return isNarrow ? table.matrix(name) : table.byOutcome(name)
    }
    PlainTable(aligned).write(level: 3, to: &html)
    html.raw("</section>\n")
  }

  private func lines(_ language: Language) -> [String] {
    BriefingSummary(content.folder(in: language), content.comparisons, content.alignment, content.checks).lines()
  }
}

/// A table as it is, with its heading and its notes.
struct PlainTable {
  let table: BilingualTable

  init(_ table: BilingualTable) { self.table = table }

  func write(level: Int, to html: inout HTMLWriter) {
    if !table.title.chinese.isEmpty { html.element("h\(level)", [:], table.title) }
    if !table.rows.isEmpty {
      html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\"")
      html.raw(html.attribute("aria-label", table.title(html.language)))
      html.raw("><table class=\"plain\"><thead><tr>")
      for column in table.columns {
        html.element("th", ["scope": "col", "class": column.isNumeric ? "n" : "t"], column.title)
      }
      html.raw("</tr></thead><tbody>")
      for row in table.rows {
        html.raw("<tr>")
        for (index, cell) in row.enumerated() {
          let style = table.columns[index].isNumeric ? "n" : "t"
          if index == 0 {
            html.element("th", ["scope": "row", "class": style], cell)
          } else {
            html.element("td", ["class": style], cell)
          }
        }
        html.raw("</tr>")
      }
      html.raw("</tbody></table></div>\n")
    }
    guard !table.notes.isEmpty else { return }
    html.raw("<ul class=\"notes\">")
    for note in table.notes { html.element("li", [:], note) }
    html.raw("</ul>\n")
  }
}
