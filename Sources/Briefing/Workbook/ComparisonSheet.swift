import Comparison
import GoalReading
import Indicators
import Normalization

/// All comparisons as one long table: a row for each indicator and district, every number in a column of its own.
struct ComparisonSheet {
  let taxonomy: Taxonomy
  let language: Language

  /// A column with what it holds, for the list of columns in the workbook.
  struct Column {
    var column: Sheet.Column
    var meaning: String
    var cell: (IndicatorComparison, IndicatorComparison.Row, RowWords) -> Sheet.Cell
  }

  func sheet(_ comparisons: [IndicatorComparison]) -> Sheet {
    let columns = columns
    var sheet = Sheet(
      language("对比表", "Comparison"), columns.map(\.column),
      comparisons.flatMap { comparison in
        comparison.rows.map { row in
          let words = RowWords(row, comparison, language)
          return columns.map { $0.cell(comparison, row, words) }
        }
      })
    // 指标 and 地区 stay in sight.
    sheet.frozenColumns = 2
    return sheet
  }

  var columns: [Column] { identity + goal + comparison + surroundings + evidence }

  private func column(
    _ chinese: String, _ english: String, isLong: Bool = false, _ meaning: (String, String),
    _ cell: @escaping (IndicatorComparison, IndicatorComparison.Row, RowWords) -> Sheet.Cell
  ) -> Column {
    let title = language(chinese, english)
    return Column(column: isLong ? .long(title) : .init(title), meaning: language(meaning.0, meaning.1), cell: cell)
  }

  private var identity: [Column] {
    [
      column("指标", "Indicator", ("指标体系中的名称", "its name in the taxonomy")) { comparison, _, _ in
        Sheet.Cell(language(comparison.concept.prefLabel, comparison.concept.englishLabel))
      },
      column("地区", "District", ("地区名称", "its name")) { _, row, _ in Sheet.Cell(row.district) },
      column("名次", "Rank", ("在可比的地区中的名次，并列同名次；不可比的为空", "among those that compare, ties share one; empty for others")) {
        _, row, _ in
        if case .ranked(let rank) = row.standing { .integer(rank) } else { .empty }
      },
      column("可比性", "Standing", ("有名次，或没有名次的原因", "ranked, or why not")) { _, row, _ in
        Sheet.Cell(standing(row.standing))
      },
    ]
  }

  private var goal: [Column] {
    [
      column("目标", "Goal", ("文件中的目标，简写", "as the document states it, in short")) { _, row, words in
        row.goal == nil ? .empty : Sheet.Cell(words.goal)
      },
      column("可比值", "Comparable", ("排名所用数值；换算过的见说明", "the number that was ranked; a remark tells of conversions")) {
        _, row, _ in Sheet.Cell(row.comparable)
      },
      column("单位", "Unit", ("可比值的单位；百分数以%为单位", "of the comparable value; percentages are in %")) { _, row, _ in
        Sheet.Cell(row.comparable == nil ? "" : row.unit)
      },
      column("口径", "Measure", ("增速、水平、新增量等", "growth, level, addition and so on")) { _, row, _ in
        Sheet.Cell(row.goal.map { GoalPhrase.measure($0.measure, language) } ?? "")
      },
      column("基期年", "Base year", ("增速相对的年份；未写明的为空", "the year compared with; empty where not stated")) { _, row, _ in
        Sheet.Cell(row.goal?.baseYear)
      },
      column("目标年", "Target year", ("应达到的年份；未写明的为空", "the year by which; empty where not stated")) { _, row, _ in
        Sheet.Cell(row.goal?.targetYear)
      },
      column("力度", "Modality", ("确定或力争", "firm, or strive")) { _, row, _ in
        Sheet.Cell(row.goal.map { GoalPhrase.modality($0, language) } ?? "")
      },
      column("范围", "Scope", ("文件中对指标的限定", "what the document limits the indicator to")) { _, row, _ in
        Sheet.Cell(row.goal?.scope ?? "")
      },
      column("范围标记", "Scope flag", ("与本指标比较范围的关系", "how it relates to the scope of the comparison")) { _, _, words in
        Sheet.Cell(words.flag)
      },
    ]
  }

