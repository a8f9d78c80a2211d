/// Writes a drawing as SVG 1.1: one file without anything from elsewhere.
///
/// Colours stand as attributes, which every program reads; the adaptive form adds a style sheet that replaces them where
/// the reader prefers a dark ground. The same drawing gives the same bytes.
public struct SVGWriter {
  public enum Ground: Sendable {
    /// Light, and dark where the reader prefers it.
    case adaptive
    /// Light alone: for Word and for print.
    case light
  }

  private let drawing: Drawing
  private let ground: Ground
  private var text = ""
  private var fills: Set<Paint> = []
  private var strokes: Set<Paint> = []

  /// Systems bring one of these: macOS, Windows, Linux.
  static let fonts =
    "'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei','WenQuanYi Zen Hei',sans-serif"

  public static func bytes(_ drawing: Drawing, ground: Ground = .adaptive) -> [UInt8] {
    var writer = SVGWriter(drawing: drawing, ground: ground)
    return writer.document()
  }

  private init(drawing: Drawing, ground: Ground) { (self.drawing, self.ground) = (drawing, ground) }

  private mutating func document() -> [UInt8] {
    let whole = Drawing.Box(x: 0, y: 0, width: drawing.width, height: drawing.height)
    write(.box(whole, fill: .ground, stroke: nil, radius: 0))
    for element in drawing.elements { write(element) }
    let (width, height) = (Self.number(drawing.width), Self.number(drawing.height))
    var head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\" role=\"img\""
    if ground == .adaptive { head += " class=\"duibiao\"" }
    head += " font-family=\"\(Self.fonts)\">\n"
    head += "<title>\(Self.escaped(drawing.title))</title>\n<desc>\(Self.escaped(drawing.description))</desc>\n"
    if ground == .adaptive { head += style() }
    return Array((head + text + "</svg>\n").utf8)
  }

  /// The dark colours of what was used, under a class of their own, so that a page can hold several charts.
  private func style() -> String {
    let rules =
      fills.map { ".duibiao .f-\($0.name){fill:\($0.dark)}" }.sorted()
      + strokes.map { ".duibiao .s-\($0.name){stroke:\($0.dark)}" }.sorted()
    return "<style>@media (prefers-color-scheme: dark){" + rules.joined() + "}</style>\n"
  }

  // MARK: Elements

  private mutating func write(_ element: Drawing.Element) {
    switch element {
    case .line(let a, let b, let stroke):
      open("line", [("x1", a.x), ("y1", a.y), ("x2", b.x), ("y2", b.y)])
      paint(fill: nil, stroke, hasArea: false)
      text += "/>\n"
    case .box(let box, let fill, let stroke, let radius):
      open("rect", [("x", box.x), ("y", box.y), ("width", box.width), ("height", box.height)])
      if radius > 0 { attribute("rx", radius) }
      paint(fill: fill, stroke)
      text += "/>\n"
    case .circle(let center, let radius, let fill, let stroke):
      open("circle", [("cx", center.x), ("cy", center.y), ("r", radius)])
      paint(fill: fill, stroke)
      text += "/>\n"
    case .path(let lines, let isClosed, let fill, let stroke): path(lines, isClosed, fill, stroke)
    case .text(let label): write(label)
    case .group(let tip, let elements):
      text += "<g>" + (tip.isEmpty ? "" : "<title>\(Self.escaped(tip))</title>") + "\n"
      for element in elements { write(element) }
      text += "</g>\n"
    }
  }

  private mutating func path(_ lines: [[Drawing.Point]], _ isClosed: Bool, _ fill: Paint?, _ stroke: Drawing.Stroke?) {
    text += "<path d=\""
    for line in lines {
      for (place, point) in line.enumerated() {
        text += (place == 0 ? "M" : "L") + Self.number(point.x) + " " + Self.number(point.y)
      }
      if isClosed { text += "Z" }
    }
    text += "\""
    if isClosed { text += " fill-rule=\"evenodd\"" }
    paint(fill: fill, stroke)
    text += "/>\n"
  }

  private mutating func write(_ label: Drawing.Text) {
    text += "<text"
    attribute("x", label.at.x)
    attribute("y", label.at.y)
    attribute("font-size", label.size)
    if label.isBold { text += " font-weight=\"bold\"" }
    if label.isTurned {
      text += " transform=\"rotate(-90 \(Self.number(label.at.x)) \(Self.number(label.at.y)))\""
    } else if label.isStacked {
      text += " text-anchor=\"middle\""
    } else if label.anchor != .start {
      text += " text-anchor=\"\(label.anchor.rawValue)\""
    }
    paint(fill: label.paint, nil)
    text += ">"
    if label.isStacked {
      for (place, character) in label.string.enumerated() {
        let y = label.at.y + (Double(place) * Drawing.Text.stackPitch + 0.95) * label.size
        text +=
          "<tspan x=\"\(Self.number(label.at.x))\" y=\"\(Self.number(y))\">\(Self.escaped(String(character)))</tspan>"
      }
    } else {
      text += Self.escaped(label.string)
    }
    text += "</text>\n"
  }

  // MARK: Attributes

  private mutating func open(_ name: String, _ attributes: [(String, Double)]) {
    text += "<" + name
    for (name, value) in attributes { attribute(name, value) }
  }

  private mutating func attribute(_ name: String, _ value: Double) { text += " \(name)=\"\(Self.number(value))\"" }

  private mutating func paint(fill: Paint?, _ stroke: Drawing.Stroke?, hasArea: Bool = true) {
    var classes: [String] = []
    if let fill {
      text += " fill=\"\(fill.light)\""
      fills.insert(fill)
      classes.append("f-" + fill.name)
    } else if hasArea {
      text += " fill=\"none\""
    }
    if let stroke {
      text += " stroke=\"\(stroke.paint.light)\""
      if stroke.width != 1 { attribute("stroke-width", stroke.width) }
      if !stroke.dashes.isEmpty {
        text += " stroke-dasharray=\"\(stroke.dashes.map(Self.number).joined(separator: " "))\""
      }
      strokes.insert(stroke.paint)
      classes.append("s-" + stroke.paint.name)
    }
    if ground == .adaptive, !classes.isEmpty { text += " class=\"\(classes.joined(separator: " "))\"" }
  }

  /// A coordinate to two places, without zeros at its end.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let fraction = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + "\(whole)" + fraction
  }

  /// Text for XML: what XML 1.0 has no character for is left out.
  static func escaped(_ string: String) -> String {
    var result = ""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
