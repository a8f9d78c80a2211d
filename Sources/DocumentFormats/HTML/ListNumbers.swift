/// What a browser prints before the entries of a list.
struct ListNumbers {
  private var number: Int
  private let style: Style

  private enum Style { case none, decimal, small, large, han }

  init(_ tree: HTMLTree, _ node: Int) {
    let range = tree.nodes[node].range
    number = HTMLAttributes.number("start", tree.source, range) ?? 1
    guard tree.nodes[node].tag == .ol else {
      style = .none
      return
    }
    let css = HTMLAttributes.value("style", tree.source, range).map { Array($0)[...] } ?? []
    if css.holds("cjk-ideographic") || css.holds("chinese-informal") {
      style = .han
    } else if css.holds("none") {
      style = .none
    } else {
      switch HTMLAttributes.value("type", tree.source, range)?.first {
      case 0x61: style = .small
      case 0x41: style = .large
      default: style = .decimal
      }
    }
  }

  /// What stands before the next entry.
  mutating func next(_ tree: HTMLTree, _ node: Int) -> [UInt8] {
    if let value = HTMLAttributes.number("value", tree.source, tree.nodes[node].range) { number = value }
    defer { number += 1 }
    switch style {
    case .none: return []
    case .decimal: return Array("\(number).".utf8)
    case .small: return [UInt8(0x61 + max(0, number - 1) % 26), 0x2E]
    case .large: return [UInt8(0x41 + max(0, number - 1) % 26), 0x2E]
    case .han: return Array((Self.han(number) + "、").utf8)
    }
  }

  /// 一 to 九十九; beyond that in figures.
  static func han(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let figures = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let (tens, ones) = (number / 10, number % 10)
    return (tens > 1 ? figures[tens] : "") + (tens > 0 ? "十" : "") + figures[ones]
  }
}
