/// The year that a header names: 2025年目标, 到2027年底, “十五五”末, 2026-2030年 (its last year), 2030.
package struct HeaderYear: Sendable, Equatable {
  package var year: Int
  /// The first year of a range or of a five-year period.
  package var from: Int?
  /// Units that the year takes.
  package var length: Int

  package init?(_ title: some RandomAccessCollection<UInt16>) {
    var years: [Int] = []
    var length = 0
    var digits = 0
    var value = 0
    func isYear() -> Bool { digits == 4 && (1949...2099).contains(value) }
    for unit in title {
      if unit >= 0x30, unit <= 0x39 {
        digits += 1
        value = min(value * 10 + Int(unit - 0x30), 99999)
        continue
      }
      if isYear(), unit == 0x5E74 || Self.joins.contains(unit) {
        years.append(value)
        length += 5
      }
      (digits, value) = (0, 0)
    }
    // 2030 without 年 is a year only where nothing else stands in the cell, or as the end of a range.
    if isYear(), title.count == 4 || !years.isEmpty {
      years.append(value)
      length += 4
    }
    if let last = years.max() {
      year = last
      from = years.min().flatMap { $0 < last ? $0 : nil }
      self.length = length
    } else if let period = Self.periods.first(where: { $0.name.stands(in: title) }) {
      year = period.last
      from = period.last - 4
      self.length = 5
    } else {
      return nil
    }
  }

  /// - ~ 至
  private static let joins: [UInt16] = [0x2D, 0x7E, 0x81F3]

  private static let periods: [(name: WordList, last: Int)] = [
    (WordList("十一五"), 2010), (WordList("十二五"), 2015), (WordList("十三五"), 2020), (WordList("十四五"), 2025),
    (WordList("十五五"), 2030), (WordList("十六五"), 2035),
  ]
}
