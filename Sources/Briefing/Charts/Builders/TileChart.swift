import Comparison
import Indicators
import PolicyText

/// The provinces as tiles of one size, each near its place on a map: a small province is seen as well as a large one. What
/// has no document is a tile without data, so that the country is always whole.
public struct TileChart {
  /// A tile of `data/charts/province-tiles.csv`.
  struct Tile: Sendable, Equatable {
    /// The first two digits of the GB/T 2260 code.
    var code: String
    var name: String
    var column: Int
    var row: Int
  }

  static let tiles: [Tile] = {
    let records = (try? DelimitedRecords(Array(BuiltInData.provinceTiles)).records) ?? []
    return records.dropFirst().compactMap { record in
      guard record.fields.count >= 4, let column = Int(record.fields[2]), let row = Int(record.fields[3]) else {
        return nil
      }
      return Tile(code: record.fields[0], name: record.fields[1], column: column, row: row)
    }
  }()

  let comparison: IndicatorComparison
  let language: Language

  /// Nil where none of the districts is a province.
  public init?(_ comparison: IndicatorComparison, language: Language) {
    guard comparison.rows.contains(where: { Self.province($0.code) != nil }) else { return nil }
    (self.comparison, self.language) = (comparison, language)
  }

  /// The first two digits of a province's code; nil for what is none.
  private static func province(_ code: String) -> String? {
    code.count == 6 && code.hasSuffix("0000") ? String(code.prefix(2)) : nil
  }

  public func chart() -> Chart {
    let fills = StandingFills(comparison)
    var rows: [String: IndicatorComparison.Row] = [:]
    var others: [String] = []
    for row in comparison.rows {
      if let code = Self.province(row.code), rows[code] == nil { rows[code] = row } else { others.append(row.district) }
    }
    let cells = Self.tiles.map { tile -> CellPlot.Cell in
      let row = rows[tile.code]
      return CellPlot.Cell(
        column: tile.column, row: tile.row, fill: row.map(fills.fill) ?? .noData,
        text: row.map { StandingFills.value($0, language) } ?? language("无数据", "no data"), name: tile.name,
        tip: tile.name + language("：", ": ")
          + (row.map { StandingFills.words($0, comparison, language) } ?? language("无数据", "no data")))
    }
    var chart = Chart(
      name: comparison.concept.id, title: ChartWords.title(comparison, language),
      subtitle: language(
        "瓦片位置示意，不表示疆界；颜色为在可比地区中的位置", "Tiles are no map of borders; colour: place among the comparable provinces"),
      plot: .cells(CellPlot(columns: [], rows: [], cells: cells)), description: "")
    chart.legend = StandingFills.legend(cells.map(\.fill), language)
    chart.notes =
      ChartWords.unranked(comparison, language) + ChartWords.flagNotes(Array(rows.values), language)
    if !others.isEmpty {
      chart.notes.append(
        language("不是省级，未画：", "No provinces, not drawn: ") + others.joined(separator: language("、", ", "))
          + language("。", "."))
    }
    chart.description =
      (cells.map(\.tip).joined(separator: language("；", "; ")) + language("。", ". ")) + chart.notes.joined()
    return chart
  }
}
