import PolicyText

/// Reads the clauses of one paragraph or table cell. It holds what doesn't change inside it; what does change goes
/// through ``read(_:_:)`` as a ``Discourse``.
struct ClauseReader {
  let units: UnsafeBufferPointer<UInt16>
  let original: OriginalText
  let grammar: Grammar
  let scan: Scan
  let tokens: UnsafeBufferPointer<Token>
  let governing: Governing
  let row: RowContext?
  var phrases: NounPhrase
  /// In how many brackets the text stands that is read.
  var depth = 0

  init(
    units: UnsafeBufferPointer<UInt16>, original: OriginalText, grammar: Grammar, scan: Scan,
    tokens: UnsafeBufferPointer<Token>, governing: Governing, row: RowContext? = nil
  ) {
    self.units = units
    self.original = original
    self.grammar = grammar
    self.scan = scan
    self.tokens = tokens
    self.governing = governing
    self.row = row
    phrases = NounPhrase(
      text: TextView(units: units), brackets: Self.brackets(0..<tokens.count, tokens))
  }

  /// The brackets of a stretch of tokens, those inside others left out.
  static func brackets(_ range: Range<Int>, _ tokens: UnsafeBufferPointer<Token>) -> [Range<Int>] {
    var brackets: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if tokens[index].has(.open), tokens[index].value >= 0 {
        let close = Int(tokens[index].value)
        brackets.append(Int(tokens[index].start)..<Int(tokens[close].end))
        index = close
      }
      index += 1
    }
    return brackets
  }

  /// What is read: the goals and results so far, and the class of every number of the paragraph.
  struct Reading {
    var discourse: Discourse
    var statements: [GoalStatement]
    var classes: [ClassifiedNumber]
    /// Where the statements of the paragraph begin.
    let first: Int

    mutating func classify(_ quantity: Int, _ numberClass: NumberClass, fired: FiredRules) {
      if classes[quantity].numberClass == .unread { classes[quantity] = ClassifiedNumber(numberClass, nil, fired) }
    }

    mutating func classify(_ quantity: Int, _ numberClass: NumberClass, _ reason: NumberReason) {
      if classes[quantity].numberClass == .unread { classes[quantity] = ClassifiedNumber(numberClass, reason) }
    }
  }

  func time(_ token: Int) -> TimeExpression { scan.times[Int(tokens[token].value)] }
  func time(of token: Token) -> TimeExpression { scan.times[Int(token.value)] }

  /// Reads a paragraph and adds what it says to the statements of the document.
  ///
  /// - Returns: the class of every number, and what is in force at the end.
  func read(_ paragraph: Range<Int>, into statements: inout [GoalStatement]) -> Reading {
    var reading = Reading(
      discourse: Discourse(governing), statements: [],
      classes: [ClassifiedNumber](repeating: ClassifiedNumber(.unread), count: scan.quantities.count),
      first: statements.count)
    // The array goes in and comes out: nothing is copied.
    swap(&reading.statements, &statements)
    read(clausesOf: 0..<tokens.count, text: paragraph, &reading)
    attachLeadUnits(&reading)
    swap(&reading.statements, &statements)
    return reading
  }

  /// Reads the clauses of a stretch of text, brackets left out: they are read with the numbers they follow.
  func read(clausesOf range: Range<Int>, text: Range<Int>, _ reading: inout Reading) {
    var textStart = text.lowerBound
    var tokenStart = range.lowerBound
    var index = range.lowerBound
    var sentenceEnd = range.lowerBound
    var isRead = true
    let marks = Self.marks
    while index < range.upperBound {
      if index >= sentenceEnd {
        let sentence = sentence(from: index, range.upperBound)
        (sentenceEnd, isRead) = (sentence.end, sentence.isRead)
        // A sentence that says nothing is passed over up to its full stop.
        if !isRead, sentence.isClosed { index = sentenceEnd - 1 }
      }
      let token = tokens[index]
      let isLong = Int(token.start) - textStart > Self.longestClause
      guard isLong || token.roles.meets(marks) else {
        index += 1
        continue
      }
      if token.has(.open), token.value >= 0 {
        index = Int(token.value) + 1
        continue
      }
      if let mark = Self.mark(token) {
        if isRead {
          read(Clause(tokens: tokenStart..<index, text: textStart..<Int(token.start), end: mark), &reading)
        }
        if mark == .stop { reading.discourse.endSentence(governing) }
        if mark == .semicolon { reading.discourse.endPart() }
        textStart = Int(token.end)
        tokenStart = index + 1
      } else if isLong {
        if isRead {
          read(Clause(tokens: tokenStart..<index, text: textStart..<Int(token.start), end: .comma), &reading)
        }
        textStart = Int(token.start)
        tokenStart = index
      }
      index += 1
    }
    read(Clause(tokens: tokenStart..<range.upperBound, text: textStart..<text.upperBound, end: .none), &reading)
  }

  /// No clause of a plan is a quarter as long. What goes on without a mark (10,000 numbers in a row, a table run together)
  /// is cut before a word or a number: looking back to the start of a clause never costs more than so much.
  static let longestClause = 600

  /// What ends a clause, or opens a bracket.
  private static let marks = RoleSet(.open, .comma, .semicolon, .stop, .colon)

  private static func mark(_ token: Token) -> Clause.Mark? {
    if token.has(.comma) { return .comma }
    if token.has(.semicolon) { return .semicolon }
    if token.has(.stop) { return .stop }
    return token.has(.colon) ? .colon : nil
  }

  private static let readable = RoleSet(
    .number, .time, .relativeYear, .degree, .standing, .everything, .coverage, .parity, .past, .comparator)

  /// Where the sentence that starts at a token ends, whether it holds a time or anything that makes a goal, and whether
  /// it ends with a full stop and holds no bracket.
  private func sentence(from start: Int, _ end: Int) -> (end: Int, isRead: Bool, isClosed: Bool) {
    let readable = Self.readable
    var index = start
    var roles = RoleSet()
    while index < end {
      roles.formUnion(tokens[index].roles)
      if tokens[index].has(.stop) { return (index + 1, roles.meets(readable), !roles.contains(.open)) }
      index += 1
    }
    return (index, roles.meets(readable), false)
  }

  // MARK: The step

  /// Reads one clause: what it says is added, and what it leaves in force goes to the next.
  func read(_ clause: Clause, _ reading: inout Reading) {
    guard !clause.text.isEmpty else { return }
    let last = clause.tokens.last.map { tokens[$0] }
    guard let last, last.has(.basis), Int(last.end) == clause.text.upperBound else {
      return read(clause, isBasis: false, &reading)
    }
    // 在完成1.2万户改造的基础上，: what stands there was done, and its time ends with it; in 在2023年基础上 it is the base.
    let before = reading.discourse
    read(clause, isBasis: true, &reading)
    let base = reading.discourse.leadingBaseYear
    reading.discourse = before
    reading.discourse.leadingBaseYear = base
  }

  private func read(_ clause: Clause, isBasis: Bool, _ reading: inout Reading) {
    let head = head(clause)
    setTime(head, &reading.discourse)
    if let base = head.baseYear { reading.discourse.leadingBaseYear = base }
    // 三年累计新建4万个: of all the years that were listed.
    if head.isCumulative, !head.ownsTime, let last = reading.discourse.listedYears.max() {
      (reading.discourse.year, reading.discourse.from) = (last, reading.discourse.listedYears.min())
    }
    if head.ownsTime {
      reading.discourse.years = head.years.count > 1 && head.isRespective ? head.years : []
      reading.discourse.listedYears = head.years.count > 1 ? head.years : []
    }
    // 力争 before a time or a subject governs what follows; before a predicate (，力争达到30%) its own clause alone.
    if head.isFirm { reading.discourse.isStriving = false }
    if head.isStriving, !startsPredicate(head, clause) { reading.discourse.isStriving = true }
    if head.isAnnual, head.verb == nil, head.content >= clause.text.upperBound { reading.discourse.isAnnual = true }
    let wasOutsider = reading.discourse.isOutsider
    if head.isOfNation { reading.discourse.isOutsider = true }
    defer { if head.isOfNation { reading.discourse.isOutsider = wasOutsider } }
    if head.isOutsider {
      reading.discourse.isOutsider = true
    } else if head.place != nil {
      reading.discourse.isOutsider = false
    }
    reading.discourse.isPartStated = head.isPart
    if head.isPart { reading.discourse.isPart = true }

    var kinds = RoleSet()
    for index in clause.tokens { kinds.formUnion(tokens[index].roles) }
    if kinds.contains(.grant) { reading.discourse.isGrant = true }
    // 截至2024年底，全市累计建成基站8000个: where things stand, where no date of the document says otherwise.
    if reading.discourse.isUpTo, governing.now == nil,
      phrases.text.first("累计", in: clause.text) != nil
    {
      reading.discourse.tense = .past
    }
    let count = reading.statements.count
    if isBasis { reading.discourse.tense = .past }
    let rest = kinds.contains(.number) ? readQuantities(clause, head, &reading) : nil
    if kinds.meets(Self.words) {
      let isWhole = reading.statements.count == count
      let from = isWhole ? clause.text.lowerBound : (rest ?? head).content
      let first = clause.tokens.first { Int(tokens[$0].start) >= from } ?? clause.tokens.upperBound
      readWords(
        Clause(
          tokens: first..<clause.tokens.upperBound, text: from..<max(from, clause.text.upperBound), end: clause.end),
        isWhole ? head : rest ?? head, &reading)
    }
    if reading.statements.count == count { keepSubject(clause, head, &reading.discourse) }
  }

  private static let words = RoleSet(.degree, .standing, .everything, .coverage, .parity, .comparator)

  private func startsPredicate(_ head: ClauseHead, _ clause: Clause) -> Bool {
    guard clause.tokens.contains(head.next), Int(tokens[head.next].start) == head.content, !head.ownsTime else {
      return false
    }
    let next = tokens[head.next]
    if next.has(.number) { return !scan.quantities[Int(next.value)].isDuration }
    return next.roles.meets(RoleSet(.reach, .rise, .fall, .comparator))
  }

  /// A clause without a number may hold the subject of the next: 二手车交易量，到2027年达到5万辆.
  private func keepSubject(_ clause: Clause, _ head: ClauseHead, _ discourse: inout Discourse) {
    guard clause.end != .stop else { return }
    guard !phrases.trimmed(head.content..<clause.text.upperBound).isEmpty else { return }
    let phrase = subjectToCome(clause, head)
    let isKept = phrase.count <= 60 && phrase.count >= 2
    discourse.pending = isKept ? phrase : nil
    // 提高回收量，增加2倍: a change names what follows and says nothing of how it is measured.
    let isChange = head.verb?.roles.meets(RoleSet(.rise, .fall)) == true
    if let verb = head.verb, isKept, !isChange { discourse.verb = verb }
    discourse.pendingVerb = isKept && !isChange ? head.verb : nil
    // A clause that says something else ends the ellipsis; a lead-in does not.
    if !isKept, clause.end != .colon { discourse.subject = nil }
  }

  /// The phrase of a clause without a number that the next one may speak of: all of it, what stands before a comparison
  /// (信贷规模高于2021年，), or the object of a change (进一步提高回收量，).
  private func subjectToCome(_ clause: Clause, _ head: ClauseHead) -> Range<Int> {
    var end = clause.text.upperBound
    let rest = phrases.trimmed(head.content..<end)
    if head.verb?.roles.meets(RoleSet(.rise, .fall, .act)) == true, rest.count >= 3, rest.count <= 24,
      phrases.endsInMeasure(rest)
    {
      return rest
    }
    for index in clause.tokens where Int(tokens[index].start) >= head.content {
      let token = tokens[index]
      if token.roles.meets(Self.comparing) {
        end = Int(token.start)
        break
      }
      guard token.roles.meets(Self.predicators) else { continue }
      // 实施既有建筑节能改造，每年不少于49万平方米: a verb at the end is the noun of what is done.
      if token.has(.act), Int(token.end) == rest.upperBound, Int(token.start) - rest.lowerBound >= 2 { break }
      let object = phrases.trimmed(Int(token.end)..<end)
      let isChanged = token.roles.meets(RoleSet(.rise, .fall, .improve)) && phrases.endsInMeasure(object)
      return isChanged && object.count >= 3 && object.count <= 24 ? object : 0..<0
    }
    return phrases.trimmed(head.content..<max(head.content, end))
  }

  private static let comparing = RoleSet(.comparator, .copula, .base)
  private static let predicators = RoleSet(
    .act, .lead, .reach, .rise, .fall, .improve, .hold, .degree, .number, .time, .light)
}

/// What the row of a table says of its cell.
struct RowContext {
  /// The indicator that the row names.
  var subject: Range<Int>
  var scope: Range<Int>?
  var unit = ""
  /// 增长 or 下降 at the end of the row's name.
  var verb: Token?
  /// The cell is in brackets: 〔4.4〕.
  var isBracketed = false
  /// 年均 at the end of the row's name.
  var isAnnual = false
  /// From the name to the cell.
  var quote: Range<Int>
  var leadUnits = ""
  var binding = GoalStatement.Binding.none
  /// The column gives growth: a yearly rate, or the change over the period.
  var growth: Growth?
  /// The column tells where things stand.
  var isBaseline = false

  enum Growth { case annual, cumulative }
}
