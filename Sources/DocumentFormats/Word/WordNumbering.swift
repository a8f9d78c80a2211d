import OpenPackaging

/// The lists of a Word document: how each of their nine levels is counted and written.
///
/// Source: ECMA-376 part 1, 17.9.
struct WordNumbering {
  struct Level {
    var start = 0
    var format = "decimal"
    /// For the format `custom`.
    var pattern: String?
    /// `第%1条`: the numbers of the levels stand for their place.
    var text = ""
    /// What stands behind it: `tab`, `space` or `nothing`.
    var suffix = "tab"
    /// All numbers in it are decimal, whatever the levels say: 第一章, but 1.1.
    var isLegal = false
    /// It starts anew after this level (counting from 1) and those above; 0 is never; nil after any level above.
    var restart: Int?
    /// The paragraph style that this level belongs to.
    var style: String?
  }

  /// A list as paragraphs name it: a definition that lists may share, and what is different in this one.
  struct List {
    var definition: Int
    var levels: [Int: Level] = [:]
    /// The values that levels start at in this list, whatever was counted before.
    var starts: [Int: Int] = [:]
  }

  private(set) var definitions: [Int: [Int: Level]] = [:]
  private(set) var lists: [Int: List] = [:]
  /// Definitions that stand for the list of a numbering style.
  private var links: [Int: String] = [:]

  init(_ root: XMLElement?, styles: WordStyles) {
    guard let root else { return }
    for element in root.all("w:abstractNum") {
      guard let id = element["w:abstractNumId"].flatMap({ Int($0) }) else { continue }
      definitions[id] = Dictionary(
        element.all("w:lvl").compactMap { level in level.levelIndex.map { ($0, Level(level)) } },
        uniquingKeysWith: { first, _ in first })
      links[id] = element.first("w:numStyleLink")?["w:val"]
    }
    for element in root.all("w:num") {
      guard let id = element["w:numId"].flatMap({ Int($0) }), let definition = element.first("w:abstractNumId")?.value
      else { continue }
      var list = List(definition: definition)
      for change in element.all("w:lvlOverride") {
        guard let level = change.levelIndex else { continue }
        list.starts[level] = change.first("w:startOverride")?.start
        list.levels[level] = change.first("w:lvl").map(Level.init)
      }
      lists[id] = list
    }
    let own = lists
    lists = own.mapValues { list in
      var list = list
      list.definition = resolved(list.definition, own, styles)
      return list
    }
  }

  private func resolved(_ definition: Int, _ lists: [Int: List], _ styles: WordStyles) -> Int {
    var definition = definition
    for _ in 0..<8 {
      guard let style = links[definition], let next = styles.list(ofNumberingStyle: style).flatMap({ lists[$0] }) else {
        break
      }
      definition = next.definition
    }
    return definition
  }

  func level(_ index: Int, of list: List) -> Level? { list.levels[index] ?? definitions[list.definition]?[index] }

  /// The level that a style is counted at.
  func level(ofStyle style: String, in list: List) -> Int? {
    (0..<9).first { level($0, of: list)?.style == style }
  }
}

extension WordNumbering.Level {
  fileprivate init(_ element: XMLElement) {
    // A custom format stands in a choice beside the one for older programs.
    let choice = element.first("mc:AlternateContent")
    let format =
      choice?.first("mc:Choice")?.first("w:numFmt") ?? element.first("w:numFmt")
      ?? choice?.first("mc:Fallback")?.first("w:numFmt")
    self.format = format?["w:val"] ?? "decimal"
    pattern = format?["w:format"]
    start = element.first("w:start")?.start ?? 0
    text = element.first("w:lvlText")?["w:val"] ?? ""
    suffix = element.first("w:suff")?["w:val"] ?? "tab"
    isLegal = element.first("w:isLgl")?.isOn ?? false
    restart = element.first("w:lvlRestart")?.value
    style = element.first("w:pStyle")?["w:val"]
  }
}

extension XMLElement {
  /// Where a level starts; Word counts from 0 to 32,767.
  fileprivate var start: Int? { value.map { min(max($0, 0), 32_767) } }

  fileprivate var levelIndex: Int? { self["w:ilvl"].flatMap { Int($0) }.flatMap { (0..<9).contains($0) ? $0 : nil } }
}
