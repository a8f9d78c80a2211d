import Comparison
import Indicators
import Normalization

/// The ranking on the user's own map, joined by code or name. Every ranked district is listed with its goal under the map,
/// so that neither the colour nor the size of an area has to be read.
public struct MapChart {
  let comparison: IndicatorComparison
  let map: GeoMap
  let language: Language

  public init(_ comparison: IndicatorComparison, on map: GeoMap, language: Language) {
    (self.comparison, self.map, self.language) = (comparison, map, language)
  }

  /// How many of the districts the map has; none is most often the map of another place.
  public var joined: Int { join().places.count { $0 != nil } }

  public func chart() -> Chart {
    let fills = StandingFills(comparison)
    let (places, missing) = join()
    let projection = ConicProjection(map.bounds)
    let areas = zip(map.features, places).map { feature, place -> AreaPlot.Area in
      let row = place.map { comparison.rows[$0] }
      let name = row?.district ?? feature.name
      return AreaPlot.Area(
        name: name, fill: row.map(fills.fill) ?? .noData, text: row.map { StandingFills.value($0, language) } ?? "",
        tip: name + language("：", ": ")
          + (row.map { StandingFills.words($0, comparison, language) } ?? language("无数据", "no data")),
        rings: feature.rings.map { $0.map(projection.point) })
    }
    var chart = Chart(
      name: comparison.concept.id, title: ChartWords.title(comparison, language),
      subtitle: language("颜色为在可比地区中的位置", "Colour: place among the comparable districts"),
      plot: .areas(AreaPlot(areas: areas)), description: "")
    chart.legend = StandingFills.legend(areas.map(\.fill), language)
    let ranked = comparison.rows.filter(\.isRanked).map { row -> String in
      guard case .ranked(let rank) = row.standing else { return "" }
      return "\(rank) \(row.district) \(ChartWords.goal(row, language))"
    }
    if !ranked.isEmpty {
      chart.notes.append(ranked.joined(separator: language("；", "; ")) + language("。", "."))
    }
    chart.notes += ChartWords.unranked(comparison, language)
    chart.notes += ChartWords.signs(comparison.rows.filter(\.isRanked), language)
    if !missing.isEmpty {
      chart.notes.append(
        language("地图中没有：", "Not on the map: ") + missing.joined(separator: language("、", ", ")) + language("。", "."))
    }
    chart.description = chart.notes.joined(separator: language("", " "))
    return chart
  }

  /// For each area the row that it shows, and the districts that have none.
  private func join() -> (places: [Int?], missing: [String]) {
    var byCode: [String: Int] = [:]
    var byName: [String: Int] = [:]
    for (place, row) in comparison.rows.enumerated() {
      if !row.code.isEmpty { byCode[row.code] = byCode[row.code] ?? place }
      byName[row.district] = byName[row.district] ?? place
    }
    let places = map.features.map { feature -> Int? in
      feature.codes.lazy.compactMap { byCode[$0] }.first ?? feature.names.lazy.compactMap { byName[$0] }.first
    }
    let drawn = Set(places.compactMap { $0 })
    return (places, comparison.rows.indices.filter { !drawn.contains($0) }.map { comparison.rows[$0].district })
  }
}
