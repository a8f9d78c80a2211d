import PolicyText

/// Reads the goals of one paragraph or table cell: clause by clause, each with what the clauses before it left in force.
struct ParagraphReader {
  let units: UnsafeBufferPointer<UInt16>
  let original: OriginalText
  let output: Tokenizer.Output
  let context: ReadingContext
  let brackets: [Range<Int>]
  var state = SentenceState()
  /// The goals of the document; those of this paragraph from `first` on.
  var goals: [GoalStatement] = []
  private var first = 0

  let tokens: [Token]
  let phrases: NounPhrase

  init(
    units: UnsafeBufferPointer<UInt16>, original: OriginalText, output: Tokenizer.Output, context: ReadingContext
  ) {
    self.units = units
    self.original = original
    self.output = output
    self.context = context
    brackets = output.tokens.lazy.filter { $0.role == .bracket || $0.role == .leadBracket }.map(\.range)
    tokens = output.tokens
    phrases = NounPhrase(units: units, brackets: brackets)
    state.year = context.year
    state.periodStart = context.periodStart
    state.yearSource = context.yearSource
    state.isPresent = context.isStatus || context.looksBack
  }

  /// Reads a paragraph and adds its goals to those of the document.
  mutating func read(_ paragraph: Range<Int>, into statements: inout [GoalStatement]) {
    // The array goes in and comes out: nothing is copied.
    swap(&goals, &statements)
    first = goals.count
    read(paragraph)
    swap(&goals, &statements)
  }

  private mutating func read(_ paragraph: Range<Int>) {
    var textStart = paragraph.lowerBound
    var tokenStart = 0
    var sentenceEnd = tokens.startIndex
    var isRead = true
    for index in tokens.indices {
      if index >= sentenceEnd { (sentenceEnd, isRead) = sentence(from: index) }
      let token = tokens[index]
      guard token.role == .clauseBreak || token.role == .sentenceBreak || token.role == .colon else { continue }
      if isRead { readClause(tokens: tokenStart..<index, text: textStart..<Int(token.start)) }
      if token.role == .sentenceBreak { endSentence() }
      if units[Int(token.start)] == 0x3B { state.endPart() }
      textStart = Int(token.end)
      tokenStart = index + 1
    }
    readClause(tokens: tokenStart..<tokens.count, text: textStart..<paragraph.upperBound)
    attachLeadUnits()
  }

  /// Where the sentence that starts at a token ends, and whether it holds a time or anything that makes a goal.
  private func sentence(from start: Int) -> (end: Int, isRead: Bool) {
    var index = start
    var isRead = false
    while index < tokens.count {
      switch tokens[index].role {
      case .sentenceBreak: return (index + 1, isRead)
      case .number, .time, .relativeYear, .degree, .standing, .everything, .coverage: isRead = true
      default: break
      }
      index += 1
    }
    return (index, isRead)
  }

  private mutating func endSentence() {
    let wasPresent = state.isPresent
    state.endSentence()
    state.isPresent = context.isStatus || (context.looksBack && wasPresent)
  }

  private mutating func readClause(tokens range: Range<Int>, text: Range<Int>) {
    guard !text.isEmpty else { return }
    let head = head(tokens: range, text: text)
    if let year = head.year { setTime(year, from: head.periodStart, source: .clause) }
    if let base = head.baseYear { state.leadingBaseYear = base }
    if head.ownsTime {
      state.years = head.years.count > 1 && head.isRespective ? head.years : []
      state.listedYears = head.years.count > 1 ? head.years : []
    }
    // 力争 before a time or a subject governs what follows; before a predicate (，力争达到30%) its own clause alone.
    if head.isStriving, !startsPredicate(head, range) { state.isStriving = true }
    if head.isAnnual, head.verb == nil, head.content >= text.upperBound { state.isAnnual = true }
    if head.isPresent || head.isOutsider, !context.isStatus {
      state.isPresent = head.isPresent
      state.isOutsider = head.isOutsider
    }
    if tellsWhatWasReached(range, text) { state.isPresent = true }
    var hasNumber = false
    var hasWord = false
    for index in range {
      switch tokens[index].role {
      case .number: hasNumber = true
      case .degree, .standing, .everything, .coverage: hasWord = true
      case .grant: state.isGrant = true
      default: break
      }
    }
    let before = goals.count
    let rest = hasNumber ? readQuantities(tokens: range, text: text, head: head) : head
    if hasWord {
      let isWhole = goals.count == before
      let from = isWhole ? text.lowerBound : rest.content
      let words = (range.first { Int(tokens[$0].start) >= from } ?? range.upperBound)..<range.upperBound
      readWords(tokens: words, text: from..<max(from, text.upperBound), head: isWhole ? head : rest)
    }
    if goals.count == before { keepSubject(tokens: range, text: text, head: head) }
  }

