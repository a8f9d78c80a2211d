import Foundation
import Indicators
import Normalization
import OpenPackaging
import PolicyText
import Testing

@testable import Briefing

@Suite struct PageTests {
  /// Two districts whose plans hold what a page must not run: markup in a name, the end of a script in a passage.
  static func folder(language: Language = .zh, title: String? = nil) throws -> BriefingFolder {
    let texts = [
      ("北辰区.txt", "北辰区行动方案（2025—2027年）\n\n一、目标\n\n到2027年，充电桩达到300个，\"甲</script><script>alert(1)</script>\"类园区达到5家。\n"),
      (
        "南开区<b onclick=\"x\">&.txt",
        "南开区行动方案（2025—2027年）\n\n一、目标\n\n到2027年，充电桩达到500个，二手车交易量比2023年增长45%。2024年，充电桩达到200个。\n"
      ),
    ]
    let plans = try texts.map { name, text in
      Plans.normalizer.read(
        try PlanDocument(name: name, bytes: Array(text.utf8)), reads: [.results, .account, .text])
    }
    let districts = Plans.gathered(plans)
    return BriefingFolder(
      title: title ?? language(BriefingFolder.standardTitle), plans: plans, districts: districts,
      concepts: Plans.taxonomy.concepts(namedBy: districts), reference: Plans.taxonomy.reference("national-2024"),
      referenceName: "national-2024", matcher: Plans.normalizer.matcher, language: language)
  }

  static func page(language: Language = .zh, title: String? = nil, figures: [BriefingPage.Figure] = []) throws -> String
  {
    var page = BriefingPage(try folder(language: language, title: title))
    page.figures = figures
    return String(decoding: page.bytes(), as: UTF8.self)
  }

  // MARK: Nothing of a document can become markup

  @Test func textsAreEscaped() throws {
    let page = try Self.page(title: "</title><script>alert(2)</script>")
    #expect(!page.contains("alert(1)</script>"))
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<b onclick"))
    #expect(page.contains("甲&lt;/script&gt;&lt;script&gt;alert(1)"))
    #expect(page.contains("data-doc=\"南开区&lt;b onclick=&quot;x&quot;&gt;&amp;.txt\""))
    // One script that runs and two that hold data.
    #expect(page.matches(of: /<script/).count == 3)
    #expect(page.matches(of: /<\/script>/).count == 3)
  }

  @Test func everySignThatMeansMarkupIsEscaped() {
    var bytes: [UInt8] = []
    HTMLWriter.escape("<a href='x' title=\"y\">&\r\n\u{1}\u{7F}".utf8, into: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;&#13;\n\u{FFFD}\u{FFFD}")
    let json = HTMLWriter.inlined(Array("[\"</script><!--&\"]".utf8))
    #expect(String(decoding: json, as: UTF8.self) == "[\"\\u003c/script\\u003e\\u003c!--\\u0026\"]")
  }

  @Test func noHandlerStyleOrAddressStandsInTheMarkup() throws {
    let page = try Self.page()
    let markup = page.replacing(/<(script|style)[^>]*>[\s\S]*?<\/\1>/, with: "")
    let names = markup.replacing(/="[^"]*"/, with: "=")
    #expect(names.firstMatch(of: /<[^>]*\s(on[a-z]+|style|src|srcset|action)=/) == nil)
    #expect(markup.firstMatch(of: /href="[^#]/) == nil)
    #expect(page.firstMatch(of: /https?:/) == nil)
    #expect(page.firstMatch(of: /@import|url\(|fetch\(|XMLHttp|innerHTML|\beval\(/) == nil)
  }

  // MARK: The policy

  @Test func thePolicyNamesTheScriptAndTheStyle() throws {
    let drawing =
      "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><style>text{fill:red}</style></svg>"
    let page = try Self.page(
      figures: [.init(chinese: drawing, english: drawing, chineseCaption: "图", englishCaption: "Chart")])
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.1)
    let script = try #require(page.firstMatch(of: /<script>([\s\S]*?)<\/script>/)?.1)
    #expect(policy.contains("script-src " + Self.source(script) + ";"))
    let styles = page.matches(of: /<style>([\s\S]*?)<\/style>/).map(\.1)
    #expect(styles.count == 2)
    #expect(policy.contains("style-src " + styles.map(Self.source).joined(separator: " ") + ";"))
    #expect(policy.hasPrefix("default-src &#39;none&#39;;"))
    #expect(!policy.contains("unsafe"))
    #expect(page.contains("<figure><svg"))
  }

  /// The digest as Foundation writes it in base64, beside ours.
  private static func source(_ content: Substring) -> String {
    "&#39;sha256-\(Data(SHA256.of(Array(content.utf8))).base64EncodedString())&#39;"
  }

