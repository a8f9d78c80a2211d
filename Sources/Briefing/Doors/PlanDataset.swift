import Comparison
import GoalReading
import Indicators
import Normalization
import PolicyText

/// Plans, what was read from them, and how districts compare, as tables that refer to one another.
public struct PlanDataset {
  let plans: [ReadPlan]
  let districts: [DistrictGoals]
  let taxonomy: Taxonomy
  let references: [ReferenceGoal]

  /// - Parameters:
  ///   - districts: the plans, gathered by district.
  ///   - references: goals to hold the districts against.
  public init(
    _ plans: [ReadPlan], districts: [DistrictGoals], taxonomy: Taxonomy, references: [ReferenceGoal]
  ) {
    (self.plans, self.districts, self.taxonomy, self.references) = (plans, districts, taxonomy, references)
  }

  public func dataset() -> Dataset {
    Dataset(tables: [
      fields(), concepts(), labels(), units(), districtTable(), documents(), statements("goals", \.goals),
      statements("results", \.results), comparisons(),
    ])
  }

  // MARK: The taxonomy

  private func fields() -> Dataset.Table {
    Dataset.Table(
      name: "fields", title: Message("领域", "Policy fields"), key: ["id"], label: "name",
      columns: [
        .init("id", "代码", "Id", required: true), .init("name", "名称", "Name", required: true),
        .init("name_en", "英文名称", "English name"),
      ],
      rows: taxonomy.fields.map { [$0.id, $0.name, $0.englishName] })
  }

  private func concepts() -> Dataset.Table {
    Dataset.Table(
      name: "concepts", title: Message("指标", "Indicators"), key: ["id"], label: "label",
      columns: [
        .init("id", "代码", "Id", required: true), .init("label", "名称", "Preferred label", required: true),
        .init("label_en", "英文名称", "English label"),
        .init("field", "领域", "Policy field", required: true, references: "fields"),
        .init("definition", "定义", "Definition"), .init("source", "定义出处", "Source of the definition"),
        .init("unit", "计量单位", "Unit of amounts"), .init("dimension", "量纲", "Dimension of the unit"),
        .init(
          "extent", "是否随地区大小而变", "Whether amounts grow with the district", required: true,
          values: Concept.Extent.allCases.map(\.rawValue)),
        .init(
          "direction", "力度方向", "Which way is more ambitious", required: true,
          values: Concept.Direction.allCases.map(\.rawValue)),
        .init(
          "measure", "比较口径", "Measure compared by default", required: true, values: Measure.allCases.map(\.rawValue)),
      ],
      rows: taxonomy.concepts.map {
        [
          $0.id, $0.prefLabel, $0.englishLabel, $0.broader, $0.definition, $0.source, $0.unit, $0.dimension,
          $0.extent.rawValue, $0.direction.rawValue, $0.measure.rawValue,
        ]
      })
  }

  private func labels() -> Dataset.Table {
    var rows: [[String]] = []
    for concept in taxonomy.concepts {
      var seen: Set<String> = []
      for (index, label) in concept.labels.enumerated() where seen.insert(label).inserted {
        rows.append([concept.id, label, "zh", index == 0 ? "preferred" : "alternative"])
      }
      if !concept.englishLabel.isEmpty { rows.append([concept.id, concept.englishLabel, "en", "preferred"]) }
    }
    return Dataset.Table(
      name: "labels", title: Message("指标的名称", "Labels of indicators"), key: ["concept", "label", "language"],
      label: nil,
      columns: [
        .init("concept", "指标", "Indicator", required: true, references: "concepts"),
        .init("label", "名称", "Label", required: true),
        .init("language", "语言", "Language", required: true, values: ["zh", "en"]),
        .init("kind", "类别", "Kind", required: true, values: ["preferred", "alternative"]),
      ], rows: rows)
  }

  private func units() -> Dataset.Table {
    var seen: Set<String> = []
    return Dataset.Table(
      name: "units", title: Message("计量单位", "Units"), key: ["symbol"], label: nil,
      columns: [
        .init("symbol", "单位", "Unit", required: true), .init("dimension", "量纲", "Dimension", required: true),
        .init("canonical", "比较单位", "Unit compared in", required: true),
        .init("factor", "换算系数", "Factor to that unit", .number, required: true),
      ],
      rows: taxonomy.units.units.filter { seen.insert($0.symbol).inserted }.map {
        [$0.symbol, $0.dimension, $0.canonical, "\($0.factor)"]
      })
  }

  // MARK: Districts and documents

  private func districtTable() -> Dataset.Table {
    Dataset.Table(
      name: "districts", title: Message("地区", "Districts"), key: ["id"], label: "name",
      columns: [
        .init("id", "编号", "Number", .integer, required: true), .init("code", "行政区划代码", "Code of GB/T 2260"),
        .init("name", "名称", "Name", required: true),
      ],
      rows: districts.enumerated().map { [String($0 + 1), $1.code, $1.name] })
  }

