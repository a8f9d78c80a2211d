import PolicyText

/// Pages of the web, also saved ones with all their furniture (HTML Living Standard, sections 8.1.2 and 13.2, as far as
/// the text depends on them).
///
/// ```
/// bytes ── HTMLCharset ── HTMLTree ── HTMLArticle ── HTMLWriter ── title, facts of the page, text
/// ```
public enum HTMLPage {
  /// The text of the article, with the title and the facts of the page above it. Pictures are not read.
  ///
  /// - Throws: ``FormatError`` where the page holds no text.
  public static func plainText(_ bytes: [UInt8]) throws(FormatError) -> PlainText {
    guard bytes.count <= Int(Int32.max) else {
      throw FormatError(Message("网页超过2 GiB；请分开保存", "the page is larger than 2 GiB; save it in parts"))
    }
    let article = HTMLArticle(HTMLTree(utf8: HTMLCharset.decode(bytes)))
    let (tree, root) = (article.tree, article.root)
    var writer = HTMLWriter(tree, article.masses)
    writer.write(root)
    writer.endLine()
    var text = ArticleLines(writer.output)

    var around = HTMLWriter(tree, article.masses)
    around.isFlat = true
    around.leftOut = root
    around.write(0)
    around.endLine()
    var facts = HTMLFacts()
    facts.read(lines: ArticleLines(around.output).lines(from: around.output) + text.front)
    facts.read(tree)
    text.trim()
    let head = text.head(title: title(article, facts), facts)
    let whole = head + text.body
    guard whole.contains(where: { $0 > 0x20 }) else {
      throw FormatError(
        Message(
          "网页中没有文字；内容可能由脚本载入：请在浏览器中打开后另存，或复制为文本",
          "the page holds no text; perhaps a script loads it: open it in a browser and save it from there, or copy the text"))
    }
    return PlainText(bytes: whole)
  }

  /// The heading of the page, else its title without the name of the site.
  private static func title(_ article: HTMLArticle, _ facts: HTMLFacts) -> String {
    let tree = article.tree
    for node in tree.nodes.indices where tree.nodes[node].tag == .h1 {
      if tree.nodes[node].flags.contains(.hidden) { continue }
      var writer = HTMLWriter(tree, article.masses)
      writer.isFlat = true
      writer.write(node)
      writer.endLine()
      let text = writer.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }.joined()
      if (6...120).contains(text.count) { return text }
    }
    if !facts.title.isEmpty { return facts.title }
    guard let range = tree.title else { return "" }
    return withoutSite(PageLine.decoded(tree.source[range]))
  }

  /// What the names of sites end in.
  private static let sites = ["政府", "网", "网站", "门户", "首页", "平台", "局", "委员会", "办公室", "办公厅", "正文"]

  /// 关于印发…的通知_某市人民政府 without what stands behind the mark.
  static func withoutSite(_ title: String) -> String {
    let characters = Array(title)
    var parts: [String] = [""]
    for (index, character) in characters.enumerated() {
      // A dash between figures or Chinese dashes belong to the title: 2024-2026年, ——.
      let isBetweenDigits =
        index > 0 && index + 1 < characters.count && characters[index - 1].isNumber && characters[index + 1].isNumber
      if "_|｜".contains(character) || character == "-" && !isBetweenDigits {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    let kept = parts.map { PageLine.trimmed($0) }.filter { part in !Self.sites.contains(where: part.hasSuffix) }
    return kept.first { $0.count >= 8 } ?? kept.max { $0.count < $1.count } ?? ""
  }
}

/// The lines of an article, without those of the page at its beginning and end.
struct ArticleLines {
  private let source: [UInt8]
  private var lines: ArraySlice<Range<Int>>
  private var dropped: Set<Int> = []

  /// So many lines at either end may be the page's.
  private static let reach = 40

  init(_ source: [UInt8]) {
    self.source = source
    var lines: [Range<Int>] = []
    var start = 0
    while start < source.count {
      let end = HTMLTree.find(0x0A, in: source, from: start) ?? source.count
      lines.append(start..<end)
      start = end + 1
    }
    self.lines = lines[...]
  }

  private func line(_ index: Int) -> PageLine { PageLine(source[lines[index]]) }

  /// The first lines and the last.
  var front: [PageLine] { lines.prefix(Self.reach).map { PageLine(source[$0]) } }

  /// The lines that may hold facts: the short ones, and not too many.
  func lines(from source: [UInt8]) -> [PageLine] {
    lines.lazy.filter { $0.count <= 600 }.prefix(4000).map { PageLine(source[$0]) }
  }

  /// Drops what belongs to the page.
  mutating func trim() {
    let near = Set(lines.indices.prefix(Self.reach)).union(lines.indices.suffix(Self.reach))
    for index in near.sorted() where lines[index].count <= 600 {
      let line = line(index)
      if line.isFurniture || (index < lines.startIndex + Self.reach && line.isOfPageAlone) { dropped.insert(index) }
    }
    dropInfoTable()
  }

  /// The box of facts as a table: | 索引号 | … | 发文机关 | … |.
  private mutating func dropInfoTable() {
    var table: [Int] = []
    var labels = 0
    func isRow(_ index: Int) -> Bool { source[lines[index]].first == 0x7C }
    for index in lines.indices.prefix(Self.reach) where isRow(index) && lines[index].count <= 900 {
      table.append(index)
      let cells = line(index).squeezed.split(separator: "|")
      labels += cells.filter { cell in PageLine(cell.trimmingColon).fields.count == 1 }.count
      if index + 1 == lines.endIndex || !isRow(index + 1) { break }
    }
    if labels >= 3, labels * 3 >= table.count { dropped.formUnion(table) }
  }

  /// Title and facts as lines that the reader of title pages understands; those that the text states itself are left out.
  func head(title: String, _ facts: HTMLFacts) -> [UInt8] {
    let stated = lines.indices.prefix(Self.reach).filter { !dropped.contains($0) }.map { line($0).squeezed }.joined(
      separator: "\n")
    var head: [String] = []
    func add(_ line: String, unless value: String) {
      let value = value.filter { !$0.isWhitespace }
      if !value.isEmpty, !stated.contains(value) { head.append(line) }
    }
    // A title broken over lines is stated, too.
    if !stated.filter({ $0 != "\n" }).contains(title.filter { !$0.isWhitespace }) { add(title, unless: title) }
    add(facts.number, unless: facts.number)
    add(facts.issuer, unless: facts.issuer)
    add("成文日期：" + facts.written, unless: facts.written)
    add("发布日期：" + facts.published, unless: facts.published)
    return Array(head.map { $0 + "\n" }.joined().utf8)
  }

  var body: [UInt8] {
    guard !dropped.isEmpty else { return source }
    var body: [UInt8] = []
    body.reserveCapacity(source.count)
    for index in lines.indices where !dropped.contains(index) {
      body += source[lines[index]]
      body.append(0x0A)
    }
    return body
  }
}

extension Substring {
  fileprivate var trimmingColon: String { String(last == "：" || last == ":" ? dropLast() : self) }
}
