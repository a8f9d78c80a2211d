import Testing

@testable import DocumentFormats

/// Definitions of lists for tests.
enum NumberingXML {
  /// A list and its definition, of the same number; each level a format and a text.
  static func list(_ id: Int, _ levels: [(format: String, text: String)], extra: [Int: String] = [:]) -> String {
    definition(id, levels, extra: extra) + "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(id)\"/></w:num>"
  }

  static func definition(_ id: Int, _ levels: [(format: String, text: String)], extra: [Int: String] = [:]) -> String {
    let levels = levels.enumerated().map { index, level in
      """
      <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(level.format)"/>\(extra[index] ?? "")\
      <w:lvlText w:val="\(level.text)"/></w:lvl>
      """
    }
    return "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
  }

  static func another(_ id: Int, of definition: Int, _ override: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(definition)\"/>\(override)</w:num>"
  }
}

@Suite struct NumberingTests {
  private static let plan = [
    (format: "chineseCountingThousand", text: "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."),
    ("decimal", "（%4）"), ("decimalEnclosedCircle", "%5"),
  ]

  private func lines(_ body: String, _ numbering: String, styles: String = "") throws -> [String] {
    var file = WordFile(body)
    (file.numbering, file.styles) = (numbering, styles)
    return try file.lines()
  }

  /// Items of levels: `0 0 1` as three paragraphs.
  private func items(_ levels: [Int], list: Int = 1) -> String {
    levels.map { WordFile.item("项", list, level: $0) }.joined()
  }

