/// The elements that mean something for the text. Others (`b`, `font`, `o:p`) are passed over, and what is in them stays.
enum HTMLTag: UInt8 {
  case document, text
  // Blocks.
  case html, body, div, p, section, article, main, header, footer, nav, aside, form, center, blockquote, pre, address
  case figure, figcaption, details, summary, fieldset, dl, dt, dd, ul, ol, li, menu, hr
  case h1, h2, h3, h4, h5, h6
  case table, caption, thead, tbody, tfoot, tr, td, th
  // In a line.
  case a, span, sup, br, label
  // What is no text, or is text for somebody else.
  case head, meta, title, button, select, option
  case script, style, noscript, template, textarea, iframe, svg, math, object, audio, video, canvas, noframes, noembed
  case xmp, dialog
  case void, unknown

  init(name: ArraySlice<UInt8>) {
    guard name.count <= 10 else {
      self = .unknown
      return
    }
    self = Self.names[Self.key(name)] ?? .unknown
  }

  /// Up to ten letters, small, as one number.
  private static func key(_ name: ArraySlice<UInt8>) -> UInt64 {
    name.reduce(0) { $0 &* 37 &+ UInt64((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
  }

  private static let names: [UInt64: HTMLTag] = {
    var names: [UInt64: HTMLTag] = [:]
    func add(_ name: String, _ tag: HTMLTag) { names[key(Array(name.utf8)[...])] = tag }
    for raw in HTMLTag.html.rawValue..<HTMLTag.void.rawValue {
      if let tag = HTMLTag(rawValue: raw) { add("\(tag)", tag) }
    }
    for name in "img input link area base col embed source track wbr param frame bgsound".split(separator: " ") {
      add(String(name), .void)
    }
    add("dir", .ul)
    add("frameset", .div)
    add("optgroup", .option)
    return names
  }()

  /// Elements without content.
  var isVoid: Bool {
    switch self {
    case .br, .hr, .meta, .void: true
    default: false
    }
  }

  /// What is in it is no markup, and is left out with it.
  var isRaw: Bool {
    switch self {
    case .script, .style, .noscript, .template, .textarea, .iframe, .svg, .math, .object, .audio, .video, .canvas,
      .noframes, .noembed, .xmp, .title:
      true
    default: false
    }
  }

  /// It ends the line before it.
  var isBlock: Bool {
    switch self {
    case .document, .text, .a, .span, .sup, .label, .br, .void, .unknown, .meta: false
    default: rawValue < HTMLTag.a.rawValue
    }
  }

  /// It may hold the article.
  var isContainer: Bool {
    switch self {
    case .document, .html, .body, .div, .section, .article, .main, .form, .center, .blockquote, .fieldset, .table,
      .tbody, .tr, .td, .span, .dd, .dl, .details, .li, .ul:
      true
    default: false
    }
  }

  /// Inside it, what is open outside stays open whatever ends.
  var isBarrier: Bool {
    switch self {
    case .document, .table, .td, .th, .caption: true
    default: false
    }
  }

  /// What its beginning ends, of what is open up to the next of `within`.
  var endsBefore: (ends: [HTMLTag], within: [HTMLTag]) {
    switch self {
    case .li: ([.li, .p], [.ul, .ol, .menu, .div])
    case .dt, .dd: ([.dt, .dd, .p], [.dl])
    case .option: ([.option], [.select])
    case .tr: ([.tr, .td, .th, .caption], [.table])
    case .td, .th: ([.td, .th, .caption], [.tr, .table])
    case .thead, .tbody, .tfoot: ([.tr, .td, .th, .thead, .tbody, .tfoot, .caption], [.table])
    case .a: ([.a], [.td, .th, .div, .p, .li])
    case .text, .document, .span, .sup, .label, .br, .void, .unknown, .meta, .title, .table: ([], [])
    default: isBlock ? ([.p], [.td, .th, .div, .li, .table]) : ([], [])
    }
  }
}
