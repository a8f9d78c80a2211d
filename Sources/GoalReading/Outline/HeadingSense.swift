import PolicyText

/// What a heading says of the time of its part: 一、2025年工作回顾, “十五五”时期主要目标, 2026年重点工作.
struct HeadingSense: Equatable {
  /// The year that governs the part; for a period its last.
  var year: Int?
  var from: Int?
  /// What the part does: looks back, looks ahead, or neither can be told.
  var tense: Governing.Tense?
  /// The heading names two times, or looks both ways: the paragraphs decide.
  var isMixed = false
  /// Of a period and one year in it that a heading names, the year.
  var singleYear: Int?
  var statesGoals = false
  var setsConditions = false

  init(isMixed: Bool) { self.isMixed = isMixed }

  init?(_ title: Range<Int>, _ text: FoldedText, now: Int?) {
    let (words, last) = text.units.withUnsafeBufferPointer { HeadingWords.find(in: title, $0) }
    // 年, or 五 of a five-year plan: most headings name no time.
    let isDated = title.count <= 60 && title.contains { text.units[$0] == 0x5E74 || text.units[$0] == 0x4E94 }
    let times = !isDated ? [] : TitleYears.all(in: text.units[title])
    statesGoals = words.contains(.goals) && !words.contains(.noGoals)
    setsConditions = words.contains(.conditions) && !statesGoals
    guard !times.isEmpty || words.meets([.back, .ahead, .goals, .conditions]) else { return nil }
    let (looksBack, looksAhead) = (words.contains(.back), words.contains(.ahead))
    isTitlePage = words.contains(.titlePage)
    endsInSense = last.meets([.ahead, .back])
    saysSense = words.meets([.back, .ahead])
    isShort = title.count <= 12
    let past = times.filter { time in now.map { time.to < $0 } ?? false }
    let coming = times.filter { time in now.map { time.to >= $0 } ?? true }
    if let time = coming.last, !looksBack || !past.isEmpty || coming.count > 1 {
      isMixed = coming.count > 1 || (!past.isEmpty && !coming.isEmpty)
      (year, from) = (time.to, time.form == .year ? nil : time.from)
    } else if let time = (past.last ?? coming.last) {
      (year, from) = (time.to, time.form == .year ? nil : time.from)
      if let other = past.dropLast().last {
        // 2025年和“十四五”时期工作回顾: both end in one year, and which of them a figure covers the paragraphs say.
        if other.to != time.to { isMixed = true } else if other.form != time.form { from = nil }
      }
    }
    if isMixed, !looksBack, let period = coming.first(where: { $0.form != .year }) {
      singleYear = coming.last { $0.form == .year }?.to
      (year, from) = (period.to, period.from)
    }
    if looksBack, !looksAhead || coming.isEmpty {
      tense = .past
    } else if !coming.isEmpty, looksAhead || statesGoals || past.isEmpty {
      tense = .ahead
    } else if !past.isEmpty, coming.isEmpty {
      tense = .past
    } else if looksAhead || statesGoals {
      tense = .ahead
    }
    if looksBack && looksAhead { isMixed = true }
    if words.contains(.pastYear), year == nil { year = now.map { $0 - 1 } }
  }

  private var isTitlePage = false
  private var endsInSense = false
  private var saysSense = false
  private var isShort = false

  /// A line without a number is a heading when it says what its part does: 2026年重点工作, 主要目标; a date is none.
  var opensPart: Bool { !isTitlePage && (endsInSense || year != nil && (saysSense || isShort)) }
}

extension HeadingWords {
  func meets(_ other: HeadingWords) -> Bool { !isDisjoint(with: other) }
}
