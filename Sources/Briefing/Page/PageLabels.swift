/// The fixed words of the page in both languages, by the key under which page and script ask for them.
enum PageLabels {
  static let all: [(key: String, text: Bilingual)] = [
    ("other-language", .init("English", "中文")),
    ("skip", .init("跳到一览表", "Skip to the matrix")),
    ("contents", .init("目录", "Contents")),
    // Parts.
    ("summary", .init("摘要", "Summary")),
    ("charts", .init("图", "Charts")),
    ("matrix", .init("各地目标一览", "Goals of the districts")),
    ("tables", .init("分指标比较", "By indicator")),
    ("documents", .init("各地文件", "Documents")),
    ("method", .init("方法", "Method")),
    ("alone", .init("仅一地提出的指标", "Indicators that one district alone names")),
    (
      "ranking",
      .init(
        "并列同名次（1、1、3）；“以上”“左右”“力争”不改变数值，只在旁注明；未作说明的可比值均为文件原数。",
        "Ties share a rank (1, 1, 3); relation and modality never move a number; values are as stated unless a remark says otherwise."
      )
    ),
    (
      "matrix-legend",
      .init(
        "小字为名次；†：与本行其他地区口径不同，不可比；‡：范围不同；括号内为与本行不同的目标年；≠：文件之间有出入；“另述”：有相近而未归入该指标的表述。",
        "Small figures are ranks. †: not on the scale of the row; ‡: another scope; in brackets the target year where it is not the row's; ≠: documents differ; “near”: a wording near the indicator that is on none."
      )
    ),
    (
      "matrix-keys",
      .init(
        "点选单元格查看原文、规则和算式；键盘用方向键移动，回车打开，Esc 关闭。点选表头排序。",
        "Choose a cell for its passage, rules and arithmetic. By keyboard: arrows move, Enter opens, Esc closes. Choose a column head to sort."
      )
    ),
    (
      "method-note",
      .init(
        "按以下方法逐项比较；换算只用文件写明的数，算式列于各项之下。",
        "Each indicator was compared as told below; conversions use nothing but what documents state, and their arithmetic stands with them."
      )
    ),
    // Columns.
    ("indicator", .init("指标", "Indicator")),
    ("year", .init("目标年", "Year")),
    ("named-by", .init("地区数", "Named by")),
    ("rank", .init("名次", "Rank")),
    ("district", .init("地区", "District")),
    ("goal", .init("目标", "Goal")),
    ("remark", .init("说明", "Remark")),
    ("passage", .init("原文", "Passage")),
    ("number", .init("序号", "No.")),
    // Controls.
    ("filters", .init("筛选", "Filters")),
    ("field", .init("领域", "Field")),
    ("measure", .init("口径", "Measure")),
    ("all", .init("全部", "All")),
    ("find", .init("查找指标", "Find an indicator")),
    ("at-least", .init("至少几地提出", "Named by at least")),
    ("districts", .init("地区", "Districts")),
    ("choose-all", .init("全选", "All")),
    ("choose-none", .init("全不选", "None")),
    ("column-order", .init("地区次序", "Order of districts")),
    ("as-given", .init("原次序", "As given")),
    ("reset", .init("恢复", "Reset")),
    ("print", .init("打印", "Print")),
    ("shown", .init("显示{0}项指标（共{1}项）、{2}地（共{3}地）", "{0} of {1} indicators, {2} of {3} districts")),
    ("more", .init("再显示{0}项（还有{1}项）", "Show {0} more (of {1})")),
    ("nothing", .init("没有符合条件的指标。", "No indicator fits.")),
    ("sorted", .init("已按“{0}”排序", "Sorted by {0}")),
    ("unsorted", .init("已恢复原次序", "Order as given")),
    (
      "no-script",
      .init(
        "未启用脚本：排序、筛选和更正不可用，其余内容完整。",
        "Without scripts there is no sorting, filtering or correcting; the rest is complete.")
    ),
    // What a goal's card says.
    ("close", .init("关闭", "Close")),
    ("standing", .init("本表名次", "Rank here")),
    ("not-ranked", .init("不参加排名", "not ranked")),
    ("comparable", .init("可比值", "Comparable value")),
    ("formula", .init("算式", "Arithmetic")),
    ("implied", .init("折算水平", "Implied level")),
    ("document", .init("文件", "Document")),
    ("section", .init("章节", "Section")),
    ("place", .init("字节", "Bytes")),
    ("rules", .init("触发的规则", "Rules that fired")),
    ("no-rule", .init("无（按前文或表格列读出）", "none (read from what is in force, or from a column)")),
    ("confidence", .init("归类把握", "Confidence of mapping")),
    ("unmapped", .init("未归类", "unmapped")),
    ("baseline", .init("基期值", "Baseline")),
    ("scope", .init("范围", "Scope")),
    ("period", .init("基期→目标年", "Base → target")),
    ("modality", .init("力度", "Modality")),
    ("lead", .init("牵头单位", "Lead unit")),
    ("wording", .init("原文指标", "As written")),
    ("in-text", .init("在文件中查看", "See it in the document")),
    ("in-table", .init("查看本指标的表", "See the table of the indicator")),
    ("other-goals", .init("该地同一指标的其他目标", "Further goals of the district on it")),
    ("near-goals", .init("相近而未归入该指标的表述", "Wordings near it that are on no indicator")),
    // Documents.
    ("goals-of", .init("读出的目标", "Goals read")),
    ("full-text", .init("全文，目标在文中标出", "The text, its goals marked in place")),
    ("legend-goal", .init("目标", "goal")),
    ("legend-result", .init("已达到的结果", "what was reached")),
    ("legend-unread", .init("未能判定的数字", "a number that could not be decided")),
    ("left-out", .init("（文件很长，以下略去没有目标的段落）", "(a long document: paragraphs without a goal are left out)")),
    ("no-goals", .init("没有读出目标。", "No goal was read.")),
    ("contradictions", .init("内部不一致", "Contradictions")),
    // Corrections.
    ("by-hand", .init("人工更正", "Corrected by hand")),
    ("correct", .init("核对与更正", "Check and correct")),
    ("verdict", .init("核对结果", "Verdict")),
    ("unchecked", .init("未核对", "not checked")),
    ("confirmed", .init("无误", "confirmed")),
    ("wrong", .init("误读，不是目标", "wrong: no goal")),
    ("changed", .init("已更正", "changed")),
    ("concept", .init("指标", "Indicator")),
    ("value", .init("数值", "Value")),
    ("unit", .init("单位", "Unit")),
    ("target-year", .init("目标年", "Target year")),
    ("base-year", .init("基期年", "Base year")),
    ("note", .init("备注", "Note")),
    ("by", .init("核对人", "Checked by")),
    ("save", .init("保存更正", "Save corrections")),
    ("saved", .init("已生成 corrections.csv：{0}行", "corrections.csv is written: {0} rows")),
    ("corrections", .init("更正{0}处", "{0} corrections")),
    ("forget", .init("全部撤销", "Undo all")),
    ("forgotten", .init("更正已全部撤销", "All corrections are undone")),
    (
      "unknown-concept",
      .init("没有这个指标；请从列表中选择，或留空表示未归类", "No such indicator: choose one of the list, or leave it empty for unmapped")
    ),
    ("not-a-number", .init("数值应为十进制数，如 12.5", "A value is a decimal number, such as 12.5")),
    ("not-a-year", .init("年份应为四位数，如 2027", "A year has four digits, such as 2027")),
    (
      "measure-and-value",
      .init("增速、水平、新增量须有数值，其他口径须没有", "Growth, level and addition have a value, other measures none")
    ),
    ("note-alone", .init("备注随核对结果或更正一起保存", "A note is saved with a verdict or a change")),
    (
      "how-to-return",
      .init(
        "更正只记在本机浏览器里。保存为 corrections.csv，下次运行时用 --corrections corrections.csv 读入。",
        "Corrections stay in this browser. Save them as corrections.csv and give the next run --corrections corrections.csv."
      )
    ),
    // Measures.
    ("growth", .init("增速", "growth")),
    ("level", .init("达到的水平", "level reached")),
    ("addition", .init("期内新增（完成）量", "amount done in the period")),
    ("benchmark", .init("对标水平", "benchmark")),
    ("qualitative", .init("定性表述", "degree word")),
  ]

  private static let byKey = Dictionary(all.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })

  /// - Precondition: the key is one of ``all``; a test holds page and script against it.
  static func text(_ key: String) -> Bilingual {
    guard let text = byKey[key] else { preconditionFailure("no label “\(key)”") }
    return text
  }

  /// `{"key": ["中文", "English"]}`, for the script.
  static var json: JSONWriter.Value {
    .object(all.map { ($0.key, .array([.string($0.text.chinese), .string($0.text.english)])) })
  }
}