  private func startsPredicate(_ head: ClauseHead, _ range: Range<Int>) -> Bool {
    guard head.next < range.upperBound, Int(tokens[head.next].start) == head.content, !head.ownsTime else {
      return false
    }
    let next = tokens[head.next]
    if next.role == .number { return !output.quantities[Int(next.value)].isDuration }
    return [.reach, .rise, .fall, .comparatorBefore].contains(next.role)
  }

  /// 截至2024年底，全市累计建成5G基站8000个: where things stand, where no date of issue says otherwise.
  private mutating func tellsWhatWasReached(_ range: Range<Int>, _ text: Range<Int>) -> Bool {
    guard context.issueYear == nil, !context.isStatus, let first = range.first else { return false }
    if tokens[first].role == .timePrefix || tokens[first].role == .time {
      state.isUpTo = phrases.starts(tokens[first].range, with: "截")
    }
    return state.isUpTo && phrases.first("累计", in: text) != nil
  }

  /// A phrase without the adverbs and connectors at its front: 基本实现数字化改造 is 数字化改造.
  func withoutLeadingWords(_ phrase: Range<Int>) -> Range<Int> {
    var phrase = phrase
    for token in tokens where Int(token.start) == phrase.lowerBound && Int(token.end) < phrase.upperBound {
      switch token.role {
      case .degree, .lead, .modality, .each, .conjunction, .annual, .cumulative:
        phrase = Int(token.end)..<phrase.upperBound
      default: return phrase
      }
    }
    return phrase
  }

  /// The time that holds from here on. Where the clause speaks of a past year, it tells the present state.
  mutating func setTime(_ year: Int, from: Int?, source: GoalStatement.Evidence.Time) {
    state.year = year
    state.periodStart = from
    state.yearSource = source
    if !context.isStatus { state.isPresent = context.issueYear.map { year < $0 } ?? context.looksBack }
  }

  /// A clause without a number may hold the subject of the next: 二手车交易量，到2027年达到5万辆.
  private mutating func keepSubject(tokens range: Range<Int>, text: Range<Int>, head: ClauseHead) {
    let phrase = phrases.trimmed(head.content..<text.upperBound)
    guard !phrase.isEmpty else { return }
    let hasVerb = range.contains { index in
      let token = tokens[index]
      guard Int(token.start) >= phrase.lowerBound else { return false }
      switch token.role {
      case .act, .lead, .reach, .rise, .fall, .improve, .hold, .degree, .number, .time: return true
      default: return false
      }
    }
    state.pending = !hasVerb && phrase.count <= 40 && phrase.count >= 2 ? phrase : nil
    if let verb = head.verb, state.pending != nil { state.verb = verb }
    state.pendingVerb = state.pending == nil ? nil : head.verb
    if state.pending == nil { state.subject = nil }
  }

  // MARK: Results

  /// The text of a range as the document writes it, without line breaks and without long brackets; a short one is
  /// part of a name: 执业（助理）医师数.
  func written(_ range: Range<Int>) -> String {
    // （PM2.5） and （管控） belong to a name; a longer bracket in it explains.
    let asides = brackets.filter { $0.overlaps(range) && $0.count > 12 }
    guard !asides.isEmpty else { return verbatim(range) }
    return original.joined(range) { index in !asides.contains { $0.contains(index) } }
  }

  /// The scope of a subject with the place at the head of its clause: 全区 before 工业、农业等领域, or 全区 alone.
  func scope(of subject: NounPhrase.Parts, _ head: ClauseHead) -> Range<Int>? {
    guard let place = head.place else { return subject.scope }
    guard let own = subject.scope else { return place }
    return own.lowerBound == place.upperBound ? place.lowerBound..<own.upperBound : own
  }

  /// The name of an indicator, with the noun that the last of a list lends it.
  func name(_ parts: NounPhrase.Parts) -> String {
    written(parts.indicator) + (parts.lent.map(written) ?? "")
  }

  func verbatim(_ range: Range<Int>) -> String { original.verbatim(range) }

  /// The bracket of responsible units that follows a goal belongs to it and to all goals since the bracket before.
  private mutating func attachLeadUnits() {
    guard context.leadUnits.isEmpty else {
      for index in first..<goals.count { goals[index].leadUnits = context.leadUnits }
      return
    }
    for token in output.tokens where token.role == .leadBracket {
      guard goals[first...].contains(where: { $0.leadUnits.isEmpty && $0.quote.upperBound <= Int(token.start) }) else {
        continue
      }
      let units = LeadUnits(units: self.units).names(in: token.range).map(verbatim).joined(separator: "、")
      for index in first..<goals.count
      where goals[index].leadUnits.isEmpty && goals[index].quote.upperBound <= Int(token.start) {
        goals[index].leadUnits = units
      }
    }
  }
}
