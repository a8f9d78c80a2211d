/// Lays cells out: a matrix with the heads of its columns above, or tiles.
struct CellLayout {
  typealias Point = Drawing.Point

  private let plot: CellPlot
  private let labelWidth: Double
  private let cellWidth: Double
  private let cellHeight: Double
  let width: Double

  private static let size = ChartPage.smallSize
  private static let gap = 2.0
  private static let longestStack = 8

  private var isTiles: Bool { plot.rows.isEmpty }

  init(_ plot: CellPlot) {
    self.plot = plot
    let widest = plot.cells.map { TextMeasure.width($0.text, size: Self.size) }.max() ?? 0
    let columns = Double((plot.cells.map(\.column).max() ?? 0) + 1)
    if plot.rows.isEmpty {
      (labelWidth, cellWidth, cellHeight) = (0, min(max(widest + 10, 76), 100), 58)
    } else {
      let longest = plot.rows.map { TextMeasure.width($0.name + $0.year, size: ChartPage.labelSize) }.max() ?? 0
      labelWidth = min(longest, 330) + 8
      let head = plot.columns.allSatisfy(Self.isStackable) ? Self.size : Self.size * 1.3
      cellWidth = max(min(widest + 10, 110), head + 8, 24)
      cellHeight = 24
    }
    width = max(ChartPage.usualWidth, labelWidth + columns * (cellWidth + Self.gap) + 2 * ChartPage.margin)
  }

  func draw(on page: inout ChartPage) {
    let head = headHeight
    page.y += head
    let spare = width - 2 * ChartPage.margin - labelWidth - gridWidth
    let left = ChartPage.margin + labelWidth + (isTiles ? spare / 2 : 0)
    for (place, name) in plot.columns.enumerated() {
      page.elements.append(self.head(name, x: left + Double(place) * (cellWidth + Self.gap) + cellWidth / 2, y: page.y))
    }
    let top = page.y
    for (place, head) in plot.rows.enumerated() {
      let room = labelWidth - 8 - TextMeasure.width(head.year, size: ChartPage.labelSize)
      let label = TextMeasure.fitted(head.name, size: ChartPage.labelSize, within: room) + head.year
      let y = top + Double(place) * (cellHeight + Self.gap) + cellHeight / 2
      page.elements.append(
        .text(
          .init(
            at: Point(x: left - 8, y: y + ChartPage.labelSize * 0.36),
            string: label, size: ChartPage.labelSize, anchor: .end)))
    }
    for cell in plot.cells {
      let box = Drawing.Box(
        x: left + Double(cell.column) * (cellWidth + Self.gap), y: top + Double(cell.row) * (cellHeight + Self.gap),
        width: cellWidth, height: cellHeight)
      let drawn = draw(cell, in: box)
      // Of a table with hundreds of empty cells, each needs no words of its own.
      page.elements += cell.fill == .none ? drawn : [.group(tip: cell.tip, drawn)]
    }
    page.y = top + Double((plot.cells.map(\.row).max() ?? -1) + 1) * (cellHeight + Self.gap) + 6
  }

  private var gridWidth: Double { Double((plot.cells.map(\.column).max() ?? 0) + 1) * (cellWidth + Self.gap) }

  private func draw(_ cell: CellPlot.Cell, in box: Drawing.Box) -> [Drawing.Element] {
    var elements = Marks.cell(box, cell.fill)
    let paint = Marks.text(on: cell.fill)
    let middle = box.center
    func text(_ string: String, _ y: Double, isBold: Bool = false) {
      let shown = TextMeasure.fitted(string, size: Self.size, within: cellWidth - 4)
      elements.append(
        .text(
          .init(
            at: Point(x: middle.x, y: y + Self.size * 0.36), string: shown, size: Self.size, paint: paint,
            isBold: isBold, anchor: .middle)))
    }
    if cell.name.isEmpty {
      text(cell.text, middle.y)
    } else {
      text(cell.name, middle.y - 10, isBold: true)
      text(cell.text, middle.y + 10)
    }
    return elements
  }

  // MARK: Heads of columns

  /// Names of Chinese characters alone are written one under another; others upwards, or level where there is room.
  private static func isStackable(_ name: String) -> Bool {
    name.count <= longestStack && name.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  private func isLevel(_ name: String) -> Bool { TextMeasure.width(name, size: Self.size) <= cellWidth }

  private static let tallest = 150.0

  private var headHeight: Double {
    let heights = plot.columns.map { name -> Double in
      if isLevel(name) { return Self.size * 1.2 }
      return Self.isStackable(name)
        ? Double(name.count) * Self.size * Drawing.Text.stackPitch
        : min(TextMeasure.width(name, size: Self.size), Self.tallest)
    }
    return heights.max().map { $0 + 8 } ?? 0
  }

  /// - Parameters:
  ///   - x: the middle of the column.
  ///   - y: where its cells begin.
  private func head(_ name: String, x: Double, y: Double) -> Drawing.Element {
    if isLevel(name) {
      return .text(.init(at: Point(x: x, y: y - 6), string: name, size: Self.size, anchor: .middle))
    }
    if Self.isStackable(name) {
      let height = Double(name.count) * Self.size * Drawing.Text.stackPitch
      return .text(.init(at: Point(x: x, y: y - 4 - height), string: name, size: Self.size, isStacked: true))
    }
    let shown = TextMeasure.fitted(name, size: Self.size, within: Self.tallest)
    return .text(.init(at: Point(x: x + Self.size * 0.36, y: y - 6), string: shown, size: Self.size, isTurned: true))
  }
}
