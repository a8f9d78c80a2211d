/// The marks of charts, the same in the plot as in its legend. Each is told by its form; the colour only helps.
enum Marks {
  typealias Point = Drawing.Point

  static let radius = 5.0
  static let referenceStroke = Drawing.Stroke(paint: .accent, width: 1.5, dashes: [5, 3])

  static func dot(_ at: Point) -> Drawing.Element {
    .circle(at, radius: radius, fill: .mark, stroke: .init(paint: .ground))
  }

  /// Where it would hide behind the dot of its row, a ring around that.
  static func hollowDot(_ at: Point, around dot: Point? = nil) -> Drawing.Element {
    if let dot, abs(dot.x - at.x) < radius / 2 {
      return .circle(at, radius: radius + 3, fill: .ground, stroke: .init(paint: .muted, width: 1.5))
    }
    return hollow(at)
  }

  private static func hollow(_ at: Point) -> Drawing.Element {
    .circle(at, radius: radius - 0.75, fill: .ground, stroke: .init(paint: .muted, width: 1.5))
  }

  /// A line with a tick at either end.
  static func range(_ from: Point, _ to: Point) -> [Drawing.Element] {
    let stroke = Drawing.Stroke(paint: .mark, width: 2)
    return [.line(from, to, stroke)]
      + [from, to].map { .line(Point(x: $0.x, y: $0.y - 4), Point(x: $0.x, y: $0.y + 4), stroke) }
  }

  /// A cell with its ground and pattern, without its text.
  static func cell(_ box: Drawing.Box, _ fill: CellFill) -> [Drawing.Element] {
    switch fill {
    case .level(let level): [.box(box, fill: .level(level), stroke: nil, radius: 0)]
    case .alone: [.box(inset(box), fill: .ground, stroke: .init(paint: .ink), radius: 0)]
    case .notComparable:
      [.box(inset(box), fill: .ground, stroke: .init(paint: .faint), radius: 0)] + hatching(box)
    case .inWords: [.box(inset(box), fill: .ground, stroke: .init(paint: .muted, dashes: [3, 2]), radius: 0)]
    // An empty ground: what is missing must not weigh more than what is there.
    case .near, .none: []
    case .noData: [.box(box, fill: .faint, stroke: nil, radius: 0)]
    }
  }

  /// A bar from zero: filled to the right, an outline to the left.
  static func bar(_ box: Drawing.Box, isLess: Bool) -> Drawing.Element {
    isLess
      ? .box(box, fill: .ground, stroke: .init(paint: .accent, width: 1.5), radius: 0)
      : .box(box, fill: .mark, stroke: nil, radius: 0)
  }

  /// What a text on such a cell is painted with.
  static func text(on fill: CellFill) -> Paint {
    switch fill {
    case .level(let level): .onLevel(level)
    case .none, .near: .muted
    default: .ink
    }
  }

  private static func inset(_ box: Drawing.Box) -> Drawing.Box {
    .init(x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1)
  }

  /// Lines from the lower left to the upper right, cut off at the edges.
  private static func hatching(_ box: Drawing.Box) -> [Drawing.Element] {
    var lines: [[Point]] = []
    for offset in stride(from: 5 - box.height, to: box.width, by: 7) {
      let start = max(0, offset)
      let end = min(box.width, offset + box.height)
      guard end - start > 1 else { continue }
      lines.append([
        Point(x: box.x + start, y: box.bottom - (start - offset)),
        Point(x: box.x + end, y: box.bottom - (end - offset)),
      ])
    }
    return [.path(lines, isClosed: false, fill: nil, stroke: .init(paint: .faint))]
  }
}
