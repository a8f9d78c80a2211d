import Indicators
import Normalization

/// What a statement is about: a concept of the taxonomy or, unmapped, its wording; the scope; the whole it is a part of.
///
/// A wording that is mapped but is no label of its concept is a subject of its own: 残疾人就业 may be mapped to 城镇新增就业,
/// and is another number.
struct Subject: Hashable, Sendable {
  private(set) var name: String
  let scope: Set<String>
  let part: String
  let wording: String
  let isMapped: Bool
  /// The wording is a label of a concept, or long enough to name one thing: 投资 and 国家级 name many.
  let isSpecific: Bool

  /// A part with a name of its own that the taxonomy knows is an indicator of its own (其中公共充电桩1.2万个), and so is
  /// what is called a part of itself: 达到500亿元（2024年为400亿元）.
  init(_ goal: Goal, labels: ConceptLabels) {
    var wording = Self.wording(goal.indicator)
    let limit = Self.limit(goal.scope)
    let limits = ScopeRelation.members(limit)
    if goal.concept.isEmpty {
      (name, scope, isSpecific) = (wording, limits, (goal.scope + wording).count > 3)
    } else if labels.holds(Self.wording(limit + goal.indicator), goal.concept) {
      wording = Self.wording(limit + goal.indicator)
      (name, scope, isSpecific) = (goal.concept, [], true)
    } else if labels.holds(wording, goal.concept) {
      (name, scope, isSpecific) = (goal.concept, limits, true)
    } else {
      (name, scope, isSpecific) = (goal.concept + "/" + wording, limits, wording.count > 3)
    }
    self.wording = wording
    isMapped = !goal.concept.isEmpty
    part = goal.parent == goal.indicator || !goal.concept.isEmpty ? "" : goal.parent
  }

  /// An unmapped wording that is mapped elsewhere in the document is the same thing: 老旧小区 in 改造老旧小区 and 三年合计改造老旧小区.
  ///
  /// - Parameter names: the names of mapped wordings.
  mutating func adopt(_ names: [String: String]) {
    if !isMapped, let known = names[wording] { name = known }
  }

  static func == (a: Subject, b: Subject) -> Bool { a.name == b.name && a.scope == b.scope && a.part == b.part }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(scope)
    hasher.combine(part)
  }

  /// A wording without the verb at its end and without the words that only say that something is counted.
  static func wording(_ indicator: String) -> String {
    var noun = ActionWords.split(indicator.filter { !$0.isWhitespace }).noun
    for ending in ["总数量", "总数", "数量", "个数", "总量", "保有量"] where noun.hasSuffix(ending) && noun.count > ending.count + 1 {
      noun = String(noun.dropLast(ending.count))
      break
    }
    return noun
  }

  /// A scope without what limits nothing inside one document: 全区, 有效期内.
  private static func limit(_ scope: String) -> String {
    var text = scope
    for word in ["有效期内", "辖区内", "累计", "全县", "全区", "全市", "全省"] {
      while text.hasPrefix(word) { text = String(text.dropFirst(word.count)) }
    }
    return text
  }
}

/// The labels of concepts as wordings, made where they are asked for.
final class ConceptLabels {
  private let taxonomy: Taxonomy
  private var wordings: [String: Set<[Character]>] = [:]

  init(_ taxonomy: Taxonomy) { self.taxonomy = taxonomy }

  /// Whether a wording has the signs of a label: 老旧燃气管网 is 燃气老旧管网.
  func holds(_ wording: String, _ concept: String) -> Bool {
    if wordings[concept] == nil {
      wordings[concept] = Set((taxonomy.concept(concept)?.labels ?? []).map { Subject.wording($0).sorted() })
    }
    return wordings[concept]!.contains(wording.sorted())
  }
}
