import PolicyText

/// Reads the cells of tables: a bare number takes its indicator, its unit and its time from the row and the column, a
/// cell of words is read like a clause.
extension DocumentWalk {
  mutating func readTable(_ table: Table, _ section: Int?) {
    let governing = outline.governing(tableIn: section)
    switch TableLayout.read(table, text: document.text, now: governing.now, begins: governing.begins) {
    case .failure(let failure):
      // A table of names, places or telephone numbers loses nothing.
      let unread = result.counts[.unread]
      countNumbers(of: table)
      guard result.counts[.unread] > unread else { return }
      result.unreadTables.append(UnreadTable(range: extent(of: table), reason: failure.reason))
    case .success(let layout):
      var memory = TableMemory()
      for cell in layout.cells { read(cell, governing, &memory) }
      for cell in layout.setAside { setAside(cell) }
    }
  }

  private mutating func read(
    _ cell: TableCell, _ table: Governing, _ memory: inout TableMemory
  ) {
    var governing = table
    governing.source = .column
    governing.year = cell.year ?? table.year
    governing.from = cell.periodStart ?? (cell.year == nil ? table.from : nil)
    switch cell.kind {
    case .baseline, .result, .pastGrowth: governing.tense = .past
    case .goal, .annualGrowth, .cumulativeGrowth: governing.tense = .ahead
    }
    var row = rowContext(cell, &memory)
    let parent = cell.parent.map(original.verbatim) ?? ""
    let first = result.statements.count
    let text = Self.bare(cell.text, units)
    reader.scanner.scan(units, text, into: &scan)
    guard scan.hasAnchor else { return }
    // 技改投资 | 增长12%: the cell says more than an act in the name.
    if row.verb?.has(.act) == true, scan.tokens.contains(where: { $0.roles.meets(RoleSet(.rise, .fall)) }) {
      row.verb = nil
    }
    _ = read(text, governing, row)
    for index in first..<result.statements.count {
      Self.complete(&result.statements[index], cell, parent, memory.baselines)
    }
    if cell.kind == .baseline, first < result.statements.count,
      result.statements[first].evidence.subject == .tableRow, let value = result.statements[first].value
    {
      memory.baselines[cell.name.lowerBound] = GoalStatement.StatedBaseline(
        value: value, unit: result.statements[first].unit, year: cell.year,
        relation: result.statements[first].relation)
    }
  }

  /// Static, so that the walk with all its statements is not copied while one of them is changed.
  private static func complete(
    _ statement: inout GoalStatement, _ cell: TableCell, _ parent: String,
    _ baselines: [Int: GoalStatement.StatedBaseline]
  ) {
    if !parent.isEmpty { statement.parent = parent }
    // The column knows better than a clause whether what it holds was or is to be.
    statement.kind = cell.kind == .baseline || cell.kind == .result || cell.kind == .pastGrowth ? .result : .goal
    // A cell of words may speak of several indicators; the row's baseline is of the one that it names.
    if statement.kind == .goal, statement.statedBaseline == nil, statement.evidence.subject == .tableRow,
      let baseline = baselines[cell.name.lowerBound],
      baseline.unit == statement.unit
    {
      statement.statedBaseline = baseline
    }
  }

  /// A cell without the brackets and the blanks around it: 〔4.4〕, [13.5].
  private static func bare(_ cell: Range<Int>, _ units: UnsafeBufferPointer<UInt16>) -> Range<Int> {
    var cell = cell
    while let first = cell.first, isEdge(units[first]) { cell.removeFirst() }
    // 6人（含）以下 keeps its bracket; 4.4) has none of its own.
    let opens = cell.first { units[$0] == 0x28 } ?? cell.upperBound
    while let last = cell.last, isEdge(units[last]) {
      if units[last] == 0x29, opens < last { break }
      cell.removeLast()
    }
    return cell
  }

