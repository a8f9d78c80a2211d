import PolicyText

/// Areas with their borders from a GeoJSON text (RFC 7946): a FeatureCollection of Polygons and MultiPolygons in degrees.
public struct GeoMap: Sendable {
  /// By longitude and latitude in degrees.
  struct Place: Sendable, Equatable {
    var longitude: Double
    var latitude: Double
  }

  struct Feature: Sendable {
    /// GB/T 2260 codes of six digits that its properties may mean.
    var codes: [String]
    var names: [String]
    var rings: [[Place]]
    var name: String { names.first ?? codes.first ?? "" }
  }

  struct Bounds: Sendable, Equatable {
    var west = 180.0
    var east = -180.0
    var south = 90.0
    var north = -90.0
  }

  public struct Failure: MessageError {
    public var message: Message

    init(_ message: Message) { self.message = message }
    init(_ chinese: String, _ english: String) { message = Message(chinese, english) }
  }

  private(set) var features: [Feature] = []
  private(set) var bounds = Bounds()

  /// What a file may weigh: 64 MB.
  static let mostBytes = 64 << 20

  /// - Throws: where the text is no GeoJSON, has no areas, or is not in degrees; the message names the line or the feature.
  public init(_ bytes: [UInt8]) throws(Failure) {
    guard bytes.count <= Self.mostBytes else {
      throw Failure("超过64 MB；请先简化边界", "over 64 MB; simplify the borders first")
    }
    let whole: JSONReader.Value
    do throws(JSONReader.Failure) { whole = try JSONReader.value(bytes) } catch { throw Failure(error.message) }
    guard case .string("FeatureCollection")? = whole["type"], case .array(let found)? = whole["features"] else {
      let isTopology = if case .string("Topology")? = whole["type"] { true } else { false }
      throw Failure(
        isTopology
          ? Message("是TopoJSON；请先转成GeoJSON", "this is TopoJSON; convert it to GeoJSON first")
          : Message("不是GeoJSON的FeatureCollection", "no FeatureCollection of GeoJSON"))
    }
    for (place, feature) in found.enumerated() { try add(feature, number: place + 1) }
    guard !features.isEmpty else { throw Failure("其中没有面（Polygon、MultiPolygon）", "holds no Polygon or MultiPolygon") }
  }

  private mutating func add(_ feature: JSONReader.Value, number: Int) throws(Failure) {
    guard let geometry = feature["geometry"], case .string(let type)? = geometry["type"] else { return }
    let polygons: [JSONReader.Value]
    switch (type, geometry["coordinates"]) {
    case ("Polygon", let coordinates?): polygons = [coordinates]
    case ("MultiPolygon", .array(let parts)?): polygons = parts
    case ("Polygon", _), ("MultiPolygon", _):
      throw Failure("第\(number)个要素没有坐标", "feature \(number) has no coordinates")
    // Points and lines are no areas.
    default: return
    }
    var rings: [[Place]] = []
    for polygon in polygons {
      guard case .array(let parts) = polygon else {
        throw Failure("第\(number)个要素的坐标不成环", "the coordinates of feature \(number) are no rings")
      }
      for part in parts { rings.append(try ring(part, number)) }
    }
    let properties = feature["properties"] ?? .null
    let ids =
      ["adcode", "code", "id", "gb", "CODE", "区划代码", "行政区划代码", "代码"].compactMap { properties[$0] }
      + [feature["id"]].compactMap { $0 }
    let names = ["name", "NAME", "fullname", "名称", "地区", "name_zh"].compactMap { properties[$0] }
    features.append(
      Feature(
        codes: ids.compactMap(Self.code),
        names: names.compactMap { if case .string(let name) = $0, !name.isEmpty { name } else { nil } },
        rings: rings.filter { $0.count > 2 }))
  }

  private mutating func ring(_ value: JSONReader.Value, _ number: Int) throws(Failure) -> [Place] {
    guard case .array(let points) = value else {
      throw Failure("第\(number)个要素的环不是点的列表", "a ring of feature \(number) is no list of points")
    }
    var places: [Place] = []
    places.reserveCapacity(points.count)
    for point in points {
      guard case .array(let pair) = point, pair.count >= 2, case .number(let longitude) = pair[0],
        case .number(let latitude) = pair[1]
      else {
        throw Failure("第\(number)个要素有一点不是两个数", "a point of feature \(number) is not two numbers")
      }
      guard abs(longitude) <= 180, abs(latitude) <= 90 else {
        throw Failure(
          "第\(number)个要素的坐标不是经纬度；请转成WGS 84或CGCS2000的度",
          "the coordinates of feature \(number) are not degrees; convert them to longitude and latitude")
      }
      places.append(Place(longitude: longitude, latitude: latitude))
      bounds.west = min(bounds.west, longitude)
      bounds.east = max(bounds.east, longitude)
      bounds.south = min(bounds.south, latitude)
      bounds.north = max(bounds.north, latitude)
    }
    return places
  }

  /// Six digits from a code as maps write it: 110000, "110000", 11, 156110000 (with the country in front).
  private static func code(_ value: JSONReader.Value) -> String? {
    let digits: String
    switch value {
    case .string(let text): digits = text
    case .number(let number) where number >= 0 && number < 1e12 && number == number.rounded():
      digits = String(Int(number))
    default: return nil
    }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    switch digits.count {
    case 2, 4: return digits + String(repeating: "0", count: 6 - digits.count)
    case 6: return digits
    case 9 where digits.hasPrefix("156"): return String(digits.dropFirst(3))
    default: return nil
    }
  }
}
