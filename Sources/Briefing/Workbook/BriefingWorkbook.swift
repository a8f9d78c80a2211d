import Comparison
import Indicators
import Normalization

/// The sheets of a briefing's workbook: 对比表, 目标清单, 未归类, 方法, 数据说明.
struct BriefingWorkbook {
  let plans: [ReadPlan]
  let comparisons: [IndicatorComparison]
  let matcher: IndicatorMatcher
  /// What became of the corrections that were made by hand.
  let corrections: [CorrectionOutcome]
  let language: Language

  private var taxonomy: Taxonomy { matcher.taxonomy }
  private var comparisonSheet: ComparisonSheet { ComparisonSheet(taxonomy: taxonomy, language: language) }

  func sheets() -> [Sheet] {
    [
      comparisonSheet.sheet(comparisons),
      GoalSheet(taxonomy: taxonomy, language: language).sheet(plans),
      Sheet(
        name: language("未归类", "Unmapped"),
        tables: [
          Sheet.table(UnmappedTable.table(plans, matcher, language), long: ["nearest", "quote", "section"])
        ]),
      Sheet(
        name: language("方法", "Method"),
        tables: [
          Sheet.table(
            MethodTable.table(comparisons, language).keeping([
              "indicator", "measure", "order", "base", "year", "named", "ranked", "method",
            ]), long: ["method"])
        ]),
      about(),
    ]
  }

  /// What was read, by which taxonomy, and what each column means.
  private func about() -> Sheet {
    var documents = Sheet.table(DocumentsTable.table(plans, language), long: ["title", "document"])
    documents.title = language("所读文件", "Documents read")
    let taxonomy = Sheet.Table(
      title: language("指标体系", "Taxonomy"),
      columns: [.init(language("项目", "Item")), .init(language("内容", "Content"))],
      rows: [
        [.text(language("指标数", "Indicators")), .integer(taxonomy.concepts.count)],
        [.text(language("校验值", "Check sum")), .text(TaxonomyMark(taxonomy: taxonomy).checksum)],
      ])
    return Sheet(name: language("数据说明", "About"), tables: [documents, taxonomy] + corrected() + [columns()])
  }

  private func corrected() -> [Sheet.Table] {
    guard !corrections.isEmpty else { return [] }
    return [
      Sheet.Table(
        title: language("人工更正", "Corrections made by hand"),
        columns: [.init(language("序号", "Number")), .init(language("更正", "Correction"))],
        rows: CorrectionNotes(plans, language).lines(corrections).enumerated().map { [.integer($0 + 1), .text($1)] })
    ]
  }

  private func columns() -> Sheet.Table {
    let compared = comparisonSheet.columns.filter { !$0.meaning.isEmpty }.map {
      [.text(language("对比表", "Comparison")), .text($0.column.title), .text($0.meaning), .empty] as [Sheet.Cell]
    }
    let goals = GoalSheet.headings.map { heading in
      [
        .text(language("目标清单", "Goals")), .text(language(heading.chinese, heading.key)),
        .text(language(heading.meaning.chinese, heading.meaning.english)), .text(heading.key),
      ] as [Sheet.Cell]
    }
    return Sheet.Table(
      title: language("栏目说明", "Columns"),
      columns: [
        .init(language("工作表", "Sheet")), .init(language("栏目", "Column")), .long(language("含义", "Meaning")),
        .init(language("goals.csv 中的名称", "Name in goals.csv")),
      ],
      rows: compared + goals)
  }
}
