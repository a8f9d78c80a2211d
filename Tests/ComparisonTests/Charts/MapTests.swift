import Comparison
import Foundation
import Indicators
import Testing

@testable import Briefing

@Suite struct MapTests {
  private static let square = "[[[100,30],[104,30],[104,34],[100,34],[100,30]]]"

  private static func map(_ features: String) -> [UInt8] {
    Array("{\"type\":\"FeatureCollection\",\"features\":[\(features)]}".utf8)
  }

  private static func feature(_ properties: String, _ coordinates: String = square, _ type: String = "Polygon")
    -> String
  {
    "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":{\"type\":\"\(type)\",\"coordinates\":\(coordinates)}}"
  }

  private func comparison() throws -> IndicatorComparison {
    try #require(
      Plans.compare(
        "charging-piles",
        [
          try Plans.district("江苏省", "到2027年，充电桩达到300个"), try Plans.district("浙江省", "到2027年，充电桩达到200个"),
          try Plans.district("昆山市", "到2027年，充电桩达到100个"),
        ]))
  }

  @Test("Areas are joined by code however it is written, then by name; who is not on the map is named")
  func join() throws {
    for code in [
      "\"adcode\":320000", "\"code\":\"32\"", "\"gb\":\"156320000\"", "\"name\":\"江苏省\"", "\"id\":\"320000\"",
    ] {
      let map = try GeoMap(
        Self.map(Self.feature(code) + "," + Self.feature("\"name\":\"浙江省\"", "[\(Self.square)]", "MultiPolygon")))
      let chart = MapChart(try comparison(), on: map, language: .zh).chart()
      guard case .areas(let plot) = chart.plot else { return }
      #expect(plot.areas.map(\.name) == ["江苏省", "浙江省"])
      #expect(plot.areas.map(\.fill) == [.level(4), .level(2)])
      #expect(chart.notes.contains("地图中没有：昆山市。"))
      #expect(chart.notes.contains { $0.hasPrefix("1 江苏省 300个；") })
    }
    let foreign = try GeoMap(Self.map(Self.feature("\"name\":\"别处\"")))
    #expect(MapChart(try comparison(), on: foreign, language: .zh).joined == 0)
  }

