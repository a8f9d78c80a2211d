/// The rules before and behind a number that fired, as bits: their names are asked for by few.
struct FiredRules: Sendable, Equatable {
  private var before: UInt64 = 0
  private var after: UInt64 = 0

  var isEmpty: Bool { before == 0 && after == 0 }

  mutating func insert(before rule: Int) { before |= 1 << UInt64(rule) }
  mutating func insert(after rule: Int) { after |= 1 << UInt64(rule) }

  /// In the order of the rules.
  var names: [String] {
    Self.names(before, Self.beforeNumber) + Self.names(after, Self.afterNumber)
  }

  func contains(_ rule: String) -> Bool { names.contains(rule) }

  private static func names(_ bits: UInt64, _ rules: [Rule]) -> [String] {
    rules.indices.filter { bits & 1 << UInt64($0) != 0 }.map { rules[$0].name }
  }

  private static let beforeNumber = Grammar.rules.filter { $0.side == .beforeNumber }
  private static let afterNumber = Grammar.rules.filter { $0.side == .afterNumber }
}
