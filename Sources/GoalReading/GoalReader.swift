import Indicators
import PolicyText

/// Reads the goals of documents. Make one and use it for all: it holds the compiled lexicon, and it is `Sendable`.
///
/// ```swift
/// let reader = GoalReader(units: taxonomy.units, degreeWords: taxonomy.degreeWords.map(\.word))
/// let statements = reader.read(document)
/// ```
public struct GoalReader: Sendable {
  let tokenizer: Tokenizer

  public init(units: UnitCatalogue, degreeWords: [String]) {
    tokenizer = Tokenizer(lexicon: Lexicon(degreeWords: degreeWords), unitReader: UnitReader(units))
  }

  /// Every goal of a document, and every statement of the present state (``GoalStatement/isBaseline``), in the order
  /// of the text.
  public func read(_ document: PlanDocument) -> [GoalStatement] {
    document.text.units.withUnsafeBufferPointer { units in
      var walk = DocumentWalk(reader: self, document: document, units: units)
      walk.run()
      return walk.statements
    }
  }

  /// The numbers of a text, each with its unit, whether or not they state a goal.
  public func quantities(_ text: FoldedText) -> [Quantity] {
    text.units.withUnsafeBufferPointer { units in
      var output = Tokenizer.Output()
      tokenizer.tokenize(units, 0..<units.count, into: &output)
      return output.quantities
    }
  }
}

/// Goes through the blocks of a document and keeps what governs them.
private struct DocumentWalk {
  let reader: GoalReader
  let document: PlanDocument
  let original: OriginalText
  let units: UnsafeBufferPointer<UInt16>
  var statements: [GoalStatement] = []
  var output = Tokenizer.Output()
  var sectionYear: (section: Int?, year: Int, from: Int?)?
  /// The last year that a statement compares with.
  private var lastBase: Int?
  /// The last year cited; nil until it is asked for.
  private var citedYear: Int??
  // By section, nil until it is asked for.
  private var goalSections: [Bool?]
  private var headings: [(year: Int?, looksBack: Bool)?]
  let issuerLevel: Int?
  let titleYear: Int?

  init(reader: GoalReader, document: PlanDocument, units: UnsafeBufferPointer<UInt16>) {
    self.reader = reader
    self.document = document
    original = OriginalText(document)
    goalSections = [Bool?](repeating: nil, count: document.sections.count)
    headings = [(year: Int?, looksBack: Bool)?](repeating: nil, count: document.sections.count)
    self.units = units
    let name = (document.facts.issuer ?? "") + (document.facts.title ?? document.name)
    issuerLevel = IssuerLevel.of(name)
    titleYear = DocumentWalk.singleYear(in: document.facts.title ?? "")
  }

  mutating func run() {
    for block in document.blocks {
      switch block {
      case .paragraph(let range, let section):
        readParagraph(range, section)
      case .table(let table, let section):
        readTable(table, section)
      }
    }
    if document.facts.year == nil { recognisePresent() }
  }

  /// A document without a date compares with the last year it knows: what it says of that year or before is its
  /// present state.
  private mutating func recognisePresent() {
    guard let known = knownYear() else { return }
    for index in statements.indices {
      if let year = statements[index].targetYear, year <= known { statements[index].isBaseline = true }
    }
  }

  private mutating func read(_ paragraph: inout ParagraphReader, _ range: Range<Int>) {
    let first = statements.count
    paragraph.read(range, into: &statements)
    // The base of 较上年 follows from its target and says nothing of what is known.
    for index in first..<statements.count where !statements[index].isAnnual {
      if let base = statements[index].baseYear { lastBase = max(lastBase ?? 0, base) }
    }
  }

  /// The last year that the statements so far compare with, or that lies before a document number that the text cites:
  /// a plan that cites 国发〔2024〕7号 was written in 2024 or later.
  private mutating func knownYear() -> Int? {
    if citedYear == nil { citedYear = .some(lastCitedYear()) }
    return [lastBase, citedYear.flatMap { $0 }.map { $0 - 1 }].compactMap { $0 }.max()
  }

