import Foundation
import Indicators
import Testing

/// A wording with the concept that it means, empty where it means none.
struct WordingCase: Sendable, CustomTestStringConvertible {
  var wording: String
  var scope = ""
  var action = ""
  var unit = ""
  var measure = ""
  var concept: String
  var isRight = true

  var testDescription: String { [scope, action, wording, unit, measure].filter { !$0.isEmpty }.joined(separator: " ") }

  /// The concept that the matcher gives; empty for none.
  func mapped(by matcher: IndicatorMatcher) -> String {
    let units = matcher.taxonomy.units
    let measure = Measure(rawValue: measure)
    let isAmount = measure == nil || measure == .level || measure == .addition
    let match = matcher.match(
      Wording(
        indicator: wording, scope: scope, action: action, dimension: isAmount ? units.dimension(of: unit) : nil,
        measure: measure))
    return match.map { matcher.taxonomy.concepts[$0.concept].id } ?? ""
  }

  /// The rows of a file beside this one; its fields hold no commas.
  static func read(_ file: String) -> [WordingCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Samples")
    guard let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8) else { return [] }
    let rows = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { fields in
      func field(_ name: String) -> String { header.firstIndex(of: name).map { fields[$0] } ?? "" }
      return WordingCase(
        wording: field("wording"), scope: field("scope"), action: field("action"), unit: field("unit"),
        measure: field("measure"), concept: field("concept"), isRight: field("verdict") != "wrong")
    }
  }
}

@Suite("What a wording means, and what it only sounds like")
struct MatchingTests {
  static let matcher = IndicatorMatcher(.standard)

  static let nearMisses = WordingCase.read("near-misses.csv")

  @Test("Neighbours are told apart", arguments: nearMisses)
  func neighbours(_ given: WordingCase) { #expect(given.mapped(by: Self.matcher) == given.concept) }

  /// 150 of the mappings of sixteen work reports, drawn with a fixed seed and read one by one. Those that were wrong are
  /// mended; the file keeps them, so that the share can be recounted.
  static let sample = WordingCase.read("mappings.csv")

  @Test("A sample of mappings, read by hand", arguments: sample)
  func sampled(_ given: WordingCase) {
    #expect((given.mapped(by: Self.matcher) == given.concept) == given.isRight)
  }

  @Test("The samples are there, and at most two in a hundred mappings were wrong")
  func samples() {
    #expect(Self.nearMisses.count > 250 && Self.sample.count == 150)
    #expect(Self.sample.count { !$0.isRight } <= 3)
  }

  @Test("A wording that holds an excluded term is never the concept")
  func excluded() {
    for concept in Taxonomy.standard.concepts {
      for term in concept.exclude {
        for wording in [
          Wording(indicator: term + concept.prefLabel), Wording(indicator: concept.prefLabel, scope: term),
        ] {
          let match = Self.matcher.match(wording)
          #expect(match.map { Taxonomy.standard.concepts[$0.concept].id } != concept.id, "\(term) \(concept.prefLabel)")
        }
      }
    }
  }

  /// Words that make another statistic of a name that they stand before.
  static let qualifiers = [
    "登记", "调查", "户籍", "常住", "核心产业", "高价值", "规模以上", "全社会", "出口", "进口", "农村", "城镇", "公办", "民办", "义务教育", "国家级",
    "省级", "市级", "县级", "累计", "社会", "政府", "工业", "制造业", "服务业", "人均", "每万人口", "老年人", "残疾人", "脱贫人口", "重点", "新型",
    "跨境", "入境", "东坡区", "民营企业",
  ]

  @Test("No qualifier is added or lost on the way", arguments: qualifiers)
  func qualifier(_ qualifier: String) {
    for concept in Taxonomy.standard.concepts where !concept.prefLabel.hasPrefix(qualifier) {
      for wording in [
        Wording(indicator: qualifier + concept.prefLabel), Wording(indicator: concept.prefLabel, scope: qualifier),
      ] {
        guard let match = Self.matcher.match(wording) else { continue }
        // What is mapped is a label that has the qualifier too.
        #expect(
          match.label.contains(qualifier) || Self.saysSo(match.label, qualifier),
          "\(qualifier) \(concept.prefLabel) → \(match.label)")
      }
    }
  }

