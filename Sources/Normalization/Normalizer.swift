import GoalReading
import Indicators
import PolicyText

/// One document, read and mapped.
public struct ReadPlan: Sendable {
  public var name: String
  public var facts: DocumentFacts
  public var district: District?
  public var goals: [Goal]
  /// What was reached, where it was asked for (``Normalizer/Reads``).
  public var results: [Goal] = []
  /// The present state, from the columns of tables that give it, where results were asked for.
  public var baselines: [Goal] = []
  /// How many numbers of the text are of each class.
  public var counts = NumberCounts()
  /// Every number with its class, where it was asked for.
  public var account: [AccountedPassage] = []
  /// The text, where it was asked for.
  public var text = KeptText()
  /// Tables with numbers that were not understood: their first words, and why, for the user.
  public var unreadTables: [Message] = []
  /// What was to be told when the document was converted to text: deletions left out, pages without text.
  public var notes: [Message] = []
  /// The text that was made of a document of another format; passages point into it.
  public var converted: [UInt8]?
  public var encoding: SourceText.Encoding
  /// Goals and results that a person has called wrong (``Corrections``).
  public var withdrawn: [Goal] = []
  /// Where the passages of its corrections stand, where there are any.
  public var passages: CorrectedPassages = [:]
  /// What was read, where that was corrected.
  var asRead: Statements?

  /// The name under which tables show the district: its name, else the document's.
  public var districtName: String { district?.name ?? facts.districtName ?? stem }
  public var districtCode: String { district?.code ?? facts.districtCode ?? "" }

  /// Adds what was read from the next window of the same document.
  public mutating func append(_ next: ReadPlan) {
    goals += next.goals
    results += next.results
    baselines += next.baselines
    account += next.account
    counts += next.counts
    unreadTables += next.unreadTables
    notes += next.notes
    text.append(next.text)
    passages.merge(next.passages, uniquingKeysWith: +)
  }

  /// Tells every passage where it stood in the document.
  public mutating func place(_ place: (_ start: Int) -> String) {
    for index in goals.indices { goals[index].place = place(goals[index].start) }
    for index in results.indices { results[index].place = place(results[index].start) }
    for index in baselines.indices { baselines[index].place = place(baselines[index].start) }
  }

  /// Leaves out what was read from the first bytes, which a window of a larger document repeats from the one before.
  public mutating func drop(before start: Int) {
    guard start > 0 else { return }
    goals.removeAll { $0.start < start }
    results.removeAll { $0.start < start }
    baselines.removeAll { $0.start < start }
    account.removeAll { $0.start < start }
    text.drop(before: start)
  }

  /// Moves every offset, for a window of a larger document.
  public mutating func move(by offset: Int) {
    guard offset != 0 else { return }
    for index in goals.indices { goals[index].move(by: offset) }
    for index in results.indices { results[index].move(by: offset) }
    for index in baselines.indices { baselines[index].move(by: offset) }
    for index in account.indices {
      account[index].start += offset
      account[index].end += offset
    }
    text.move(by: offset)
  }

  private var stem: String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }
}

/// A number of a document with what it is, as bytes of the UTF-8 text.
public struct AccountedPassage: Sendable {
  public var start: Int
  public var end: Int
  public var text: String
  /// The clause around it.
  public var passage: String
  public var numberClass: NumberClass
  public var reason: Message
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

