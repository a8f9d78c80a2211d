import Comparison
import Normalization

/// The method as it was applied: for each indicator how it was ranked, against what, and what was converted.
struct PageMethod {
  let content: PageContent

  init(_ content: PageContent) { self.content = content }

  func write(to html: inout HTMLWriter) {
    html.raw("<section id=\"method\" class=\"part\">")
    html.label("method", tag: "h2")
    html.label("method-note", tag: "p", ["class": "note"])
    html.raw("\n<dl class=\"method\">\n")
    for (index, comparison) in content.comparisons.enumerated() {
      let notes = Language.allCases.map { ComparisonNotes(comparison, $0).notes(comparison.rows[...]) }
      html.raw("<dt><a href=\"#i\(index + 1)\">")
      html.words(PageContent.label(comparison.concept))
      html.raw("</a></dt>")
      for (chinese, english) in zip(notes[0], notes[1]) { html.element("dd", [:], Bilingual(chinese, english)) }
      html.raw("\n")
    }
    html.raw("</dl></section>\n")
  }
}
