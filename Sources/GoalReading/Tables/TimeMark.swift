import PolicyText

/// Whether a title says that its values are to be reached or were.
enum TimeMark {
  case goal, base, none

  init(_ title: ArraySlice<UInt16>) {
    if Self.surelyBase.stands(in: title) || Self.isMonths(title) {
      self = .base
    } else if Self.goalWords.stands(in: title) {
      self = .goal
    } else if Self.baseWords.stands(in: title) {
      self = .base
    } else {
      self = .none
    }
  }

  /// Of what is marked as a base, this compares with goals; the rest (完成, 进度) says what became of them.
  static func isStandingBase(_ title: ArraySlice<UInt16>) -> Bool { standing.stands(in: title) }

  /// 1—11月 is no whole year.
  private static func isMonths(_ title: ArraySlice<UInt16>) -> Bool {
    guard let month = title.firstIndex(of: 0x6708), month > title.startIndex else { return false }
    return (0x30...0x39).contains(title[month - 1])
  }

  private static let surelyBase = WordList(
    "现状 基期 基数 基准 基础值 现有 实绩 实际 完成情况 进度 执行 已完成 预计 上年 初值 去年 历史 完成数 完成值 完成额 完成量 起始")
  private static let goalWords = WordList("目标 计划 任务 规划 预期 力争 今年 本年")
  private static let baseWords = WordList("完成 达到")
  private static let standing = WordList("现状 基期 基数 基准 基础 现有 上年 去年 预计 历史 起始 初值")
}
