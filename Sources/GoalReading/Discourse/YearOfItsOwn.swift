/// 2025年新建8000个，2026年新建1万个: where a sentence tells year by year what is done, each amount is its own year's; a
/// year that stands alone in its sentence (2027年新建3万个) may be the last of many.
extension ClauseReader {
  func takeYearOfItsOwn(
    _ statement: inout GoalStatement, _ head: ClauseHead, _ predicate: Predicate, _ reading: inout Reading
  ) {
    guard statement.measure == .addition, statement.periodStart == nil, head.isYearAlone, head.years.count == 1,
      !head.isCumulative, !predicate.isCumulative, let year = statement.targetYear
    else { return }
    if let last = reading.discourse.lastOfItsYear, reading.statements[last].targetYear != year {
      reading.statements[last].periodStart = reading.statements[last].targetYear
      statement.periodStart = year
    }
    reading.discourse.lastOfItsYear = reading.statements.count
  }
}