  private func documents() -> Dataset.Table {
    Dataset.Table(
      name: "documents", title: Message("文件", "Documents"), key: ["id"], label: "name",
      columns: [
        .init("id", "编号", "Number", .integer, required: true), .init("name", "文件名", "File", required: true),
        .init("district", "地区", "District", .integer, references: "districts"), .init("title", "标题", "Title"),
        .init("issuer", "发文机关", "Issuer"), .init("number", "发文字号", "Document number"),
        .init("date", "日期", "Date, as far as it is known"),
        .init("goals", "目标数", "Goals read", .integer, required: true),
        .init("results", "实绩数", "Results read", .integer, required: true),
      ],
      rows: plans.enumerated().map { index, plan in
        [
          String(index + 1), plan.name, districtNumber(of: plan), plan.facts.title ?? "", plan.facts.issuer ?? "",
          plan.facts.documentNumber ?? "", plan.facts.date ?? "", String(plan.goals.count), String(plan.results.count),
        ]
      })
  }

  private func districtNumber(of plan: ReadPlan) -> String {
    let index = districts.firstIndex { district in
      district.code == plan.districtCode && district.documents.contains { $0.name == plan.name }
    }
    return index.map { String($0 + 1) } ?? ""
  }

  // MARK: Goals and results

  /// The columns of the goal table but for those that the documents and the districts hold.
  private static let statementColumns = GoalTable.columns.filter { !["doc", "district_code", "district"].contains($0) }

  private func statements(_ name: String, _ list: KeyPath<ReadPlan, [Goal]>) -> Dataset.Table {
    let places = Self.statementColumns.compactMap { GoalTable.columns.firstIndex(of: $0) }
    var rows: [[String]] = []
    for (index, plan) in plans.enumerated() {
      for goal in plan[keyPath: list] {
        let row = GoalTable.row(goal)
        rows.append([String(rows.count + 1), String(index + 1)] + places.map { row[$0] })
      }
    }
    return Dataset.Table(
      name: name,
      title: name == "goals" ? Message("目标", "Goals") : Message("实绩", "Results that were reached"), key: ["id"],
      label: "quote",
      columns: [
        .init("id", "编号", "Number", .integer, required: true),
        .init("document", "文件", "Document", .integer, required: true, references: "documents"),
      ] + Self.statementColumns.map(GoalColumnWords.column), rows: rows)
  }

  // MARK: Comparisons

  /// The numbers of the goals in their table, by what no two goals share.
  private var goalNumbers: [String: [(goal: Goal, number: Int)]] {
    var numbers: [String: [(goal: Goal, number: Int)]] = [:]
    var number = 0
    for plan in plans {
      for goal in plan.goals {
        number += 1
        numbers["\(goal.document)\t\(goal.start)\t\(goal.end)", default: []].append((goal, number))
      }
    }
    return numbers
  }

  private func comparisons() -> Dataset.Table {
    var rows: [[String]] = []
    let numbers = goalNumbers
    for concept in taxonomy.concepts(namedBy: districts) {
      let reference =
        references.first { $0.concept == concept.id && $0.measure == concept.measure }
        ?? references.first { $0.concept == concept.id }
      let comparison = IndicatorComparison(
        concept, districts: districts, reference: reference, units: taxonomy.units, degreeRank: taxonomy.degreeRank)
      for row in comparison.rows {
        let number = row.goal.flatMap { goal in
          numbers["\(goal.document)\t\(goal.start)\t\(goal.end)"]?.first { $0.goal == goal }?.number
        }
        let isPlaced = row.comparable != nil
        rows.append([
          String(rows.count + 1), concept.id, String(row.position + 1), row.standing.name, row.standing.rank,
          number.map(String.init) ?? "", row.comparable.map { "\($0)" } ?? "", isPlaced ? row.unit : "",
          comparison.measure.rawValue, comparison.year.map(String.init) ?? "", row.scope.rawValue,
          row.gap.map { "\($0)" } ?? "", row.derivation?.formula ?? "",
        ])
      }
    }
    return Dataset.Table(
      name: "comparisons", title: Message("比较", "Every district on every indicator that is named"), key: ["id"],
      label: nil,
      columns: [
        .init("id", "编号", "Number", .integer, required: true),
        .init("concept", "指标", "Indicator", required: true, references: "concepts"),
        .init("district", "地区", "District", .integer, required: true, references: "districts"),
        .init(
          "standing", "类别", "Group in the table", required: true,
          values: ["ranked", "not comparable", "qualitative", "benchmark", "no goal"]),
        .init("rank", "名次", "Rank among the ranked", .integer),
        .init("goal", "目标", "Goal", .integer, references: "goals"),
        .init("comparable", "可比值", "The number ranked by", .number), .init("unit", "可比值单位", "Its unit"),
        .init("measure", "口径", "Measure compared", required: true, values: Measure.allCases.map(\.rawValue)),
        .init("year", "目标年", "Target year compared", .year),
        .init("scope_flag", "范围关系", "How the scope lies to the reference's", required: true),
        .init("gap", "与参照差距", "Comparable value less the reference's", .number),
        .init("formula", "换算式", "How it was converted"),
      ], rows: rows)
  }
}

extension IndicatorComparison.Standing {
  /// The group of a row, in words that do not change with the language.
  var name: String {
    switch self {
    case .ranked: "ranked"
    case .notComparable: "not comparable"
    case .qualitative: "qualitative"
    case .benchmark: "benchmark"
    case .noGoal: "no goal"
    }
  }

  /// The rank of a ranked row as text; empty for the others.
  var rank: String {
    if case .ranked(let rank) = self { return String(rank) }
    return ""
  }
}
