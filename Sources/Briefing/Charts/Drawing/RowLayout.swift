import Indicators

/// Lays rows out: rank and name, the plot, and behind it the numbers in columns, so that no label ever meets a mark.
struct RowLayout {
  typealias Point = Drawing.Point

  private let plot: RowPlot
  private let rankWidth: Double
  private let labelWidth: Double
  private let textWidth: Double
  private let remarkWidth: Double
  private let plotWidth: Double
  let width: Double

  private static let size = ChartPage.labelSize
  private static let pitch = 24.0
  private static let gap = 12.0
  /// Between the end of a scale and the edge of the plot, so that marks lie inside it.
  private static let inset = 10.0
  private static let narrowest = 240.0

  init(_ plot: RowPlot) {
    self.plot = plot
    let rows = plot.rows.filter { !$0.isHeading }
    func widest(_ texts: some Sequence<String>, _ most: Double) -> Double {
      min(texts.map { TextMeasure.width($0, size: Self.size) }.max() ?? 0, most)
    }
    rankWidth = widest(rows.map(\.rank), 60)
    // Bold names are wider.
    labelWidth = widest(rows.map(\.label), 200) + 4
    textWidth = widest(rows.map(\.text) + [plot.textTitle], 210)
    remarkWidth = widest(rows.map(\.remark) + [plot.remarkTitle], 150)
    let columns = [rankWidth, labelWidth, textWidth, remarkWidth].filter { $0 > 0 }.map { $0 + Self.gap }.reduce(0, +)
    width = max(ChartPage.usualWidth, columns + Self.narrowest + 2 * ChartPage.margin)
    plotWidth = width - 2 * ChartPage.margin - columns
  }

  private var left: Double {
    ChartPage.margin + (rankWidth > 0 ? rankWidth + Self.gap : 0) + labelWidth + Self.gap
  }

  private func x(_ value: Double) -> Double {
    left + Self.inset + plot.scale.position(value) * (plotWidth - 2 * Self.inset)
  }

  private var textX: Double { left + plotWidth + Self.gap }
  private var remarkX: Double { textX + textWidth + Self.gap }

  func draw(on page: inout ChartPage) {
    guard !plot.rows.isEmpty else { return }
    page.y += 14
    heads(on: &page, y: page.y)
    if let reference = plot.reference { page.elements.append(.text(referenceText(reference, at: page.y))) }
    page.y += 6
    let top = page.y
    let bottom = top + Double(plot.rows.count) * Self.pitch
    grid(top, bottom, &page)
    if let reference = plot.reference {
      let line = x(reference.value)
      page.elements.append(.line(Point(x: line, y: top), Point(x: line, y: bottom), Marks.referenceStroke))
    }
    for (place, row) in plot.rows.enumerated() {
      draw(row, at: top + (Double(place) + 0.5) * Self.pitch, &page)
    }
    page.y = bottom
    axis(&page)
  }

  // MARK: Around the rows

  /// Titles of the columns behind the plot.
  private func heads(on page: inout ChartPage, y: Double) {
    for (title, x) in [(plot.textTitle, textX), (plot.remarkTitle, remarkX)] where !title.isEmpty {
      page.elements.append(
        .text(.init(at: Point(x: x, y: y), string: title, size: ChartPage.smallSize, paint: .muted)))
    }
  }

  /// Over the line of the reference, as near as the edges of the plot allow.
  private func referenceText(_ reference: (value: Double, text: String), at y: Double) -> Drawing.Text {
    let size = ChartPage.smallSize
    let shown = TextMeasure.fitted(reference.text, size: size, within: plotWidth)
    let half = TextMeasure.width(shown, size: size) / 2
    let middle = min(max(x(reference.value), left + half), left + plotWidth - half)
    return .init(at: Point(x: middle, y: y), string: shown, size: size, anchor: .middle)
  }

  /// Lines at the ticks, through rows with marks alone: a heading stands on empty ground.
  private func grid(_ top: Double, _ bottom: Double, _ page: inout ChartPage) {
    var spans: [Range<Int>] = []
    for (place, row) in plot.rows.enumerated() where !row.isHeading {
      if let last = spans.last, last.upperBound == place {
        spans[spans.count - 1] = last.lowerBound..<place + 1
      } else {
        spans.append(place..<place + 1)
      }
    }
    for tick in plot.scale.ticks {
      let stroke = Drawing.Stroke(paint: tick == 0 ? .muted : .faint)
      for span in spans {
        let (from, to) = (top + Double(span.lowerBound) * Self.pitch, top + Double(span.upperBound) * Self.pitch)
        page.elements.append(.line(Point(x: x(tick), y: from), Point(x: x(tick), y: to), stroke))
      }
    }
    page.elements.append(
      .line(Point(x: left, y: bottom), Point(x: left + plotWidth, y: bottom), .init(paint: .muted)))
  }

