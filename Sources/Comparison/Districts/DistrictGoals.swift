import Indicators
import Normalization

/// One district with what its documents promise and report: the input of every comparison.
public struct DistrictGoals: Sendable {
  public var code: String
  public var name: String
  /// The documents that its rows are from, the one that settles conflicts first.
  public var documents: [DocumentNote]
  public private(set) var goals: [Goal]
  /// What was reached, as far as the documents tell.
  public private(set) var results: [Goal]
  /// Unmapped goals by the concept whose label their wording holds: what to show before saying that a district names none.
  public var near: [String: [Goal]] = [:]
  /// Places of goals and results by concept: a comparison looks at one of hundreds.
  private var goalsByConcept: [String: [Int]]
  private var resultsByConcept: [String: [Int]]

  public init(
    code: String, name: String, documents: [DocumentNote] = [], goals: [Goal], results: [Goal] = []
  ) {
    self.code = code
    self.name = name
    self.documents = documents
    self.goals = goals
    self.results = results
    goalsByConcept = Self.index(goals)
    resultsByConcept = Self.index(results)
  }

  public init(_ plan: ReadPlan) {
    self.init(
      code: plan.districtCode, name: plan.districtName, documents: [DocumentNote(plan)], goals: plan.goals,
      results: plan.results)
  }

  private static func index(_ goals: [Goal]) -> [String: [Int]] {
    var index: [String: [Int]] = [:]
    for (place, goal) in goals.enumerated() where !goal.concept.isEmpty {
      index[goal.concept, default: []].append(place)
    }
    return index
  }

  public func goals(on concept: String) -> [Goal] { goalsByConcept[concept]?.map { goals[$0] } ?? [] }

  public func results(on concept: String) -> [Goal] { resultsByConcept[concept]?.map { results[$0] } ?? [] }

  /// The concepts that its goals are on.
  public var concepts: some Collection<String> { goalsByConcept.keys }

  /// The place of a document among those that settle conflicts: 0 wins.
  func precedence(of document: String) -> Int { documents.firstIndex { $0.name == document } ?? documents.count }
}

extension Taxonomy {
  /// The concepts that any of the districts has a goal on, in the order of the taxonomy.
  public func concepts(namedBy districts: [DistrictGoals]) -> [Concept] {
    var named: Set<String> = []
    for district in districts { named.formUnion(district.concepts) }
    return concepts.filter { named.contains($0.id) }
  }
}
