import PolicyText

/// What a heading says of the time of its part: 一、2025年工作回顾, “十五五”时期主要目标, 2026年重点工作.
struct HeadingSense: Equatable {
  /// The year that governs the part; for a period its last.
  var year: Int?
  var from: Int?
  /// What the part does: looks back, looks ahead, or neither can be told.
  var tense: Governing.Tense?
  /// The heading names two times, or looks both ways: the paragraphs decide.
  var isMixed = false
  /// Of a period and one year in it that a heading names, the year.
  var singleYear: Int?
  var statesGoals = false
  var setsConditions = false

  init(isMixed: Bool) { self.isMixed = isMixed }

  init?(_ title: Range<Int>, _ text: FoldedText, now: Int?) {
    let view = text.units.withUnsafeBufferPointer { units in
      let view = TextView(units: units)
      return (
        back: view.holds(title, anyOf: Self.back), ahead: view.holds(title, anyOf: Self.ahead),
        goals: view.holds(title, anyOf: Self.goals) && !view.holds(title, anyOf: Self.noGoals),
        conditions: view.holds(title, anyOf: Self.conditions), past: view.holds(title, anyOf: ["过去一年", "一年来"])
      )
    }
    // 年, or 五 of a five-year plan: most headings name no time.
    let isDated = title.count <= 60 && title.contains { text.units[$0] == 0x5E74 || text.units[$0] == 0x4E94 }
    let times = !isDated ? [] : TitleYears.all(in: text.string(title))
    statesGoals = view.goals
    setsConditions = view.conditions && !view.goals
    guard !times.isEmpty || view.back || view.ahead || view.goals || view.conditions else { return nil }
    let past = times.filter { time in now.map { time.to < $0 } ?? false }
    let coming = times.filter { time in now.map { time.to >= $0 } ?? true }
    if let time = coming.last, !view.back || !past.isEmpty || coming.count > 1 {
      isMixed = coming.count > 1 || (!past.isEmpty && !coming.isEmpty)
      (year, from) = (time.to, time.form == .year ? nil : time.from)
    } else if let time = (past.last ?? coming.last) {
      (year, from) = (time.to, time.form == .year ? nil : time.from)
      // Two times that are both past (“十四五”时期和2025年工作回顾) end in the same year.
      if let other = past.dropLast().last, other.to != time.to { isMixed = true }
    }
    if isMixed, !view.back, let period = coming.first(where: { $0.form != .year }) {
      singleYear = coming.last { $0.form == .year }?.to
      (year, from) = (period.to, period.from)
    }
    if view.back, !view.ahead || coming.isEmpty {
      tense = .past
    } else if !coming.isEmpty, view.ahead || view.goals || past.isEmpty {
      tense = .ahead
    } else if !past.isEmpty, coming.isEmpty {
      tense = .past
    } else if view.ahead || view.goals {
      tense = .ahead
    }
    if view.back && view.ahead { isMixed = true }
    if view.past, year == nil { year = now.map { $0 - 1 } }
  }

  /// A line without a number is a heading when it says what its part does: 2026年重点工作, 主要目标; a date is none.
  func opensPart(_ title: Range<Int>, _ text: FoldedText) -> Bool {
    text.units.withUnsafeBufferPointer { units in
      let view = TextView(units: units)
      if view.holds(title, anyOf: ["月", "日", "号", "会议", "工作报告"]) { return false }
      if view.ends(title, withAny: Self.ahead) || view.ends(title, withAny: Self.back) { return true }
      let says = view.holds(title, anyOf: Self.back) || view.holds(title, anyOf: Self.ahead)
      return year != nil && (says || title.count <= 12)
    }
  }

  private static let conditions: [StaticString] = [
    "申报条件", "实施条件", "准入条件", "基本条件", "适用条件", "申领条件", "奖励标准", "补助标准", "补贴标准", "奖补标准", "支持标准", "扶持标准", "资助标准", "评定标准",
    "创建标准", "奖励办法", "名词解释", "附则",
  ]
  private static let back: [StaticString] = [
    "回顾", "总结", "成就", "成效", "成绩", "现状", "发展基础", "完成情况", "执行情况", "进展情况", "主要工作情况", "过去一年", "一年来", "过去五年", "五年来", "历程",
    "工作情况", "实施情况", "取得的进展",
  ]
  private static let ahead: [StaticString] = [
    "目标", "任务", "安排", "重点工作", "主要工作", "要求", "部署", "展望", "思路", "考虑", "举措", "计划", "建议", "打算", "预期", "规划", "纲要", "行动", "实事", "措施",
  ]
  private static let goals: [StaticString] = ["目标", "总体要求", "预期"]
  private static let noGoals: [StaticString] = ["目标责任", "目标任务分解", "目标考核"]
}
