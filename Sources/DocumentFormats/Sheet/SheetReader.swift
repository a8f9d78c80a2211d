import OpenPackaging
import PolicyText

/// Reads the cells of a sheet: what each shows, and which are merged or hidden.
struct SheetReader {
  struct Row {
    var number: Int
    /// What its cells show, by column; empty ones left out.
    var cells: [Int: Grid.Cell] = [:]
  }

  private(set) var rows: [Row] = []
  /// Rows and columns that are hidden and hold something.
  private(set) var hiddenRows: Set<Int> = []
  private(set) var hiddenColumns: Set<Int> = []
  /// Formulas without the value they gave when the file was saved.
  private(set) var uncounted = 0

  private let workbook: WorkbookContext
  private let name: String
  private var isColumnHidden = [Bool](repeating: false, count: CellArea.mostColumns + 1)
  private var lastRow = 0
  private var count = 0

  private static let mostCells = 8_000_000
  private static let mostCopies = 500_000

  /// What the sheets of a workbook share.
  struct WorkbookContext {
    var strings = SharedStrings()
    var styles: WorkbookStyles
    var is1904 = false
  }

  init(_ tokens: inout XMLTokenizer, name: String, _ workbook: WorkbookContext) throws(PackageError) {
    self.workbook = workbook
    self.name = name
    var merged: [CellArea] = []
    var lastHidden = 0
    while let token = try tokens.next() {
      guard case .start(let tag) = token else { continue }
      switch tag.name {
      case "worksheet", "sheetData", "cols", "mergeCells": break
      case "col":
        if tag["hidden"] == "1" || tag["hidden"] == "true", let first = tag["min"].flatMap({ Int($0) }),
          let last = tag["max"].flatMap({ Int($0) }), lastHidden < first, first <= last
        {
          // They stand in their order and don't overlap.
          lastHidden = last
          for column in first...max(first, min(last, CellArea.mostColumns)) where column < isColumnHidden.count {
            isColumnHidden[column] = true
          }
        }
      case "row": try readRow(tag, &tokens)
      case "mergeCell": if let area = tag["ref"].flatMap({ CellArea($0) }) { merged.append(area) }
      default: try tokens.skipElement()
      }
    }
    // Rows stand in their order unless a program is careless.
    if zip(rows, rows.dropFirst()).contains(where: { $0.number > $1.number }) { rows.sort { $0.number < $1.number } }
    merge(merged)
  }

  private mutating func readRow(_ tag: XMLTag, _ tokens: inout XMLTokenizer) throws(PackageError) {
    let number = tag["r"].flatMap { Int($0) }.flatMap { (1...CellArea.mostRows).contains($0) ? $0 : nil } ?? lastRow + 1
    lastRow = number
    let isHidden = tag["hidden"] == "1" || tag["hidden"] == "true"
    var row = Row(number: number)
    var column = 0
    for element in try tokens.element(tag).all("c") {
      let area = element["r"].flatMap { CellArea($0) }
      column = area?.columns.lowerBound ?? column + 1
      let text = CellText(shown(element)).text
      if text.isEmpty { continue }
      if isHidden {
        hiddenRows.insert(number)
      } else if column < isColumnHidden.count, isColumnHidden[column] {
        hiddenColumns.insert(column)
      } else {
        row.cells[column] = Grid.Cell(text, place: "\(name)!\(CellArea.name(row: number, column: column))")
      }
    }
    count += row.cells.count
    guard count <= Self.mostCells else { throw tooLarge }
    if !row.cells.isEmpty { rows.append(row) }
  }

  private var tooLarge: PackageError {
    PackageError(
      "工作表“\(name)”超过\(Self.mostCells)个单元格；请只保留要读的部分",
      "the sheet “\(name)” has more than \(Self.mostCells) cells; keep only what should be read")
  }

  /// What a cell shows.
  private mutating func shown(_ cell: XMLElement) -> String {
    if cell["t"] == "inlineStr" { return cell.first("is").map(SharedStrings.text) ?? "" }
    guard let value = cell.first("v")?.text, !value.isEmpty else {
      if cell.first("f") != nil, cell["t"] != "str" { uncounted += 1 }
      return ""
    }
    switch cell["t"] ?? "n" {
    case "s": return Int(value).map { workbook.strings[$0] } ?? ""
    case "str": return SharedStrings.unescaped(value)
    case "b": return value == "1" || value == "true" ? "TRUE" : "FALSE"
    case "e": return value
    case "d": return String(value.prefix { $0 != "T" })
    default:
      guard let number = DecimalNumber(value.trimmed) else { return value }
      return workbook.styles.format(cell["s"]).text(number, is1904: workbook.is1904)
    }
  }

  /// Writes what merged cells show into each of them, as far as the sheet holds anything.
  private mutating func merge(_ areas: [CellArea]) {
    guard let lastRow = rows.last?.number, let lastColumn = rows.compactMap({ $0.cells.keys.max() }).max() else {
      return
    }
    var copies = 0
    var places = Dictionary(rows.indices.map { (rows[$0].number, $0) }, uniquingKeysWith: { first, _ in first })
    spreading: for area in areas {
      let (top, left) = (area.rows.lowerBound, area.columns.lowerBound)
      guard let anchor = places[top].flatMap({ rows[$0].cells[left] }) else { continue }
      for number in top...max(top, min(area.rows.upperBound, lastRow)) {
        // Areas that overlap could be gone through for ever.
        copies += 1
        guard copies < Self.mostCopies else { break spreading }
        if hiddenRows.contains(number) { continue }
        for column in left...max(left, min(area.columns.upperBound, lastColumn)) {
          guard number > top || column > left else { continue }
          guard copies < Self.mostCopies else { break spreading }
          copies += 1
          let place = places[number] ?? rows.count
          if place == rows.count {
            rows.append(Row(number: number))
            places[number] = place
          }
          rows[place].cells[column] = Grid.Cell(
            anchor.text, column: column - left, row: number - top, place: anchor.place)
        }
      }
    }
    rows.sort { $0.number < $1.number }
  }

  /// The tables of the sheet: blank rows stand between them.
  func grids() throws(PackageError) -> [Grid] {
    var columns: Set<Int> = []
    for row in rows { columns.formUnion(row.cells.keys) }
    let used = columns.sorted()
    guard rows.count * used.count <= Self.mostCells else { throw tooLarge }
    var grids: [Grid] = []
    var last = 0
    for row in rows {
      let isNext = row.number <= last + 1 || (last + 1..<row.number).allSatisfy(hiddenRows.contains)
      if grids.isEmpty || !isNext { grids.append(Grid()) }
      last = row.number
      grids[grids.count - 1].append(used.map { row.cells[$0] ?? Grid.Cell("") })
    }
    return grids
  }
}
