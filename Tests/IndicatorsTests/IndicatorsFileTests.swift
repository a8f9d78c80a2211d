import Indicators
import Testing

/// A file of concepts is edited row by row: what nobody asked to change stays, to the byte.
@Suite struct IndicatorsFileTests {
  static let header = "id,prefLabel,altLabels,prefLabel_en,broader,unit,dimension,direction,measure"

  static func file(_ text: String) throws -> IndicatorsFile {
    try IndicatorsFile(path: "x.csv", bytes: Array(text.utf8))
  }

  static func text(_ file: IndicatorsFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test(
    "A label joins the others",
    arguments: [
      ("a,桥,,B,t,座,count,more,level\n", "a,桥,虹,B,t,座,count,more,level\n"),
      ("a,桥,梁,B,t,座,count,more,level", "a,桥,梁;虹,B,t,座,count,more,level"),
      (
        "b,路,,R,t,,,less,level\r\na,桥,梁,B,t,座,count,more,level\r\n",
        "b,路,,R,t,,,less,level\r\na,桥,梁;虹,B,t,座,count,more,level\r\n"
      ),
      (
        "b,\"路\"\"a\n,a,\",,R,t,,,less,level\na,桥,\"梁\",B,t,座,count,more,level\n",
        "b,\"路\"\"a\n,a,\",,R,t,,,less,level\na,桥,梁;虹,B,t,座,count,more,level\n"
      ),
      ("a,桥,,\"B, \"\"b\"\"\",t,座,count,more,level\n", "a,桥,虹,\"B, \"\"b\"\"\",t,座,count,more,level\n"),
      ("\n\na,桥,,B,t,座,count,more,level\n\n", "\n\na,桥,虹,B,t,座,count,more,level\n\n"),
      ("a\n", "a,,虹\n"),
    ])
  func label(_ before: String, _ after: String) throws {
    for start in ["", "\u{FEFF}"] {
      for lineEnd in ["\n", "\r\n"] {
        var file = try Self.file(start + Self.header + lineEnd + before)
        try file.add(label: "虹", to: "a")
        #expect(Self.text(file) == start + Self.header + lineEnd + after)
      }
    }
  }

  @Test("No such concept")
  func unknown() throws {
    var file = try Self.file(Self.header + "\nb,路,a,R,t,,,less,level\n")
    #expect(throws: DataError.self) { try file.add(label: "虹", to: "a") }
  }

  @Test(
    "A row stands at the end, in the columns and with the line ends of the file",
    arguments: [
      ("", "\n", "\na,桥,\"x,\"\"y\"\"\",,,,,,\n"), ("\n", "\n", "a,桥,\"x,\"\"y\"\"\",,,,,,\n"),
      ("\r\nb,路,,R,t,,,less,level", "\r\n", "\r\na,桥,\"x,\"\"y\"\"\",,,,,,\r\n"),
    ])
  func row(_ end: String, _ lineEnd: String, _ added: String) throws {
    var file = try Self.file(Self.header + end)
    file.add(row: ["id": "a", "prefLabel": "桥", "altLabels": "x,\"y\"", "definition": "left out"])
    #expect(Self.text(file) == Self.header + end + added)
  }

  @Test(
    "What a wording tells of the concept that would hold it",
    arguments: [
      ("风雨连廊", "新建", "公里", "风雨连廊长度", "length", "extensive"), ("标本", "", "件", "标本数", "count", "extensive"),
      ("公园", "改造", "个", "公园改造数", "count", "extensive"), ("连廊覆盖率", "", nil, "连廊覆盖率", "ratio", "intensive"),
      ("连廊产值", "", nil, "连廊产值", "money", "extensive"),
    ] as [(String, String, String?, String, String, String)])
  func proposed(
    _ wording: String, _ action: String, _ unit: String?, _ label: String, _ dimension: String, _ extent: String
  ) {
    let concept = ProposedConcept(
      wording: wording, action: action, unit: unit, measure: .level, matcher: IndicatorMatcher(.standard))
    #expect(concept.label == label && concept.dimension == dimension && concept.extent.rawValue == extent, "\(concept)")
    #expect(concept.field.isEmpty || Taxonomy.standard.field(concept.field) != nil)
    #expect(concept.row(id: "new").count == ProposedConcept.columns.count)
  }
}
