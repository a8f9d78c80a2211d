/// Rows of a completion table that lack cells: target, progress and how much of the target that is, over and over.
///
/// Where the third was left out (a rate of unemployment has none) only the numbers tell: 400, 1089, 272.3 belong
/// together because 1089 is 272.3% of 400.
struct AttainmentFit {
  let text: FoldedText
  let roles: [ColumnRole]

  /// The cells of a row by column, or nil where the row is whole or the table is of another kind.
  func fitted(_ cells: [Range<Int>]) -> [Range<Int>]? {
    guard cells.count < roles.count, cells.count > 1, isTripled else { return nil }
    let values = cells.map { PlainNumber.value(text.units[$0]) }
    var row = [Range<Int>](repeating: 0..<0, count: roles.count)
    row[0] = cells[0]
    var next = 1
    for column in stride(from: 1, to: roles.count, by: 3) where next < cells.count {
      let isWhole = next + 2 < cells.count && isShare(values[next + 2], values[next + 1], of: values[next])
      for cell in next..<min(next + (isWhole ? 3 : 2), cells.count) { row[column + cell - next] = cells[cell] }
      next += isWhole ? 3 : 2
    }
    return next >= cells.count ? row : nil
  }

  private var isTripled: Bool {
    guard roles.count % 3 == 1, roles.count > 4 else { return false }
    return roles.indices.dropFirst().allSatisfy { ($0 % 3 == 0) == (roles[$0] == .attainment) }
  }

  private func isShare(_ share: Double?, _ part: Double?, of whole: Double?) -> Bool {
    guard let share, let part, let whole, whole != 0 else { return false }
    let exact = part / whole * 100
    return abs(exact - share) <= max(0.6, exact * 0.01)
  }
}

/// The number of a cell that is nothing else: 27800, 187.9, 1,200, 83%.
enum PlainNumber {
  static func value(_ cell: ArraySlice<UInt16>) -> Double? {
    Double(String(decoding: cell.filter { $0 != 0x2C && $0 != 0x25 && $0 != 0x20 }, as: UTF16.self))
  }
}
