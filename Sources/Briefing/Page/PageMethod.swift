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
    html.raw("</dl>\n")
    corrections(&html)
    html.raw("</section>\n")
  }

  /// What was corrected by hand before this page was made.
  private func corrections(_ html: inout HTMLWriter) {
    let outcomes = content.folder.corrections
    guard !outcomes.isEmpty else { return }
    html.label("by-hand", tag: "h3")
    html.raw("<ul class=\"notes\">")
    for outcome in outcomes {
      html.element("li", [:], Bilingual { CorrectionNotes(content.folder.plans, $0).line(outcome) })
    }
    html.raw("</ul>\n")
  }
}
