#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Albers' equal-area conic projection of the sphere: areas keep their proportion, and a country between 20 and 55 degrees
/// its shape (Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395, 1987, eqs. 14-1 to 14-6).
///
/// The standard parallels stand a sixth of the height inside the northern and the southern bound, the central meridian in
/// the middle; for China that is about 24°, 47° and 104° E.
struct ConicProjection: Sendable {
  private let cone: Double
  private let constant: Double
  private let meridian: Double
  private let apex: Double

  init(_ bounds: GeoMap.Bounds) {
    let radian = Double.pi / 180
    let height = bounds.north - bounds.south
    let south = (bounds.south + height / 6) * radian
    let north = (bounds.north - height / 6) * radian
    let mean = (sin(south) + sin(north)) / 2
    // A map that is symmetric about the equator would be a cylinder; a very flat cone is the same to the eye.
    cone = abs(mean) < 1e-6 ? 1e-6 : mean
    constant = cos(south) * cos(south) + 2 * cone * sin(south)
    meridian = (bounds.west + bounds.east) / 2
    let middle = (bounds.south + bounds.north) / 2 * radian
    apex = (max(0, constant - 2 * cone * sin(middle))).squareRoot() / cone
  }

  /// A place by longitude and latitude in degrees on the plane, in radii of the earth; y downwards.
  func point(_ place: GeoMap.Place) -> AreaPlot.Point {
    let radian = Double.pi / 180
    let distance = max(0, constant - 2 * cone * sin(place.latitude * radian)).squareRoot() / cone
    let angle = cone * (place.longitude - meridian) * radian
    return AreaPlot.Point(x: distance * sin(angle), y: distance * cos(angle) - apex)
  }
}
