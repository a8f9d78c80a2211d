import Foundation
import Testing

/// Charts as the commands write them.
@Suite struct ChartTests {
  private static let commands: [[String]] = [
    ["compare", "--indicator", "设备投资规模"], ["matrix"], ["trajectory", "北辰区"], ["rank", "--draws", "50"], ["align"],
  ]

  @Test("--format svg draws one picture; two runs give the same bytes", arguments: commands)
  func svg(_ command: [String]) throws {
    let first = try Program.run(command + ["--format", "svg"])
    let second = try Program.run(command + ["--format", "svg"])
    #expect(first.code == 0)
    #expect(first.output.hasPrefix("<svg ") && first.output.hasSuffix("</svg>\n"))
    #expect(first.output == second.output)
    let english = try Program.run(command + ["--format", "svg", "--language", "en"])
    #expect(english.output != first.output)
  }

  @Test("Several charts go into a folder, and nowhere else")
  func several() throws {
    let scratch = try Scratch()
    let two = ["compare", "--indicator", "设备投资规模", "--indicator", "废旧家电回收量", "--format", "svg"]
    let refused = try Program.run(two + ["--language", "en"])
    #expect(refused.code == 64)
    #expect(
      refused.errors
        == "duibiao: error: there are 2 charts, and an SVG file holds one; name a folder with --output\n")
    #expect(try Program.run(two + ["--output", scratch.url.appending(path: "two.svg").path]).code == 64)
    #expect(try Program.run(two + ["--output", scratch.url.appending(path: "charts").path]).code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.appending(path: "charts").path).sorted()
    #expect(names == ["appliance-recycling-volume.svg", "equipment-investment.svg"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["charts"])
  }

  @Test("A map without provinces, a map of another place, and what is no map are told apart")
  func maps() throws {
    let scratch = try Scratch()
    let compare = ["compare", "--indicator", "设备投资规模", "--language", "en"]
    let tiles = try Program.run(compare + ["--map"])
    #expect(tiles.code == 64 && tiles.errors.contains("none of the districts is a province"))
    let foreign = try scratch.write(
      "foreign.geojson",
      """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "别处"},
       "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}}]}
      """)
    let elsewhere = try Program.run(compare + ["--map", foreign])
    #expect(elsewhere.code == 1 && elsewhere.errors.contains("is it of another place?"))
    let broken = try Program.run(compare + ["--map", try scratch.write("broken.geojson", "{\n\"type\": ")])
    #expect(broken.code == 1 && broken.errors.contains("broken.geojson: line 2: the file ends too early"))
    #expect(try Program.run(compare + ["--map", foreign, "--format", "csv"]).code == 64)
    let own = try scratch.write(
      "own.geojson",
      """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"adcode": 411300},
       "geometry": {"type": "Polygon", "coordinates": [[[112, 32], [113, 32], [113, 33], [112, 32]]]}}]}
      """)
    let drawn = try Program.run(["compare", "--indicator", "设备投资规模", "--map", own])
    #expect(drawn.code == 0 && drawn.output.hasPrefix("<svg ") && drawn.output.contains("地图中没有：北辰区、五通桥区、南开区、历下区。"))
  }

  @Test("Provinces of goals stand on tiles")
  func tiles() throws {
    let scratch = try Scratch()
    let plan = try scratch.write("江苏省.txt", "江苏省2026年政府工作报告\n\n一、目标\n\n地区生产总值增长5%。\n")
    let drawn = try Program.run(["compare", "--indicator", "地区生产总值", "--plans", plan, "--map"])
    #expect(drawn.code == 0)
    #expect(drawn.output.contains(">江苏</text>") && drawn.output.contains(">黑龙江</text>"))
  }

  @Test("A ranking of too many districts is refused, and drawn with --top")
  func many() throws {
    let scratch = try Scratch()
    let rows = (0..<400).map { "d\($0),charging-piles,\($0)\n" }.joined()
    let goals = try scratch.write("goals.csv", "district,concept,value\n" + rows)
    let all = try Program.run(["rank", "--goals", goals, "--format", "svg", "--language", "en"])
    #expect(all.code == 64 && all.errors.contains("400 districts; a chart holds at most 300"))
    let best = try Program.run(["rank", "--goals", goals, "--format", "svg", "--top", "10", "--draws", "20"])
    #expect(best.code == 0 && best.output.contains("另有390地未画出。"))
  }

  @Test("A pipe gets the plain table, without bars")
  func pipe() throws {
    let table = try Program.run(["compare", "--indicator", "设备投资规模"]).output
    #expect(!table.contains("█") && table.contains("| 1 | 南阳市 | ≥+28% |"))
  }

  @Test("A briefing shows its charts, each of them a file that its index names")
  func briefing() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appending(path: "briefing")
    #expect(try Program.run(["brief", "--output", folder.path]).code == 0)
    let text = try String(contentsOf: folder.appending(path: "briefing.md"), encoding: .utf8)
    let index = try String(contentsOf: folder.appending(path: "index.md"), encoding: .utf8)
    let shown = text.matches(of: /!\[[^\]]+\]\((charts\/[^)]+\.svg)\)/).map { String($0.1) }
    #expect(shown.contains("charts/matrix.svg") && shown.contains("charts/alignment.svg") && shown.count > 3)
    for name in shown {
      #expect(try String(contentsOf: folder.appending(path: name), encoding: .utf8).hasPrefix("<svg "))
      #expect(index.contains("(\(name))"))
    }
    let written = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "charts").path)
    #expect(Set(written.map { "charts/" + $0 }) == Set(shown))
  }

  @Test("The data set holds a specification for each chart that its package declares")
  func export() throws {
    let scratch = try Scratch()
    #expect(try Program.run(["export", "notebook", "--output", scratch.url.path]).code == 0)
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: scratch.url.appending(path: "datapackage.json")))
    let resources = try #require((json as? [String: Any])?["resources"] as? [[String: Any]])
    let charts = resources.compactMap { $0["path"] as? String }.filter { $0.hasSuffix(".vl.json") }
    let written = try FileManager.default.contentsOfDirectory(atPath: scratch.url.appending(path: "charts").path)
    #expect(Set(charts) == Set(written.map { "charts/" + $0 }))
    #expect(charts.contains("charts/composite.vl.json") && charts.contains("charts/trajectory.vl.json"))
  }
}
