import DocumentFormats
import PolicyText
import Testing

@Suite struct HTMLPageTests {
  private func text(_ html: String) throws -> String { try text(Array(html.utf8)) }

  private func text(_ bytes: [UInt8]) throws -> String {
    String(decoding: try HTMLPage.plainText(bytes).bytes, as: UTF8.self)
  }

  @Test("Blocks end a line, inline elements don't; a line of the source is no line of the page")
  func lines() throws {
    #expect(
      try text("<p>到<b>2027</b>年，充电桩\n达到<span>300</span>个。<p>第二段<br>换行<div>块</div>尾")
        == "到2027年，充电桩达到300个。\n第二段\n换行\n块\n尾\n")
    #expect(try text("<p>two\nwords  here</p>") == "two words here\n")
    #expect(try text("<p>　　首行缩进</p><p>&emsp;&emsp;也缩进</p>") == "首行缩进\n也缩进\n")
  }

  @Test("Paragraphs that stop without the end of a sentence stay apart")
  func apart() throws {
    #expect(try text("<p>01新建学校3所，增加学位</p><p>02改造小区</p>") == "01新建学校3所，增加学位\n\n02改造小区\n")
    #expect(try text("<p>力争到2027年，建成<br>充电桩300个。</p>") == "力争到2027年，建成\n充电桩300个。\n")
  }

  @Test(
    "Characters by name and number",
    arguments: [
      ("&ge;95%，&le;5&permil;", "≥95%，≤5‰"), ("&ldquo;十四五&rdquo;&mdash;&middot;&times;", "“十四五”—·×"),
      ("A&amp;B", "A&B"), ("&#8805;3 &#x2265;4 &#8805 5", "≥3 ≥4 ≥ 5"), ("&#147;引号&#148;&#133;", "“引号”…"),
      ("2027&nbsp年", "2027 年"), ("&lt;5.5", "＜5.5"), ("&unknown; & &;", "&unknown; & &;"), ("&#0;&#xFFFFFFFF;甲", "甲"),
    ])
  func references(_ html: String, _ expected: String) throws {
    #expect(try text("<p>\(html)</p>") == expected + "\n")
  }

  @Test("What is no text is left out, also where it is never closed")
  func notText() throws {
    #expect(
      try text(
        "<style>p{}</style><script>if(1<2)'<p>假</p>'</script><noscript>无</noscript><!-- <p>注</p> --><p>真</p><textarea>框"
      )
        == "真\n框\n")
    #expect(try text("<p>甲<!--[if gte mso 9]><xml>乙</xml><![endif]-->丙</p>") == "甲丙\n")
    #expect(try text(#"<div style="display: none">甲</div><p hidden>乙</p><p aria-hidden="true">丙</p><p>丁</p>"#) == "丁\n")
    #expect(try text("<p>甲<!-- 没有结束 <p>乙</p>").contains("乙"))
  }

  @Test("What Word exports: list signs, o:p, conditional signs")
  func word() throws {
    let html = """
      <p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt'>&nbsp;&nbsp; \
      </span></span><![endif]>总体目标<o:p></o:p></p><p><span style="mso-list:Ignore">l</span>充电桩达到300个</p>
      """
    #expect(try text(html) == "一、总体目标\n充电桩达到300个\n")
  }

  @Test("Numbers of lists are printed, unless the text has its own")
  func lists() throws {
    #expect(try text("<ol><li>加快更新<li>一、回收</ol><ul><li>无号</ul>") == "1.加快更新\n一、回收\n无号\n")
    #expect(try text(#"<ol start=3><li>丙<li value="7">庚</ol><ol type="a"><li>甲</ol>"#) == "3.丙\n7.庚\na.甲\n")
  }

  @Test("Tables are rows between bars; a value that spans stands once, a title in every column")
  func tables() throws {
    let html = """
      <table><caption>表1 主要指标</caption><thead><tr><th rowspan=2>类别<th rowspan=2>指标<th colspan=2>目标</tr>
      <tr><th>2025年<th>2030年</tr></thead><tbody><tr><td rowspan=2>生态<td>森林|覆盖率<td>48<td>49
      <tr><td>湿地<br>面积<td colspan=2>300</table>
      """
    #expect(
      try text(html) == """
        表1 主要指标
        | 类别 | 指标 | 目标 | 目标 |
        |  |  | 2025年 | 2030年 |
        | --- | --- | --- | --- |
        | 生态 | 森林｜覆盖率 | 48 | 49 |
        | 生态 | 湿地面积 |  | 300 |

        """)
  }

  @Test("A cell of two names with two values is two rows")
  func stacked() throws {
    let html = "<table><tr><th>指标<th>目标<tr><td>本科<p>其中：研究生<td>30<p>10</table>"
    #expect(try text(html).hasSuffix("| 本科 | 30 |\n| 其中：研究生 | 10 |\n"))
  }

  @Test("A table that only places things is no table")
  func layout() throws {
    #expect(try text("<table><tr><td><p>第一段。</p><tr><td><p>第二段。</p></table>") == "第一段。\n第二段。\n")
    let nested = "<table><tr><td>左<td><table><tr><th>指标<th>目标<tr><td>充电桩<td>300个</table></table>"
    #expect(try text(nested) == "左\n| 指标 | 目标 |\n| --- | --- |\n| 充电桩 | 300个 |\n")
  }

  @Test("Claims of spans beyond any page cost nothing")
  func spans() throws {
    let html = "<table><tr><td colspan=999999 rowspan=999999>甲<td>乙<tr><td>丙<td>丁</table>"
    #expect(try text(html).count < 2000)
  }

  private static let prose = String(repeating: "<p>到2027年，充电桩达到300个，回收量增长30%；更新设备，改造园区。</p>", count: 6)

  @Test("Furniture of saved pages")
  func furniture() throws {
    let html = """
      <html><head><title>某区行动方案_某区人民政府</title></head><body>
      <div class="header"><ul class="nav"><li><a href="/">首页</a><li><a href="/x">政务公开</a></ul></div>
      <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/x">政策文件</a></div>
      <div class="left"><ul><li><a href="/1">我市新增企业120家</a><li><a href="/2">增长5%的通报</a></ul></div>
      <h1>某区行动方案</h1>
      <div class="bar">来源：区发展改革局　发布时间：2024-03-07 10:00　浏览次数：123　字号：大 中 小　打印　收藏</div>
      <div id="zoom">\(Self.prose)</div>
      <div>上一篇：<a href="/p">关于增长20%的通知</a></div><div class="share">分享到：<a href="#">微信</a></div>
      <div class="footer">主办单位：某区人民政府办公室　京ICP备12345678号</div></body></html>
      """
    let read = try text(html)
    #expect(read.hasPrefix("某区行动方案\n发布日期：2024年3月7日\n到2027年"))
    for word in ["首页", "120", "5%的", "浏览", "123", "字号", "打印", "上一篇", "20%", "分享", "ICP", "主办"] {
      #expect(!read.contains(word), "\(word)")
    }
  }

  @Test("A class that sounds like furniture is no verdict: the prose stays")
  func evidence() throws {
    #expect(try text("<body><div class=print-footer>\(Self.prose)</div></body>").contains("300个"))
    #expect(try text("<body><form id=form1><div class=sidebar>\(Self.prose)</div></form></body>").contains("300个"))
  }

  @Test("The box of facts becomes lines that title pages know")
  func facts() throws {
    let html = """
      <body><table><tr><td>索 引 号：<td>000014349/2024<td>发文机关：<td>天津市北辰区人民政府办公室
      <tr><td>标　　题：<td>北辰区工作方案<td>发文字号：<td>津辰政办发〔2024〕5号<tr><td>成文日期：<td>2024年06月21日<td>发布日期：<td>2024-07-01</table>
      <div class=article><h1>北辰区工作方案</h1>\(Self.prose)</div></body>
      """
    let read = try text(html)
    #expect(read.contains("津辰政办发〔2024〕5号\n天津市北辰区人民政府办公室\n成文日期：2024年6月21日\n发布日期：2024年7月1日\n"))
    #expect(!read.contains("索"))
    let document = try PlanDocument(name: "page", bytes: Array(read.utf8))
    #expect(document.facts.documentNumber?.hasPrefix("津辰政办发") == true && document.facts.date == "2024-06-21")
    #expect(document.facts.issuer == "天津市北辰区人民政府办公室")
  }

  @Test("Encodings: what the page says, and what it is")
  func encodings() throws {
    let gbk: [UInt8] = [0xB3, 0xE4, 0xB5, 0xE7, 0xD7, 0xAE]  // 充电桩
    #expect(try text(Array("<meta charset=gb2312><p>".utf8) + gbk) == "充电桩\n")
    #expect(try text(Array("<p>".utf8) + gbk) == "充电桩\n")
    #expect(try text(#"<meta http-equiv=Content-Type content="text/html; charset=gb2312"><p>充电桩"#) == "充电桩\n")
    #expect(try text(Array("<meta charset=gbk><p>".utf8) + gbk + [0xFF, 0x61]).hasPrefix("充电桩"))
    #expect(try text([0xFF, 0xFE] + "<p>充电桩".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == "充电桩\n")
  }

  @Test("A page without text says so")
  func empty() {
    for html in ["", "<html><body></body></html>", "<script>document.write('甲')</script>", "<!--"] {
      #expect(throws: FormatError.self) { try text(html) }
    }
  }

  @Test("Deep, crossed and unclosed elements, and long lines, in time that grows with the length")
  func hostile() throws {
    let clock = ContinuousClock()
    let pieces = [
      "<div>", "</b>", "<p>", "<table><tr><td>", "<!--", "<a b='", "<a href=x>", "<td rowspan=9 colspan=9>", "&#", "<",
      "</div>", "<script>", "<![if", "<ol><li>", "<span style='display:none'>", "<h1>", "甲，", "<div class=nav>",
    ]
    for piece in pieces {
      let html = String(repeating: piece, count: 2_000_000 / piece.utf8.count) + "<p>到2027年，充电桩达到300个。"
      let time = clock.measure { _ = try? text(html) }
      #expect(time < .seconds(20), "\(piece): \(time)")
    }
  }

  @Test("Whatever is changed in a page, it is read or refused, and what comes out is UTF-8")
  func mutations() throws {
    var random = SeededRandom(seed: 11)
    let pages = [
      "<html><head><meta charset=gbk><title>甲_乙</title></head><body><div class=nav><a href=/>首页</a></div><div id=zoom>"
        + Self.prose
        + "<table><tr><th rowspan=2>指标<td colspan=3>48&permil;</table><ol><li>一</ol></div><!-- x --></body>",
      "<table><caption>表</caption><tr><td>a<tr><td>b<td><table><tr><td>c</table></table><script>x</script><pre>\n a\n</pre>",
    ]
    for round in 0..<600 {
      var bytes = Array(pages[round % 2].utf8)
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: Array("<>&\"'/=-!".utf8).shuffled(using: &random).prefix(2), at: place)
        default: bytes.removeSubrange(place..<min(place + 30, bytes.count - 1))
        }
        if bytes.count < 2 { break }
      }
      guard let read = try? HTMLPage.plainText(bytes) else { continue }
      #expect(String(validating: read.bytes, as: UTF8.self) != nil, "round \(round)")
      #expect(!read.bytes.contains { $0 < 0x20 && $0 != 0x0A }, "round \(round)")
    }
  }
}

/// SplitMix64: the same numbers in every run.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