  /// Numbers of the ticks, those left out that would touch another, and the title.
  private func axis(_ page: inout ChartPage) {
    page.y += 15
    var taken = -Double.infinity
    for tick in plot.scale.ticks {
      let text = Drawing.Text(
        at: Point(x: x(tick), y: page.y), string: PlainDecimal(tick, places: 10).description,
        size: ChartPage.smallSize, paint: .muted, anchor: .middle)
      guard text.box.x > taken + 6 else { continue }
      taken = text.box.right
      page.elements.append(.text(text))
    }
    page.y += 17
    let title = TextMeasure.fitted(plot.axisTitle, size: ChartPage.smallSize, within: plotWidth)
    page.elements.append(
      .text(
        .init(
          at: Point(x: left + plotWidth / 2, y: page.y), string: title, size: ChartPage.smallSize, paint: .muted,
          anchor: .middle)))
    page.y += 8
  }

  // MARK: A row

  private func draw(_ row: RowPlot.Row, at y: Double, _ page: inout ChartPage) {
    if row.isHeading { return heading(row, at: y, &page) }
    let line = y + Self.size * 0.36
    var elements: [Drawing.Element] = []
    func text(_ string: String, _ x: Double, _ width: Double, _ paint: Paint, _ anchor: Drawing.Text.Anchor = .start) {
      guard !string.isEmpty else { return }
      elements.append(
        .text(
          .init(
            at: Point(x: x, y: line), string: TextMeasure.fitted(string, size: Self.size, within: width),
            size: Self.size, paint: paint, isBold: row.isStrong, anchor: anchor)))
    }
    text(row.rank, ChartPage.margin + rankWidth, rankWidth, .muted, .end)
    text(row.label, left - Self.gap, labelWidth, .ink, .end)
    text(row.text, textX, textWidth, .ink)
    text(row.remark, remarkX, remarkWidth, .muted)
    elements += marks(row, at: y)
    let tip = [row.rank, row.label, row.text, row.remark].filter { !$0.isEmpty }.joined(separator: " ")
    page.elements.append(.group(tip: tip, elements))
  }

  private func heading(_ row: RowPlot.Row, at y: Double, _ page: inout ChartPage) {
    let line = y + Self.size * 0.36 + 2
    let room = width - 2 * ChartPage.margin
    let string = row.label + (row.text.isEmpty ? "" : "　" + row.text)
    page.elements.append(
      .text(
        .init(
          at: Point(x: ChartPage.margin, y: line),
          string: TextMeasure.fitted(string, size: Self.size, within: room * 0.95), size: Self.size, isBold: true)))
  }

  private func marks(_ row: RowPlot.Row, at y: Double) -> [Drawing.Element] {
    guard let value = row.value else { return [] }
    let here = Point(x: x(value), y: y)
    if plot.style == .bars { return bar(value, here) }
    var elements: [Drawing.Element] = [
      .line(Point(x: left, y: y), Point(x: here.x, y: y), .init(paint: .faint, dashes: [1, 3]))
    ]
    let there = row.before.map { Point(x: x($0), y: y) }
    if let there { elements.append(.line(there, here, .init(paint: .muted, width: 1.5))) }
    if let range = row.range {
      elements += Marks.range(Point(x: x(range.lowerBound), y: y), Point(x: x(range.upperBound), y: y))
    }
    if let there { elements.append(Marks.hollowDot(there, around: here)) }
    elements.append(Marks.dot(here))
    return elements
  }

  /// From zero; what is zero is a mark on the line.
  private func bar(_ value: Double, _ here: Point) -> [Drawing.Element] {
    let zero = x(0)
    if abs(here.x - zero) < 1 { return [Marks.dot(Point(x: zero, y: here.y))] }
    let box = Drawing.Box(x: min(zero, here.x), y: here.y - 7, width: abs(here.x - zero), height: 14)
    return [Marks.bar(box, isLess: value < 0)]
  }
}
