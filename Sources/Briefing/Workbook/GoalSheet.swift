import GoalReading
import Indicators
import Normalization

/// The goal table as a sheet: the columns of the contract in their order, with Chinese headings and values, and numbers
/// as numbers. The name of the concept stands in front of its id.
struct GoalSheet {
  let taxonomy: Taxonomy
  let language: Language

  func sheet(_ plans: [ReadPlan]) -> Sheet {
    Sheet(language("目标清单", "Goals"), columns, plans.flatMap { $0.goals.map(row) })
  }

  /// A column of ``GoalTable/columns`` by its heading and its meaning.
  struct Heading {
    var key: String
    var chinese: String
    var meaning: (chinese: String, english: String)
    var isLong = false
  }

  /// In the order of ``GoalTable/columns``.
  static let headings: [Heading] = [
    .init(key: "doc", chinese: "文件", meaning: ("所读文件名", "the file that was read")),
    .init(key: "quote", chinese: "原文", meaning: ("文件原文，一字不改", "the passage, to the letter"), isLong: true),
    .init(key: "indicator", chinese: "原文指标", meaning: ("文件对指标的称呼", "the indicator in the document's words")),
    .init(key: "scope", chinese: "范围", meaning: ("文件中对指标的限定", "what the document limits it to")),
    .init(key: "concept", chinese: "指标编号", meaning: ("指标体系中的编号；未归类的为空", "id in the taxonomy; empty where unmapped")),
    .init(
      key: "measure", chinese: "口径",
      meaning: ("增速、水平、新增量、对标水平或定性表述", "growth, level, addition, benchmark or qualitative")),
    .init(key: "value", chinese: "目标值", meaning: ("百分数和倍数以%为单位", "percentages and multiples in %")),
    .init(key: "unit", chinese: "单位", meaning: ("目标值的单位", "of the value")),
    .init(
      key: "relation", chinese: "关系",
      meaning: ("=、>=（以上）、>（超过）、~（左右）、<=（以内）、<（低于）", "between indicator and value; ~ is about")),
    .init(key: "modality", chinese: "力度", meaning: ("确定或力争", "firm, or strive")),
    .init(key: "frequency", chinese: "频次", meaning: ("一次，或每年", "once, or annual")),
    .init(key: "base_year", chinese: "基期年", meaning: ("增速相对的年份", "the year compared with")),
    .init(key: "target_year", chinese: "目标年", meaning: ("应达到的年份", "the year by which")),
    .init(key: "phrase", chinese: "定性表述", meaning: ("没有数值的目标的用词", "the words of a goal without a number")),
    .init(key: "district_code", chinese: "地区代码", meaning: ("GB/T 2260代码", "GB/T 2260")),
    .init(key: "district", chinese: "地区", meaning: ("地区名称", "its name")),
    .init(key: "section", chinese: "章节", meaning: ("原文所在章节", "where the passage stands"), isLong: true),
    .init(key: "start", chinese: "起始字节", meaning: ("原文在文件（UTF-8）中的起点", "first byte of the passage in the UTF-8 text")),
    .init(key: "end", chinese: "结束字节", meaning: ("原文之后的第一个字节", "the byte after the passage")),
    .init(key: "lead_units", chinese: "牵头单位", meaning: ("文件所列责任单位", "who is responsible, as listed")),
    .init(key: "baseline_value", chinese: "基期值", meaning: ("文件所说的起点", "where the indicator stood, as stated")),
    .init(key: "baseline_year", chinese: "基期值年份", meaning: ("基期值的年份", "when it stood there")),
    .init(key: "confidence", chinese: "归类把握", meaning: ("归入该指标的把握，0至1", "of the mapping, 0 to 1")),
    .init(key: "value_upper", chinese: "目标值上限", meaning: ("区间的上端", "the upper end of a range")),
    .init(key: "baseline_unit", chinese: "基期值单位", meaning: ("基期值的单位", "of the baseline")),
    .init(key: "action", chinese: "动词", meaning: ("对指标做什么：新建、改造等", "what is done: build, renew and so on")),
    .init(key: "kind", chinese: "类别", meaning: ("目标，或已达到的结果", "a goal, or a result")),
    .init(key: "binding", chinese: "约束性", meaning: ("约束性或预期性，表中写明的", "binding or expected, where a table says so")),
    .init(key: "parent", chinese: "所属总数", meaning: ("“其中”所指的总数", "the whole of which it is a part")),
    .init(
      key: "period_start", chinese: "起始年", meaning: ("新增量或年均增速的第一年", "the first year of an addition or a yearly rate")),
    .init(
      key: "corrected", chinese: "人工更正",
      meaning: ("人工更正过的栏目，名称同 goals.csv", "the fields that were corrected by hand, as goals.csv calls them")),
    .init(key: "place", chinese: "位置", meaning: ("页码或单元格", "the page or the cell")),
  ]

  private static let labelPlace = headings.firstIndex { $0.key == "concept" }!

  private var columns: [Sheet.Column] {
    var columns = Self.headings.map { heading -> Sheet.Column in
      let title = language(heading.chinese, heading.key)
      return heading.isLong ? .long(title) : .init(title)
    }
    columns.insert(.init(language("指标", "label")), at: Self.labelPlace)
    return columns
  }

  func row(_ goal: Goal) -> [Sheet.Cell] {
    var fields = CellTaker(language: language)
    GoalTable.write(goal, to: &fields)
    let label = taxonomy.concept(goal.concept).map { language($0.prefLabel, $0.englishLabel) } ?? ""
    fields.cells.insert(Sheet.Cell(label), at: Self.labelPlace)
    return fields.cells
  }
}

/// Takes the fields of the goal table as cells: which column a field belongs to is known by its place.
private struct CellTaker: FieldTaker {
  let language: Language
  var cells: [Sheet.Cell] = []

  private static let amounts: Set<String> = ["value", "value_upper", "baseline_value", "confidence"]

  mutating func take(_ number: Int?) { cells.append(Sheet.Cell(number)) }

  mutating func take(_ text: String) {
    let key = GoalTable.columns[cells.count]
    if Self.amounts.contains(key), let number = PlainDecimal(text) {
      cells.append(Sheet.Cell(number))
    } else {
      cells.append(Sheet.Cell(language == .zh ? Self.chinese(text, key) : text))
    }
  }

  /// The words of the contract in Chinese.
  private static func chinese(_ text: String, _ key: String) -> String {
    switch (key, text) {
    case ("measure", _): Measure(rawValue: text).map { GoalPhrase.measure($0, .zh) } ?? text
    case ("modality", "firm"): "确定"
    case ("modality", "strive"): "力争"
    case ("frequency", "once"): "一次"
    case ("frequency", "annual"): "每年"
    case ("kind", "goal"): "目标"
    case ("kind", "result"): "结果"
    case ("binding", "binding"): "约束性"
    case ("binding", "expected"): "预期性"
    default: text
    }
  }
}
