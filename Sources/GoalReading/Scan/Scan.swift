import PolicyText

/// What one paragraph or cell holds. Reused from paragraph to paragraph.
struct Scan {
  var tokens: [Token] = []
  var quantities: [Quantity] = []
  var times: [TimeExpression] = []
  /// Numbers that name or date something and are no amounts, each with the reason: 第3, 7号, 5G, 2:1.
  var references: [(range: Range<Int>, reason: ReferenceKind)] = []
  /// The paragraph holds a number, a degree word or a benchmark: only then is its grammar read.
  var hasAnchor = false
  /// The brackets that are open while the paragraph is scanned, as indices of tokens.
  var openBrackets: [Int] = []

  mutating func removeAll() {
    if !tokens.isEmpty { tokens.removeAll(keepingCapacity: true) }
    if !quantities.isEmpty { quantities.removeAll(keepingCapacity: true) }
    if !times.isEmpty { times.removeAll(keepingCapacity: true) }
    if !references.isEmpty { references.removeAll(keepingCapacity: true) }
    if !openBrackets.isEmpty { openBrackets.removeAll(keepingCapacity: true) }
    hasAnchor = false
  }

  mutating func append(_ roles: RoleSet, _ start: Int, _ end: Int, _ value: Int = 0) {
    tokens.append(Token(roles: roles, start: Int32(start), end: Int32(end), value: Int32(value)))
  }

  @discardableResult
  mutating func push(_ quantity: consuming Quantity) -> Int {
    let range = quantity.range
    append(RoleSet(.number), range.lowerBound, range.upperBound, quantities.count)
    quantities.append(quantity)
    hasAnchor = true
    return range.upperBound
  }

  @discardableResult
  mutating func push(_ time: TimeExpression, _ range: Range<Int>) -> Int {
    times.append(time)
    append(RoleSet(.time), range.lowerBound, range.upperBound, times.count - 1)
    return range.upperBound
  }

  mutating func refer(_ range: Range<Int>, _ kind: ReferenceKind) { references.append((range, kind)) }
}

/// Why a number is no amount.
enum ReferenceKind: String, Sendable {
  case ordinal, name, ratio, date, edition, counter

  var message: Message {
    let chinese =
      switch self {
      case .ordinal: "序号"
      case .name: "名称"
      case .ratio: "比例"
      case .date: "日期"
      case .edition: "版次"
      case .counter: "计数"
      }
    return Message(chinese, rawValue)
  }
}
