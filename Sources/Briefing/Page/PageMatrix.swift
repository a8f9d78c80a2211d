import Comparison
import Indicators
import Normalization

/// Districts × indicators: each cell leads to its row in the table of the indicator, and so to the passage. Without the
/// script it is a plain table with links; with it, it sorts, filters, and opens cells beside itself.
struct PageMatrix {
  let content: PageContent
  private var folder: BriefingFolder { content.folder }

  init(_ content: PageContent) { self.content = content }

  func write(to html: inout HTMLWriter) {
    // On paper a wide one lies across.
    let isWide = folder.districts.count > 8
    html.raw("<section id=\"matrix\" class=\"part\(isWide ? " wide" : "")\" tabindex=\"-1\">")
    html.label("matrix", tag: "h2")
    controls(&html)
    html.label("matrix-keys", tag: "p", ["class": "note", "id": "matrix-keys", "hidden": ""])
    html.raw(
      "<div class=\"scroll matrix\"><table id=\"grid\" aria-describedby=\"matrix-keys\"><caption class=\"unseen\">")
    html.label("matrix")
    html.raw("</caption>\n<thead><tr>")
    html.label("indicator", tag: "th", ["scope": "col", "class": "t", "data-key": "name"])
    html.label("year", tag: "th", ["scope": "col", "class": "n", "data-key": "year"])
    html.label("named-by", tag: "th", ["scope": "col", "class": "n", "data-key": "count"])
    for (index, district) in folder.districts.enumerated() {
      html.element("th", ["scope": "col", "class": "n", "data-key": "d\(index)", "lang": "zh-CN"], district.name)
    }
    html.raw("</tr></thead>\n")
    body(&html)
    html.raw("</table></div>\n")
    html.raw("<button type=\"button\" id=\"more\" hidden></button>\n")
    html.label("nothing", tag: "p", ["id": "nothing", "class": "note", "hidden": ""])
    html.label("matrix-legend", tag: "p", ["class": "note"])
    html.raw("</section>\n")
  }

  /// Indicators in the order of the fields; a body of rows for each.
  private func body(_ html: inout HTMLWriter) {
    for field in fields {
      html.raw("<tbody data-field=\"")
      html.text(field.id)
      html.raw("\"><tr class=\"field\"><th scope=\"rowgroup\" colspan=\"\(folder.districts.count + 3)\"><span>")
      html.words(field.name)
      html.raw("</span></th></tr>\n")
      for (index, comparison) in content.comparisons.enumerated() where comparison.concept.broader == field.id {
        row(index, comparison, &html)
      }
      html.raw("</tbody>\n")
    }
  }

  /// The fields that are compared, in the order in which they first come, and what belongs to none.
  private var fields: [(id: String, name: Bilingual)] {
    content.comparisons.map(\.concept.broader).uniqued().map { id in
      let field = content.taxonomy.field(id)
      return (id, field.map { Bilingual($0.name, $0.englishName) } ?? Bilingual(id, id))
    }
  }

  private func row(_ index: Int, _ comparison: IndicatorComparison, _ html: inout HTMLWriter) {
    let rows = comparison.rowsAsGiven
    let ranked = comparison.rows.count { $0.rank != nil }
    html.open("tr", ["data-table": String(index + 1), "data-measure": comparison.measure.rawValue])
    html.raw("<th scope=\"row\" class=\"t\"><a href=\"#i\(index + 1)\">")
    html.words(PageContent.label(comparison.concept))
    html.raw("</a></th><td class=\"n\">\(comparison.year.map(String.init) ?? "")</td>")
    html.raw("<td class=\"n\">\(rows.count { $0.goal != nil })</td>")
    for row in rows { cell(row, index, ranked, comparison, &html) }
    html.raw("</tr>\n")
  }

