import PolicyText

/// Reads the cells of tables: a bare number takes its indicator, its unit and its time from the row and the column, a
/// cell of words is read like a clause.
extension DocumentWalk {
  mutating func readTable(_ table: Table, _ section: Int?) {
    let governing = outline.governing(tableIn: section)
    switch TableLayout.read(table, text: document.text, now: governing.now) {
    case .failure(let failure):
      result.unreadTables.append(UnreadTable(range: extent(of: table), reason: failure.reason))
      countNumbers(of: table)
    case .success(let layout):
      var baselines: [Int: GoalStatement.StatedBaseline] = [:]
      for cell in layout.cells { read(cell, governing, &baselines) }
      for cell in layout.setAside { setAside(cell) }
    }
  }

  private mutating func read(
    _ cell: TableCell, _ table: Governing, _ baselines: inout [Int: GoalStatement.StatedBaseline]
  ) {
    var governing = table
    governing.source = .column
    governing.year = cell.year ?? table.year
    governing.from = cell.periodStart ?? (cell.year == nil ? table.from : nil)
    switch cell.kind {
    case .baseline, .result, .pastGrowth: governing.tense = .past
    case .goal, .annualGrowth, .cumulativeGrowth: governing.tense = .ahead
    }
    let row = rowContext(cell)
    let first = result.statements.count
    reader.scanner.scan(units, bare(cell.text), into: &scan)
    guard scan.hasAnchor else { return }
    _ = read(bare(cell.text), governing, row)
    // Not a method of the walk: it would hold a copy of all statements of the document while it changes one of them.
    for index in first..<result.statements.count {
      Self.complete(&result.statements[index], cell, baselines, original)
    }
    if cell.kind == .baseline, let value = result.statements[first...].first(where: { $0.value != nil }) {
      baselines[cell.name.lowerBound] = GoalStatement.StatedBaseline(
        value: value.value!, unit: value.unit, year: cell.year, relation: value.relation)
    }
  }

  private static func complete(
    _ statement: inout GoalStatement, _ cell: TableCell, _ baselines: [Int: GoalStatement.StatedBaseline],
    _ original: OriginalText
  ) {
    if let parent = cell.parent { statement.parent = original.verbatim(parent) }
    // The column knows better than a clause whether what it holds was or is to be.
    statement.kind = cell.kind == .baseline || cell.kind == .result || cell.kind == .pastGrowth ? .result : .goal
    if statement.kind == .goal, statement.statedBaseline == nil, let baseline = baselines[cell.name.lowerBound],
      baseline.unit == statement.unit
    {
      statement.statedBaseline = baseline
    }
  }

  /// A cell without the brackets and the blanks around it: 〔4.4〕, [13.5].
  private func bare(_ cell: Range<Int>) -> Range<Int> {
    var cell = cell
    let edges: Set<UInt16> = [0x28, 0x29, 0x5B, 0x5D, 0x20, 0x2A]
    while let first = cell.first, edges.contains(units[first]) { cell.removeFirst() }
    // 6人（含）以下 keeps its bracket; 4.4) has none of its own.
    let opens = cell.first { units[$0] == 0x28 } ?? cell.upperBound
    while let last = cell.last, edges.contains(units[last]) {
      if units[last] == 0x29, opens < last { break }
      cell.removeLast()
    }
    return cell
  }

  // MARK: The row

  private mutating func rowContext(_ cell: TableCell) -> RowContext {
    var row = RowContext(subject: cell.name, scope: cell.scope, unit: cell.unit, quote: cell.row)
    row.leadUnits = leadUnits(cell.lead)
    row.binding =
      switch cell.binding {
      case .none: .none
      case .binding: .binding
      case .expected: .expected
      }
    switch cell.kind {
    case .annualGrowth: row.growth = .annual
    case .cumulativeGrowth: row.growth = .cumulative
    case .pastGrowth: row.growth = .cumulative
    default: break
    }
    describe(&row)
    return row
  }

  /// What the name of a row says of its numbers: 单位GDP能耗降低 is a fall, GDP年均增长10%以上 a yearly rise, 新增造林面积 an
  /// addition.
  private mutating func describe(_ row: inout RowContext) {
    reader.scanner.scan(units, row.subject, into: &scan)
    let tokens = scan.tokens
    var index = tokens.count
    while index > 0, tokens[index - 1].roles.meets(RoleSet(.number, .after, .comparator)) { index -= 1 }
    if index > 0, tokens[index - 1].roles.meets(RoleSet(.rise, .fall)),
      index < tokens.count || Int(tokens[index - 1].end) == row.subject.upperBound
    {
      row.verb = tokens[index - 1]
      var end = Int(tokens[index - 1].start)
      if index > 1, tokens[index - 2].has(.annual), Int(tokens[index - 2].end) == end {
        row.isAnnual = true
        end = Int(tokens[index - 2].start)
      }
      if end - row.subject.lowerBound >= 2 { row.subject = row.subject.lowerBound..<end }
      return
    }
    let view = TextView(units: units)
    let acts = view.holds(row.subject, anyOf: ["新增", "新建", "新改建"]) || view.ends(row.subject, withAny: Nouns.nominalVerbs)
    if acts { row.verb = tokens.last { $0.has(.act) } ?? Token(roles: RoleSet(.act), start: 0, end: 0) }
  }

  private func leadUnits(_ cell: Range<Int>?) -> String {
    guard let cell else { return "" }
    let text = document.text
    let names = LeadUnits(units: units).names(in: cell) { unit in
      unit + 1 < text.offsets.count
        && document.source.bytes[Int(text.offsets[unit])..<Int(text.offsets[unit + 1])].contains(0x0A)
    }
    return names.map { document.source.string(text.bytes(of: $0)).filter { !$0.isWhitespace } }.joined(separator: "、")
  }

  // MARK: What is no goal

  private mutating func setAside(_ cell: SetAsideCell) {
    let (numberClass, reason): (NumberClass, String) =
      switch cell.meaning {
      case .weight: (.reference, "a weight or a score")
      case .attainment: (.result, "the share of a goal that was reached")
      case .other: (.reference, "a column that states no goal")
      }
    account(cell.text, numberClass, reason)
  }

  /// The numbers of a table that was not understood are unread, and the table is reported.
  private mutating func countNumbers(of table: Table) {
    for row in table.rows { for cell in row where !cell.isEmpty { account(cell, .unread, "in a table that was not understood") } }
  }

  private func extent(of table: Table) -> Range<Int> {
    let cells = (table.columns + table.rows).joined().filter { !$0.isEmpty }
    let start = cells.map(\.lowerBound).min() ?? 0
    return start..<(cells.map(\.upperBound).max() ?? start)
  }
}

extension TableLayout.Failure {
  /// What is missing, for the user.
  var reason: String {
    switch self {
    case .noHeader: "nothing above its rows says what the columns are"
    case .noRows: "it has no rows"
    case .noValueColumn: "no column holds goals or the values of a year"
    case .noName: "nothing says of what its values are"
    }
  }
}
