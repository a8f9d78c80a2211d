/// Rows of cells as lines between bars, each cell in its column:
///
/// ```
/// | 指标 | 2025年 | 2030年 |
/// | --- | --- | --- |
/// | 森林覆盖率（%） | 48.2 | 48.5 |
/// ```
///
/// A text that spans rows stands in each of them, a title that spans columns in each of those. A value stands once, in
/// the first of its rows and the last of its columns: where one cell spans the base and the goal, the goal has it.
struct BarRows {
  struct Cell {
    var lines: [[UInt8]]
    var columns = 1
    var rows = 1
  }

  private var written: [[[[UInt8]]]] = []
  private var headerCount = 0
  /// For each column the cell that spans down into the rows to come, and how many.
  private var spans: [(cell: [[UInt8]], rows: Int)] = []
  private var width = 0

  static let mostColumns = 60

  mutating func append(_ cells: [Cell], isHeader: Bool) {
    let isTitle = isHeader || written.isEmpty
    if isHeader, headerCount == written.count { headerCount += 1 }
    var row: [[[UInt8]]] = []
    func fillSpans() {
      while row.count < spans.count, spans[row.count].rows > 0 {
        spans[row.count].rows -= 1
        let cell = spans[row.count].cell
        // Of titles over each other the upper one says it.
        row.append(written.count < max(1, headerCount) || Self.isValue(cell) ? [] : cell)
      }
    }
    for cell in cells {
      fillSpans()
      let columns = min(max(cell.columns, 1), Self.mostColumns - row.count)
      guard columns > 0 else { break }
      let isWhole = cells.count == 1
      for column in 0..<columns {
        let stands =
          isTitle && !isWhole || (Self.isValue(cell.lines) && !isWhole ? column == columns - 1 : column == 0)
        while spans.count <= row.count { spans.append(([], 0)) }
        spans[row.count] = (stands ? cell.lines : [], min(max(cell.rows, 1), 1000) - 1)
        row.append(stands ? cell.lines : [])
      }
    }
    fillSpans()
    width = max(width, row.count)
    written.append(row)
  }

  /// The table; nothing where no cell has text.
  var text: [UInt8] {
    var text: [UInt8] = []
    for (index, row) in written.enumerated() {
      guard row.contains(where: { !$0.isEmpty }) || index < headerCount else { continue }
      for line in Self.unstacked(row) { append(line, to: &text) }
      if index == max(headerCount, 1) - 1 {
        text.append(0x7C)
        for _ in 0..<width { text += Array(" --- |".utf8) }
        text.append(0x0A)
      }
    }
    return text
  }

  private func append(_ row: [[[UInt8]]], to text: inout [UInt8]) {
    text.append(0x7C)
    for column in 0..<width {
      text.append(0x20)
      if column < row.count {
        for byte in Self.joined(row[column]) {
          // The bar ends a cell: in one it is written wide.
          if byte == 0x7C { text += [0xEF, 0xBD, 0x9C] } else { text.append(byte) }
        }
      }
      text += [0x20, 0x7C]
    }
    text.append(0x0A)
  }

  /// The lines of a cell as one: nothing between Chinese characters, else a blank.
  private static func joined(_ lines: [[UInt8]]) -> [UInt8] {
    guard lines.count > 1 else { return lines.first ?? [] }
    var joined: [UInt8] = []
    for line in lines {
      if let last = joined.last, let first = line.first, last < 0x80 || first < 0x80 { joined.append(0x20) }
      joined += line
    }
    return joined
  }

  /// 本科 and 其中：研究生 in one cell with two values beside them are two rows.
  private static func unstacked(_ row: [[[UInt8]]]) -> [[[[UInt8]]]] {
    let stacked = row.filter { $0.count > 1 }
    guard stacked.count >= 2, let count = stacked.first?.count, stacked.allSatisfy({ $0.count == count }),
      stacked.contains(where: { $0.allSatisfy { isValue([$0]) } })
    else { return [row] }
    return (0..<count).map { index in
      row.map { cell in cell.count == count ? [cell[index]] : index == 0 ? cell : [] }
    }
  }

  /// A number, with a sign before it or not: 300, ≥95%, 约20万. A year is a title.
  static func isValue(_ lines: [[UInt8]]) -> Bool {
    guard lines.count == 1, let line = lines.first, line.count <= 24 else { return false }
    let text = String(decoding: line, as: UTF8.self)
    let digits = text.drop { "≥≤><＞＜=±+-－—约〔[（( ".contains($0) }
    return digits.first?.isNumber == true && !text.hasSuffix("年")
  }
}
