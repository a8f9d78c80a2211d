import PolicyText

/// Goes through the blocks of a document: what governs each comes from the outline, what each says from its clauses.
struct DocumentWalk {
  let reader: GoalReader
  let document: PlanDocument
  let original: OriginalText
  let units: UnsafeBufferPointer<UInt16>
  private let isAccounted: Bool
  var outline: Outline
  var scan = Scan()
  /// The time that a paragraph has set for those that follow, and in which section.
  private var carried: (part: Int, section: Int?, year: Int, from: Int?, tense: Governing.Tense)?
  /// The last paragraph told what was.
  private var wasPast = false
  var result = DocumentReading()
  /// What governed each block, where it is asked for.
  var keepsOutline = false
  private(set) var governed: [GovernedBlock] = []

  init(
    reader: GoalReader, document: PlanDocument, units: UnsafeBufferPointer<UInt16>, issuerLevel: Int?,
    isAccounted: Bool
  ) {
    self.reader = reader
    self.document = document
    self.units = units
    self.isAccounted = isAccounted
    original = OriginalText(document)
    outline = Outline(document, units: units, issuerLevel: issuerLevel)
    // A plan states something every few hundred signs.
    result.statements.reserveCapacity(units.count / 256)
  }

  mutating func run() {
    for block in document.blocks {
      switch block {
      case .paragraph(let range, let section): readParagraph(range, section)
      case .table(let table, let section): readTable(table, section)
      }
    }
  }

  // MARK: Paragraphs

  private mutating func readParagraph(_ range: Range<Int>, _ section: Int?) {
    var governing = outline.governing(range, section: section)
    if let carried, carried.part == outline.opened, isInForce(carried.section, section) {
      (governing.year, governing.from, governing.tense) = (carried.year, carried.from, carried.tense)
      governing.source = .section
    } else {
      carried = nil
    }
    if keepsOutline { governed.append(GovernedBlock(range: range, governing: governing)) }
    var body = Self.bodyAfterMarker(range, units, document.text)
    guard !body.isEmpty else { return }
    // Words make goals only where a time is in force, and a time is a number: most paragraphs need no look.
    if governing.year == nil, !governing.isGoalSection, !wasPast {
      guard let start = reader.scanner.firstSentence(units, body) else { return }
      body = start..<body.upperBound
    }
    reader.scanner.scan(units, body, into: &scan)
    // A report goes on with what was, until a paragraph says otherwise.
    if section == nil, wasPast, !governing.isGoalSection, !scan.tokens.contains(where: { $0.roles.meets(Self.turning) })
    {
      governing.tense = .past
    }
    guard scan.hasAnchor || !scan.times.isEmpty || scan.tokens.contains(where: { $0.roles.meets(Self.timely) }) else {
      account(of: [])
      return
    }
    let reading = read(body, governing)
    wasPast = reading.discourse.tense == .past
    carry(reading.discourse, governing, range, section)
  }

  private static let turning = RoleSet(.time, .relativeYear, .modality, .firm, .future)
  private static let timely = RoleSet(.relativeYear, .past)

  mutating func read(_ body: Range<Int>, _ governing: Governing, _ row: RowContext? = nil)
    -> ClauseReader.Reading
  {
    let scan = scan
    return scan.tokens.withUnsafeBufferPointer { tokens in
      let clauses = ClauseReader(
        units: units, original: original, grammar: reader.grammar, scan: scan, tokens: tokens, governing: governing,
        row: row)
      let reading = clauses.read(body, into: &result.statements)
      account(of: reading.classes)
      return reading
    }
  }

  /// A lead-in hands its time to what follows: 到2027年，主要目标如下：. A goal section goes on with the time that it has named,
  /// and a mixed part of a report with the time that a paragraph begins with.
  private mutating func carry(_ discourse: Discourse, _ governing: Governing, _ range: Range<Int>, _ section: Int?) {
    let opensList = units[range.upperBound - 1] == 0x3A
    if outline.isMixed, outline.lastHeading != range.lowerBound,
      let first = firstTime(Self.bodyAfterMarker(range, units, document.text))
    {
      var turned = governing
      turned.year = first.year
      turned.from = first.from
      turned.source = .section
      turned.tense = governing.now.map { first.year < $0 ? .past : .ahead } ?? governing.tense
      if turned.tense == .ahead, governing.now == first.year, discourse.tense == .past { turned.tense = .past }
      outline.turn(to: turned)
      return
    }
    guard discourse.source == .clause, let year = discourse.year, !outline.isMixed else { return }
    if opensList || (governing.isGoalSection && !governing.isReportPart) {
      carried = (outline.opened, section, year, discourse.from, discourse.tense)
    }
  }

