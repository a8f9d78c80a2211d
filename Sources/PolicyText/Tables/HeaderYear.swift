/// The year that a header names: 2025年目标, 到2027年底, “十五五”末, 2026-2030年 (its last year), 2030.
package struct HeaderYear: Sendable, Equatable {
  package var year: Int
  /// The first year of a range or of a five-year period.
  package var from: Int?
  /// Units that the year takes.
  package var length: Int

  package init?(_ title: ArraySlice<UInt16>) {
    guard let year = title.withUnsafeBufferPointer({ HeaderYear($0) }) else { return nil }
    self = year
  }

  init?(_ title: UnsafeBufferPointer<UInt16>) {
    var years: (first: Int, last: Int)?
    var length = 0
    var digits = 0
    var value = 0
    for unit in title {
      if unit.isDigit {
        digits += 1
        value = min(value * 10 + Int(unit - 0x30), 99999)
        continue
      }
      if Self.isYear(digits, value), unit == 0x5E74 || Self.joins(unit) {
        years = (min(value, years?.first ?? value), max(value, years?.last ?? value))
        length += 5
      }
      (digits, value) = (0, 0)
    }
    // 2030 without 年 is a year only where nothing else stands in the cell, or as the end of a range.
    if Self.isYear(digits, value), title.count == 4 || years != nil {
      years = (min(value, years?.first ?? value), max(value, years?.last ?? value))
      length += 4
    }
    if let years {
      year = years.last
      from = years.first < years.last ? years.first : nil
      self.length = length
    } else if let last = Self.period(title) {
      year = last
      from = last - 4
      self.length = 5
    } else {
      return nil
    }
  }

  @inline(__always)
  private static func isYear(_ digits: Int, _ value: Int) -> Bool { digits == 4 && value >= 1949 && value <= 2099 }

  /// - ~ 至
  @inline(__always)
  private static func joins(_ unit: UInt16) -> Bool { unit == 0x2D || unit == 0x7E || unit == 0x81F3 }

  /// The last year of the first period of the list that a title names.
  private static func period(_ title: UnsafeBufferPointer<UInt16>) -> Int? {
    guard let place = anyPeriod.first(in: title) else { return nil }
    return periods.first { $0.name.stands(in: title.dropping(place)) }?.last
  }

  private static let anyPeriod = WordList("十一五 十二五 十三五 十四五 十五五 十六五")
  private static let periods: [(name: WordList, last: Int)] = [
    (WordList("十一五"), 2010), (WordList("十二五"), 2015), (WordList("十三五"), 2020), (WordList("十四五"), 2025),
    (WordList("十五五"), 2030), (WordList("十六五"), 2035),
  ]
}
