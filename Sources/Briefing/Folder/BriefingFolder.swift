import Comparison
import Indicators
import Normalization

/// A whole briefing: the document, every table as CSV beside it, the goals, what stayed unmapped, and the method as it
/// was really applied.
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
    let tables = comparisons.map { ComparisonTable($0, language: language).table() }
    let alignment = ReferenceAlignment(reference, districts, taxonomy: taxonomy)
    let alignmentTable = AlignmentTable(alignment, taxonomy: taxonomy, language: language)
    let checks = plans.map { (plan: $0, check: ConsistencyCheck($0.goals, taxonomy: taxonomy)) }
    let matrix = MatrixTable.table(districts, comparisons, language)
    var files: [(name: String, bytes: [UInt8])] = []
    files.append(("briefing.md", Array(briefing(comparisons, tables, alignment, alignmentTable, checks, matrix).utf8)))
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

  private func briefing(
    _ comparisons: [IndicatorComparison], _ tables: [TextTable], _ alignment: ReferenceAlignment,
    _ aligned: AlignmentTable,
    _ checks: [(plan: ReadPlan, check: ConsistencyCheck)], _ matrix: TextTable
  ) -> String {
    var text = "# \(Markdown.cell(title))\n\n## \(language("摘要", "Summary"))\n\n"
    for line in BriefingSummary(self, comparisons, alignment, checks).lines() { text += "- \(Markdown.cell(line))\n" }
    if let focus { text += "\n" + FocusTable(district: focus, language: language).table(comparisons).markdown() }
    // A page has room for a few districts side by side; the CSV files have all.
    let isNarrow = districts.count <= 5
    text += "\n" + (isNarrow ? aligned.matrix(referenceName) : aligned.byOutcome(referenceName)).markdown()
    text += PrintedComparisons(comparisons: comparisons, language: language).markdown()
    if isNarrow { text += "\n" + matrix.markdown() }
    text += "\n## \(language("分地区情况", "By district"))\n"
    for (plan, check) in checks { text += "\n" + page(plan, check) }
    return text
  }

  private func page(_ plan: ReadPlan, _ check: ConsistencyCheck) -> String {
    let facts = [
      plan.facts.title, plan.facts.issuer, plan.facts.documentNumber, plan.facts.date,
    ].compactMap { $0 }
    var text = "### \(Markdown.cell(plan.districtName))\n\n"
    if !facts.isEmpty { text += facts.map(Markdown.cell).joined(separator: language("，", ", ")) + "\n\n" }
    let goals = plan.goals.filter { goal in concepts.contains { $0.id == goal.concept } }
    text += TextTable(
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
      }
    ).markdown()
    for finding in check.contradictions {
      let second = finding.second.map { language("与", " and ") + "“\(ComparisonTable.unwrapped($0.quote))”" } ?? ""
      text +=
        "\n- "
        + Markdown.cell(
          language("不一致：", "Contradiction: ")
            + "“\(ComparisonTable.unwrapped(finding.first.quote))”\(second)（\(finding.arithmetic)）") + "\n"
    }
    return text
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
      let table = ComparisonTable(comparison, language: language).table()
      text += "## \(Markdown.cell(table.title))\n\n" + table.notes.map { "- \(Markdown.cell($0))\n" }.joined() + "\n"
    }
    return text
  }

  private func index(_ names: [String]) -> String {
    "# \(Markdown.cell(title))\n\n" + names.map { "- [\($0)](\($0))\n" }.joined()
  }
}