  @Test func theLevelsOfAPlan() throws {
    #expect(
      try lines(items([0, 1, 2, 2, 3, 4, 4, 1, 2, 0, 1]), NumberingXML.list(1, Self.plan)) == [
        "一、项", "（一）项", "1. 项", "2. 项", "（1）项", "① 项", "② 项", "（二）项", "1. 项", "二、项", "（一）项",
      ])
  }

  @Test func legalNumbersAreDecimal() throws {
    let levels = [(format: "chineseCountingThousand", text: "第%1章"), ("decimal", "%1.%2"), ("upperRoman", "%1.%2.%3")]
    #expect(
      try lines(items([0, 1, 1, 2]), NumberingXML.list(1, levels, extra: [1: "<w:isLgl/>"])) == [
        "第一章 项", "1.1 项", "1.2 项", "一.2.I 项",
      ])
  }

  @Test func articlesGoOnOverChapters() throws {
    let levels = [(format: "chineseCountingThousand", text: "第%1章"), ("chineseCountingThousand", "第%2条")]
    let never = [1: "<w:lvlRestart w:val=\"0\"/>"]
    #expect(
      try lines(items([0, 1, 1, 0, 1]), NumberingXML.list(1, levels, extra: never)) == [
        "第一章 项", "第一条 项", "第二条 项", "第二章 项", "第三条 项",
      ])
  }

  @Test func aLevelMayRestartAfterAHigherOneAlone() throws {
    let levels = [(format: "decimal", text: "%1"), ("decimal", "%1.%2"), ("decimal", "[%3]")]
    #expect(
      try lines(items([0, 1, 2, 1, 2, 0, 2]), NumberingXML.list(1, levels, extra: [2: "<w:lvlRestart w:val=\"1\"/>"]))
        .filter { $0.hasPrefix("[") } == ["[1] 项", "[2] 项", "[1] 项"])
  }

  @Test func listsOfOneDefinitionGoOnUnlessOneStartsAnew() throws {
    let anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"
    let numbering =
      NumberingXML.list(1, Self.plan) + NumberingXML.another(2, of: 1) + NumberingXML.another(3, of: 1, anew)
    let body = items([0, 0]) + items([0], list: 2) + items([0, 0], list: 3) + items([0])
    #expect(try lines(body, numbering).map { $0.dropLast(2) } == ["一", "二", "三", "五", "六", "七"])
  }

  @Test func aListMayReplaceALevel() throws {
    let level =
      "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:lvlOverride>"
    #expect(
      try lines(items([0, 0], list: 2), NumberingXML.definition(1, Self.plan) + NumberingXML.another(2, of: 1, level))
        == [
          "C)项", "D)项",
        ])
  }

  @Test func numbersComeFromStyles() throws {
    let style = { (id: String, parent: String, list: String) in
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(id)\"/>\(parent)<w:pPr>\(list)</w:pPr></w:style>"
    }
    let styles =
      style("H1", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
      + style("H2", "", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>")
      + style("Sub", "<w:basedOn w:val=\"H1\"/>", "")
      + style("Off", "<w:basedOn w:val=\"H1\"/>", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    let body = ["H1", "H2", "Sub", "Off"].map { WordFile.p("题", "<w:pStyle w:val=\"\($0)\"/>") }.joined()
    let numbering = NumberingXML.list(
      1, Self.plan, extra: [0: "<w:pStyle w:val=\"H1\"/>", 1: "<w:pStyle w:val=\"H2\"/>"])
    #expect(try lines(body, numbering, styles: styles) == ["一、题", "（一）题", "二、题", "题"])
    let own = WordFile.p("题", "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    #expect(try lines(own, numbering, styles: styles) == ["题"])
  }

  @Test func numberingStylesStandForTheirList() throws {
    let numbering =
      NumberingXML.list(1, Self.plan)
      + "<w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
      + NumberingXML.another(2, of: 2)
    let styles =
      "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    #expect(try lines(items([0], list: 2), numbering, styles: styles) == ["一、项"])
  }

  @Test func bulletsAndUnknownListsHaveNoNumber() throws {
    #expect(try lines(items([0]) + items([0], list: 9), NumberingXML.list(1, [("bullet", "●")])) == ["项", "项"])
  }

  @Test func whatStandsBehindANumber() throws {
    let level = [(format: "decimal", text: "%1.")]
    for (suffix, text) in [("tab", "1. 项"), ("space", "1. 项"), ("nothing", "1.项")] {
      let extra = [0: "<w:suff w:val=\"\(suffix)\"/>"]
      #expect(try lines(items([0]), NumberingXML.list(1, level, extra: extra)) == [text])
    }
  }

  @Test func whatWasDeletedOrHiddenIsNotCounted() throws {
    let gone =
      "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>"
      + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
    #expect(try lines(items([0]) + gone + items([0]), NumberingXML.list(1, Self.plan)) == ["一、项", "二、项"])
  }

  @Test func emptyItemsCountAndShowInTablesAlone() throws {
    let empty = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"
    #expect(try lines(empty + items([0]), NumberingXML.list(1, Self.plan)) == ["二、项"])
    let row = "<w:tr><w:tc>\(empty)</w:tc><w:tc>\(WordFile.p("文"))</w:tc></w:tr>"
    #expect(
      try lines("<w:tbl>\(row)\(row)</w:tbl>", NumberingXML.list(1, [("decimal", "%1")])) == [
        "| 1 | 文 |", "| --- | --- |", "| 2 | 文 |",
      ])
  }

  @Test(
    "Formats",
    arguments: [
      ("chineseCounting", "1 一, 10 十, 11 十一, 20 二十, 21 二十一, 99 九十九, 100 一○○"),
      ("chineseCountingThousand", "10 十, 12 十二, 100 一百, 101 一百零一, 110 一百一十, 112 一百一十二, 1001 一千零一, 10010 一万零一十"),
      ("taiwaneseCountingThousand", "10 十, 105 一百零五"), ("ideographDigital", "1 一, 10 一○, 21 二一"),
      ("japaneseCounting", "10 十, 11 十一, 20 二十, 100 百, 111 百十一, 205 二百五"),
      ("chineseLegalSimplified", "1 壹, 10 壹拾, 23 贰拾叁"), ("decimalEnclosedCircle", "1 ①, 20 ⑳, 21 ㉑, 36 ㊱, 50 ㊿, 51 51"),
      ("decimalEnclosedParen", "1 ⑴"), ("decimalEnclosedFullstop", "2 ⒉"), ("decimalFullWidth", "12 １２"),
      ("decimalZero", "5 05, 12 12"), ("upperRoman", "4 IV, 9 IX, 1994 MCMXCIV, 4000 4000"), ("lowerRoman", "3 iii"),
      ("upperLetter", "1 A, 26 Z, 27 AA, 53 AAA, 100000 100000"), ("lowerLetter", "2 b"),
      ("ideographTraditional", "1 甲, 10 癸, 11 11"), ("ideographZodiac", "12 亥"), ("ideographEnclosedCircle", "1 ㊀"),
      ("decimal", "0 0, -3 -3"), ("unheardOf", "7 7"), ("none", "7 "),
    ])
  func formats(_ name: String, _ expected: String) {
    for pair in expected.split(separator: ", ") {
      let parts = pair.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      #expect(NumberFormat.text(Int(parts[0])!, name) == parts[1])
    }
  }

  @Test func aFormatOfOnesOwnPadsWithZeros() {
    #expect(NumberFormat.text(7, "custom", pattern: "001, 002, 003, ...") == "007")
  }

  @Test("Numbers beyond reason don't trap", arguments: [Int.max, Int.min, -1, 0])
  func extremes(_ start: Int) throws {
    for format in ["chineseCounting", "upperLetter", "upperRoman", "decimalEnclosedCircle", "ideographDigital"] {
      let numbering = NumberingXML.list(1, [(format, "%1、")]).replacing(
        "w:start w:val=\"1\"", with: "w:start w:val=\"\(start)\"")
      #expect(try lines(items([0, 0]), numbering).count == 2)
    }
  }
}
