import Comparison
import Foundation
import Testing

@testable import Briefing

/// Charts for other programs, and bars in a terminal.
@Suite struct OtherFormsTests {
  @Test("A specification of Vega-Lite holds the rows of its chart", arguments: RandomCharts.seeds)
  func vegaLite(_ seed: UInt64) throws {
    for chart in RandomCharts.all(seed) {
      let bytes = try #require(VegaLite.bytes(chart))
      let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
      #expect(json["$schema"] as? String == "https://vega.github.io/schema/vega-lite/v5.json")
      #expect(json["description"] as? String == chart.description)
      let rows = (json["data"] as? [String: Any])?["values"] as? [[String: Any]]
      switch chart.plot {
      case .rows(let plot):
        let drawn = plot.rows.filter { !$0.isHeading }
        let values = rows?.compactMap { $0["value"] as? Double } ?? []
        #expect(values.count == drawn.compactMap(\.value).count)
        // Foundation reads a number to its last bit but one.
        for (a, b) in zip(values, drawn.compactMap(\.value)) { #expect(abs(a - b) <= 1e-12 * abs(b)) }
      case .cells(let plot): #expect(rows?.count == plot.cells.count)
      case .paths(let panels): #expect((json["concat"] as? [Any])?.count == panels.count)
      case .areas: break
      }
    }
  }

  @Test("Bars are as long as their values, an eighth of a column fine")
  func bars() throws {
    let bars = try #require(ValueBars([10, 5, 0], width: 8))
    #expect([10, 5, 0, 2.5, 0.2].map(bars.bar) == ["████████", "████", "", "██", "▏"])
    #expect(ValueBars([], width: 8) == nil)
    #expect(ValueBars([0, 0], width: 8) == nil)
    #expect(ValueBars([1], width: 0) == nil)
  }

  @Test("What falls goes to the left of a common zero")
  func falls() throws {
    let bars = try #require(ValueBars([10, -10], width: 8))
    #expect(bars.bar(10) == "    ████")
    #expect(bars.bar(-10) == "████")
    #expect(bars.bar(-5) == "  ██")
    let falling = try #require(ValueBars([-10, -5], width: 8))
    #expect(falling.bar(-10) == "████████" && falling.bar(-5) == "    ████")
  }

  @Test("In a terminal all bars begin in one column; a narrow one has none", arguments: RandomCharts.seeds)
  func aligned(_ seed: UInt64) throws {
    for comparison in RandomCharts.comparisons(RandomCharts.districts(seed)) {
      let table = ComparisonTable(comparison, language: .zh).table().portrait
      let wide = TerminalComparison(comparison, table, language: .zh).markdown(columns: 120)
      let rows = wide.split(separator: "\n").filter { $0.hasPrefix("|") && !$0.contains("---") }
      let hasBars = comparison.rows.contains { $0.isRanked && $0.comparable != 0 }
      let starts = rows.map { row in
        row.split(separator: "|", omittingEmptySubsequences: false).prefix(hasBars ? 5 : 4).map {
          DisplayWidth.of(String($0))
        }
      }
      #expect(Set(starts).count == 1)
      #expect(wide.contains("█") == hasBars)
      let narrow = TerminalComparison(comparison, table, language: .zh).markdown(columns: 30)
      #expect(!narrow.contains("█"))
    }
  }
}