  /// What is read beside the goals.
  public struct Reads: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// What was reached, as rows like goals.
    public static let results = Reads(rawValue: 1)
    /// Every number with its class.
    public static let account = Reads(rawValue: 2)
    /// The text in its parts.
    public static let text = Reads(rawValue: 4)
  }

  /// Reads a document's goals and maps them.
  ///
  /// - Parameter district: what the document is about, where that is known already.
  public func read(_ document: PlanDocument, district known: District? = nil, reads: Reads = []) -> ReadPlan {
    let district = known ?? self.district(of: document)
    let reading = reader.read(
      document, issuerLevel: issuerLevel(of: document, district), isAccounted: reads.contains(.account))
    var results: [Goal] = []
    var goals: [Goal] = []
    var baselines: [String: Goal.Baseline] = [:]
    goals.reserveCapacity(reading.statements.count)
    var path: (section: Int?, text: String) = (nil, "")
    let tables = TablePlaces(document)
    var present: [Goal] = []
    for statement in reading.statements {
      let match = self.match(statement, in: district)
      let table = tables.start(of: statement.quote)
      if statement.kind == .result {
        record(statement, match, document, &baselines)
        guard reads.contains(.results) else { continue }
        if statement.section != path.section { path = (statement.section, document.path(of: statement.section)) }
        let result = goal(statement, match, document, district, path.text, table)
        if statement.isBaseline { present.append(result) } else { results.append(result) }
      } else {
        if statement.section != path.section { path = (statement.section, document.path(of: statement.section)) }
        let goal = goal(statement, match, document, district, path.text, table)
        // 由4万辆提高到5万辆 says where the indicator stands, for every goal on it.
        if let baseline = goal.baseline, !goal.concept.isEmpty, baselines[goal.concept] == nil {
          baselines[goal.concept] = baseline
        }
        goals.append(goal)
      }
    }
    if !baselines.isEmpty {
      for index in goals.indices where goals[index].baseline == nil && !goals[index].concept.isEmpty {
        goals[index].baseline = baselines[goals[index].concept]
      }
    }
    return ReadPlan(
      name: document.name, facts: document.facts, district: district, goals: goals, results: results,
      baselines: present, counts: reading.counts, account: reading.account.map { passage($0, in: document) },
      text: reads.contains(.text) ? KeptText(document) : KeptText(),
      unreadTables: reading.unreadTables.map { describe($0, in: document) },
      encoding: document.source.encoding)
  }

  /// The level of a place that the register lacks, from the last sign of its name: 某某区实施方案.
  private static func levelByEnding(_ name: String) -> Int? {
    if ["国家", "国务院", "中共中央", "全国"].contains(where: { name.hasPrefix($0) }) { return 0 }
    let units = FoldedText.fold(name)
    for (index, unit) in units.enumerated().reversed() where index > 0 {
      switch unit {
      case 0x7701: return 1  // 省
      case 0x5E02, 0x5DDE: return 2  // 市 州
      case 0x53BF, 0x65D7: return 3  // 县 旗
      case 0x533A where !notDistricts.contains(units[index - 1]): return 3  // 区
      default: break
      }
    }
    return nil
  }

  /// What makes a 区 no district: 地区 自治区 开发 示范 先行 园区 新区 片区 社区 景区 特区 全区 山区 城区.
  private static let notDistricts: Set<UInt16> = [
    0x5730, 0x6CBB, 0x53D1, 0x8303, 0x884C, 0x56ED, 0x65B0, 0x7247, 0x793E, 0x666F, 0x7279, 0x5168, 0x5C71, 0x57CE,
    0x9A8C, 0x5F84, 0x4FDD, 0x81F4,
  ]

  /// What governs each paragraph of a document, in the order of the text.
  public func outline(of document: PlanDocument) -> [GovernedBlock] {
    reader.outline(of: document, issuerLevel: issuerLevel(of: document, district(of: document)))
  }

  /// The first words of a table, and why it was not understood.
  private func describe(_ table: UnreadTable, in document: PlanDocument) -> Message {
    let first = table.range.prefix(60)
    let words = document.source.string(document.text.bytes(of: first)).split(whereSeparator: \.isWhitespace)
    let start = words.joined(separator: " ").prefix(24)
    return Message(
      "未能读懂表格“\(start)…”：\(table.reason.chinese)", "the table “\(start)…” was not read: \(table.reason.english)")
  }

  /// A number with the clause around it.
  private func passage(_ number: AccountedNumber, in document: PlanDocument) -> AccountedPassage {
    let units = document.text.units
    let marks: Set<UInt16> = [0x2C, 0x3B, 0x3002, 0x3A, 0x21, 0x3F, 0x09]
    var start = number.range.lowerBound
    var end = number.range.upperBound
    while start > 0, number.range.lowerBound - start < 40, !marks.contains(units[start - 1]) { start -= 1 }
    while end < units.count, end - number.range.upperBound < 24, !marks.contains(units[end]) { end += 1 }
    let bytes = document.text.bytes(of: number.range)
    return AccountedPassage(
      start: bytes.lowerBound, end: bytes.upperBound, text: document.source.string(bytes),
      passage: document.source.string(document.text.bytes(of: start..<end)).filter { !$0.isNewline },
      numberClass: number.numberClass, reason: number.reason)
  }

  /// 0 for the nation, 1 for a province, 2 for a city, 3 for a district or county.
  private func issuerLevel(of document: PlanDocument, _ district: District?) -> Int? {
    let names = [district?.name, document.facts.issuer, document.facts.title].compactMap { $0 }
    return names.lazy.compactMap { taxonomy.districts.level(of: $0) }.first?.rawValue
      ?? names.lazy.compactMap(Self.levelByEnding).first
  }

  /// The district that a document is about: what its front matter says, else what its name and title say.
  public func district(of document: PlanDocument) -> District? {
    let facts = document.facts
    if let code = facts.districtCode, let name = facts.districtName {
      return District(code: code, name: name)
    }
    let last = document.name.split(separator: "/").last.map(String.init) ?? document.name
    if let district = taxonomy.districts.identify(fileName: last, in: [facts.title ?? "", facts.issuer ?? ""]) {
      return district
    }
    let isNational = [facts.issuer, facts.title].contains { $0.flatMap(Self.levelByEnding) == 0 }
    return isNational ? District(code: "000000", name: "全国", level: "nation") : nil
  }

  private func match(_ statement: GoalStatement, in district: District?) -> Match? {
    let dimension =
      statement.measure == .level || statement.measure == .addition ? taxonomy.units.dimension(of: statement.unit) : nil
    var wording = Wording(
      indicator: statement.indicator, scope: statement.scope, action: statement.action, dimension: dimension,
      measure: statement.measure)
    if let district { wording.leaveOut(place: district.name) }
    return matcher.match(wording)
  }

  private func goal(
    _ statement: GoalStatement, _ match: Match?, _ document: PlanDocument, _ district: District?, _ path: String,
    _ table: Int?
  ) -> Goal {
    let bytes = document.text.bytes(of: statement.quote)
    return Goal(
      document: document.name, quote: document.source.string(bytes), indicator: statement.indicator,
      scope: statement.scope, concept: match.map { taxonomy.concepts[$0.concept].id } ?? "",
      measure: statement.measure, value: statement.value, unit: statement.unit,
      relation: statement.relation, isStriving: statement.isStriving, isAnnual: statement.isAnnual,
      baseYear: statement.baseYear, targetYear: statement.targetYear, phrase: statement.phrase,
      districtCode: district?.code ?? "", district: district?.name ?? "", section: path,
      start: bytes.lowerBound, end: bytes.upperBound, leadUnits: statement.leadUnits,
      baseline: statement.statedBaseline.map {
        Goal.Baseline(value: $0.value, unit: $0.unit, year: $0.year, relation: $0.relation)
      },
      confidence: match?.confidence ?? 0, upper: statement.upper, isPoints: statement.isPoints,
      periodStart: statement.periodStart, planYear: document.facts.titleYears?.single, action: statement.action,
      kind: statement.kind, binding: statement.binding, parent: statement.parent, table: table,
      restated: statement.restated)
  }

  /// The present state of a concept; the first statement of a document counts. Only a sure match becomes a baseline.
  private func record(
    _ statement: GoalStatement, _ match: Match?, _ document: PlanDocument, _ baselines: inout [String: Goal.Baseline]
  ) {
    guard let match, match.confidence >= 0.85, let value = statement.value, statement.measure != .growth else { return }
    let id = taxonomy.concepts[match.concept].id
    guard baselines[id] == nil else { return }
    baselines[id] = Goal.Baseline(
      value: value, unit: statement.unit, year: statement.targetYear, relation: statement.relation)
  }
}
