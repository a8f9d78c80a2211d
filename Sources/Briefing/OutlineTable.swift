import GoalReading
import Normalization
import PolicyText

/// What governs each paragraph of a document, for people to look at.
public enum OutlineTable {
  public static func text(_ document: PlanDocument, _ normalizer: Normalizer, _ language: Language) -> String {
    var lines: [String] = []
    let facts = document.facts
    lines.append(language("标题：", "Title: ") + (facts.title ?? "—"))
    let years = facts.titleYears.map { $0.from == $0.to ? "\($0.to)" : "\($0.from)—\($0.to)" }
    lines.append(language("标题所指年份：", "Years of the title: ") + (years ?? "—"))
    lines.append(language("立足年份：", "Speaks from: ") + (facts.now.map { "\($0.year)（\($0.evidence)）" } ?? "—"))
    for part in normalizer.outline(of: document) {
      let bytes = document.text.bytes(of: part.range)
      let words = document.source.string(bytes).filter { !$0.isNewline }
      lines.append("\(describe(part.governing, language))\t\(bytes.lowerBound)\t\(words.prefix(36))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func describe(_ governing: Governing, _ language: Language) -> String {
    let tense = governing.tense == .past ? language("回顾", "back") : language("展望", "ahead")
    let year = governing.year.map { year in governing.from.map { "\($0)—\(year)" } ?? "\(year)" } ?? "—"
    let section =
      governing.isGoalSection ? language("目标", "goals") : governing.setsConditions ? language("条件", "conditions") : ""
    return "\(tense) \(year) \(governing.source.rawValue) \(section)"
  }
}