  /// The time with which the paragraph begins.
  private func firstTime(_ body: Range<Int>) -> (year: Int, from: Int?)? {
    guard let start = scan.tokens.first.map({ Int($0.start) }),
      (body.lowerBound..<start).allSatisfy({ NounPhrase.isEdge(units[$0]) || units[$0] == 0x22 })
    else { return nil }
    var end = start
    for (index, token) in scan.tokens.prefix(4).enumerated() {
      // 按2010年价格计算: words before the year make it another's.
      if token.roles.meets(RoleSet(.base, .stop, .priceBasis)) || Int(token.start) > end + 1 { return nil }
      end = Int(token.end)
      if token.has(.time) {
        let time = scan.times[Int(token.value)]
        return (time.year, time.from)
      }
      if token.has(.relativeYear), token.value != 100, let now = document.facts.now?.year {
        return (now + Int(token.value), nil)
      }
      if token.has(.span), index < 3, let now = document.facts.now?.year {
        return (Governing.years(of: Int(token.value), from: now).last, now)
      }
      if token.has(.past), index < 3, let now = document.facts.now?.year { return (now - 1, nil) }
    }
    return nil
  }

  /// The section is the one that set the time, or below it.
  private func isInForce(_ setter: Int?, _ section: Int?) -> Bool {
    guard setter != nil || section == nil else { return false }
    var next = section
    while next != setter {
      guard let index = next else { return false }
      next = document.sections[index].parent
    }
    return true
  }

  /// A paragraph without the number of its heading: 1. （一） ① 01.
  private static func bodyAfterMarker(
    _ range: Range<Int>, _ units: UnsafeBufferPointer<UInt16>, _ text: FoldedText
  ) -> Range<Int> {
    if let marker = HeadingMarker(text.units, range) {
      return range.lowerBound + marker.length..<range.upperBound
    }
    var digits = range.lowerBound
    while digits < range.upperBound, digits - range.lowerBound < 3, Scanner.isDigit(units[digits]) { digits += 1 }
    // 01 新改扩建幼儿园11所: a number that a blank cut off from the text.
    guard digits > range.lowerBound, digits - range.lowerBound <= 2, digits < range.upperBound,
      text.hasBlank(before: digits)
    else {
      return range
    }
    return digits..<range.upperBound
  }

  // MARK: Account

  /// Counts the numbers of a passage that is not read as clauses.
  mutating func account(_ range: Range<Int>, _ numberClass: NumberClass, _ reason: NumberReason) {
    reader.scanner.scan(units, range, into: &scan)
    account(of: scan.quantities.map { _ in ClassifiedNumber(numberClass, reason) })
  }

  private mutating func account(of classes: [ClassifiedNumber]) {
    for index in scan.quantities.indices {
      var found = index < classes.count ? classes[index] : ClassifiedNumber(.unread, .notInReadableClause)
      // A bare number names or counts something.
      if found.numberClass == .unread, scan.quantities[index].unit.isEmpty || scan.quantities[index].isWeak {
        found = ClassifiedNumber(.reference, .numberWithoutUnit)
      }
      result.counts[found.numberClass] += 1
      if isAccounted {
        result.account.append(
          AccountedNumber(range: scan.quantities[index].range, numberClass: found.numberClass, reason: found.reason))
      }
    }
    result.counts[.reference] += scan.references.count
    for unit in reader.scanner.strayUnits(units, scan) {
      result.counts[.unread] += 1
      guard isAccounted else { continue }
      result.account.append(
        AccountedNumber(range: unit, numberClass: .unread, reason: NumberReason.unitWithoutNumber.message))
    }
    guard isAccounted else { return }
    for reference in scan.references {
      result.account.append(
        AccountedNumber(range: reference.range, numberClass: .reference, reason: reference.reason.message))
    }
  }
}
