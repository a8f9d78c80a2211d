import PolicyText

/// A number of a document with what it is, and why.
public struct AccountedNumber: Sendable {
  /// Units of the folded text: the number with its unit.
  public var range: Range<Int>
  public var numberClass: NumberClass
  /// The rules that fired, or what refused it.
  public var reason: Message
}

/// How many numbers of a text are of each class.
public struct NumberCounts: Sendable, Equatable {
  private var counts = [Int](repeating: 0, count: NumberClass.allCases.count)

  public init() {}

  public subscript(_ numberClass: NumberClass) -> Int {
    get { counts[Self.index(numberClass)] }
    set { counts[Self.index(numberClass)] = newValue }
  }

  public var total: Int { counts.reduce(0, +) }

  /// The share of numbers that nothing was decided about, from 0 to 1.
  public var unreadShare: Double { total == 0 ? 0 : Double(self[.unread]) / Double(total) }

  public static func += (left: inout NumberCounts, right: NumberCounts) {
    for index in left.counts.indices { left.counts[index] += right.counts[index] }
  }

  private static func index(_ numberClass: NumberClass) -> Int {
    switch numberClass {
    case .goal: 0
    case .result: 1
    case .baseline: 2
    case .part: 3
    case .condition: 4
    case .money: 5
    case .otherBody: 6
    case .reference: 7
    case .unread: 8
    }
  }
}
