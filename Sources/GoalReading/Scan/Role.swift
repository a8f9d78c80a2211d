/// What a word can do in a sentence of a plan. A word may have several roles (争取 strives before a verb and acts before
/// a noun); the rules say which one counts where.
enum Role: UInt8, CaseIterable, Sendable {
  // Marks.
  case comma, semicolon, stop, colon, enumeration, open, close, slash
  // Numbers and times.
  case number, time, relativeYear
  /// 达到, 提高到, 控制在: what follows is a value reached.
  case reach
  /// 建成, 拥有, 形成: a stock.
  case hold
  /// 增长, 提高 / 下降, 减少.
  case rise, fall
  /// 改善, 增强: a change without a direction in numbers.
  case improve
  /// 新增, 改造, 淘汰: an amount done within the period.
  case act
  /// 推动, 加快, 实现: leads to a subject or an object, and says nothing about the measure.
  case lead
  /// 开展, 实施, 进入: opens what somebody does who was counted before it (3000家工业企业|开展|技术改造).
  case light
  /// 位居, 跻身: takes a place among others.
  case enter
  /// 为, 有, 占, 在: joins a subject and a number that follows at once.
  case copula
  /// 占: the share of a whole that is named before the number.
  case share
  /// 为, 对: names who gets it, in front of the verb.
  case benefit
  case comparator, after
  /// 大关, 台阶: what a number breaks through.
  case milestone
  /// 较, 比 / 基础上 / 上年.
  case base, basis, previousYear
  /// 持平, 同步: as much as something else.
  case parity
  /// 由, 从: where a rise starts.
  case from
  /// 力争; 确保, which ends what 力争 governs.
  case modality, firm
  /// 将, 要 / 已, 目前 / 五年来.
  case future, done, past
  case respectively, each, cumulative, annual
  /// 三年内, 未来五年: years counted from the issue.
  case span
  /// 上半年, 一季度: less than a year.
  case partYear
  case planPeriod, timePrefix
  case place, body, standing, outsider
  /// 提出, 明确: somebody says what follows.
  case says
  /// 补贴, 最高不超过: money that is granted, fined or charged.
  case grant
  case connector, part, conjunction, of
  case degree, everything, coverage
  /// 一半, 翻番: a quantity in one word.
  case quantityWord
  /// 百分之, 千分之.
  case hundredth
  /// 可比价, 同口径: how growth is reckoned.
  case priceBasis
  /// A word without a role that holds the letters of one: 比重 holds 比. It is passed over.
  case noun
  // Only in the patterns of rules.
  /// A bracket with whatever it holds.
  case bracket
  /// Text without a role, of a few characters.
  case text
  /// Where the clause begins or ends.
  case edge
}

/// The roles of a word. There are at most 64 of them.
struct RoleSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }
  init(_ roles: Role...) { rawValue = roles.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

  @inline(__always)
  func contains(_ role: Role) -> Bool { rawValue & (1 << UInt64(role.rawValue)) != 0 }

  @inline(__always)
  func meets(_ other: RoleSet) -> Bool { rawValue & other.rawValue != 0 }

  var roles: [Role] { Role.allCases.filter { contains($0) } }
}
