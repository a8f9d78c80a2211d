/// A cell, or a rectangle of cells, as spreadsheets name them: `B4`, `B4:D6`. Rows and columns count from 1.
struct CellArea: Equatable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  init?(_ name: String) {
    let ends = name.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = Self.cell(ends[0]), let last = Self.cell(ends[ends.count - 1]) else {
      return nil
    }
    rows = min(first.row, last.row)...max(first.row, last.row)
    columns = min(first.column, last.column)...max(first.column, last.column)
  }

  private static func cell(_ name: Substring) -> (row: Int, column: Int)? {
    var column = 0
    let letters = name.utf8.filter { $0 != 0x24 }.prefix { (0x41...0x5A).contains($0 & 0xDF) }
    guard (1...3).contains(letters.count) else { return nil }
    for letter in letters { column = column * 26 + Int(letter & 0xDF) - 0x40 }
    guard let row = Int(name.filter { $0.isNumber }), (1...mostRows).contains(row), column <= mostColumns else {
      return nil
    }
    return (row, column)
  }

  static func name(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }
}
