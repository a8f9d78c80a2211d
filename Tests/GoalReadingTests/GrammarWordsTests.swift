import Indicators
import Testing

@testable import GoalReading

/// The file of words is checked when it is loaded, and what is wrong with it is named with its line.
@Suite struct GrammarWordsTests {
  struct Broken: CustomTestStringConvertible, Sendable {
    let lines: String
    let failure: GrammarWords.Failure
    let message: String

    var testDescription: String { message }
  }

  static let broken: [Broken] = [
    Broken(
      lines: "达到,reach,,\n高于,compare,>,\n", failure: .unknownRole(line: 3, word: "高于", role: "compare"),
      message: "words.csv, line 3: “compare” of 高于 is no role"),
    Broken(
      lines: "争取,modality;act,,\n达到,reach;Reach,,\n", failure: .unknownRole(line: 3, word: "达到", role: "Reach"),
      message: "words.csv, line 3: “Reach” of 达到 is no role"),
    Broken(
      lines: "比重,noun;base,,\n", failure: .contradiction(line: 2, word: "比重"),
      message: "words.csv, line 2: the roles of 比重 can't stand together"),
    Broken(
      lines: "达到,reach,,\n以上,comparator;after,>=,\n", failure: .contradiction(line: 3, word: "以上"),
      message: "words.csv, line 3: the roles of 以上 can't stand together"),
    Broken(
      lines: "十五五,planPeriod;time,,\n", failure: .contradiction(line: 2, word: "十五五"),
      message: "words.csv, line 2: the roles of 十五五 can't stand together"),
    Broken(
      lines: "达到,reach,,\n较,base,,\n达到,hold,,\n", failure: .twice(line: 4, word: "达到"),
      message: "words.csv, line 4: 达到 is there already"),
    Broken(
      lines: "高于,comparator,>>,\n", failure: .badValue(line: 2, word: "高于", value: ">>"),
      message: "words.csv, line 2: “>>” is no value of 高于"),
    Broken(
      lines: "去年,relativeYear,last,\n", failure: .badValue(line: 2, word: "去年", value: "last"),
      message: "words.csv, line 2: “last” is no value of 去年"),
  ]

  @Test("A broken file is refused, and the line named", arguments: broken)
  func refuses(_ broken: Broken) {
    #expect(broken.failure.description == broken.message)
    #expect(Self.failure(of: broken.lines) == broken.failure)
  }

  @Test("A comparator needs a relation", arguments: ["高于,comparator,,\n", "高于,comparator,3,\n", "以上,after,,\n"])
  func needsRelation(_ line: String) {
    #expect(Self.failure(of: line) != nil)
  }

  @Test("A word may have several roles, a relation or a number, and the taxonomy's degree words join them")
  func accepts() throws {
    let lines = "争取,modality;act,,\n不低于,comparator,>=,\n去年,relativeYear;previousYear,-1,\n"
    let words = try GrammarWords(degreeWords: ["大幅提升", "争取"], file: Self.file(lines))
    // Thirteen marks, three words, and one degree word: 争取 is there already.
    #expect(
      words.entries.suffix(4).map(\.roles) == [
        RoleSet(.modality, .act), RoleSet(.comparator), RoleSet(.relativeYear, .previousYear), RoleSet(.degree),
      ])
    #expect(words.entries.suffix(4).map(\.value) == [0, Int32(Relation.atLeast.code), -1, 0])
  }

  @Test("The built-in words load")
  func builtIn() throws {
    #expect(try GrammarWords(degreeWords: []).entries.count > 2000)
  }

  private static func failure(of lines: String) -> GrammarWords.Failure? {
    do {
      _ = try GrammarWords(degreeWords: [], file: file(lines))
      return nil
    } catch { return error as? GrammarWords.Failure }
  }

  private static func file(_ lines: String) -> [UInt8] { Array(("word,roles,value,note\n" + lines).utf8) }
}
