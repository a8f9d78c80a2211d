import Comparison
import Indicators
import Normalization
import PolicyText
import Testing

/// One way to say a construct, with places for its words and numbers: `{N}由{B}增加到{L}，增长{T}%`.
struct ConsistencyFrame: Sendable {
  var text: String
  init(_ text: String) { self.text = text }

  func filled(_ words: [String: String]) -> String {
    words.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}

/// A text and what the check has to say of it: nothing but agreement, or one finding.
struct ConsistencyCase: Sendable, CustomTestStringConvertible {
  struct Expected: Sendable {
    var kind: ConsistencyCheck.Kind
    var stated: Double
    /// Nil where the test does not compute it.
    var other: Double?
  }

  var text: String
  var expected: Expected?
  /// Whether the silence has to come from numbers that were held against each other.
  var isHeld = true

  var testDescription: String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// Words for every frame of a construct; `right` fills {T} where all agrees, `wrong` where it doesn't.
  typealias Words = (words: [String: String], right: String, wrong: String, stated: Double, other: Double?)

  static func all(
    _ kind: ConsistencyCheck.Kind, _ frames: [String],
    _ words: [Words]
  ) -> [ConsistencyCase] {
    frames.flatMap { frame in
      words.flatMap { words, right, wrong, stated, other in
        [
          ConsistencyCase(text: ConsistencyFrame(frame).filled(words.merging(["T": right]) { $1 }), expected: nil),
          ConsistencyCase(
            text: ConsistencyFrame(frame).filled(words.merging(["T": wrong]) { $1 }),
            expected: Expected(kind: kind, stated: stated, other: other)),
        ]
      }
    }
  }
}

enum Checking {
  static let normalizer = Normalizer(.standard)
  static let head = "某县提升行动方案（2025—2027年）\n一、总体目标\n"

  static func check(_ bytes: [UInt8], name: String = "某县") throws -> ConsistencyCheck {
    let plan = normalizer.read(try PlanDocument(name: name, bytes: bytes), reads: .results)
    return ConsistencyCheck(plan, taxonomy: normalizer.taxonomy)
  }

  static func check(_ text: String) throws -> ConsistencyCheck { try check(Array((head + text + "\n").utf8)) }

  /// Every finding but the agreements: `! twoNumbers 森林覆盖率 35 33`.
  static func notes(_ check: ConsistencyCheck) -> [String] {
    check.findings.filter { $0.verdict != .agreement }.map { finding in
      let sign = finding.isContradiction ? "!" : "?"
      return
        "\(sign) \(finding.kind.rawValue) \(finding.indicator) \(Conversion.number(finding.other)) \(Conversion.number(finding.stated))"
    }
  }
}