  private var comparison: [Column] {
    [
      column("比较年份", "Year compared", ("本指标在哪一年比较", "the year for which the indicator was ranked")) {
        comparison, _, _ in Sheet.Cell(comparison.year)
      },
      column("参照值", "Reference", ("上级目标，换到同一口径", "the goal of the higher level, on the same scale")) {
        comparison, _, _ in Sheet.Cell(comparison.referenceValue)
      },
      column("与参照差距", "Gap to reference", ("可比值减参照值", "comparable value less the reference's")) { _, row, _ in
        Sheet.Cell(row.gap)
      },
      column("差距单位", "Unit of gap", ("百分数之差为个百分点", "points for percentages")) { _, row, _ in
        Sheet.Cell(row.gap == nil ? "" : row.unit == "%" ? language("个百分点", "pp") : row.unit)
      },
    ]
  }

  private var surroundings: [Column] {
    [
      column("基期值", "Baseline", ("文件所说的起点", "where the goal starts from, as stated")) { _, row, _ in
        Sheet.Cell(row.goal?.baseline?.value)
      },
      column("基期值单位", "Unit of baseline", ("", "")) { _, row, _ in Sheet.Cell(row.goal?.baseline?.unit ?? "") },
      column("基期值年份", "Year of baseline", ("", "")) { _, row, _ in Sheet.Cell(row.goal?.baseline?.year) },
      column("折算水平", "Implied level", ("由基期值和增速折算的水平", "the level that growth over the baseline implies")) {
        _, row, _ in
        Sheet.Cell(row.impliedLevel?.value)
      },
      column("折算水平单位", "Unit of implied level", ("", "")) { _, row, _ in Sheet.Cell(row.impliedLevel?.unit ?? "") },
      column("最近实绩", "Last result", ("文件所说最近达到的数值", "what was last reached, as stated")) { _, row, _ in
        Sheet.Cell(row.lastResult?.value)
      },
      column("实绩年份", "Year of result", ("", "")) { _, row, _ in Sheet.Cell(row.lastResult?.year) },
      column("较实绩增减", "Step", ("可比值减最近实绩", "comparable value less the last result")) { _, row, _ in
        guard let last = row.lastResult, let value = row.comparable else { return .empty }
        return Sheet.Cell(value - last.value)
      },
    ]
  }

  private var evidence: [Column] {
    [
      column("牵头单位", "Lead unit", ("文件所列责任单位", "who is responsible, as listed")) { _, row, _ in
        Sheet.Cell(row.goal?.leadUnits ?? "")
      },
      column("说明", "Remark", isLong: true, ("不可比的原因、折算算式等", "why it doesn't compare, the arithmetic, and so on")) {
        _, _, words in Sheet.Cell(words.remark)
      },
      column("原文", "Passage", isLong: true, ("文件原文", "the passage of the document")) { _, row, _ in
        Sheet.Cell(row.goal.map { ComparisonTable.unwrapped($0.quote) } ?? "")
      },
      column("章节", "Section", isLong: true, ("原文所在章节", "where the passage stands")) { _, row, _ in
        Sheet.Cell(row.goal?.section ?? "")
      },
      column("领域", "Field", ("指标所属领域", "the field that the indicator belongs to")) { comparison, _, _ in
        let field = taxonomy.field(comparison.concept.broader)
        return Sheet.Cell(field.map { language($0.name, $0.englishName) } ?? comparison.concept.broader)
      },
      column("指标编号", "Indicator id", ("指标体系中的编号", "its id in the taxonomy")) { comparison, _, _ in
        Sheet.Cell(comparison.concept.id)
      },
      column("地区代码", "District code", ("GB/T 2260代码", "GB/T 2260")) { _, row, _ in Sheet.Cell(row.code) },
      column("文件", "Document", ("所读文件名", "the file that was read")) { _, row, _ in
        Sheet.Cell(row.goal?.document ?? "")
      },
    ]
  }

  private func standing(_ standing: IndicatorComparison.Standing) -> String {
    switch standing {
    case .ranked: language("可比", "ranked")
    case .notComparable: language("不可比", "not comparable")
    case .qualitative: language("未量化", "not quantified")
    case .benchmark: language("以其他地区水平为准", "set by another body's level")
    case .noGoal: language("未提出", "no goal")
    }
  }
}
