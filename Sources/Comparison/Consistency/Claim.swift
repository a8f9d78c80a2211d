import GoalReading
import Indicators
import Normalization

/// A statement with a number, ready to be held against others of its document.
struct Claim: Sendable {
  let goal: Goal
  private(set) var subject: Subject
  let number: WrittenNumber
  let action: String
  /// Named as a part of what has the same name: 其中2025年改造30个.
  let isPart: Bool
  /// The words of the passage that no earlier statement shares: ，三年累计增长20%.
  let ownWords: String
  /// The number is a total over years so far: 累计, 三年共.
  let isCumulative: Bool
  /// What was or is, not what is promised.
  let isPast: Bool

  init?(_ goal: Goal, after shared: Int?, labels: ConceptLabels, isPast: Bool, units: UnitCatalogue) {
    guard goal.measure.isNumeric, let number = WrittenNumber(goal, units: units) else { return nil }
    self.goal = goal
    self.number = number
    self.isPast = isPast
    subject = Subject(goal, labels: labels)
    action = ActionWords.plain(goal.action.isEmpty ? ActionWords.split(goal.indicator).action : goal.action)
    isPart = !goal.parent.isEmpty && goal.parent == goal.indicator
    let tail = shared.map { Array(goal.quote.utf8.dropFirst($0 - goal.start)) }
    ownWords = tail.map { String(decoding: $0, as: UTF8.self) } ?? goal.quote
    isCumulative = Self.isCumulative(goal, ownWords)
  }

  var year: Int? { goal.targetYear }
  var isInTable: Bool { goal.table != nil }

  /// How many years the words count: 三年累计, 五年共. Nil where they count none.
  var countedYears: Int? { YearWords.count(in: ownWords) }

  private static func isCumulative(_ goal: Goal, _ words: String) -> Bool {
    guard !goal.isAnnual else { return false }
    if ["累计", "合计", "总计", "共计"].contains(where: words.contains) { return true }
    return YearWords.count(in: words) != nil
  }

  /// Gives the same name to wordings of which only some are mapped.
  static func unify(_ claims: inout [Claim], with others: inout [Claim]) {
    let mapped = (claims + others).filter(\.subject.isMapped)
    let names = Dictionary(
      mapped.map { ($0.subject.wording, $0.subject.name) }, uniquingKeysWith: { first, _ in first })
    for index in claims.indices { claims[index].subject.adopt(names) }
    for index in others.indices { others[index].subject.adopt(names) }
  }

  /// The claims of a document in the order of its text, each knowing which of its words are its own.
  static func all(_ goals: [Goal], labels: ConceptLabels, isPast: Bool, units: UnitCatalogue) -> [Claim] {
    let ordered = goals.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var claims: [Claim] = []
    claims.reserveCapacity(ordered.count)
    var before: Goal?
    for goal in ordered {
      let shared = before.flatMap { $0.end > goal.start && $0.end < goal.end ? $0.end : nil }
      if let claim = Claim(goal, after: shared, labels: labels, isPast: isPast, units: units) { claims.append(claim) }
      before = goal
    }
    return claims
  }
}

/// 三年, 5年 as a number of years.
enum YearWords {
  private static let numerals: [Character: Int] = [
    "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9,
  ]

  static func count(in words: String) -> Int? {
    let signs = Array(words)
    for (index, sign) in signs.enumerated() where sign == "年" && index > 0 {
      guard let years = numerals[signs[index - 1]] else { continue }
      // 2027年, 第三年, 十三年 and PM2.5年均浓度 count no years.
      if index > 1, signs[index - 2].isNumber || "第.".contains(signs[index - 2]) { continue }
      return years
    }
    return nil
  }
}
