import PolicyText

/// Decides from the titles of all columns together which hold goals and which say where one stands.
///
/// A title that says so decides (2020年基数, 2025年目标). Among bare years one compares: 2020年 | 2025年 starts from
/// 2020, but of 2024年基数 | 2025年 | 2027年 the last two are both to be reached.
struct ColumnTimes {
  private var years: [Int?]
  private var marks: [TimeMark]
  private let titles: [ArraySlice<UInt16>]
  private let isValue: [Bool]
  private let isNamed: [Bool]
  private let captionYear: Int?
  private let captionStatesGoals: Bool
  private let captionStatesSteps: Bool
  private let captionPeriod: HeaderYear?
  private let now: Int?
  private let begins: Int?
  private var isBase: [Bool] = []

  init(
    titles: [ArraySlice<UInt16>], isValue: [Bool], caption: ArraySlice<UInt16>, now: Int?, begins: Int?, isNamed: [Bool]
  ) {
    self.titles = titles
    self.isValue = isValue
    self.isNamed = isNamed
    self.now = now
    self.begins = begins
    years = titles.map { HeaderYear($0)?.year }
    marks = titles.map { $0.isEmpty ? .none : TimeMark($0) }
    captionYear = HeaderYear(caption)?.year
    captionPeriod = HeaderYear(caption)
    captionStatesSteps = Self.steps.stands(in: caption)
    captionStatesGoals = Self.goalCaptions.stands(in: caption)
    isBase = titles.indices.map { marks[$0] == .base }
    for index in bareYears() { isBase[index] = isBaseYear(index) }
  }

  /// The year of a column; a growth without one runs to the last goal.
  func year(of column: Int, isGrowth: Bool) -> Int? {
    if let year = years[column] { return year }
    if isGrowth || isTotal(column) { return lastGoalYear ?? captionYear }
    return isBase[column] && TimeMark.isStandingBase(titles[column]) ? nil : captionYear
  }

  func kind(of column: Int) -> TableCell.Kind? {
    if isTotal(column) { return lastGoalYear == nil ? .result : .goal }
    if isOverdue(column) { return nil }
    if !isBase[column] {
      if isNamed[column], !isOfGoals(column) { return nil }
      let isStated = marks[column] == .goal || years[column] != nil || isNamed[column] || captionStatesGoals
      return isStated || !Self.isForeign(titles[column]) ? .goal : nil
    }
    guard let goal = lastGoalYear else {
      return hasGoal && TimeMark.isStandingBase(titles[column]) ? .baseline : .result
    }
    if let year = years[column] { return year < goal ? .baseline : .result }
    return TimeMark.isStandingBase(titles[column]) ? .baseline : .result
  }

  /// 乡镇 | 面积 | 人口 describes places: of a column that only names what is counted something must say that it is to be
  /// reached. The caption does, the title of another column, or what is done in its own (新建泊位).
  private func isOfGoals(_ column: Int) -> Bool {
    captionStatesGoals || captionYear.map { year in now.map { year >= $0 } ?? true } ?? false
      || titles.indices.contains { isValue[$0] && !isBase[$0] && (marks[$0] == .goal || years[$0] != nil) }
      || Self.acts.stands(in: titles[column])
  }

  /// A change against the year before or over the period, of a year to come or of one that is over.
  func growthKind(of column: Int) -> TableCell.Kind {
    if marks[column] == .base { return .pastGrowth }
    if let year = years[column] {
      if let goal = lastGoalYear, year < goal, !isGoalYear(year) { return .pastGrowth }
      if !hasGoal, let now, year < now { return .pastGrowth }
    }
    if Self.yearly.stands(in: titles[column]) { return .annualGrowth }
    let title = HeaderYear(titles[column])
    let years = title.flatMap { title in title.from.map { title.year - $0 } } ?? 1
    let isOverPeriod = Self.whole.stands(in: titles[column]) || years > 1
    return isOverPeriod ? .cumulativeGrowth : .annualGrowth
  }

