import Comparison
import Indicators
import Normalization

/// A whole briefing: the document with its charts, every table as CSV beside it, the goals, what stayed unmapped, and the
/// method as it was really applied.
public struct BriefingFolder {
  public var title: String
  public var plans: [ReadPlan]
  public var districts: [DistrictGoals]
  public var concepts: [Concept]
  public var reference: [ReferenceGoal]
  public var referenceName: String
  public var matcher: IndicatorMatcher
  public var language: Language
  /// The district whose place among the others the first page tells.
  public var focus: String?
  /// Whether CSV files begin with a byte-order mark, for spreadsheets.
  public var forExcel = false
  /// What became of the corrections that were made by hand.
  public var corrections: [CorrectionOutcome] = []

  public init(
    title: String, plans: [ReadPlan], districts: [DistrictGoals], concepts: [Concept], reference: [ReferenceGoal],
    referenceName: String,
    matcher: IndicatorMatcher, language: Language
  ) {
    self.title = title
    self.plans = plans
    self.districts = districts
    self.concepts = concepts
    self.reference = reference
    self.referenceName = referenceName
    self.matcher = matcher
    self.language = language
  }

  var taxonomy: Taxonomy { matcher.taxonomy }

  /// What every format of the briefing tells.
  struct Findings {
    var comparisons: [IndicatorComparison]
    var alignment: ReferenceAlignment
    var checks: [(plan: ReadPlan, check: ConsistencyCheck)]
  }

  func findings() -> Findings {
    Findings(
      comparisons: concepts.map { concept in
        IndicatorComparison(
          concept, districts: districts, reference: reference.first { $0.concept == concept.id }, units: taxonomy.units,
          degreeRank: taxonomy.degreeRank)
      },
      alignment: ReferenceAlignment(reference, districts, taxonomy: taxonomy),
      checks: plans.map { ($0, ConsistencyCheck($0.goals, taxonomy: taxonomy)) })
  }

  /// The files by name.
  ///
  /// - Parameter others: files of the briefing in other formats, which the index names, too.
  public func files(with others: [(name: String, bytes: [UInt8])] = []) -> [(name: String, bytes: [UInt8])] {
    let findings = findings()
    let (comparisons, checks) = (findings.comparisons, findings.checks)
    let tables = comparisons.map(table)
    let alignmentTable = AlignmentTable(findings.alignment, taxonomy: taxonomy, language: language)
    let matrix = MatrixTable.table(districts, comparisons, language)
    let document = document(
      findings,
      whereMore: language(
        "各表的排名方法和换算见 method.md，全部栏目见 tables/。", "How each table was ranked is in method.md, every column in tables/."))
    var files: [(name: String, bytes: [UInt8])] = []
    files.append(("briefing.md", Array(document.markdown().utf8)))
    for chart in document.charts { files.append((BriefingDocument.file(of: chart), chart.svg())) }
    files += others
    for (concept, table) in zip(concepts, tables) {
      files.append(("tables/\(concept.id).csv", table.csv(excel: forExcel)))
    }
    files.append(("tables/matrix.csv", matrix.csv(excel: forExcel)))
    files.append(("tables/alignment.csv", alignmentTable.list().csv(excel: forExcel)))
    files.append(
      (
        "tables/checks.csv",
        CheckTable.joined(
          checks.flatMap { CheckTable.tables($0.check, $0.plan.districtName, taxonomy, language) }, language
        ).csv(excel: forExcel)
      ))
    files.append(("goals.csv", goals()))
    files.append(("unmapped.csv", UnmappedTable.table(plans, matcher, language).csv(excel: forExcel)))
    files.append(("method.md", Array(method(comparisons).utf8)))
    files.append(("index.md", Array(index(files.map(\.name)).utf8)))
    return files
  }

  // MARK: The document

