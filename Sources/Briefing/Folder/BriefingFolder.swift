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

  private var taxonomy: Taxonomy { matcher.taxonomy }

  /// The files by name.
  public func files() -> [(name: String, bytes: [UInt8])] {
    let comparisons = concepts.map { concept in
      IndicatorComparison(
        concept, districts: districts, reference: reference.first { $0.concept == concept.id }, units: taxonomy.units,
        degreeRank: taxonomy.degreeRank)
    }
    let tables = comparisons.map(table)
    let alignment = ReferenceAlignment(reference, districts, taxonomy: taxonomy)
    let alignmentTable = AlignmentTable(alignment, taxonomy: taxonomy, language: language)
    let checks = plans.map { (plan: $0, check: ConsistencyCheck($0.goals, taxonomy: taxonomy)) }
    let matrix = MatrixTable.table(districts, comparisons, language)
    var files: [(name: String, bytes: [UInt8])] = []
    let document = document(comparisons, alignment, alignmentTable, checks, matrix)
    files.append(("briefing.md", Array(document.markdown().utf8)))
    for chart in document.charts { files.append((BriefingDocument.file(of: chart), chart.svg())) }
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

  private func document(
    _ comparisons: [IndicatorComparison], _ alignment: ReferenceAlignment, _ aligned: AlignmentTable,
    _ checks: [(plan: ReadPlan, check: ConsistencyCheck)], _ matrix: TextTable
  ) -> BriefingDocument {
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
      PrintedComparisons(comparisons: comparisons, charts: charts.rankings(focus: focus), language: language).blocks()
    let heatMap = charts.matrix()
    if isNarrow {
      blocks.append(.table(matrix, level: 2))
    } else if let heatMap {
      blocks.append(.heading(heatMap.title, level: 2))
    }
    if let heatMap { blocks.append(.chart(heatMap)) }
    blocks.append(.heading(language("分地区情况", "By district"), level: 2))
    for (plan, check) in checks { blocks += page(plan, check) }
    return BriefingDocument(title: title, blocks: blocks)
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