  /// Concepts with a neighbour, and what the neighbour's preferred label has and their own has not: 登记 for 失业率.
  static let neighbourWords: [(concept: Int, qualifier: String)] = {
    let labels = Taxonomy.standard.concepts.map { Array($0.prefLabel) }
    var holders: [Character: [Int]] = [:]
    for (number, label) in labels.enumerated() { for sign in Set(label) { holders[sign, default: []].append(number) } }
    var found: [(Int, String)] = []
    for (number, label) in labels.enumerated() {
      guard let rarest = label.compactMap({ holders[$0] }).min(by: { $0.count < $1.count }) else { continue }
      for longer in rarest.map({ labels[$0] }) where longer.count >= label.count + 2 {
        let start = zip(label, longer).prefix { $0 == $1 }.count
        let rest = label[start...]
        if longer.suffix(rest.count) == rest {
          found.append((number, String(longer[start..<longer.count - rest.count])))
        }
      }
    }
    return found
  }()

  @Test("What tells a neighbour apart is never dropped")
  func neighbourWords() {
    #expect(Self.neighbourWords.count > 500)
    for (number, qualifier) in Self.neighbourWords {
      for label in Taxonomy.standard.concepts[number].labels where !label.contains(qualifier) {
        for wording in [Wording(indicator: qualifier + label), Wording(indicator: label, scope: qualifier)] {
          guard let match = Self.matcher.match(wording), match.concept == number else { continue }
          #expect(match.label.contains(qualifier), "\(qualifier) \(label) → \(match.label)")
        }
      }
    }
  }

  /// 规上 says 规模以上, and 行业 alone is 重点行业.
  private static func saysSo(_ label: String, _ qualifier: String) -> Bool {
    switch qualifier {
    case "规模以上": label.contains("规上")
    case "重点": label.hasPrefix("行业")
    default: false
    }
  }

  @Test("What is near is listed below the threshold, with what speaks against it")
  func objections() throws {
    func first(_ wording: Wording) throws -> Match {
      try #require(Self.matcher.candidates(wording).first)
    }
    #expect(try first(Wording(indicator: "网络零售额", scope: "农村牧区")).objection == .excluded("农村"))
    #expect(try first(Wording(indicator: "老旧管网", action: "新建")).objection == .action("新建"))
    #expect(try first(Wording(indicator: "固定资产投资", scope: "园区")).objection == .scope("园区"))
    #expect(try first(Wording(indicator: "森林覆盖率", dimension: "area")).objection == .dimension("area"))
    #expect(try first(Wording(indicator: "污水管网", dimension: "length", measure: .level)).objection == .stock)
    for wording in ["二手车交易方式", "数字经济占比情况", "城镇居民收入水平"] {
      for match in Self.matcher.candidates(Wording(indicator: wording)) {
        #expect(match.confidence < IndicatorMatcher.threshold && match.objection != nil, "\(wording) → \(match.label)")
      }
    }
  }

  @Test("A mapping stands at or above the threshold, first among the candidates")
  func mappedFirst() throws {
    let wording = Wording(indicator: "全市城镇新增就业人数")
    let match = try #require(Self.matcher.match(wording))
    #expect(match.confidence >= IndicatorMatcher.threshold && match.objection == nil && match.added == "全市")
    #expect(Self.matcher.candidates(wording).first == match)
  }

  @Test("The document's own place is no part of a name")
  func ownPlace() {
    var wording = Wording(indicator: "肇庆市地区生产总值", scope: "肇庆市")
    wording.leaveOut(place: "肇庆市")
    #expect(wording == Wording(indicator: "地区生产总值"))
    wording = Wording(indicator: "平安建设", scope: "全市")
    wording.leaveOut(place: "平安")
    #expect(wording.indicator == "建设" || wording.indicator == "平安建设")
  }

  @Test("Many threads ask at once and get the same answers")
  func threads() async {
    let cases = Self.sample
    let alone = cases.map { $0.mapped(by: Self.matcher) }
    let shared = IndicatorMatcher(.standard)
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { cases.map { $0.mapped(by: shared) } } }
      for await answers in group { #expect(answers == alone) }
    }
  }
}
