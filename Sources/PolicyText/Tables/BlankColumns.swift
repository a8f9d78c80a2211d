/// A table whose columns are told apart by blanks alone:
///
/// ```
/// 指标        单位    2025年   2030年
/// 森林覆盖率    %      40       42
/// ```
///
/// Folding drops blanks, so the cells are cut where the source has them.
struct BlankColumns {
  let text: FoldedText

  static func mayBegin(_ line: FoldedText.Line, _ text: FoldedText) -> Bool {
    line.characters > line.range.count + line.indent / 2 && line.range.count <= 120 && line.range.count >= 4
      && line.tabs == 0 && line.bars == 0 && opensWithName(text.units[line.range])
  }

  private static func opensWithName(_ line: ArraySlice<UInt16>) -> Bool { openings.prefix(of: line) != nil }
  private static let openings = WordList(
    "指标 主要指标 序号 类别 项目 名称 考核指标 地区 县区 区县 分类 领域 年份 年度 单位 县(区) 区(县) 市别 县别 市县 市州 市(州) 乡镇 镇街 镇(街道) 街道 行政区 地市")

  func read(at line: Int) -> TableFinder.Attempt {
    let none = TableFinder.Attempt.none(before: line + 1)
    let width = gaps(line).contains { $0.columns >= 2 } ? 2 : 1
    let titles = cells(of: line, gap: width)
    let words = titles.lazy.filter { ColumnRole.isHeaderWord(text.units[$0]) }.count
    let isOfDistricts = width == 2 && namesIndicators(titles)
    guard titles.count >= 3 || (titles.count == 2 && width == 2),
      (words >= 2 && words * 2 >= titles.count) || isOfDistricts
    else { return none }
    var rows = [titles]
    var end = line + 1
    var next = line + 1
    while next < text.lines.count, next - end <= 2 {
      if !text.lines[next].range.isEmpty {
        guard let row = row(at: next, titles.count, width), words >= 2 || isWhole(row, titles.count) else { break }
        rows.append(row)
        end = next + 1
      }
      next += 1
    }
    while rows.count > 1, rows[rows.count - 1].count == 1 {
      rows.removeLast()
      end -= 1
      while text.lines[end - 1].range.isEmpty { end -= 1 }
    }
    guard rows.count >= (words >= 2 ? 2 : 3), let table = TableAssembly(text: text, rows: rows).table() else {
      return none
    }
    let found = TableNotes(text: text).complete(FoundTable(lines: line..<end, table: table))
    // 县区 | 邮编 | 电话: without words of a header beside the first only the caption tells what the numbers are.
    let isOfGoals = words >= 2 || found.table.caption.map { Self.goals.stands(in: text.units[$0]) } ?? false
    return isOfGoals ? .found(found) : none
  }

  private static let goals = WordList("目标 任务 计划 指标 分解")

  /// 县（区） over districts, and the names of indicators beside it.
  private func namesIndicators(_ titles: [Range<Int>]) -> Bool {
    titles.count >= 3 && ColumnRole(header: text.units[titles[0]]) == .district
      && titles.dropFirst().allSatisfy { $0.count <= 14 && !CellKind(text.units[$0]).isNumeric }
  }

  /// A name, and a number or a dash in every other column.
  private func isWhole(_ row: [Range<Int>], _ count: Int) -> Bool {
    row.count == count
      && row.dropFirst().allSatisfy { cell in
        let kind = CellKind(text.units[cell])
        return kind.isNumeric || kind == .dash
      }
  }

  /// A row with a value in it, or the heading of a group.
  private func row(at line: Int, _ count: Int, _ width: Int) -> [Range<Int>]? {
    let range = text.lines[line].range
    guard range.count <= 200, !text.units[range].contains(0x3002) else { return nil }
    var row = cells(of: line, gap: width)
    if row.count < count, width > 1 {
      let finer = cells(of: line, gap: 1)
      if finer.count == count { row = finer }
    }
    let kinds = row.map { CellKind(text.units[$0]) }
    if row.count == 1 { return kinds[0] == .group && range.count <= 30 ? row : nil }
    guard row.count <= count + 1, kinds.contains(where: { $0.isNumeric || $0 == .dash }) else { return nil }
    return row
  }

  private func cells(of line: Int, gap: Int) -> [Range<Int>] {
    let range = text.lines[line].range
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for (unit, columns) in gaps(line) where columns >= gap {
      let cell = text.cell(start..<unit)
      if !cell.isEmpty { cells.append(cell) }
      start = unit
    }
    let last = text.cell(start..<range.upperBound)
    if !last.isEmpty { cells.append(last) }
    return joiningSpacedWords(cells)
  }

  /// 指 标 and 目 标 are one word with a blank for show.
  private func joiningSpacedWords(_ cells: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for cell in cells {
      if let last = joined.last, last.count == 1, cell.count == 1, text.units[cell.lowerBound] > 0x2E80,
        text.units[last.lowerBound] > 0x2E80
      {
        joined[joined.count - 1] = last.lowerBound..<cell.upperBound
      } else {
        joined.append(cell)
      }
    }
    return joined
  }

  /// The units of a line that blanks stand before, and how many columns these take.
  private func gaps(_ line: Int) -> [(unit: Int, columns: Int)] {
    let range = text.lines[line].range
    var gaps: [(unit: Int, columns: Int)] = []
    var end: Int?
    for unit in range where text.units[unit] != 0x20 {
      let start = Int(text.offsets[unit])
      if let end, start > end { gaps.append((unit, columns(end..<start))) }
      end = text.end(of: unit)
    }
    return gaps
  }

  /// A full-width blank takes two columns.
  private func columns(_ bytes: Range<Int>) -> Int {
    let wide = text.source[bytes].lazy.filter { $0 == 0xE3 }.count
    return wide * 2 + (bytes.count - wide * 3)
  }
}