  private func cell(
    _ row: IndicatorComparison.Row, _ index: Int, _ ranked: Int, _ comparison: IndicatorComparison,
    _ html: inout HTMLWriter
  ) {
    guard row.goal != nil || !row.near.isEmpty else { return html.raw("<td class=\"n\">—</td>") }
    // A first place says something where three stand on the scale, and not all of them in it.
    let leads = row.rank == 1 && ranked >= 3 && comparison.rows.contains { ($0.rank ?? 1) > 1 }
    let goal = Bilingual { MatrixTable.goal(row, comparison, $0) }
    let kind = (leads ? " first" : row.rank == nil ? " apart" : "") + (Self.isLong(goal) ? " long" : "")
    html.raw("<td class=\"n\(kind)\"")
    if let rank = row.rank { html.raw(" data-rank=\"\(rank)\"") }
    html.raw("><a href=\"#\(PageContent.row(index, row.position))\">")
    html.words(goal)
    if let rank = row.rank, ranked > 1 { html.raw("<small>\(rank)</small>") }
    html.raw("</a></td>")
  }

  /// A phrase that would make its column too wide may break; a number may not. Chinese signs take two columns.
  private static func isLong(_ goal: Bilingual) -> Bool {
    [goal.chinese, goal.english].contains { $0.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) } > 12 }
  }

  // MARK: Controls

  /// Hidden until the script has come alive: without it they do nothing.
  private func controls(_ html: inout HTMLWriter) {
    html.raw(
      "<div class=\"controls\" id=\"controls\" role=\"search\" hidden\(html.labelled("aria-label", "filters"))>\n")
    html.raw("<label>")
    html.label("find")
    html.raw("<input type=\"search\" id=\"find\" autocomplete=\"off\"></label>\n")
    select("field", &html) { html in
      for field in fields { html.element("option", ["value": field.id], field.name) }
    }
    select("measure", &html) { html in
      for measure in Measure.allCases where content.comparisons.contains(where: { $0.measure == measure }) {
        html.label(measure.rawValue, tag: "option", ["value": measure.rawValue])
      }
    }
    html.raw("<label>")
    html.label("at-least")
    html.raw("<select id=\"at-least\">")
    for count in [1, 2, 3, 5, 10, 20, 50] where count == 1 || count <= folder.districts.count {
      html.raw("<option value=\"\(count)\">\(count)</option>")
    }
    html.raw("</select></label>\n<label>")
    html.label("column-order")
    html.raw("<select id=\"column-order\"><option value=\"\"")
    html.raw(" data-l=\"as-given\">")
    html.text(PageLabels.text("as-given")(html.language))
    html.raw("</option>")
    for (index, comparison) in content.comparisons.enumerated()
    where comparison.rows.count(where: { $0.rank != nil }) > 1 {
      html.element("option", ["value": String(index + 1)], PageContent.label(comparison.concept))
    }
    html.raw("</select></label>\n<details class=\"choose\"><summary>")
    html.label("districts")
    html.raw("</summary><div class=\"choices\"><p>")
    html.label("choose-all", tag: "button", ["type": "button", "id": "choose-all"])
    html.label("choose-none", tag: "button", ["type": "button", "id": "choose-none"])
    html.raw("</p>")
    for (index, district) in folder.districts.enumerated() {
      html.raw("<label lang=\"zh-CN\"><input type=\"checkbox\" name=\"district\" value=\"d\(index)\" checked>")
      html.text(district.name)
      html.raw("</label>")
    }
    html.raw("</div></details>\n")
    html.label("reset", tag: "button", ["type": "button", "id": "reset"])
    html.raw("<p id=\"shown\" class=\"note\" role=\"status\" aria-live=\"polite\"></p>\n</div>\n")
  }

  private func select(_ key: String, _ html: inout HTMLWriter, _ options: (inout HTMLWriter) -> Void) {
    html.raw("<label>")
    html.label(key)
    html.raw("<select id=\"\(key)\">")
    html.label("all", tag: "option", ["value": ""])
    options(&html)
    html.raw("</select></label>\n")
  }
}
