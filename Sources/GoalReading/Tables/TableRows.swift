import PolicyText

/// Reads the rows of a table whose columns are known.
struct TableRows {
  let grid: TableGrid
  let columns: TableColumns
  let text: FoldedText
  var cells: [TableCell] = []
  var setAside: [SetAsideCell] = []

  /// The names of the row, and of the last row that had any.
  var names: [IndicatorName] = []
  /// The indicator that parts belong to.
  var parent: IndicatorName?
  var groupBinding = TableCell.Binding.none
  let starBinding: TableCell.Binding

  init(grid: TableGrid, columns: TableColumns, text: FoldedText) {
    self.grid = grid
    self.columns = columns
    self.text = text
    starBinding = Self.meaningOfStar(grid.notes, text)
  }

  mutating func read() {
    for index in grid.rows.indices { read(grid.rows[index], index) }
    cells.sort { $0.text.lowerBound < $1.text.lowerBound }
    // A cell that spans rows stands in each of them.
    var last = -1
    cells.removeAll { cell in
      defer { last = cell.text.lowerBound }
      return cell.text.lowerBound == last
    }
    setAside.sort { $0.text.lowerBound < $1.text.lowerBound }
    var lastAside = -1
    setAside.removeAll { cell in
      defer { lastAside = cell.text.lowerBound }
      return cell.text.lowerBound == lastAside
    }
  }

  private mutating func read(_ row: [Range<Int>], _ rowIndex: Int) {
    if let name = columns.name, !row[name].isEmpty {
      setAsideName(row[name])
      if isGroup(row, name) { return openGroup(row, name) }
      if Self.totals.equals(text.units[row[name]]) { return setAsideNumbers(row) }
      names = CellPieces(text: text).names(row[name]).map { IndicatorName($0, text) }
      if names.count > 1, names[0].isPart, !hasSeveralValues(row) { names = [IndicatorName(row[name], text)] }
      if let first = names.first, !first.isPart { parent = first }
    }
    var read: [Int] = []
    // From the right: where one cell spans the base and the goal, the goal has it.
    for (index, column) in columns.columns.enumerated().reversed() {
      let cell = row[index]
      guard !cell.isEmpty, !read.contains(cell.lowerBound) else { continue }
      read.append(cell.lowerBound)
      let kind = grid.kind(rowIndex, index)
      guard kind != .dash, kind != .empty else { continue }
      if column.kind != nil, column.title != nil || !names.isEmpty {
        readCell(cell, column, row)
      } else if kind.isNumeric, let meaning = Self.meaning(of: column.role) {
        setAside.append(SetAsideCell(text: cell, meaning: meaning))
      }
    }
  }

  /// 其中：… over two lines is the name of one part where one value stands beside it.
  private func hasSeveralValues(_ row: [Range<Int>]) -> Bool {
    columns.columns.indices.contains { index in
      columns.columns[index].kind != nil && !row[index].isEmpty && CellPieces(text: text).values(row[index]).count > 1
    }
  }

  private static func meaning(of role: ColumnRole) -> SetAsideCell.Meaning? {
    switch role {
    case .weight: .weight
    case .attainment: .attainment
    case .other, .lead, .binding, .value, .growth: .other
    case .name, .category, .district, .ordinal, .unit: nil
    }
  }

  /// 一、经济发展 with nothing beside it but perhaps a weight.
  private func isGroup(_ row: [Range<Int>], _ name: Int) -> Bool {
    !row.indices.contains { index in
      columns.columns[index].kind != nil && !row[index].isEmpty && row[index] != row[name]
    }
  }

  private mutating func openGroup(_ row: [Range<Int>], _ name: Int) {
    let title = text.units[row[name]]
    if CellKind(title) == .group || Self.groupWords.stands(in: title) {
      groupBinding = Self.binding(of: title)
      parent = nil
    } else {
      // A whole without a value of its own, whose parts follow.
      parent = IndicatorName(row[name], text)
    }
    names = [IndicatorName(row[name], text)]
    setAsideNumbers(row)
  }

  /// 前15家企业占比, 核心指标（2项）: what a name counts is no value of its row.
  private mutating func setAsideName(_ name: Range<Int>) {
    func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }
    let words = text.units[name]
    // The number of the row (1. or 2、) counts nothing.
    let unnumbered = words.drop(while: isDigit)
    let isNumbered = unnumbered.first == 0x2E || unnumbered.first == 0x3001
    guard (isNumbered ? unnumbered : words).contains(where: isDigit) else { return }
    setAside.append(SetAsideCell(text: name, meaning: .name))
  }

  private mutating func setAsideNumbers(_ row: [Range<Int>]) {
    for (index, column) in columns.columns.enumerated() {
      guard CellKind(text.units[row[index]]).isNumeric, let meaning = Self.meaning(of: column.role) else { continue }
      setAside.append(SetAsideCell(text: row[index], meaning: meaning))
    }
  }

  private mutating func readCell(_ cell: Range<Int>, _ column: TableColumns.Column, _ row: [Range<Int>]) {
    if let title = column.title {
      cells.append(tableCell(cell, named(title, 0, row, column), column, row))
      return
    }
    let values = CellPieces(text: text).values(cell)
    guard values.count > 1 else {
      guard let name = names.first else { return }
      cells.append(tableCell(cell, named(name, 0, row, column), column, row))
      return
    }
    // As many names as values; or a whole that is only named, and its parts.
    let ones = names.count == values.count + 1 ? Array(names.dropFirst()) : names
    guard ones.count == values.count else {
      guard let name = names.first else { return }
      cells.append(tableCell(cell, named(name, 0, row, column), column, row))
      return
    }
    for (index, value) in values.enumerated() {
      var name = ones[index]
      if index > 0 || names.count > values.count { name.isPart = true }
      cells.append(tableCell(value, named(name, index, row, column), column, row))
    }
  }

  static let totals = WordList("合计 总计 小计 总分 总和")
  private static let groupWords = WordList("指标 类 约束性 预期性")
}
