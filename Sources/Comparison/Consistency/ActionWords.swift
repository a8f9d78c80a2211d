/// Verbs that say what is done to an indicator: 改造老旧小区 and 老旧小区改造 are one goal, 新建 and 改造 are two.
enum ActionWords {
  /// Verbs of one family say the same of a number.
  private static let families: [[String]] = [
    ["新建", "建设", "建成", "新增", "增加", "打造", "培育", "创建", "布局", "布设", "认定", "引进", "引育", "新认定", "新培育", "累计建成", "完成"],
    ["改造", "更新", "改造提升", "提升改造", "整治", "提质", "更新改造", "升级改造", "改建", "新改建", "提升"],
    ["淘汰", "拆除", "报废", "削减", "关停", "压减", "减少", "退出"],
    ["培训", "开展", "组织"],
    ["实施", "推进", "谋划"],
  ]

  private static let all = families.joined().sorted { $0.utf8.count > $1.utf8.count }

  /// Whether two actions can be of one goal: the same, of one family, or one of them unsaid.
  static func agree(_ a: String, _ b: String) -> Bool {
    if a.isEmpty || b.isEmpty || a == b { return true }
    return families.contains { $0.contains(a) && $0.contains(b) }
  }

  /// An action without what counts its years: 三年合计改造.
  static func plain(_ action: String) -> String {
    var rest = action[...]
    while let word = counters.first(where: { rest.hasPrefix($0) && rest.count > $0.count }) {
      rest = rest.dropFirst(word.count)
    }
    return String(rest)
  }

  private static let counters = ["三年", "五年", "两年", "四年", "每年", "年均", "平均", "累计", "合计", "总计", "共计", "共"]

  /// An indicator without the verb at either end, and that verb.
  static func split(_ name: String) -> (noun: String, action: String) {
    let indicator = plain(name)
    for word in all {
      if indicator.hasPrefix(word), indicator.count >= word.count + 2 {
        return (String(indicator.dropFirst(word.count)), word)
      }
      if indicator.hasSuffix(word), indicator.count >= word.count + 2 {
        return (String(indicator.dropLast(word.count)), word)
      }
    }
    return (indicator, "")
  }
}
