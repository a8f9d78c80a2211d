import Comparison
import Indicators
import Normalization

/// What a document says against itself, and what it leaves open.
public enum CheckTable {
  /// A table of what was held against each other, and one of what is left open.
  ///
  /// - Parameter showsAgreements: lists what agrees too; where not, a note counts it.
  public static func tables(
    _ check: ConsistencyCheck, _ name: String, _ taxonomy: Taxonomy, _ language: Language, showsAgreements: Bool = true
  ) -> [TextTable] {
    [findings(check, name, taxonomy, language, showsAgreements), gaps(check, name, taxonomy, language)]
  }

  /// The same for a page: the sentence first, without the numbers in columns of their own, and no empty table.
  public static func page(
    _ check: ConsistencyCheck, _ name: String, _ taxonomy: Taxonomy, _ language: Language, showsAgreements: Bool
  ) -> [TextTable] {
    let tables = tables(check, name, taxonomy, language, showsAgreements: showsAgreements)
    let shown = ["result", "kind", "explanation", "arithmetic", "first", "second"]
    return [tables[0].arranged(shown)] + tables.dropFirst().filter { !$0.rows.isEmpty }
  }

  private static func findings(
    _ check: ConsistencyCheck, _ name: String, _ taxonomy: Taxonomy, _ language: Language, _ showsAgreements: Bool
  ) -> TextTable {
    let counts = ConsistencyCheck.Verdict.allCases.map { verdict in check.findings.count { $0.verdict == verdict } }
    let shown = showsAgreements ? check.findings : check.findings.filter { $0.verdict != .agreement }
    return TextTable(
      title: language(
        "\(name)：前后核对（矛盾\(counts[0])处，待核\(counts[1])处，一致\(counts[2])处）",
        "\(name): check (\(counts[0]) contradictions, \(counts[1]) unclear, \(counts[2]) agreements)"),
      columns: findingColumns(language),
      rows: shown.map { finding in
        let sentence = CheckSentence(finding: finding, taxonomy: taxonomy, language: language)
        return [
          verdict(finding.verdict, language), kind(finding.kind, language), sentence.name,
          finding.year.map(String.init) ?? "", finding.arithmetic, ComparisonTable.unwrapped(finding.first.quote),
          finding.second.map { ComparisonTable.unwrapped($0.quote) } ?? "", sentence.text,
          Conversion.number(finding.stated), Conversion.number(finding.other), Conversion.number(finding.difference),
          finding.unit, finding.first.section, finding.second?.section ?? "",
        ]
      },
      notes: showsAgreements || counts[2] == 0
        ? []
        : [language("另有\(counts[2])处一致，未列出（--all 列出）。", "\(counts[2]) agreements are not listed (--all lists them).")])
  }

  private static func findingColumns(_ language: Language) -> [TextTable.Column] {
    [
      .init("result", language("结果", "Result")), .init("kind", language("核对内容", "Check")),
      .init("indicator", language("指标", "Indicator")), .init("year", language("年份", "Year"), isNumeric: true),
      .init("arithmetic", language("算式", "Arithmetic")), .init("first", language("原文一", "First passage")),
      .init("second", language("原文二", "Second passage")), .init("explanation", language("说明", "Explanation")),
      .init("stated", language("文中数", "Stated"), isNumeric: true),
      .init("other", language("核对数", "Held against"), isNumeric: true),
      .init("difference", language("相差", "Difference"), isNumeric: true), .init("unit", language("单位", "Unit")),
      .init("first_section", language("原文一章节", "Section of the first")),
      .init("second_section", language("原文二章节", "Section of the second")),
    ]
  }

  /// One line for each thing that is left open, with a count and examples.
  private static func gaps(_ check: ConsistencyCheck, _ name: String, _ taxonomy: Taxonomy, _ language: Language)
    -> TextTable
  {
    TextTable(
      title: language("\(name)：未写明的内容", "\(name): left open"),
      columns: [
        .init("kind", language("缺少", "Missing")), .init("count", language("目标数", "Goals"), isNumeric: true),
        .init("examples", language("例", "Examples")),
      ],
      rows: check.gaps.map { open in
        let examples = open.goals.prefix(3).map { "“\(ComparisonTable.unwrapped($0.quote))”" }
        return [gap(open.gap, language), String(open.goals.count), examples.joined(separator: language("、", ", "))]
      })
  }

  private static func verdict(_ verdict: ConsistencyCheck.Verdict, _ language: Language) -> String {
    switch verdict {
    case .contradiction: language("不一致", "contradiction")
    case .unclear: language("待核", "unclear")
    case .agreement: language("一致", "agrees")
    }
  }

  private static func kind(_ kind: ConsistencyCheck.Kind, _ language: Language) -> String {
    switch kind {
    case .textAndTable: language("正文与表格", "text and table")
    case .twoNumbers: language("同一目标两个数", "two numbers for one goal")
    case .doneOrReached: language("新增还是总量", "done or reached")
    case .growthAndLevel: language("增速与水平", "growth and level")
    case .changeAndLevel: language("增减与水平", "change and level")
    case .levelAndAddition: language("水平与新增", "level and addition")
    case .additionsAndTotal: language("分年与累计", "yearly amounts and total")
    case .yearlyAmountAndTotal: language("每年与总数", "yearly amount and total")
    case .ratesAndGrowth: language("各年增速与总增速", "yearly rates and total growth")
    case .lastYear: language("最后一年", "what the last year must bring")
    case .partsAndWhole: language("部分与总数", "parts and whole")
    case .twoUnits: language("两种单位", "two units")
    }
  }

  private static func gap(_ gap: ConsistencyCheck.Gap, _ language: Language) -> String {
    switch gap {
    case .noYear: language("目标年", "target year")
    case .noBase: language("基期", "base year")
    case .noLeadUnit: language("牵头单位", "lead unit")
    }
  }
}

extension CheckTable {
  /// Both tables of each document in one, for CSV.
  public static func joined(_ tables: [TextTable], _ language: Language) -> TextTable {
    let columns = findingColumns(language)
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.key, $0) })
    var rows: [[String]] = []
    for table in tables {
      let isOfGaps = table.columns.count != columns.count
      for row in table.rows {
        guard isOfGaps else {
          rows.append([table.title] + row)
          continue
        }
        var whole = columns.map { _ in "" }
        whole[places["result"]!] = language("缺少", "missing")
        whole[places["kind"]!] = row[0]
        whole[places["first"]!] = row[2]
        whole[places["stated"]!] = row[1]
        rows.append([table.title] + whole)
      }
    }
    return TextTable(title: "", columns: [.init("document", language("文件", "Document"))] + columns, rows: rows)
  }
}

extension TextTable {
  /// Some columns, in the order in which they are named.
  fileprivate func arranged(_ keys: [String]) -> TextTable {
    let places = keys.compactMap { key in columns.firstIndex { $0.key == key } }
    return TextTable(
      title: title, columns: places.map { columns[$0] }, rows: rows.map { row in places.map { row[$0] } }, notes: notes)
  }
}
