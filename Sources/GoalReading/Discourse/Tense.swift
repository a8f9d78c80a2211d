/// Whether a clause tells what was or what is to be.
extension ClauseReader {
  /// The time and the tense that hold from here on.
  func setTime(_ head: ClauseHead, _ discourse: inout Discourse) {
    if let year = head.year {
      setYear(year, from: head.from, isUntil: head.isUntil, isUpTo: head.isUpTo, &discourse)
      discourse.isPartOfYear = head.isPartOfYear
    }
    // 去年完成35个，今年再改造42个: what is said of this year is to come, whatever year it is.
    if head.isThisYear {
      (discourse.year, discourse.from, discourse.tense) = (governing.begins, nil, governing.tense)
      discourse.source = .clause
    }
    if head.isPartOfYear {
      discourse.isPartOfYear = true
      // 四季度前开工25个: of this year, where no other is named.
      if discourse.year == nil { discourse.year = governing.now }
    }
    // 上半年，全区生产总值增长5.9%: a stretch of the year is reported, unless something is to be done in it.
    if head.isStretch, !head.isFirm, !head.isStriving, !head.isFuture, governing.source != .section {
      discourse.tense = .past
    }
    if head.isPast || (head.isDone && !head.isFuture) { discourse.tense = .past }
    if head.isUpTo { discourse.isUpTo = true }
    // 力争, 确保 and 将 look ahead: behind what was, they go back to the time of the paragraph.
    if head.isStriving || head.isFirm || head.isFuture, head.year == nil, governing.tense == .ahead,
      discourse.tense == .past
    {
      (discourse.year, discourse.from, discourse.source) = (governing.year, governing.from, governing.source)
      discourse.tense = .ahead
    }
  }

  /// A year that the clause names: before the document's own it is past, after it to come; in the document's own year
  /// the part of the document decides.
  func setYear(_ year: Int, from: Int?, isUntil: Bool, isUpTo: Bool, _ discourse: inout Discourse) {
    discourse.year = year
    discourse.from = from
    discourse.source = .clause
    discourse.tense = tense(of: year, isUntil: isUntil, isUpTo: isUpTo)
  }

  private func tense(of year: Int, isUntil: Bool, isUpTo: Bool) -> Governing.Tense {
    guard let now = governing.now else {
      if let begins = governing.begins, year < begins { return .past }
      return isUntil || isUpTo ? .ahead : governing.tense
    }
    if year < now { return .past }
    if year > now { return .ahead }
    return isUpTo ? .past : governing.tense
  }
}
