import Testing

@testable import Briefing

@Suite struct ColumnWidthsTests {
  private static func table(_ rows: [[String]]) -> TextTable {
    TextTable(title: "", columns: rows[0].indices.map { .init("c\($0)", "栏") }, rows: rows)
  }

  @Test("Names and numbers stay on a line, and the room goes to the passage")
  func shortColumnsFirst() {
    let passage = String(repeating: "二手车交易量较二〇二三年增长", count: 8)
    let table = Self.table([["1", "五通桥区", "≥+25%", passage], ["2", "内蒙古自治区", "+10%", passage]])
    let widths = ColumnWidths(table, available: 80).widths
    for (column, width) in widths.dropLast().enumerated() {
      #expect(table.rows.allSatisfy { TextWidth.of($0[column]) <= width })
    }
    #expect(widths[3] > 40 && widths.reduce(0, +) <= 80)
  }

  @Test("Two columns of text share the room so that the rows are about as low as they can be")
  func longColumnsShare() {
    var random = SeededNumbers(seed: 21)
    for _ in 0..<100 {
      let rows = (0..<Int.random(in: 3...20, using: &random)).map { _ in
        [8...20, 3...80].map { String(repeating: "字", count: .random(in: $0, using: &random)) }
      }
      let table = Self.table(rows)
      let found = ColumnWidths(table, available: 80).widths
      func cost(_ left: Int, _ right: Int) -> Int {
        rows.reduce(0) { sum, row in
          let lines = max(TextWidth.lines(row[0], in: left), TextWidth.lines(row[1], in: right))
          return sum + lines * lines
        }
      }
      let lowest = (10...70).map { cost($0, 80 - $0) }.min()!
      #expect(cost(found[0], found[1]) * 2 <= lowest * 3 + 2, "\(found)")
    }
  }

  @Test("Whatever a table holds, its columns fit the page")
  func anyTableFits() {
    var random = SeededNumbers(seed: 7)
    for _ in 0..<300 {
      let columns = Int.random(in: 1...20, using: &random)
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<columns).map { _ in String(repeating: "字a ", count: .random(in: 0...40, using: &random)) }
      }
      let widths = ColumnWidths(Self.table(rows), available: 84).widths
      #expect(widths.allSatisfy { $0 > 0 } && widths.reduce(0, +) <= 84, "\(widths)")
    }
  }
}
