import ArgumentParser
import Briefing
import Comparison

/// Where a ranking is drawn: on tiles of the provinces, or on the user's map.
struct MapChoice {
  /// What `--map` without a file means.
  static let tiles = "tiles"

  private let map: GeoMap?
  private let path: String
  let language: Language

  init(_ path: String, language: Language) throws {
    (self.path, self.language) = (path, language)
    guard path != Self.tiles else {
      map = nil
      return
    }
    map = try attempt {
      let bytes = try Files.read(path)
      do throws(GeoMap.Failure) { return try GeoMap(bytes) } catch { throw FileFailure(path, error) }
    }
  }

  func chart(_ comparison: IndicatorComparison) throws -> Chart {
    if let map {
      let chart = MapChart(comparison, on: map, language: language)
      guard chart.joined > 0 else {
        Console.error(
          "\(path)：地图中没有任何一地（按六位代码或名称对应）；是别处的地图吗？",
          "\(path): the map has none of the districts, by code of six digits or by name; is it of another place?")
        throw ExitCode(1)
      }
      return chart.chart()
    }
    guard let chart = TileChart(comparison, language: language) else {
      Console.error(
        "各地都不是省级，瓦片图画不出；请用 --map 文件.geojson 指定地图",
        "none of the districts is a province, which the tiles are of; name a map with --map FILE.geojson")
      throw ExitCode(64)
    }
    return chart.chart()
  }
}
