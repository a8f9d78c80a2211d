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
      let taxonomy = try Taxonomy { $0 == "districts.csv" ? ("districts.csv", bytes) : nil }
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
      do { _ = try Taxonomy { $0 == file ? ("my/" + file, bytes) : nil } } catch {
        #expect("\(error)".contains("my/" + file) || "\(error)".contains(".csv"), "\(error)")
      }
    }
  }
}