  /// 2022年计划 beside 2022年完成, and a goal of 2023: what was to be reached then is no goal any more.
  private func isOverdue(_ column: Int) -> Bool {
    guard marks[column] == .goal, let year = years[column], let goal = lastGoalYear, year < goal else { return false }
    return titles.indices.contains { isValue[$0] && marks[$0] == .base && years[$0] == year }
  }

  /// The sum over the years beside it.
  private func isTotal(_ column: Int) -> Bool {
    isValue[column] && years[column] == nil && Self.totals.equals(titles[column])
  }

  private var hasGoal: Bool { titles.indices.contains { isValue[$0] && !isBase[$0] } }

  private var lastGoalYear: Int? {
    titles.indices.lazy.filter { isValue[$0] && !isBase[$0] }.compactMap { years[$0] }.max()
  }

  private func isGoalYear(_ year: Int) -> Bool {
    titles.indices.contains { isValue[$0] && !isBase[$0] && years[$0] == year }
  }

  /// Columns of values with a year and no word of what they are.
  private func bareYears() -> [Int] {
    titles.indices.filter { isValue[$0] && marks[$0] == .none && years[$0] != nil }
  }

  private func isBaseYear(_ column: Int) -> Bool {
    guard let year = years[column] else { return false }
    let stated = titles.indices.filter { isValue[$0] && marks[$0] != .none }
    let bases = stated.filter { marks[$0] == .base }
    if let base = bases.compactMap({ years[$0] }).max() { return year <= base }
    // 基期值 | 2026年 | 2027年
    if bases.contains(where: { TimeMark.isStandingBase(titles[$0]) }) { return now.map { year < $0 } ?? false }
    if let goal = stated.filter({ marks[$0] == .goal }).compactMap({ years[$0] }).min() {
      return year < goal && (now.map { year < $0 || isFiveYearStep(year, goal) } ?? true)
    }
    return isBaseAmongBare(year)
  }

  private func isBaseAmongBare(_ year: Int) -> Bool {
    let all = Set(bareYears().compactMap { years[$0] }).sorted()
    if isStepwise(all) { return false }
    guard all.count > 1 else { return now.map { year < $0 } ?? false }
    if let now {
      if year < now { return true }
      return year == now && year == all[0] && all.count == 2 && isFiveYearStep(all[0], all[1])
    }
    if year == all[0] { return true }
    // 2019年 | 2020年 | 2025年: two years of the past, then the goal.
    return all.count > 2 && year == all[1] && all[1] - all[0] == 1 && all[2] - all[1] >= 3
  }

  /// 2023年 | 2024年 | 2025年 under 分年度任务 or under the name of a plan for 2023-2025: all are to be reached.
  private func isStepwise(_ all: [Int]) -> Bool {
    guard let first = all.first, let last = all.last, all.count > 1, last - first == all.count - 1 else { return false }
    return captionStatesSteps || begins == first || (captionPeriod.map { $0.from == first && $0.year == last } ?? false)
  }

  /// 2025年 | 2030年: a five-year plan is written as its first year begins and starts from the year before.
  private func isFiveYearStep(_ first: Int, _ last: Int) -> Bool {
    last - first >= 5 && first % 5 == 0 && last % 5 == 0 && (now.map { $0 >= first } ?? true)
  }

  /// A column that is counted among values by a word in its title, and is none: 完成时间, 任务来源.
  private static func isForeign(_ title: ArraySlice<UInt16>) -> Bool { foreign.stands(in: title) }

  private static let steps = WordList("年度目标 年度任务 年度计划 分年度 分年目标 逐年")
  private static let totals = WordList("合计 总计")
  private static let foreign = WordList("末次 时间 时限 来源 部门 单位")
  private static let goalCaptions = WordList("目标 任务 计划 指标 规划 分解")
  private static let acts = WordList("新建 新增 建设 建成 改造 更新 淘汰 完成 任务 目标 计划 推广 培育 创建 整治 治理 回收 报废 补助 项目 投资 增加 提升")
  private static let yearly = WordList("年均 每年 年平均")
  private static let whole = WordList("累计 五年 三年 总增 (5年 (3年 增量 净增 增加量")
}
