import Foundation
import Testing

@testable import Comparison

/// Scores and weights against numpy, scipy and pymcdm on random tables. `Benchmarks/peers/composite.py` records the file
/// anew; it says how.
@Suite struct IndependentTests {
  struct Expected: Decodable {
    struct Table: Decodable {
      var values: [[Double?]]
      var references: [Double]
      var weights: [Double]
      var entropy: [Double]
      var critic: [Double]
      var scores: [String: [Double?]]

      var matrix: ScoreMatrix {
        ScoreMatrix(
          districts: values.indices.map { "d\($0)" },
          indicators: references.indices.map { place in
            .init(concept: "c\(place)", values: values.map { $0[place] ?? .nan }, reference: references[place])
          })
      }
    }

    struct Judgements: Decodable {
      var matrix: [[Double]]
      var weights: [Double]
      var ratio: Double
    }

    var tables: [Table]
    var judgements: [Judgements]
    var quantiles: [[Double]]
  }

  static let expected: Expected = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "expected.json")
    return try! JSONDecoder().decode(Expected.self, from: Data(contentsOf: file))
  }()

  @Test("Every method that is offered scores as the independent one does", arguments: CompositeMethod.all)
  func scores(_ method: CompositeMethod) throws {
    let normalisation = method.normalisation.rawValue + (method.ties == .min ? "-min" : "")
    let key = "\(method.missing.rawValue) \(normalisation) \(method.aggregation.rawValue)"
    var compared = 0
    for (number, table) in Self.expected.tables.enumerated() {
      // pymcdm knows no gaps: TOPSIS with skip is compared on full tables.
      guard let scores = table.scores[key] else { continue }
      let composite = Composite(table.matrix, weighting: .given(table.weights), method: method)
      for score in composite.scores {
        guard let wanted = scores[score.district] else {
          #expect(score.score.isNaN, "table \(number), district \(score.district)")
          continue
        }
        compared += 1
        #expect(
          abs(score.score - wanted) <= 1e-9 * max(1, abs(wanted)),
          "table \(number), district \(score.district): \(score.score) and \(wanted)")
      }
    }
    #expect(compared >= 40, "\(key)")
  }

  @Test func weights() {
    for (number, table) in Self.expected.tables.enumerated() {
      for (weighting, wanted) in [(Weights.entropy, table.entropy), (.critic, table.critic)] {
        let composite = Composite(table.matrix, weighting: weighting)
        for (place, weight) in zip(composite.places, composite.weights) {
          #expect(abs(weight - wanted[place]) < 1e-9, "table \(number), \(weighting)")
        }
      }
    }
  }

  @Test func judgements() {
    for judged in Self.expected.judgements {
      let own = PairwiseJudgements(judged.matrix)
      #expect(zip(own.weights, judged.weights).allSatisfy { abs($0 - $1) < 1e-9 })
      #expect(abs(own.consistencyRatio - judged.ratio) < 1e-9)
    }
  }

  @Test func normalQuantiles() {
    for pair in Self.expected.quantiles {
      #expect(abs(NormalDistribution.quantile(pair[0]) - pair[1]) < 1e-12 * max(1, abs(pair[1])))
    }
  }
}
