/// A chart with coordinates: lines, boxes, circles, paths and texts on a page, in pixels from the upper left corner.
public struct Drawing: Sendable {
  typealias Point = AreaPlot.Point

  public internal(set) var width: Double
  public internal(set) var height: Double
  var title: String
  var description: String
  var elements: [Element] = []

  struct Stroke: Sendable {
    var paint: Paint
    var width = 1.0
    var dashes: [Double] = []
  }

  indirect enum Element: Sendable {
    case line(Point, Point, Stroke)
    case box(Box, fill: Paint?, stroke: Stroke?, radius: Double)
    case circle(Point, radius: Double, fill: Paint?, stroke: Stroke?)
    case path([[Point]], isClosed: Bool, fill: Paint?, stroke: Stroke?)
    case text(Text)
    /// Elements with words that show when one points at them.
    case group(tip: String, [Element])
  }

  struct Box: Sendable, Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }
    var center: Point { Point(x: x + width / 2, y: y + height / 2) }

    /// Whether two boxes share more than a border.
    func overlaps(_ other: Box) -> Bool {
      x < other.right - 0.01 && other.x < right - 0.01 && y < other.bottom - 0.01 && other.y < bottom - 0.01
    }

    func contains(_ other: Box) -> Bool {
      x <= other.x + 0.01 && y <= other.y + 0.01 && other.right <= right + 0.01 && other.bottom <= bottom + 0.01
    }
  }

  struct Text: Sendable {
    enum Anchor: String, Sendable { case start, middle, end }

    /// Where the anchor stands on the base line; for a stack, the upper middle.
    var at: Point
    var string: String
    var size = 13.0
    var paint = Paint.ink
    var isBold = false
    var anchor = Anchor.start
    /// One character under another, as heads of narrow columns are written.
    var isStacked = false
    /// Written upwards.
    var isTurned = false

    /// What it covers, by ``TextMeasure``.
    var box: Box {
      let length = TextMeasure.width(string, size: size)
      if isStacked {
        return Box(x: at.x - size / 2, y: at.y, width: size, height: Double(string.count) * size * Self.stackPitch)
      }
      if isTurned { return Box(x: at.x - size * 0.88, y: at.y - length, width: size * 1.08, height: length) }
      let shift = anchor == .start ? 0 : anchor == .middle ? length / 2 : length
      return Box(x: at.x - shift, y: at.y - size * 0.88, width: length, height: size * 1.08)
    }

    static let stackPitch = 1.1
  }

  /// Every text, those in groups, too.
  var texts: [Text] { Self.texts(elements) }

  private static func texts(_ elements: [Element]) -> [Text] {
    elements.flatMap { element -> [Text] in
      switch element {
      case .text(let text): [text]
      case .group(_, let inner): texts(inner)
      default: []
      }
    }
  }
}

extension Drawing.Box {
  /// The least box around points.
  init(around points: some Sequence<Drawing.Point>) {
    var (left, top, right, bottom) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
    for point in points {
      (left, right) = (min(left, point.x), max(right, point.x))
      (top, bottom) = (min(top, point.y), max(bottom, point.y))
    }
    self =
      left > right
      ? .init(x: 0, y: 0, width: 0, height: 0)
      : .init(x: left, y: top, width: right - left, height: bottom - top)
  }
}
