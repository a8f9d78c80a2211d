import PolicyText

/// What each column of a table holds.
struct TableColumns {
  struct Column {
    var role: ColumnRole
    var year: Int?
    var periodStart: Int?
    /// Nil where the column holds no values of indicators.
    var kind: TableCell.Kind?
    /// The header names the indicator: its name, in the header.
    var title: IndicatorName?
    var unit = ""
  }

  var columns: [Column]
  var name: Int?
  var district: Int?
  var unit: Int?
  var binding: Int?
  var lead: Int?
  /// Each row has its own year.
  var year: Int?
  /// From 单位：万元 above the table.
  var defaultUnit = ""

  static func read(_ grid: TableGrid, text: FoldedText, now: Int?, begins: Int?)
    -> Result<TableColumns, TableLayout.Failure>
  {
    var roles = grid.columns.indices.map { ColumnContent(grid: grid, text: text).role(of: $0) }
    var found = TableColumns(columns: [])
    found.name = ColumnContent(grid: grid, text: text).nameColumn(&roles)
    found.district = roles.firstIndex(of: .district)
    found.unit = roles.firstIndex(of: .unit)
    found.binding = roles.firstIndex(of: .binding)
    found.lead = roles.firstIndex(of: .lead)
    found.columns = roles.map { Column(role: $0) }
    found.year = ColumnContent(grid: grid, text: text).yearColumn(roles)
    if let year = found.year { found.columns[year].role = .category }
    if found.name == nil {
      guard found.district != nil else { return .failure(.noName) }
      found.nameByTitles(grid, text)
      if !found.columns.contains(where: { $0.title != nil }) { found.nameByCaption(grid, text) }
      guard found.columns.contains(where: { $0.title != nil }) else { return .failure(.noName) }
    }
    found.timeColumns(grid, text, now, begins)
    guard found.columns.contains(where: { $0.kind != nil }) else { return .failure(.noValueColumn) }
    found.defaultUnit = Self.unit(ofNotes: grid.notes, text)
    found.takeListedUnits(grid, text)
    return .success(found)
  }

  /// The rows are districts: the header says what the numbers are of.
  private mutating func nameByTitles(_ grid: TableGrid, _ text: FoldedText) {
    for index in columns.indices {
      switch columns[index].role {
      case .value, .growth, .other, .attainment: break
      default: continue
      }
      let titles = grid.columns[index].filter { title in
        let units = text.units[title]
        return !ColumnRole.isHeaderWord(units) && CellKind(units) != .office
      }
      guard let title = titles.last else { continue }
      let isAttainment = grid.columns[index].last.map { ColumnRole(header: text.units[$0]) == .attainment } ?? false
      columns[index].title = IndicatorName(title, text)
      if !isAttainment || titles.last == grid.columns[index].last { columns[index].role = .value }
    }
  }

  /// 地区 | 2024年 | 2025年 under 各市绿道长度年度目标（公里）: the caption says what all numbers are of.
  private mutating func nameByCaption(_ grid: TableGrid, _ text: FoldedText) {
    guard let caption = grid.caption, let name = CaptionName(caption, text) else { return }
    for index in columns.indices where columns[index].role == .value { columns[index].title = name.indicator }
  }

  private mutating func timeColumns(_ grid: TableGrid, _ text: FoldedText, _ now: Int?, _ begins: Int?) {
    let titles = grid.columns.map { text.joined($0) }
    let isTimed = columns.indices.map { columns[$0].role == .value || columns[$0].role == .growth }
    let times = ColumnTimes(
      titles: titles.indices.map { index in
        isTimed[index] ? text.withoutBlanks(titles[index]) : []
      }, isValue: columns.map { $0.role == .value }, caption: text.units[grid.caption ?? 0..<0], now: now,
      begins: begins, isNamed: columns.map { $0.title != nil })
    for index in columns.indices where isTimed[index] {
      let growth = columns[index].role == .growth
      columns[index].year = times.year(of: index, isGrowth: growth)
      columns[index].periodStart = HeaderYear(titles[index])?.from
      columns[index].kind = growth ? times.growthKind(of: index) : times.kind(of: index)
      let unit = Self.unit(ofTitles: grid.columns[index], text)
      columns[index].unit = columns[index].title.flatMap { $0.unit.isEmpty ? nil : $0.unit } ?? unit
    }
  }

  private mutating func takeListedUnits(_ grid: TableGrid, _ text: FoldedText) {
    let named = columns.indices.filter { columns[$0].title != nil }
    guard name == nil, named.count > 1, named.allSatisfy({ columns[$0].unit.isEmpty }),
      Set(named.map { columns[$0].title!.range }).count == named.count,
      let units = ListedUnits(notes: grid.notes, text)?.assigned(to: named.map { text.units[columns[$0].title!.range] })
    else { return }
    for (index, unit) in zip(named, units) { columns[index].unit = unit }
  }

  private static func unit(ofTitles titles: [Range<Int>], _ text: FoldedText) -> String {
    for title in titles.reversed() {
      let unit = IndicatorName(title, text).unit
      if !unit.isEmpty { return unit }
    }
    return ""
  }

  /// 单位：亿元; 单位：亿元、% says nothing of one cell.
  private static func unit(ofNotes notes: [Range<Int>], _ text: FoldedText) -> String {
    for note in notes {
      let words = text.units[note].filter { $0 != 0x28 && $0 != 0x29 }[...]
      guard unitWords.prefix(of: words) != nil else { continue }
      let unit = words.dropFirst(3)
      if !unit.contains(0x3001), !unit.contains(0x2C), UnitWriting.isUnit(unit) {
        return String(decoding: unit, as: UTF16.self)
      }
    }
    return ""
  }

  private static let unitWords = WordList("单位:")
}

extension FoldedText {
  /// All titles of a column in one; no copy is made of a single one.
  func joined(_ titles: [Range<Int>]) -> ArraySlice<UInt16> {
    titles.count == 1 ? units[titles[0]] : titles.flatMap { units[$0] }[...]
  }

  func withoutBlanks(_ range: Range<Int>) -> ArraySlice<UInt16> { withoutBlanks(units[range]) }

  func withoutBlanks(_ title: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
    title.contains(0x20) ? title.filter { $0 != 0x20 }[...] : title
  }
}
