import Indicators
import Testing

/// Taxonomies that are broken on purpose or by accident.
@Suite struct HostileTaxonomyTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  /// A taxonomy of one concept, so that each of thousands of others is checked in no time.
  private static func small(_ name: String) -> String? {
    switch name {
    case "indicators.csv": TaxonomyErrorTests.header + "a,桥梁数,桥,涵洞,A,b,,,座,count,extensive,more,level\n"
    case "fields.csv": "id,prefLabel,prefLabel_en\nb,桥,Bridges\n"
    case "units.csv": "symbol,dimension,canonical,factor\n座,count,个,1\n"
    case "references.csv": TaxonomyErrorTests.references
    case "districts.csv": "code,name,short_names,level,parent\n110101,东城区,东城,county,110000\n"
    default: nil
    }
  }

  private static func load(_ name: String, _ bytes: [UInt8]) throws -> Taxonomy {
    try Taxonomy { file in
      file == name ? ("my/" + file, bytes) : small(file).map { ("small/" + file, Array($0.utf8)) }
    }
  }

  @Test("A name as long as a book, and a thousand labels of one concept that are one")
  func longNames() throws {
    let long = String(repeating: "全市规上工业", count: 20_000)
    let same = Array(repeating: "全市大桥数量", count: 20_000).joined(separator: ";")
    let rows = "a,\(long),\(same),\(long)x,A,b,,,座,count,extensive,more,level\n"
    let taxonomy = try Self.load("indicators.csv", Array((TaxonomyErrorTests.header + rows).utf8))
    let matcher = IndicatorMatcher(taxonomy)
    #expect(matcher.match(Wording(indicator: "大桥")) != nil)
    #expect(matcher.match(Wording(indicator: long, scope: long, action: long)) == nil)
    #expect(matcher.candidates(Wording(indicator: String(repeating: "工", count: 190))).count <= 1)
  }

  @Test("Forty thousand places")
  func places() throws {
    var random = Random(state: 7)
    var file = "code,name,short_names,level,parent\n"
    for code in 110_000..<150_000 {
      let name = (0..<Int.random(in: 1...10, using: &random)).map { _ in
        String(UnicodeScalar(UInt16.random(in: 0x4E00...0x9FA5, using: &random))!)
      }
      file += "\(code),\(name.joined())区,,county,\n"
    }
    let bytes = Array(file.utf8)
    do {
      let taxonomy = try Self.load("districts.csv", bytes)
      #expect(taxonomy.districts.identify(fileName: "plan.txt", in: ["关于印发方案的通知"]) == nil)
    } catch {
      #expect("\(error)".contains("districts.csv, line"))
    }
  }

  @Test("Any bytes in any file: a taxonomy, or an error that names the file", arguments: Taxonomy.fileNames)
  func anyBytes(_ file: String) {
    var random = Random(state: UInt64(file.utf8.count) &* 0x9E37_79B9_7F4A_7C15)
    let pieces = [
      ",", "\"", "\n", "\r\n", ";", "甲", "1", "-1", "nan", "1e999", "id", "word,rank\n", "symbol,dimension", "\u{0}",
      "\u{FEFF}",
    ]
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        if Int.random(in: 0..<6, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += pieces.randomElement(using: &random)!.utf8
        }
      }
      do { _ = try Self.load(file, bytes) } catch {
        #expect("\(error)".contains("my/" + file) || "\(error)".contains(".csv"), "\(error)")
      }
    }
  }
}