  @Test func base64IsFoundations() {
    for count in 0..<40 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 200) }
      #expect(Base64.encode(bytes) == Data(bytes).base64EncodedString())
    }
  }

  // MARK: Form

  @Test(arguments: Language.allCases)
  func tagsAreBalanced(_ language: Language) throws {
    let page = try Self.page(language: language).replacing(/<(script|style)[^>]*>[\s\S]*?<\/\1>/, with: "")
    let void: Set<Substring> = ["meta", "input", "br", "link"]
    var open: [Substring] = []
    for tag in page.matches(of: /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9_-]*(?:="[^"<]*")?)*)\s*>/) {
      if void.contains(tag.2) { continue }
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open.isEmpty)
    // Every angle bracket belongs to one of these tags, but for the document type.
    let rest = page.replacing(/<\/?[a-z][a-z0-9]*(?:\s+[a-z][a-z0-9_-]*(?:="[^"<]*")?)*\s*>/, with: "")
      .replacing("<!DOCTYPE html>", with: "")
    #expect(!rest.contains("<") && !rest.contains(">"))
  }

  @Test func idsAreUniqueAndLinksLeadToThem() throws {
    let page = try Self.page()
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.1)), "\(link.1)") }
  }

  @Test func everyGoalHasItsRowItsPlaceAndTheWayBack() throws {
    let folder = try Self.folder()
    let page = String(decoding: BriefingPage(folder).bytes(), as: UTF8.self)
    #expect(folder.plans.map(\.goals.count).reduce(0, +) >= 4)
    for (number, plan) in folder.plans.enumerated() {
      for index in plan.goals.indices {
        let id = PageContent.id(number, index)
        for needed in ["id=\"g\(id)\"", "id=\"m\(id)\"", "href=\"#m\(id)\"", "href=\"#g\(id)\""] {
          #expect(page.contains(needed), "\(needed)")
        }
      }
    }
  }

  @Test func theSameBytesTwice() throws { #expect(try Self.page() == Self.page()) }

  /// Each cell of the matrix leads to its row, and the row to its goal.
  @Test func theMatrixLeadsToThePassage() throws {
    let page = try Self.page()
    let row = try #require(page.firstMatch(of: /<td class="n[^"]*" data-rank="1"><a href="#(r\d+-\d+)">500个/)?.1)
    #expect(page.firstMatch(of: try Regex("<tr id=\"\(row)\"[^>]* data-goals=\"2-1\"")) != nil)
  }

  // MARK: Words

  @Test func labelsAreCompleteInBothLanguages() throws {
    let keys = PageLabels.all.map(\.key)
    #expect(Set(keys).count == keys.count)
    for (key, text) in PageLabels.all where key != "other-language" {
      #expect(text.chinese.contains { $0.isIdeograph }, "\(key)")
      #expect(!text.english.isEmpty && !text.english.contains { $0.isIdeograph }, "\(key)")
      #expect(
        text.chinese.matches(of: /\{\d\}/).map(\.output) == text.english.matches(of: /\{\d\}/).map(\.output), "\(key)")
    }
    // What the page and the script ask for is there; what nobody asks for is not.
    let page = try Self.page()
    let script = String(decoding: BuiltInData.pageFile("page.js"), as: UTF8.self)
    let asked = Set(page.matches(of: /data-l(?:-aria-label|-placeholder)?="([^"]+)"/).map { String($0.1) })
    #expect(asked.isSubset(of: keys))
    for call in script.matches(of: /label\("([a-z-]+)"/) { #expect(keys.contains(String(call.1)), "\(call.1)") }
    // A word that nobody asks for is left over from something.
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Briefing/Page")
    let sources = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent != "PageLabels.swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
    let asking = sources.joined() + script
    for key in keys where Measure(rawValue: key) == nil { #expect(asking.contains("\"\(key)\""), "\(key)") }
  }

  @Test func bothLanguagesHoldTheSame() throws {
    let (chinese, english) = (try Self.page(language: .zh), try Self.page(language: .en))
    #expect(chinese.contains("<html lang=\"zh-CN\">") && english.contains("<html lang=\"en\">"))
    #expect(chinese.contains("<h2 data-l=\"summary\">摘要</h2>"))
    #expect(english.contains("<h2 data-l=\"summary\">Summary</h2>"))
    // The same elements, whatever is shown first.
    #expect(chinese.matches(of: /data-alt="/).count == english.matches(of: /data-alt="/).count)
    #expect(chinese.matches(of: /<[a-z]/).count == english.matches(of: /<[a-z]/).count)
  }
}

extension Character {
  fileprivate var isIdeograph: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
}

@Suite struct MarkedTextTests {
  @Test func overlappingPassagesAreCut() {
    let marked = MarkedText(goals: [0..<10, 4..<12, 4..<12], results: [20..<24], unread: [8..<9, 22..<23])
    #expect(
      marked.segments == [
        .init(bytes: 0..<4, goals: [0]), .init(bytes: 4..<8, goals: [0, 1, 2]),
        .init(bytes: 8..<9, goals: [0, 1, 2], isUnread: true), .init(bytes: 9..<10, goals: [0, 1, 2]),
        .init(bytes: 10..<12, goals: [1, 2]), .init(bytes: 20..<22, isResult: true),
        .init(bytes: 22..<23, isResult: true, isUnread: true), .init(bytes: 23..<24, isResult: true),
      ])
    #expect(marked.segments(in: 9..<21).map(\.bytes) == [9..<10, 10..<12, 20..<22])
    #expect(marked.segments(in: 12..<20).isEmpty)
    #expect(MarkedText(goals: [], results: [], unread: [3..<3]).segments.isEmpty)
  }

  /// Whatever spans there are, each byte belongs to what covers it, and segments neither overlap nor go backwards.
  @Test func segmentsAgreeWithTheirSpans() {
    var state: UInt64 = 11
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    for _ in 0..<300 {
      func spans() -> [Range<Int>] {
        (0..<random(6)).map { _ in
          let start = random(30)
          return start..<start + random(12)
        }
      }
      let (goals, results, unread) = (spans(), spans(), spans())
      let marked = MarkedText(goals: goals, results: results, unread: unread)
      for (a, b) in zip(marked.segments, marked.segments.dropFirst()) {
        #expect(a.bytes.upperBound <= b.bytes.lowerBound)
      }
      for byte in 0..<45 {
        let found = marked.segments.first { $0.bytes.contains(byte) }
        #expect(found?.goals ?? [] == goals.indices.filter { goals[$0].contains(byte) })
        #expect(found?.isResult ?? false == results.contains { $0.contains(byte) })
        #expect(found?.isUnread ?? false == unread.contains { $0.contains(byte) })
      }
    }
  }
}
