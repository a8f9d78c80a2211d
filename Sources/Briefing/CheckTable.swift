import Comparison
import Indicators
import Normalization

/// What a document says against itself, and what it leaves open.
public enum CheckTable {
  public static func tables(_ check: ConsistencyCheck, _ name: String, _ taxonomy: Taxonomy, _ language: Language)
    -> [TextTable]
  {
    let gaps: Set<ConsistencyCheck.Kind> = [.noYear, .noBase, .noLeadUnit]
    func label(_ id: String) -> String { taxonomy.concept(id).map { language($0.prefLabel, $0.englishLabel) } ?? id }
    let arithmetic = check.findings.filter { !gaps.contains($0.kind) }
    let open = check.findings.filter { gaps.contains($0.kind) }
    return [
      TextTable(
        title: language(
          "\(name)：算术核对（矛盾\(check.contradictions.count)处）",
          "\(name): arithmetic (\(check.contradictions.count) contradictions)"),
        columns: [
          .init("result", language("结果", "Result")), .init("kind", language("核对内容", "Check")),
          .init("indicator", language("指标", "Indicator")), .init("year", language("年份", "Year"), isNumeric: true),
          .init("arithmetic", language("算式", "Arithmetic")), .init("first", language("原文一", "First passage")),
          .init("second", language("原文二", "Second passage")),
        ],
        rows: arithmetic.map { finding in
          [
            finding.isContradiction
              ? language("不一致", "contradiction")
              : finding.kind == .lastYear ? language("提示", "note") : language("一致", "agrees"),
            kind(finding.kind, language), label(finding.concept), finding.year.map(String.init) ?? "",
            finding.arithmetic,
            ComparisonTable.unwrapped(finding.first.quote),
            finding.second.map { ComparisonTable.unwrapped($0.quote) } ?? "",
          ]
        }),
      TextTable(
        title: language("\(name)：未写明的内容（\(open.count)处）", "\(name): left open (\(open.count))"),
        columns: [
          .init("kind", language("缺少", "Missing")), .init("indicator", language("指标", "Indicator")),
          .init("goal", language("目标", "Goal")), .init("quote", language("原文", "Passage")),
        ],
        rows: open.map { finding in
          [
            kind(finding.kind, language), finding.first.indicator, GoalPhrase.of(finding.first, language),
            ComparisonTable.unwrapped(finding.first.quote),
          ]
        }),
    ]
  }

  private static func kind(_ kind: ConsistencyCheck.Kind, _ language: Language) -> String {
    switch kind {
    case .growthAndLevel: language("增速与水平", "growth and level")
    case .additionsAndTotal: language("分年与累计", "yearly amounts and total")
    case .levelAndAddition: language("水平与新增", "level and addition")
    case .textAndTable: language("正文与表格", "text and table")
    case .lastYear: language("最后一年须增长", "what the last year must bring")
    case .noYear: language("目标年", "target year")
    case .noBase: language("基期", "base year")
    case .noLeadUnit: language("牵头单位", "lead unit")
    }
  }
}

extension CheckTable {
  /// Both kinds of findings in one table, for CSV.
  public static func joined(_ tables: [TextTable], _ language: Language) -> TextTable {
    var rows: [[String]] = []
    for table in tables {
      for row in table.rows {
        rows.append(
          table.columns.count == 7
            ? [table.title] + row : [table.title, language("缺少", "missing"), row[0], row[1], "", "", row[3], ""])
      }
    }
    return TextTable(
      title: "",
      columns: [
        .init("document", language("文件", "Document")), .init("result", language("结果", "Result")),
        .init("kind", language("核对内容", "Check")),
        .init("indicator", language("指标", "Indicator")), .init("year", language("年份", "Year"), isNumeric: true),
        .init("arithmetic", language("算式", "Arithmetic")), .init("first", language("原文一", "First passage")),
        .init("second", language("原文二", "Second passage")),
      ], rows: rows)
  }
}
