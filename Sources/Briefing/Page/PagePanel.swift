import Indicators
import Normalization

/// What the script fills: the panel beside the matrix, the form of a correction, and the words of both languages.
struct PagePanel {
  let content: PageContent

  init(_ content: PageContent) { self.content = content }

  func write(to html: inout HTMLWriter) {
    html.raw("<dialog id=\"panel\" aria-labelledby=\"panel-title\"><div class=\"panel-head\">")
    html.raw("<h2 id=\"panel-title\" tabindex=\"-1\"></h2>")
    html.raw("<button type=\"button\" id=\"panel-close\"\(html.labelled("aria-label", "close"))>×</button></div>")
    html.raw("<div id=\"panel-body\"></div></dialog>\n")
    bar(&html)
    html.raw("<template id=\"correction\">")
    form(&html)
    html.raw("</template>\n<datalist id=\"concepts\"></datalist>\n")
    data("labels", PageLabels.json, &html)
    let concepts = content.taxonomy.concepts
    data(
      "taxonomy",
      .array(
        concepts.map { .array([.string($0.id), .string($0.prefLabel), .string($0.englishLabel)]) }), &html)
  }

  /// Comes up with the first correction.
  private func bar(_ html: inout HTMLWriter) {
    html.raw("<aside id=\"corrections\" class=\"bar\" hidden\(html.labelled("aria-label", "correct"))>")
    html.raw("<strong id=\"correction-count\" role=\"status\"></strong><label>")
    html.label("by")
    html.raw("<input id=\"by\" autocomplete=\"name\"></label>")
    html.label("save", tag: "button", ["type": "button", "id": "save", "class": "main"])
    html.label("forget", tag: "button", ["type": "button", "id": "forget"])
    html.label("how-to-return", tag: "p", ["class": "note"])
    html.raw("</aside>\n<p id=\"spoken\" class=\"unseen\" role=\"status\" aria-live=\"polite\"></p>\n")
  }

  private func form(_ html: inout HTMLWriter) {
    html.raw("<details class=\"correct\"><summary>")
    html.label("correct")
    html.raw("</summary><form novalidate><fieldset class=\"verdict\"><legend>")
    html.label("verdict")
    html.raw("</legend>")
    for verdict in ["unchecked", "confirmed", "wrong"] {
      let value = verdict == "unchecked" ? "" : verdict
      html.raw("<label><input type=\"radio\" name=\"verdict\" value=\"\(value)\">")
      html.label(verdict)
      html.raw("</label>")
    }
    html.raw("</fieldset><div class=\"fields\">")
    field("concept", "concept", "list=\"concepts\" class=\"wide\"", &html)
    html.raw("<label>")
    html.label("measure")
    html.raw("<select name=\"measure\">")
    for measure in Measure.allCases { html.label(measure.rawValue, tag: "option", ["value": measure.rawValue]) }
    html.raw("</select></label>")
    field("value", "value", "inputmode=\"decimal\"", &html)
    field("unit", "unit", "", &html)
    field("target_year", "target-year", "inputmode=\"numeric\"", &html)
    field("base_year", "base-year", "inputmode=\"numeric\"", &html)
    field("note", "note", "class=\"wide\"", &html)
    html.raw("</div><p class=\"error\" role=\"alert\"></p></form></details>")
  }

  private func field(_ name: String, _ key: String, _ more: String, _ html: inout HTMLWriter) {
    html.raw("<label>")
    html.label(key)
    html.raw("<input name=\"\(name)\" autocomplete=\"off\" \(more)></label>")
  }

  private func data(_ id: String, _ value: JSONWriter.Value, _ html: inout HTMLWriter) {
    var json = JSONWriter()
    json.write(value)
    html.raw("<script type=\"application/json\" id=\"\(id)\">")
    html.raw(HTMLWriter.inlined(json.drain()))
    html.raw("</script>\n")
  }
}
