import GoalReading
import Indicators
import PolicyText

/// What the columns of the goal table mean, and what may stand in them.
enum GoalColumnWords {
  /// A column by its name; one without words of its own is text and called by its name.
  static func column(_ name: String) -> Dataset.Column { known[name] ?? Dataset.Column(name, name, name) }

  private static let known: [String: Dataset.Column] = Dictionary(
    uniqueKeysWithValues: columns.map { ($0.name, $0) })

  private static let columns: [Dataset.Column] = [
    .init("doc", "文件", "Document", required: true),
    .init("quote", "原文", "The passage, to the letter", required: true),
    .init("indicator", "指标表述", "The indicator in the document's words"),
    .init("scope", "范围", "What the indicator is limited to"),
    .init("concept", "指标", "Indicator of the taxonomy; empty where unmapped", references: "concepts"),
    .init("measure", "口径", "What kind of commitment", required: true, values: Measure.allCases.map(\.rawValue)),
    .init("value", "数值", "Value in the unit; percentages and multiples in %", .decimal),
    .init("unit", "单位", "Unit"),
    .init(
      "relation", "关系", "Between the indicator and the value", required: true,
      values: Relation.allCases.map(\.rawValue)),
    .init("modality", "力度", "strive for 力争", required: true, values: ["firm", "strive"]),
    .init("frequency", "频率", "annual for 每年", required: true, values: ["once", "annual"]),
    .init("base_year", "基期", "The year compared with", .year),
    .init("target_year", "目标年", "The year by which; of a result, in which", .year),
    .init("phrase", "程度词", "The degree word or the benchmark"),
    .init("district_code", "行政区划代码", "Code of GB/T 2260"), .init("district", "地区", "District"),
    .init("section", "章节", "Section of the document"),
    .init("start", "起始字节", "First byte of the passage in the UTF-8 text", .integer, required: true),
    .init("end", "结束字节", "The byte after the passage", .integer, required: true),
    .init("lead_units", "牵头单位", "Lead units"),
    .init("baseline_value", "基期值", "Where the indicator stood", .decimal),
    .init("baseline_year", "基期值年份", "When it stood there", .year),
    .init("confidence", "归类把握", "Of the mapping onto the indicator, 0 to 1", .decimal),
    .init("value_upper", "上限", "The upper end of a range", .decimal),
    .init("baseline_unit", "基期值单位", "Unit of the baseline"), .init("action", "动作", "The verb"),
    .init(
      "kind", "类别", "A goal, or a result", required: true, values: GoalStatement.Kind.allCases.map(\.rawValue)),
    .init("binding", "约束性", "binding for 约束性, expected for 预期性", values: ["binding", "expected"]),
    .init("parent", "所属总量", "The whole of which it is a part"),
    .init("period_start", "起始年", "The first year of an addition or of a yearly rate", .year),
    .init("place", "位置", "Page or cell of the passage"),
    .init("corrected", "人工更正", "The fields that were changed by hand"),
  ]
}