  /// The last year of the document numbers that the text cites: 〔2024〕.
  private func lastCitedYear() -> Int? {
    var last: Int?
    var close = 4
    while close + 2 < units.count {
      close += 1
      guard units[close] == 0x29, units[close - 5] == 0x28 else { continue }
      let digits = units[close - 4..<close]
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.first == 0x32,
        (0x30...0x39).contains(units[close + 1])
      else { continue }
      last = max(last ?? 0, digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return last
  }

  private mutating func baseContext(_ section: Int?) -> ReadingContext {
    var context = ReadingContext(section: section, issueYear: document.facts.year, issuerLevel: issuerLevel)
    context.isGoalSection = statesGoals(section)
    if let titleYear {
      context.year = titleYear
      context.yearSource = .title
    }
    describeSection(section, &context)
    return context
  }

  /// A heading may give the year (2025年工作安排), or say that the section looks back (2024年工作回顾).
  private mutating func describeSection(_ section: Int?, _ context: inout ReadingContext) {
    guard let section else { return }
    let heading: (year: Int?, looksBack: Bool)
    if let known = headings[section] {
      heading = known
    } else {
      let title = document.sections[section].title
      let grammar = NounPhrase(units: units, brackets: [])
      let looksBack = Words.reviews.contains { grammar.first($0, in: title) != nil }
      heading = (GoalTableLayout.year(in: title, units, grammar), looksBack)
      headings[section] = heading
    }
    if let parent = document.sections[section].parent { describeSection(parent, &context) }
    if let year = heading.year {
      context.year = year
      context.yearSource = .section
    }
    if heading.looksBack { context.looksBack = true }
  }

  /// The section or one above it is headed 目标 or 总体要求.
  private mutating func statesGoals(_ section: Int?) -> Bool {
    guard let section else { return false }
    if let known = goalSections[section] { return known }
    let grammar = NounPhrase(units: units, brackets: [])
    let heading = document.sections[section]
    let isGoal = grammar.first("目标", in: heading.title) != nil || grammar.first("总体要求", in: heading.title) != nil
    let result = isGoal || statesGoals(heading.parent)
    goalSections[section] = result
    return result
  }

  private mutating func readParagraph(_ range: Range<Int>, _ section: Int?) {
    // Words make goals only where a time is in force, and a time is a number: the sentences before the first number
    // need no reading.
    var range = range
    if titleYear == nil, governingYear(of: section) == nil, !statesGoals(section) {
      let body = bodyAfterMarker(range)
      guard let number = reader.tokenizer.firstNumber(units, body) else { return }
      var start = number
      while start > body.lowerBound, units[start - 1] != 0x3002 { start -= 1 }
      range = start..<range.upperBound
    }
    reader.tokenizer.tokenize(units, range, into: &output)
    let isEmpty = !output.hasAnchor
    if isEmpty, output.times.isEmpty { return }
    var context = baseContext(section)
    if let sectionYear = governingYear(of: section) {
      context.year = sectionYear.year
      context.periodStart = sectionYear.from
      context.yearSource = .section
    }
    if isEmpty {
      governSection(range, section, context.isGoalSection)
      return
    }
    var paragraph = ParagraphReader(units: units, original: original, output: output, context: context)
    read(&paragraph, range)
    let opensList = units[range.upperBound - 1] == 0x3A
    if context.isGoalSection || opensList, let year = paragraph.state.year, paragraph.state.yearSource == .clause {
      sectionYear = (section, year, paragraph.state.periodStart)
    }
  }

  /// A paragraph without the number of its heading: 1. （一） ①.
  private func bodyAfterMarker(_ range: Range<Int>) -> Range<Int> {
    let marker = HeadingMarker(document.text.units, range)
    return range.lowerBound + (marker?.length ?? 0)..<range.upperBound
  }

  /// The time that a paragraph before has set for the section or for one above it.
  private func governingYear(of section: Int?) -> (section: Int?, year: Int, from: Int?)? {
    guard let sectionYear, sectionYear.section != nil || section == nil else { return nil }
    var next = section
    while next != sectionYear.section {
      guard let index = next else { return nil }
      next = document.sections[index].parent
    }
    return sectionYear
  }

  /// A time carries over to the next paragraphs of a goal section, and of any section that it opens with a colon.
  private mutating func governSection(_ range: Range<Int>, _ section: Int?, _ isGoalSection: Bool) {
    guard let last = output.tokens.last(where: { $0.role == .time && isTarget($0) }) else { return }
    let opensList = units[range.upperBound - 1] == 0x3A
    guard isGoalSection || opensList else { return }
    let time = output.times[Int(last.value)]
    sectionYear = (section, time.year, time.from)
  }

  /// The year is one to reach, not one to compare with.
  private func isTarget(_ token: Token) -> Bool {
    guard let index = output.tokens.firstIndex(where: { $0.start == token.start }), index > 0 else { return true }
    let before = output.tokens[index - 1]
    return before.end != token.start || (before.role != .base && before.role != .from)
  }

  private mutating func readTable(_ table: Table, _ section: Int?) {
    let issueYear = document.facts.year
    guard
      let layout = GoalTableLayout(
        header: table.header, units: units, issueYear: issueYear, knownYear: issueYear == nil ? knownYear() : nil)
    else { return }
    for row in table.rows {
      var rowContext = baseContext(section)
      rowContext.isGoalSection = true
      rowContext.yearSource = .column
      rowContext.leadUnits = leadUnits(layout, row)
      describeRow(layout, row, &rowContext)
      for column in layout.columns where column.index < row.count && !row[column.index].isEmpty {
        var context = rowContext
        context.isStatus = column.isStatus
        context.year = column.year ?? context.year
        readCell(row[column.index], context)
      }
    }
  }

  /// The indicator that a row names, its unit, and the change that its name ends in.
  private mutating func describeRow(_ layout: GoalTableLayout, _ row: [Range<Int>], _ context: inout ReadingContext) {
    guard let subject = layout.subject, subject < row.count, var name = row[subject].isEmpty ? nil : row[subject] else {
      return
    }
    let text = document.text
    context.rowSubject = name
    // Only a cell that is a bare number asks for the rest.
    guard layout.columns.contains(where: { $0.index < row.count && isBareNumber(row[$0.index]) }) else { return }
    if let unit = layout.unit, unit < row.count { context.rowUnit = text.string(row[unit]) }
    if let last = name.last, units[last] == 0x29, let open = name.last(where: { units[$0] == 0x28 }) {
      let inside = text.string(open + 1..<last)
      if reader.tokenizer.unitReader.isUnit(inside) {
        context.rowUnit = inside
        name = name.lowerBound..<open
      }
    }
    if !reader.tokenizer.unitReader.isUnit(context.rowUnit) { context.rowUnit = "" }
    reader.tokenizer.tokenize(units, name, into: &output)
    if let verb = output.tokens.last, Int(verb.end) == name.upperBound, verb.role == .rise || verb.role == .fall {
      context.rowVerb = verb
      name = name.lowerBound..<Int(verb.start)
    }
    context.rowSubject = name
  }

  /// ≥95, [13.5], 2以上: a number without a phrase.
  private func isBareNumber(_ cell: Range<Int>) -> Bool {
    cell.count <= 10 && cell.contains { (0x30...0x39).contains(units[$0]) }
  }

  private mutating func readCell(_ cell: Range<Int>, _ context: ReadingContext) {
    reader.tokenizer.tokenize(units, cell, into: &output)
    guard output.hasAnchor else { return }
    var reading = ParagraphReader(units: units, original: original, output: output, context: context)
    read(&reading, cell)
  }

  private func leadUnits(_ layout: GoalTableLayout, _ row: [Range<Int>]) -> String {
    guard let column = layout.lead, column < row.count, !row[column].isEmpty else { return "" }
    let text = document.text
    let names = LeadUnits(units: units).names(in: row[column]) { unit in
      unit + 1 < text.offsets.count
        && document.source.bytes[Int(text.offsets[unit])..<Int(text.offsets[unit + 1])].contains(0x0A)
    }
    return names.map { document.source.string(text.bytes(of: $0)).filter { !$0.isWhitespace } }.joined(separator: "、")
  }

  /// 2025年工作要点: one year in the title governs the whole document; a range does not.
  private static func singleYear(in title: String) -> Int? {
    let units = Array(title.utf16)
    var years: [Int] = []
    for index in units.indices where units[index] == 0x5E74 && index >= 4 {
      let digits = units[(index - 4)..<index]
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      if index >= 5, [0x2D, 0x81F3, 0x7E].contains(units[index - 5]) { return nil }
      years.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return years.count == 1 ? years[0] : nil
  }
}

/// The level of government that issues a document, from its name.
enum IssuerLevel {
  static func of(_ name: String) -> Int? {
    if name.contains("区") || name.contains("县") || name.contains("旗") { return 3 }
    if name.contains("市") || name.contains("州") { return 2 }
    return name.contains("省") ? 1 : nil
  }
}

/// A token for people to look at.
public struct TokenNote: Sendable {
  public var range: Range<Int>
  public var role: String
}

extension GoalReader {
  /// The words, numbers and times that the grammar sees in a text.
  public func tokens(_ text: FoldedText) -> [TokenNote] {
    text.units.withUnsafeBufferPointer { units in
      var output = Tokenizer.Output()
      tokenizer.tokenize(units, 0..<units.count, into: &output)
      return output.tokens.map { TokenNote(range: $0.range, role: "\($0.role)") }
    }
  }
}
