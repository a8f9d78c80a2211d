import Comparison
import GoalReading
import Indicators
import Normalization
import OpenPackaging

/// One document on the page: what its title page says, its goals as a table, and its text with the goals marked.
struct PageDocument {
  let content: PageContent
  let number: Int
  private var plan: ReadPlan { content.folder.plans[number] }

  init(_ content: PageContent, _ number: Int) { (self.content, self.number) = (content, number) }

  func write(to html: inout HTMLWriter) {
    // By the digest the browser knows again which corrections belong to this very text.
    html.open(
      "section",
      [
        "class": "document", "id": "d\(number + 1)", "data-doc": plan.name,
        "data-digest": SHA256.hexadecimal(plan.text.bytes),
      ])
    html.element("h3", ["lang": "zh-CN"], plan.facts.title ?? plan.name)
    let facts = [plan.districtName, plan.facts.issuer, plan.facts.documentNumber, plan.facts.date].compactMap { $0 }
    html.element("p", ["class": "note", "lang": "zh-CN"], facts.uniqued().joined(separator: "，"))
    html.raw("\n")
    contradictions(&html)
    goals(&html)
    html.raw("<details class=\"text\"><summary>")
    html.label("full-text")
    html.raw("</summary>\n")
    legend(&html)
    html.raw("<div class=\"prose\" lang=\"zh-CN\">\n")
    var text = PageText(plan, number)
    text.write(to: &html)
    html.raw("</div></details></section>\n")
  }

  private func legend(_ html: inout HTMLWriter) {
    html.raw("<p class=\"legend\"><mark>")
    html.label("legend-goal")
    html.raw("</mark><span class=\"result\">")
    html.label("legend-result")
    html.raw("</span><span class=\"unread\">")
    html.label("legend-unread")
    html.raw("</span></p>\n")
  }

  private func contradictions(_ html: inout HTMLWriter) {
    let findings = content.checks[number].check.contradictions
    guard !findings.isEmpty else { return }
    html.label("contradictions", tag: "h4")
    html.raw("<ul class=\"notes\">")
    for finding in findings {
      html.raw("<li>")
      let passages = [finding.first] + [finding.second].compactMap { $0 }
      for passage in passages {
        html.element("q", ["lang": "zh-CN"], ComparisonTable.unwrapped(passage.quote))
        html.raw(" ")
      }
      html.text(finding.arithmetic)
      html.raw("</li>")
    }
    html.raw("</ul>\n")
  }

  // MARK: Goals

  private func goals(_ html: inout HTMLWriter) {
    html.label("goals-of", tag: "h4")
    guard !plan.goals.isEmpty else { return html.label("no-goals", tag: "p", ["class": "note"]) }
    html.raw("<table class=\"rows goals\"><thead><tr>")
    for (column, style) in [("number", "n"), ("indicator", "t"), ("goal", "n"), ("year", "n"), ("passage", "t")] {
      html.label(column, tag: "th", ["scope": "col", "class": "\(style) c-\(column)"])
    }
    html.raw("</tr></thead><tbody>\n")
    for (index, goal) in plan.goals.enumerated() { row(goal, index, &html) }
    html.raw("</tbody></table>\n")
    let notes = Language.allCases.map { CorrectionNotes([plan], $0).all }
    guard !notes[0].isEmpty else { return }
    html.raw("<ul class=\"notes\">")
    for (chinese, english) in zip(notes[0], notes[1]) { html.element("li", [:], Bilingual(chinese, english)) }
    html.raw("</ul>\n")
  }

  private func row(_ goal: Goal, _ index: Int, _ html: inout HTMLWriter) {
    let id = PageContent.id(number, index)
    html.raw("<tr")
    for (name, value) in attributes(of: goal, id) { html.raw(html.attribute(name, value)) }
    html.raw(">")
    html.raw("<td class=\"n c-number\"><a href=\"#m\(id)\">\(index + 1)</a></td>")
    html.raw("<th scope=\"row\" class=\"t c-indicator\">")
    indicator(goal, &html)
    html.raw("</th>")
    html.element("td", ["class": "n c-goal"], Bilingual { GoalPhrase.of(goal, $0) })
    html.raw("<td class=\"n c-year\">\(goal.targetYear.map(String.init) ?? "")</td><td class=\"t c-passage\">")
    html.element("q", ["lang": "zh-CN"], goal.quote)
    html.raw("<dl class=\"facts\">")
    facts(goal, &html)
    html.raw("</dl></td></tr>\n")
  }

