/// Lays the panels of yearly paths out, three in a row.
struct PathLayout {
  typealias Point = Drawing.Point

  private let panels: [PathPanel]
  private static let size = ChartPage.smallSize
  private static let gutter = 18.0
  private static let headHeight = 40.0
  private static let plotHeight = 110.0
  private static let inset = 22.0

  init(_ panels: [PathPanel]) { self.panels = panels }

  func draw(on page: inout ChartPage) {
    let columns = min(max(panels.count, 1), 3)
    let width = (page.inner - Self.gutter * Double(columns - 1)) / Double(columns)
    let height = Self.headHeight + Self.plotHeight + 38
    for (place, panel) in panels.enumerated() {
      let x = ChartPage.margin + Double(place % columns) * (width + Self.gutter)
      let y = page.y + Double(place / columns) * height
      page.elements.append(
        .group(tip: tip(panel), draw(panel, in: .init(x: x, y: y, width: width, height: height))))
    }
    page.y += Double((panels.count + columns - 1) / columns) * height
  }

  private func tip(_ panel: PathPanel) -> String {
    "\(panel.title)（\(panel.subtitle)） " + panel.points.map { "\($0.year) \($0.text)" }.joined(separator: "、")
  }

  private func draw(_ panel: PathPanel, in box: Drawing.Box) -> [Drawing.Element] {
    var elements: [Drawing.Element] = []
    func text(_ string: String, _ y: Double, _ size: Double, _ paint: Paint, isBold: Bool = false) {
      let shown = TextMeasure.fitted(string, size: size, within: box.width)
      elements.append(
        .text(.init(at: Point(x: box.x, y: y), string: shown, size: size, paint: paint, isBold: isBold)))
    }
    text(panel.title, box.y + 13, ChartPage.labelSize, .ink, isBold: true)
    text(panel.subtitle, box.y + 30, Self.size, .muted)
    let plot = Drawing.Box(
      x: box.x, y: box.y + Self.headHeight, width: box.width, height: Self.plotHeight)
    let points = panel.points.map { point($0, panel, plot) }
    elements.append(
      .line(Point(x: plot.x, y: plot.bottom), Point(x: plot.right, y: plot.bottom), .init(paint: .muted)))
    if panel.isJoined {
      elements.append(.path([points], isClosed: false, fill: nil, stroke: .init(paint: .mark, width: 2)))
    } else {
      for at in points {
        elements.append(.line(Point(x: at.x, y: plot.bottom), at, .init(paint: .mark, width: 2)))
      }
    }
    for (at, point) in zip(points, panel.points) {
      elements.append(point.isBaseline ? Marks.hollowDot(at) : Marks.dot(at))
    }
    elements += labels(panel, points, plot).map(Drawing.Element.text)
    elements += years(panel, points, plot).map(Drawing.Element.text)
    return elements
  }

  private func point(_ point: PathPanel.Point, _ panel: PathPanel, _ plot: Drawing.Box) -> Point {
    let first = panel.points.first?.year ?? 0
    let span = (panel.points.last?.year ?? 0) - first
    let share = span > 0 ? Double(point.year - first) / Double(span) : 0.5
    // Above the highest and below the lowest point there is room for a label.
    let low = plot.bottom - (panel.isJoined ? 20 : 8)
    return Point(
      x: plot.x + Self.inset + share * (plot.width - 2 * Self.inset),
      y: low - panel.scale.position(point.value) * (low - plot.y - 20))
  }

  /// Labels above their points or below, the last and the first before the others; one that would touch another is left to
  /// the description.
  private func labels(_ panel: PathPanel, _ points: [Point], _ plot: Drawing.Box) -> [Drawing.Text] {
    let marks = points.map {
      Drawing.Box(x: $0.x - Marks.radius, y: $0.y - Marks.radius, width: 2 * Marks.radius, height: 2 * Marks.radius)
    }
    let room = Drawing.Box(
      x: plot.x - Self.gutter / 2, y: plot.y - 8, width: plot.width + Self.gutter, height: plot.height + 8)
    var placed: [Drawing.Text] = []
    let order = [points.count - 1, 0] + Array(points.indices.dropFirst().dropLast())
    for index in order where index >= 0 && index < points.count {
      guard placed.count < points.count else { break }
      let string = panel.points[index].text
      for offset in [-9.0, 18.0] {
        let text = Drawing.Text(
          at: Point(x: points[index].x, y: points[index].y + offset), string: string, size: Self.size,
          anchor: .middle)
        let isFree =
          room.contains(text.box) && !placed.contains { $0.box.overlaps(text.box) }
          && !marks.contains { $0.overlaps(text.box) }
        if isFree {
          placed.append(text)
          break
        }
      }
    }
    return placed
  }

  /// The years of the points under the axis, the first and the last before the others.
  private func years(_ panel: PathPanel, _ points: [Point], _ plot: Drawing.Box) -> [Drawing.Text] {
    var placed: [Drawing.Text] = []
    let order = [0, points.count - 1] + Array(points.indices.dropFirst().dropLast())
    for index in order where points.indices.contains(index) {
      let text = Drawing.Text(
        at: Point(x: points[index].x, y: plot.bottom + 16), string: String(panel.points[index].year), size: Self.size,
        paint: .muted, anchor: .middle)
      if !placed.contains(where: { $0.box.overlaps(text.box) }) { placed.append(text) }
    }
    return placed
  }
}
