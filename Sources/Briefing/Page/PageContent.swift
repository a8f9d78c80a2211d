import Comparison
import Indicators
import Normalization

/// What every part of the page is written from: the comparisons, made once, and where each goal stands on the page.
struct PageContent {
  let folder: BriefingFolder
  let comparisons: [IndicatorComparison]
  let alignment: ReferenceAlignment
  let checks: [(plan: ReadPlan, check: ConsistencyCheck)]
  /// Places of goals by document and first byte: a passage may state several.
  private let places: [String: [Int: [(id: String, goal: Goal)]]]
  /// Comparisons by concept.
  private let tables: [String: Int]

  var taxonomy: Taxonomy { folder.matcher.taxonomy }

  init(_ folder: BriefingFolder) {
    self.folder = folder
    let findings = folder.findings()
    (comparisons, alignment, checks) = (findings.comparisons, findings.alignment, findings.checks)
    var places: [String: [Int: [(id: String, goal: Goal)]]] = [:]
    for (number, plan) in folder.plans.enumerated() {
      for (index, goal) in plan.goals.enumerated() {
        places[goal.document, default: [:]][goal.start, default: []].append((Self.id(number, index), goal))
      }
    }
    self.places = places
    tables = Dictionary(
      comparisons.enumerated().map { ($1.concept.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// `3-12`: the twelfth goal of the third document. `g3-12` is its row, `m3-12` its passage in the text.
  static func id(_ document: Int, _ goal: Int) -> String { "\(document + 1)-\(goal + 1)" }

  /// Where a goal stands; nil where its document is not on the page.
  func id(of goal: Goal) -> String? {
    let here = places[goal.document]?[goal.start] ?? []
    return (here.first { $0.goal == goal } ?? here.first { $0.goal.concept == goal.concept } ?? here.first)?.id
  }

  /// The goals of a document that stand on the very passage of one of them, in their order.
  func goals(onPassageOf goal: Goal) -> [Goal] {
    (places[goal.document]?[goal.start] ?? []).map(\.goal).filter { $0.end == goal.end }
  }

  /// The number of the table of a concept; nil where it is not compared.
  func table(of concept: String) -> Int? { tables[concept] }

  /// The row of a district in the table of an indicator.
  static func row(_ table: Int, _ district: Int) -> String { "r\(table + 1)-\(district + 1)" }

  static func label(_ concept: Concept) -> Bilingual { Bilingual(concept.prefLabel, concept.englishLabel) }

  /// What is the same in the folder, in one of the languages.
  func folder(in language: Language) -> BriefingFolder {
    var folder = folder
    folder.language = language
    return folder
  }
}

extension IndicatorComparison.Row {
  var rank: Int? { if case .ranked(let rank) = standing { rank } else { nil } }
}