  /// - Parameter whereMore: where to look for how each table was ranked, as a sentence.
  func document(_ findings: Findings, whereMore: String) -> BriefingDocument {
    let (comparisons, alignment, checks) = (findings.comparisons, findings.alignment, findings.checks)
    let aligned = AlignmentTable(alignment, taxonomy: taxonomy, language: language)
    var blocks: [BriefingDocument.Block] = [
      .heading(language("摘要", "Summary"), level: 2),
      .list(BriefingSummary(self, comparisons, alignment, checks).lines()),
    ]
    if let focus { blocks.append(.table(FocusTable(district: focus, language: language).table(comparisons), level: 2)) }
    // A page has room for a few districts side by side; the CSV files have all.
    let isNarrow = districts.count <= 5
    let charts = ChartChoice(comparisons: comparisons, districts: districts, language: language)
    blocks.append(.table(isNarrow ? aligned.matrix(referenceName) : aligned.byOutcome(referenceName), level: 2))
    if let chart = charts.alignment(alignment, referenceName, taxonomy: taxonomy) { blocks.append(.chart(chart)) }
    blocks +=
      PrintedComparisons(
        comparisons: comparisons, charts: charts.rankings(focus: focus), language: language, whereMore: whereMore
      ).blocks()
    let annexes = blocks.count
    let heatMap = charts.matrix()
    if isNarrow {
      blocks.append(.table(MatrixTable.table(districts, comparisons, language), level: 2))
    } else if let heatMap {
      blocks.append(.heading(heatMap.title, level: 2))
    }
    if let heatMap { blocks.append(.chart(heatMap)) }
    blocks.append(.heading(language("分地区情况", "By district"), level: 2))
    for (plan, check) in checks { blocks += page(plan, check) }
    return BriefingDocument(title: title, blocks: blocks, annexes: annexes)
  }

  private func page(_ plan: ReadPlan, _ check: ConsistencyCheck) -> [BriefingDocument.Block] {
    let facts = [
      plan.facts.title, plan.facts.issuer, plan.facts.documentNumber, plan.facts.date,
    ].compactMap { $0 }
    var blocks: [BriefingDocument.Block] = [.heading(plan.districtName, level: 3)]
    if !facts.isEmpty { blocks.append(.paragraph(facts.joined(separator: language("，", ", ")))) }
    blocks.append(.table(goalsOfPage(plan), level: 4))
    let contradictions = check.contradictions.map(sentence)
    if !contradictions.isEmpty { blocks.append(.list(contradictions)) }
    return blocks
  }

  private func goalsOfPage(_ plan: ReadPlan) -> TextTable {
    let goals = plan.goals.filter { goal in concepts.contains { $0.id == goal.concept } }
    return TextTable(
      title: "",
      columns: [
        .init("indicator", language("指标", "Indicator")), .init("goal", language("目标", "Goal"), isNumeric: true),
        .init("year", language("目标年", "Target year"), isNumeric: true), .init("lead", language("牵头单位", "Lead unit")),
        .init("quote", language("原文", "Passage")),
      ],
      rows: goals.map { goal in
        let label = taxonomy.concept(goal.concept).map { language($0.prefLabel, $0.englishLabel) } ?? goal.indicator
        return [
          label, GoalPhrase.of(goal, language), goal.targetYear.map(String.init) ?? "", goal.leadUnits,
          ComparisonTable.unwrapped(goal.quote),
        ]
      }, notes: CorrectionNotes([plan], language).all)
  }

  private func sentence(_ finding: ConsistencyCheck.Finding) -> String {
    let second = finding.second.map { language("与", " and ") + "“\(ComparisonTable.unwrapped($0.quote))”" } ?? ""
    return language("不一致：", "Contradiction: ")
      + "“\(ComparisonTable.unwrapped(finding.first.quote))”\(second)（\(finding.arithmetic)）"
  }

  // MARK: Beside it

  private func goals() -> [UInt8] {
    var writer = DelimitedWriter(excel: forExcel)
    writer.write(GoalTable.columns)
    for plan in plans { for goal in plan.goals { writer.write(goal) } }
    return writer.drain()
  }

  /// What was done, from what was done.
  private func method(_ comparisons: [IndicatorComparison]) -> String {
    var text = "# \(language("方法", "Method"))\n\n"
    for comparison in comparisons {
      let table = table(comparison)
      text += "## \(Markdown.cell(table.title))\n\n" + table.notes.map { "- \(Markdown.cell($0))\n" }.joined() + "\n"
    }
    return text + CorrectionNotes(plans, language).section(corrections)
  }

  private func table(_ comparison: IndicatorComparison) -> TextTable {
    var table = ComparisonTable(comparison, language: language).table()
    table.notes += CorrectionNotes(plans, language).withdrawn(on: comparison.concept.id)
    return table
  }

  private func index(_ names: [String]) -> String {
    "# \(Markdown.cell(title))\n\n" + names.map { "- [\($0)](\($0))\n" }.joined()
  }
}
