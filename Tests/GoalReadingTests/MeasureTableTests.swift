import Indicators
import Testing

@testable import GoalReading

/// What a verb, a unit and a noun say together: every combination has a reading, and the right one.
@Suite struct MeasureTableTests {
  /// A row for each verb and unit: the readings for the nouns growth, decline, intensity, measure and count, without and
  /// with a comparison. `g` is growth, `d` a decline, `l` a level, `a` an addition.
  struct Row: CustomTestStringConvertible, Sendable {
    let verb: MeasureTable.Verb
    let unit: MeasureTable.Unit
    let plain: String
    let compared: String
    /// A clause that reads so.
    let example: String
    var issue: String?

    var testDescription: String { "\(verb) \(unit)" }
  }

  static let rows: [Row] = [
    Row(verb: .none, unit: .ratio, plain: "gdlll", compared: "gdggg", example: "失业率5%; 较2023年25%"),
    Row(verb: .none, unit: .points, plain: "gdlll", compared: "gdggg", example: "降幅2个百分点"),
    Row(verb: .none, unit: .doubling, plain: "ggggg", compared: "ggggg", example: "产值翻一番"),
    Row(verb: .none, unit: .amount, plain: "lllll", compared: "lllll", example: "充电桩300个"),
    Row(verb: .joined, unit: .ratio, plain: "gdlll", compared: "gdlll", example: "森林覆盖率为40%; 增速为5%"),
    Row(verb: .joined, unit: .points, plain: "gdlll", compared: "gdlll", example: "降幅为2个百分点"),
    Row(verb: .joined, unit: .doubling, plain: "ggggg", compared: "ggggg", example: "产值为翻一番"),
    Row(verb: .joined, unit: .amount, plain: "lllll", compared: "lllll", example: "充电桩为300个"),
    Row(verb: .reach, unit: .ratio, plain: "gdlll", compared: "gdlll", example: "增速达到5%; 普及率达到90%"),
    Row(verb: .reach, unit: .points, plain: "gdlll", compared: "gdlll", example: "降幅达到2个百分点"),
    Row(
      verb: .reach, unit: .doubling, plain: "gdggg", compared: "gdggg", example: "总产值达到翻一番"),
    Row(verb: .reach, unit: .amount, plain: "lllll", compared: "lllll", example: "充电桩达到300个"),
    Row(verb: .hold, unit: .ratio, plain: "lllll", compared: "lllll", example: "建成率90%"),
    Row(verb: .hold, unit: .points, plain: "lllll", compared: "lllll", example: ""),
    Row(verb: .hold, unit: .amount, plain: "lllll", compared: "lllll", example: "建成充电桩300个"),
    Row(verb: .rise, unit: .ratio, plain: "gdggg", compared: "gdggg", example: "交易量增长45%"),
    Row(verb: .rise, unit: .points, plain: "gdggg", compared: "gdggg", example: "渗透率提高8个百分点"),
    Row(verb: .rise, unit: .doubling, plain: "ggggg", compared: "ggggg", example: "产值增长翻一番"),
    Row(verb: .rise, unit: .amount, plain: "aagaa", compared: "gdggg", example: "增加泵站3座; 预期寿命提高1岁"),
    Row(verb: .fall, unit: .ratio, plain: "ddddd", compared: "ddddd", example: "单位GDP能耗下降15%"),
    Row(verb: .fall, unit: .points, plain: "ddddd", compared: "ddddd", example: "失业率下降1个百分点"),
    Row(verb: .fall, unit: .amount, plain: "aadaa", compared: "ddddd", example: "减少小煤矿30家; PM2.5浓度降低3微克"),
    Row(verb: .act, unit: .ratio, plain: "gdlll", compared: "gdggg", example: "老旧电梯更新90%"),
    Row(verb: .act, unit: .points, plain: "gdlll", compared: "gdggg", example: ""),
    Row(verb: .act, unit: .doubling, plain: "ggggg", compared: "ggggg", example: "新增企业翻一番"),
    Row(verb: .act, unit: .amount, plain: "aaaaa", compared: "aaaaa", example: "新建充电桩300个"),
  ]

  @Test("Each combination reads as it should", arguments: rows)
  func reading(_ row: Row) {
    for (isCompared, expected) in [(false, row.plain), (true, row.compared)] {
      let found = String(
        MeasureTable.Noun.allCases.map {
          Self.sign(MeasureTable.reading(row.verb, row.unit, $0, isCompared: isCompared))
        })
      guard let issue = row.issue else {
        #expect(found == expected, "compared: \(isCompared)")
        continue
      }
      withKnownIssue("\(issue)") { #expect(found == expected, "compared: \(isCompared)") }
    }
  }

  @Test("The table is total: a number with a verb is growth, a level or an addition, and only growth goes down")
  func total() {
    for verb in MeasureTable.Verb.allCases {
      for unit in MeasureTable.Unit.allCases {
        for noun in MeasureTable.Noun.allCases {
          for isCompared in [false, true] {
            let reading = MeasureTable.reading(verb, unit, noun, isCompared: isCompared)
            #expect([.growth, .level, .addition].contains(reading.measure))
            #expect(reading.sign == 1 || (reading.sign == -1 && reading.measure == .growth))
          }
        }
      }
    }
  }

  private static func sign(_ reading: MeasureTable.Reading) -> Character {
    switch reading.measure {
    case .growth: reading.sign < 0 ? "d" : "g"
    case .level: "l"
    case .addition: "a"
    default: "?"
    }
  }
}
