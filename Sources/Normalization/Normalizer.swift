import GoalReading
import Indicators
import PolicyText

/// One document, read and mapped.
public struct ReadPlan: Sendable {
  public var name: String
  public var facts: DocumentFacts
  public var district: District?
  public var goals: [Goal]
  public var encoding: SourceText.Encoding
  /// Bytes of the UTF-8 text that was read.
  public var textLength = 0

  /// The name under which tables show the district: its name, else the document's.
  public var districtName: String { district?.name ?? facts.districtName ?? stem }
  public var districtCode: String { district?.code ?? facts.districtCode ?? "" }

  private var stem: String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }
}

/// From documents to goals on concepts: the normalization layer.
public struct Normalizer: Sendable {
  public let taxonomy: Taxonomy
  public let matcher: IndicatorMatcher
  public let reader: GoalReader

  public init(_ taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    matcher = IndicatorMatcher(taxonomy)
    reader = GoalReader(units: taxonomy.units, degreeWords: taxonomy.degreeWords.map(\.word))
  }

  /// Reads a document's goals and maps them.
  ///
  /// - Parameter district: what the document is about, where that is known already.
  public func read(_ document: PlanDocument, district known: District? = nil) -> ReadPlan {
    let reading = reader.read(document)
    let statements = reading.statements
    let district = known ?? self.district(of: document)
    var goals: [Goal] = []
    var baselines: [String: Goal.Baseline] = [:]
    goals.reserveCapacity(statements.count)
    var path: (section: Int?, text: String) = (nil, "")
    for statement in statements {
      let match = self.match(statement)
      if statement.kind == .result {
        record(statement, match, document, &baselines)
      } else {
        if statement.section != path.section { path = (statement.section, document.path(of: statement.section)) }
        goals.append(goal(statement, match, document, district, path.text))
        // 由4万辆提高到5万辆 says where the indicator stands, for every goal on it.
        if let last = goals.last, let baseline = last.baseline, !last.concept.isEmpty, baselines[last.concept] == nil {
          baselines[last.concept] = baseline
        }
      }
    }
    for index in goals.indices where goals[index].baseline == nil {
      goals[index].baseline = baselines[goals[index].concept]
    }
    return ReadPlan(
      name: document.name, facts: document.facts, district: district, goals: goals, encoding: document.source.encoding)
  }

  /// The district that a document is about: what its front matter says, else what its name and title say.
  public func district(of document: PlanDocument) -> District? {
    let facts = document.facts
    if let code = facts.districtCode, let name = facts.districtName {
      return District(code: code, name: name)
    }
    let last = document.name.split(separator: "/").last.map(String.init) ?? document.name
    return taxonomy.districts.identify(fileName: last, in: [facts.title ?? "", facts.issuer ?? ""])
  }

  private func match(_ statement: GoalStatement) -> Match? {
    let dimension =
      statement.measure == .level || statement.measure == .addition ? taxonomy.units.dimension(of: statement.unit) : nil
    return matcher.match(
      Wording(
        indicator: statement.indicator, scope: statement.scope, action: statement.action, dimension: dimension))
  }

  private func goal(
    _ statement: GoalStatement, _ match: Match?, _ document: PlanDocument, _ district: District?, _ path: String
  ) -> Goal {
    let bytes = document.text.bytes(of: statement.quote)
    return Goal(
      document: document.name, quote: document.source.string(bytes), indicator: statement.indicator,
      scope: statement.scope, concept: match.map { taxonomy.concepts[$0.concept].id } ?? "",
      measure: statement.measure, value: statement.value?.description ?? "", unit: statement.unit,
      relation: statement.relation, isStriving: statement.isStriving, isAnnual: statement.isAnnual,
      baseYear: statement.baseYear, targetYear: statement.targetYear, phrase: statement.phrase,
      districtCode: district?.code ?? "", district: district?.name ?? "", section: path,
      start: bytes.lowerBound, end: bytes.upperBound, leadUnits: statement.leadUnits,
      baseline: statement.statedBaseline.map {
        Goal.Baseline(value: $0.value.description, unit: $0.unit, year: $0.year, relation: $0.relation)
      },
      confidence: match?.confidence ?? 0, upper: statement.upper?.description ?? "", isPoints: statement.isPoints,
      periodStart: statement.periodStart, action: statement.action)
  }

  /// The present state of a concept; the first statement of a document counts. Only a sure match becomes a baseline.
  private func record(
    _ statement: GoalStatement, _ match: Match?, _ document: PlanDocument, _ baselines: inout [String: Goal.Baseline]
  ) {
    guard let match, match.confidence >= 0.85, let value = statement.value, statement.measure != .growth else { return }
    let id = taxonomy.concepts[match.concept].id
    guard baselines[id] == nil else { return }
    baselines[id] = Goal.Baseline(
      value: value.description, unit: statement.unit, year: statement.targetYear, relation: statement.relation)
  }
}

extension Taxonomy {
  /// The concepts that any of the goals is on, in the order of the taxonomy.
  public func concepts(namedBy goals: some Sequence<Goal>) -> [Concept] {
    let named = Set(goals.lazy.map(\.concept))
    return concepts.filter { named.contains($0.id) }
  }
}
