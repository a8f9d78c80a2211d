import Comparison
import Foundation
import Testing

@testable import Briefing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What holds of every drawing, whatever the numbers.
@Suite struct DrawingTests {
  private static func circles(_ elements: [Drawing.Element]) -> [Drawing.Box] {
    elements.flatMap { element -> [Drawing.Box] in
      switch element {
      case .circle(let center, let radius, _, _):
        [.init(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)]
      case .group(_, let inner): circles(inner)
      default: []
      }
    }
  }

  @Test("No label touches another, a dot, or the edge of the page", arguments: RandomCharts.seeds, [Language.zh, .en])
  func labels(_ seed: UInt64, _ language: Language) {
    for chart in RandomCharts.all(seed, language: language) {
      let drawing = Drawing(chart)
      let page = Drawing.Box(x: 0, y: 0, width: drawing.width, height: drawing.height)
      let texts = drawing.texts
      #expect(!texts.isEmpty)
      for (place, text) in texts.enumerated() {
        #expect(page.contains(text.box), "\(chart.name): \(text.string) leaves the page")
        for other in texts[..<place] where text.box.overlaps(other.box) {
          Issue.record("\(chart.name): “\(text.string)” over “\(other.string)”")
        }
      }
      for dot in Self.circles(drawing.elements) {
        #expect(page.contains(dot))
        for text in texts where text.box.overlaps(dot) { Issue.record("\(chart.name): a dot over “\(text.string)”") }
      }
    }
  }

  @Test("Dots stand from left to right in the order of their values", arguments: RandomCharts.seeds)
  func dots(_ seed: UInt64) {
    for chart in RandomCharts.all(seed) {
      guard case .rows(let plot) = chart.plot, plot.style == .dots, !plot.rows.isEmpty else { continue }
      let drawing = Drawing(chart)
      let dots = plot.rows.compactMap(\.value)
      let filled = drawing.elements.compactMap { element -> Double? in
        guard case .group(_, let inner) = element else { return nil }
        return inner.compactMap { if case .circle(let at, _, .mark, _) = $0 { at.x } else { nil } }.last
      }
      #expect(filled.count == dots.count)
      for ((a, x), (b, y)) in zip(zip(dots, filled), zip(dots, filled).dropFirst()) {
        #expect(a == b ? abs(x - y) < 1e-6 : (a < b) == (x < y), "dots do not stand in the order of their values")
      }
    }
  }

  @Test("It is XML with a title, a description and a role", arguments: RandomCharts.seeds)
  func wellFormed(_ seed: UInt64) {
    for chart in RandomCharts.all(seed) {
      for ground in [SVGWriter.Ground.adaptive, .light] {
        let reading = SVGReading(chart.svg(ground: ground))
        #expect(reading.error == nil, "\(chart.name): \(reading.error ?? "")")
        #expect(reading.root["role"] == "img")
        #expect(reading.root["viewBox"]?.hasPrefix("0 0 ") == true)
        #expect(reading.title == chart.title)
        #expect(reading.words == chart.description)
        #expect(!reading.words.isEmpty)
        #expect(reading.foreign.isEmpty, "refers to \(reading.foreign)")
      }
    }
  }

  @Test("What XML has no character for is left out, the rest escaped")
  func escapes() {
    let chart = Chart(
      name: "x", title: "a<b>&\"c\"\u{1}\u{0B}\nd", subtitle: "", plot: .paths([]), description: "]]>")
    let reading = SVGReading(chart.svg())
    #expect(reading.error == nil)
    #expect(reading.title == "a<b>&\"c\" d")
    #expect(reading.words == "]]>")
  }

  @Test("Every colour has one for the dark; the light form has no style sheet")
  func grounds() throws {
    let chart = try #require(RandomCharts.all(3).first { $0.name == "matrix" })
    let adaptive = String(decoding: chart.svg(), as: UTF8.self)
    let light = String(decoding: chart.svg(ground: .light), as: UTF8.self)
    let classes = Set(
      adaptive.matches(of: /class="([fs]-[^"]*)"/).flatMap { $0.1.split(separator: " ").map(String.init) })
    #expect(classes.contains("f-level4"))
    for name in classes { #expect(adaptive.contains(".duibiao .\(name){"), "no dark colour for \(name)") }
    #expect(!light.contains("class=") && !light.contains("<style"))
    #expect(light.contains(Paint.level(4).light))
  }

  @Test("Coordinates have two places at most")
  func numbers() {
    #expect(SVGWriter.number(12) == "12")
    #expect(SVGWriter.number(-0.5) == "-0.5")
    #expect(SVGWriter.number(3.14159) == "3.14")
    #expect(SVGWriter.number(2.006) == "2.01")
    #expect(SVGWriter.number(-0.001) == "0")
    #expect(SVGWriter.number(.nan) == "0")
  }

  // MARK: Colours

  /// Relative luminance after WCAG 2.
  private static func luminance(_ hex: String) -> Double {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func contrast(_ a: String, _ b: String) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  @Test("Text has a contrast of 4.5 and marks one of 3 on both grounds")
  func contrasts() {
    for color in [{ (paint: Paint) in paint.light }, { (paint: Paint) in paint.dark }] {
      for paint in [Paint.ink, .muted] { #expect(Self.contrast(color(paint), color(.ground)) >= 4.5) }
      for paint in [Paint.mark, .accent] { #expect(Self.contrast(color(paint), color(.ground)) >= 3) }
      for level in 0..<CellFill.levels {
        #expect(Self.contrast(color(.onLevel(level)), color(.level(level))) >= 4.5)
      }
      // More is always farther from the ground.
      let steps = (0..<CellFill.levels).map { Self.contrast(color(.level($0)), color(.ground)) }
      #expect(steps == steps.sorted() && Set(steps).count == steps.count)
      #expect(Self.contrast(color(.ink), color(.faint)) >= 4.5)
    }
  }
}

/// What a parser of XML finds in a file.
private final class SVGReading: NSObject, XMLParserDelegate {
  var error: String?
  var root: [String: String] = [:]
  var title = ""
  var words = ""
  /// Addresses outside the file.
  var foreign: [String] = []
  private var path: [String] = []

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse() { error = parser.parserError.map { "\($0)" } ?? "not XML" }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    if path.isEmpty { root = attributes }
    foreign += attributes.filter { $0.key != "xmlns" && ($0.value.contains("//") || $0.value.contains("url(")) }.values
    path.append(name)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    path.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if path == ["svg", "title"] { title += string }
    if path == ["svg", "desc"] { words += string }
  }
}
