/// Finds what a page is about, and marks its furniture: menus, bars of buttons, footers.
///
/// Furniture is told by what it holds, links or a few words without a sentence; the names of elements and classes
/// (`nav`, `share`, `footer`) only say where to look. The article is the smallest element that holds nearly all of the
/// prose; `article`, `content`, `zoom` and the like as a name let it be smaller.
struct HTMLArticle {
  private(set) var tree: HTMLTree
  private(set) var masses: HTMLMasses
  /// The element of the article; the whole page where no element stands out.
  private(set) var root = 0

  init(_ tree: HTMLTree) {
    self.tree = tree
    masses = HTMLMasses(tree)
    markFurniture()
    masses = HTMLMasses(self.tree)
    root = article()
  }

  // MARK: Furniture

  private mutating func markFurniture() {
    let page = masses[0]
    var node = 1
    while node < tree.nodes.count {
      let element = tree.nodes[node]
      let isNamed = isNamedFurniture(element) && isEmptyOfProse(masses[node], page)
      if isNamed || isListOfLinks(element, masses[node], page) {
        tree.mark(node, .furniture)
        node = Int(element.end)
      } else {
        node += 1
      }
    }
  }

  private func isNamedFurniture(_ element: HTMLTree.Node) -> Bool {
    switch element.tag {
    case .nav, .aside, .footer, .header, .form, .menu: return true
    case .div, .section, .ul, .ol, .p, .span, .td, .table, .dl, .address, .li:
      guard !element.range.isEmpty else { return false }
      let names = ElementNames(tree.source, element.range)
      return names.areOfFurniture && !names.areOfArticle
    default: return false
    }
  }

  /// A few words or links, and little of the page: 主办单位, 打印 关闭, 首页 > 政务公开.
  private func isEmptyOfProse(_ mass: HTMLMasses.Mass, _ page: HTMLMasses.Mass) -> Bool {
    let (own, all) = (Int(mass.characters), Int(page.characters))
    if Int(mass.linked) > 2 * own, mass.marks * 4 <= page.marks { return true }
    return mass.stops < 3 && own * 4 <= all && mass.marks * 8 <= max(page.marks, 8)
  }

  /// Nothing but links, and there is text elsewhere.
  private func isListOfLinks(
    _ element: HTMLTree.Node, _ mass: HTMLMasses.Mass, _ page: HTMLMasses.Mass
  ) -> Bool {
    switch element.tag {
    case .ul, .ol, .dl, .div, .section, .table, .td: break
    default: return false
    }
    guard mass.linked >= 12, mass.linked > 3 * mass.characters, mass.stops == 0 else { return false }
    return page.characters - mass.characters >= max(40, 2 * mass.characters)
  }

  // MARK: The article

  private func article() -> Int {
    let body = tree.nodes.indices.first { tree.nodes[$0].tag == .body } ?? 0
    guard masses[body].marks >= 5 else { return body }
    var node = body
    var found = body
    while let child = heaviestChild(of: node) {
      let whole = Int(masses[node].marks)
      let rest = whole - Int(masses[child].marks)
      let isNamed =
        tree.nodes[child].tag == .article || tree.nodes[child].tag == .main
        || ElementNames(tree.source, tree.nodes[child].range).areOfArticle
      guard rest <= max(4, whole * (isNamed ? 30 : 6) / 100) else { break }
      node = child
      switch tree.nodes[child].tag {
      case .table, .tbody, .tr, .li, .ul, .dl: break
      default: found = child
      }
    }
    return found
  }

  private func heaviestChild(of node: Int) -> Int? {
    var best: Int?
    var child = node + 1
    while child < Int(tree.nodes[node].end) {
      let element = tree.nodes[child]
      if element.tag.isContainer, best.map({ masses[child].marks > masses[$0].marks }) ?? (masses[child].marks > 0) {
        best = child
      }
      child = Int(element.end)
    }
    return best
  }
}

/// What the class and the id of an element say it is for.
struct ElementNames {
  let areOfFurniture: Bool
  let areOfArticle: Bool

  init(_ source: [UInt8], _ attributes: Range<Int>) {
    var names: [UInt8] = []
    var role: [UInt8] = []
    if !attributes.isEmpty {
      HTMLAttributes.each(source, attributes) { name, value in
        switch name.count {
        case 5 where name.elementsEqual("class".utf8), 2 where name.elementsEqual("id".utf8):
          names += value.prefix(200) + [0x20]
        case 4 where name.elementsEqual("role".utf8): role = Array(value.prefix(20))
        default: break
        }
      }
    }
    let letters = String(decoding: names.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    let words = letters.split { !$0.isLetter }
    func holds(_ parts: [String]) -> Bool {
      words.contains { word in parts.contains { $0.count < 5 ? word == $0 : word.contains($0) } }
    }
    let roles = ["navigation", "banner", "contentinfo", "search", "complementary", "menu", "toolbar"]
    areOfArticle = !words.isEmpty && holds(Self.ofArticle)
    areOfFurniture = holds(Self.ofFurniture) || roles.contains { role.elementsEqual($0.utf8) }
  }

  /// Short ones count as whole words only.
  private static let ofArticle = [
    "article", "content", "zoom", "ucapcontent", "editor", "detail", "view", "main", "xxgk", "text", "neirong", "zhengwen",
    "body", "wenzhang", "news",
  ]
  private static let ofFurniture = [
    "nav", "navbar", "navigation", "menu", "submenu", "topmenu", "footer", "foot", "share", "sharing", "breadcrumb",
    "crumb", "crumbs", "print", "sidebar", "side", "toolbar", "tool", "tools", "header", "head", "topbar", "search", "login",
    "related", "recommend", "copyright", "location", "position", "weizhi", "dqwz", "path", "bottom", "banner", "pager",
    "pagination", "comment", "qrcode", "erweima", "friendlink", "links", "link", "btn", "button", "fontsize", "social",
    "subscribe", "cookie", "popup", "modal", "links", "accessibility", "wza", "slider", "hotnews", "tag", "tags",
  ]
}