  /// The fields that may be corrected, as they are, and as they were read where somebody has corrected them before: the
  /// next correction is held against what is read.
  private func attributes(of goal: Goal, _ id: String) -> [(String, String)] {
    var attributes = [("id", "g\(id)"), ("data-start", String(goal.start)), ("data-end", String(goal.end))]
    for field in [GoalField.concept, .measure, .value, .unit, .targetYear, .baseYear] {
      let isPoints = field == .unit && goal.isPoints
      attributes.append(("data-" + field.rawValue, isPoints ? "个百分点" : field.text(of: goal)))
      if let before = goal.corrections.first(where: { $0.field == field }) {
        attributes.append(("data-was_" + field.rawValue, before.old))
      }
    }
    // Which of the goals on one passage it is. Where one was taken out, nobody knows which number it had.
    let same = content.goals(onPassageOf: goal)
    let isOneGone = plan.withdrawn.contains { $0.start == goal.start && $0.end == goal.end }
    if same.count > 1, !isOneGone, let place = same.firstIndex(of: goal) {
      attributes.append(("data-number", String(place + 1)))
    }
    return attributes
  }

  private func indicator(_ goal: Goal, _ html: inout HTMLWriter) {
    guard let concept = content.taxonomy.concept(goal.concept) else {
      html.element("span", ["lang": "zh-CN"], goal.indicator)
      html.raw(" ")
      return html.label("unmapped", ["class": "tag"])
    }
    if let table = content.table(of: concept.id) {
      html.raw("<a href=\"#i\(table + 1)\">")
      html.words(PageContent.label(concept))
      html.raw("</a>")
    } else {
      html.words(PageContent.label(concept))
    }
  }

  /// What is in no column and not in the attributes of the row: kept short, because there are thousands.
  private func facts(_ goal: Goal, _ html: inout HTMLWriter) {
    var facts = FactList()
    let wording = goal.action + goal.scope + goal.indicator
    if wording != content.taxonomy.concept(goal.concept)?.prefLabel { facts.add("wording", wording, &html) }
    facts.add("section", goal.section, &html)
    if goal.measure == .growth || goal.baseYear != nil {
      facts.add("period", Bilingual { RowWords.period(goal, $0) }, &html)
    }
    if goal.isStriving { facts.add("modality", Bilingual { GoalPhrase.modality(goal, $0) }, &html) }
    facts.add("scope", goal.scope, &html)
    if let baseline = goal.baseline {
      let year = Bilingual { language in baseline.year.map { language("（\($0)年）", " (\($0))") } ?? "" }
      let value = GoalPhrase.sign(baseline.relation) + baseline.value.description + baseline.unit
      facts.add("baseline", Bilingual(value + year.chinese, value + year.english), &html)
    }
    facts.add("lead", goal.leadUnits, &html)
    facts.add("rules", rules(goal), &html)
    if !goal.corrections.isEmpty { facts.add("by-hand", Bilingual { CorrectionNotes.remark(goal, $0) }, &html) }
    facts.add("confidence", goal.concept.isEmpty ? "" : GoalTable.hundredths(goal.confidence), &html)
  }

  /// The rules that fired at the numbers of the passage: `45% ← rises, than a year`.
  private func rules(_ goal: Goal) -> Bilingual {
    let none = PageLabels.text("no-rule")
    return Bilingual { language in
      numbers(of: goal).map { "\($0.text) ← \($0.reason.english.isEmpty ? none(language) : language($0.reason))" }
        .joined(
          separator: language("；", "; "))
    }
  }

  /// The numbers of the passage that state goals; only the goal's own, where its value is written so.
  private func numbers(of goal: Goal) -> ArraySlice<AccountedPassage> {
    let account = plan.account
    var (low, high) = (0, account.count)
    while low < high {
      let middle = (low + high) / 2
      if account[middle].start < goal.start { low = middle + 1 } else { high = middle }
    }
    let inside = account[low...].prefix { $0.start < goal.end }.filter {
      $0.end <= goal.end && ($0.numberClass == .goal || $0.numberClass == .part)
    }
    let value = goal.value?.description ?? ""
    let own = value.isEmpty ? [] : inside.filter { $0.text.hasPrefix(value) }
    return (own.isEmpty ? inside : own)[...]
  }
}
