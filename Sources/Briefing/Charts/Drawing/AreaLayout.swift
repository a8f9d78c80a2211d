/// Lays a map out: areas in one size of the page, names and values where they fit into their area.
struct AreaLayout {
  typealias Point = Drawing.Point

  private let plot: AreaPlot
  private static let size = ChartPage.smallSize
  private static let tallest = 640.0
  /// Points nearer than this to the one before are left out.
  private static let finest = 0.6

  init(_ plot: AreaPlot) { self.plot = plot }

  func draw(on page: inout ChartPage) {
    let bounds = Drawing.Box(around: plot.areas.lazy.flatMap { $0.rings.lazy.joined() })
    guard bounds.width > 0 || bounds.height > 0 else { return }
    let scale = min(page.inner / max(bounds.width, 1e-12), Self.tallest / max(bounds.height, 1e-12))
    let left = ChartPage.margin + (page.inner - bounds.width * scale) / 2
    let top = page.y
    func placed(_ point: Point) -> Point {
      Point(x: left + (point.x - bounds.x) * scale, y: top + (point.y - bounds.y) * scale)
    }
    let drawn = plot.areas.map { area in area.rings.map { Self.simplified($0.map(placed)) }.filter { $0.count > 2 } }
    for (area, rings) in zip(plot.areas, drawn) where !rings.isEmpty {
      page.elements.append(.group(tip: area.tip, [Self.shape(area, rings)]))
    }
    page.elements += labels(drawn).map(Drawing.Element.text)
    page.y = top + bounds.height * scale + 6
  }

  /// Borders of areas without a rank are dashed or faint, as the cells of a matrix are.
  private static func shape(_ area: AreaPlot.Area, _ rings: [[Point]]) -> Drawing.Element {
    switch area.fill {
    case .level(let level): .path(rings, isClosed: true, fill: .level(level), stroke: .init(paint: .ground, width: 0.8))
    case .alone: .path(rings, isClosed: true, fill: .ground, stroke: .init(paint: .ink))
    case .notComparable, .inWords:
      .path(rings, isClosed: true, fill: .ground, stroke: .init(paint: .muted, dashes: [3, 2]))
    case .near, .none: .path(rings, isClosed: true, fill: .ground, stroke: .init(paint: .muted, width: 0.5))
    case .noData: .path(rings, isClosed: true, fill: .faint, stroke: .init(paint: .ground, width: 0.8))
    }
  }

  static func simplified(_ ring: [Point]) -> [Point] {
    var kept: [Point] = []
    for point in ring {
      if let last = kept.last, abs(last.x - point.x) < finest, abs(last.y - point.y) < finest { continue }
      kept.append(point)
    }
    return kept
  }

  /// Name over value in the middle of the largest ring; the areas with the most room first, and none over another.
  private func labels(_ drawn: [[[Point]]]) -> [Drawing.Text] {
    let boxes = drawn.map { rings in
      rings.map { Drawing.Box(around: $0) }.max { $0.width * $0.height < $1.width * $1.height }
    }
    let order = boxes.indices.sorted { a, b in
      let (first, second) = (Self.size(boxes[a]), Self.size(boxes[b]))
      return first != second ? first > second : a < b
    }
    var placed: [Drawing.Text] = []
    for index in order {
      guard let box = boxes[index] else { continue }
      let area = plot.areas[index]
      let largest = drawn[index].max { Self.size(.init(around: $0)) < Self.size(.init(around: $1)) } ?? []
      let middle = Self.centroid(largest) ?? box.center
      let paint = Marks.text(on: area.fill)
      for lines in [[area.name, area.text], [area.name]] {
        let shown = lines.filter { !$0.isEmpty }
        let texts = shown.enumerated().map { place, line in
          Drawing.Text(
            at: Point(x: middle.x, y: middle.y + (Double(place) - Double(shown.count) / 2 + 0.85) * Self.size * 1.2),
            string: line, size: Self.size, paint: paint, anchor: .middle)
        }
        let fits = texts.allSatisfy { text in
          Self.holds(largest, text.box) && !placed.contains { $0.box.overlaps(text.box) }
        }
        if fits {
          placed += texts
          break
        }
      }
    }
    return placed
  }

  /// Whether the corners of a box and the middles of its sides lie within a ring.
  static func holds(_ ring: [Point], _ box: Drawing.Box) -> Bool {
    [box.x, box.center.x, box.right].allSatisfy { x in
      [box.y, box.bottom].allSatisfy { y in isInside(Point(x: x, y: y), ring) }
    }
  }

  /// An odd number of sides lies to the right of a point within.
  private static func isInside(_ point: Point, _ ring: [Point]) -> Bool {
    var isInside = false
    for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) where (a.y > point.y) != (b.y > point.y) {
      if point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) { isInside.toggle() }
    }
    return isInside
  }

  private static func size(_ box: Drawing.Box?) -> Double { box.map { $0.width * $0.height } ?? 0 }

  /// The centre of gravity of a ring; nil where it has no area.
  private static func centroid(_ ring: [Point]) -> Point? {
    var (area, x, y) = (0.0, 0.0, 0.0)
    for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
      let cross = a.x * b.y - b.x * a.y
      area += cross
      x += (a.x + b.x) * cross
      y += (a.y + b.y) * cross
    }
    return abs(area) > 1e-9 ? Point(x: x / (3 * area), y: y / (3 * area)) : nil
  }
}
