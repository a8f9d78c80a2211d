import OpenPackaging

/// A table of a Word document as a grid, every cell at its column.
struct WordTable {
  struct Cell {
    var blocks: [WordWalk.Block] = []
    var text = ""
    /// Columns that it spans.
    var width = 1
    /// It goes on from the cell above.
    var isContinued = false
  }

  struct Row {
    var cells: [Cell] = []
    /// Repeated on every page.
    var isHeader = false
  }

  private(set) var rows: [Row] = []

  /// Word allows 63 columns; programs that write more are met halfway.
  private static let mostColumns = 200

  init(_ table: XMLElement, _ walk: inout WordWalk) { read(table.children, &walk) }

  private mutating func read(_ children: [XMLNode], _ walk: inout WordWalk) {
    for case .element(let element) in children {
      switch element.name {
      case "w:tr": readRow(element, &walk)
      case "w:sdt": read(walk.content(of: element) ?? [], &walk)
      case "w:customXml", "w:ins", "w:moveTo": read(element.children, &walk)
      case "mc:AlternateContent": read(WordWalk.alternative(element), &walk)
      default: break
      }
    }
  }

  private mutating func readRow(_ element: XMLElement, _ walk: inout WordWalk) {
    let properties = element.first("w:trPr")
    if properties?.first("w:del") != nil { return walk.revisions.leaveOut(element) }
    var row = Row(isHeader: properties?.first("w:tblHeader")?.isOn ?? false)
    if properties?.first("w:hidden")?.isOn == true { return }
    if let before = properties?.first("w:gridBefore")?.value, before > 0 {
      row.cells.append(Cell(width: min(before, Self.mostColumns)))
    }
    readCells(element.children, &row, &walk)
    rows.append(row)
  }

  private func readCells(_ children: [XMLNode], _ row: inout Row, _ walk: inout WordWalk) {
    for case .element(let element) in children {
      switch element.name {
      case "w:tc": readCell(element, &row, &walk)
      case "w:sdt": readCells(walk.content(of: element) ?? [], &row, &walk)
      case "w:customXml", "w:ins", "w:moveTo": readCells(element.children, &row, &walk)
      case "mc:AlternateContent": readCells(WordWalk.alternative(element), &row, &walk)
      default: break
      }
    }
  }

  private func readCell(_ element: XMLElement, _ row: inout Row, _ walk: inout WordWalk) {
    let properties = element.first("w:tcPr")
    if properties?.first("w:cellDel") != nil { return walk.revisions.leaveOut(element) }
    var cell = Cell()
    cell.width = min(max(properties?.first("w:gridSpan")?.value ?? 1, 1), Self.mostColumns)
    if let merge = properties?.first("w:hMerge"), merge["w:val"] != "restart", !row.cells.isEmpty {
      // The older way to span columns: a cell that belongs to the one on its left.
      row.cells[row.cells.count - 1].width += cell.width
      return
    }
    if let merge = properties?.first("w:vMerge") { cell.isContinued = merge["w:val"] != "restart" }
    let blocks = walk.blocks(in: element.children) + walk.endOfBlocks()
    if !cell.isContinued {
      cell.blocks = blocks
      cell.text = walk.flat(blocks)
    }
    if row.cells.count < Self.mostColumns { row.cells.append(cell) }
  }

  /// A box around paragraphs: no row has more than one cell with text.
  var isFrame: Bool { rows.allSatisfy { row in row.cells.count { !$0.text.isEmpty } <= 1 } }

  /// The cells at their columns, with what spans several of them.
  func grid() -> Grid {
    var grid = Grid(headerRows: rows.prefix { $0.isHeader }.count)
    for row in rows {
      var cells: [Grid.Cell] = []
      let above = grid.rows.last ?? []
      for cell in row.cells {
        let continued = cell.isContinued && cells.count < above.count ? above[cells.count] : nil
        for column in 0..<cell.width where column == 0 || grid.hasRoom(for: cells.count) {
          cells.append(
            Grid.Cell(continued?.text ?? cell.text, column: column, row: continued.map { $0.row + 1 } ?? 0))
        }
      }
      grid.append(cells)
    }
    return grid
  }
}
