import Comparison
import GoalReading
import Indicators
import Normalization

/// The tables by indicator: the ranked, then the rest with the reason, each with a link to its passage in the text.
struct PageTables {
  let content: PageContent

  init(_ content: PageContent) { self.content = content }

  func write(to html: inout HTMLWriter) {
    html.raw("<section id=\"tables\" class=\"part\">")
    html.label("tables", tag: "h2")
    html.label("ranking", tag: "p", ["class": "note"])
    html.raw("\n")
    for (index, comparison) in content.comparisons.enumerated() where Self.named(comparison) != 1 {
      table(index, comparison, &html)
    }
    alone(&html)
    html.raw("</section>\n")
  }

  private static func named(_ comparison: IndicatorComparison) -> Int { comparison.rows.count { $0.goal != nil } }

  private static func isShown(_ row: IndicatorComparison.Row) -> Bool { row.goal != nil || !row.near.isEmpty }

  private func table(_ index: Int, _ comparison: IndicatorComparison, _ html: inout HTMLWriter) {
    html.raw("<section class=\"table\"><h3 id=\"i\(index + 1)\" tabindex=\"-1\">")
    html.words(PageContent.label(comparison.concept))
    if let year = comparison.year { html.words(Bilingual("（\(year)年）", " (\(year))")) }
    html.raw("</h3>")
    let rows = comparison.rows.filter(Self.isShown)
    if !rows.isEmpty {
      head(["rank", "district", "goal", "remark", "passage"], &html)
      for row in rows { self.row(row, index, comparison, isAlone: false, &html) }
      html.raw("</tbody></table>")
    }
    let notes = Language.allCases.map { ComparisonNotes(comparison, $0) }
    let silent = comparison.rows.filter { !Self.isShown($0) }.map(\.district)
    html.raw("<ul class=\"notes\">")
    if !notes[0].scale.isEmpty { html.element("li", [:], Bilingual(notes[0].scaleSentence, notes[1].scaleSentence)) }
    if let reference = comparison.reference {
      html.element("li", [:], Bilingual(notes[0].referenceNote(reference), notes[1].referenceNote(reference)))
    }
    let withdrawn = Language.allCases.map {
      CorrectionNotes(content.folder.plans, $0).withdrawn(on: comparison.concept.id)
    }
    for (chinese, english) in zip(withdrawn[0], withdrawn[1]) { html.element("li", [:], Bilingual(chinese, english)) }
    if !silent.isEmpty {
      html.raw("<li>")
      html.words(Bilingual("未提出（\(silent.count)地）：", "Not named by \(silent.count): "))
      html.text(silent.joined(separator: "、"))
      html.raw("</li>")
    }
    html.raw("</ul></section>\n")
  }

  /// Indicators that one district alone names share a table.
  private func alone(_ html: inout HTMLWriter) {
    let alone = content.comparisons.enumerated().filter { Self.named($0.element) == 1 }
    guard !alone.isEmpty else { return }
    html.raw("<section class=\"table\">")
    html.label("alone", tag: "h3")
    head(["indicator", "district", "goal", "remark", "passage"], &html)
    for (index, comparison) in alone {
      for row in comparison.rows where Self.isShown(row) { self.row(row, index, comparison, isAlone: true, &html) }
    }
    html.raw("</tbody></table></section>\n")
  }

  private func head(_ columns: [String], _ html: inout HTMLWriter) {
    html.raw("<table class=\"rows\"><thead><tr>")
    for column in columns {
      let style = column == "rank" || column == "goal" ? "n" : "t"
      html.label(column, tag: "th", ["scope": "col", "class": "\(style) c-\(column)"])
    }
    html.raw("</tr></thead><tbody>\n")
  }

  private func row(
    _ row: IndicatorComparison.Row, _ index: Int, _ comparison: IndicatorComparison, isAlone: Bool,
    _ html: inout HTMLWriter
  ) {
    let ranked = comparison.rows.count { $0.rank != nil }
    html.open(
      "tr",
      [
        "id": PageContent.row(index, row.position), "data-table": String(index + 1), "data-of": String(ranked),
        "data-rank": row.rank.map(String.init) ?? "", "data-goals": ids([row.goal].compactMap { $0 } + row.parts),
        "data-others": ids(row.others + row.conflicts), "data-near": ids(row.near),
      ])
    let words = Language.allCases.map { RowWords(row, comparison, $0) }
    let isFirst = isAlone && comparison.rows.first(where: Self.isShown)?.position == row.position
    if isAlone {
      html.raw("<td class=\"t c-indicator\"\(isFirst ? " id=\"i\(index + 1)\" tabindex=\"-1\"" : "")>")
      html.words(PageContent.label(comparison.concept))
      if let year = row.goal?.targetYear ?? comparison.year { html.words(Bilingual("（\(year)年）", " (\(year))")) }
      html.raw("</td>")
    } else {
      html.raw("<td class=\"n c-rank\">\(row.rank.map(String.init) ?? "—")</td>")
    }
    html.element("th", ["scope": "row", "class": "t", "lang": "zh-CN"], row.district)
    html.element("td", ["class": "n c-goal"], Bilingual(words[0].goal, words[1].goal))
    html.element("td", ["class": "t c-remark"], Bilingual(words[0].remark, words[1].remark))
    html.raw("<td class=\"t c-passage\">")
    if let goal = row.goal { passage(goal, &html) }
    arithmetic(row, &html)
    html.raw("</td></tr>\n")
  }

  private func passage(_ goal: Goal, _ html: inout HTMLWriter) {
    let quote = ComparisonTable.unwrapped(goal.quote)
    guard let id = content.id(of: goal) else { return html.element("q", ["lang": "zh-CN"], quote) }
    html.raw("<a class=\"passage\" href=\"#m\(id)\">")
    html.element("q", ["lang": "zh-CN"], quote)
    html.raw("</a>")
  }

  /// How the number of the row came about, where it is not the stated one.
  private func arithmetic(_ row: IndicatorComparison.Row, _ html: inout HTMLWriter) {
    let derived = [row.sum?.formula, row.derivation?.formula].compactMap { $0 }.uniqued()
    guard !derived.isEmpty || row.impliedLevel != nil else { return }
    html.raw("<dl class=\"facts\">")
    var facts = FactList()
    for formula in derived { facts.add("formula", formula, &html) }
    if let value = row.comparable, !derived.isEmpty {
      facts.add("comparable", Conversion.number(value) + row.unit, &html)
    }
    if let implied = row.impliedLevel { facts.add("implied", implied.formula, &html) }
    html.raw("</dl>")
  }

  private func ids(_ goals: [Goal]) -> String { goals.compactMap(content.id).uniqued().joined(separator: " ") }
}

/// Entries of a description list: a label and what it says here; nothing for what is empty.
struct FactList {
  mutating func add(_ key: String, _ value: Bilingual, _ html: inout HTMLWriter) {
    guard !value.chinese.isEmpty else { return }
    html.label(key, tag: "dt")
    html.element("dd", [:], value)
  }

  mutating func add(_ key: String, _ value: String, _ html: inout HTMLWriter) {
    add(key, Bilingual(value, value), &html)
  }
}
