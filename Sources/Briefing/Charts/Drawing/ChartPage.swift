/// A page on which a chart is laid out from the top: title, legend, plot, notes.
struct ChartPage {
  typealias Point = Drawing.Point

  static let margin = 20.0
  static let usualWidth = 760.0
  static let labelSize = 13.0
  static let smallSize = 12.0

  let width: Double
  /// Where the next part begins.
  var y = margin
  var elements: [Drawing.Element] = []

  var inner: Double { width - 2 * Self.margin }

  mutating func paragraph(
    _ string: String, size: Double, paint: Paint, isBold: Bool = false, indent: Double = 0, pitch: Double = 1.45
  ) {
    for line in TextMeasure.wrapped(string, size: size, within: inner - indent) {
      y += size
      elements.append(
        .text(
          .init(at: Point(x: Self.margin + indent, y: y), string: line, size: size, paint: paint, isBold: isBold)))
      y += size * (pitch - 1)
    }
  }
}

extension Drawing {
  /// Lays a chart out.
  public init(_ chart: Chart) {
    let width: Double
    switch chart.plot {
    case .rows(let plot): width = RowLayout(plot).width
    case .cells(let plot): width = CellLayout(plot).width
    case .paths, .areas: width = ChartPage.usualWidth
    }
    var page = ChartPage(width: width)
    page.paragraph(chart.title, size: 17, paint: .ink, isBold: true, pitch: 1.35)
    if !chart.subtitle.isEmpty {
      page.y += 2
      page.paragraph(chart.subtitle, size: ChartPage.smallSize, paint: .muted)
    }
    LegendLayout(chart.legend).draw(on: &page)
    page.y += 8
    switch chart.plot {
    case .rows(let plot): RowLayout(plot).draw(on: &page)
    case .cells(let plot): CellLayout(plot).draw(on: &page)
    case .paths(let panels): PathLayout(panels).draw(on: &page)
    case .areas(let plot): AreaLayout(plot).draw(on: &page)
    }
    if !chart.notes.isEmpty { page.y += 8 }
    for note in chart.notes {
      page.paragraph(note, size: ChartPage.smallSize, paint: .muted)
      page.y += 2
    }
    self.init(
      width: width, height: page.y + ChartPage.margin - 6, title: chart.title, description: chart.description,
      elements: page.elements)
  }
}