  @Test(
    "What is no map is refused with its place",
    arguments: [
      ("", "line 1: the file ends too early"), ("[1,2", "line 1: ] is missing"), ("<html>", "line 1: this is no JSON"),
      ("{\"type\":\"Topology\"}", "this is TopoJSON; convert it to GeoJSON first"),
      ("{\"type\":\"FeatureCollection\",\n\"features\":[],}", "line 2: a name is missing in an object"),
      ("{\"type\":\"FeatureCollection\",\"features\":[]}", "holds no Polygon or MultiPolygon"),
      ("{\"a\":\"b", "line 1: a string does not end"), ("{} x", "line 1: something stands behind the JSON value"),
    ])
  func refusals(_ text: String, _ message: String) {
    #expect(throws: GeoMap.Failure.self) { try GeoMap(Array(text.utf8)) }
    do { _ = try GeoMap(Array(text.utf8)) } catch { #expect(error.message.english == message) }
  }

  @Test("Projected coordinates and broken rings are refused with the number of their feature")
  func rings() {
    func problem(_ coordinates: String) -> String {
      do {
        _ = try GeoMap(Self.map(Self.feature("") + "," + Self.feature("", coordinates)))
        return ""
      } catch { return error.message.english }
    }
    #expect(problem("[[[500000,4000000],[1,2],[3,4]]]").hasPrefix("the coordinates of feature 2 are not degrees"))
    #expect(problem("[[[1],[1,2]]]") == "a point of feature 2 is not two numbers")
    #expect(problem("[7]") == "a ring of feature 2 is no list of points")
    #expect(problem("7") == "the coordinates of feature 2 are no rings")
  }

  @Test("Nesting without end is refused, not followed")
  func nesting() {
    #expect(throws: GeoMap.Failure.self) { try GeoMap([UInt8](repeating: 0x5B, count: 1_000_000)) }
  }

  @Test("A map with bytes changed, lost or doubled is read or refused, and what is read is drawn", arguments: 1...300)
  func fuzz(_ seed: Int) throws {
    var random = Seeded(UInt64(seed))
    var bytes = Self.map(
      Self.feature("\"adcode\":320000,\"name\":\"江\\u82cf\"") + ","
        + Self.feature("\"id\":3.3e4", "[\(Self.square)]", "MultiPolygon"))
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: Array("[]{}\",:-9e\\".utf8).shuffled(using: &random).prefix(2), at: place)
      default: bytes.removeLast(Int.random(in: 0..<bytes.count / 2, using: &random))
      }
    }
    guard let map = try? GeoMap(bytes) else { return }
    let svg = MapChart(try comparison(), on: map, language: .zh).chart().svg()
    #expect(svg.starts(with: Array("<svg".utf8)))
    #expect(!String(decoding: svg, as: UTF8.self).contains("nan"))
  }

  @Test("Equal areas on the globe are equal on the map", arguments: [-40.0, 0, 20, 35, 50])
  func projection(_ latitude: Double) {
    let bounds = GeoMap.Bounds(west: 73, east: 135, south: 18, north: 54)
    let projection = ConicProjection(bounds)
    func area(_ longitude: Double, _ latitude: Double) -> Double {
      let corners = [(0.0, 0.0), (0.1, 0.0), (0.1, 0.1), (0.0, 0.1)].map {
        projection.point(.init(longitude: longitude + $0.0, latitude: latitude + $0.1))
      }
      return zip(corners, corners.dropFirst() + corners.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
        / 2 / cos((latitude + 0.05) * .pi / 180)
    }
    // Counter-clockwise on the globe is clockwise where y goes down.
    let usual = area(104, 36)
    #expect(usual < 0)
    #expect(abs(area(80, latitude) / usual - 1) < 0.001)
  }

  @Test("North is up, east to the right, and no label leaves its area")
  func orientation() throws {
    let small = "[[[120,30],[120.2,30],[120.2,30.1],[120,30.1],[120,30]]]"
    let map = try GeoMap(Self.map(Self.feature("\"adcode\":320000") + "," + Self.feature("\"adcode\":330000", small)))
    let chart = MapChart(try comparison(), on: map, language: .zh).chart()
    guard case .areas(let plot) = chart.plot else { return }
    let big = plot.areas[0].rings[0]
    #expect(big[1].x > big[0].x && big[2].y < big[1].y)
    let names = Drawing(chart).texts.map(\.string)
    #expect(names.contains("江苏省") && !names.contains("浙江省"))
  }

  @Test("Every province has a tile of its own, where no other stands")
  func tiles() throws {
    let tiles = TileChart.tiles
    #expect(tiles.count == 34)
    #expect(Set(tiles.map { [$0.column, $0.row] }).count == 34)
    let provinces = try Plans.taxonomy.districts.all().filter { $0.level == "province" }
    #expect(provinces.count >= 31)
    for province in provinces {
      let tile = tiles.first { $0.code == province.code.prefix(2) }
      #expect(tile.map { province.name.hasPrefix($0.name) } == true, "\(province.name)")
    }
  }

  @Test("A province without a document is a tile without data; what is no province is named")
  func tileChart() throws {
    let chart = try #require(TileChart(try comparison(), language: .zh)).chart()
    guard case .cells(let plot) = chart.plot else { return }
    #expect(plot.cells.count == 34)
    #expect(plot.cells.count { $0.fill == .noData } == 32)
    #expect(plot.cells.first { $0.name == "江苏" }?.text == "300个")
    #expect(chart.notes.contains("不是省级，未画：昆山市。"))
    #expect(
      TileChart(try #require(Plans.compare("charging-piles", [try Plans.district("昆山市", "充电桩达到1个")])), language: .zh)
        == nil)
  }
}
