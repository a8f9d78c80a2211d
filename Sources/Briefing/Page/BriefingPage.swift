import Comparison
import Indicators
import Normalization
import OpenPackaging
import PolicyText

/// A briefing as one HTML file that needs no network: every word of it is in the markup, in both languages, and the
/// script only sorts, filters, opens and notes corrections.
///
/// The plans have to be read with their text and their account (``Normalizer/Reads``).
public struct BriefingPage {
  /// A chart: an `svg` element of the program's own, in each language. Its style sheets are named in the policy of the
  /// page; it has no `style` attributes and no script, which the policy would not let pass.
  public struct Figure: Sendable {
    public var chinese: String
    public var english: String
    public var chineseCaption: String
    public var englishCaption: String

    public init(chinese: String, english: String, chineseCaption: String, englishCaption: String) {
      (self.chinese, self.english) = (chinese, english)
      (self.chineseCaption, self.englishCaption) = (chineseCaption, englishCaption)
    }
  }

  public var folder: BriefingFolder
  public var figures: [Figure] = []

  public init(_ folder: BriefingFolder) {
    self.folder = folder
    figures = Self.figures(of: folder)
  }

  /// The charts of the briefing, drawn in each language.
  private static func figures(of folder: BriefingFolder) -> [Figure] {
    func charts(_ language: Language) -> [Chart] {
      var folder = folder
      folder.language = language
      return folder.document(folder.findings(), whereMore: "").charts
    }
    func text(_ chart: Chart) -> String { String(decoding: chart.svg(), as: UTF8.self) }
    return zip(charts(.zh), charts(.en)).map {
      Figure(chinese: text($0), english: text($1), chineseCaption: $0.title, englishCaption: $1.title)
    }
  }

  /// The file: UTF-8, the same bytes for the same briefing.
  public func bytes() -> [UInt8] {
    let content = PageContent(folder)
    let script = BuiltInData.pageFile("page.js")
    let style = BuiltInData.pageFile("page.css")
    let drawn = figures.flatMap { ContentSecurity.styles(in: $0.chinese) + ContentSecurity.styles(in: $0.english) }
    let security = ContentSecurity(scripts: [script], styles: [style] + drawn.uniqued())
    var html = HTMLWriter(folder.language)
    head(security, style, &html)
    html.raw("<body>\n<a class=\"skip\" href=\"#matrix\">")
    html.label("skip")
    html.raw("</a>\n")
    header(&html)
    html.raw("<main>\n")
    PageSummary(content).write(to: &html)
    charts(&html)
    PageMatrix(content).write(to: &html)
    PageTables(content).write(to: &html)
    html.raw("<section id=\"documents\" class=\"part\">")
    html.label("documents", tag: "h2")
    html.raw("\n")
    for number in folder.plans.indices { PageDocument(content, number).write(to: &html) }
    html.raw("</section>\n")
    PageMethod(content).write(to: &html)
    html.raw("</main>\n")
    PagePanel(content).write(to: &html)
    html.raw("<script>")
    html.raw(script)
    html.raw("</script>\n</body>\n</html>\n")
    return html.bytes
  }

  private func head(_ security: ContentSecurity, _ style: [UInt8], _ html: inout HTMLWriter) {
    html.raw("<!DOCTYPE html>\n<html lang=\"\(folder.language == .zh ? "zh-CN" : "en")\">\n<head>\n")
    html.raw("<meta charset=\"utf-8\">\n")
    html.open("meta", ["http-equiv": "Content-Security-Policy", "content": security.policy])
    html.raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
    html.element("title", [:], folder.title)
    html.raw("\n<style>")
    html.raw(style)
    html.raw("</style>\n</head>\n")
  }

  private func header(_ html: inout HTMLWriter) {
    html.raw("<header class=\"masthead\">\n")
    let standard = BriefingFolder.standardTitle
    let title =
      folder.title == folder.language(standard)
      ? Bilingual(standard.chinese, standard.english) : Bilingual(folder.title, folder.title)
    html.element("h1", [:], title)
    html.raw("<div class=\"tools\" id=\"tools\" hidden>")
    html.label("other-language", tag: "button", ["type": "button", "id": "language"])
    html.label("print", tag: "button", ["type": "button", "id": "print"])
    html.raw("</div>\n<nav\(html.labelled("aria-label", "contents"))><ul>")
    for part in ["summary", "charts", "matrix", "tables", "documents", "method"] {
      if part == "charts", figures.isEmpty { continue }
      html.raw("<li><a href=\"#\(part)\">")
      html.label(part)
      html.raw("</a></li>")
    }
    html.raw("</ul></nav>\n<noscript><p class=\"note\">")
    html.label("no-script")
    html.raw("</p></noscript>\n</header>\n")
  }

  private func charts(_ html: inout HTMLWriter) {
    guard !figures.isEmpty else { return }
    html.raw("<section id=\"charts\" class=\"part\">")
    html.label("charts", tag: "h2")
    for figure in figures {
      html.raw("\n<figure>")
      if figure.chinese == figure.english {
        html.raw(Self.element(figure.chinese))
      } else {
        for language in Language.allCases {
          html.raw("<div data-language=\"\(language.rawValue)\"\(language == folder.language ? "" : " hidden")>")
          html.raw(Self.element(language(figure.chinese, figure.english)))
          html.raw("</div>")
        }
      }
      html.element("figcaption", [:], Bilingual(figure.chineseCaption, figure.englishCaption))
      html.raw("</figure>")
    }
    html.raw("\n</section>\n")
  }

  /// A drawing without the declaration that a file of its own begins with.
  private static func element(_ drawing: String) -> Substring {
    drawing[(drawing.firstRange(of: "<svg")?.lowerBound ?? drawing.startIndex)...]
  }
}

extension BriefingFolder {
  /// The title of a briefing that nobody has given one.
  public static let standardTitle = Message("各地目标对标简报", "What districts promise")
}