  /// ( ) [ ] blank *
  private static func isEdge(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x28, 0x29, 0x5B, 0x5D, 0x20, 0x2A: true
    default: false
    }
  }

  // MARK: The row

  private mutating func rowContext(_ cell: TableCell, _ memory: inout TableMemory) -> RowContext {
    var row = RowContext(subject: cell.name, scope: cell.scope, unit: cell.unit, quote: cell.row)
    row.leadUnits = leadUnits(cell.lead, &memory)
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
    row.isBaseline = cell.kind == .baseline
    row.isBracketed = Self.bare(cell.text, units) != cell.text
    // All cells of a row have one name.
    if memory.name != cell.name {
      describe(&row)
      memory.name = cell.name
      memory.row = row
    }
    (row.subject, row.verb, row.isAnnual) = (memory.row.subject, memory.row.verb, memory.row.isAnnual)
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
    let name = UnsafeBufferPointer(rebasing: units[row.subject])
    let text = TextView(units: units)
    // 工业投资 is an amount of money, and no act.
    let isAct =
      TableRows.acts.ends(name)
      || (text.ends(row.subject, withAny: Nouns.nominalVerbs) && !text.ends(row.subject, with: "投资"))
    // 建设用地 is a name; what is done to a thing leads its name: 改造老旧小区, 建设口袋公园.
    let leadsAct = Self.leadingActs.prefix(of: name) != nil && Self.actNames.prefix(of: name) == nil
    if Self.additions.stands(in: name) || isAct || leadsAct {
      row.verb = tokens.last { $0.has(.act) } ?? Token(roles: RoleSet(.act), start: 0, end: 0)
    }
  }

  private static let additions = WordList("新增 新建 新改建")
  private static let leadingActs = WordList("改造 更新改造 整治 淘汰 拆除 建设 培育 打造 创建 引进 实施 培训")
  private static let actNames = WordList("建设用地 建设工程 建设项目 实施率")

  private func leadUnits(_ cell: Range<Int>?, _ memory: inout TableMemory) -> String {
    guard let cell else { return "" }
    if cell == memory.lead { return memory.leadUnits }
    let (text, source) = (document.text, document.source)
    let names = LeadUnits(units: units).names(in: cell) { unit in
      unit + 1 < text.offsets.count
        && source.bytes[Int(text.offsets[unit])..<Int(text.offsets[unit + 1])].contains(0x0A)
    }
    memory.lead = cell
    memory.leadUnits =
      names.map { withoutBlanks(source.string(text.bytes(of: $0))) }.joined(separator: "、")
    return memory.leadUnits
  }

  /// Few names hold a blank; all blanks begin with one of these bytes, and no Chinese character does.
  private func withoutBlanks(_ name: String) -> String {
    let mayHold = name.utf8.contains { $0 <= 0x20 || ($0 >= 0xC0 && $0 < 0xE4) }
    return mayHold ? name.filter { !$0.isWhitespace } : name
  }

  // MARK: What is no goal

  private mutating func setAside(_ cell: SetAsideCell) {
    let (numberClass, reason): (NumberClass, NumberReason) =
      switch cell.meaning {
      case .weight: (.reference, .weightOrScore)
      case .attainment: (.result, .shareOfGoalThatWasReached)
      case .name: (.reference, .inNameOfRow)
      case .other: (.reference, .columnThatStatesNoGoal)
      }
    account(cell.text, numberClass, reason)
  }

  /// The numbers of a table that was not understood are unread, and the table is reported.
  private mutating func countNumbers(of table: Table) {
    for row in table.rows {
      for cell in row where !cell.isEmpty { account(cell, .unread, .inTableThatWasNotUnderstood) }
    }
  }

  private func extent(of table: Table) -> Range<Int> {
    let cells = (table.columns + table.rows).joined().filter { !$0.isEmpty }
    let start = cells.map(\.lowerBound).min() ?? 0
    return start..<(cells.map(\.upperBound).max() ?? start)
  }
}

/// What the cells of a table that were read leave for those to come.
struct TableMemory {
  /// By the place of the name.
  var baselines: [Int: GoalStatement.StatedBaseline] = [:]
  /// The last name, and what it says of its row.
  var name: Range<Int>?
  var row = RowContext(subject: 0..<0, quote: 0..<0)
  /// The last cell of responsible units, and their names.
  var lead: Range<Int>?
  var leadUnits = ""
}

extension TableLayout.Failure {
  /// What is missing, for the user.
  var reason: Message {
    switch self {
    case .noHeader: Message("各行之上没有说明各列是什么", "nothing above its rows says what the columns are")
    case .noRows: Message("没有数据行", "it has no rows")
    case .noValueColumn: Message("没有一列是目标或某年的数值", "no column holds goals or the values of a year")
    case .noName: Message("没有说明数值属于什么指标", "nothing says of what its values are")
    }
  }
}
