/// The signs of a plot with their meaning, side by side, on as many lines as they need.
struct LegendLayout {
  typealias Point = Drawing.Point
  typealias Key = Chart.LegendKey

  /// A sign with its words, or the levels as one scale.
  private struct Item {
    var width: Double
    var draw: (Point) -> [Drawing.Element]
  }

  private let items: [Item]
  private static let size = ChartPage.smallSize
  private static let gap = 18.0

  init(_ keys: [Key]) {
    let levels = keys.filter { if case .fill(.level) = $0.sign { true } else { false } }
    let others = keys.filter { if case .fill(.level) = $0.sign { false } else { true } }
    items = (levels.isEmpty ? [] : [Self.scale(levels)]) + others.map(Self.item)
  }

  func draw(on page: inout ChartPage) {
    guard !items.isEmpty else { return }
    page.y += 8
    var x = ChartPage.margin
    for item in items {
      if x > ChartPage.margin, x + item.width > page.width - ChartPage.margin {
        x = ChartPage.margin
        page.y += 20
      }
      page.elements += item.draw(Point(x: x, y: page.y + 8))
      x += item.width + Self.gap
    }
    page.y += 18
  }

  private static func text(_ string: String, _ x: Double, _ y: Double) -> Drawing.Element {
    .text(.init(at: Point(x: x, y: y + size * 0.36), string: string, size: size, paint: .muted))
  }

  /// 小 ▇▇▇▇▇ 大
  private static func scale(_ keys: [Key]) -> Item {
    let (low, high) = (keys.first?.text ?? "", keys.last?.text ?? "")
    let (lowWidth, highWidth) = (TextMeasure.width(low, size: size), TextMeasure.width(high, size: size))
    let swatch = 18.0
    return Item(width: lowWidth + highWidth + 12 + swatch * Double(keys.count)) { at in
      var elements = [text(low, at.x, at.y)]
      for (place, key) in keys.enumerated() {
        guard case .fill(.level(let level)) = key.sign else { continue }
        let box = Drawing.Box(
          x: at.x + lowWidth + 6 + swatch * Double(place), y: at.y - 7, width: swatch - 1, height: 14)
        elements.append(.box(box, fill: .level(level), stroke: nil, radius: 0))
      }
      elements.append(text(high, at.x + lowWidth + 12 + swatch * Double(keys.count), at.y))
      return elements
    }
  }

  private static func item(_ key: Key) -> Item {
    let isText = key.sign == .fill(.none) || key.sign == .fill(.near)
    let sign = isText ? -5 : 20.0
    return Item(width: sign + 5 + TextMeasure.width(key.text, size: size)) { at in
      let middle = Point(x: at.x + sign / 2, y: at.y)
      let ends = (Point(x: at.x + 1, y: at.y), Point(x: at.x + sign - 1, y: at.y))
      var elements: [Drawing.Element]
      switch key.sign {
      case .dot: elements = [Marks.dot(middle)]
      case .hollowDot: elements = [Marks.hollowDot(middle)]
      case .range: elements = Marks.range(ends.0, ends.1)
      case .bar, .lessBar:
        let box = Drawing.Box(x: at.x + 1, y: at.y - 6, width: sign - 2, height: 12)
        elements = [Marks.bar(box, isLess: key.sign == .lessBar)]
      case .reference:
        elements = [.line(ends.0, ends.1, Marks.referenceStroke)]
      case .fill(let fill):
        elements = Marks.cell(.init(x: at.x, y: at.y - 7, width: sign, height: 14), fill)
      }
      elements.append(text(key.text, at.x + sign + 5, at.y))
      return elements
    }
  }
}
