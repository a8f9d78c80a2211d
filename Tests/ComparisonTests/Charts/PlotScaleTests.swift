import Testing

@testable import Briefing

@Suite struct PlotScaleTests {
  @Test("Every value has its place, in order; ticks rise inside the domain", arguments: 1...200)
  func places(_ seed: Int) {
    var random = Seeded(UInt64(seed))
    let magnitude = Double.random(in: -6...9, using: &random)
    let values = (0..<Int.random(in: 1...31, using: &random)).map { _ in
      Double.random(in: seed % 3 == 0 ? -1...1 : 0.0001...1, using: &random)
        * Double(sign: .plus, exponent: Int(magnitude * 3), significand: 1)
    }.sorted()
    for scale in [PlotScale(values), PlotScale(values, hasZero: true), PlotScale(values, isLinear: true)] {
      #expect(values.allSatisfy(scale.domain.contains))
      #expect(scale.ticks.count >= 2 && scale.ticks.count <= 12, "\(scale.ticks)")
      #expect(zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { $0 < $1 })
      let slack = (scale.domain.upperBound - scale.domain.lowerBound) * 1e-9
      #expect(
        scale.ticks.allSatisfy { $0 >= scale.domain.lowerBound - slack && $0 <= scale.domain.upperBound + slack })
      let places = values.map(scale.position)
      #expect(places.allSatisfy { (0...1).contains($0) })
      for (a, b) in zip(zip(values, places), zip(values, places).dropFirst()) where a.0 < b.0 { #expect(a.1 <= b.1) }
    }
    let low = values.first ?? 0
    #expect(PlotScale(values).isLog == (low > 0 && (values.last ?? 0) / low > 100))
    #expect(PlotScale(values, hasZero: true).domain.contains(0))
  }

  @Test("What lies close together far from zero is cut off from it, and says so")
  func cut() {
    #expect(PlotScale([90, 92, 95]).isCut)
    #expect(!PlotScale([10, 45]).isCut)
    #expect(!PlotScale([-5, 95]).isCut)
    #expect(PlotScale([-95, -90]).isCut)
  }

  @Test("Numbers that no plot can hold do not stop it")
  func extremes() {
    for values in [
      [], [0], [.nan], [.infinity, 1], [1e308, -1e308], [1e-320, 1], [5, 5], [1e16, 1e16 + 2], [-0.0, 0],
    ] as [[Double]] {
      let scale = PlotScale(values)
      #expect(!scale.ticks.isEmpty && scale.ticks.allSatisfy(\.isFinite))
      #expect(values.map(scale.position).allSatisfy { $0.isNaN || (0...1).contains($0) })
    }
  }

  @Test("Ranks have the first and whole steps")
  func ranks() {
    #expect(PlotScale(ranks: 5).ticks == [1, 2, 3, 4, 5])
    #expect(PlotScale(ranks: 31).ticks == [1, 5, 10, 15, 20, 25, 30])
    #expect(PlotScale(ranks: 1).ticks == [1])
  }

  @Test("Chinese takes an em, Latin and digits about a half; a sum of its parts")
  func widths() {
    #expect(TextMeasure.width("设备（≥", size: 12) == 48)
    #expect((0.5...0.65).contains(TextMeasure.width("0123456789", size: 1) / 10))
    #expect((0.45...0.65).contains(TextMeasure.width("equipment investment", size: 1) / 20))
    #expect(TextMeasure.width("%", size: 10) > 9)
  }

  @Test("Lines are no wider than their place and lose nothing but blanks", arguments: 1...50)
  func wrapping(_ seed: Int) {
    var random = Seeded(UInt64(seed))
    let pieces = ["设备投资规模", "、", "national-2024", " ", "（2027年）", "。", "25%", "awordthatislongerthanaline", "；"]
    let text = (0..<40).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
    let lines = TextMeasure.wrapped(text, size: 12, within: 130)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    for line in lines { #expect(TextMeasure.width(line, size: 12) <= 130 + 12, "\(line)") }
    let closing: Set<Character> = ["、", "。", "；", "）", "%"]
    for (line, before) in zip(lines.dropFirst(), lines) where !closing.contains(before.last ?? " ") {
      #expect(!closing.contains(line.first ?? " "), "\(line) begins with a closing mark")
    }
    #expect(TextMeasure.width(TextMeasure.fitted(text, size: 12, within: 80), size: 12) <= 80)
    #expect(TextMeasure.fitted("短", size: 12, within: 80) == "短")
  }
}
