import Indicators
import Normalization
import PolicyText
import SyntheticDistricts
import Testing

@Suite struct SyntheticDistrictsTests {
  private let corpus = SyntheticCorpus(seed: 11, indicators: 40)

  @Test("The same seed gives the same plan, in any order; another seed another")
  func determinism() {
    let first = (0..<20).map { corpus.plan($0).bytes }
    let second = (0..<20).reversed().map { corpus.plan($0).bytes }.reversed()
    #expect(first == Array(second))
    #expect(SyntheticCorpus(seed: 12, indicators: 40).plan(0).bytes != first[0])
  }

  @Test("Bytes that are known: the same on every machine")
  func knownBytes() {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<50 {
      for byte in corpus.plan(index).bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    #expect(hash == 13_331_421_883_776_769_877)
  }

  @Test("Plans are from 5 to 40 KB of text, and each says enough", arguments: 0..<60)
  func sizes(_ index: Int) {
    let plan = corpus.plan(index)
    #expect((5_000...45_000).contains(plan.text.count), "\(plan.text.count)")
    #expect(plan.goals.count >= 3)
    #expect(String(validating: plan.text, as: UTF8.self) != nil)
  }

  @Test("A goal's passage is where it is said to be, and holds its number", arguments: 0..<60)
  func passages(_ index: Int) {
    let plan = corpus.plan(index)
    for goal in plan.goals {
      #expect(0 <= goal.start && goal.start < goal.end && goal.end <= plan.text.count)
      let passage = String(decoding: plan.text[goal.start..<goal.end], as: UTF8.self)
      let digits = goal.value.split(separator: "|").first.map(String.init) ?? ""
      let isPlain = goal.construct != .chineseNumeral && goal.construct != .multiple && goal.construct != .fullCoverage
      guard isPlain, !digits.isEmpty else { continue }
      // Full-width digits, thousands and line breaks aside.
      let folded = String(
        passage.unicodeScalars.compactMap { scalar -> Character? in
          if (0xFF10...0xFF19).contains(scalar.value) {
            return Character(Unicode.Scalar(scalar.value - 0xFF10 + 0x30)!)
          }
          return [",", "\n", "\r", " "].contains(scalar) ? nil : Character(scalar)
        })
      #expect(folded.contains(digits.drop { $0 == "-" }), "\(passage) \(digits)")
    }
  }

  @Test("Every concept is one of the taxonomy, and no name is that of a real district")
  func names() throws {
    let taxonomy = Taxonomy.standard
    let real = Set(try taxonomy.districts.all().map(\.name))
    for index in 0..<300 {
      let plan = corpus.plan(index)
      #expect(!real.contains(plan.district))
      #expect(taxonomy.districts.district(code: String(plan.code.prefix(6))) == nil)
      for goal in plan.goals where !goal.concept.isEmpty { #expect(taxonomy.concept(goal.concept) != nil) }
    }
  }

  @Test("The extractor reads most goals of plans that it was not written for, and invents few")
  func extraction() throws {
    let normalizer = Normalizer(.standard)
    var (wanted, read, right) = (0, 0, 0)
    for index in 0..<100 {
      let plan = corpus.plan(index)
      let document = try PlanDocument(name: plan.fileName, bytes: plan.bytes)
      var goals = normalizer.read(document).goals
      wanted += plan.goals.count
      read += goals.count
      for truth in plan.goals {
        let match = goals.firstIndex { goal in
          goal.start < truth.end && truth.start < goal.end
            && (truth.value.split(separator: "|").contains { Double($0) == goal.number }
              || truth.value == goal.value?.description ?? "")
            && goal.unit == truth.unit && goal.measure.rawValue == truth.measure && goal.targetYear == truth.targetYear
            && truth.relation.split(separator: "|").contains { $0 == goal.relation.rawValue }
        }
        guard let match else { continue }
        goals.remove(at: match)
        right += 1
      }
    }
    let f1 = 2 * Double(right) / Double(wanted + read)
    #expect(f1 >= 0.95, "F1 \(f1): \(right) of \(wanted), \(read) read")
  }

  @Test("A goal table has its header's columns, and parts join")
  func table() {
    let table = SyntheticTable(seed: 3, indicators: 20)
    var whole: [UInt8] = []
    var parts: [UInt8] = []
    let rows = table.write(0..<100, to: &whole)
    var count = 0
    for start in stride(from: 0, to: 100, by: 10) { count += table.write(start..<start + 10, to: &parts) }
    #expect(whole == parts && rows == count)
    #expect((1200...1600).contains(rows))
    let columns = SyntheticTable.header.split(separator: ",").count
    for line in whole.split(separator: 0x0A) {
      #expect(line.split(separator: 0x2C, omittingEmptySubsequences: false).count == columns)
    }
  }
}
