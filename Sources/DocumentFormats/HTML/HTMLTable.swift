/// The rows of a table that holds data. Pages use tables for their layout, too: such a one is no table here.
struct HTMLTable {
  struct Row {
    var cells: [Int] = []
    /// It stands in the head of the table, or holds nothing but titles.
    var isHeader = true
  }

  private(set) var rows: [Row] = []
  private(set) var captions: [Int] = []

  /// Nil where the table only places things on the page.
  init?(_ tree: HTMLTree, _ table: Int, _ masses: HTMLMasses) {
    var node = table + 1
    var isHead = false
    let end = Int(tree.nodes[table].end)
    while node < end {
      let element = tree.nodes[node]
      if element.flags.contains(.hidden) || element.flags.contains(.furniture) {
        node = Int(element.end)
        continue
      }
      switch element.tag {
      case .thead: isHead = true
      case .tbody, .tfoot: isHead = false
      case .tr: rows.append(Row())
      case .caption:
        captions.append(node)
        node = Int(element.end)
        continue
      case .td, .th:
        if rows.isEmpty { rows.append(Row()) }
        if element.tag == .td, !isHead { rows[rows.count - 1].isHeader = false }
        rows[rows.count - 1].cells.append(node)
        node = Int(element.end)
        continue
      case .table: return nil
      default: break
      }
      node += 1
    }
    rows.removeAll { $0.cells.isEmpty }
    guard isData(tree, table, masses) else { return nil }
  }

  private func isData(_ tree: HTMLTree, _ table: Int, _ masses: HTMLMasses) -> Bool {
    let widest = rows.lazy.map(\.cells.count).max() ?? 0
    guard rows.count >= 2, widest >= 2, rows.count * min(widest, 60) <= Self.mostCells else { return false }
    if let role = HTMLAttributes.value("role", tree.source, tree.nodes[table].range),
      String(decoding: role, as: UTF8.self) == "presentation"
    {
      return false
    }
    let whole = masses[table]
    for row in rows {
      for cell in row.cells {
        // A table in a cell: the outer one places it.
        if holdsTable(tree, cell) { return false }
        let own = masses[cell]
        if own.stops >= 6, own.characters * 10 > whole.characters * 6, rows.count <= 6 { return false }
      }
    }
    // One cell a row, but for a row or two: paragraphs.
    return rows.lazy.filter { $0.cells.count >= 2 }.count * 3 >= rows.count
  }

  private func holdsTable(_ tree: HTMLTree, _ cell: Int) -> Bool {
    tree.nodes[cell..<Int(tree.nodes[cell].end)].contains { $0.tag == .table }
  }

  private static let mostCells = 2_000_000
}
