import Indicators
import Testing

/// What is wrong with a taxonomy is told when it is loaded: everything at once, each with file, line and column.
@Suite struct TaxonomyErrorTests {
  static let header =
    "id,prefLabel,altLabels,exclude,prefLabel_en,broader,definition,source,unit,dimension,extent,direction,measure\n"
  static let references =
    "reference,concept,measure,value,unit,relation,base_year,target_year,scope,phrase,quote,source\n"

  /// The errors of a taxonomy in which some files are replaced, in English.
  static func errors(_ files: [String: String]) -> [String] { failures(files).map(\.description) }

  static func failures(_ files: [String: String]) -> [DataError] {
    do {
      _ = try Taxonomy { name in files[name].map { ("my/" + name, Array($0.utf8)) } }
      return []
    } catch { return error.errors }
  }

  static func concepts(_ rows: String) -> [String] {
    errors(["indicators.csv": header + rows, "references.csv": references])
  }

  static func row(_ line: Int, _ column: String, _ problem: String, file: String = "indicators.csv") -> String {
    "my/\(file), line \(line), column \(column): \(problem)"
  }

  @Test("A taxonomy without a fault")
  func fine() {
    #expect(
      Self.concepts(
        "a,桥梁数,桥;大桥,涵洞,Bridges,transport,桥的座数,,座,count,extensive,more,addition\nb,城乡比,,,Ratio,economy,,,,,intensive,less,level\n"
      )
      .isEmpty)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let rows: String
    let errors: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    .init(
      name: "an id twice", rows: "a,甲桥,,,A,economy,,,个,count,,more,level\na,乙桥,,,B,economy,,,个,count,,more,level\n",
      errors: [row(3, "id", "“a” is defined twice")]),
    .init(
      name: "one label in two concepts",
      rows: "a,石桥,大桥,,A,economy,,,个,count,,more,level\nb,木桥,大桥,,B,economy,,,个,count,,more,level\n",
      errors: [row(3, "altLabels", "“大桥” is also “大桥” of a in line 2")]),
    .init(
      name: "one label in two spellings",
      rows: "a,规上工业桥梁数,,,A,economy,,,个,count,,more,level\nb,规模以上工业桥梁数量,,,B,economy,,,个,count,,more,level\n",
      errors: [row(3, "prefLabel", "“规模以上工业桥梁数量” is also “规上工业桥梁数” of a in line 2")]),
    .init(
      name: "an unknown unit", rows: "a,桥梁数,,,A,economy,,,石,count,,more,level\n",
      errors: [row(2, "unit", "“石” is not in units.csv")]),
    .init(
      name: "another dimension", rows: "a,桥梁长度,,,A,economy,,,公里,count,,more,level\n",
      errors: [row(2, "dimension", "“count” is stated, and the unit 公里 is of dimension length")]),
    .init(
      name: "a dimension without a unit", rows: "a,桥梁长度,,,A,economy,,,,length,,more,level\n",
      errors: [row(2, "unit", "is empty, and the dimension is length")]),
    .init(
      name: "extent, direction and measure", rows: "a,桥梁数,,,A,economy,,,座,count,big,up,benchmark\n",
      errors: [
        row(2, "direction", "“up” is not one of more, less"),
        row(2, "measure", "“benchmark” is not one of growth, level, addition"),
        row(2, "extent", "“big” is not one of extensive, intensive"),
      ]),
    .init(
      name: "an unknown field", rows: "a,桥梁数,,,A,bridges,,,座,count,,more,level\n",
      errors: [row(2, "broader", "“bridges” is not a field of fields.csv")]),
    .init(
      name: "an excluded term in an own label", rows: "a,桥梁数,农村桥梁,农村,A,transport,,,座,count,,more,level\n",
      errors: [row(2, "exclude", "“农村” is part of the concept's own label “农村桥梁”")]),
    .init(
      name: "empty fields", rows: ",,,,A,,,,座,count,,,level\n",
      errors: [
        row(2, "id", "is empty"), row(2, "prefLabel", "is empty"), row(2, "broader", "is empty"),
        row(2, "direction", "is empty; it must be one of more, less"),
      ]),
    .init(
      name: "a verb for a noun",
      rows: "a,改造老旧桥梁,,,A,transport,,,座,count,,more,addition\nb,新开工桥梁数,,,A,transport,,,座,count,,more,addition\n",
      errors: [row(2, "prefLabel", "“改造老旧桥梁” begins with the verb 改造; name the statistic by a noun")]),
    .init(
      name: "a label of nothing but marks", rows: "a,桥梁数,“”,,A,transport,,,座,count,,more,level\n",
      errors: [row(2, "altLabels", "“\u{201C}\u{201D}” holds no sign that counts")]),
    .init(
      name: "too many columns", rows: "a,桥梁数,,,A,transport,,,座,count,,more,level,x\n",
      errors: [row(2, "14", "14 fields where the header has 13")]),
  ]

  @Test(arguments: cases)
  func found(_ given: Case) { #expect(Self.concepts(given.rows) == given.errors) }

  @Test("Each error is told in Chinese, too, with its place", arguments: cases)
  func chinese(_ given: Case) {
    for failure in Self.failures(["indicators.csv": Self.header + given.rows, "references.csv": Self.references]) {
      #expect(failure.message.chinese.hasPrefix("my/indicators.csv 第"))
      #expect(
        failure.message.chinese.contains { ("一"..."龥").contains($0) } && !failure.message.chinese.contains(" is "))
    }
  }

  @Test("Errors of every file, in one go")
  func allAtOnce() {
    let errors = Self.errors([
      "indicators.csv": Self.header
        + "a,桥梁数,,,A,transport,,,座,count,,more,level\nb,隧道数,,,B,tunnels,,,洞,count,,more,level\n",
      "references.csv": Self.references + "x,c,level,3,座,=,,2027,,,,\nx,a,sum,many,斗,=,,soon,,,,\n",
      "units.csv": "symbol,dimension,canonical,factor\n座,count,个,1\n个,count,个,0\n",
      "fields.csv": "id,prefLabel,prefLabel_en\ntransport,交通运输,\n",
      "degree-words.csv": "word,rank\n很,\n",
      "matching.csv": "word,role,means\n改造,verb,mend\n规上,same,\n大,huge,\n",
    ])
    #expect(
      errors == [
        Self.row(3, "factor", "must be above 0", file: "units.csv"),
        Self.row(2, "rank", "is empty", file: "degree-words.csv"),
        Self.row(2, "means", "“mend” is not made of how, any, add, renew, retire, other", file: "matching.csv"),
        Self.row(3, "means", "is empty", file: "matching.csv"),
        Self.row(
          4, "role", "“huge” is not one of same, start, end, anywhere, thing, fields, verb", file: "matching.csv"),
        Self.row(2, "prefLabel_en", "is empty", file: "fields.csv"),
        Self.row(3, "unit", "“洞” is not in units.csv"),
        Self.row(2, "concept", "“c” is not in indicators.csv", file: "references.csv"),
        Self.row(
          3, "measure", "“sum” is not one of growth, level, addition, benchmark, qualitative", file: "references.csv"),
        Self.row(3, "value", "“many” is not a number", file: "references.csv"),
        Self.row(3, "unit", "“斗” is not in units.csv", file: "references.csv"),
        Self.row(3, "target_year", "“soon” is not a whole number", file: "references.csv"),
      ])
  }

  @Test("A file that replaces one of the built-in ones is held against the others")
  func againstTheBuiltIn() {
    let errors = Self.errors(["units.csv": "symbol,dimension,canonical,factor\n个,count,个,1\n"])
    #expect(errors.contains { $0.contains("“%” is not in units.csv") })
    #expect(Self.errors(["references.csv": Self.references + "x,no-such,level,3,个,=,,,,,,\n"]).count == 1)
    #expect(Self.errors(["districts.csv": "code,name,short_names,level,parent\n1,,,,\n"]).count == 1)
  }

  @Test("A column of the header that is missing or stands twice")
  func header() {
    #expect(
      Self.errors(["fields.csv": "id,prefLabel\n"]) == [
        "my/fields.csv: column missing in line 1: prefLabel_en"
      ])
    #expect(
      Self.errors(["fields.csv": "id,prefLabel,prefLabel_en,id\n"]) == [
        "my/fields.csv: column id stands twice in line 1"
      ])
  }
}
